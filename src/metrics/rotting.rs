//! What rots: open opportunities on which nothing has been done for longer than their stage allows,
//! and with which nothing is planned.
//!
//! A stage's limit is the one that the firm has set; else the days within which nine in ten leave the
//! stage, in the whole workspace, and thirty where that cannot be read.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::{OpportunityId, Stage};

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, OpportunityRow, Population, Row, RowKey, Rule,
    StatusKind, Table, Word, time_in_stage,
};

/// What is planned further off than this is no action ahead.
pub const AHEAD_DAYS: u16 = 60;

/// A measured limit is at least this.
pub const LEAST_ROT_DAYS: u32 = 7;

/// The limit of a stage of which too few have left it to measure one.
pub const USUAL_ROT_DAYS: u32 = 30;

/// The share of those in a stage that has left it by its measured limit.
const LEFT: f64 = 0.9;

/// Up to how many days an opportunity may stand still in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RotLimit {
    /// So many: the firm has set it.
    Set(u32),
    /// So many: from the stage's own time.
    Measured(u32),
    /// So many: too few have left the stage to measure it.
    Usual(u32),
}

impl RotLimit {
    /// The days.
    #[must_use]
    pub const fn days(self) -> u32 {
        match self {
            Self::Set(days) | Self::Measured(days) | Self::Usual(days) => days,
        }
    }
}

/// An opportunity that rots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotten {
    /// Which.
    pub id: OpportunityId,
    /// The stage it stands in.
    pub stage: Stage,
    /// How many days nothing has been done.
    pub days: u32,
    /// How many the stage allows.
    pub limit: u32,
}

/// What rots of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotting {
    /// The limit of each stage, S to C.
    pub limits: [RotLimit; 5],
    /// In order of their ids.
    pub rotten: Vec<Rotten>,
    /// Left out: open, and no day of them is known.
    pub undated: u64,
}

/// What rots of the choice (owner and source), by the days that the firm has set for each stage and,
/// where it has set none, by the whole workspace's.
#[must_use]
pub fn rotting(
    columns: &Columns,
    chosen: Chosen,
    rot_days: &BTreeMap<Stage, u32>,
    today: Day,
) -> Rotting {
    let limits = rot_limits(columns, rot_days, today);
    let mut found = Rotting { limits, rotten: Vec::new(), undated: 0 };
    let is_open = |status| status == StatusKind::Open;
    for facts in chosen.concerned(columns).filter(|facts| is_open(facts.status)) {
        match stillness(facts, limits, today) {
            Stillness::Stands(rotten, Ahead::Nothing) if rotten.days > rotten.limit => {
                found.rotten.push(rotten);
            }
            Stillness::Stands(..) => {}
            Stillness::Undated => found.undated += 1,
        }
    }
    found.rotten.sort_unstable_by_key(|rotten| rotten.id);
    found
}

/// How many days an opportunity may stand still in each stage, S to C: as the firm has set it, else
/// by the whole workspace's own time.
#[must_use]
pub fn rot_limits(columns: &Columns, rot_days: &BTreeMap<Stage, u32>, today: Day) -> [RotLimit; 5] {
    let everything = Chosen::of(&Population::default(), columns);
    let mut limits = [RotLimit::Usual(USUAL_ROT_DAYS); 5];
    for (limit, time) in limits.iter_mut().zip(time_in_stage(columns, everything, today)) {
        let measured = || time.quantile(LEFT).map(|days| days.max(LEAST_ROT_DAYS));
        let set = rot_days.get(&time.stage).map(|days| RotLimit::Set(*days));
        let limit_or_none = set.or_else(|| measured().map(RotLimit::Measured));
        *limit = limit_or_none.unwrap_or(*limit);
    }
    limits
}

/// How long nothing has been done with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stillness {
    /// So long, beside what its stage allows, and what lies ahead of it.
    Stands(Rotten, Ahead),
    /// No day of it is known.
    Undated,
}

/// Whether something is planned in the next [`AHEAD_DAYS`] days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Ahead {
    Something,
    Nothing,
}

/// How long nothing has been done with an opportunity, until today.
#[must_use]
pub fn stillness(facts: &OpportunityRow, limits: [RotLimit; 5], today: Day) -> Stillness {
    // One that is open stands in no later stage than these.
    let limit = limits.get(facts.stage.index()).map_or(USUAL_ROT_DAYS, |limit| limit.days());
    let Some(still) = today.since(last_done(facts, today)) else { return Stillness::Undated };
    let days = u32::try_from(still).unwrap_or_default();
    let ahead = match has_action_ahead(facts, today) {
        true => Ahead::Something,
        false => Ahead::Nothing,
    };
    Stillness::Stands(Rotten { id: facts.id, stage: facts.stage, days, limit }, ahead)
}

/// The last day on which something was done with it, it changed its stage, or it came into being.
fn last_done(facts: &OpportunityRow, today: Day) -> Day {
    facts.last_touched(today).max(facts.moved).max(facts.created)
}

fn has_action_ahead(facts: &OpportunityRow, today: Day) -> bool {
    let planned = facts.touches.iter().filter(|touch| !touch.is_done).map(|touch| touch.on);
    let mut ahead = planned.chain(std::iter::once(facts.next_action));
    ahead.any(|on| on.since(today).is_some_and(|days| (0..=AHEAD_DAYS.into()).contains(&days)))
}

impl Rotting {
    /// Which rot, in the order of their ids.
    #[must_use]
    pub fn ids(&self) -> Vec<OpportunityId> {
        self.rotten.iter().map(|one| one.id).collect()
    }

    /// The figure `rotting`: a row for each, the longest over its limit first.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut longest_first: Vec<&Rotten> = self.rotten.iter().collect();
        longest_first.sort_by_key(|rotten| (Reverse(rotten.days - rotten.limit), rotten.id));
        let rows = longest_first.into_iter().map(|rotten| Row {
            key: RowKey::Opportunity(rotten.id),
            cells: vec![
                Cell::Word(Word::Stage(rotten.stage)),
                Cell::Days(rotten.days.into()),
                Cell::Days(rotten.limit.into()),
            ],
            behind: vec![rotten.id],
        });
        let mut rules = vec![Rule::Rotting { ahead_days: AHEAD_DAYS, least_days: LEAST_ROT_DAYS }];
        rules.extend(Rule::some(self.undated, |count| Rule::RottingUndated { count }));
        Table {
            figure: Figure::Rotting,
            columns: vec![Column::Stage, Column::DaysIdle, Column::DaysAllowed],
            rows: rows.collect(),
            rules,
            findings: Vec::new(),
        }
    }
}
