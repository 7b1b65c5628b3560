//! The bridge as it is drawn: stage by stage how many crossed, how many are on their way and how many
//! fell, by the furthest stage; and what marketing and sales did in each phase. Knows neither charts nor
//! words.

use std::collections::BTreeMap;

use crate::domain::{ActivityKind, ActivityOutcome, OpportunityId, Side, Stage};
use crate::metrics::{
    Chosen, Columns, Day, InTheEnd, OpportunityRow, Passages, Reason, StatusKind, Touch, happened,
    has_outcome,
};

use super::spans::{Phase, rank};

/// The bridge of what entered in a period, stage by stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// The recorded stages, S to C.
    pub stages: Vec<DeckStage>,
    /// The phases of which any stage is recorded.
    pub phases: Vec<DeckPhase>,
    /// How many are won.
    pub won: u64,
}

/// A stage of the deck: those that reached it crossed it, are on it, or fell from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckStage {
    /// Which.
    pub stage: Stage,
    /// How many ever reached it.
    pub reached: u64,
    /// How many got further.
    pub crossed: u64,
    /// Open, with this as their furthest stage.
    pub on_way: u64,
    /// Lost, with this as their furthest stage.
    pub fallen: u64,
}

/// A phase of the deck.
#[derive(Clone, Debug, PartialEq)]
pub struct DeckPhase {
    /// Which.
    pub phase: Phase,
    /// How many reached it, and how many of them got beyond it.
    pub reached: u64,
    /// Of these.
    pub crossed: u64,
    /// What that comes to in the end, or why it is too early to say.
    pub end: Result<InTheEnd, Reason>,
    /// Those that fell, by the last outcome recorded: the most first.
    pub falls: Vec<Fall>,
    /// What was done in it, by marketing and by sales: the most first.
    pub actions: Vec<Action>,
}

/// Those that fell after one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fall {
    /// The last outcome recorded; `None` where none was.
    pub outcome: Option<ActivityOutcome>,
    /// From which stage each fell, and which it is.
    pub fallen: Vec<(Stage, OpportunityId)>,
}

/// One kind of activity of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Action {
    /// Marketing's or sales'.
    pub side: Side,
    /// What.
    pub kind: ActivityKind,
    /// How many were done.
    pub done: u64,
    /// With how many opportunities.
    pub deals: u64,
    /// Of these, those that led a step forward.
    pub advances: u64,
    /// Of these, those that should have an outcome and have none; `None` for what has no outcome.
    pub untold: Option<u64>,
}

/// The bridge of what entered in the chosen period.
#[must_use]
pub fn deck(columns: &Columns, chosen: Chosen, today: Day) -> Deck {
    let recorded = columns.recorded();
    let mut stages: Vec<DeckStage> = Stage::OPEN
        .into_iter()
        .filter(|stage| recorded.stage(*stage))
        .map(|stage| DeckStage { stage, reached: 0, crossed: 0, on_way: 0, fallen: 0 })
        .collect();
    let passages = Passages::of(columns, chosen, today);
    let mut falls: [BTreeMap<u8, Fall>; 3] = Default::default();
    let mut actions: [Vec<Action>; 3] = Default::default();
    let mut won = 0;
    for facts in chosen.entered(columns) {
        won += u64::from(facts.status == StatusKind::Won);
        // What stands in a stage that nobody records stands in the recorded one before it.
        let last = stages.iter().rposition(|one| one.stage <= facts.furthest);
        for (place, one) in stages.iter_mut().enumerate() {
            let is_last = last == Some(place) && facts.furthest < Stage::Order;
            one.reached += u64::from(one.stage <= facts.furthest);
            one.crossed += u64::from(one.stage <= facts.furthest && !is_last);
            one.on_way += u64::from(is_last && facts.status == StatusKind::Open);
            one.fallen += u64::from(is_last && facts.status == StatusKind::Lost);
        }
        if facts.status == StatusKind::Lost {
            let fall = falls[Phase::of(facts.furthest).index()]
                .entry(rank(facts.last_outcome()))
                .or_insert_with(|| Fall { outcome: facts.last_outcome(), fallen: Vec::new() });
            fall.fallen.push((facts.furthest, facts.id));
        }
        act(facts, today, &mut actions);
    }
    let phases = Phase::ALL.into_iter().filter_map(|phase| {
        let own = |one: &&DeckStage| Phase::of(one.stage) == phase;
        let (first, last) = (stages.iter().find(own)?, stages.iter().rfind(own)?);
        let (falls, actions) = (
            std::mem::take(&mut falls[phase.index()]),
            std::mem::take(&mut actions[phase.index()]),
        );
        let mut falls: Vec<Fall> = falls.into_values().collect();
        falls.sort_by_key(|fall| std::cmp::Reverse(fall.fallen.len()));
        let mut actions = actions;
        actions.sort_by_key(|one| std::cmp::Reverse(one.done));
        let next = stages.iter().map(|one| one.stage).find(|stage| *stage > last.stage);
        Some(DeckPhase {
            phase,
            reached: first.reached,
            crossed: last.crossed,
            end: passages.between(first.stage, next.unwrap_or(Stage::Order)),
            falls,
            actions,
        })
    });
    let phases = phases.collect();
    Deck { stages, phases, won }
}

/// What was done with one, each in the phase of the stage it had reached by then.
pub(in crate::metrics) fn deeds(
    facts: &OpportunityRow,
    today: Day,
) -> impl Iterator<Item = (Phase, &Touch)> {
    facts.touches.iter().filter(move |touch| happened(touch, today)).filter_map(|touch| {
        let reached =
            |stage: &Stage| facts.reach[stage.index()].known().is_some_and(|on| on <= touch.on);
        let stage = Stage::ALL.into_iter().rev().find(reached).unwrap_or(Stage::Suspect);
        // What is done after the signature is no step of the bridge.
        (stage != Stage::Order).then(|| (Phase::of(stage), touch))
    })
}

/// Counts what was done with one.
fn act(facts: &OpportunityRow, today: Day, actions: &mut [Vec<Action>; 3]) {
    let mut met = Vec::new();
    for (phase, touch) in deeds(facts, today) {
        let of_phase = &mut actions[phase.index()];
        let same = |one: &&mut Action| one.side == touch.side && one.kind == touch.kind;
        let tells = touch.side == Side::Sales && has_outcome(touch.kind);
        let action = match of_phase.iter_mut().find(same) {
            Some(action) => action,
            None => {
                of_phase.push(Action {
                    side: touch.side,
                    kind: touch.kind,
                    done: 0,
                    deals: 0,
                    advances: 0,
                    untold: tells.then_some(0),
                });
                let Some(last) = of_phase.last_mut() else { continue };
                last
            }
        };
        action.done += 1;
        let what = (phase, touch.side, touch.kind);
        if !met.contains(&what) {
            action.deals += 1;
            met.push(what);
        }
        let forward = [Some(ActivityOutcome::Advance), Some(ActivityOutcome::Order)];
        action.advances += u64::from(forward.contains(&touch.outcome));
        if let Some(untold) = &mut action.untold {
            *untold += u64::from(touch.outcome.is_none());
        }
    }
}
