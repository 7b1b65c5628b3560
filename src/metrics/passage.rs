//! A passage from one stage to another: how long each opportunity took for it, was lost instead, or
//! has waited until today. It knows nothing of curves.

use crate::domain::Stage;
use crate::stats::Fate;

use super::{Chosen, Cohort, Day, Facts, Recorded, Standing};

/// From one stage to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The stage at whose reach the clock starts.
    pub from: Stage,
    /// The stage at whose reach it stops.
    pub to: Stage,
}

/// What is known of an opportunity that has reached the passage's first stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// So many days, and what became of it then.
    Seen(u32, Fate),
    /// One of the two days is not known.
    Undated,
    /// It ended before it began.
    Backwards,
}

impl Passage {
    /// The passages between neighbours among the recorded stages: a stage that is not recorded is
    /// passed over.
    #[must_use]
    pub fn between_neighbours(recorded: Recorded) -> Vec<Self> {
        let stages: Vec<Stage> =
            Stage::ALL.into_iter().filter(|stage| recorded.stage(*stage)).collect();
        stages.windows(2).map(|pair| Self { from: pair[0], to: pair[1] }).collect()
    }

    /// The passage from the first recorded stage to the signature.
    #[must_use]
    pub fn whole(recorded: Recorded) -> Self {
        let first = Stage::OPEN.into_iter().find(|stage| recorded.stage(*stage));
        Self { from: first.unwrap_or(Stage::Suspect), to: Stage::Order }
    }

    /// Its code: `S-P`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        const CODES: [[&str; 6]; 6] = [
            ["S-S", "S-P", "S-A", "S-N", "S-C", "S-O"],
            ["P-S", "P-P", "P-A", "P-N", "P-C", "P-O"],
            ["A-S", "A-P", "A-A", "A-N", "A-C", "A-O"],
            ["N-S", "N-P", "N-A", "N-N", "N-C", "N-O"],
            ["C-S", "C-P", "C-A", "C-N", "C-C", "C-O"],
            ["O-S", "O-P", "O-A", "O-N", "O-C", "O-O"],
        ];
        CODES[self.from.index()][self.to.index()]
    }

    /// How long the opportunity waited by `today`, from reach to reach: a skipped stage takes 0
    /// days. `None` if it has not reached the first stage.
    #[must_use]
    pub fn wait(self, facts: &Facts, today: Day) -> Option<Wait> {
        if facts.furthest < self.from {
            return None;
        }
        let (end, fate) = if facts.furthest >= self.to {
            (facts.reach[self.to.index()], Fate::Advanced)
        } else {
            match facts.standing {
                Standing::Open => (today, Fate::Censored),
                Standing::Won | Standing::Lost => (facts.closed, Fate::Lost),
            }
        };
        Some(match end.since(facts.reach[self.from.index()]).map(u32::try_from) {
            None => Wait::Undated,
            Some(Err(_)) => Wait::Backwards,
            Some(Ok(days)) => Wait::Seen(days, fate),
        })
    }
}

/// Whether the opportunity is among the chosen: by entry, it entered the file
/// in the period; by flow, this happened in the period, whenever it entered.
pub(super) fn takes_part(chosen: Chosen, facts: &Facts, happened: Day) -> bool {
    chosen.in_period(match chosen.cohort {
        Cohort::Entry => facts.entered(),
        Cohort::Flow => happened,
    })
}
