//! What a workspace records at all, asked of its records.

use imbuto::domain::{ActivityKind, Stage, Tick, Workspace};

/// Which levels a whole workspace records. Judged on all of it, never on a filtered population.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    stages: [bool; 6],
    /// Whether any appointment is recorded.
    pub appointments: bool,
    /// Whether any proposal is recorded as an activity of its own.
    pub proposals: bool,
    /// Whether any step of an order is ticked, or done on a day of its own.
    pub order_steps: bool,
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
        let has = |kind| about_sales().any(|activity| activity.kind == kind);
        let is_step =
            |tick: &Tick| workspace.playbook.of(Stage::Order).any(|item| item.id == tick.item);
        let last = entered.iter().rposition(|any| *any);
        Self {
            stages: std::array::from_fn(|index| {
                entered[index] || last.is_none_or(|last| index > last)
            }),
            appointments: about_sales().any(|activity| activity.is_appointment()),
            proposals: has(ActivityKind::Proposal),
            order_steps: has(ActivityKind::OrderStep)
                || workspace.opportunities.iter().any(|one| one.ticks.iter().any(is_step)),
        }
    }

    /// Whether entries into `stage` are recorded.
    pub fn stage(&self, stage: Stage) -> bool {
        self.stages[stage.index()]
    }
}
