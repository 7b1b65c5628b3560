//! The figure `forecast`, and what each stage of the pipeline is expected to bring.

use crate::domain::{OpportunityId, Stage};
use crate::stats::Interval;

use super::super::{Amount, Cell, Row, RowOf, Rule, Table};
use super::{Chance, Forecast, ForecastIntervals, Odds};

const COLUMNS: [&str; 6] = ["count", "amount", "p_won", "expected", "low", "high"];

/// Some of the open opportunities, counted.
#[derive(Default)]
struct Sum {
    ids: Vec<OpportunityId>,
    amount_minor: i64,
    measured: u64,
    wins: f64,
    valued: u64,
    expected_minor: f64,
    why_not: &'static str,
}

impl Sum {
    fn of<'a>(chances: impl Iterator<Item = &'a Chance>) -> Self {
        let mut sum = Self::default();
        for chance in chances {
            sum.ids.push(chance.id);
            sum.amount_minor =
                sum.amount_minor.saturating_add(chance.amount.minor().unwrap_or_default());
            match chance.odds.p() {
                Ok(p) => {
                    sum.measured += 1;
                    sum.wins += p;
                }
                // Too few closed says more than a day that is not known, whichever comes first.
                Err(reason) if sum.why_not != "too_few_closed" => sum.why_not = reason,
                Err(_) => {}
            }
            if let Some(minor) = chance.expected_minor() {
                sum.valued += 1;
                sum.expected_minor += minor;
            }
        }
        sum
    }

    /// The money expected; of nothing open that is 0.
    fn expected(&self) -> Cell {
        if self.ids.is_empty() || self.valued > 0 {
            Cell::Minor(self.expected_minor)
        } else if self.measured > 0 {
            Cell::NotMeasurable("no_amounts")
        } else {
            Cell::NotMeasurable(self.why_not)
        }
    }

    fn row(self, code: &'static str, interval: Option<Interval>) -> Row {
        let expected = self.expected();
        let p_won = if self.ids.is_empty() {
            Cell::NotMeasurable("nobody_there")
        } else if self.measured == 0 {
            Cell::NotMeasurable(self.why_not)
        } else {
            Cell::Share(self.wins / self.measured as f64)
        };
        let interval = interval.filter(|_| matches!(expected, Cell::Minor(_)));
        let end = |end: Option<f64>| end.map_or(Cell::Blank, Cell::Minor);
        let cells = vec![
            Cell::Count(self.ids.len() as u64),
            Cell::Minor(self.amount_minor as f64),
            p_won,
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

    /// The column `weighted` of the figure `stock`: what the open opportunities that stand in each
    /// stage, S to C, are expected to bring.
    #[must_use]
    pub fn weighted(&self) -> [Cell; 5] {
        Stage::OPEN.map(|stage| {
            Sum::of(self.open.iter().filter(|chance| chance.stage == stage)).expected()
        })
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
            ("forecast_overdue", count(|chance| chance.odds == Odds::Overdue)),
            ("forecast_set", count(|chance| matches!(chance.odds, Odds::Set(_)))),
            ("forecast_blank", count(|chance| chance.amount == Amount::Blank)),
            ("forecast_other_currency", count(|chance| matches!(chance.amount, Amount::Other(..)))),
        ];
        rules.extend(others.into_iter().filter_map(|(code, count)| Rule::counted(code, count)));
        rules
    }
}
