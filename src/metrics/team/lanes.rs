//! Who has been in touch with one company: a lane for each colleague, a mark for each activity, and
//! where two of them met.

use jiff::civil::Date;

use crate::domain::{
    Activity, ActivityId, ActivityOutcome, ActivityState, OwnerId, Workspace, days_between,
};

use super::collisions::collisions_among;
use super::visit::{Collision, Visit};

/// The lanes of a company between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes {
    /// The first day.
    pub from: Date,
    /// How many days they run.
    pub days: u32,
    /// A lane for each colleague, the busiest first.
    pub lanes: Vec<Lane>,
    /// From which to which day two colleagues met, in days after the first; none overlap.
    pub bands: Vec<(u32, u32)>,
    /// The collisions behind the bands, by day.
    pub collisions: Vec<Collision>,
}

/// What a colleague did.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Who; `None` for what nobody signed.
    pub owner: Option<OwnerId>,
    /// What they did, by day.
    pub marks: Vec<LaneMark>,
}

/// One activity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneMark {
    /// Which.
    pub activity: ActivityId,
    /// How many days after the first.
    pub day: u32,
    /// Whether it was a step forward, or an order.
    pub is_advance: bool,
}

/// The lanes of a company from one day to another, of the activities with it.
#[must_use]
pub fn lanes(
    workspace: &Workspace,
    activities: &[Activity],
    (from, until): (Date, Date),
    window_days: u32,
) -> Lanes {
    let day = |on: Date| u32::try_from(days_between(from, on)).unwrap_or_default();
    let done =
        |one: &&Activity| one.state == ActivityState::Done && (from..=until).contains(&one.on);
    let mut lanes: Vec<Lane> = Vec::new();
    for activity in activities.iter().filter(done) {
        let is_advance =
            matches!(activity.outcome, Some(ActivityOutcome::Advance | ActivityOutcome::Order));
        let mark = LaneMark { activity: activity.id, day: day(activity.on), is_advance };
        match lanes.iter_mut().find(|lane| lane.owner == activity.owner) {
            Some(lane) => lane.marks.push(mark),
            None => lanes.push(Lane { owner: activity.owner, marks: vec![mark] }),
        }
    }
    for lane in &mut lanes {
        lane.marks.sort_by_key(|mark| (mark.day, mark.activity));
    }
    lanes.sort_by_key(|lane| (std::cmp::Reverse(lane.marks.len()), lane.owner));
    let visits = activities.iter().filter(done).filter_map(|one| Visit::of(workspace, one));
    let mut collisions = collisions_among(workspace, visits, window_days);
    collisions.sort_by_key(|one| (one.first.on, one.second.on, one.second.errand));
    let mut bands: Vec<(u32, u32)> = Vec::new();
    for one in &collisions {
        let (first, last) = (day(one.first.on), day(one.second.on));
        match bands.last_mut() {
            Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
            _ => bands.push((first, last)),
        }
    }
    Lanes { from, days: day(until), lanes, bands, collisions }
}
