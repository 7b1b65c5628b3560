//! Whether anything is to be done on a day at all: a look that ends with the first thing found.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::domain::{ActivityId, Opportunity, OpportunityId, Workspace};

use super::deal::{Deal, Pending};
use super::traces::Trace;

/// Records that a step reads.
const READ_A_STEP: usize = 128;

/// A look for anything that is due, under way. What has stood still too long is not looked for.
#[derive(Debug)]
pub struct Look {
    today: Date,
    /// Open, and without a next action.
    unplanned: BTreeSet<OpportunityId>,
    reading: Reading,
}

#[derive(Debug)]
enum Reading {
    Opportunities(Option<OpportunityId>),
    Activities(Option<ActivityId>),
}

impl Look {
    /// A look for what is due today, or was to be done before.
    #[must_use]
    pub fn on(today: Date) -> Self {
        let reading = Reading::Opportunities(None);
        Self { today, unplanned: BTreeSet::new(), reading }
    }

    /// Reads on. Says whether anything is due, once that is known.
    pub fn step(&mut self, workspace: &Workspace) -> Option<bool> {
        match self.reading {
            Reading::Opportunities(after) => {
                let mut last = None;
                for one in workspace.opportunities.after(after).take(READ_A_STEP) {
                    last = Some(one.id);
                    if self.is_due(workspace, one) {
                        return Some(true);
                    }
                }
                self.reading = match last {
                    Some(_) => Reading::Opportunities(last),
                    None => Reading::Activities(None),
                };
                None
            }
            Reading::Activities(after) => {
                let mut last = None;
                for activity in workspace.activities.after(after).take(READ_A_STEP) {
                    last = Some(activity.id);
                    let waits = Trace::of(activity).is_some_and(|one| one.waits_on(self.today));
                    let pending = Pending::of(activity);
                    if waits || pending.is_some_and(|one| self.is_pending(workspace, one)) {
                        return Some(true);
                    }
                }
                self.reading = Reading::Activities(last);
                last.is_none().then_some(!self.unplanned.is_empty())
            }
        }
    }

    fn is_due(&mut self, workspace: &Workspace, one: &Opportunity) -> bool {
        let Some(deal) = Deal::of(workspace, one) else { return false };
        if deal.is_open && deal.next.is_none() {
            self.unplanned.insert(one.id);
        }
        let next = deal.next.map(|next| next.on);
        let steps = deal.due_steps.iter().map(|step| step.due_on);
        let decision = deal.decision_on.filter(|_| deal.is_open);
        next.into_iter().chain(steps).chain(decision).any(|on| on <= self.today)
    }

    fn is_pending(&mut self, workspace: &Workspace, pending: Pending) -> bool {
        let has_deal = || {
            let one = workspace.opportunities.get(pending.opportunity);
            one.is_some_and(|one| Deal::of(workspace, one).is_some())
        };
        if pending.is_planned {
            self.unplanned.remove(&pending.opportunity);
        }
        pending.section(self.today, self.today).is_some() && (!pending.is_planned || has_deal())
    }
}
