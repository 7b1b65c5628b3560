//! The columns brought down to [`FlowCounts`], every appointment and every proposal counted: the
//! wording of the sales literature. The ratios are then ratios of counts and may pass 1.

use crate::domain::{ActivityKind, Stage};

use super::{Appointments, Chosen, Cohort, Columns, Day, FlowCounts, Nesting, flow_counts};

/// Counts the events of the choice: by entry, all of the cohort's; by flow, those of the period.
///
/// Targets, prospects and wins are counted as by opportunity. Where a workspace records no
/// proposals as activities, an entry into Negotiation is one.
#[must_use]
pub fn event_counts(columns: &Columns, chosen: Chosen, today: Day) -> FlowCounts {
    let recorded = columns.recorded();
    let happened = |day: Day| match chosen.cohort {
        Cohort::Entry => true,
        Cohort::Flow => chosen.in_period(day),
    };
    let rows = match chosen.cohort {
        Cohort::Entry => chosen.entered_rows(&columns.hot),
        Cohort::Flow => chosen.concerned_rows(&columns.hot),
    };
    let (mut met, mut sent, mut negotiations) = (Appointments::default(), 0, 0);
    for row in rows {
        let facts = &columns.rows[row as usize];
        for touch in facts.appointments() {
            let is_set = happened(touch.agreed_on());
            met.set += u64::from(is_set);
            met.honoured += u64::from(touch.is_honoured && happened(touch.on));
            if is_set && touch.outcome.is_none() {
                let is_to_come = touch.on >= today;
                met.to_come += u64::from(is_to_come);
                met.unmeasured += u64::from(!is_to_come);
            }
        }
        let is_sent = |touch: &super::Touch| touch.kind == ActivityKind::Proposal && touch.is_done;
        let proposals = facts.touches.iter().filter(|touch| is_sent(touch) && happened(touch.on));
        sent += proposals.count() as u64;
        negotiations += facts.negotiations.iter().filter(|day| happened(**day)).count() as u64;
    }
    let (counts, _) = flow_counts(columns, chosen, today);
    FlowCounts {
        appointments: recorded.appointments.then_some(met),
        proposals: match recorded.proposals {
            true => Some(sent),
            false => recorded.stage(Stage::Negotiation).then_some(negotiations),
        },
        nesting: Nesting::Separate,
        ..counts
    }
}
