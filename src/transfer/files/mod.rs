//! Files of other kinds than CSV, as tables that [`Sheet::read`](super::Sheet::read) reads: workbooks,
//! JSON, cards of people, archives of such files. Nothing is typed or mapped here.
//!
//! A table is written as CSV, so that whatever is asked and found of a CSV is asked and found of it.
//! Its lines are the rows of the sheet: a line within a cell is marked by [`LINE_IN_CELL`].
//!
//! The readers are large, so the browser loads them when the first such file is met.

mod archive;
mod cards;
mod cells;
mod json;
mod workbook;

use std::ops::ControlFlow;

use super::{ReadError, Sheet};

/// Stands in the text of a table where a cell has a new line.
pub(super) const LINE_IN_CELL: char = '\u{2028}';

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Text with something between its cells.
    Text,
    /// Sheets of Excel or OpenDocument.
    Workbook,
    /// Objects or rows in JSON.
    Json,
    /// Cards of people: vCard.
    Cards,
    /// A `.zip` of files.
    Archive,
}

/// A table of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The name of the file, or of the sheet within it.
    pub name: String,
    /// CSV of any kind.
    pub bytes: Vec<u8>,
    /// It is a file of text, as somebody wrote it.
    pub is_text: bool,
}

/// Why a file gives no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// A table of it cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// It asks for a password.
    #[error("the file is locked by a password")]
    Locked,
    /// It is cut short or damaged.
    #[error("the file is damaged")]
    Damaged,
    /// It is JSON, and holds no list of objects.
    #[error("the file holds no list of records")]
    NoRecords,
    /// Reading was given up.
    #[error("reading was cancelled")]
    Cancelled,
}

/// Called now and then with the rows read so far; it may give up.
pub trait Pause {
    /// Lets others work.
    fn pause(&mut self, rows: usize) -> impl Future<Output = ControlFlow<()>>;
}

impl FileKind {
    /// Whether a file is text with something between its cells, which needs no reader of its own.
    #[must_use]
    pub fn is_text(file_name: &str, bytes: &[u8]) -> bool {
        !is_box(bytes) && Self::of_letters(file_name, bytes) == Self::Text
    }

    /// The kind of a file by its first bytes or, where they say nothing, by its name.
    #[must_use]
    pub fn of(file_name: &str, bytes: &[u8]) -> Self {
        match is_box(bytes) {
            true if bytes.starts_with(b"PK") => archive::kind(bytes),
            true => Self::Workbook,
            false => Self::of_letters(file_name, bytes),
        }
    }

    fn of_letters(file_name: &str, bytes: &[u8]) -> Self {
        let name = file_name.to_lowercase();
        let named = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let card = text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCARD"));
        if card {
            Self::Cards
        } else if named(&[".json", ".jsonl", ".ndjson"]) || json::looks_so(text) {
            Self::Json
        } else {
            Self::Text
        }
    }
}

/// Whether a file is no text but a box of things: an archive, or an old workbook.
fn is_box(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 3] = [b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"PK\x05\x06"];
    starts.iter().any(|start| bytes.starts_with(start))
}

/// The tables of a file that hold something, in its order.
///
/// # Errors
/// [`FileError`] where there is none to be read.
pub async fn tables(
    file_name: &str,
    bytes: Vec<u8>,
    pause: &mut impl Pause,
) -> Result<Vec<Table>, FileError> {
    let tables = match FileKind::of(file_name, &bytes) {
        FileKind::Archive => {
            let mut tables = Vec::new();
            for entry in archive::entries(&bytes)? {
                match FileKind::of(&entry.name, &entry.bytes) {
                    // An archive within an archive is left alone.
                    FileKind::Archive => {}
                    kind => tables.extend(of_kind(kind, &entry.name, entry.bytes, pause).await?),
                }
            }
            tables
        }
        kind => of_kind(kind, file_name, bytes, pause).await?,
    };
    if tables.is_empty() { Err(ReadError::Empty.into()) } else { Ok(tables) }
}

async fn of_kind(
    kind: FileKind,
    name: &str,
    bytes: Vec<u8>,
    pause: &mut impl Pause,
) -> Result<Vec<Table>, FileError> {
    let is_text = matches!(kind, FileKind::Text | FileKind::Archive);
    let one = |bytes| vec![Table { name: name.to_owned(), bytes, is_text }];
    Ok(match kind {
        FileKind::Text | FileKind::Archive => one(bytes),
        FileKind::Workbook => workbook::tables(bytes, pause).await?,
        FileKind::Json => one(json::table(&bytes)?),
        FileKind::Cards => one(cards::table(&bytes)?),
    })
}

/// Which of several tables somebody most likely means: the one of which most is understood.
#[must_use]
pub fn likeliest(sheets: &[Sheet]) -> usize {
    let understood = |sheet: &Sheet| {
        let rows = sheet.rows().len().min(1);
        (rows, super::preset::understood(sheet))
    };
    let best = (0..sheets.len()).rev().max_by_key(|at| understood(&sheets[*at]));
    best.unwrap_or(0)
}
