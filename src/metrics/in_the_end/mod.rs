//! What a share comes to in the end: when the open ones have gone the way of the others.
//!
//! So far x of n have gone on, a count; in the end it is an estimate with a band. Of one passage between
//! neighbouring recorded stages it is F of its curve after its last event. A longer way is the product of
//! its passages: one curve from end to end is too short where a sale takes long. Its trials are those of
//! a product of independent shares by the delta method: n = (1 − P) / (P · Σ (1 − p) / (p · n)).

mod ends;
mod links;
mod passages;

use crate::stats::{AalenJohansen, Interval, wilson};

use super::{Conversion, Ratio, RatioKind, Reason};

pub use ends::Ends;
pub use links::leg;
pub use passages::{Passage, Passages};

/// With more than this share still waiting at the last watched day it may be too early.
const MOST_UNDECIDED: f64 = 1.0 / 3.0;

/// It is too early only before so many times the time by which most moves have happened.
const LONG_ENOUGH: u32 = 3;

/// An estimate of a share, and how many trials it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InTheEnd {
    /// The share, 0 to 1.
    pub share: f64,
    /// As many trials as it is worth.
    pub trials: f64,
}

impl InTheEnd {
    /// All go on, known for certain.
    const ALL: Self = Self { share: 1.0, trials: f64::INFINITY };

    /// Its 95 % band; `None` where it is worth no trials.
    #[must_use]
    pub fn band(&self) -> Option<Interval> {
        let successes = if self.share == 1.0 { self.trials } else { self.share * self.trials };
        wilson(successes, self.trials)
    }

    /// A share of plain counts of which nobody is open.
    pub(in crate::metrics) fn of_counts(ratio: Ratio) -> Result<Self, Reason> {
        match (ratio.kind, ratio.rate()) {
            (RatioKind::OfCounts, _) => Err(Reason::RatiosOfCounts),
            (RatioKind::Proportion, None) => Err(Reason::NobodyThere),
            (RatioKind::Proportion, Some(share)) => {
                Ok(Self { share, trials: ratio.denominator as f64 })
            }
        }
    }

    /// This one, and after it the next.
    pub(in crate::metrics) fn then(self, next: Self) -> Self {
        let share = self.share * next.share;
        if self.share == 0.0 {
            return self;
        }
        if share == 0.0 {
            return Self { share, trials: next.trials / self.share };
        }
        let variance = |one: Self| (1.0 - one.share) / (one.share * one.trials);
        let sum = variance(self) + variance(next);
        let trials =
            if sum > 0.0 { (1.0 - share) / (share * sum) } else { self.trials.min(next.trials) };
        Self { share, trials }
    }
}

impl Conversion {
    /// What its share comes to in the end, where nine in ten of the moves take `within_days`.
    ///
    /// # Errors
    /// Why it is too early to say.
    pub fn in_the_end(&self, within_days: u32) -> Result<InTheEnd, Reason> {
        if self.open == 0 {
            return InTheEnd::of_counts(self.plain);
        }
        let decided = self.curve.decided();
        let Some(watched) = self.curve.last_watched().filter(|_| decided > 0) else {
            return Err(Reason::NobodyDecidedYet);
        };
        if self.most_open_undated() {
            return Err(Reason::MostOpenUndated);
        }
        let is_early = watched < LONG_ENOUGH.saturating_mul(within_days);
        if is_early && self.curve.waiting(watched) > MOST_UNDECIDED {
            return Err(Reason::MostStillOpen);
        }
        let end = self.curve.advanced_in_the_end();
        let trials = trials_in_the_end(&self.curve).unwrap_or(decided as f64);
        // Those without a day are in the count, and not in the curve.
        let so_far = self.plain.rate().unwrap_or(0.0);
        Ok(InTheEnd { share: end.max(so_far), trials })
    }
}

/// As many trials as a curve's share in the end is worth; `None` where that is 0 or 1.
fn trials_in_the_end(curve: &AalenJohansen) -> Option<f64> {
    let end = curve.advanced_in_the_end();
    let day = curve.last_event().filter(|_| end > 0.0 && end < 1.0)?;
    curve.effective_trials(day)
}
