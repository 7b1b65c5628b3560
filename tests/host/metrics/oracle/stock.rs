//! What is open, stage by stage, asked of the records one by one.

use std::collections::{BTreeMap, BTreeSet};

use imbuto::domain::{Stage, Status, Workspace};
use imbuto::metrics::{Population, Stock, StockRow};

use super::concerned;

/// The stock of `population`.
pub fn stock(workspace: &Workspace, population: &Population) -> Stock {
    let steps: BTreeSet<_> = workspace.playbook.of(Stage::Order).map(|item| item.id).collect();
    let rows = Stage::ALL.map(|stage| {
        let mut row = StockRow {
            stage,
            count: 0,
            amount_minor: 0,
            without_amount: 0,
            other_currencies: BTreeMap::new(),
        };
        for one in concerned(population, workspace) {
            let ticked: BTreeSet<_> = one.ticks.iter().map(|tick| tick.item).collect();
            let is_here = match one.status() {
                Status::Open => one.stage() == stage,
                Status::Won => stage == Stage::Order && !steps.is_subset(&ticked),
                Status::Lost { .. } => false,
            };
            if !is_here {
                continue;
            }
            row.count += 1;
            match one.amount {
                None => row.without_amount += 1,
                Some(money) if Some(money.currency) == workspace.settings.currency => {
                    row.amount_minor += money.minor;
                }
                Some(money) => {
                    *row.other_currencies.entry(money.currency).or_default() += money.minor;
                }
            }
        }
        row
    });
    Stock { rows: rows.into() }
}
