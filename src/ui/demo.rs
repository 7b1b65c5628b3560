//! The demo of this browser: made once, on the day it was first asked for.

use jiff::civil::Date;
use leptos::task::spawn_local;

use crate::demo::{self, DemoWords};
use crate::domain::{Workspace, WorkspaceKind};
use crate::storage::Ledger;
use crate::words::{Language, default_playbook, shell};

use super::browser::today;
use super::context::App;
use super::lazy::{LazyView, LazyViews, load_demo};
use super::route::Page;

/// The seed of the demo that everybody gets.
const DEMO_SEED: u64 = 2026;

/// What makes the demo, in a language, as it is on a day.
pub type MakeDemo = fn(Language, Date) -> Workspace;

/// Makes the demo. Reached through [`load_demo`] alone, so that a first visit does without it.
pub fn make_demo(language: Language, today: Date) -> Workspace {
    let words = match language {
        Language::It => &DemoWords::IT,
        Language::Fr => &DemoWords::FR,
        Language::En => &DemoWords::EN,
    };
    demo::workspace(DEMO_SEED, today, default_playbook(language), words)
}

/// Tells the open demo in a language, if it is told in another and nobody has changed anything in it.
pub fn retell_demo(app: App, language: Language) {
    let told = app.store.peek(|workspace| match workspace.kind {
        WorkspaceKind::Demo { seed: DEMO_SEED, opened_on }
            if workspace.playbook != default_playbook(language) =>
        {
            Some((workspace.id, opened_on))
        }
        WorkspaceKind::Demo { .. } | WorkspaceKind::Own => None,
    });
    let untouched = app.store.ledger(Ledger::edits) == Some(0);
    let Some((id, opened_on)) = told.flatten().filter(|_| untouched) else { return };
    spawn_local(async move {
        // Where it cannot be made now, it stays as it is.
        if let Ok(make) = load_demo().await
            && app.store.forget(id).is_ok()
        {
            app.create(make(language, opened_on));
        }
    });
}

/// Opens the demo kept here, or a new one, and shows its funnel.
pub fn open_demo(app: App, lazy: LazyViews) {
    lazy.prepare(LazyView::Funnel);
    let kept = app
        .store
        .list()
        .into_iter()
        .find(|entry| matches!(entry.kind, WorkspaceKind::Demo { seed: DEMO_SEED, .. }));
    let language = app.i18n.language;
    if kept.is_some_and(|entry| app.open(entry.id)) {
        retell_demo(app, language);
        app.address.go_to(Page::Funnel);
        return;
    }
    spawn_local(async move {
        match load_demo().await {
            Ok(make) => {
                if app.create(make(language, today())) {
                    app.address.go_to(Page::Funnel);
                }
            }
            Err(_) => app.toasts.say(shell::part_not_loaded(language)),
        }
    });
}
