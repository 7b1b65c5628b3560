//! A CSV file as rows of text: nothing is typed, mapped or left out here.
//!
//! [`Sheet::read`] refuses what cannot be read whole (a workbook, an open quote) and keeps
//! everything else, ragged rows too, each with the line it starts on in the file.

mod decode;
mod dialect;
mod found;

pub use decode::Encoding;
pub use dialect::Delimiter;
pub use found::{Aside, AsideKind};

use csv::StringRecord;

use super::guard;
use super::name::header_form;
use super::stable_hash::StableHash;

/// A file of rows under one header.
#[derive(Clone, Debug)]
pub struct Sheet {
    file_name: String,
    encoding: Encoding,
    delimiter: Delimiter,
    odd_lines_count: usize,
    controls_count: usize,
    header_line: u64,
    first_lines: Vec<FirstLine>,
    headers: Vec<String>,
    rows: Vec<Row>,
    aside: Vec<Aside>,
    blank_rows: usize,
}

/// How a file is said to be written. What is `None` is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How its bytes stand for text.
    pub encoding: Option<Encoding>,
    /// What stands between its cells.
    pub delimiter: Option<Delimiter>,
    /// The line that its header stands on.
    pub header_line: Option<u64>,
}

/// A line at the beginning of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstLine {
    /// Its number, from 1.
    pub line: u64,
    /// What stands in it, cut short.
    pub text: String,
}

/// So many lines are offered as the header.
const FIRST_LINES: usize = 12;

impl FirstLine {
    fn of(row: &Row) -> Self {
        let cells = row.record.iter().map(str::trim).filter(|cell| !cell.is_empty());
        let text = cells.collect::<Vec<_>>().join(" · ").chars().take(80).collect();
        Self { line: row.line, text }
    }
}

/// A row that holds something.
#[derive(Clone, Debug)]
pub struct Row {
    line: u64,
    record: StringRecord,
}

/// Why a file is not read. Nothing of it is then taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Larger than [`Sheet::MAX_BYTES`].
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        limit: usize,
    },
    /// More rows than [`Sheet::MAX_ROWS`].
    #[error("the file has more than {limit} rows")]
    TooManyRows {
        /// The most that are read.
        limit: usize,
    },
    /// A row of more cells than [`Sheet::MAX_COLUMNS`].
    #[error("line {line} has more than {limit} cells")]
    TooManyColumns {
        /// Where it starts.
        line: u64,
        /// The most that are read.
        limit: usize,
    },
    /// No line that holds anything.
    #[error("the file is empty")]
    Empty,
    /// An Excel or OpenDocument workbook: save the sheet as CSV first.
    #[error("the file is a workbook, not CSV")]
    Workbook,
    /// Not text.
    #[error("the file is not text")]
    Binary,
    /// It says which Unicode encoding it is in, and is not.
    #[error("the text is damaged")]
    DamagedText,
    /// A quote opens and never closes, so where the rows end is not known.
    #[error("the quote opened in line {line} is never closed")]
    OpenQuote {
        /// Where it opens.
        line: u64,
    },
    /// Text after the quote that closes a cell: a quote inside it was not doubled.
    #[error("line {line} goes on after a closing quote")]
    TextAfterQuote {
        /// Where.
        line: u64,
    },
}

impl Sheet {
    /// The largest file that is read, in bytes.
    pub const MAX_BYTES: usize = 64 * 1024 * 1024;
    /// The most rows that are read.
    pub const MAX_ROWS: usize = 500_000;
    /// The most cells of a row that are read.
    pub const MAX_COLUMNS: usize = 2_000;

    /// Reads a file as it seems to be written.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read whole.
    pub fn read(file_name: &str, bytes: &[u8]) -> Result<Self, ReadError> {
        Self::read_as(file_name, bytes, Reading::default())
    }

