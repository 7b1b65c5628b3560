//! What a command did, as data: reversible, and the only thing that touches a workspace.

use super::fields::changed_fields;
use super::{Record, RecordId, Workspace};

/// The records a command touched, each as it was and as it is.
///
/// `change.reversed()` undoes it: applying a change and then its reverse is the identity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// One edit per record, in the order they were made.
    pub edits: Vec<RecordEdit>,
}

/// One record before and after. `before: None` creates it, `after: None` removes it.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordEdit {
    /// The record as it was.
    pub before: Option<Record>,
    /// The record as it is to be.
    pub after: Option<Record>,
}

impl RecordEdit {
    /// Which record it touches; `None` for an edit that holds none at all.
    #[must_use]
    pub fn id(&self) -> Option<RecordId> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::id)
    }
}

impl Change {
    /// What brings every record of `from` to what it is in `to`, records before those that name
    /// them.
    #[must_use]
    pub fn between(from: &Workspace, to: &Workspace) -> Self {
        let made = to.record_ids().filter_map(|id| {
            let (before, after) = (from.fields(id), to.fields(id)?);
            let same = before.is_some_and(|before| changed_fields(before, after).is_empty());
            (!same).then(|| RecordEdit { before: from.record(id), after: to.record(id) })
        });
        let mut edits: Vec<RecordEdit> = made.collect();
        let gone: Vec<RecordId> = from.record_ids().filter(|id| !to.has(*id)).collect();
        let removed = gone.into_iter().rev();
        edits.extend(removed.map(|id| RecordEdit { before: from.record(id), after: None }));
        Self { edits }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let reverse = |edit: &RecordEdit| RecordEdit {
            before: edit.after.clone(),
            after: edit.before.clone(),
        };
        Self { edits: self.edits.iter().rev().map(reverse).collect() }
    }

    /// Whether it touches nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Carries the change out.
    pub fn apply_to(&self, workspace: &mut Workspace) {
        for edit in &self.edits {
            match (&edit.before, &edit.after) {
                (_, Some(after)) => {
                    workspace.put(after.clone());
                }
                (Some(before), None) => workspace.remove(before.id()),
                (None, None) => {}
            }
        }
    }
}
