//! The four ways to begin.

use leptos::prelude::*;

use crate::demo::{self, DemoWords};
use crate::domain::WorkspaceKind;
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::route::Place;
use crate::words::{Language, default_playbook, start as words};

/// The seed of the demo that everybody gets.
const DEMO_SEED: u64 = 2026;

/// My numbers, demo, file, empty.
#[component]
pub fn Ways(at_start: Memo<bool>) -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    let numbers = move |_| app.address.go_to(Place::Quick);
    let demo = move |_| open_demo(app);
    let file = move |_| app.address.go_to(Place::Data);
    let empty = move |_| {
        let blank = app.store.peek(|workspace| {
            workspace.kind == WorkspaceKind::Own && workspace.opportunities.is_empty()
        });
        if blank == Some(true) || app.begin_empty() {
            app.address.go_to(Place::Board);
        }
    };
    view! {
        <ul class="ways" aria-label=words::ways(language)>
            <Way
                action="start-quick"
                icon=IconName::Numbers
                name=words::numbers(language)
                hint=words::numbers_hint(language)
                current=Signal::derive(move || !at_start.get())
                on_choose=numbers
            />
            <Way
                action="start-demo"
                icon=IconName::Play
                name=words::demo(language)
                hint=words::demo_hint(language)
                on_choose=demo
            />
            <Way
                action="start-import"
                icon=IconName::File
                name=words::file(language)
                hint=words::file_hint(language)
                on_choose=file
            />
            <Way
                action="start-empty"
                icon=IconName::Plus
                name=words::empty(language)
                hint=words::empty_hint(language)
                on_choose=empty
            />
        </ul>
    }
}

#[component]
fn Way(
    action: &'static str,
    icon: IconName,
    name: &'static str,
    hint: &'static str,
    #[prop(into, optional)] current: Signal<bool>,
    on_choose: impl Fn(web_sys::MouseEvent) + Send + 'static,
) -> impl IntoView {
    view! {
        <li>
            <button
                type="button"
                class="way"
                data-action=action
                aria-current=move || current.get().then_some("true")
                on:click=on_choose
            >
                <Icon name=icon />
                <span>
                    <b>{name}</b>
                    <small>{hint}</small>
                </span>
            </button>
        </li>
    }
}

/// Opens the demo of this browser, made once on the day it was first asked for.
fn open_demo(app: App) {
    let kept = app
        .store
        .list()
        .into_iter()
        .find(|entry| matches!(entry.kind, WorkspaceKind::Demo { seed: DEMO_SEED, .. }));
    let open = kept.is_some_and(|entry| app.open(entry.id));
    if !open {
        let language = app.tongue.language;
        let words = match language {
            Language::It => &DemoWords::IT,
            Language::Fr => &DemoWords::FR,
            Language::En => &DemoWords::EN,
        };
        let demo = demo::workspace(DEMO_SEED, today(), default_playbook(language), words);
        if !app.begin(demo) {
            return;
        }
    }
    app.address.go_to(Place::Funnel);
}
