//! What a workspace records at all, asked of its records.

use imbuto::domain::{ActivityKind, Stage, Workspace};

/// Which levels a whole workspace records. Judged on all of it, never on a filtered population.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    stages: [bool; 6],
    /// Whether any appointment is recorded.
    pub appointments: bool,
    /// Whether any proposal is recorded as an activity of its own.
    pub proposals: bool,
}

impl Recorded {
    /// What `workspace` records. A stage without any entry, though a later one has some, is not
    /// recorded; where no later one has any either, none having got there is an honest zero.
    pub fn of(workspace: &Workspace) -> Self {
        let mut entered = [false; 6];
        for entry in workspace.opportunities.iter().flat_map(|opportunity| &opportunity.stages) {
            entered[entry.stage.index()] = true;
        }
        let about_sales =
            || workspace.activities.iter().filter(|activity| activity.opportunity.is_some());
        Self::from(
            entered,
            about_sales().any(|activity| activity.is_appointment()),
            about_sales().any(|activity| activity.kind == ActivityKind::Proposal),
        )
    }

    /// What a workspace records that has entries into these stages, and these activities.
    fn from(entered: [bool; 6], appointments: bool, proposals: bool) -> Self {
        let last = entered.iter().rposition(|any| *any);
        let stages =
            std::array::from_fn(|index| entered[index] || last.is_none_or(|last| index > last));
        Self { stages, appointments, proposals }
    }

    /// Whether entries into `stage` are recorded.
    pub fn stage(&self, stage: Stage) -> bool {
        self.stages[stage.index()]
    }
}
