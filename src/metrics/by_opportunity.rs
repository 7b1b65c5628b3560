//! The columns brought down to [`FlowCounts`], each opportunity once: nested sets
//! E_S ⊇ E_P ⊇ E_set ⊇ E_A ⊇ E_N ⊇ E_O, on which the ratios multiply to won / targets exactly.

use crate::domain::{Milestone, Stage};

use super::levels::counted_rows;
use super::milestones::reached_on;
use super::{
    Appointments, Chosen, Cohort, Columns, Day, FlowCounts, Level, Nesting, Recorded, waits_until,
};

/// What is counted beside the figures, because it could mislead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Opportunities without any date: in the whole history only.
    pub undated: u64,
    /// Opportunities whose first dated entry is not their first stage.
    pub dated_later: u64,
    /// Opportunities whose dates run backwards.
    pub reversed: u64,
    /// Opportunities that have not moved since they were first written down as standing beyond
    /// Suspect: in no count.
    pub unmoved: u64,
}

/// The counts of funnel and ratios for the choice, and what is counted beside them.
///
/// By entry, the cohort is followed to where each got; by flow, a level counts when its first
/// reach fell in the period.
#[must_use]
pub fn flow_counts(columns: &Columns, chosen: Chosen, today: Day) -> (FlowCounts, Notes) {
    let (recorded, hot) = (columns.recorded(), &columns.hot);
    let concerned = chosen.concerned_rows(hot);
    let mut notes = Notes::default();
    for row in &concerned {
        let dates = hot.dates[*row as usize];
        notes.undated += u64::from(dates.none);
        notes.dated_later += u64::from(dates.later);
        notes.reversed += u64::from(dates.reversed);
        notes.unmoved += u64::from(dates.unmoved);
    }
    let counts = match chosen.cohort {
        Cohort::Entry => {
            let entered = chosen.of_period(hot, concerned);
            let (levels, open, lost) = counted_rows(columns, &entered, today).whole();
            FlowCounts { open: Some(open), lost: Some(lost), ..levels.flow_counts(&recorded) }
        }
        Cohort::Flow => period_flow(columns, chosen, &recorded, today),
    };
    (counts, notes)
}

/// Milestones that happened in the period, whenever the opportunity entered: how many reached each
/// stage in it, and the appointments set and held in it.
fn period_flow(columns: &Columns, chosen: Chosen, recorded: &Recorded, today: Day) -> FlowCounts {
    let (mut reached, mut met) = ([0; 6], Appointments::default());
    for facts in chosen.concerned(columns).filter(|row| !row.dates.unmoved) {
        let happened =
            |milestone| reached_on(facts, milestone).is_some_and(|on| chosen.in_period(on));
        for stage in Stage::ALL.into_iter().filter(|stage| *stage <= facts.furthest) {
            reached[stage.index()] += u64::from(chosen.in_period(facts.reach[stage.index()]));
        }
        met.honoured += u64::from(happened(Milestone::AppointmentsHeld));
        if happened(Milestone::AppointmentsSet) {
            met.set += 1;
            if Level::of(facts) == Level::Waits {
                let is_to_come = waits_until(facts) >= today;
                met.to_come += u64::from(is_to_come);
                met.unmeasured += u64::from(!is_to_come);
            }
        }
    }
    FlowCounts {
        reached: Stage::ALL.map(|stage| recorded.stage(stage).then_some(reached[stage.index()])),
        open: None,
        lost: None,
        appointments: recorded.appointments.then_some(met),
        proposals: None,
        nesting: Nesting::Separate,
    }
}
