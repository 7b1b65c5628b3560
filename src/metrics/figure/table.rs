//! A figure as a table: rows and columns with exact values, the rules by which it was counted, what it
//! says, and the opportunities behind each row.

use crate::domain::{OpportunityId, Stage};
use crate::stats::{Basis, Interval};

use super::super::{InTheEnd, Ratio, Verdict, WayIn};
use super::{Column, Figure, Finding, Reason, RowKey, Rule};

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Which.
    pub figure: Figure,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows, in order.
    pub rows: Vec<Row>,
    /// How it is counted.
    pub rules: Vec<Rule>,
    /// What it says.
    pub findings: Vec<Finding>,
}

/// A row of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is about.
    pub key: RowKey,
    /// One for each column of the table.
    pub cells: Vec<Cell>,
    /// The opportunities that were counted, in the order of their ids. Empty where the figure is
    /// computed anew at every change of a filter: [`Behind`](crate::metrics::Behind) finds them when
    /// asked.
    pub behind: Vec<OpportunityId>,
}

impl Row {
    /// A row of which [`Behind`](crate::metrics::Behind) tells the opportunities.
    #[must_use]
    pub fn new(key: impl Into<RowKey>, cells: impl Into<Vec<Cell>>) -> Self {
        Self { key: key.into(), cells: cells.into(), behind: Vec::new() }
    }
}

/// What stands in one place of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// So many.
    Count(u64),
    /// A share or a probability, 0 to 1; a ratio of counts may pass 1.
    Share(f64),
    /// A probability, which is never said to be none or all.
    Chance(f64),
    /// So many times as much.
    Times(f64),
    /// Days, whole or a mean.
    Days(f64),
    /// Money in minor units of the workspace's currency.
    Minor(f64),
    /// So many as expected, which need not be whole.
    Expected(f64),
    /// A plain number: a statistic, degrees of freedom, a correlation.
    Number(f64),
    /// A word.
    Word(Word),
    /// It cannot be measured or told, for this reason.
    NotMeasurable(Reason),
    /// There is nothing to stand here.
    Blank,
}

/// A word that stands as a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A stage.
    Stage(Stage),
    /// What may be said of two ratios.
    Verdict(Verdict),
    /// Where a probability comes from.
    Method(Basis),
    /// How one gets in.
    WayIn(WayIn),
    /// Nothing is missing to a target.
    TargetReached,
}

impl Cell {
    /// The share, or why there is none.
    #[must_use]
    pub fn share(share: Option<f64>, why_not: Reason) -> Self {
        share.map_or(Self::NotMeasurable(why_not), Self::Share)
    }

    /// The share, or nothing: where another cell of the row says why there is none.
    #[must_use]
    pub fn share_or_blank(share: Option<f64>) -> Self {
        share.map_or(Self::Blank, Self::Share)
    }

    /// Successes, trials, rate, low and high of a ratio; where there is no rate, the third says why.
    #[must_use]
    pub fn of_ratio(ratio: Option<Ratio>) -> [Self; 5] {
        let why_not = if ratio.is_some() { Reason::NoTrials } else { Reason::NotRecorded };
        Self::of_ratio_or(ratio, why_not)
    }

    /// The same, for this reason where there is no rate.
    #[must_use]
    pub fn of_ratio_or(ratio: Option<Ratio>, why_not: Reason) -> [Self; 5] {
        let Some(ratio) = ratio else {
            let why_not = Self::NotMeasurable(why_not);
            return [Self::Blank, Self::Blank, why_not, Self::Blank, Self::Blank];
        };
        let interval = ratio.interval();
        [
            Self::Count(ratio.numerator),
            Self::Count(ratio.denominator),
            Self::share(ratio.rate(), why_not),
            Self::share_or_blank(interval.map(|interval| interval.low)),
            Self::share_or_blank(interval.map(|interval| interval.high)),
        ]
    }

    /// Share, low and high of what `ratio` comes to in the end, or why it is too early to say. Two counts
    /// side by side come to nothing in the end: what stands is the interval of their ratio.
    #[must_use]
    pub fn of_end(end: Result<InTheEnd, Reason>, ratio: Ratio) -> [Self; 3] {
        let share = match end {
            Ok(end) => Self::Share(end.share),
            Err(Reason::RatiosOfCounts) => Self::Blank,
            Err(why_not) => Self::NotMeasurable(why_not),
        };
        let interval = ratio.interval_in_the_end(end);
        let edge = |of: fn(Interval) -> f64| Self::share_or_blank(interval.map(of));
        [share, edge(|interval| interval.low), edge(|interval| interval.high)]
    }
}
