//! What was done on one opportunity and noted of it, its company and its people, found in slices: there may be any number of activities.

use leptos::prelude::*;

use crate::domain::{Activity, Note, OpportunityId, RecordId, RecordKind};
use crate::ui::activities::{ACTIVITIES_A_STEP, ActivitiesOf};
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices};

/// What was done and noted on an opportunity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened {
    /// Its activities, planned and done, in the order in which they were written down.
    pub activities: Vec<Activity>,
    /// Notes of it, its company and its people, in the same order.
    pub notes: Vec<Note>,
}

/// What was done and noted on the opportunity. It stays as it was until what has changed is found.
pub fn happened(app: App, id: OpportunityId) -> Signal<Happened> {
    let found = in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Activity, RecordKind::Note]);
        app.store.open.track();
        // Its company and its people may be others.
        let _ = app.store.read_record(RecordId::Opportunity(id), |_| ());
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
    let mut search = ActivitiesOf::new(id);
    Box::new(move || {
        app.store.peek(|workspace| {
            let activities = search.step(workspace, ACTIVITIES_A_STEP)?;
            let one = workspace.opportunities.get(id);
            let concerns = |note: &&Note| one.is_some_and(|one| note.concerns(one));
            let notes = workspace.notes.iter().filter(concerns).cloned().collect();
            Some(Happened { activities, notes })
        })?
    })
}
