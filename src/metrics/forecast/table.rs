//! The figure `forecast`, and what each stage of the pipeline is expected to bring.

use crate::domain::{OpportunityId, Stage};
use crate::stats::{Interval, quantile};

use super::super::{Amount, Cell, Column, Figure, Finding, Part, Reason, Row, RowKey, Rule, Table};
use super::{Chance, Forecast, ForecastIntervals, Odds};

const COLUMNS: [Column; 7] = [
    Column::Count,
    Column::Amount,
    Column::WaitingDays,
    Column::PWon,
    Column::Expected,
    Column::Part(Part::Low),
    Column::Part(Part::High),
];

/// The money expected of some open opportunities.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeightedSum {
    open: u64,
    measured: u64,
    wins: f64,
    valued: u64,
    expected_minor: f64,
    /// Why the first of them without a chance has none.
    why_not: Option<Reason>,
}

impl WeightedSum {
    pub(super) fn add(&mut self, odds: Odds, amount: Amount) {
        self.open += 1;
        match odds.p() {
            Ok(p) => {
                self.measured += 1;
                self.wins += p;
                if let Some(minor) = amount.minor() {
                    self.valued += 1;
                    self.expected_minor += p * minor as f64;
                }
            }
            // What says most stays, whichever comes first.
            Err(reason) if self.why_not.is_some_and(|known| rank(known) >= rank(reason)) => {}
            Err(reason) => self.why_not = Some(reason),
        }
    }

    /// The money expected; of nothing open that is 0.
    pub(super) fn expected(self) -> Cell {
        if self.open == 0 || self.valued > 0 {
            Cell::Minor(self.expected_minor)
        } else if self.measured > 0 {
            Cell::NotMeasurable(Reason::NoAmounts)
        } else {
            self.not_measured()
        }
    }

    /// Why none of them has a chance.
    fn not_measured(self) -> Cell {
        self.why_not.map_or(Cell::Blank, Cell::NotMeasurable)
    }

    /// The mean probability of those that have one.
    fn p_won(self) -> Cell {
        if self.open == 0 {
            Cell::NotMeasurable(Reason::NobodyThere)
        } else if self.measured == 0 {
            self.not_measured()
        } else {
            Cell::Chance(self.wins / self.measured as f64)
        }
    }
}

/// How much a reason says: too few closed more than too early, and that more than a day that is not known.
const fn rank(reason: Reason) -> u8 {
    match reason {
        Reason::TooFewClosed => 2,
        Reason::TooEarly => 1,
        _ => 0,
    }
}

/// Some of the open opportunities, counted.
#[derive(Default)]
struct Sum {
    ids: Vec<OpportunityId>,
    amount_minor: i64,
    /// How many have an amount in the workspace's currency.
    valued: u64,
    /// The days that each has waited in its furthest stage, where known.
    waiting_days: Vec<f64>,
    weighted: WeightedSum,
}

impl Sum {
    fn of<'a>(chances: impl Iterator<Item = &'a Chance>) -> Self {
        let mut sum = Self::default();
        for chance in chances {
            sum.ids.push(chance.id);
            sum.waiting_days.extend(chance.waiting_days.map(f64::from));
            if let Some(minor) = chance.amount.minor() {
                sum.amount_minor = sum.amount_minor.saturating_add(minor);
                sum.valued += 1;
            }
            sum.weighted.add(chance.odds, chance.amount);
        }
        sum
    }

    fn row(mut self, key: RowKey, interval: Option<Interval>) -> Row {
        let expected = self.weighted.expected();
        // From nothing to nothing is no interval of what may come after all.
        let says = |interval: &Interval| match expected {
            Cell::Minor(minor) => interval.high > 0.0 || minor == 0.0,
            _ => false,
        };
        let interval = interval.filter(says);
        let end = |end: Option<f64>| end.map_or(Cell::Blank, Cell::Minor);
        let amount = match self.ids.is_empty() || self.valued > 0 {
            true => Cell::Minor(self.amount_minor as f64),
            false => Cell::NotMeasurable(Reason::NoAmounts),
        };
        self.waiting_days.sort_unstable_by(f64::total_cmp);
        let waiting = quantile(&self.waiting_days, 0.5);
        let cells = vec![
            Cell::Count(self.ids.len() as u64),
            amount,
            waiting.map_or(Cell::Blank, Cell::Days),
            self.weighted.p_won(),
            expected,
            end(interval.map(|interval| interval.low)),
            end(interval.map(|interval| interval.high)),
        ];
        Row { key, cells, behind: self.ids }
    }
}

