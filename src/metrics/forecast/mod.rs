//! The weighted pipeline: what the open opportunities will bring, each weighted by how likely it is to
//! be won from its furthest stage after the time it has waited there.
//!
//! For one at furthest stage k that has waited a days, p = (F(end) − F(a)) / S(a) of the curve from k
//! to the next stage, times the final F of the later ones. The curves are the whole workspace's,
//! whatever is chosen; a stage that is not recorded has none, and its neighbours join. Those still
//! waiting are the slow ones: a rate that does not know their age is too high.
//!
//! Where none that waited so long has ever gone on, p is ½ / (Y + 1), Y being at risk on the day of the last
//! move; of a later step that none has taken yet it is ½ / (decided + 1). It is never exactly 0.
//!
//! It holds if the past repeats itself, and as far as one opportunity's fate is not another's.

mod ahead;
mod draws;
mod one;
mod past;
mod scorecard;
mod table;
mod weights;

use std::sync::Arc;

use crate::domain::{OpportunityId, Settings, Stage};

use super::{Amount, Chosen, Columns, Day, Reason, StatusKind};

pub use ahead::AheadMonth;
pub use draws::{FORECAST_DRAWS, ForecastDraws, ForecastIntervals, Unit};
pub use one::{CHANCE_DRAWS, ChanceDraws};
pub use scorecard::{Scorecard, ScorecardUnderWay, ScoredDay, scorecard};
pub use weights::{SoFar, Waiting, Weights, weights};

use past::{Past, PastUnderWay};

/// Stages that fewer decided opportunities than this ever reached carry no probability.
pub const LEAST_CLOSED: u64 = 10;

/// What a forecast takes for granted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// How many won or lost opportunities must have reached a stage for it to be measured.
    pub least_closed: u64,
    /// The probability that a user has set for a stage, S to C: it stands in place of the measured
    /// one, whatever the age.
    pub set: [Option<f64>; 5],
    /// Whether stages are measured from which it is too early to say what comes: the arithmetic alone.
    pub even_if_early: bool,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self { least_closed: LEAST_CLOSED, set: [None; 5], even_if_early: false }
    }
}

impl Assumptions {
    /// What a firm has set.
    #[must_use]
    pub fn of(firm: &Settings) -> Self {
        let set =
            Stage::OPEN.map(|stage| firm.win_percents.get(&stage).map(|of| f64::from(*of) / 100.0));
        Self { set, ..Self::default() }
    }
}

/// The open opportunities of a choice and how likely each is to be won.
#[derive(Clone, Debug)]
pub struct Forecast {
    /// In order of their ids.
    pub open: Vec<Chance>,
    least_closed: u64,
    past: Arc<Past>,
}

/// An open opportunity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Which.
    pub id: OpportunityId,
    /// The stage it stands in.
    pub stage: Stage,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// When the signature is expected.
    pub expected: Day,
    /// What it is worth.
    pub amount: Amount,
    /// Days since it reached its furthest stage, where that day is known.
    pub waiting_days: Option<u32>,
    /// How likely it is to be won.
    pub odds: Odds,
}

/// How likely an open opportunity is to be won, and where that comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Odds {
    /// As those before it that had waited so long.
    Measured(f64),
    /// So little: none that waited so long has ever gone on.
    Overdue(f64),
    /// As the user has set it for the stage.
    Set(f64),
    /// Too few decided ones ever reached the stage.
    TooFewClosed,
    /// Most of those that will be decided are still open, or a sale takes longer than the firm has a
    /// history.
    TooEarly,
    /// The day on which it reached its furthest stage is not known.
    Undated,
}

impl Forecast {
    /// The forecast of some of them alone, given in order of their ids.
    #[must_use]
    pub fn of_those(&self, ids: &[OpportunityId]) -> Self {
        let is_one = |chance: &&Chance| ids.binary_search(&chance.id).is_ok();
        let open = self.open.iter().filter(is_one).copied().collect();
        Self { open, least_closed: self.least_closed, past: Arc::clone(&self.past) }
    }
}

impl Odds {
    /// The probability.
    ///
    /// # Errors
    /// Why it cannot be measured.
    pub const fn p(self) -> Result<f64, Reason> {
        match self {
            Self::Measured(p) | Self::Overdue(p) | Self::Set(p) => Ok(p),
            Self::TooFewClosed => Err(Reason::TooFewClosed),
            Self::TooEarly => Err(Reason::TooEarly),
            Self::Undated => Err(Reason::AgeNotKnown),
        }
    }
}

impl Chance {
    /// Probability times amount in minor units; `None` where there is no probability, or no amount in
    /// the workspace's currency.
    #[must_use]
    pub fn expected_minor(&self) -> Option<f64> {
        Some(self.odds.p().ok()? * self.amount.minor()? as f64)
    }
}

/// What the past of the whole workspace tells of what is open, whatever is chosen: asked once, it
/// serves every choice. Copies share it.
#[derive(Clone, Debug)]
pub struct Outlook {
    past: Arc<Past>,
    weights: Arc<Weights>,
}

/// Only a copy is the same.
impl PartialEq for Outlook {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.past, &other.past)
    }
}

/// The outlook until today, in one go.
#[must_use]
pub fn outlook(columns: &Columns, today: Day) -> Outlook {
    let mut reading = outlook_in_steps(columns, today);
    loop {
        if let Some(outlook) = reading.step(columns, usize::MAX) {
            return outlook;
        }
    }
}

/// The outlook while it is read.
#[derive(Clone, Debug)]
pub struct OutlookUnderWay {
    past: PastUnderWay,
    today: Day,
}

/// Begins to read the outlook until today. The rows must stay the same from step to step.
#[must_use]
pub fn outlook_in_steps(columns: &Columns, today: Day) -> OutlookUnderWay {
    OutlookUnderWay { past: PastUnderWay::of(columns, today), today }
}

impl OutlookUnderWay {
    /// Reads so many opportunities more; the outlook once all are read.
    pub fn step(&mut self, columns: &Columns, some: usize) -> Option<Outlook> {
        let past = Arc::new(self.past.step(columns, some)?);
        Some(Outlook { past, weights: Arc::new(weights(columns, self.today)) })
    }
}

impl Outlook {
    /// How likely what is open is to be won.
    #[must_use]
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The forecast of what is open of a choice (owner and source; a stock has no period) among the
    /// same columns, on the same day.
    #[must_use]
    pub fn forecast(
        &self,
        columns: &Columns,
        chosen: Chosen,
        assumptions: &Assumptions,
    ) -> Forecast {
        let mut open = Vec::new();
        for row in chosen.concerned_rows(&columns.hot) {
            if columns.hot.status[row as usize] != StatusKind::Open {
                continue;
            }
            let facts = &columns.rows[row as usize];
            let waiting_days = self.weights.waiting_days(facts.reach[facts.furthest.index()]);
            open.push(Chance {
                id: facts.id,
                stage: facts.stage,
                furthest: facts.furthest,
                expected: facts.expected,
                amount: facts.amount,
                waiting_days,
                odds: self.weights.odds(facts.furthest, waiting_days, assumptions),
            });
        }
        open.sort_unstable_by_key(|chance| chance.id);
        let past = Arc::clone(&self.past);
        Forecast { open, least_closed: assumptions.least_closed, past }
    }
}
