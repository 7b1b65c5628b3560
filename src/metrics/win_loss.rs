//! Won, lost and open, and the win rate among those that are decided.

use super::{Chosen, Columns, Ratio, StatusKind};

/// What became of the opportunities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WinLoss {
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

/// What became of the choice: closed in its period, open ones as they are today.
#[must_use]
pub fn win_loss(columns: &Columns, chosen: Chosen) -> WinLoss {
    let mut found = WinLoss {
        won: 0,
        lost: 0,
        open: 0,
        created: 0,
        won_amount: (0, 0),
        whole_history: !chosen.has_period(),
        losses_recorded: columns.hot.status.contains(&StatusKind::Lost),
    };
    let hot = &columns.hot;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        found.created += u64::from(chosen.in_period(hot.entered[row]));
        match hot.status[row] {
            StatusKind::Open => found.open += 1,
            _ if !chosen.in_period(hot.trail[row].closed) => {}
            StatusKind::Lost => found.lost += 1,
            StatusKind::Won => {
                found.won += 1;
                if let Some(minor) = hot.amount[row].minor() {
                    let (sum, count) = found.won_amount;
                    found.won_amount = (sum.saturating_add(minor), count + 1);
                }
            }
        }
    }
    found
}

impl WinLoss {
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
