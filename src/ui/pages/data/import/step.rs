//! The steps of an import, and what each knows.

use crate::domain::OpportunityId;
use crate::transfer::{
    Counts, Delimiter, Encoding, FileError, FirstLine, MappingOrigin, Preset, RowKind,
};

/// Where the import stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Files are to be chosen; why the last ones could not be read.
    Choose(Option<ReadFailure>),
    /// A file of this name is being read.
    Reading(String),
    /// A file is open.
    Work(OpenFile),
    /// It is imported.
    Done(Done),
}

/// Why files could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFailure {
    /// Which file.
    pub name: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The browser could not open it.
    NotOpened,
    /// What reads such files could not be loaded: no connection, and not kept for offline use yet.
    NoReader,
    /// It cannot be read.
    Unreadable(FileError),
}

/// What does not change about an open file. `opened` numbers the openings: the same file opened
/// again is drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenFile {
    pub opened: u32,
    pub name: String,
    pub preset: Option<Preset>,
    pub origin: MappingOrigin,
    /// What each row is.
    pub kind: RowKind,
    /// The tables that there are to choose from; none where there is one.
    pub tables: Vec<String>,
    /// The one that is read.
    pub table: usize,
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    pub header_line: u64,
    pub first_lines: Vec<FirstLine>,
    /// It was chosen as a file, and can be read again.
    pub is_file: bool,
    pub rows: usize,
    pub columns: usize,
}

/// What was imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// How many rows came to what.
    pub counts: Counts,
    /// One of the opportunities that came: while it is here, the import was not taken back.
    pub witness: Option<OpportunityId>,
}
