//! A plan as it lies on the table: what is wanted, what was set, and what that takes. What is kept to be
//! compared is the same.

use crate::metrics::{InTheEnd, Reason};

use super::backwards::{Need, Planner};
use super::chance::ChanceCurve;
use super::equation::{Equation, Factor};
use super::pace::Per;
use super::what_if::Scenario;

/// A plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What was observed.
    pub equation: Equation,
    /// How many customers are wanted.
    pub wanted: u64,
    /// In which time; `None` where the numbers are typed, whose time nobody asks for.
    pub per: Option<Per>,
    /// What somebody has set.
    pub turned: Vec<(Factor, f64)>,
    /// How many enter today in that time; of typed numbers the first of them.
    pub today: Option<f64>,
}

impl Plan {
    /// What it takes at each level.
    #[must_use]
    pub fn planner(&self) -> Planner {
        self.equation.planner(self.wanted, &self.turned)
    }

    /// What it takes at the first level.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn need(&self) -> Result<Need, Reason> {
        let (planner, first) = (self.planner(), self.equation.first());
        let row = planner.rows.into_iter().find(|row| Some(row.level) == first);
        row.map_or(Err(Reason::NotRecorded), |row| row.need)
    }

    /// The whole way with what somebody has set.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn whole(&self) -> Result<InTheEnd, Reason> {
        self.equation.whole(&self.turned)
    }

    /// The whole way as it was observed.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn observed(&self) -> Result<InTheEnd, Reason> {
        self.equation.whole(&[])
    }

    /// How many customers come at today's pace and the observed rates.
    #[must_use]
    pub fn wins_today(&self) -> Option<f64> {
        Some(self.today? * self.observed().ok()?.share)
    }

    /// The cases to work on where so many enter; `None` where a rate is not known.
    #[must_use]
    pub fn work(&self, entering: f64) -> Option<f64> {
        let scenario = Scenario::of(&self.equation, &self.turned, entering, None);
        scenario.what_if().ok().map(|found| found.work)
    }

    /// How probable it is to win as many, by how many enter.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn chance(&self) -> Result<ChanceCurve, Reason> {
        let today = self.today.map(|today| today.round() as u64);
        self.equation.chance(self.wanted, &self.turned, today)
    }

    /// What somebody has set for a factor, where that is not what was observed.
    #[must_use]
    pub fn set(&self, factor: Factor) -> Option<f64> {
        self.turned.iter().find(|(one, _)| *one == factor).map(|(_, rate)| *rate)
    }
}
