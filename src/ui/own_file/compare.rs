//! What is in a file beside what is in the browser: which of them goes on. Free of Leptos and the browser.

use serde::{Deserialize, Serialize};

use crate::domain::{Checksum, LineageId, Workspace};
use crate::transfer::restore;

/// What was last written to the file from this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastWritten {
    /// The checksum of all of it.
    pub checksum: u32,
    /// How many edits the workspace had had by then.
    pub at_edit: u64,
}

impl LastWritten {
    /// This text, written when there had been so many edits.
    #[must_use]
    pub fn of(text: &str, at_edit: u64) -> Self {
        Self { checksum: Checksum::default().with(text.as_bytes()).finish(), at_edit }
    }
}

/// How the two stand.
#[derive(Debug, PartialEq)]
pub enum Standing {
    /// The file is blank, or as this browser left it: it is written on.
    GoOn,
    /// The file was changed elsewhere, and nothing here since.
    FileIsAhead(Box<Workspace>),
    /// Both were changed, each on its own.
    BothChanged(Box<Workspace>),
    /// It is of another workspace, or no backup: nothing is written to it.
    Other,
}

/// Compares a file with the workspace of this lineage, which has had so many edits.
#[must_use]
pub fn compare(text: &str, lineage: LineageId, edits: u64, last: Option<&LastWritten>) -> Standing {
    let is_as_left = last.is_some_and(|last| *last == LastWritten::of(text, last.at_edit));
    if text.is_empty() || is_as_left {
        return Standing::GoOn;
    }
    match restore(text.as_bytes()) {
        Ok(found) if found.lineage == lineage => match last {
            Some(last) if last.at_edit == edits => Standing::FileIsAhead(Box::new(found)),
            Some(_) | None => Standing::BothChanged(Box::new(found)),
        },
        Ok(_) | Err(_) => Standing::Other,
    }
}
