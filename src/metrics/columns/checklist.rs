//! The order checklist: which steps it has, and whether an opportunity has done them all.

use std::collections::BTreeSet;

use crate::domain::{Opportunity, PlaybookItemId, Stage, Workspace};

/// The steps of the playbook for the stage Order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderChecklist(BTreeSet<PlaybookItemId>);

impl OrderChecklist {
    /// That of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        Self(workspace.playbook.of(Stage::Order).map(|item| item.id).collect())
    }

    /// How many steps it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every step is ticked: also where there is none.
    #[must_use]
    pub fn is_done(&self, opportunity: &Opportunity) -> bool {
        self.0.iter().all(|item| opportunity.ticks.iter().any(|tick| tick.item == *item))
    }

    /// Whether any step is ticked.
    #[must_use]
    pub fn is_begun(&self, opportunity: &Opportunity) -> bool {
        opportunity.ticks.iter().any(|tick| self.0.contains(&tick.item))
    }
}
