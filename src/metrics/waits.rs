//! How long opportunities took from one milestone to a later one, for curves that count what is
//! still open as open. Knows no figure.

use crate::domain::{Milestone, Stage};
use crate::stats::{AalenJohansen, Fate};

use super::{Columns, Day, Facts, Standing};

/// The curve from one milestone to a stage, of these rows. Who has not reached the first takes no
/// part; nor does what has no day where it needs one.
pub(super) fn curve<'a>(
    rows: impl Iterator<Item = &'a Facts>,
    from: Milestone,
    to: Stage,
    today: Day,
) -> AalenJohansen {
    let waits: Vec<(u32, Fate)> =
        rows.filter_map(|facts| wait(facts, reached_on(facts, from)?, to, today)).collect();
    AalenJohansen::from_observations(&waits)
}

/// Days from `from` until it reached `to`, was lost before, or today, and which of the three.
fn wait(facts: &Facts, from: Day, to: Stage, today: Day) -> Option<(u32, Fate)> {
    let (end, fate) = match facts.standing {
        _ if facts.furthest >= to => (facts.reach[to.index()], Fate::Advanced),
        Standing::Lost => (facts.closed, Fate::Lost),
        Standing::Open | Standing::Won => (today, Fate::Censored),
    };
    // Dates that run backwards are a wait of no days.
    let days = end.since(from)?.max(0);
    Some((days.unsigned_abs(), fate))
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
