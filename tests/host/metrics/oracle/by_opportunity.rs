//! Records counted each once, the plain way.

use std::collections::BTreeMap;

use imbuto::domain::{Activity, Opportunity, OpportunityId, Stage, Status, Workspace};
use imbuto::metrics::{Appointments, Cohort, FlowCounts, Nesting, Notes, Population};
use jiff::civil::Date;

use super::{Recorded, concerned, holds};

/// Counts each opportunity of `population` once per level it reached.
///
/// By entry, the cohort is followed to where each got; by flow, a level counts when its first
/// reach fell in the period.
pub fn count_opportunities(
    workspace: &Workspace,
    population: &Population,
    today: Date,
) -> (FlowCounts, Notes) {
    let recorded = Recorded::of(workspace);
    let appointments = appointments_by_opportunity(workspace);
    let mut notes = Notes::default();
    let mut reached = [0; 6];
    let mut open = [0; 6];
    let mut lost = [0; 6];
    let mut met = Appointments::default();

    for opportunity in concerned(population, workspace) {
        note(&mut notes, opportunity);
        let own = appointments.get(&opportunity.id).map_or(&[][..], Vec::as_slice);
        let counts_at = |day| match population.cohort {
            Cohort::Entry => true,
            Cohort::Flow => population.in_period(day),
        };
        if population.cohort == Cohort::Entry && !holds(population, opportunity) {
            continue;
        }
        let furthest = opportunity.furthest();
        for stage in Stage::ALL.into_iter().filter(|stage| *stage <= furthest) {
            reached[stage.index()] += u64::from(counts_at(opportunity.reach(stage)));
        }
        match opportunity.status() {
            Status::Open => open[furthest.index()] += 1,
            Status::Lost { .. } => lost[furthest.index()] += 1,
            Status::Won => {}
        }
        meet(&mut met, opportunity, own, today, counts_at);
    }

    let whole = population.cohort == Cohort::Entry;
    let counts = FlowCounts {
        reached: std::array::from_fn(|index| {
            recorded.stage(Stage::ALL[index]).then_some(reached[index])
        }),
        open: whole.then_some(open),
        lost: whole.then_some(lost),
        appointments: recorded.appointments.then_some(met),
        proposals: None,
        nesting: if whole { Nesting::Nested } else { Nesting::Separate },
    };
    (counts, notes)
}

/// Adds one opportunity, whose own appointments are `own`. It is in the set of those with an
/// appointment if it reached Approach, or reached Prospect and has one.
fn meet(
    met: &mut Appointments,
    opportunity: &Opportunity,
    own: &[&Activity],
    today: Date,
    counts_at: impl Fn(Option<Date>) -> bool,
) {
    let held = opportunity.furthest() >= Stage::Approach;
    let set = held || (opportunity.furthest() >= Stage::Prospect && !own.is_empty());
    if !set {
        return;
    }
    let held_on = held.then(|| opportunity.reach(Stage::Approach)).flatten();
    // An appointment agreed with a suspect is in the set from the day it is a prospect.
    let first_set_on = own.iter().map(|activity| activity.set_on.unwrap_or(activity.on)).min();
    let set_on = first_set_on.map(|day| Some(day).max(opportunity.reach(Stage::Prospect)));
    if held && counts_at(held_on) {
        met.honoured += 1;
    }
    if counts_at(set_on.flatten().into_iter().chain(held_on).min()) {
        met.set += 1;
        if !held && own.iter().any(|activity| to_come(activity, today)) {
            met.to_come += 1;
        } else if !held && own.iter().any(|activity| activity.outcome.is_none()) {
            met.unmeasured += 1;
        }
    }
}

/// An appointment without an outcome whose day has not passed yet.
pub fn to_come(activity: &Activity, today: Date) -> bool {
    activity.outcome.is_none() && activity.on >= today
}

fn appointments_by_opportunity(workspace: &Workspace) -> BTreeMap<OpportunityId, Vec<&Activity>> {
    let mut by_opportunity: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for activity in workspace.activities.iter().filter(|activity| activity.is_appointment()) {
        if let Some(id) = activity.opportunity {
            by_opportunity.entry(id).or_default().push(activity);
        }
    }
    by_opportunity
}

fn note(notes: &mut Notes, opportunity: &Opportunity) {
    let mut dated = opportunity.stages.iter().filter_map(|entry| entry.entered_on);
    let first_is_dated = opportunity.stages.first().is_some_and(|entry| entry.entered_on.is_some());
    if dated.next().is_none() {
        notes.undated += 1;
    } else if !first_is_dated {
        notes.dated_later += 1;
    }
    notes.reversed += u64::from(runs_backwards(opportunity));
}

/// Whether a later stage was reached on an earlier day than one before it.
fn runs_backwards(opportunity: &Opportunity) -> bool {
    let first_entry = |stage| {
        let entries = opportunity.stages.iter().filter(|entry| entry.stage == stage);
        entries.filter_map(|entry| entry.entered_on).min()
    };
    let days: Vec<Date> = Stage::ALL.into_iter().filter_map(first_entry).collect();
    !days.is_sorted()
}
