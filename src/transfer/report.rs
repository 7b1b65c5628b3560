//! What an import has to say to the person, as data: `words/` makes sentences of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{AsideKind, Clash, DateFault, DateOrder, DecidedBy, DecimalMark, Field, NumberFault};
use crate::domain::Currency;

/// What must be answered before anything is imported. Columns are numbered from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Day or month first? The dates of the column fit both, or contradict each other.
    DateOrder {
        /// The column.
        column: usize,
        /// A date that fits both; empty where the dates contradict each other.
        example: String,
    },
    /// In which century are the years of two digits?
    Century {
        /// The column.
        column: usize,
        /// One of them.
        example: String,
    },
    /// Do the serial numbers of the file count from 1900 or from 1904?
    Epoch {
        /// A column of them.
        column: usize,
        /// One of them.
        example: String,
    },
    /// Is `1.234` a thousand or a little more than one?
    DecimalMark {
        /// The column.
        column: usize,
        /// A number that can be read both ways; empty where the numbers contradict each other.
        example: String,
    },
    /// Times carry a zone: may the day be taken as it is written?
    DayAsWritten {
        /// A column of them.
        column: usize,
        /// One of them.
        example: String,
    },
    /// Ids are rounded, as a spreadsheet shows long numbers. Are they used all the same?
    DamagedIds {
        /// The column.
        column: usize,
        /// One of them.
        example: String,
        /// How many.
        count: usize,
    },
    /// Rows of one id say different things. What are they?
    RepeatedIds {
        /// The column.
        column: usize,
        /// The first such id.
        id: String,
        /// The line on which it stands again.
        line: u64,
        /// How many ids.
        count: usize,
        /// The column of days by which the rows could be changes of a deal.
        changed_on: Option<usize>,
    },
    /// The ids are here already, of deals of other names. Are they the same?
    SameIds {
        /// The column.
        column: usize,
        /// How many ids are here.
        count: usize,
        /// How many of these have other names.
        others: usize,
    },
    /// A part was changed both here and in the file. Which is kept?
    BothChanged {
        /// The first such deal.
        example: Clash,
        /// How many deals.
        count: usize,
    },
    /// The file says what an earlier import said, before the last. Is it taken all the same?
    Older {
        /// How many rows.
        count: usize,
    },
    /// No column says where the deals stand. Are they all open?
    NoState {
        /// Columns of few values, one of which may say it.
        columns: Vec<usize>,
    },
    /// Rows stand in one way by their stage, in another by other columns. Which is right?
    State {
        /// The other columns.
        columns: Vec<usize>,
        /// How many rows.
        count: usize,
        /// The line of the first.
        line: u64,
    },
    /// Rows are won or lost on a day that is still to come: is that day unknown?
    DayAhead {
        /// The column.
        column: usize,
        /// The first such day.
        example: Date,
        /// How many rows.
        count: usize,
    },
    /// Are these owners, whose names have a remark in brackets, those without it?
    NearOwners {
        /// The names with the remark.
        names: Vec<String>,
    },
    /// What currency are the amounts in that say none?
    Currency {
        /// The workspace's, the preset's or the likeliest by its symbol.
        proposed: Option<Currency>,
    },
}

/// A cell that is not taken as it stands. Its row comes all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddCell {
    /// The line of the file that its row starts on, from 1.
    pub line: u64,
    /// The column, from 0.
    pub column: usize,
    /// What it says.
    pub text: String,
    /// What is odd about it.
    pub oddity: Oddity,
}

/// What is odd about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Oddity {
    /// Fractions of the currency's smallest unit were rounded.
    Rounded,
    /// It is written in short, as `12k` or `1.5E+06`, and was read in full.
    InShort,
    /// It says that there is nothing: taken as blank, as all below.
    SaysNothing,
    /// It is no day.
    Date(DateFault),
    /// It tells of something that has happened, on a day that has not come yet.
    AfterToday,
    /// It is no amount.
    Number(NumberFault),
    /// It is no currency that is known.
    UnknownCurrency,
    /// Its currency cannot be read, so that the amount would be another one.
    WithoutCurrency,
    /// The amount names another currency than the column of currencies.
    OtherCurrency,
    /// It is no id of this program.
    BadId,
}

impl Oddity {
    /// Whether the cell says something that is not taken.
    #[must_use]
    pub const fn is_lost(self) -> bool {
        !matches!(self, Self::Rounded | Self::InShort | Self::SaysNothing)
    }
}

/// The cells of a column that are odd in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddCells {
    /// The column, from 0.
    pub column: usize,
    /// What is odd about them.
    pub oddity: Oddity,
    /// How many there are.
    pub count: usize,
    /// The first of them that say different things, at most [`EXAMPLES`](Self::EXAMPLES).
    pub examples: Vec<OddCell>,
}

impl OddCells {
    /// So many are shown.
    pub const EXAMPLES: usize = 3;

