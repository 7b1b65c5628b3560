//! How the spreadsheets of a language read a CSV.

use super::Delimiter;

/// The language that a file which leaves is written for: its headers, and what stands between cells
/// and before decimals, as Excel expects it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum SheetLanguage {
    Italian,
    French,
    English,
}

impl SheetLanguage {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Italian, Self::French, Self::English];

    /// What stands between cells: `;` where the comma stands before decimals.
    #[must_use]
    pub const fn delimiter(self) -> Delimiter {
        match self {
            Self::Italian | Self::French => Delimiter::Semicolon,
            Self::English => Delimiter::Comma,
        }
    }

    /// What stands before decimals.
    pub(super) const fn decimal_mark(self) -> char {
        match self {
            Self::Italian | Self::French => ',',
            Self::English => '.',
        }
    }

    /// A text in this language, of one in each.
    pub(super) const fn of(self, [italian, french, english]: [&str; 3]) -> &str {
        match self {
            Self::Italian => italian,
            Self::French => french,
            Self::English => english,
        }
    }
}
