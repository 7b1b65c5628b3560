//! A figure table: stable codes for scripts, words for people, exact values under both.

use jiff::civil::Date;

use crate::metrics::{Cohort, Column, Figure, Population};
use crate::ui::route::Basis;

/// A figure as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureTable {
    /// Which figure.
    pub figure: Figure,
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
    /// By opportunity or by event, where that makes a difference.
    pub basis: Option<Basis>,
    /// Of those that entered in the period, or of what happened in it, where that makes one.
    pub cohort: Option<Cohort>,
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
    /// Which.
    pub column: Column,
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
    /// The address of those it counts, where they can be found.
    pub leads_to: Option<String>,
    /// One per head.
    pub cells: Vec<FigureCell>,
}

/// What stands in one place.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureCell {
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
    /// A table of nothing, while nothing is open or the figure is being computed.
    #[must_use]
    pub fn empty(figure: Figure) -> Self {
        Self {
            figure,
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
            basis: Some(basis),
            cohort: Some(population.cohort),
            from_on: population.from_on,
            to_on: population.to_on,
            as_of: Some(today),
        }
    }
}
