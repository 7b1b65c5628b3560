//! The order of rows by a column.

use std::cmp::Ordering;

use crate::domain::Stage;
use crate::metrics::Amount;

use super::Row;
use super::rows::Rows;

/// A column that a list can be sorted by. Blanks come last in either direction, and of rows that are
/// alike the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortBy {
    /// Account, then title.
    Name,
    /// Stage.
    Stage,
    /// Owner's name.
    Owner,
    /// Amount, whatever the currency.
    Amount,
    /// Day of entry.
    Entered,
    /// Day of the next action: the most urgent first.
    NextAction,
}

impl SortBy {
    /// The ascending order of two rows.
    #[must_use]
    pub fn compare(self, a: &Row, b: &Row) -> Ordering {
        let by_key = match self {
            Self::Name => a.name.cmp(&b.name),
            Self::Stage => a.stage.cmp(&b.stage),
            Self::Owner => a.owner_name.cmp(&b.owner_name),
            Self::Amount => minor(a).cmp(&minor(b)),
            Self::Entered => entered(a).cmp(&entered(b)),
            Self::NextAction => a.next_on.cmp(&b.next_on),
        };
        let blank = self.is_blank(a).cmp(&self.is_blank(b));
        blank.then(by_key).then_with(|| b.id.cmp(&a.id))
    }

    /// Whether a row has nothing to be sorted by.
    #[must_use]
    pub fn is_blank(self, row: &Row) -> bool {
        match self {
            Self::Name | Self::Stage | Self::Owner => false,
            Self::Amount => row.amount == Amount::Blank,
            Self::Entered => entered(row).is_none(),
            Self::NextAction => row.next_on.is_none(),
        }
    }
}

const fn minor(row: &Row) -> i64 {
    match row.amount {
        Amount::Blank => 0,
        Amount::Minor(minor) | Amount::Other(_, minor) => minor,
    }
}

const fn entered(row: &Row) -> Option<jiff::civil::Date> {
    row.reach[Stage::Suspect.index()]
}

/// Where a row stands in sorted slots, or would.
pub(super) fn place(by: SortBy, rows: &Rows, sorted: &[u32], slot: u32) -> Result<usize, usize> {
    let row = rows.row(slot);
    sorted.binary_search_by(|other| by.compare(rows.row(*other), row))
}

/// All rows in ascending order, once they are sorted.
#[derive(Debug, Default)]
pub(super) enum Order {
    /// Nobody has asked for it.
    #[default]
    Unsorted,
    /// Runs of this length are sorted, and those before the place are merged to runs twice as long.
    Sorting { slots: Vec<u32>, run: usize, at: usize },
    /// It is kept so.
    Sorted(Vec<u32>),
}

/// Rows that are sorted in one step, in the beginning.
const FIRST_RUN: usize = 512;

impl Order {
    pub fn sorted(&self) -> Option<&[u32]> {
        match self {
            Self::Sorted(slots) => Some(slots),
            Self::Unsorted | Self::Sorting { .. } => None,
        }
    }

    /// Goes on with sorting by one run.
    pub fn sort_on(&mut self, by: SortBy, rows: &Rows) {
        match self {
            Self::Unsorted => {
                *self = Self::Sorting { slots: rows.all().collect(), run: FIRST_RUN / 2, at: 0 };
            }
            Self::Sorting { slots, run, at } => {
                let twice = (*run * 2).min(slots.len());
                let end = (*at + twice).min(slots.len());
                // The library's sort finds the two sorted runs, and merges them.
                slots[*at..end].sort_by(|a, b| by.compare(rows.row(*a), rows.row(*b)));
                *at = end;
                if *at == slots.len() {
                    (*run, *at) = (twice, 0);
                    if twice == slots.len() {
                        *self = Self::Sorted(std::mem::take(slots));
                    }
                }
            }
            Self::Sorted(_) => {}
        }
    }

    /// Takes a row out that is about to change. An order that is still being sorted begins anew.
    pub fn take_out(&mut self, by: SortBy, rows: &Rows, slot: u32) {
        match self {
            Self::Sorted(slots) => {
                if let Ok(place) = place(by, rows, slots, slot) {
                    slots.remove(place);
                }
            }
            Self::Unsorted | Self::Sorting { .. } => *self = Self::Unsorted,
        }
    }

    /// Puts a row in that has changed or is new.
    pub fn put_in(&mut self, by: SortBy, rows: &Rows, slot: u32) {
        match self {
            Self::Sorted(slots) => {
                if let Err(place) = place(by, rows, slots, slot) {
                    slots.insert(place, slot);
                }
            }
            Self::Unsorted | Self::Sorting { .. } => *self = Self::Unsorted,
        }
    }
}
