//! Records of which every appointment and every proposal is counted, the plain way.

use std::collections::BTreeSet;

use imbuto::domain::{
    Activity, ActivityKind, ActivityState, Opportunity, OpportunityId, Stage, Workspace,
};
use imbuto::metrics::{Appointments, Cohort, FlowCounts, Nesting, Population};
use jiff::civil::Date;

use super::by_opportunity::to_come;
use super::{Recorded, concerned, count_opportunities, holds};

/// Counts the events of `population`: by entry, all of the cohort's; by flow, those of the period.
///
/// Targets, prospects and wins are counted as by opportunity. Where a workspace records no
/// proposals as activities, an entry into Negotiation is one.
pub fn count_events(workspace: &Workspace, population: &Population, today: Date) -> FlowCounts {
    let recorded = Recorded::of(workspace);
    let (mut counts, _) = count_opportunities(workspace, population, today);
    counts.nesting = Nesting::Separate;

    let concerned: Vec<&Opportunity> = concerned(population, workspace)
        .filter(|opportunity| population.cohort == Cohort::Flow || holds(population, opportunity))
        .collect();
    let of_population: BTreeSet<OpportunityId> =
        concerned.iter().map(|opportunity| opportunity.id).collect();
    let happened = |day| population.cohort == Cohort::Entry || population.in_period(Some(day));
    let activities = || {
        let own = |activity: &&Activity| {
            activity.opportunity.is_some_and(|id| of_population.contains(&id))
        };
        workspace.activities.iter().filter(own)
    };

    if recorded.appointments {
        let mut met = Appointments::default();
        for activity in activities().filter(|activity| activity.is_appointment()) {
            let set = happened(activity.set_on.unwrap_or(activity.on));
            met.set += u64::from(set);
            met.honoured += u64::from(activity.is_honoured_appointment() && happened(activity.on));
            if set && to_come(activity, today) {
                met.to_come += 1;
            } else if set && activity.outcome.is_none() {
                met.unmeasured += 1;
            }
        }
        counts.appointments = Some(met);
    }
    counts.proposals = if recorded.proposals {
        let sent = activities().filter(|activity| {
            activity.kind == ActivityKind::Proposal
                && activity.state == ActivityState::Done
                && happened(activity.on)
        });
        Some(sent.count() as u64)
    } else {
        let entries =
            concerned.iter().flat_map(|opportunity| &opportunity.stages).filter(|entry| {
                entry.stage == Stage::Negotiation
                    && (population.cohort == Cohort::Entry
                        || population.in_period(entry.entered_on))
            });
        recorded.stage(Stage::Negotiation).then(|| entries.count() as u64)
    };
    counts
}