    /// Reads a file as it is said to be written; what is not said is found: UTF-8, UTF-16,
    /// Windows-1252 or Mac Roman; `;`, `,`, `|` or tab between cells; the header below lines that
    /// only say what the file is.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read whole.
    pub fn read_as(file_name: &str, bytes: &[u8], said: Reading) -> Result<Self, ReadError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(ReadError::TooLarge { bytes: bytes.len(), limit: Self::MAX_BYTES });
        }
        let decoded = decode::decode(bytes, said.encoding)?;
        let (body, skipped_lines, named) = dialect::without_sep_line(&decoded.text);
        let delimiter = said.delimiter.or(named).unwrap_or_else(|| Delimiter::detect(body));
        dialect::check(body, delimiter, skipped_lines)?;

        let Records { mut rows, gaps, blank_rows } = records(body, delimiter, skipped_lines)?;
        if rows.is_empty() {
            return Err(ReadError::Empty);
        }
        let line_of_header = |line| rows.iter().position(|row| row.line == line);
        let place = said.header_line.and_then(line_of_header);
        let place = place.unwrap_or_else(|| found::header_place(&rows));
        let first_lines = rows.iter().take(FIRST_LINES).map(FirstLine::of).collect();
        let below = rows.split_off(place + 1);
        let header = rows.pop().ok_or(ReadError::Empty)?;
        let above = rows.iter().map(|row| Aside { line: row.line, kind: AsideKind::Above });
        let mut aside: Vec<Aside> = above.collect();
        let gaps: Vec<usize> =
            gaps.into_iter().filter_map(|gap| gap.checked_sub(place + 1)).collect();
        let (rows, among) = found::rows_of(&header.record, below, &gaps);
        aside.extend(among);
        // Cells at the end of a header without a name, with nothing below them, are no columns.
        let widest = rows.iter().map(Row::filled_len).chain([filled_len(&header.record)]).max();
        let headers = header.record.iter().take(widest.unwrap_or(0).max(1));
        let headers = headers.map(|cell| cell.trim().to_owned()).collect();
        Ok(Self {
            file_name: file_name.to_owned(),
            encoding: decoded.encoding,
            odd_lines_count: decoded.odd_lines_count,
            controls_count: decoded.controls_count,
            delimiter,
            header_line: header.line,
            first_lines,
            headers,
            rows,
            aside,
            blank_rows,
        })
    }

    /// The name it was read under.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// The encoding it was read in.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What stands between its cells.
    #[must_use]
    pub fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// The header of each column, trimmed. It may be empty, and it may stand twice: a column is
    /// named by its number.
    #[must_use]
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The rows under the header that hold something.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The line that the header stands on.
    #[must_use]
    pub fn header_line(&self) -> u64 {
        self.header_line
    }

    /// The first lines that hold something: one of them is the header.
    #[must_use]
    pub fn first_lines(&self) -> &[FirstLine] {
        &self.first_lines
    }

    /// The lines that hold something and are no rows, in the order of the file.
    #[must_use]
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// How many lines are no UTF-8 among others that are.
    #[must_use]
    pub fn odd_lines_count(&self) -> usize {
        self.odd_lines_count
    }

    /// How many characters were taken out that no text has.
    #[must_use]
    pub fn controls_count(&self) -> usize {
        self.controls_count
    }

    /// How many rows hold nothing.
    #[must_use]
    pub fn blank_rows(&self) -> usize {
        self.blank_rows
    }

    /// The same with the first row as a row, under headers that only number the columns.
    pub(super) fn without_headers(mut self) -> Self {
        let first = Row { line: self.header_line, record: StringRecord::from(self.headers) };
        self.headers = (1..=first.len()).map(|number| number.to_string()).collect();
        self.rows.insert(0, first);
        self
    }

    /// What the headers hash to: files of the same headers have the same, in every version of the
    /// app. A mapping is remembered under it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut hash = StableHash::new();
        for header in &self.headers {
            hash.cell(&header_form(header));
        }
        format!("{:016x}", hash.finish())
    }

    /// The column of this header, in whatever case and punctuation, if it stands once.
    pub(super) fn column(&self, header: &str) -> Option<usize> {
        let wanted = header_form(header);
        let mut found =
            (0..self.headers.len()).filter(|at| header_form(&self.headers[*at]) == wanted);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

impl Row {
    /// The line of the file it starts on, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.record.len()
    }

    /// Whether it has no cell; a row that was read never is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.record.is_empty()
    }

    /// The text of a cell, trimmed and without the guard against formulas; empty past the end.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        guard::off(self.raw(column).trim()).trim()
    }

    /// The text of a cell as it stands, but for the guard.
    pub(super) fn untrimmed(&self, column: usize) -> &str {
        guard::off(self.raw(column))
    }

    /// The text of a cell as it stands in the file.
    pub(super) fn raw(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default()
    }

    /// How many cells there are up to the last that holds something.
    pub(super) fn filled_len(&self) -> usize {
        filled_len(&self.record)
    }
}

/// How many cells there are up to the last that holds something.
fn filled_len(record: &StringRecord) -> usize {
    let cells = record.iter().enumerate();
    cells.filter(|(_, cell)| !cell.trim().is_empty()).last().map_or(0, |(at, _)| at + 1)
}

/// The records of a file that hold something; after how many of them there is a gap; how many hold
/// nothing.
struct Records {
    rows: Vec<Row>,
    gaps: Vec<usize>,
    blank_rows: usize,
}

fn records(body: &str, delimiter: Delimiter, skipped_lines: u64) -> Result<Records, ReadError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.byte())
        .flexible(true)
        .has_headers(false)
        .from_reader(body.as_bytes());
    let mut found = Records { rows: Vec::new(), gaps: Vec::new(), blank_rows: 0 };
    let mut lines = Lines { text: body.as_bytes(), at: 0, line: 1 + skipped_lines };
    let mut next_line = 1 + skipped_lines;
    for record in reader.records() {
        let mut record = record.map_err(|_| ReadError::DamagedText)?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        record.set_position(None);
        let is_blank = record.iter().all(|cell| cell.trim().is_empty());
        // The csv crate skips lines without any cell.
        if is_blank || line > next_line {
            found.gaps.push(found.rows.len());
        }
        next_line =
            line + 1 + record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        if is_blank {
            found.blank_rows += 1;
        } else if found.rows.len() > Sheet::MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: Sheet::MAX_ROWS });
        } else {
            found.rows.push(Row { line, record });
        }
    }
    found.gaps.dedup();
    Ok(found)
}

/// Counts lines up to a byte, going forwards. The csv crate's own count starts before the blank
/// lines that it skips, and knows no lone carriage return.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(here) = self.text.get(self.at) {
            let ends = dialect::ends_line(self.text, self.at);
            if self.at >= byte && !matches!(here, b'\r' | b'\n') {
                break;
            }
            self.at += 1;
            self.line += u64::from(ends);
        }
        self.line
    }
}
