//! The pipeline: what is open now, stage by stage. A stock is not a flow: no ratio is made of it.
//!
//! What is in stock is said once, of a record: the rows of the columns keep it, and those of lists.

use std::collections::BTreeMap;

use crate::domain::{Currency, Opportunity, Stage, Status};

use super::{
    Amount, Cell, Chosen, Column, Columns, Figure, OrderChecklist, Reason, Row, StockSum, Table,
};

/// The stock now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stock {
    /// S to C: open opportunities by current stage; then O: won, order checklist not done.
    pub rows: Vec<StockRow>,
}

/// One stage of the [`Stock`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockRow {
    /// The stage.
    pub stage: Stage,
    /// Opportunities.
    pub count: u64,
    /// Sum of amounts in the workspace's currency, in minor units.
    pub amount_minor: i64,
    /// Opportunities without an amount: a blank is not 0.
    pub without_amount: u64,
    /// Sums in other currencies, left out of `amount_minor`.
    pub other_currencies: BTreeMap<Currency, i64>,
}

/// The stage in which an opportunity is in stock, if it is: an open one in its current stage, a won
/// one in Order while a step of the order checklist is not ticked.
#[must_use]
pub fn stage_in_stock(opportunity: &Opportunity, checklist: &OrderChecklist) -> Option<Stage> {
    match opportunity.status() {
        Status::Open => Some(opportunity.stage()),
        Status::Won => (!checklist.is_done(opportunity)).then_some(Stage::Order),
        Status::Lost { .. } => None,
    }
}

/// The stock of the choice (owner and source; a stock has no period).
#[must_use]
pub fn stock(columns: &Columns, chosen: Chosen) -> Stock {
    let hot = &columns.hot;
    let rows = chosen.concerned_rows(hot).into_iter().map(|row| row as usize);
    Stock::of(rows.filter_map(|row| Some((hot.in_stock[row]?, hot.amount[row]))))
}

impl StockRow {
    /// The sum of amounts in the workspace's currency; `None` where there are opportunities and of
    /// none of them an amount in it is known.
    #[must_use]
    pub fn known_minor(&self) -> Option<i64> {
        let is_known = self.amount_minor != 0 || self.other_currencies.is_empty();
        let is_said = self.count == 0 || self.without_amount < self.count;
        (is_said && is_known).then_some(self.amount_minor)
    }
}

impl Stock {
    /// The stock of opportunities in these stages with these amounts.
    #[must_use]
    pub fn of(items: impl Iterator<Item = (Stage, Amount)>) -> Self {
        let mut sums = Stage::ALL.map(|_| StockSum::default());
        for (stage, amount) in items {
            sums[stage.index()].add(amount);
        }
        let rows = Stage::ALL.into_iter().zip(sums);
        Self { rows: rows.map(|(stage, sum)| sum.row(stage)).collect() }
    }

    /// The rows of open opportunities, S to C.
    pub fn open_rows(&self) -> impl Iterator<Item = &StockRow> {
        self.rows.iter().filter(|row| row.stage != Stage::Order)
    }

    /// The open opportunities: how many, and the sum of their amounts in minor units; `None` where of
    /// none of them an amount is known.
    #[must_use]
    pub fn open(&self) -> (u64, Option<i64>) {
        let count = self.open_rows().map(|row| row.count).sum();
        let known = self.open_rows().filter(|row| row.count > 0).filter_map(StockRow::known_minor);
        let sum = known.reduce(i64::saturating_add);
        (count, if count == 0 { Some(0) } else { sum })
    }
}

impl Stock {
    /// The figure; with what the open ones of each stage, S to C, are expected to bring, where that is
    /// asked.
    #[must_use]
    pub fn table(&self, weighted: Option<&[Cell; 5]>) -> Table {
        let mut columns = vec![Column::Count, Column::Amount];
        columns.extend(weighted.map(|_| Column::Weighted));
        let rows = self.rows.iter().enumerate().map(|(place, row)| {
            let weighted =
                weighted.map(|weighted| weighted.get(place).copied().unwrap_or(Cell::Blank));
            row.row(weighted)
        });
        Table {
            figure: Figure::Stock,
            columns,
            rows: rows.collect(),
            rules: Vec::new(),
            findings: Vec::new(),
        }
    }
}

impl StockRow {
    fn row(&self, weighted: Option<Cell>) -> Row {
        let amount = match self.known_minor() {
            Some(minor) => Cell::Minor(minor as f64),
            None => Cell::NotMeasurable(Reason::NoAmounts),
        };
        let mut cells = vec![Cell::Count(self.count), amount];
        cells.extend(weighted);
        Row::new(self.stage, cells)
    }
}
