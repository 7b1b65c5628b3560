//! The figure `forecast`, and what each stage of the pipeline is expected to bring.

use crate::domain::{OpportunityId, Stage};
use crate::stats::Interval;

use super::super::{Amount, Cell, Row, RowOf, Rule, Table};
use super::{Chance, Forecast, ForecastIntervals, Odds};

const COLUMNS: [&str; 6] = ["count", "amount", "p_won", "expected", "low", "high"];

/// The money expected of some open opportunities.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeightedSum {
    open: u64,
    measured: u64,
    wins: f64,
    valued: u64,
    expected_minor: f64,
    why_not: &'static str,
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
            // Too few closed says more than a day that is not known, whichever comes first.
            Err(reason) if self.why_not != "too_few_closed" => self.why_not = reason,
            Err(_) => {}
        }
    }

    /// The money expected; of nothing open that is 0.
    pub(super) fn expected(self) -> Cell {
        if self.open == 0 || self.valued > 0 {
            Cell::Minor(self.expected_minor)
        } else if self.measured > 0 {
            Cell::NotMeasurable("no_amounts")
        } else {
            Cell::NotMeasurable(self.why_not)
        }
    }

    /// The mean probability of those that have one.
    fn p_won(self) -> Cell {
        if self.open == 0 {
            Cell::NotMeasurable("nobody_there")
        } else if self.measured == 0 {
            Cell::NotMeasurable(self.why_not)
        } else {
            Cell::Share(self.wins / self.measured as f64)
        }
    }
}

/// Some of the open opportunities, counted.
#[derive(Default)]
struct Sum {
    ids: Vec<OpportunityId>,
    amount_minor: i64,
    weighted: WeightedSum,
}

impl Sum {
    fn of<'a>(chances: impl Iterator<Item = &'a Chance>) -> Self {
        let mut sum = Self::default();
        for chance in chances {
            sum.ids.push(chance.id);
            sum.amount_minor =
                sum.amount_minor.saturating_add(chance.amount.minor().unwrap_or_default());
            sum.weighted.add(chance.odds, chance.amount);
        }
        sum
    }

    fn row(self, code: &'static str, interval: Option<Interval>) -> Row {
        let expected = self.weighted.expected();
        let interval = interval.filter(|_| matches!(expected, Cell::Minor(_)));
        let end = |end: Option<f64>| end.map_or(Cell::Blank, Cell::Minor);
        let cells = vec![
            Cell::Count(self.ids.len() as u64),
            Cell::Minor(self.amount_minor as f64),
            self.weighted.p_won(),
            expected,
            end(interval.map(|interval| interval.low)),
            end(interval.map(|interval| interval.high)),
        ];
        Row { of: RowOf::Code(code), cells, behind: self.ids }
    }
}

impl Forecast {
    /// The figure `forecast`, by furthest stage; with the intervals, once they are drawn.
    #[must_use]
    pub fn table(&self, intervals: Option<&ForecastIntervals>) -> Table {
        let mut rows: Vec<Row> = Stage::OPEN
            .into_iter()
            .map(|stage| {
                let at = self.open.iter().filter(|chance| chance.furthest == stage);
                let interval = intervals.map(|found| found.stages[stage.index()]);
                Sum::of(at).row(stage.code(), interval)
            })
            .collect();
        rows.push(Sum::of(self.open.iter()).row("all", intervals.map(|found| found.all)));
        let mut rules = self.rules();
        rules.extend(intervals.map(|found| {
            Rule::new("forecast_interval", vec![("draws", Cell::Count(found.draws.into()))])
        }));
        Table { figure: "forecast", columns: &COLUMNS, rows, rules }
    }

    /// How it is counted, and what is not in it.
    fn rules(&self) -> Vec<Rule> {
        let count = |is_so: fn(&Chance) -> bool| {
            self.open.iter().filter(|chance| is_so(chance)).count() as u64
        };
        let least = ("least", Cell::Count(self.least_closed));
        let mut rules = vec![Rule::new("forecast", Vec::new())];
        let too_few = count(|chance| chance.odds == Odds::TooFewClosed);
        if too_few > 0 {
            let numbers = vec![("count", Cell::Count(too_few)), least];
            rules.push(Rule::new("forecast_too_few_closed", numbers));
        }
        let others = [
            ("forecast_undated", count(|chance| chance.odds == Odds::Undated)),
            ("forecast_none_won", count(|chance| chance.odds == Odds::NoneWon)),
            ("forecast_overdue", count(|chance| chance.odds == Odds::Overdue)),
            ("forecast_set", count(|chance| matches!(chance.odds, Odds::Set(_)))),
            ("forecast_blank", count(|chance| chance.amount == Amount::Blank)),
            ("forecast_other_currency", count(|chance| matches!(chance.amount, Amount::Other(..)))),
        ];
        rules.extend(others.into_iter().filter_map(|(code, count)| Rule::counted(code, count)));
        rules
    }
}
