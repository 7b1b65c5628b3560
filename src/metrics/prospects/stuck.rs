//! Stuck: open opportunities on which much is done and nothing moves. On screen, the pianos that
//! somebody carries.
//!
//! What is much is told by the workspace's own history: more activities since the last advance than
//! nine in ten of those that advanced had needed in that stage. Activity on the day of an advance
//! belongs to the stage before it. It knows rows and days, and no names.

use crate::domain::{OpportunityId, Stage, Workspace};
use crate::stats::nearest_rank;

use crate::metrics::moves::moves;
use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, OpportunityRow, Row, RowKey, Rule, StatusKind,
    Table, Word,
};

use super::remedies::Remedy;

/// From so many advances on the limit is the workspace's own; before, it is [`UNTIL_THEN`].
const LEAST_ADVANCES: usize = 20;
const UNTIL_THEN: u64 = 6;

/// The share of advancing opportunities that needed no more.
const SHARE: f64 = 0.9;

/// The opportunities that are stuck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stuck {
    /// Most activities over the limit first, then by id.
    pub rows: Vec<StuckRow>,
    /// The limit of each open stage.
    pub limits: [StuckLimit; 5],
    /// Open opportunities whose last advance has no day: left out.
    pub undated: u64,
}

/// How many activities are usual in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StuckLimit {
    /// With more than this it is stuck.
    pub activities: u64,
    /// How many advances out of the stage there are; the limit comes from them from 20 on.
    pub advances: u64,
}

impl StuckLimit {
    /// Whether it comes from the workspace's own history.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        self.advances >= LEAST_ADVANCES as u64
    }
}

/// One opportunity, and how much was done on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StuckRow {
    /// Which.
    pub opportunity: OpportunityId,
    /// Its furthest stage.
    pub stage: Stage,
    /// Activities done since its last advance.
    pub activities: u64,
    /// The stage's limit.
    pub limit: u64,
}

/// Those stuck among the open opportunities of a choice, whatever its period, by the limits of the
/// whole workspace.
#[must_use]
pub fn stuck(columns: &Columns, chosen: Chosen, limits: [StuckLimit; 5], today: Day) -> Stuck {
    let mut found = Stuck { rows: Vec::new(), limits, undated: 0 };
    for facts in chosen.concerned(columns).filter(|facts| facts.status == StatusKind::Open) {
        match pushed(facts, limits, today) {
            Pushed::Done(row) if row.is_stuck() => found.rows.push(row),
            Pushed::Undated => found.undated += 1,
            Pushed::Done(_) | Pushed::NoLimit => {}
        }
    }
    found.rows.sort_unstable_by_key(|row| {
        (std::cmp::Reverse(row.activities - row.limit), row.opportunity)
    });
    found
}

/// What was done on one since its last advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// So much, beside the limit of its stage.
    Done(StuckRow),
    /// The day of its last advance is not known.
    Undated,
    /// Its stage has no limit: it is won.
    NoLimit,
}

/// What was done on an opportunity since its last advance, until today.
#[must_use]
pub fn pushed(facts: &OpportunityRow, limits: [StuckLimit; 5], today: Day) -> Pushed {
    let Some(limit) = limits.get(facts.furthest.index()) else { return Pushed::NoLimit };
    let since = match moves(facts).last() {
        Some((stage, on)) if stage == facts.furthest => on,
        None if first_stage(facts) == facts.furthest => Day::NONE,
        _ => return Pushed::Undated,
    };
    Pushed::Done(StuckRow {
        opportunity: facts.id,
        stage: facts.furthest,
        activities: done_between(facts, since, today),
        limit: limit.activities,
    })
}

impl StuckRow {
    /// Whether more was done than is usual.
    #[must_use]
    pub const fn is_stuck(&self) -> bool {
        self.activities > self.limit
    }
}

/// The limits of a workspace, S to C: asked once, they serve every choice.
#[must_use]
pub fn stuck_limits(columns: &Columns, today: Day) -> [StuckLimit; 5] {
    let mut needed: [Vec<u64>; 5] = Default::default();
    for facts in &columns.rows {
        let mut before = (first_stage(facts), Day::NONE);
        for (stage, on) in moves(facts) {
            // A stage without a day in between would have its activities counted here.
            let last = (0..stage.index()).rev().find(|index| was_in(facts, *index));
            if last == Some(before.0.index())
                && let Some(of) = needed.get_mut(before.0.index())
            {
                of.push(done_between(facts, before.1, on.min(today)));
            }
            before = (stage, on);
        }
    }
    needed.map(|mut of| {
        of.sort_unstable();
        let own = nearest_rank(of.len(), SHARE).filter(|_| of.len() >= LEAST_ADVANCES);
        let activities = own.and_then(|place| of.get(place).copied()).unwrap_or(UNTIL_THEN);
        StuckLimit { activities, advances: of.len() as u64 }
    })
}

fn was_in(facts: &OpportunityRow, index: usize) -> bool {
    facts.entered_stages & (1 << index) != 0
}

/// The earliest of its stages; Suspect where none is recorded.
fn first_stage(facts: &OpportunityRow) -> Stage {
    let first = Stage::ALL.into_iter().find(|stage| was_in(facts, stage.index()));
    first.unwrap_or(Stage::Suspect)
}

/// Activities done after one day and until another.
fn done_between(facts: &OpportunityRow, after: Day, until: Day) -> u64 {
    let inside = |on: Day| on > after && on <= until;
    facts.touches.iter().filter(|touch| touch.is_done && inside(touch.on)).count() as u64
}

impl Stuck {
    /// The figure as a table, with how many remedies the records offer for each.
    #[must_use]
    pub fn table(&self, workspace: &Workspace) -> Table {
        let remedy = Remedy::of(workspace);
        let row = |row: &StuckRow| {
            let one = workspace.opportunities.get(row.opportunity);
            let remedies = one.map(|one| remedy.for_one(one)).unwrap_or_default();
            Row {
                key: RowKey::Opportunity(row.opportunity),
                cells: vec![
                    Cell::Word(Word::Stage(row.stage)),
                    Cell::Count(row.activities),
                    Cell::Count(row.limit),
                    Cell::Count(remedies.referrals.len() as u64),
                    Cell::Count(remedies.references.len() as u64),
                    Cell::Count(remedies.people.len() as u64),
                ],
                behind: vec![row.opportunity],
            }
        };
        let own_stages = self.limits.iter().filter(|limit| limit.is_own()).count() as u64;
        let least_advances = LEAST_ADVANCES as u64;
        let mut rules = vec![Rule::Stuck { least_advances, until_then: UNTIL_THEN, own_stages }];
        rules.extend(Rule::some(self.undated, |count| Rule::StuckUndated { count }));
        Table {
            figure: Figure::Stuck,
            columns: vec![
                Column::Stage,
                Column::Activities,
                Column::ActivitiesAllowed,
                Column::Referrals,
                Column::References,
                Column::People,
            ],
            rows: self.rows.iter().map(row).collect(),
            rules,
            findings: Vec::new(),
        }
    }
}
