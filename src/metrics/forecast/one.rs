//! How likely one opportunity is to be won from where it stands, and how far off that may be: the past
//! drawn anew, opportunity by opportunity, and its curves read at that stage and age, many times; the
//! interval goes from the 5th to the 95th percentile of what they say.
//!
//! B. Efron, R. J. Tibshirani, "An introduction to the bootstrap", 1993, 13.3 (percentiles).

use std::sync::Arc;

use crate::stats::{Interval, Random};

use super::draws::interval;
use super::past::{Past, Room};
use super::{Assumptions, Odds, Outlook};
use crate::metrics::{Day, OpportunityRow};

/// How many times the past is drawn for the chance of one opportunity.
pub const CHANCE_DRAWS: u32 = 200;

/// The interval of the chance of one opportunity while it is drawn; the slices do not change the
/// outcome.
#[derive(Clone, Debug)]
pub struct ChanceDraws {
    past: Arc<Past>,
    step: usize,
    days: u32,
    p: f64,
    room: Room,
    random: Random,
    wanted: u32,
    drawn: Vec<f64>,
}

impl Outlook {
    /// How likely an opportunity is to be won, from its furthest stage and after the days that it has
    /// waited there.
    #[must_use]
    pub fn odds_of(&self, facts: &OpportunityRow, today: Day, assumptions: &Assumptions) -> Odds {
        self.weights.odds(facts.furthest, waiting_days(facts, today), assumptions)
    }

    /// The interval of that, from a seed; `None` where it is not measured.
    #[must_use]
    pub fn chance_draws(
        &self,
        facts: &OpportunityRow,
        (today, assumptions): (Day, &Assumptions),
        seed: u64,
        wanted: u32,
    ) -> Option<ChanceDraws> {
        let (Odds::Measured(p) | Odds::Overdue(p)) = self.odds_of(facts, today, assumptions) else {
            return None;
        };
        Some(ChanceDraws {
            step: self.past.step_from(facts.furthest)?,
            days: waiting_days(facts, today)?,
            p,
            room: self.past.room(),
            past: Arc::clone(&self.past),
            random: Random::seeded(seed),
            wanted,
            drawn: Vec::new(),
        })
    }
}

/// Days since it reached its furthest stage, where that day is known.
fn waiting_days(facts: &OpportunityRow, today: Day) -> Option<u32> {
    let waited = today.since(facts.reach[facts.furthest.index()])?;
    u32::try_from(waited).ok()
}

impl ChanceDraws {
    /// Draws at most so many times more; the interval once there are enough, `None` before. What is
    /// expected lies in it.
    pub fn step(&mut self, draws: u32) -> Option<Interval> {
        for _ in 0..draws {
            if self.drawn.len() as u32 == self.wanted {
                break;
            }
            let curves = self.past.resampled(&mut self.random, &mut self.room);
            self.drawn.push(curves.chance(self.step, self.days));
        }
        if (self.drawn.len() as u32) < self.wanted {
            return None;
        }
        let Interval { low, high } = interval(&mut self.drawn);
        Some(Interval { low: low.min(self.p), high: high.max(self.p) })
    }
}
