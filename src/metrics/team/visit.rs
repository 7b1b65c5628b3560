//! A visit: one thing done or planned at a company; and two that collide.

use jiff::civil::Date;

use crate::domain::{
    AccountId, Activity, ActivityId, ActivityState, NextAction, Opportunity, OpportunityId,
    OwnerId, Status, Workspace, days_between,
};

/// What somebody does at a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Errand {
    /// An activity, planned or done.
    Activity(ActivityId),
    /// The next action of an opportunity.
    NextAction(OpportunityId),
}

/// One thing done or planned on an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// What.
    pub errand: Errand,
    /// Whether it is done, or still to be.
    pub state: ActivityState,
    /// Whose.
    pub owner: OwnerId,
    /// Of which company.
    pub account: AccountId,
    /// About which opportunity.
    pub opportunity: Option<OpportunityId>,
    /// The day.
    pub on: Date,
}

/// Two that collide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collision {
    /// The earlier one.
    pub first: Visit,
    /// The later one, or of the same day.
    pub second: Visit,
    /// Days between them.
    pub days: u32,
}

impl Visit {
    /// An activity; `None` where nobody did it, or it is about no account.
    #[must_use]
    pub fn of(workspace: &Workspace, activity: &Activity) -> Option<Self> {
        let about = || workspace.opportunities.get(activity.opportunity?)?.account;
        Some(Self {
            errand: Errand::Activity(activity.id),
            state: activity.state,
            owner: activity.owner?,
            account: activity.account.or_else(about)?,
            opportunity: activity.opportunity,
            on: activity.on,
        })
    }

    /// The next action of an opportunity; `None` where there is none, it is nobody's or at no account,
    /// or the opportunity is lost.
    #[must_use]
    pub fn planned(opportunity: &Opportunity) -> Option<Self> {
        Self::planning(opportunity, opportunity.next_action.as_ref()?)
    }

    /// What may become the next action of an opportunity; `None` as above.
    #[must_use]
    pub fn planning(opportunity: &Opportunity, next: &NextAction) -> Option<Self> {
        if matches!(opportunity.status(), Status::Lost { .. }) {
            return None;
        }
        Some(Self {
            errand: Errand::NextAction(opportunity.id),
            state: ActivityState::Planned,
            owner: next.owner.or(opportunity.owner())?,
            account: opportunity.account?,
            opportunity: Some(opportunity.id),
            on: next.on,
        })
    }
}

/// The collision of two visits to one account; `None` of one owner, or of two who share an opportunity
/// that one of the visits is about.
pub(super) fn collide(workspace: &Workspace, first: Visit, second: Visit) -> Option<Collision> {
    let share = |id: Option<OpportunityId>| {
        let Some(one) = id.and_then(|id| workspace.opportunities.get(id)) else { return false };
        let had = |owner| one.owners.iter().any(|entry| entry.owner == Some(owner));
        had(first.owner) && had(second.owner)
    };
    let same = first.opportunity.is_some() && first.opportunity == second.opportunity;
    let shared = same || share(first.opportunity) || share(second.opportunity);
    let days = days_between(first.on, second.on).unsigned_abs();
    (first.owner != second.owner && !shared).then_some(Collision { first, second, days })
}
