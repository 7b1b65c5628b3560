//! The pipeline: what is open now, stage by stage. A stock is not a flow: no ratio is made of it.
//!
//! What is in stock is said once, of a record: the rows of the columns keep it, and the board, which
//! needs no columns, asks the records.

use std::collections::BTreeMap;

use crate::domain::{Currency, Opportunity, Stage, Status, Workspace};

use super::{Amount, Chosen, Columns, OrderChecklist, Population};

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

/// The opportunities of `population` that are in stock, each with the stage it is in.
pub fn in_stock<'a>(
    workspace: &'a Workspace,
    population: &'a Population,
) -> impl Iterator<Item = (Stage, &'a Opportunity)> {
    let checklist = OrderChecklist::of(workspace);
    population.concerned(workspace).filter_map(move |opportunity| {
        Some((stage_in_stock(opportunity, &checklist)?, opportunity))
    })
}

/// The stock that [`in_stock`] lists.
#[must_use]
pub fn stock_listed(workspace: &Workspace, population: &Population) -> Stock {
    let currency = workspace.settings.currency;
    let listed = in_stock(workspace, population);
    Stock::of(listed.map(|(stage, one)| (stage, Amount::of(one.amount, currency))))
}

impl StockRow {
    const fn empty(stage: Stage) -> Self {
        Self {
            stage,
            count: 0,
            amount_minor: 0,
            without_amount: 0,
            other_currencies: BTreeMap::new(),
        }
    }

    /// The sum of amounts in the workspace's currency; `None` where there are opportunities and of
    /// none of them an amount in it is known.
    #[must_use]
    pub fn known_minor(&self) -> Option<i64> {
        let is_known = self.amount_minor != 0 || self.other_currencies.is_empty();
        let is_said = self.count == 0 || self.without_amount < self.count;
        (is_said && is_known).then_some(self.amount_minor)
    }

    fn add(&mut self, amount: Amount) {
        self.count += 1;
        match amount {
            Amount::Blank => self.without_amount += 1,
            Amount::Minor(minor) => self.amount_minor = self.amount_minor.saturating_add(minor),
            Amount::Other(currency, minor) => {
                let sum = self.other_currencies.entry(currency).or_default();
                *sum = sum.saturating_add(minor);
            }
        }
    }
}

impl Stock {
    fn of(items: impl Iterator<Item = (Stage, Amount)>) -> Self {
        let mut rows = Stage::ALL.map(StockRow::empty);
        for (stage, amount) in items {
            rows[stage.index()].add(amount);
        }
        Self { rows: rows.into() }
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
