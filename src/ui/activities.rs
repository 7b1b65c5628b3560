//! The activities with one customer, found in steps: a firm may have any number of them.

use crate::domain::{AccountId, Activity, ActivityId, ContactId, OpportunityId, Party, Workspace};

/// Records that a step looks at, where there is no reason for another number.
pub const ACTIVITIES_A_STEP: usize = 512;

/// With whom activities are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithWhom {
    /// On an opportunity.
    Opportunity(OpportunityId),
    /// With a company, on its opportunities too.
    Account(AccountId),
    /// With a person.
    Contact(ContactId),
}

impl From<Party> for WithWhom {
    fn from(party: Party) -> Self {
        match party {
            Party::Account(id) => Self::Account(id),
            Party::Contact(id) => Self::Contact(id),
        }
    }
}

impl WithWhom {
    fn is_of(self, workspace: &Workspace, activity: &Activity) -> bool {
        match self {
            Self::Opportunity(id) => activity.opportunity == Some(id),
            Self::Contact(id) => activity.contact == Some(id),
            Self::Account(id) => {
                let about = || workspace.opportunities.get(activity.opportunity?)?.account;
                activity.account.or_else(about) == Some(id)
            }
        }
    }
}

/// A look through all activities for those with one customer, under way.
pub struct ActivitiesOf {
    with: WithWhom,
    after: Option<ActivityId>,
    found: Vec<Activity>,
}

impl ActivitiesOf {
    /// Nothing looked at yet.
    pub const fn new(with: WithWhom) -> Self {
        Self { with, after: None, found: Vec::new() }
    }

    /// Looks at so many more; all that were found, in order of id, once there is no more.
    pub fn step(&mut self, workspace: &Workspace, some: usize) -> Option<Vec<Activity>> {
        let mut looked = 0;
        for activity in workspace.activities.after(self.after).take(some) {
            looked += 1;
            self.after = Some(activity.id);
            if self.with.is_of(workspace, activity) {
                self.found.push(activity.clone());
            }
        }
        (looked < some).then(|| std::mem::take(&mut self.found))
    }
}
