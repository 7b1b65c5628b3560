//! The import itself: one step of undo, into a workspace of one's own.

use leptos::prelude::*;

use crate::domain::{OpportunityId, Record, Workspace};
use crate::transfer::{Import, Preview};
use crate::ui::browser::{id_parts, today};
use crate::ui::context::App;
use crate::words::import as words;

use super::desk::{Kept, look_again};
use super::room::{Fit, fit};
use super::step::{Done, Step};

/// Imports what is on the desk, and says what was done or why it was not.
pub(super) fn apply(kept: &Kept, app: App) {
    let done = {
        let import = kept.import.borrow();
        let Some(import) = import.as_ref() else { return };
        let told = kept.no_room.get_untracked() == Fit::WithoutUndo;
        let room = kept.with_target(app, |workspace, _| {
            let preview = import.preview(workspace, today(), &mut id_parts);
            Some(fit(app, workspace, &preview.into_command()?))
        });
        let room = room.flatten().unwrap_or(Fit::Whole);
        kept.no_room.set(room);
        // That it cannot be taken back later is told once; whoever asks again wants it.
        if room != Fit::Whole && !(told && room == Fit::WithoutUndo) {
            return;
        }
        // Only now is another workspace opened or made: an import refused changes nothing.
        match app.own_workspace() {
            Some(_) => {
                app.ensure_own_workspace();
                put(app, import)
            }
            None => begin_with(app, import),
        }
    };
    match done {
        Some(done) => {
            kept.clear();
            kept.go(Step::Done(done));
        }
        None => look_again(app),
    }
}

/// Puts the records, and remembers how the file was read.
fn put(app: App, import: &Import) -> Option<Done> {
    // Worked out anew against what is really open now: another tab may have been quicker.
    let preview = app.store.peek(|workspace| import.preview(workspace, today(), &mut id_parts))?;
    let witness = app.store.peek(|workspace| witness(workspace, &preview)).flatten();
    let done = Done { counts: preview.counts, witness };
    let said = said(app, &done);
    app.dispatch(&preview.into_command()?, || said).then(|| remember(app, import, done))
}

/// Begins the first workspace with the records: it is there with them, or not at all.
fn begin_with(app: App, import: &Import) -> Option<Done> {
    let workspace = app.empty_workspace();
    let preview = import.preview(&workspace, today(), &mut id_parts);
    let done = Done { counts: preview.counts, witness: witness(&workspace, &preview) };
    let said = said(app, &done);
    let command = preview.into_command()?;
    app.create_with(workspace, &command, said).then(|| remember(app, import, done))
}

fn said(app: App, done: &Done) -> String {
    let [new, updated] = [done.counts.new, done.counts.updated].map(|count| app.i18n.count(count));
    words::imported_toast(app.i18n.language, &new, &updated)
}

fn remember(app: App, import: &Import, done: Done) -> Done {
    let fingerprint = import.sheet().fingerprint();
    app.device.with_value(|device| device.set_mapping(&fingerprint, &import.mapping));
    done
}

/// An opportunity that is not here before, and so tells whether the import still is.
fn witness(workspace: &Workspace, preview: &Preview) -> Option<OpportunityId> {
    let mut ids = preview.records().iter().filter_map(|record| match record {
        Record::Opportunity(opportunity) => Some(opportunity.id),
        _ => None,
    });
    ids.find(|id| workspace.opportunities.get(*id).is_none())
}
