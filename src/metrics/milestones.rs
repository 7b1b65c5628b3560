//! Milestones and the curves from them, which count what is still open as open. Knows no figure.

use crate::domain::{Milestone, Stage};
use crate::stats::AalenJohansen;

use super::conversion::Way;
use super::{Columns, Day, Facts, Trail};

/// The curve from one milestone to a stage, of these rows. Who has not reached the first takes no
/// part; nor does what has no day where it needs one, or was lost before it came.
pub(super) fn curve<'a>(
    rows: impl Iterator<Item = &'a Facts>,
    from: Milestone,
    to: Stage,
    today: Day,
) -> AalenJohansen {
    let ways = rows.filter_map(|facts| {
        let begun = reached_on(facts, from)?;
        match Way::since(begun, &Trail::of(facts), to, today) {
            Way::Followed(fate, days) => Some((u32::try_from(days).ok()?, fate)),
            Way::Undated | Way::Reversed => None,
        }
    });
    AalenJohansen::from_observations(&ways.collect::<Vec<_>>())
}

/// The day it reached a milestone, [`Day::NONE`] if that is not known; `None` if it has not.
pub(super) fn reached_on(facts: &Facts, milestone: Milestone) -> Option<Day> {
    let reach = |stage: Stage| facts.reach[stage.index()];
    match milestone {
        Milestone::AppointmentsSet => has_set(facts).then(|| {
            let set_on = facts.appointments().map(|touch| touch.set_on.known().unwrap_or(touch.on));
            // An appointment agreed with a suspect is in the set from the day it is a prospect.
            let first = set_on.min().map_or(Day::NONE, |day| day.max(reach(Stage::Prospect)));
            first.earlier(reach(Stage::Approach))
        }),
        milestone => {
            let stage = milestone.stage()?;
            (facts.furthest >= stage).then(|| reach(stage))
        }
    }
}

/// Whether it counts as one with an appointment set.
pub(super) fn has_set(facts: &Facts) -> bool {
    facts.furthest >= Stage::Approach
        || (facts.furthest == Stage::Prospect && facts.appointments().next().is_some())
}

/// Whether a milestone is recorded in the whole workspace.
pub(super) fn is_recorded(columns: &Columns, milestone: Milestone) -> bool {
    let recorded = columns.recorded();
    match milestone.stage() {
        Some(stage) => recorded.stage(stage),
        None => recorded.appointments,
    }
}
