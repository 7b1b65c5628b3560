//! Which workspace is open, and the way to another: a menu beside the firm's name. Nothing switches
//! by itself.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::domain::WorkspaceKind;
use crate::storage::WorkspaceMeta;
use crate::words::{data, shell};

use super::components::{Icon, IconName};
use super::context::App;
use super::route::{Page, Query, Route};

/// The id of the menu.
const MENU: &str = "workspace-menu";

/// The button and its menu. What is kept here is read when the menu opens.
#[component]
pub fn WorkspaceSwitch() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let is_open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        let menu = event.target().and_then(|menu| menu.dyn_into::<HtmlElement>().ok());
        is_open.set(menu.is_some_and(|menu| menu.matches(":popover-open") == Ok(true)));
    };
    view! {
        <button
            type="button"
            class="icon-btn switch"
            data-action="workspaces"
            popovertarget=MENU
            aria-expanded=move || is_open.get().to_string()
            aria-label=data::workspaces(language)
            title=data::workspaces(language)
        >
            <Icon name=IconName::Down />
        </button>
        <div id=MENU class="menu workspace-menu" popover="auto" on:toggle=toggled>
            {move || is_open.get().then(|| view! { <Entries /> })}
        </div>
    }
}

#[component]
fn Entries() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let here = app.store.peek(|workspace| workspace.id);
    let entry = move |entry: WorkspaceMeta| {
        let query = Query { workspace: Some(entry.id), ..Query::default() };
        let page = if entry.kind == WorkspaceKind::Own { Page::Board } else { Page::Funnel };
        let is_demo = matches!(entry.kind, WorkspaceKind::Demo { .. });
        view! {
            <li>
                <a
                    class="menu-item"
                    href=Route { page, query }.print()
                    aria-current=(here == Some(entry.id)).then_some("true")
                    on:click=move |_| close()
                >
                    <span>{entry.name}</span>
                    {is_demo.then(|| view! { " " <span class="muted">{shell::demo_tag(language)}</span> })}
                    {(here == Some(entry.id)).then(|| view! { <Icon name=IconName::Check /> })}
                </a>
            </li>
        }
    };
    let new = move |_| {
        close();
        if app.create_empty() {
            app.address.go_to(Page::Board);
        }
    };
    view! {
        <p class="menu-title">{data::workspaces(language)}</p>
        <ul>{app.store.list().into_iter().map(entry).collect_view()}</ul>
        <hr />
        <button type="button" class="menu-item" data-action="begin-workspace" on:click=new>
            <Icon name=IconName::Plus />
            {data::new_workspace(language)}
        </button>
        <a
            class="menu-item"
            data-action="manage-workspaces"
            href=move || app.address.link(Page::Data).print()
            on:click=move |_| close()
        >
            {data::manage_workspaces(language)}
        </a>
    }
}

/// Closes the menu.
fn close() {
    let menu = document().get_element_by_id(MENU);
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        let _ = menu.hide_popover();
    }
}
