//! What the rules say of one opportunity: whether much is done on it and nothing moves, how long it has
//! stood still, whether anybody took up what marketing passed on, what nobody wrote an outcome of, and
//! how the span of the bridge that it is on holds.
//!
//! The rules are the whole workspace's: asked once, they serve every opportunity. They know rows and
//! days, and no names.

use std::collections::BTreeMap;

use crate::domain::{ActivityKind, ActivityOutcome, Side, Stage};

use super::{
    Bridge, Chosen, Columns, Day, OpportunityRow, Phase, Population, Pushed, RotLimit, Rotting,
    StatusKind, Stillness, StuckLimit, bridge, pushed, rotting, stillness, stuck_limits,
};

/// Of fewer that broke off in a stage it is not said after what they do.
pub const LEAST_BROKEN: u64 = 10;

/// The rules of a workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    pushes: [StuckLimit; 5],
    stillness: [RotLimit; 5],
    bridge: Bridge,
    today: Day,
}

/// The rules while they are found, one part at a step.
#[derive(Clone, Debug)]
pub struct RulesUnderWay {
    rot_days: BTreeMap<Stage, u32>,
    today: Day,
    pushes: Option<[StuckLimit; 5]>,
    rotting: Option<Rotting>,
}

/// What the rules say of one opportunity that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// What was done since its last advance, beside what is usual in its stage.
    pub pushed: Pushed,
    /// Whether what is usual comes from the workspace's own history.
    pub is_own_limit: bool,
    /// How long nothing has been done, beside what its stage allows.
    pub stillness: Stillness,
    /// For so many days it has been sales', passed on by marketing, and sales has done nothing.
    pub untaken_days: Option<u32>,
    /// Talks and appointments of which nobody has said what came.
    pub untold: u64,
    /// The span of the bridge that it is on.
    pub span: SpanSign,
    /// After what those break off that break off in its stage, where enough did.
    pub breaks: Option<BreakSign>,
}

/// A span of the bridge, so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanSign {
    /// Which.
    pub phase: Phase,
    /// How many ever reached it.
    pub reached: u64,
    /// How many of these got beyond it.
    pub crossed: u64,
}

/// The outcome after which most of those broke off that did in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreakSign {
    /// The last outcome recorded.
    pub outcome: ActivityOutcome,
    /// After how many.
    pub count: u64,
    /// Of how many that broke off in the stage: lost, or rotting.
    pub of: u64,
    /// Whether it is the last outcome of this opportunity too.
    pub is_own: bool,
}

/// Begins to find the rules of a workspace in which each stage may stand still for so many days.
#[must_use]
pub const fn rules(rot_days: BTreeMap<Stage, u32>, today: Day) -> RulesUnderWay {
    RulesUnderWay { rot_days, today, pushes: None, rotting: None }
}

impl RulesUnderWay {
    /// Finds one part more; the rules once all are found.
    pub fn step(&mut self, columns: &Columns) -> Option<Rules> {
        let everything = Chosen::of(&Population::default(), columns);
        match (self.pushes, &self.rotting) {
            (None, _) => self.pushes = Some(stuck_limits(columns, self.today)),
            (Some(_), None) => {
                self.rotting = Some(rotting(columns, everything, &self.rot_days, self.today));
            }
            (Some(pushes), Some(rotting)) => {
                let bridge = bridge(columns, everything, &rotting.ids());
                let (stillness, today) = (rotting.limits, self.today);
                return Some(Rules { pushes, stillness, bridge, today });
            }
        }
        None
    }
}

impl Rules {
    /// What they say of an opportunity; `None` where it is not open.
    #[must_use]
    pub fn signs(&self, facts: &OpportunityRow) -> Option<Signs> {
        let phase = Phase::of(facts.stage);
        let span = self.bridge.spans.iter().find(|span| span.phase == phase);
        let span = span.filter(|_| facts.status == StatusKind::Open)?;
        Some(Signs {
            pushed: pushed(facts, self.pushes, self.today),
            is_own_limit: self.pushes.get(facts.furthest.index()).is_some_and(StuckLimit::is_own),
            stillness: stillness(facts, self.stillness, self.today),
            untaken_days: self.untaken_days(facts),
            untold: self.untold(facts),
            span: SpanSign { phase, reached: span.reached, crossed: span.crossed },
            breaks: self.breaks(facts),
        })
    }

    fn untaken_days(&self, facts: &OpportunityRow) -> Option<u32> {
        let days = u32::try_from(self.today.since(facts.handed_over)?).ok()?;
        let by_sales = |on: Day| on >= facts.handed_over && on <= self.today;
        let mut sales = facts.touches.iter().filter(|touch| touch.side == Side::Sales);
        let taken = sales.any(|touch| touch.is_done && by_sales(touch.on));
        (!taken).then_some(days)
    }

    fn untold(&self, facts: &OpportunityRow) -> u64 {
        let untold = facts.touches.iter().filter(|touch| {
            let is_talk = touch.is_appointment || touch.kind == ActivityKind::Call;
            let is_over = match touch.is_done {
                true => is_talk && touch.on <= self.today,
                false => touch.is_appointment && touch.on < self.today,
            };
            is_over && touch.outcome.is_none()
        });
        untold.count() as u64
    }

    fn breaks(&self, facts: &OpportunityRow) -> Option<BreakSign> {
        let here = || self.bridge.breaks.iter().filter(|one| one.stage == facts.stage);
        let of: u64 = here().map(|one| one.lost + one.rotting).sum();
        let told = here().filter_map(|one| Some((one.outcome?, one.lost + one.rotting)));
        let (outcome, count) = told.max_by_key(|(_, count)| *count)?;
        let is_own = facts.last_outcome() == Some(outcome);
        (of >= LEAST_BROKEN).then_some(BreakSign { outcome, count, of, is_own })
    }
}
