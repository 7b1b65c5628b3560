//! Milestones and the curves from them, which count what is still open as open. Knows no figure.

use crate::domain::{Milestone, Stage};
use crate::stats::AalenJohansen;

use super::conversion::{Course, curve_of};
use super::{Chosen, Columns, Day, Level, OpportunityRow, Touch};

/// The curve from one milestone to another, of the chosen cohort. Who has not reached the first takes
/// no part; nor does what has no day where it needs one, or was lost before it came.
pub(super) fn curve(
    columns: &Columns,
    chosen: Chosen,
    (from, to): (Milestone, Milestone),
    today: Day,
) -> AalenJohansen {
    let hot = &columns.hot;
    let on = |row: usize, milestone: Milestone| match milestone.stage() {
        Some(stage) => {
            let trail = &hot.trail[row];
            (trail.furthest >= stage).then(|| trail.reach[stage.index()])
        }
        None if hot.level[row] <= Level::Prospect => None,
        None => reached_on(&columns.rows[row], milestone),
    };
    let rows = chosen.entered_rows(hot).into_iter().map(|row| row as usize);
    curve_of(rows.filter_map(|row| {
        let begun = on(row, from)?;
        Some(Course::since(begun, on(row, to), &hot.trail[row], today))
    }))
}

/// The day it reached a milestone, [`Day::NONE`] if that is not known; `None` if it has not.
pub(super) fn reached_on(facts: &OpportunityRow, milestone: Milestone) -> Option<Day> {
    let reach = |stage: Stage| facts.reach[stage.index()];
    match milestone {
        Milestone::AppointmentsSet => has_set(facts).then(|| {
            // An appointment agreed with a suspect is in the set from the day it is a prospect.
            let first = facts
                .appointments()
                .map(Touch::agreed_on)
                .min()
                .map_or(Day::NONE, |day| day.max(reach(Stage::Prospect)));
            first.earlier(reach(Stage::Approach))
        }),
        milestone => {
            let stage = milestone.stage()?;
            (facts.furthest >= stage).then(|| reach(stage))
        }
    }
}

/// Whether it counts as one with an appointment set.
pub(super) fn has_set(facts: &OpportunityRow) -> bool {
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
