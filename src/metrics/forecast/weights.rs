//! What an open opportunity counts in the weighted pipeline: how likely it is to be won, by its furthest
//! stage and the days it has waited there.

use crate::domain::Stage;

use super::super::{Amount, Cell, Chosen, Columns, Day, Passages, StatusKind};
use super::past::{Curves, chain};
use super::table::WeightedSum;
use super::{Assumptions, Odds};

/// How likely open opportunities are to be won, after the past of the whole workspace: read once, it
/// serves every choice and every list.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By furthest stage, S to C, and days waited there; as after the last one for all that have
    /// waited longer. Of a stage without a step there is none.
    by_age: [Vec<Odds>; 5],
    /// What became of those that ever reached each stage, S to C.
    so_far: [SoFar; 5],
    /// Whether it is too early to say what comes from each stage, S to C.
    is_early: [bool; 5],
    today: Day,
}

/// What became so far of the opportunities of the workspace that ever reached a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoFar {
    /// How many did.
    pub reached: u64,
    /// How many of these are won.
    pub won: u64,
    /// How many of these are still open.
    pub open: u64,
}

impl SoFar {
    const fn closed(self) -> u64 {
        self.reached - self.open
    }
}

/// An open opportunity that waits for its next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// Since when it has been there.
    pub since: Day,
    /// What it is worth.
    pub amount: Amount,
}

/// The weights until today.
#[must_use]
pub fn weights(columns: &Columns, today: Day) -> Weights {
    let chain = chain(columns);
    let curves = Curves::of_all(columns, &chain, today);
    let mut so_far = [SoFar::default(); 5];
    for trail in &columns.hot.trail {
        for counts in so_far.iter_mut().take(trail.furthest.index() + 1) {
            counts.reached += 1;
            counts.won += u64::from(trail.status == StatusKind::Won);
            counts.open += u64::from(trail.status == StatusKind::Open);
        }
    }
    let steps = chain.len().saturating_sub(1);
    let by_age = Stage::OPEN.map(|stage| {
        let step = chain.iter().take(steps).position(|from| *from == stage);
        step.map_or_else(Vec::new, |step| curves.by_age(step))
    });
    let passages = Passages::of(columns, Chosen::everything(), today);
    let is_early = Stage::OPEN.map(|stage| passages.between(stage, Stage::Order).is_err());
    Weights { by_age, so_far, is_early, today }
}

impl Weights {
    /// The money expected of open opportunities.
    #[must_use]
    pub fn expected(&self, open: impl Iterator<Item = Waiting>, assumptions: &Assumptions) -> Cell {
        let mut sum = WeightedSum::default();
        open.for_each(|one| sum.add(self.odds_of(one, assumptions), one.amount));
        sum.expected()
    }

    /// The column `weighted` of the figure `stock`: what the open opportunities of a choice that
    /// stand in each stage, S to C, are expected to bring.
    #[must_use]
    pub fn weighted(
        &self,
        columns: &Columns,
        chosen: Chosen,
        assumptions: &Assumptions,
    ) -> [Cell; 5] {
        let mut sums = [WeightedSum::default(); 5];
        let hot = &columns.hot;
        for row in chosen.concerned_rows(hot) {
            let row = row as usize;
            if hot.status[row] != StatusKind::Open {
                continue;
            }
            let Some(sum) = sums.get_mut(hot.stage[row].index()) else { continue };
            let trail = &hot.trail[row];
            let since = trail.reach[trail.furthest.index()];
            let one = Waiting { furthest: trail.furthest, since, amount: hot.amount[row] };
            sum.add(self.odds_of(one, assumptions), one.amount);
        }
        sums.map(WeightedSum::expected)
    }

    /// What became so far of those that ever reached a stage; nobody leaves the last one.
    #[must_use]
    pub fn so_far(&self, stage: Stage) -> SoFar {
        self.so_far.get(stage.index()).copied().unwrap_or_default()
    }

    fn odds_of(&self, one: Waiting, assumptions: &Assumptions) -> Odds {
        self.odds(one.furthest, self.waiting_days(one.since), assumptions)
    }

    /// Days since a day, where it is known.
    pub(super) fn waiting_days(&self, since: Day) -> Option<u32> {
        self.today.since(since).and_then(|days| u32::try_from(days).ok())
    }

    pub(super) fn odds(
        &self,
        furthest: Stage,
        waiting_days: Option<u32>,
        assumptions: &Assumptions,
    ) -> Odds {
        let place = furthest.index();
        if let Some(p) = assumptions.set.get(place).copied().flatten().filter(|p| !p.is_nan()) {
            return Odds::Set(p.clamp(0.0, 1.0));
        }
        let is_new = |so_far: &SoFar| so_far.closed() < assumptions.least_closed;
        if self.so_far.get(place).is_none_or(is_new) {
            return Odds::TooFewClosed;
        }
        let is_early = self.is_early.get(place).copied().unwrap_or(true);
        if is_early && !assumptions.even_if_early {
            return Odds::TooEarly;
        }
        let by_age = self.by_age.get(place).and_then(|by_age| Some((by_age, by_age.last()?)));
        match (by_age, waiting_days) {
            (Some((by_age, longer)), Some(days)) => *by_age.get(days as usize).unwrap_or(longer),
            _ => Odds::Undated,
        }
    }
}
