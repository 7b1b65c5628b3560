//! Since when imported amounts are known, where the file does not say it. No row tells, but the rows of a file together do: where the
//! open ones have amounts, they were typed on the way; where hardly any has, an amount came with the
//! end, and showing it before would show the money of exactly those that were to be won.

use jiff::civil::Date;

use super::draft::{DealStatus, Draft};
use crate::domain::{Opportunity, Record, Status};

/// What the rows of a file tell of their amounts.
#[derive(Clone, Debug, Default)]
pub(super) struct Amounts {
    open_count: usize,
    open_with_amount_count: usize,
    changed: Vec<Changed>,
}

/// An amount that is new here.
#[derive(Clone, Copy, Debug)]
struct Changed {
    /// Place of its opportunity among the records to be put.
    place: usize,
    is_new: bool,
    at_list_price: bool,
}

impl Amounts {
    /// Looks at a row, whatever becomes of it.
    pub(super) fn see(&mut self, draft: &Draft<'_>) {
        if !matches!(draft.past.outcome, Some(DealStatus::Won { .. } | DealStatus::Lost { .. })) {
            let details = &draft.details;
            self.open_count += 1;
            self.open_with_amount_count +=
                usize::from(details.amount.is_some() && !details.at_list_price);
        }
    }

    /// Notes that the record at this place was given the amount of a row.
    pub(super) fn changed(&mut self, place: usize, is_new: bool, draft: &Draft<'_>) {
        self.changed.push(Changed { place, is_new, at_list_price: draft.details.at_list_price });
    }

    /// Dates the amounts among these records, once all rows have been seen.
    pub(super) fn date(&self, records: &mut [Record], today: Date) {
        for changed in &self.changed {
            if let Some(Record::Opportunity(one)) = records.get_mut(changed.place) {
                one.amount_known_on = self.known_on(one, *changed, today);
            }
        }
    }

    /// At most every second open row has an amount. Of a file without open rows nobody can tell: it
    /// too is taken so, since what is left blank misleads nobody.
    const fn came_with_the_end(&self) -> bool {
        self.open_with_amount_count * 2 <= self.open_count
    }

    fn known_on(&self, one: &Opportunity, changed: Changed, today: Date) -> Option<Date> {
        match one.status() {
            Status::Won | Status::Lost { .. } if self.came_with_the_end() => one.closed_on(),
            Status::Open if self.came_with_the_end() || changed.at_list_price => Some(today),
            // What was typed on the way, nobody knows when, counts as long as its opportunity does.
            Status::Open | Status::Won | Status::Lost { .. } if changed.is_new => None,
            Status::Open | Status::Won | Status::Lost { .. } => Some(today),
        }
    }
}
