//! Carrying the piano: open opportunities on which much is done and nothing moves.
//!
//! What is much is told by the workspace's own history: more activities since the last advance than
//! nine in ten of those that advanced had needed in that stage. Activity on the day of an advance
//! belongs to the stage before it. It knows rows and days, and no names.

use crate::domain::{OpportunityId, Stage, Workspace};
use crate::stats::nearest_rank;

use crate::metrics::{Cell, Chosen, Columns, Day, Facts, Row, RowOf, Rule, StatusKind, Table};

use super::moves::moves;
use super::remedies::Remedy;

/// From so many advances on the limit is the workspace's own; before, it is [`UNTIL_THEN`].
const LEAST_ADVANCES: usize = 20;
const UNTIL_THEN: u64 = 6;

/// The share of advancing opportunities that needed no more.
const SHARE: f64 = 0.9;

/// The opportunities on which a piano is carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piano {
    /// Most activities over the limit first, then by id.
    pub rows: Vec<PianoRow>,
    /// The limit of each open stage.
    pub limits: [Limit; 5],
    /// Open opportunities whose last advance has no day: left out.
    pub undated: u64,
}

/// How many activities are usual in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limit {
    /// More than this is a piano.
    pub activities: u64,
    /// How many advances out of the stage there are; the limit comes from them from 20 on.
    pub advances: u64,
}

impl Limit {
    /// Whether it comes from the workspace's own history.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        self.advances >= LEAST_ADVANCES as u64
    }
}

/// One opportunity on which a piano is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PianoRow {
    /// Which.
    pub opportunity: OpportunityId,
    /// Its furthest stage.
    pub stage: Stage,
    /// Activities done since its last advance.
    pub activities: u64,
    /// The stage's limit.
    pub limit: u64,
}

/// The pianos among the open opportunities of a choice, whatever its period, by the limits of the
/// whole workspace.
#[must_use]
pub fn piano(columns: &Columns, chosen: Chosen, limits: [Limit; 5], today: Day) -> Piano {
    let mut found = Piano { rows: Vec::new(), limits, undated: 0 };
    for facts in chosen.concerned(columns).filter(|facts| facts.status == StatusKind::Open) {
        let Some(limit) = limits.get(facts.furthest.index()) else { continue };
        let last = moves(facts).last();
        let since = match last {
            Some((stage, on)) if stage == facts.furthest => on,
            None if first_stage(facts) == facts.furthest => Day::NONE,
            _ => {
                found.undated += 1;
                continue;
            }
        };
        let activities = done_between(facts, since, today);
        if activities > limit.activities {
            let (stage, limit) = (facts.furthest, limit.activities);
            found.rows.push(PianoRow { opportunity: facts.id, stage, activities, limit });
        }
    }
    found.rows.sort_unstable_by_key(|row| {
        (std::cmp::Reverse(row.activities - row.limit), row.opportunity)
    });
    found
}

/// The limits of a workspace, S to C: asked once, they serve every choice.
#[must_use]
pub fn piano_limits(columns: &Columns, today: Day) -> [Limit; 5] {
    let mut needed: [Vec<u64>; 5] = Default::default();
    for facts in &columns.facts {
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
        Limit { activities, advances: of.len() as u64 }
    })
}

fn was_in(facts: &Facts, index: usize) -> bool {
    facts.entered_stages & (1 << index) != 0
}

/// The earliest of its stages; Suspect where none is recorded.
fn first_stage(facts: &Facts) -> Stage {
    let first = Stage::ALL.into_iter().find(|stage| was_in(facts, stage.index()));
    first.unwrap_or(Stage::Suspect)
}

/// Activities done after one day and until another.
fn done_between(facts: &Facts, after: Day, until: Day) -> u64 {
    let inside = |on: Day| on > after && on <= until;
    facts.touches.iter().filter(|touch| touch.is_done && inside(touch.on)).count() as u64
}

impl Piano {
    /// The figure as a table, with how many remedies the records offer for each.
    #[must_use]
    pub fn table(&self, workspace: &Workspace) -> Table {
        let remedy = Remedy::of(workspace);
        let row = |row: &PianoRow| {
            let one = workspace.opportunities.get(row.opportunity);
            let remedies = one.map(|one| remedy.for_one(one)).unwrap_or_default();
            Row {
                of: RowOf::Opportunity(row.opportunity),
                cells: vec![
                    Cell::Word(row.stage.code()),
                    Cell::Count(row.activities),
                    Cell::Count(row.limit),
                    Cell::Count(remedies.referrals.len() as u64),
                    Cell::Count(remedies.references.len() as u64),
                    Cell::Count(remedies.people.len() as u64),
                ],
                behind: vec![row.opportunity],
            }
        };
        let own = self.limits.iter().filter(|limit| limit.is_own()).count() as u64;
        let least = ("least_advances", Cell::Count(LEAST_ADVANCES as u64));
        let until = ("until_then", Cell::Count(UNTIL_THEN));
        let mut rules =
            vec![Rule::new("piano_rule", vec![least, until, ("own_stages", Cell::Count(own))])];
        if self.undated > 0 {
            rules.push(Rule::new("piano_undated", vec![("count", Cell::Count(self.undated))]));
        }
        Table {
            figure: "piano",
            columns: &["stage", "activities", "limit", "referrals", "references", "people"],
            rows: self.rows.iter().map(row).collect(),
            rules,
        }
    }
}
