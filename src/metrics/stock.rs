//! The pipeline: what is open now, stage by stage. A stock is not a flow: no ratio is made of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Currency, Opportunity, PlaybookItemId, Stage, Status, Workspace};

use super::{Amount, Chosen, Columns, Population, Standing};

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

/// The opportunities in stock, each with the stage it is in: open ones with their current stage,
/// won ones with Order while a step of the order checklist is not ticked.
pub fn in_stock<'a>(
    workspace: &'a Workspace,
    population: &'a Population,
) -> impl Iterator<Item = (Stage, &'a Opportunity)> {
    let order_items = order_items(workspace);
    population.concerned(workspace).filter_map(move |opportunity| {
        let stage = match opportunity.status() {
            Status::Open => opportunity.stage(),
            Status::Won if !all_ticked(opportunity, &order_items) => Stage::Order,
            Status::Won | Status::Lost { .. } => return None,
        };
        Some((stage, opportunity))
    })
}

fn order_items(workspace: &Workspace) -> BTreeSet<PlaybookItemId> {
    workspace.playbook.of(Stage::Order).map(|item| item.id).collect()
}

fn all_ticked(opportunity: &Opportunity, items: &BTreeSet<PlaybookItemId>) -> bool {
    let ticked: BTreeSet<_> = opportunity.ticks.iter().map(|tick| tick.item).collect();
    items.is_subset(&ticked)
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
