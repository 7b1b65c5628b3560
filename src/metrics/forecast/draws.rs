//! How far off the forecast may be: the past drawn anew, opportunity by opportunity, and the fates of
//! the open ones drawn from it, many times; the interval goes from their 5th to
//! their 95th percentile, which holds the truth about four times in five.
//!
//! B. Efron, R. J. Tibshirani, "An introduction to the bootstrap", 1993, 13.3 (percentiles) and 25.4
//! (prediction). The sums do not depend on ids: all are taken in the order of days and amounts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::Stage;
use crate::stats::{Interval, Random, quantile};

use super::past::{Past, Room};
use super::{Forecast, Odds};

/// How many times the past and what follows from it are drawn.
pub const FORECAST_DRAWS: u32 = 1_000;

/// The shares of the sums that lie below the interval's ends.
const ENDS: [f64; 2] = [0.05, 0.95];

/// What is summed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minor units, of those that have an amount in the workspace's currency.
    Minor,
    /// Wins, whatever their amounts.
    Wins,
}

/// The intervals of what a forecast expects: in four of five cases the sum lies inside, if the past
/// repeats itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForecastIntervals {
    /// By furthest stage, S to C.
    pub stages: [Interval; 5],
    /// Of all.
    pub all: Interval,
    /// How probable it is that anything comes: from each stage, S to C, and at all.
    pub anything: [f64; 6],
    /// How many draws they come from.
    pub draws: u32,
}

/// The intervals while they are drawn, some draws at a step; the slices do not change the outcome.
#[derive(Clone, Debug)]
pub struct ForecastDraws {
    past: Arc<Past>,
    groups: Vec<Group>,
    room: Room,
    random: Random,
    wanted: u32,
    drawn: u32,
    /// The sums of each stage, S to C, and of all.
    sums: [Vec<f64>; 6],
    /// Over the draws so far: the chances that nothing comes, added up.
    nothing: [f64; 6],
}

/// Open opportunities that are equally likely to be won.
#[derive(Clone, Debug)]
struct Group {
    stage: Stage,
    odds: GroupOdds,
    amounts: Vec<f64>,
}

/// Where the probability of a group comes from.
#[derive(Clone, Copy, Debug)]
enum GroupOdds {
    /// The user.
    Set(f64),
    /// The curve of a step, after so many days.
    Waiting(usize, u32),
}

impl Forecast {
    /// The intervals, [`FORECAST_DRAWS`] or another number of draws, from a seed.
    #[must_use]
    pub fn draws(&self, unit: Unit, seed: u64, wanted: u32) -> ForecastDraws {
        ForecastDraws {
            past: Arc::clone(&self.past),
            groups: self.groups(unit),
            room: self.past.room(),
            random: Random::seeded(seed),
            wanted,
            drawn: 0,
            sums: Default::default(),
            nothing: [0.0; 6],
        }
    }

    /// Those that can be won, by stage and age.
    fn groups(&self, unit: Unit) -> Vec<Group> {
        let mut groups: BTreeMap<(Stage, Option<u32>), Group> = BTreeMap::new();
        for chance in &self.open {
            let amount = match unit {
                Unit::Minor => chance.amount.minor().map(|minor| minor as f64),
                Unit::Wins => Some(1.0),
            };
            let Some(amount) = amount else { continue };
            let step = self.past.step_from(chance.furthest);
            let (key, odds) = match (chance.odds, step, chance.waiting_days) {
                (Odds::Set(p), ..) => (None, GroupOdds::Set(p)),
                (Odds::Measured(_) | Odds::Overdue(_), Some(step), Some(days)) => {
                    (Some(days), GroupOdds::Waiting(step, days))
                }
                _ => continue,
            };
            let new = || Group { stage: chance.furthest, odds, amounts: Vec::new() };
            let group = groups.entry((chance.furthest, key)).or_insert_with(new);
            group.amounts.push(amount);
        }
        let mut groups: Vec<Group> = groups.into_values().collect();
        for group in &mut groups {
            group.amounts.sort_unstable_by(f64::total_cmp);
        }
        groups
    }
}

impl ForecastDraws {
    /// Draws at most so many times more; the intervals once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<ForecastIntervals> {
        for _ in 0..draws.min(self.wanted - self.drawn) {
            self.draw();
            self.drawn += 1;
        }
        if self.drawn < self.wanted {
            return None;
        }
        let [stages @ .., all] = self.sums.each_mut().map(|sums| interval(sums));
        let anything = self.nothing.map(|nothing| 1.0 - nothing / f64::from(self.wanted.max(1)));
        Some(ForecastIntervals { stages, all, anything, draws: self.wanted })
    }

    /// The share of the draws so far whose sum of all is no less than this; `None` before the first.
    #[must_use]
    pub fn reaching(&self, least: f64) -> Option<f64> {
        let all = &self.sums[5];
        let enough = all.iter().filter(|sum| **sum >= least).count();
        (!all.is_empty()).then(|| enough as f64 / all.len() as f64)
    }

    fn draw(&mut self) {
        let curves = self.past.resampled(&mut self.random, &mut self.room);
        let (mut sums, mut nothing) = ([0.0; 6], [1.0; 6]);
        for group in &self.groups {
            let p = match group.odds {
                GroupOdds::Set(p) => p,
                GroupOdds::Waiting(step, days) => curves.chance(step, days),
            };
            let none = (1.0 - p).powf(group.amounts.len() as f64);
            nothing[group.stage.index()] *= none;
            nothing[5] *= none;
            for amount in &group.amounts {
                if self.random.chance(p) {
                    sums[group.stage.index()] += amount;
                }
            }
        }
        sums[5] = sums.iter().sum();
        for (all, sum) in self.sums.iter_mut().zip(sums) {
            all.push(sum);
        }
        for (sum, one) in self.nothing.iter_mut().zip(nothing) {
            *sum += one;
        }
    }
}

/// From the 5th to the 95th percentile; of nothing drawn, nothing.
pub(super) fn interval(sums: &mut [f64]) -> Interval {
    sums.sort_unstable_by(f64::total_cmp);
    let [low, high] = ENDS.map(|share| quantile(sums, share).unwrap_or_default());
    Interval { low, high }
}
