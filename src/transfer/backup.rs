//! A workspace whole, as JSON: what is backed up is restored exactly, or not at all.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

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
        /// The line, from 1; 0 where no place can be told.
        line: usize,
        /// The column, from 1.
        column: usize,
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

#[derive(Serialize)]
struct Written<'a> {
    imbuto: u64,
    workspace: &'a Workspace,
}

#[derive(Deserialize)]
struct Head {
    imbuto: u64,
    #[expect(dead_code, reason = "its presence is what counts")]
    workspace: IgnoredAny,
}

#[derive(Deserialize)]
struct Body {
    workspace: Workspace,
}

/// The whole workspace as JSON, with the number of its format first.
#[must_use]
pub fn backup(workspace: &Workspace) -> Vec<u8> {
    // Every key of a workspace is a string, so this cannot fail; an empty backup would be refused.
    serde_json::to_vec(&Written { imbuto: FORMAT, workspace }).unwrap_or_default()
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
    // A list would do for serde where an object is meant.
    if !bytes.trim_ascii_start().starts_with(b"{") {
        return Err(RestoreError::NotOurs);
    }
    let ours = bytes.trim_ascii_start().starts_with(b"{\"imbuto\":");
    let head: Head = match serde_json::from_slice(bytes) {
        Ok(head) => head,
        Err(error) if ours => return Err(damaged(&error)),
        Err(_) => return Err(RestoreError::NotOurs),
    };
    if head.imbuto > FORMAT {
        return Err(RestoreError::TooNew { found: head.imbuto, known: FORMAT });
    }
    let Body { workspace } = serde_json::from_slice(bytes).map_err(|error| damaged(&error))?;
    if repeats_an_id(bytes) {
        return Err(RestoreError::RepeatedId);
    }
    // Days after today are no fault of a backup: its clock may have been ahead.
    for record in workspace.records() {
        let id = record.id();
        record.check(&workspace, Date::MAX).map_err(|fault| RestoreError::Record { id, fault })?;
    }
    Ok(workspace)
}

fn damaged(error: &serde_json::Error) -> RestoreError {
    RestoreError::Damaged { line: error.line(), column: error.column() }
}

/// Whether a table holds an id twice: in the workspace the second has replaced the first by now.
fn repeats_an_id(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Tables {
        workspace: serde_json::Map<String, serde_json::Value>,
    }

    let Ok(Tables { workspace }) = serde_json::from_slice(bytes) else { return false };
    workspace.values().filter_map(serde_json::Value::as_array).any(|records| {
        let mut ids = BTreeSet::new();
        let mut known = records.iter().filter_map(|record| record.get("id")?.as_str());
        known.any(|id| !ids.insert(id))
    })
}
