//! Winning customers is an equation, read backwards: how many are needed at each level for so many
//! wins, as expected, and to be 80 % sure.
//!
//! The end-to-end ratio from a level to the signature is x of n: plain counts of a cohort old enough,
//! or of a curve, which takes open opportunities for open: x = F·n and n the trials it is worth.

use crate::domain::{Milestone, Stage};
use crate::stats::least_trials;

use super::{
    Cell, Chosen, Columns, Day, FlowCounts, LEAST_AT_RISK, Row, RowOf, Rule, Table, conversion,
};

/// How sure the greater need makes one.
const SURE: f64 = 0.8;

/// How many of a level come to be won: x of n, which need not be whole.
type Trials = Option<(f64, f64)>;

/// The plan for so many wins.
#[derive(Clone, Debug, PartialEq)]
pub struct Planner {
    /// How many are wanted.
    pub wins: u64,
    trials: [Trials; 6],
    /// The days by which the ratios are read, where they come from curves.
    pub horizon_days: Option<u32>,
}

/// The plan from curves: for the opportunities of the choice, read on the last day on which enough
/// are followed.
#[must_use]
pub fn planner(columns: &Columns, chosen: Chosen, today: Day, wins: u64) -> Planner {
    let mut horizon_days = None;
    let trials = Milestone::ALL.map(|level| {
        let from = level.stage().filter(|stage| *stage != Stage::Order)?;
        let curve = conversion(columns, chosen, (from, Stage::Order), today, 0).curve;
        let day = curve.horizon(u32::MAX, LEAST_AT_RISK)?;
        horizon_days = horizon_days.max(Some(day.min(curve.longest()?)));
        let trials = curve.effective_trials(day)?;
        Some((curve.advanced(day) * trials, trials))
    });
    Planner { wins, trials, horizon_days }
}

impl Planner {
    /// The plan from plain counts, of a cohort whose fate is known.
    #[must_use]
    pub fn from_counts(counts: &FlowCounts, wins: u64) -> Self {
        let won = counts.reached(Stage::Order);
        let trials = Milestone::ALL.map(|level| {
            let reached = match level.stage() {
                Some(Stage::Order) => None,
                Some(stage) => counts.reached(stage),
                None => counts.appointments.map(|met| met.set),
            };
            Some((won? as f64, reached? as f64))
        });
        Self { wins, trials, horizon_days: None }
    }

    /// How many are needed at a level as expected: wins · n / x, rounded up. `None` where it cannot
    /// be measured.
    #[must_use]
    pub fn expected(&self, level: Milestone) -> Option<u64> {
        if level == Milestone::Won {
            return Some(self.wins);
        }
        let (x, n) = self.trials[level as usize].filter(|(x, _)| *x > 0.0)?;
        // What is whole but for the rounding of a quotient is whole.
        let needed = self.wins as f64 * n / x;
        Some((needed * (1.0 - 1e-12)).ceil() as u64)
    }

    /// How many are needed at a level to be 80 % sure: the least m with
    /// P(BetaBinomial(m; x + ½, n − x + ½) ≥ wins) ≥ 0.8.
    #[must_use]
    pub fn needed_80(&self, level: Milestone) -> Option<u64> {
        if level == Milestone::Won {
            return Some(self.wins);
        }
        let (x, n) = self.trials[level as usize].filter(|(x, n)| *x > 0.0 && x <= n)?;
        least_trials(x, n, self.wins, SURE)
    }

    /// The figure `planner`.
    #[must_use]
    pub fn table(&self) -> Table {
        let cell = |count: Option<u64>, level: Milestone| match (count, level) {
            (Some(count), _) => Cell::Count(count),
            (None, Milestone::AppointmentsSet) if self.horizon_days.is_some() => {
                Cell::NotMeasurable("no_curve")
            }
            (None, _) => Cell::NotMeasurable("nothing_won_yet"),
        };
        let rows = Milestone::ALL.map(|level| Row {
            of: RowOf::Code(level.code()),
            cells: vec![cell(self.expected(level), level), cell(self.needed_80(level), level)],
            behind: Vec::new(),
        });
        let wins = ("wins", Cell::Count(self.wins));
        let rule = match self.horizon_days {
            Some(days) => {
                Rule::new("planner_curve", vec![wins, ("days", Cell::Count(days.into()))])
            }
            None => Rule::new("planner_counts", vec![wins]),
        };
        let (rows, rules) = (rows.into(), vec![rule]);
        Table { figure: "planner", columns: &["expected", "needed_80"], rows, rules }
    }
}
