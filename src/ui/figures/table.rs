//! A figure table: stable codes for scripts, words for people, exact values under both.

use jiff::civil::Date;

use crate::metrics::{Population, Ratio};
use crate::ui::i18n::I18n;
use crate::ui::route::{Basis, cohort_code};
use crate::words::shell;

/// A figure as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureTable {
    /// Its code: `funnel`.
    pub figure: &'static str,
    /// What it shows.
    pub caption: String,
    /// What it was computed over.
    pub scope: Scope,
    /// Head of the column of row names.
    pub row_head: String,
    /// Heads of the other columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<FigureRow>,
}

/// What a figure was computed over, as attributes of its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// `opportunity` or `event`.
    pub basis: Option<&'static str>,
    /// `entry` or `flow`.
    pub cohort: Option<&'static str>,
    /// First day.
    pub from_on: Option<Date>,
    /// Last day.
    pub to_on: Option<Date>,
    /// The day it stands for.
    pub as_of: Option<Date>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its code: `reached`.
    pub code: &'static str,
    /// What people read.
    pub name: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// Its code: `S`.
    pub code: String,
    /// What people read.
    pub name: String,
    /// The same where the code is an owner's id.
    pub named: Option<String>,
    /// One per head.
    pub cells: Vec<Cell>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number: exact, and as people read it.
    Value {
        /// Unrounded, `.` as decimal sign.
        exact: String,
        /// In the user's language.
        shown: String,
    },
    /// Words instead of a number.
    Words(String),
    /// Nothing belongs here.
    Blank,
}

impl FigureTable {
    /// A table of nothing, for the moment in which nothing is open.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            figure: "",
            caption: String::new(),
            scope: Scope::default(),
            row_head: String::new(),
            heads: Vec::new(),
            rows: Vec::new(),
        }
    }
}

impl Scope {
    /// The scope of a population, by this basis.
    #[must_use]
    pub fn of(population: &Population, basis: Basis, today: Date) -> Self {
        Self {
            basis: Some(basis.code()),
            cohort: Some(cohort_code(population.cohort)),
            from_on: population.from_on,
            to_on: population.to_on,
            as_of: Some(today),
        }
    }
}

impl Head {
    /// A column of this code and name.
    #[must_use]
    pub fn new(code: &'static str, name: &str) -> Self {
        Self { code, name: name.to_owned() }
    }
}

impl Cell {
    /// A count.
    #[must_use]
    pub fn count(i18n: I18n, value: u64) -> Self {
        Self::Value { exact: value.to_string(), shown: i18n.count(value) }
    }

    /// A share from 0 to 1, or a ratio of counts.
    #[must_use]
    pub fn share(i18n: I18n, value: f64) -> Self {
        Self::Value { exact: value.to_string(), shown: i18n.share(value) }
    }

    /// A rate and its interval: three cells. Words where there is no rate.
    #[must_use]
    pub fn rate(i18n: I18n, ratio: Option<Ratio>) -> [Self; 3] {
        let language = i18n.language;
        let Some(ratio) = ratio else {
            return [
                Self::Words(shell::not_recorded(language).to_owned()),
                Self::Blank,
                Self::Blank,
            ];
        };
        match (ratio.rate(), ratio.interval()) {
            (Some(rate), Some(interval)) => {
                [rate, interval.low, interval.high].map(|share| Self::share(i18n, share))
            }
            _ => {
                [Self::Words(shell::not_measurable(language).to_owned()), Self::Blank, Self::Blank]
            }
        }
    }
}
