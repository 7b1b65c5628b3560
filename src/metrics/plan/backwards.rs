//! The planner backwards: how many at each level it takes to win so many customers. Winning
//! customers is an equation, but what it takes is not known exactly: beside what is expected stands
//! what makes it 80 % sure. Knows neither charts nor words.

use crate::domain::Milestone;
use crate::stats::least_trials;

use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, Finding, FlowCounts, InTheEnd, Measure, Nesting,
    Reason, Row, RowKey, Rule, Table, leg_of, within_days,
};

use super::equation::Equation;

/// How sure the second number makes it.
const SURE: f64 = 0.8;

/// What it takes to win `wanted` customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Planner {
    /// How many are to be won.
    pub wanted: u64,
    /// Where the ratios come from.
    pub ratios_from: RatiosFrom,
    /// Targets to won.
    pub rows: Vec<PlannerRow>,
}

/// Where the ratios of a plan come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatiosFrom {
    /// Plain counts, typed or of a cohort old enough.
    Counts,
    /// What they come to in the end, from each level on.
    InTheEnd {
        /// By so many days of entry nine wins in ten have come; `None` without a win.
        within_days: Option<u32>,
    },
}

impl RatiosFrom {
    /// What they come to in the end, in this workspace.
    #[must_use]
    pub fn in_the_end(columns: &Columns) -> Self {
        let whole = leg_of(columns, Measure::Overall);
        Self::InTheEnd { within_days: whole.and_then(|leg| within_days(columns, leg)) }
    }
}

/// One level of a [`Planner`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlannerRow {
    /// The level.
    pub level: Milestone,
    /// What it takes, or why that is not known.
    pub need: Result<Need, Reason>,
}

/// How many it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Won of this level: successes, which need not be whole, and trials.
    pub ratio: (f64, f64),
    /// The least number that brings the wanted at this ratio.
    pub expected: u64,
    /// The least number that brings them with a probability of 80 %; `None` where the two are
    /// counts side by side, nothing tells how sure the ratio is, or it has too many digits.
    pub needed_80: Option<u64>,
}

/// What it takes by these counts: typed, or of a cohort old enough for its fate to be known.
#[must_use]
pub fn planner_from_counts(counts: &FlowCounts, wanted: u64) -> Planner {
    Equation::of_counts(counts).planner(wanted, &[])
}

/// What it takes by what each level comes to in the end, of what entered in the chosen period.
#[must_use]
pub fn planner_in_the_end(columns: &Columns, chosen: Chosen, today: Day, wanted: u64) -> Planner {
    Equation::in_the_end(columns, chosen, today).planner(wanted, &[])
}

impl Need {
    pub(super) const fn itself(wanted: u64) -> Self {
        Self { ratio: (1.0, 1.0), expected: wanted, needed_80: Some(wanted) }
    }

    pub(super) fn of_counts(
        won: u64,
        count: u64,
        nesting: Nesting,
        wanted: u64,
    ) -> Result<Self, Reason> {
        match (won, count) {
            (_, 0) => return Err(Reason::NobodyThere),
            (0, _) => return Err(Reason::NothingWon),
            _ => {}
        }
        let expected = (u128::from(wanted) * u128::from(count)).div_ceil(u128::from(won));
        let ratio = (won as f64, count as f64);
        let is_share = nesting == Nesting::Nested && won <= count;
        Ok(Self {
            ratio,
            expected: u64::try_from(expected).map_err(|_| Reason::TooManyNeeded)?,
            needed_80: is_share.then(|| least_trials(ratio.0, ratio.1, wanted, SURE)).flatten(),
        })
    }

    /// What it takes where a share comes to the win in the end.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn of_share(end: InTheEnd, wanted: u64) -> Result<Self, Reason> {
        let InTheEnd { share, trials } = end;
        if share <= 0.0 {
            return Err(Reason::NothingWon);
        }
        let successes = (share * trials).min(trials);
        let is_share = share <= 1.0;
        let needed = wanted as f64 / share;
        // A share is a sum of rounded terms: what should be whole is taken for that.
        let whole = needed.round();
        let expected = if (needed - whole).abs() <= 1e-9 * whole { whole } else { needed.ceil() };
        if expected > 9e15 {
            return Err(Reason::TooManyNeeded);
        }
        Ok(Self {
            ratio: (successes, trials),
            expected: expected as u64,
            needed_80: is_share.then(|| least_trials(successes, trials, wanted, SURE)).flatten(),
        })
    }

    /// Why there is no number that makes it 80 % sure.
    pub(super) const fn why_not_sure(&self) -> Reason {
        if self.ratio.1 > 0.0 { Reason::NotAShare } else { Reason::NoTrials }
    }
}

impl Planner {
    /// The figure.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut separate = false;
        let rows = self.rows.iter().map(|row| {
            let cells = match row.need {
                Err(reason) => [Cell::NotMeasurable(reason); 2],
                Ok(need) => {
                    separate |= need.needed_80.is_none() && need.ratio.1 > 0.0;
                    let sure = need.needed_80.map(Cell::Count);
                    let sure = sure.unwrap_or(Cell::NotMeasurable(need.why_not_sure()));
                    [Cell::Count(need.expected), sure]
                }
            };
            Row::new(RowKey::Milestone(row.level), cells)
        });
        let rows = rows.collect();
        let wanted = self.wanted;
        let mut rules = vec![match self.ratios_from {
            RatiosFrom::Counts => Rule::PlannedFromCounts { wanted },
            RatiosFrom::InTheEnd { .. } => Rule::PlannedInTheEnd { wanted },
        }];
        if separate {
            rules.push(Rule::CountsSideBySide);
        }
        rules.push(Rule::BetaBinomial);
        Table {
            figure: Figure::Planner,
            columns: vec![Column::NeededOnAverage, Column::NeededSurely],
            rows,
            rules,
            findings: self.findings(),
        }
    }

    /// What it takes from the first level that is known, and how long that takes.
    fn findings(&self) -> Vec<Finding> {
        let mut known = self.rows.iter().filter(|row| row.level != Milestone::Won);
        let first = known.find_map(|row| Some((row.level, row.need.ok()?)));
        let Some((level, need)) = first else { return Vec::new() };
        let Need { expected, needed_80, .. } = need;
        let mut findings = vec![Finding::Planned { level, expected, surely: needed_80 }];
        if let RatiosFrom::InTheEnd { within_days: Some(days) } = self.ratios_from {
            findings.push(Finding::WinsCome { within_days: days });
        }
        findings
    }
}
