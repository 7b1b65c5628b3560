//! What was done and noted on one opportunity, found in slices: there may be any number of activities.

use leptos::prelude::*;

use crate::domain::{Activity, ActivityId, Note, OpportunityId, RecordKind};
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices};

/// Records that a step looks at.
const RECORDS_A_STEP: usize = 512;

/// What was done and noted on an opportunity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened {
    /// Its activities, planned and done, in the order in which they were written down.
    pub activities: Vec<Activity>,
    /// Its notes, in the same order.
    pub notes: Vec<Note>,
}

/// What was done and noted on the opportunity. It stays as it was until what has changed is found.
pub fn happened(app: App, id: OpportunityId) -> Signal<Happened> {
    let found = in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Activity, RecordKind::Note]);
        app.store.open.track();
        Some(search(app, id))
    });
    let kept = RwSignal::new(Happened::default());
    Effect::new(move |_| {
        if let Some(found) = found.get().filter(|found| kept.with_untracked(|kept| kept != found)) {
            kept.set(found);
        }
    });
    kept.into()
}

fn search(app: App, id: OpportunityId) -> Work<Happened> {
    let mut after: Option<ActivityId> = None;
    let mut activities = Vec::new();
    Box::new(move || {
        app.store.peek(|workspace| {
            let mut looked = 0;
            for activity in workspace.activities.after(after).take(RECORDS_A_STEP) {
                looked += 1;
                after = Some(activity.id);
                if activity.opportunity == Some(id) {
                    activities.push(activity.clone());
                }
            }
            (looked < RECORDS_A_STEP).then(|| Happened {
                activities: std::mem::take(&mut activities),
                notes: workspace
                    .notes
                    .iter()
                    .filter(|note| note.opportunity == Some(id))
                    .cloned()
                    .collect(),
            })
        })?
    })
}
