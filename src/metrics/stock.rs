//! The pipeline: what is open now, stage by stage. A stock is not a flow: no ratio is made of it.

use std::collections::BTreeMap;

use crate::domain::{Currency, Opportunity, Stage, Status, Workspace};

use super::{Amount, Chosen, Columns, OrderChecklist, Population, Standing};

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

/// The stock of `population` (owner and source; a stock has no period).
#[must_use]
pub fn stock(workspace: &Workspace, population: &Population) -> Stock {
    let mut rows: Vec<StockRow> = Stage::ALL.into_iter().map(StockRow::empty).collect();
    for (stage, opportunity) in in_stock(workspace, population) {
        rows[stage.index()].add(Amount::of(opportunity.amount, workspace.settings.currency));
    }
    Stock { rows }
}

/// The same from columns.
#[must_use]
pub fn stock_of(columns: &Columns, chosen: Chosen) -> Stock {
    let mut rows: Vec<StockRow> = Stage::ALL.into_iter().map(StockRow::empty).collect();
    let hot = &columns.hot;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        match hot.standing[row] {
            Standing::Open => rows[hot.stage[row].index()].add(hot.amount[row]),
            Standing::Won if !columns.facts[row].order_done => {
                rows[Stage::Order.index()].add(hot.amount[row]);
            }
            Standing::Won | Standing::Lost => {}
        }
    }
    Stock { rows }
}

/// The opportunities in stock, each with the stage it is in.
pub fn in_stock<'a>(
    workspace: &'a Workspace,
    population: &'a Population,
) -> impl Iterator<Item = (Stage, &'a Opportunity)> {
    let checklist = OrderChecklist::of(workspace);
    population.concerned(workspace).filter_map(move |opportunity| {
        Some((stage_in_stock(opportunity, &checklist)?, opportunity))
    })
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
    /// The rows of open opportunities, S to C.
    pub fn open_rows(&self) -> impl Iterator<Item = &StockRow> {
        self.rows.iter().filter(|row| row.stage != Stage::Order)
    }

    /// The open opportunities: how many, and the sum of their amounts in minor units.
    #[must_use]
    pub fn open(&self) -> (u64, i64) {
        self.open_rows().fold((0, 0), |(count, minor), row| {
            (count + row.count, minor.saturating_add(row.amount_minor))
        })
    }
}
