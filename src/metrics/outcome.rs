//! Won, lost and open, and the win rate among those that are decided.

use crate::domain::{Status, Workspace};

use super::{Chosen, Columns, Population, Ratio, Standing};

/// What became of the opportunities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Won, by close date.
    pub won: u64,
    /// Lost, by close date.
    pub lost: u64,
    /// Open now, whatever the period.
    pub open: u64,
    /// Created in the period: those whose first dated entry falls in it.
    pub created: u64,
    /// Sum of the won amounts in the workspace's currency, and of how many wins it is the sum.
    pub won_amount: (i64, u64),
    /// Whether the whole history is looked at: then the won are some of the created.
    pub whole_history: bool,
    /// Whether the workspace records any loss at all. Where it does not, there is no win rate.
    pub losses_recorded: bool,
}

/// The outcome of `population`: closed in its period, open ones as they are today.
#[must_use]
pub fn outcome(workspace: &Workspace, population: &Population) -> Outcome {
    let lost = |status: &Status| matches!(status, Status::Lost { .. });
    let losses_recorded = workspace.opportunities.iter().any(|one| lost(one.status()));
    let mut outcome = Outcome {
        won: 0,
        lost: 0,
        open: 0,
        created: 0,
        won_amount: (0, 0),
        whole_history: !population.has_period(),
        losses_recorded,
    };
    for opportunity in population.concerned(workspace) {
        outcome.created += u64::from(population.holds(opportunity));
        let closed_in_period = population.in_period(opportunity.closed_on());
        match opportunity.status() {
            Status::Open => outcome.open += 1,
            Status::Won if closed_in_period => {
                outcome.won += 1;
                let amount = opportunity
                    .amount
                    .filter(|amount| Some(amount.currency) == workspace.settings.currency);
                if let Some(amount) = amount {
                    let (sum, count) = outcome.won_amount;
                    outcome.won_amount = (sum.saturating_add(amount.minor), count + 1);
                }
            }
            Status::Lost { .. } if closed_in_period => outcome.lost += 1,
            Status::Won | Status::Lost { .. } => {}
        }
    }
    outcome
}

/// The outcome of the choice, as [`outcome`] has it from the records.
#[must_use]
pub fn outcome_of(columns: &Columns, chosen: Chosen) -> Outcome {
    let mut outcome = Outcome {
        won: 0,
        lost: 0,
        open: 0,
        created: 0,
        won_amount: (0, 0),
        whole_history: !chosen.has_period(),
        losses_recorded: columns.hot.standing.contains(&Standing::Lost),
    };
    let hot = &columns.hot;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        outcome.created += u64::from(chosen.in_period(hot.entered[row]));
        match hot.standing[row] {
            Standing::Open => outcome.open += 1,
            _ if !chosen.in_period(hot.trail[row].closed) => {}
            Standing::Lost => outcome.lost += 1,
            Standing::Won => {
                outcome.won += 1;
                if let Some(minor) = hot.amount[row].minor() {
                    let (sum, count) = outcome.won_amount;
                    outcome.won_amount = (sum.saturating_add(minor), count + 1);
                }
            }
        }
    }
    outcome
}

impl Outcome {
    /// Won of decided; `None` where losses are not recorded.
    #[must_use]
    pub fn win_rate(&self) -> Option<Ratio> {
        self.losses_recorded.then(|| Ratio::nested(self.won, self.won + self.lost))
    }

    /// Won of created: another figure, for where losses are not recorded.
    #[must_use]
    pub fn won_of_created(&self) -> Ratio {
        if self.whole_history {
            Ratio::nested(self.won, self.created)
        } else {
            Ratio::of_counts(self.won, self.created)
        }
    }

    /// Mean amount of the wins that have one in the workspace's currency, in minor units.
    #[must_use]
    pub fn mean_won_minor(&self) -> Option<f64> {
        let (sum, count) = self.won_amount;
        (count > 0).then(|| sum as f64 / count as f64)
    }
}
