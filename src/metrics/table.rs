//! A figure as people, scripts and tests read it: rows and columns of stable codes with exact
//! values, the rule by which it was counted, and the opportunities behind each row.

use jiff::civil::Date;

use crate::domain::{OpportunityId, OwnerId};

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its code, the same in every language.
    pub figure: &'static str,
    /// The codes of its columns, in order.
    pub columns: &'static [&'static str],
    /// Its rows, in order.
    pub rows: Vec<Row>,
    /// How it is counted, and what it says.
    pub rules: Vec<Rule>,
}

/// A row of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub of: RowOf,
    /// One for each column of the table.
    pub cells: Vec<Cell>,
    /// The opportunities that were counted, in the order of their ids. Empty where the figure is
    /// computed anew at every change of a filter: [`behind`](super::behind) finds them when asked.
    pub behind: Vec<OpportunityId>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// What has a code of its own: a stage, a ratio, a level.
    Code(&'static str),
    /// An owner.
    Owner(OwnerId),
    /// A month, by its first day.
    Month(Date),
    /// An opportunity.
    Opportunity(OpportunityId),
}

/// What stands in one place of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// So many.
    Count(u64),
    /// A share or a probability, 0 to 1; a ratio of counts may pass 1.
    Share(f64),
    /// Days, whole or a mean.
    Days(f64),
    /// Money in minor units of the workspace's currency.
    Minor(f64),
    /// So many as expected, which need not be whole.
    Expected(f64),
    /// A plain number: a statistic, degrees of freedom, a correlation.
    Number(f64),
    /// The code of a word.
    Word(&'static str),
    /// An owner, by name.
    Owner(OwnerId),
    /// It cannot be measured, for the reason of this code.
    NotMeasurable(&'static str),
    /// There is nothing to stand here.
    Blank,
}

impl Cell {
    /// The share, or why there is none.
    #[must_use]
    pub fn share(share: Option<f64>, why_not: &'static str) -> Self {
        share.map_or(Self::NotMeasurable(why_not), Self::Share)
    }
}

/// A rule by which a figure was counted, or what the figure says: a code, which `words` puts into
/// sentences, and the numbers in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its code.
    pub code: &'static str,
    /// Its numbers by their names in the sentence, in order.
    pub numbers: Vec<(&'static str, Cell)>,
    /// Whether it is what the figure says, and not how it was counted.
    pub is_finding: bool,
}

impl Rule {
    /// A rule with its numbers.
    #[must_use]
    pub const fn new(code: &'static str, numbers: Vec<(&'static str, Cell)>) -> Self {
        Self { code, numbers, is_finding: false }
    }

    /// What a figure says, with its numbers.
    #[must_use]
    pub const fn finding(code: &'static str, numbers: Vec<(&'static str, Cell)>) -> Self {
        Self { code, numbers, is_finding: true }
    }

    /// A rule about what some rows leave out: how many each, by the codes of the rows. `None` where
    /// none leaves out anything.
    pub(super) fn left_out(
        code: &'static str,
        rows: impl IntoIterator<Item = (&'static str, u64)>,
    ) -> Option<Self> {
        let some = rows.into_iter().filter(|(_, count)| *count > 0);
        let numbers: Vec<_> = some.map(|(row, count)| (row, Cell::Count(count))).collect();
        (!numbers.is_empty()).then(|| Self::new(code, numbers))
    }

    /// A rule that says how many, where there are any.
    #[must_use]
    pub fn counted(code: &'static str, count: u64) -> Option<Self> {
        (count > 0).then(|| Self::new(code, vec![("count", Cell::Count(count))]))
    }
}
