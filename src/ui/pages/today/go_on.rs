//! After a row is worked, the next one is open: a list of calls takes two clicks or two keys each.

use leptos::prelude::*;

use crate::agenda::{DayPlan, Section, Work};
use crate::domain::OpportunityId;
use crate::ui::browser::focus_when_drawn;

use super::Day;

/// A row may have to be drawn first: so many frames are waited for it.
const FRAMES: u8 = 10;

/// A row: what is to be done, with which opportunity.
pub type Row = (Work, OpportunityId);

/// The rows to go on with, the nearest first, once the day is known again.
#[derive(Clone, Copy)]
pub struct GoOn(StoredValue<Vec<Row>>);

impl GoOn {
    /// With none.
    pub fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// This row is done: the one after it comes next, after the last the first.
    pub fn after(self, day: Day, done: Row) {
        let rows = day.plan.with_untracked(|plan| rows(plan.as_ref(), day));
        let place = rows.iter().position(|row| *row == done).unwrap_or_default();
        let (before, after) = rows.split_at(place);
        let next = after.iter().chain(before).filter(|row| row.1 != done.1);
        self.0.set_value(next.copied().collect());
    }
}

/// Opens the next row as soon as the day is known without the one that was done.
pub fn go_on(day: Day) {
    Effect::new(move |_| {
        let rows = day.plan.with(|plan| rows(plan.as_ref(), day));
        let wanted = day.go_on.0.try_update_value(std::mem::take).unwrap_or_default();
        let next = wanted.into_iter().find(|row| rows.contains(row));
        if let Some(next) = next {
            day.opened.set(Some(next));
            focus_when_drawn(".day .out .logbox".to_owned(), FRAMES, || {});
        }
    });
}

/// The rows that can be worked by saying what happened, from first to last.
fn rows(plan: Option<&DayPlan>, day: Day) -> Vec<Row> {
    let with_unplanned = day.with_unplanned.get_untracked();
    let sections = Section::ALL.into_iter();
    let shown = sections.filter(|section| with_unplanned || *section != Section::NoNextAction);
    let items = shown.flat_map(|section| plan.map_or(&[][..], |plan| plan.items(section)));
    let items = items.filter(|item| !matches!(item.work, Work::OrderStep(_)));
    items.map(|item| (item.work, item.opportunity)).collect()
}
