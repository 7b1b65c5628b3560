//! The share that still waits, day by day, when some were not waited for to the end: Kaplan and
//! Meier's product-limit estimate, in whole days.
//!
//! E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958),
//! 457–481. Day 0 is a day like any other; at risk on a day is whoever was observed until then or
//! longer; what ends on a day comes before what is lost from sight on it.

use super::quantile::ROUNDING;
use super::watched::is_watched;

/// How many observations of a length ended, and how many were broken off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// Those that ended.
    pub ended: u32,
    /// Those that had not ended when last seen.
    pub censored: u32,
}

/// One step of the curve: a day on which something ended.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    day: u32,
    /// How many were observed until this day or longer.
    at_risk: u64,
    /// The share that waits longer than this day.
    waiting: f64,
}

/// The curve of waiting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KaplanMeier {
    observed: u64,
    steps: Vec<Step>,
}

impl KaplanMeier {
    /// The curve of observations counted by their length: the first entry is those of 0 days.
    #[must_use]
    pub fn from_days(days: &[Ends]) -> Self {
        let count = |ends: &Ends| u64::from(ends.ended) + u64::from(ends.censored);
        let observed = days.iter().map(count).sum();
        let (mut at_risk, mut waiting) = (observed, 1.0);
        let mut steps = Vec::new();
        for (day, ends) in (0..).zip(days) {
            if ends.ended > 0 {
                let left = at_risk - u64::from(ends.ended);
                waiting *= left as f64 / at_risk as f64;
                steps.push(Step { day, at_risk, waiting });
            }
            at_risk -= count(ends);
        }
        Self { observed, steps }
    }

    /// How many were observed.
    #[must_use]
    pub fn observed(&self) -> u64 {
        self.observed
    }

    /// The first day by which at least `share` have ended: the smallest t with S(t) ≤ 1 − share.
    /// `None` where it is never reached, or the share is not a number.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Option<u32> {
        // Products are rounded: a curve that should stand at 1 − share is taken for that.
        let limit = 1.0 - share + ROUNDING;
        let reached = if share <= 0.0 { Some(0).filter(|_| self.observed > 0) } else { None };
        reached.or(self.steps.iter().find(|step| step.waiting <= limit).map(|step| step.day))
    }

    /// The same where it may be read: on a [watched](super::watched) day, with at least `least` at risk on
    /// it.
    #[must_use]
    pub fn readable_quantile(&self, share: f64, least: u64) -> Option<u32> {
        let day = self.quantile(share)?;
        let place = self.steps.iter().position(|step| step.day == day)?;
        let before = place.checked_sub(1).map_or(1.0, |before| self.steps[before].waiting);
        let at_risk = self.steps[place].at_risk;
        let is_readable = at_risk >= least && is_watched(self.observed, before, at_risk);
        is_readable.then_some(day)
    }
}
