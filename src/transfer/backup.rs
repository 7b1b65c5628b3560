//! A workspace whole, as JSON: what is backed up is restored exactly, or not at all.

use jiff::civil::Date;

use crate::domain::json::{self, Fault, JsonFault, Read, Scan, Why};
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
    /// It is ours and cannot be read: cut short, changed, or nested too deeply.
    #[error("the backup is damaged in line {line}, column {column}")]
    Damaged {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1.
        column: usize,
        /// The field that is missing or cannot be read, where that is what is wrong.
        field: Option<&'static str>,
    },
    /// Two of its records have the same id.
    #[error("two records have the same id")]
    RepeatedId,
    /// One of its records cannot stand beside the others.
    #[error("{id:?}: {fault}")]
    Record {
        /// Which.
        id: RecordId,
        /// What is wrong with it.
        fault: RecordFault,
    },
}

/// The whole workspace as JSON, with the number of its format first.
#[must_use]
pub fn backup(workspace: &Workspace) -> Vec<u8> {
    let mut text = format!("{{\"imbuto\":{FORMAT}");
    json::push_key(&mut text, "workspace");
    json::write_workspace(&mut text, workspace);
    text.push('}');
    text.into_bytes()
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
    let head = json::text(bytes).and_then(|text| Scan::new(text).whole(head));
    let (format, workspace) = match head {
        Ok(head) => head,
        Err(fault) if ours => return Err(damaged(fault)),
        Err(_) => return Err(RestoreError::NotOurs),
    };
    if format > FORMAT {
        return Err(RestoreError::TooNew { found: format, known: FORMAT });
    }
    let Read { workspace, repeats_an_id } = json::read_workspace_at(workspace).map_err(damaged)?;
    if repeats_an_id {
        return Err(RestoreError::RepeatedId);
    }
    // Days after today are no fault of a backup: its clock may have been ahead.
    for record in workspace.records() {
        let id = record.id();
        record.check(&workspace, Date::MAX).map_err(|fault| RestoreError::Record { id, fault })?;
    }
    Ok(workspace)
}

/// The format of a backup and where its workspace begins. All of it is passed once, so that what is
/// cut short is told before anything of it is read.
fn head<'a>(scan: &mut Scan<'a>) -> Result<(u64, Scan<'a>), Fault> {
    let (mut format, mut workspace) = (None, None);
    let mut first = true;
    scan.enter(b'{')?;
    while let Some(key) = scan.key(std::mem::take(&mut first))? {
        match &*key {
            "imbuto" if format.is_none() => format = Some(scan.count()?),
            "imbuto" => return Err(scan.fault(Why::Twice("imbuto"))),
            "workspace" if workspace.is_some() => return Err(scan.fault(Why::Twice("workspace"))),
            "workspace" => {
                workspace = Some(scan.clone());
                scan.skip()?;
            }
            _ => scan.skip()?,
        }
    }
    let missing = |field| scan.fault(Why::Missing(field));
    Ok((format.ok_or(missing("imbuto"))?, workspace.ok_or(missing("workspace"))?))
}

fn damaged(JsonFault { line, column, why }: JsonFault) -> RestoreError {
    RestoreError::Damaged { line, column, field: why.field() }
}
