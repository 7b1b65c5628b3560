//! The workspace as it stood at the end of a day: a way to look back, and to compare.
//!
//! Entries into stages, statuses, owners, ticks and activities dated later are unseen, and so are
//! opportunities that came into being later; what was open then is open. What has no day is always
//! seen, and attributes that keep no history (amount, tags) are today's.

use jiff::civil::Date;

use crate::domain::{Activity, ActivityState, Assembly, Opportunity, Record, Workspace};

/// The workspace as it stood at the end of `day`.
#[must_use]
pub fn as_of(workspace: &Workspace, day: Date) -> Workspace {
    let mut seen = Assembly::new();
    for record in workspace.records() {
        let record = match record {
            Record::Opportunity(one) => then(one, day).map(Record::from),
            Record::Activity(one) => activity_then(one, day).map(Record::from),
            record => Some(record),
        };
        if let Some(record) = record {
            seen.put(record);
        }
    }
    seen.finish(workspace.header())
}

/// Whether what has this day had happened by `day`. What has none is always seen.
fn seen(on: Option<Date>, day: Date) -> bool {
    on.is_none_or(|on| on <= day)
}

/// The opportunity as it was; `None` if it was not there yet.
fn then(mut one: Opportunity, day: Date) -> Option<Opportunity> {
    let had_entries = !one.stages.is_empty();
    one.stages.retain(|entry| seen(entry.entered_on, day));
    one.statuses.retain(|entry| seen(entry.on, day));
    one.owners.retain(|entry| seen(entry.from_on, day));
    one.ticks.retain(|tick| seen(tick.done_on, day));
    one.handed_over_on = one.handed_over_on.filter(|on| *on <= day);
    let has_begun = !had_entries || !one.stages.is_empty() || one.created_on.is_some();
    (has_begun && seen(one.created_on, day)).then_some(one)
}

/// The activity as it was known: an appointment from the day it was set, its outcome from its own
/// day; `None` if nobody knew of it.
fn activity_then(mut one: Activity, day: Date) -> Option<Activity> {
    let is_known = match one.set_on {
        Some(set_on) => set_on <= day,
        None => one.on <= day || one.state == ActivityState::Planned,
    };
    if one.on > day {
        one.state = ActivityState::Planned;
        one.outcome = None;
    }
    is_known.then_some(one)
}
