//! The four ways to begin.

use leptos::prelude::*;

use crate::domain::WorkspaceKind;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::demo::open_demo;
use crate::ui::lazy::LazyViews;
use crate::ui::route::Page;
use crate::words::start as words;

/// My numbers, demo, file, empty.
#[component]
pub fn Ways(at_start: Memo<bool>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let lazy: LazyViews = expect_context();
    let numbers = move |_| app.address.go_to(Page::Quick);
    let demo = move |_| open_demo(app, lazy);
    let file = move |_| app.address.go_to(Page::Data);
    let empty = move |_| {
        let blank = app.store.peek(|workspace| {
            workspace.kind == WorkspaceKind::Own && workspace.opportunities.is_empty()
        });
        if blank == Some(true) || app.create_empty() {
            app.address.go_to(Page::Board);
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
