//! The share that has advanced, day by day, where others were lost instead and others still wait:
//! Aalen and Johansen's cumulative incidence with two competing events, in whole days.
//!
//! O. O. Aalen, S. Johansen, "An empirical transition matrix for nonhomogeneous Markov chains based
//! on censored observations", Scandinavian Journal of Statistics 5 (1978), 141–150. The variance is
//! of Greenwood's kind (E. Marubini, M. G. Valsecchi, "Analysing survival data from clinical trials
//! and observational studies", 1995, 10.2):
//!
//! V = Σ (F − Fₛ)² d / (n(n − d)) + S² d₁(n − d₁) / n³ − 2 (F − Fₛ) S d₁ / n²
//!
//! over the days s up to the horizon, n at risk on the day, d events of it, d₁ of them advances, S the
//! share that waited before it; the first term is 0 where n = d. The band is Wilson's, of as many
//! trials as would have this variance: F(1 − F) / V.
//!
//! Day 0 is a day like any other; at risk on a day is whoever was observed until then or longer; an
//! event comes before a censoring of its day. Without observations nobody is at risk, nothing has
//! happened and no figure is given.

use super::quantile::ROUNDING;
use super::watched::is_watched;
use super::wilson::{Interval, wilson};

/// What became of one observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The event of interest.
    Advanced,
    /// The event that keeps it from happening.
    Lost,
    /// Neither, when last seen.
    Censored,
}

/// How many observations of a length had which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    /// Those that advanced.
    pub advanced: u32,
    /// Those that were lost.
    pub lost: u32,
    /// Those that waited when last seen.
    pub censored: u32,
}

impl Fates {
    fn count(&self) -> u64 {
        u64::from(self.advanced) + u64::from(self.lost) + u64::from(self.censored)
    }
}

/// One day on which an observation ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Incidence {
    /// The day.
    pub day: u32,
    /// How many were observed until this day or longer.
    pub at_risk: u64,
    /// What became of those whose observation ended on this day.
    pub fates: Fates,
    /// F: the share that has advanced by the end of this day.
    pub advanced: f64,
    /// The share that was lost by the end of this day.
    pub lost: f64,
    /// S: the share that waits longer than this day.
    pub waiting: f64,
}

/// The curves of those that advance, are lost and wait; the three add up to 1 on every day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AalenJohansen {
    observed: u64,
    steps: Vec<Incidence>,
}

impl AalenJohansen {
    /// The curves of observations counted by their length: the first entry is those of 0 days.
    #[must_use]
    pub fn from_days(days: &[Fates]) -> Self {
        let observed = days.iter().map(Fates::count).sum();
        let mut at_risk = observed;
        let (mut advanced, mut lost, mut waiting) = (0.0, 0.0, 1.0);
        let mut steps = Vec::new();
        for (day, &fates) in (0..).zip(days) {
            let count = fates.count();
            if count == 0 {
                continue;
            }
            let n = at_risk as f64;
            let left = at_risk - u64::from(fates.advanced) - u64::from(fates.lost);
            advanced += waiting * f64::from(fates.advanced) / n;
            lost += waiting * f64::from(fates.lost) / n;
            waiting *= left as f64 / n;
            // Where only one thing ever happens its share is exactly what no longer waits.
            if lost == 0.0 {
                advanced = 1.0 - waiting;
            } else if advanced == 0.0 {
                lost = 1.0 - waiting;
            }
            steps.push(Incidence { day, at_risk, fates, advanced, lost, waiting });
            at_risk -= count;
        }
        Self { observed, steps }
    }

    /// How many were observed.
    #[must_use]
    pub fn observed(&self) -> u64 {
        self.observed
    }

    /// The days on which an observation ended, in order.
    #[must_use]
    pub fn steps(&self) -> &[Incidence] {
        &self.steps
    }

    /// The longest that anything was observed, in days; `None` without observations.
    #[must_use]
    pub fn longest(&self) -> Option<u32> {
        self.steps.last().map(|step| step.day)
    }

    /// How many advanced or were lost.
    #[must_use]
    pub fn decided(&self) -> u64 {
        let fates = self.steps.iter().map(|step| step.fates);
        fates.map(|fates| u64::from(fates.advanced) + u64::from(fates.lost)).sum()
    }

    /// How many had this fate.
    #[must_use]
    pub fn ended(&self, fate: Fate) -> u64 {
        let of = |step: &Incidence| match fate {
            Fate::Advanced => step.fates.advanced,
            Fate::Lost => step.fates.lost,
            Fate::Censored => step.fates.censored,
        };
        self.steps.iter().map(|step| u64::from(of(step))).sum()
    }

    /// How many advanced.
    #[must_use]
    pub fn advances(&self) -> u64 {
        self.steps.iter().map(|step| u64::from(step.fates.advanced)).sum()
    }

    /// The last day on which anything advanced or was lost.
    #[must_use]
    pub fn last_event(&self) -> Option<u32> {
        let is_event = |step: &&Incidence| step.fates.advanced + step.fates.lost > 0;
        self.steps.iter().rev().find(is_event).map(|step| step.day)
    }

    /// The last day on which anything advanced.
    #[must_use]
    pub fn last_advance(&self) -> Option<&Incidence> {
        self.steps.iter().rev().find(|step| step.fates.advanced > 0)
    }

    /// F: the share that has advanced by the end of `day`.
    #[must_use]
    pub fn advanced(&self, day: u32) -> f64 {
        self.last_by(day).map_or(0.0, |step| step.advanced)
    }

