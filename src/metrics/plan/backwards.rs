//! The planner backwards: how many at each level it takes to win so many customers. Winning
//! customers is an equation, but what it takes is not known exactly: beside what is expected stands
//! what makes it 80 % sure. Knows neither charts nor words.

use crate::domain::{Milestone, Stage};
use crate::stats::{AalenJohansen, least_trials};

use crate::metrics::milestones::{curve, is_recorded};
use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, FlowCounts, LEAST_AT_RISK, Nesting, Reason, Row,
    RowKey, Rule, Table,
};

/// How sure the second number makes it.
const SURE: f64 = 0.8;

/// What it takes to win `wanted` customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Planner {
    /// How many are to be won.
    pub wanted: u64,
    /// Where the ratios come from.
    pub basis: PlannerBasis,
    /// Targets to won.
    pub rows: Vec<PlannerRow>,
}

/// Where the ratios of a [`Planner`] come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannerBasis {
    /// Plain counts, typed or of a cohort old enough.
    Counts,
    /// What had been won by so many days, those still open counted as open.
    Curve {
        /// The day asked for.
        horizon: u32,
    },
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
    /// The day at which a curve was read; `None` for counts.
    pub horizon: Option<u32>,
    /// The least number that brings the wanted at this ratio.
    pub expected: u64,
    /// The least number that brings them with a probability of 80 %; `None` where the two are
    /// counts side by side, or it has too many digits.
    pub needed_80: Option<u64>,
}

/// What it takes by these counts: typed, or of a cohort old enough for its fate to be known.
#[must_use]
pub fn planner_from_counts(counts: &FlowCounts, wanted: u64) -> Planner {
    let reached = |stage| counts.reached(stage);
    let won = reached(Stage::Order);
    let met = counts.appointments;
    let rows = Milestone::ALL.map(|level| {
        let count = match level {
            Milestone::Targets => reached(Stage::Suspect),
            Milestone::Prospects => reached(Stage::Prospect),
            Milestone::AppointmentsSet => met.map(|met| met.set),
            Milestone::AppointmentsHeld => {
                reached(Stage::Approach).map(|reached| met.map_or(reached, |met| met.honoured))
            }
            Milestone::Proposals => counts.proposals.or(reached(Stage::Negotiation)),
            Milestone::Won => won,
        };
        let need = match (won, count) {
            _ if level == Milestone::Won => Ok(Need::itself(wanted)),
            (Some(won), Some(count)) => Need::of_counts(won, count, counts.nesting, wanted),
            _ => Err(Reason::NotRecorded),
        };
        PlannerRow { level, need }
    });
    Planner { wanted, basis: PlannerBasis::Counts, rows: rows.into() }
}

/// What it takes by the curves from each level to the win, at `horizon` days or the last day before
/// on which enough are at risk. Those still open are open, not failed.
#[must_use]
pub fn planner_from_curves(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    horizon: u32,
    wanted: u64,
) -> Planner {
    let rows = Milestone::ALL.map(|level| {
        if level == Milestone::Won {
            return PlannerRow { level, need: Ok(Need::itself(wanted)) };
        }
        let recorded = is_recorded(columns, level) && is_recorded(columns, Milestone::Won);
        let need = if recorded {
            let curve = curve_to_won(columns, chosen, level, today);
            let read_at = curve.horizon(horizon, LEAST_AT_RISK);
            match read_at.and_then(|day| Some((day, curve.effective_trials(day)?))) {
                _ if curve.observed() == 0 => Err(Reason::NobodyThere),
                Some((day, trials)) => Need::of_share(curve.advanced(day), trials, day, wanted),
                None => Err(Reason::TooFewFollowed),
            }
        } else {
            Err(Reason::NotRecorded)
        };
        PlannerRow { level, need }
    });
    Planner { wanted, basis: PlannerBasis::Curve { horizon }, rows: rows.into() }
}

/// The curve from a level to the win, of what entered in the chosen period. What has no day where
/// it needs one takes no part.
#[must_use]
pub fn curve_to_won(
    columns: &Columns,
    chosen: Chosen,
    level: Milestone,
    today: Day,
) -> AalenJohansen {
    curve(columns, chosen, (level, Milestone::Won), today)
}

impl Need {
    const fn itself(wanted: u64) -> Self {
        Self { ratio: (1.0, 1.0), horizon: None, expected: wanted, needed_80: Some(wanted) }
    }

    fn of_counts(won: u64, count: u64, nesting: Nesting, wanted: u64) -> Result<Self, Reason> {
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
            horizon: None,
            expected: u64::try_from(expected).map_err(|_| Reason::TooManyNeeded)?,
            needed_80: is_share.then(|| least_trials(ratio.0, ratio.1, wanted, SURE)).flatten(),
        })
    }

    fn of_share(share: f64, trials: f64, horizon: u32, wanted: u64) -> Result<Self, Reason> {
        if share <= 0.0 {
            return Err(Reason::NothingWon);
        }
        let successes = (share * trials).min(trials);
        let needed = wanted as f64 / share;
        // A share is a sum of rounded terms: what should be whole is taken for that.
        let whole = needed.round();
        let expected = if (needed - whole).abs() <= 1e-9 * whole { whole } else { needed.ceil() };
        if expected > 9e15 {
            return Err(Reason::TooManyNeeded);
        }
        Ok(Self {
            ratio: (successes, trials),
            horizon: Some(horizon),
            expected: expected as u64,
            needed_80: least_trials(successes, trials, wanted, SURE),
        })
    }
}

impl Planner {
    /// The figure.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut separate = false;
        let mut shortest = None;
        let rows = self.rows.iter().map(|row| {
            let cells = match row.need {
                Err(reason) => [Cell::NotMeasurable(reason); 2],
                Ok(need) => {
                    shortest = shortest.into_iter().chain(need.horizon).min();
                    separate |= need.needed_80.is_none();
                    let sure = need.needed_80.map(Cell::Count);
                    let sure = sure.unwrap_or(Cell::NotMeasurable(Reason::NotAShare));
                    [Cell::Count(need.expected), sure]
                }
            };
            Row::new(RowKey::Milestone(row.level), cells)
        });
        let rows = rows.collect();
        let wanted = self.wanted;
        let mut rules = Vec::new();
        match self.basis {
            PlannerBasis::Counts => rules.push(Rule::PlannedFromCounts { wanted }),
            PlannerBasis::Curve { horizon } => {
                rules.push(Rule::PlannedFromCurves { wanted, horizon_days: horizon });
                let shorter = shortest.filter(|read_at| *read_at < horizon);
                rules.extend(shorter.map(|read_at_days| Rule::HorizonShorter { read_at_days }));
            }
        }
        if separate {
            rules.push(Rule::CountsSideBySide);
        }
        Table {
            figure: Figure::Planner,
            columns: vec![Column::NeededOnAverage, Column::NeededSurely],
            rows,
            rules,
            findings: Vec::new(),
        }
    }
}
