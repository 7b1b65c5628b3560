//! What the open opportunities will bring, by the month in which their signature is expected.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::{Amount, Cell, Column, Day, Figure, Reason, Row, RowKey, Rule, Table};
use super::Forecast;

/// A month to come, or one that has gone by without the signature.
#[derive(Clone, Debug, PartialEq)]
pub struct AheadMonth {
    /// Its first day.
    pub first_day: Date,
    /// How many are to be signed in it.
    pub count: u64,
    /// The sum of their amounts in minor units; `None` where of none of them an amount is known.
    pub amount_minor: Option<i64>,
    /// Expected of them by furthest stage, S to C, in minor units.
    pub expected_by_stage: [f64; 5],
    /// Of how many anything is expected.
    pub weighed: u64,
}

impl AheadMonth {
    /// Expected of all of them; `None` where none can be weighed.
    #[must_use]
    pub fn expected_minor(&self) -> Option<f64> {
        (self.weighed > 0).then(|| self.expected_by_stage.iter().sum())
    }
}

impl Forecast {
    /// The months in which signatures are expected, in order.
    #[must_use]
    pub fn by_month(&self) -> Vec<AheadMonth> {
        let mut months: BTreeMap<Date, AheadMonth> = BTreeMap::new();
        for chance in &self.open {
            let Some(first_day) = chance.expected.date().map(Date::first_of_month) else {
                continue;
            };
            let month = months.entry(first_day).or_insert(AheadMonth {
                first_day,
                count: 0,
                amount_minor: None,
                expected_by_stage: [0.0; 5],
                weighed: 0,
            });
            month.count += 1;
            let amounts = month.amount_minor.into_iter().chain(chance.amount.minor());
            month.amount_minor = amounts.reduce(i64::saturating_add);
            let stage = month.expected_by_stage.get_mut(chance.furthest.index());
            if let Some((sum, expected)) = stage.zip(chance.expected_minor()) {
                *sum += expected;
                month.weighed += 1;
            }
        }
        months.into_values().collect()
    }

    /// The figure `forecast_by_month`.
    #[must_use]
    pub fn months_table(&self) -> Table {
        let rows = self.by_month().into_iter().map(|month| {
            let expected = month.expected_minor();
            let amount = month.amount_minor.map(|minor| Cell::Minor(minor as f64));
            let cells = [
                Cell::Count(month.count),
                amount.unwrap_or(Cell::NotMeasurable(Reason::NoAmounts)),
                expected.map_or(Cell::NotMeasurable(Reason::NothingWeighed), Cell::Minor),
            ];
            Row::new(RowKey::Month(month.first_day), cells)
        });
        let undated = self.open.iter().filter(|one| one.expected == Day::NONE).count() as u64;
        let dated = || self.open.iter().filter(|one| one.expected != Day::NONE);
        let blank = dated().filter(|one| one.amount == Amount::Blank).count() as u64;
        let is_other = |one: &&super::Chance| matches!(one.amount, Amount::Other(..));
        let other = dated().filter(is_other).count() as u64;
        let rules = [
            Some(Rule::ForecastByMonth),
            Rule::some(undated, |count| Rule::CoverageUndated { count }),
            Rule::some(blank, |count| Rule::ForecastBlank { count }),
            Rule::some(other, |count| Rule::ForecastOtherCurrency { count }),
        ];
        Table {
            figure: Figure::ForecastByMonth,
            columns: vec![Column::Count, Column::Amount, Column::Expected],
            rows: rows.collect(),
            rules: rules.into_iter().flatten().collect(),
            findings: Vec::new(),
        }
    }
}