    /// The share that was lost by the end of `day`.
    #[must_use]
    pub fn lost(&self, day: u32) -> f64 {
        self.last_by(day).map_or(0.0, |step| step.lost)
    }

    /// S: the share that waits longer than `day`.
    #[must_use]
    pub fn waiting(&self, day: u32) -> f64 {
        self.last_by(day).map_or(1.0, |step| step.waiting)
    }

    /// F at the end of all observation.
    #[must_use]
    pub fn advanced_in_the_end(&self) -> f64 {
        self.steps.last().map_or(0.0, |step| step.advanced)
    }

    /// How many were observed until `day` or longer.
    #[must_use]
    pub fn at_risk(&self, day: u32) -> u64 {
        self.steps.get(self.passed_before(day)).map_or(0, |step| step.at_risk)
    }

    /// Whether enough are seen on `day` to speak of all: see [`watched`](super::watched). Once nobody waits
    /// any longer that stays as it was on the last day; never without observations.
    #[must_use]
    pub fn is_watched(&self, day: u32) -> bool {
        if let Some(last) = self.steps.last().filter(|last| last.day < day) {
            return last.waiting == 0.0 && self.is_watched(last.day);
        }
        let before = self.passed_before(day).checked_sub(1).map(|last| &self.steps[last]);
        let waiting = before.map_or(1.0, |step| step.waiting);
        self.observed > 0 && is_watched(self.observed, waiting, self.at_risk(day))
    }

    /// The last day that is [watched](Self::is_watched) and on which an observation ended; `None` without
    /// observations.
    #[must_use]
    pub fn last_watched(&self) -> Option<u32> {
        let watched = self.steps.partition_point(|step| self.is_watched(step.day));
        watched.checked_sub(1).map(|last| self.steps[last].day)
    }

    /// The day on which the curve can be read for `wanted`: that day if it is watched, else the last one
    /// that is. `None` without observations.
    #[must_use]
    pub fn horizon(&self, wanted: u32) -> Option<u32> {
        if self.is_watched(wanted) { Some(wanted) } else { self.last_watched() }
    }

    /// The first day by which this share of those that ever advance have advanced: the smallest t
    /// with F(t) ≥ share · F(end). `None` where nothing advances.
    #[must_use]
    pub fn quantile_of_advanced(&self, share: f64) -> Option<u32> {
        let end = self.advanced_in_the_end();
        // Sums are rounded: a curve that should stand at the share is taken for that.
        let enough = share * end * (1.0 - ROUNDING);
        let reached = self.steps.iter().find(|step| step.advanced >= enough);
        reached.filter(|_| end > 0.0).map(|step| step.day)
    }

    /// The probability that what still waits after `age` days will yet advance:
    /// (F(end) − F(age)) / S(age). 0 from the last advance on; `None` where nothing waits so long.
    #[must_use]
    pub fn yet_to_advance(&self, age: u32) -> Option<f64> {
        let (waiting, end) = (self.waiting(age), self.advanced_in_the_end());
        let possible = waiting > 0.0 && self.observed > 0;
        possible.then(|| ((end - self.advanced(age)) / waiting).clamp(0.0, 1.0))
    }

    /// V: the variance of F at `horizon`; 0 before anything happens.
    #[must_use]
    pub fn variance(&self, horizon: u32) -> f64 {
        let (end, mut before, mut sum) = (self.advanced(horizon), 1.0, 0.0);
        for step in self.steps.iter().take_while(|step| step.day <= horizon) {
            let n = step.at_risk as f64;
            let advanced = f64::from(step.fates.advanced);
            let events = advanced + f64::from(step.fates.lost);
            let ahead = end - step.advanced;
            if events < n {
                sum += ahead * ahead * events / (n * (n - events));
            }
            sum += before * before * advanced * (n - advanced) / (n * n * n);
            sum -= 2.0 * ahead * before * advanced / (n * n);
            before = step.waiting;
        }
        sum.max(0.0)
    }

    /// As many trials as F at `horizon` is worth: F(1 − F) / V. Where F is 0 or 1 as many as have a
    /// known fate there: advanced, lost, or seen waiting then or later. `None` without observations.
    #[must_use]
    pub fn effective_trials(&self, horizon: u32) -> Option<f64> {
        if self.observed == 0 {
            return None;
        }
        let share = self.advanced(horizon);
        let variance = self.variance(horizon);
        if share > 0.0 && share < 1.0 && variance > 0.0 {
            return Some(share * (1.0 - share) / variance);
        }
        let before = &self.steps[..self.passed_before(horizon)];
        let unknown: u64 = before.iter().map(|step| u64::from(step.fates.censored)).sum();
        let known = self.observed - unknown;
        (known > 0).then_some(known as f64)
    }

    /// The 95 % band of F at `horizon`; `None` without observations, or where F is 0 or 1 and no
    /// fate is known.
    #[must_use]
    pub fn band(&self, horizon: u32) -> Option<Interval> {
        let trials = self.effective_trials(horizon)?;
        let share = self.advanced(horizon);
        wilson(if share == 1.0 { trials } else { share * trials }, trials)
    }

    fn last_by(&self, day: u32) -> Option<&Incidence> {
        let passed = self.steps.partition_point(|step| step.day <= day);
        passed.checked_sub(1).map(|last| &self.steps[last])
    }

    /// How many steps lie before `day`.
    fn passed_before(&self, day: u32) -> usize {
        self.steps.partition_point(|step| step.day < day)
    }
}
