//! The workspace as it stood at the end of a day: a way to look back, and to compare.
//!
//! Entries into stages, statuses, owners, ticks and activities dated later are unseen, and so are
//! opportunities that came into being later; what was open then is open. What has no day is always
//! seen, and attributes that keep no history (tags) are today's. An amount counts from the day it is
//! known, and is blank before: an import that knows what was won alone would else show the money of
//! exactly those that were to be won.
//!
//! Looking back from a look back is looking back: `as_of(as_of(w, b), a)` is `as_of(w, a)` for any
//! day a up to b.

use jiff::civil::Date;

use crate::domain::{
    Activity, ActivityState, Assembly, Opportunity, Record, Stage, Status, Workspace,
};

/// The workspace as it stood at the end of `day`.
#[must_use]
pub fn as_of(workspace: &Workspace, day: Date) -> Workspace {
    let mut seen = Assembly::new();
    // Opportunities come before the activities that name them.
    for record in workspace.records() {
        let record = match record {
            Record::Opportunity(one) => then(one, day).map(Record::from),
            Record::Activity(one) => {
                let is_there =
                    one.opportunity.is_none_or(|id| seen.so_far().opportunities.get(id).is_some());
                activity_then(one, day, is_there).map(Record::from)
            }
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
///
/// An entry into a stage shows that it was there, also where it was written down as created later:
/// then it counts as created on the day of its first entry.
fn then(mut one: Opportunity, day: Date) -> Option<Opportunity> {
    let had_entries = !one.stages.is_empty();
    let was_consistent = was_won(&one) == has_ordered(&one);
    one.stages.retain(|entry| seen(entry.entered_on, day));
    one.statuses.retain(|entry| seen(entry.on, day));
    one.owners.retain(|entry| seen(entry.from_on, day));
    one.ticks.retain(|tick| seen(tick.done_on, day));
    one.handed_over_on = one.handed_over_on.filter(|on| *on <= day);
    if !seen(one.amount_known_on, day) {
        one.set_amount(None, None);
    }
    // A win is an entry into Order and a status. Of one that had happened only by half, nothing had.
    if was_consistent && was_won(&one) != has_ordered(&one) {
        one.stages.retain(|entry| entry.stage != Stage::Order);
        one.statuses.retain(|entry| entry.status != Status::Won);
    }
    if !seen(one.created_on, day) {
        one.created_on = Some(one.reach(Stage::Suspect)?);
    }
    let has_begun = !had_entries || !one.stages.is_empty() || one.created_on.is_some();
    has_begun.then_some(one)
}

/// Whether it is won, or was before that was taken back.
fn was_won(one: &Opportunity) -> bool {
    one.statuses.iter().any(|entry| entry.status == Status::Won)
}

fn has_ordered(one: &Opportunity) -> bool {
    one.stages.iter().any(|entry| entry.stage == Stage::Order)
}

/// The activity as it was known: an appointment from the day it was set, its outcome from its own
/// day; `None` if nobody knew of it.
///
/// What was done before the opportunity that it is about was there, was about none yet. What was
/// planned, nobody knows since when, is known from when that opportunity was there.
fn activity_then(mut one: Activity, day: Date, is_there: bool) -> Option<Activity> {
    let is_done_by_then = one.state == ActivityState::Done && one.on <= day;
    let is_known = match one.set_on {
        Some(set_on) => set_on <= day || is_done_by_then,
        None => is_done_by_then || (one.state == ActivityState::Planned && is_there),
    };
    if one.on > day {
        one.state = ActivityState::Planned;
        one.outcome = None;
    }
    if !is_there {
        one.opportunity = None;
    }
    is_known.then_some(one)
}
