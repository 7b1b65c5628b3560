//! The activities of one opportunity, found in steps: a firm may have any number of them.

use crate::domain::{Activity, ActivityId, OpportunityId, Workspace};

/// Records that a step looks at, where there is no reason for another number.
pub const ACTIVITIES_A_STEP: usize = 512;

/// A look through all activities for those of an opportunity, under way.
pub struct ActivitiesOf {
    opportunity: OpportunityId,
    after: Option<ActivityId>,
    found: Vec<Activity>,
}

impl ActivitiesOf {
    /// Nothing looked at yet.
    pub const fn new(opportunity: OpportunityId) -> Self {
        Self { opportunity, after: None, found: Vec::new() }
    }

    /// Looks at so many more; all that were found, in order of id, once there is no more.
    pub fn step(&mut self, workspace: &Workspace, some: usize) -> Option<Vec<Activity>> {
        let mut looked = 0;
        for activity in workspace.activities.after(self.after).take(some) {
            looked += 1;
            self.after = Some(activity.id);
            if activity.opportunity == Some(self.opportunity) {
                self.found.push(activity.clone());
            }
        }
        (looked < some).then(|| std::mem::take(&mut self.found))
    }
}
