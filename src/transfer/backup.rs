//! A workspace whole, as JSON: what is backed up is restored exactly, or not at all. A checksum before it
//! tells whether it is still what was written.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::json::{self, JsonFault};
use crate::domain::{Checksum, RecordFault, RecordId, Workspace};

/// The number of the format that is written. A later one is not read.
const FORMAT: u64 = 1;

/// The largest backup that is read, in bytes.
pub const MAX_BACKUP_BYTES: usize = 256 * 1024 * 1024;

/// Why a backup is not restored. Nothing of it is then taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// Some other file.
    #[error("the file is no backup of this program")]
    NotOurs,
    /// A later version wrote it.
    #[error("the backup is of format {found}, later than {known}")]
    TooNew {
        /// Its format.
        found: u64,
        /// The latest that is read.
        known: u64,
    },
    /// It is larger than any backup.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        limit: usize,
    },
    /// It is ours and cannot be read: cut short, changed, nested too deeply, or with two records of
    /// one id.
    #[error("the backup is damaged: {0}")]
    Damaged(#[from] JsonFault),
    /// It can be read, and is not what was written: somebody or something has changed it.
    #[error("the backup is not what was written")]
    Changed,
    /// One of its records cannot stand beside the others.
    #[error("{id:?}: {fault}")]
    Record {
        /// Which.
        id: RecordId,
        /// What is wrong with it.
        fault: RecordFault,
    },
}

/// A backup, with the number of its format first.
#[derive(Serialize)]
struct Written<'a> {
    imbuto: u64,
    /// Of the text of the workspace.
    checksum: String,
    workspace: &'a RawValue,
}

#[derive(Deserialize)]
struct Backup {
    checksum: String,
    workspace: Workspace,
}

/// Its first field: where it is of a later format, nothing else is known of it.
#[derive(Deserialize)]
struct Head {
    imbuto: u64,
}

/// The whole workspace as JSON, with the number of its format first.
#[must_use]
pub fn backup(workspace: &Workspace) -> Vec<u8> {
    let workspace = json::raw(workspace);
    let checksum = checksum(workspace.get().as_bytes());
    json::write(&Written { imbuto: FORMAT, checksum, workspace: &workspace }).into_bytes()
}

fn checksum(workspace: &[u8]) -> String {
    format!("{:08x}", Checksum::default().with(workspace).finish())
}

/// The text of the workspace in a backup: it comes last.
fn workspace_text(bytes: &[u8]) -> Option<&[u8]> {
    let text = bytes.trim_ascii_end().strip_suffix(b"}")?;
    let name = b"\"workspace\":";
    let at = text.windows(name.len()).position(|part| part == name)?;
    text.get(at + name.len()..)
}

/// The workspace of a [`backup`], as it was, under the id that it had.
///
/// # Errors
/// [`RestoreError`]; nothing of the file is then taken.
pub fn restore(bytes: &[u8]) -> Result<Workspace, RestoreError> {
    if bytes.len() > MAX_BACKUP_BYTES {
        return Err(RestoreError::TooLarge { bytes: bytes.len(), limit: MAX_BACKUP_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let ours = bytes.trim_ascii_start().starts_with(b"{\"imbuto\":");
    match json::read(bytes) {
        Ok(Head { imbuto: FORMAT }) => {}
        Ok(Head { imbuto: found }) => return Err(RestoreError::TooNew { found, known: FORMAT }),
        Err(fault) if ours => return Err(fault.into()),
        Err(_) => return Err(RestoreError::NotOurs),
    }
    let Backup { checksum: written, workspace } = json::read(bytes)?;
    if workspace_text(bytes).is_none_or(|text| checksum(text) != written) {
        return Err(RestoreError::Changed);
    }
    // Days after today are no fault of a backup: its clock may have been ahead.
    for record in workspace.records() {
        let id = record.id();
        record.check(&workspace, Date::MAX).map_err(|fault| RestoreError::Record { id, fault })?;
    }
    Ok(workspace)
}
