//! What a command did, as data that can be reversed. History and other tabs apply it as it is.

use super::fields::changed_fields;
use super::{Patch, RecordId, Workspace};

/// What a command did to each record it touched.
///
/// `change.reversed()` undoes it: applying a change and then its reverse is the identity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// In the order they were made; `before` and `after` hold whole records.
    pub patches: Vec<Patch>,
}

impl Change {
    /// What brings every record of `from` to what it is in `to`, records before those that name
    /// them.
    #[must_use]
    pub fn between(from: &Workspace, to: &Workspace) -> Self {
        let made = to.record_ids().filter_map(|id| {
            let (before, after) = (from.fields(id), to.fields(id)?);
            let same = before.is_some_and(|before| changed_fields(before, after).is_empty());
            if same { None } else { Patch::between(from.record(id), to.record(id)) }
        });
        let mut patches: Vec<Patch> = made.collect();
        let gone: Vec<RecordId> = from.record_ids().filter(|id| !to.has(*id)).collect();
        let removed = gone.into_iter().rev();
        patches.extend(removed.filter_map(|id| Patch::between(from.record(id), None)));
        Self { patches }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self { patches: self.patches.iter().rev().map(Patch::reversed).collect() }
    }

    /// Applies the change to the workspace that it was made for.
    pub fn apply_to(&self, workspace: &mut Workspace) {
        for patch in &self.patches {
            workspace.set_record(patch.id, patch.after.clone());
        }
    }
}
