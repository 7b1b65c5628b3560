//! A workspace whole, as JSON: what is backed up is restored exactly, or not at all.

use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use crate::domain::json::{self, JsonFault};
use crate::domain::{RecordFault, RecordId, Workspace};

/// The number of the format that is written. A later one is not read.
const FORMAT: u64 = 1;

/// The largest backup that is read, in bytes.
const MAX_BYTES: usize = 256 * 1024 * 1024;

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
#[derive(Serialize, Deserialize)]
struct Backup<W> {
    imbuto: u64,
    workspace: W,
}

/// Its first field: where it is of a later format, nothing else is known of it.
#[derive(Deserialize)]
struct Head {
    imbuto: u64,
}

/// The whole workspace as JSON, with the number of its format first.
#[must_use]
pub fn backup(workspace: &Workspace) -> Vec<u8> {
    json::write(&Backup { imbuto: FORMAT, workspace }).into_bytes()
}

/// The workspace of a [`backup`], as it was, under the id that it had.
///
/// # Errors
/// [`RestoreError`]; nothing of the file is then taken.
pub fn restore(bytes: &[u8]) -> Result<Workspace, RestoreError> {
    if bytes.len() > MAX_BYTES {
        return Err(RestoreError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let ours = bytes.trim_ascii_start().starts_with(b"{\"imbuto\":");
    match json::read(bytes) {
        Ok(Head { imbuto: FORMAT }) => {}
        Ok(Head { imbuto: found }) => return Err(RestoreError::TooNew { found, known: FORMAT }),
        Err(fault) if ours => return Err(fault.into()),
        Err(_) => return Err(RestoreError::NotOurs),
    }
    let Backup { workspace, .. } = json::read::<Backup<Workspace>>(bytes)?;
    // Days after today are no fault of a backup: its clock may have been ahead.
    for record in workspace.records() {
        let id = record.id();
        record.check(&workspace, Date::MAX).map_err(|fault| RestoreError::Record { id, fault })?;
    }
    Ok(workspace)
}
