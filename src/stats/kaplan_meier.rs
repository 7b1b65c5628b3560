//! The share that still waits, day by day, when some were not waited for to the end: Kaplan and
//! Meier's product-limit estimate, in whole days.
//!
//! E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958),
//! 457–481. Day 0 is a day like any other; at risk on a day is whoever was observed until then or
//! longer; what ends on a day comes before what is lost from sight on it.

use super::quantile::ROUNDING;

/// Ten thousand years: no two days of a calendar with four digits are further apart, and what claims
/// to be is counted as that.
pub(super) const LONGEST: u32 = 3_652_500;

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
pub struct Survival {
    /// The day.
    pub day: u32,
    /// How many were observed until this day or longer.
    pub at_risk: u64,
    /// The share that waits longer than this day.
    pub waiting: f64,
}

/// The curve of waiting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KaplanMeier {
    observed: u64,
    steps: Vec<Survival>,
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
                steps.push(Survival { day, at_risk, waiting });
            }
            at_risk -= count(ends);
        }
        Self { observed, steps }
    }

    /// The curve of observations, each of so many days and whether it ended then.
    #[must_use]
    pub fn from_observations(observations: &[(u32, bool)]) -> Self {
        let longest = observations.iter().map(|(days, _)| (*days).min(LONGEST) as usize + 1).max();
        let mut days = vec![Ends::default(); longest.unwrap_or(0)];
        for (length, ended) in observations {
            let day = &mut days[(*length).min(LONGEST) as usize];
            day.ended += u32::from(*ended);
            day.censored += u32::from(!*ended);
        }
        Self::from_days(&days)
    }

    /// How many were observed.
    #[must_use]
    pub fn observed(&self) -> u64 {
        self.observed
    }

    /// The steps, each on a later day than the one before; none where nothing ended.
    #[must_use]
    pub fn steps(&self) -> &[Survival] {
        &self.steps
    }

    /// The share that waits longer than `day`: 1 before anything ends, and without observations.
    #[must_use]
    pub fn waiting(&self, day: u32) -> f64 {
        let passed = self.steps.partition_point(|step| step.day <= day);
        passed.checked_sub(1).map_or(1.0, |last| self.steps[last].waiting)
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_by_hand() {
        let curve = KaplanMeier::from_observations(&[
            (0, true),
            (3, true),
            (3, false),
            (5, true),
            (9, false),
        ]);
        let steps: Vec<_> = curve.steps().iter().map(|step| (step.day, step.at_risk)).collect();
        assert_eq!(steps, [(0, 5), (3, 4), (5, 2)]);
        assert!((curve.waiting(2) - 0.8).abs() < 1e-15);
        assert!((curve.waiting(4) - 0.6).abs() < 1e-15);
        assert!((curve.waiting(100) - 0.3).abs() < 1e-15);
        assert_eq!(curve.quantile(0.2), Some(0));
        assert_eq!(curve.quantile(0.5), Some(5));
        assert_eq!(curve.quantile(0.9), None);
    }

    #[test]
    fn degenerate_cases() {
        let none = KaplanMeier::from_observations(&[]);
        assert_eq!((none.observed(), none.waiting(3), none.quantile(0.5)), (0, 1.0, None));
        let censored = KaplanMeier::from_observations(&[(4, false)]);
        assert_eq!((censored.observed(), censored.quantile(0.5)), (1, None));
        assert_eq!(censored.quantile(f64::NAN), None);
        let at_once = KaplanMeier::from_observations(&[(0, true)]);
        assert_eq!((at_once.waiting(0), at_once.quantile(1.0)), (0.0, Some(0)));
    }
}
