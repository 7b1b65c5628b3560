//! Counts of what was done to rows, for the notes of a report.

use std::collections::BTreeMap;

use super::{Note, OddCell, Oddity};

/// Something done to one row that its person should know of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Did {
    TitleFromAccount,
    Alias { written: String, read_as: &'static str },
    ClosedDateOnOpen,
    ZeroAmountBlank,
    ListPrice,
    SuspectFromCreation,
    OrderWithoutWin,
    NoStage,
    NextActionIncomplete,
    TemperatureNotRead,
    SeveralCompanies,
    SeenToday,
}

/// What was met in a row on the way to its draft.
#[derive(Debug)]
pub(super) struct Met {
    line: u64,
    pub(super) done: Vec<Did>,
    pub(super) odd: Vec<OddCell>,
}

impl Met {
    pub(super) fn of_line(line: u64) -> Self {
        Self { line, done: Vec::new(), odd: Vec::new() }
    }

    /// Notes that a cell is not taken as it stands. A cell that is read twice is odd once.
    pub(super) fn odd(&mut self, column: usize, text: &str, oddity: Oddity) {
        let is_known = |known: &OddCell| known.column == column && known.oddity == oddity;
        if !self.odd.iter().any(is_known) {
            // A cell may hold a whole letter.
            let text = text.chars().take(80).collect();
            self.odd.push(OddCell { line: self.line, column, text, oddity });
        }
    }
}

/// How many rows each was done to. Rows that are left out in the end do not count.
#[derive(Debug, Default)]
pub(super) struct Tally(BTreeMap<Did, usize>);

impl Tally {
    /// Counts what was done to one row.
    pub(super) fn add(&mut self, done: impl IntoIterator<Item = Did>) {
        for did in done {
            *self.0.entry(did).or_default() += 1;
        }
    }

    /// A note for each.
    pub(super) fn into_notes(self) -> impl Iterator<Item = Note> {
        self.0.into_iter().map(|(did, count)| match did {
            Did::TitleFromAccount => Note::TitleFromAccount { count },
            Did::Alias { written, read_as } => {
                Note::Alias { written, read_as: read_as.to_owned(), count }
            }
            Did::ClosedDateOnOpen => Note::ClosedDateOnOpen { count },
            Did::ZeroAmountBlank => Note::ZeroAmountBlank { count },
            Did::ListPrice => Note::ListPrice { count },
            Did::SuspectFromCreation => Note::SuspectFromCreation { count },
            Did::OrderWithoutWin => Note::OrderWithoutWin { count },
            Did::NoStage => Note::NoStage { count },
            Did::NextActionIncomplete => Note::NextActionIncomplete { count },
            Did::TemperatureNotRead => Note::TemperatureNotRead { count },
            Did::SeveralCompanies => Note::SeveralCompanies { count },
            Did::SeenToday => Note::SeenToday { count },
        })
    }
}
