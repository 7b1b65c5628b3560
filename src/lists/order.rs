//! The order of rows by a column.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::domain::{Stage, Temperature};
use crate::metrics::Amount;

use super::row::Row;
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
    /// Open, won, lost.
    Status,
    /// The channel it came through.
    Source,
    /// The last day on which something was done with it.
    Heard,
    /// What is most urgent first, as the agenda counts it.
    Urgency,
    /// Day since which it stands in its stage.
    StageSince,
    /// Who wants to buy now, then who wants to be convinced, then who will take long.
    Temperature,
}

impl SortBy {
    /// The ascending order of two rows.
    pub(super) fn compare(self, rows: &Rows, a: u32, b: u32) -> Ordering {
        let (one, other) = (rows.row(a), rows.row(b));
        let by_key = match self {
            Self::Name => rows.names().get(a).cmp(rows.names().get(b)),
            Self::Stage => rows.traits(a).stage.cmp(&rows.traits(b).stage),
            Self::Owner => one.owner_name.cmp(&other.owner_name),
            Self::Amount => minor(rows.amount(a)).cmp(&minor(rows.amount(b))),
            Self::Entered => entered(one).cmp(&entered(other)),
            Self::NextAction => one.next_on.cmp(&other.next_on),
            Self::Status => rows.traits(a).status.cmp(&rows.traits(b).status),
            Self::Source => source(rows, a).cmp(&source(rows, b)),
            Self::Heard => one.heard_on.cmp(&other.heard_on),
            Self::Urgency => rows.points(b).total_cmp(&rows.points(a)),
            Self::StageSince => one.stage_since.cmp(&other.stage_since),
            Self::Temperature => warmth(rows, a).cmp(&warmth(rows, b)),
        };
        let blank = self.is_blank(rows, a).cmp(&self.is_blank(rows, b));
        blank.then(by_key).then_with(|| other.id.cmp(&one.id))
    }

    /// Whether a row has nothing to be sorted by.
    pub(super) fn is_blank(self, rows: &Rows, slot: u32) -> bool {
        match self {
            Self::Name | Self::Stage | Self::Owner | Self::Status | Self::Urgency => false,
            Self::Amount => rows.amount(slot) == Amount::Blank,
            Self::Entered => entered(rows.row(slot)).is_none(),
            Self::NextAction => rows.row(slot).next_on.is_none(),
            Self::Source => source(rows, slot).is_none(),
            Self::Heard => rows.row(slot).heard_on.is_none(),
            Self::StageSince => rows.row(slot).stage_since.is_none(),
            Self::Temperature => rows.traits(slot).temperature.is_none(),
        }
    }
}

const fn minor(amount: Amount) -> i64 {
    match amount {
        Amount::Blank => 0,
        Amount::Minor(minor) | Amount::Other(_, minor) => minor,
    }
}

fn source(rows: &Rows, slot: u32) -> Option<&str> {
    let place = rows.traits(slot).source.place()?;
    rows.source_codes().values().get(place).map(String::as_str)
}

fn warmth(rows: &Rows, slot: u32) -> Option<u8> {
    rows.traits(slot).temperature.map(|temperature| match temperature {
        Temperature::Ready => 0,
        Temperature::Undecided => 1,
        Temperature::LongTerm => 2,
    })
}

const fn entered(row: &Row) -> Option<Date> {
    row.reach[Stage::Suspect.index()]
}

/// Where a row stands in sorted slots, or would.
pub(super) fn place(by: SortBy, rows: &Rows, sorted: &[u32], slot: u32) -> Result<usize, usize> {
    sorted.binary_search_by(|other| by.compare(rows, *other, slot))
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
                slots[*at..end].sort_by(|a, b| by.compare(rows, *a, *b));
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