    /// Odd cells in the order of the file, column by column.
    pub(super) fn gathered(cells: &[OddCell]) -> Vec<Self> {
        let mut found: BTreeMap<(usize, Oddity), Self> = BTreeMap::new();
        for cell in cells {
            let (column, oddity) = (cell.column, cell.oddity);
            let new = || Self { column, oddity, count: 0, examples: Vec::new() };
            let alike = found.entry((column, oddity)).or_insert_with(new);
            alike.count += 1;
            let is_new = alike.examples.iter().all(|known| known.text != cell.text);
            if is_new && alike.examples.len() < Self::EXAMPLES {
                alike.examples.push(cell.clone());
            }
        }
        found.into_values().collect()
    }
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the file it starts on, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// Why a row is left out. Columns are numbered from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields named text, column and value hold what they say")]
pub enum Reason {
    /// It has more cells than the header: text may stand in the wrong column.
    Ragged { cells_count: usize, headers_count: usize },
    /// It is won or lost on a day that has not come yet, and such rows were to be left out.
    AfterToday { column: usize, day: Date },
    /// It has neither title nor company.
    NoTitle,
    /// It has no name.
    NoName,
    /// It has no day.
    NoDay,
    /// Rows with this stage or status were to be left out.
    ByChoice { value: String },
    /// The id stands in another row, which holds.
    RepeatedId { id: String, line: u64 },
}

/// What was done that the person should know of. Counts are of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields hold what they are called")]
pub enum Note {
    /// A file was not used.
    FileNotUsed { file_name: String },
    /// Lines of the file that are no rows: how many of each kind, and the first of them.
    SetAside { kind: AsideKind, count: usize, lines: Vec<u64> },
    /// Lines are no UTF-8 among others that are, and were read as Windows-1252.
    OddLines { count: usize },
    /// Characters that no text has were taken out.
    Controls { count: usize },
    /// Each row was read as a change of a deal.
    ReadAsChanges { deals: usize, rows: usize },
    /// Deals that ended before they began, with the first lines: they count in no time.
    EndsBeforeBeginning { count: usize, lines: Vec<u64> },
    /// What changed since the last import and has no day of its own was given that of this one.
    SeenToday { count: usize },
    /// Rows have fewer cells than the header: what they lack at their end is blank.
    ShortRows { count: usize },
    /// There is no column of ids: a row that changes in the file comes as a new one.
    NoIdColumn,
    /// No title: the company's name stands in its place.
    TitleFromAccount { count: usize },
    /// A name was read as another.
    Alias { written: String, read_as: String, count: usize },
    /// A day of closing on an open row was not taken.
    ClosedDateOnOpen { count: usize },
    /// An amount of 0 on a lost row was taken for none.
    ZeroAmountBlank { count: usize },
    /// Open rows without an amount were given the list price.
    ListPrice { count: usize },
    /// The day of creation was taken for the entry into Suspect.
    SuspectFromCreation { count: usize },
    /// An entry into Order of a row that is not won was not taken.
    OrderWithoutWin { count: usize },
    /// No stage: no entry is recorded.
    NoStage { count: usize },
    /// A next action without its day, or a day without its action, was not taken.
    NextActionIncomplete { count: usize },
    /// A temperature was not one of those known.
    TemperatureNotRead { count: usize },
    /// Several companies in one cell: the first was taken.
    SeveralCompanies { count: usize },
    /// Several records here have this name: the first was taken.
    SameName { name: String },
    /// What the file says of these companies differs from what is here or from an earlier row:
    /// what was there stays. Counts companies.
    AccountsKept { count: usize },
    /// The workspace takes this currency, its first.
    WorkspaceCurrency { currency: Currency },
    /// Times carry a zone: the days were taken as written.
    DaysAsWritten,
    /// Activities of a kind that is none here came as notes.
    ActivitiesAsNotes { count: usize },
    /// Activities of which no deal that is here could be found.
    ActivitiesWithoutDeal { count: usize },
    /// These columns of days are not read.
    UnreadDays { headers: Vec<String> },
    /// These columns of money are not read.
    UnreadAmounts { headers: Vec<String> },
}

/// How a column is read.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnReading {
    /// The header; may be empty.
    pub header: String,
    /// What the column holds.
    pub field: Field,
    /// The first cell that is not blank.
    pub example: String,
    /// Which number is the day, where the dates need it, and what decided it.
    pub date_order: Option<(DateOrder, DecidedBy)>,
    /// What stands before the decimals, where the numbers need it, and what decided it.
    pub decimal_mark: Option<(DecimalMark, DecidedBy)>,
}

/// How many rows came to what. `rows` is the sum of the other row counts but `blank_rows`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that hold something.
    pub rows: usize,
    /// Opportunities that will be made.
    pub new: usize,
    /// Opportunities here that will change.
    pub updated: usize,
    /// Opportunities that are here as the file has them.
    pub already_here: usize,
    /// Rows left out: one [`LeftOut`] each.
    pub left_out: usize,
    /// Rows that wait for an answer or for a value to be mapped.
    pub waiting: usize,
    /// Rows that are further changes of a deal.
    pub changes: usize,
    /// Rows that hold nothing.
    pub blank_rows: usize,
    /// Owners that will be made.
    pub new_owners: usize,
    /// Companies that will be made.
    pub new_accounts: usize,
    /// Companies here of which more will be known.
    pub updated_accounts: usize,
    /// People that will be made.
    pub new_contacts: usize,
    /// People here of whom more will be known.
    pub updated_contacts: usize,
}
