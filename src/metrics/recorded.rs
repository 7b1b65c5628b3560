//! What a workspace records at all: without it, an implied figure would pass for a measured one.

use crate::domain::Stage;

/// Which levels a whole workspace records. Judged on all of it, never on a filtered population.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub(super) stages: [bool; 6],
    /// Whether any appointment is recorded.
    pub appointments: bool,
    /// Whether any proposal is recorded as an activity of its own.
    pub proposals: bool,
    /// Whether any step of an order is ticked, or done on a day of its own.
    pub order_steps: bool,
}

impl Recorded {
    /// What a workspace records that has entries into these stages, and nothing else. A stage
    /// without any entry, though a later one has some, is not recorded; where no later one has any
    /// either, none having got there is an honest zero.
    #[must_use]
    pub fn entered(entered: [bool; 6]) -> Self {
        let last = entered.iter().rposition(|any| *any);
        let stages =
            std::array::from_fn(|index| entered[index] || last.is_none_or(|last| index > last));
        Self { stages, appointments: false, proposals: false, order_steps: false }
    }

    /// Whether entries into `stage` are recorded.
    #[must_use]
    pub const fn stage(&self, stage: Stage) -> bool {
        self.stages[stage.index()]
    }

    /// The next stage that is recorded.
    #[must_use]
    pub fn next(&self, stage: Stage) -> Option<Stage> {
        Stage::ALL.into_iter().find(|later| *later > stage && self.stage(*later))
    }
}