impl Forecast {
    /// The money expected of all of them.
    #[must_use]
    pub fn expected(&self) -> Cell {
        Sum::of(self.open.iter()).weighted.expected()
    }

    /// Of how many it cannot be said how likely they are to be won.
    #[must_use]
    pub fn unmeasured(&self) -> usize {
        self.open.iter().filter(|chance| chance.odds.p().is_err()).count()
    }

    /// The figure `forecast`, by furthest stage; with the intervals, once they are drawn.
    #[must_use]
    pub fn table(&self, intervals: Option<&ForecastIntervals>) -> Table {
        let mut rows: Vec<Row> = Stage::OPEN
            .into_iter()
            .map(|stage| {
                let at = self.open.iter().filter(|chance| chance.furthest == stage);
                let interval = intervals.map(|found| found.stages[stage.index()]);
                Sum::of(at).row(RowKey::Stage(stage), interval)
            })
            .collect();
        rows.push(Sum::of(self.open.iter()).row(RowKey::All, intervals.map(|found| found.all)));
        let mut rules = self.rules();
        rules.extend(intervals.map(|found| Rule::ForecastInterval { draws: found.draws }));
        Table {
            figure: Figure::Forecast,
            columns: COLUMNS.to_vec(),
            rows,
            rules,
            findings: intervals.and_then(|found| self.anything(found)).into_iter().collect(),
        }
    }

    /// How probable it is that anything comes, where the interval says nothing.
    fn anything(&self, intervals: &ForecastIntervals) -> Option<Finding> {
        let [.., chance] = intervals.anything;
        let is_silent = intervals.all.high == 0.0 && chance > 0.0;
        is_silent.then_some(Finding::AnythingComes { chance })
    }

    /// How it is counted, and what is not in it.
    fn rules(&self) -> Vec<Rule> {
        let count = |is_so: fn(&Chance) -> bool| {
            self.open.iter().filter(|chance| is_so(chance)).count() as u64
        };
        let too_few = count(|chance| chance.odds == Odds::TooFewClosed);
        let undated = count(|chance| chance.odds == Odds::Undated);
        let early = count(|chance| chance.odds == Odds::TooEarly);
        let overdue = count(|chance| matches!(chance.odds, Odds::Overdue(_)));
        let set = count(|chance| matches!(chance.odds, Odds::Set(_)));
        let blank = count(|chance| chance.amount == Amount::Blank);
        let other_currency = count(|chance| matches!(chance.amount, Amount::Other(..)));
        let least = self.least_closed;
        let rules = [
            Some(Rule::Forecast),
            Rule::some(too_few, |count| Rule::ForecastTooFewClosed { count, least }),
            Rule::some(undated, |count| Rule::ForecastUndated { count }),
            Rule::some(early, |count| Rule::ForecastTooEarly { count }),
            Rule::some(overdue, |count| Rule::ForecastOverdue { count }),
            Rule::some(set, |count| Rule::ForecastSet { count }),
            Rule::some(blank, |count| Rule::ForecastBlank { count }),
            Rule::some(other_currency, |count| Rule::ForecastOtherCurrency { count }),
        ];
        rules.into_iter().flatten().collect()
    }
}
