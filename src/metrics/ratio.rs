//! A ratio, which is never a bare number: it keeps what it was made of.
//!
//! There is no conversion to a float that loses the denominator.

use crate::stats::{Interval, odds_interval, wilson};

use super::{InTheEnd, Reason};

/// `numerator / denominator` and how to read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// How many went on.
    pub numerator: u64,
    /// Out of how many.
    pub denominator: u64,
    /// Whether the first are some of the second.
    pub kind: RatioKind,
}

/// Whether the numerator is a part of the denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatioKind {
    /// The numerator's cases are some of the denominator's: at most 1, Wilson's interval.
    Proportion,
    /// Two counts side by side: may pass 1, interval by the odds.
    OfCounts,
}

impl Ratio {
    /// A proportion where it can be one, else a ratio of counts.
    #[must_use]
    pub fn nested(numerator: u64, denominator: u64) -> Self {
        let kind =
            if numerator <= denominator { RatioKind::Proportion } else { RatioKind::OfCounts };
        Self { numerator, denominator, kind }
    }

    /// A ratio of two counts.
    #[must_use]
    pub const fn of_counts(numerator: u64, denominator: u64) -> Self {
        Self { numerator, denominator, kind: RatioKind::OfCounts }
    }

    /// The rate, from 0; `None` where nobody was there to go on.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        (self.denominator > 0).then(|| self.numerator as f64 / self.denominator as f64)
    }

    /// The 95 % interval that may be shown beside it: that of what it comes to in the end, never one of so
    /// far; of two counts side by side that of their ratio.
    #[must_use]
    pub fn interval_in_the_end(&self, end: Result<InTheEnd, Reason>) -> Option<Interval> {
        match end {
            Ok(end) => end.band(),
            Err(Reason::RatiosOfCounts) => self.interval(),
            Err(_) => None,
        }
    }

    /// The 95 % interval of the rate; `None` where there is no rate.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        let (x, n) = (self.numerator as f64, self.denominator as f64);
        match self.kind {
            RatioKind::Proportion => wilson(x, n),
            RatioKind::OfCounts => odds_interval(x, n),
        }
    }
}
