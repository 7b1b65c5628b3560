//! What was done with one customer, and noted of it, found in slices: there may be any number of
//! activities. What is noted of a company and its people stands on its opportunities too.

use leptos::prelude::*;

use crate::domain::{Activity, Note, RecordId, RecordKind};
use crate::ui::activities::{ACTIVITIES_A_STEP, ActivitiesOf, WithWhom};
use crate::ui::context::App;
use crate::ui::slices::{Work, kept_in_slices};

/// What was done and noted with a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened {
    /// Its activities, planned and done, in the order in which they were written down.
    pub activities: Vec<Activity>,
    /// Notes of it, its company and its people, in the same order.
    pub notes: Vec<Note>,
}

/// What was done and noted there. It stays as it was until what has changed is found.
pub fn happened(app: App, with: WithWhom) -> Signal<Happened> {
    let found = kept_in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Activity, RecordKind::Note]);
        app.store.open.track();
        if let WithWhom::Opportunity(id) = with {
            // Its company and its people may be others.
            let _ = app.store.read_record(RecordId::Opportunity(id), |_| ());
        }
        Some(search(app, with))
    });
    Memo::new(move |_| found.get().unwrap_or_default()).into()
}

fn search(app: App, with: WithWhom) -> Work<Happened> {
    let mut search = ActivitiesOf::new(with);
    Box::new(move || {
        app.store.peek(|workspace| {
            let activities = search.step(workspace, ACTIVITIES_A_STEP)?;
            let one = match with {
                WithWhom::Opportunity(id) => workspace.opportunities.get(id),
                WithWhom::Account(_) | WithWhom::Contact(_) => None,
            };
            let notes = workspace.notes.iter().filter(|note| match with {
                WithWhom::Opportunity(_) => one.is_some_and(|one| note.concerns(one)),
                WithWhom::Account(id) => note.account == Some(id),
                WithWhom::Contact(id) => note.contact == Some(id),
            });
            Some(Happened { activities, notes: notes.cloned().collect() })
        })?
    })
}
