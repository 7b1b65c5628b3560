//! What stands between the cells of a file, and whether its quotes close.
//!
//! The csv crate reads an open quote to the end of the file without a word, and drops quotes that
//! stand wrong: both would move text between rows, so both are found here first.

use super::{ReadError, Sheet};

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// `;`, where the comma is the decimal mark.
    Semicolon,
    /// `,`
    Comma,
    /// A tab, as spreadsheets copy.
    Tab,
    /// `|`, as databases write.
    Bar,
}

impl Delimiter {
    /// All that are known.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Bar];

    /// The byte.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The delimiter under which the first rows mostly have one number of cells, more than one, the
    /// sooner the better: lines above the header have other numbers of them. A file of one column has
    /// none, and any will do.
    pub(super) fn detect(text: &str) -> Self {
        // Lines above the header may be empty or hold spaces; a tab there may delimit.
        let text = text.trim_start_matches([' ', '\r', '\n']);
        let fit = |delimiter: &Self| {
            let mut counts = Vec::new();
            // A quote that is wrong under this delimiter ends the sample, and is no evidence.
            let _ = scan(text, *delimiter, 1, |cells, _| {
                counts.push(cells);
                if counts.len() < 100 { Ok(()) } else { Err(ReadError::Empty) }
            });
            let alike = |width: usize| counts.iter().filter(|count| **count == width).count();
            let width = counts.iter().copied().max_by_key(|width| (alike(*width), *width));
            let width = width.unwrap_or(0);
            let share = alike(width) * 1000 / counts.len().max(1);
            let first = counts.iter().position(|count| *count == width);
            (width > 1, std::cmp::Reverse(first), share, width)
        };
        // `max_by_key` takes the last of equals: the comma, the format's own.
        let candidates = [Self::Bar, Self::Tab, Self::Semicolon, Self::Comma];
        candidates.into_iter().max_by_key(fit).unwrap_or(Self::Comma)
    }
}

/// The text after a first line `sep=;`, how many lines that took, and what it names. Excel writes
/// and obeys such a line.
pub(super) fn without_sep_line(text: &str) -> (&str, u64, Option<Delimiter>) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = line.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    let known =
        |named: &str| Delimiter::ALL.into_iter().find(|known| named.as_bytes() == [known.byte()]);
    match named.and_then(known) {
        Some(delimiter) => (rest, 1, Some(delimiter)),
        None => (text, 0, None),
    }
}

/// Refuses quotes that do not close and rows that are too wide.
pub(super) fn check(text: &str, delimiter: Delimiter, skipped: u64) -> Result<(), ReadError> {
    let limit = Sheet::MAX_COLUMNS;
    scan(text, delimiter, 1 + skipped, |cells, line| match cells > limit {
        true => Err(ReadError::TooManyColumns { line, limit }),
        false => Ok(()),
    })
}

/// Whether the byte at `at` ends a line: `\n`, or a `\r` that no `\n` follows.
pub(super) fn ends_line(text: &[u8], at: usize) -> bool {
    match text[at] {
        b'\n' => true,
        b'\r' => text.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

enum Position {
    CellStart,
    Bare,
    Quoted { since: u64 },
    AfterQuote,
    SpaceAfterQuote,
}

/// Goes through the records as RFC 4180 cuts them and hands each one's number of cells and its last
/// line to `record`.
fn scan(
    text: &str,
    delimiter: Delimiter,
    first_line: u64,
    mut record: impl FnMut(usize, u64) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let bytes = text.as_bytes();
    let mut line = first_line;
    let mut place = Position::CellStart;
    let mut cells = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let quoted = matches!(place, Position::Quoted { .. });
        if !quoted && matches!(byte, b'\r' | b'\n') {
            if cells > 0 || !matches!(place, Position::CellStart) {
                record(cells + 1, line)?;
            }
            (cells, place) = (0, Position::CellStart);
        } else if !quoted && *byte == delimiter.byte() {
            cells += 1;
            place = Position::CellStart;
        } else {
            place = match (place, byte) {
                (Position::CellStart, b'"') => Position::Quoted { since: line },
                (Position::CellStart | Position::Bare, _) => Position::Bare,
                (Position::Quoted { .. }, b'"') => Position::AfterQuote,
                (quoted @ Position::Quoted { .. }, _) => quoted,
                (Position::AfterQuote, b'"') => Position::Quoted { since: line },
                (Position::AfterQuote | Position::SpaceAfterQuote, b' ') => {
                    Position::SpaceAfterQuote
                }
                (Position::AfterQuote | Position::SpaceAfterQuote, _) => {
                    return Err(ReadError::TextAfterQuote { line });
                }
            };
        }
        line += u64::from(ends_line(bytes, at));
    }
    match place {
        Position::Quoted { since } => Err(ReadError::OpenQuote { line: since }),
        Position::CellStart if cells == 0 => Ok(()),
        _ => record(cells + 1, line),
    }
}
