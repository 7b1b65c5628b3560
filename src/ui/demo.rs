//! The demo of this browser: made once, on the day it was first asked for.

use jiff::civil::Date;
use leptos::task::spawn_local;

use crate::demo::{self, DemoWords};
use crate::domain::{Workspace, WorkspaceKind};
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

/// Opens the demo kept here, or a new one, and shows its funnel.
pub fn open_demo(app: App, lazy: LazyViews) {
    lazy.prepare(LazyView::Funnel);
    let kept = app
        .store
        .list()
        .into_iter()
        .find(|entry| matches!(entry.kind, WorkspaceKind::Demo { seed: DEMO_SEED, .. }));
    if kept.is_some_and(|entry| app.open(entry.id)) {
        app.address.go_to(Page::Funnel);
        return;
    }
    let language = app.i18n.language;
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
