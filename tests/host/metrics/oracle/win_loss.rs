//! What became of the opportunities, asked of the records one by one.

use imbuto::domain::{Status, Workspace};
use imbuto::metrics::{Population, WinLoss};

use super::{concerned, holds};

/// What became of `population`: closed in its period, open ones as they are today.
pub fn win_loss(workspace: &Workspace, population: &Population) -> WinLoss {
    let lost = |status: &Status| matches!(status, Status::Lost { .. });
    let losses_recorded = workspace.opportunities.iter().any(|one| lost(one.status()));
    let mut found = WinLoss {
        won: 0,
        lost: 0,
        open: 0,
        created: 0,
        won_amount: (0, 0),
        whole_history: !population.has_period(),
        losses_recorded,
    };
    for opportunity in concerned(population, workspace) {
        found.created += u64::from(holds(population, opportunity));
        let closed_in_period = population.in_period(opportunity.closed_on());
        match opportunity.status() {
            Status::Open => found.open += 1,
            Status::Won if closed_in_period => {
                found.won += 1;
                let amount = opportunity
                    .amount
                    .filter(|amount| Some(amount.currency) == workspace.settings.currency);
                if let Some(amount) = amount {
                    let (sum, count) = found.won_amount;
                    found.won_amount = (sum.saturating_add(amount.minor), count + 1);
                }
            }
            Status::Lost { .. } if closed_in_period => found.lost += 1,
            Status::Won | Status::Lost { .. } => {}
        }
    }
    found
}
