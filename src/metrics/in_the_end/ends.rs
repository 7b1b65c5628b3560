//! What a cohort comes to in the end, once for all the figures that ask: ratios, funnel, planner and levers
//! say the same number.

use crate::domain::{Milestone, Stage};

use super::{InTheEnd, Passages};
use crate::metrics::{Chosen, Columns, Day, RatioCode, Ratios, Reason, counted, ratios};

/// What a cohort comes to in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends {
    /// From each recorded stage to the next.
    pub passages: Passages,
    /// The links of the chain from target to won, the appointment among them.
    pub ratios: Ratios,
}

impl Ends {
    /// Of what entered in the chosen period.
    #[must_use]
    pub fn of(columns: &Columns, chosen: Chosen, today: Day) -> Self {
        let (levels, ..) = counted(columns, chosen, today).whole();
        let passages = Passages::of(columns, chosen, today);
        let ratios = ratios(&levels.flow_counts(&columns.recorded()));
        let ratios = ratios.in_the_end(&passages, columns, chosen, today);
        Self { passages, ratios }
    }

    /// From a level to the win.
    ///
    /// # Errors
    /// Why it is too early to say, or that the level is not recorded.
    pub fn to_won(&self, level: Milestone) -> Result<InTheEnd, Reason> {
        let to_won = |stage| self.passages.between(stage, Stage::Order);
        match level.stage() {
            Some(Stage::Order) => Ok(InTheEnd::ALL),
            Some(stage) => to_won(stage),
            None => {
                let kept = self.ratios.rows.iter().find(|row| row.code == RatioCode::R2);
                Ok(kept
                    .map_or(Err(Reason::NotRecorded), |row| row.end)?
                    .then(to_won(Stage::Approach)?))
            }
        }
    }
}
