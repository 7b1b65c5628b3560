//! The quick funnel's numbers as [`FlowCounts`].

use std::collections::BTreeMap;

use crate::domain::{Milestone, Tally};

use super::{Appointments, FlowCounts, Nesting};

/// Typed numbers, read as nested. A milestone that is absent was not recorded; nothing typed is
/// refused, also where a number is larger than the one before it.
#[must_use]
pub fn typed_counts(numbers: &BTreeMap<Milestone, u64>) -> FlowCounts {
    let mut reached = [None; 6];
    for (milestone, count) in numbers {
        if let Some(stage) = milestone.stage() {
            reached[stage.index()] = Some(*count);
        }
    }
    let held = numbers.get(&Milestone::AppointmentsHeld).copied();
    let appointments = numbers.get(&Milestone::AppointmentsSet).map(|set| Appointments {
        set: *set,
        honoured: held.unwrap_or(0),
        ..Appointments::default()
    });
    FlowCounts {
        reached,
        open: None,
        lost: None,
        appointments,
        proposals: None,
        nesting: Nesting::Nested,
    }
}

/// The sum of several people's numbers. A milestone that one of them did not record is not known
/// for the team, so that no ratio compares all of one number with part of another.
#[must_use]
pub fn team_counts<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> BTreeMap<Milestone, u64> {
    let mut tallies = tallies.into_iter().filter(|tally| !tally.milestones.is_empty());
    let Some(first) = tallies.next() else { return BTreeMap::new() };
    tallies.fold(first.milestones.clone(), |team, tally| {
        let both = team.into_iter().filter_map(|(milestone, count)| {
            let more = tally.milestones.get(&milestone)?;
            Some((milestone, count.saturating_add(*more)))
        });
        both.collect()
    })
}
