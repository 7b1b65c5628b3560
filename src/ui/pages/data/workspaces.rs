//! The workspaces of this browser.

use leptos::prelude::*;

use crate::domain::WorkspaceKind;
use crate::storage::WorkspaceMeta;
use crate::ui::components::Dialog;
use crate::ui::context::App;
use crate::ui::route::{Page, Query, Route};
use crate::words::{data as words, saving, shell};

use super::leave::download_backup;

/// Which there are; open, make, delete.
#[component]
pub fn WorkspacesFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let deleting = RwSignal::new(None::<WorkspaceMeta>);
    let entries = move || app.store.list();
    let current = move || app.store.read(|workspace| workspace.id);
    let new = move |_| {
        if app.create_empty() {
            app.address.go_to(Page::Board);
        }
    };
    let entry_view = move |entry: WorkspaceMeta| {
        let here = current() == Some(entry.id);
        let query = Query { workspace: Some(entry.id), ..Query::default() };
        let address = Route { page: Page::Board, query }.print();
        let demo = matches!(entry.kind, WorkspaceKind::Demo { .. });
        let name = entry.name.clone();
        view! {
            <li>
                <span class="name">
                    {name}
                    {demo.then(|| view! { " " <span class="muted">{shell::demo_tag(language)}</span> })}
                </span>
                {if here {
                    view! { <span class="muted small">{words::current(language)}</span> }.into_any()
                } else {
                    view! { <a class="btn sm" href=address>{words::open(language)}</a> }.into_any()
                }}
                <button
                    type="button"
                    class="btn quiet sm"
                    on:click=move |_| deleting.set(Some(entry.clone()))
                >
                    {shell::delete(language)}
                </button>
            </li>
        }
    };
    view! {
        <section class="frame">
            <header>
                <h2>{words::workspaces(language)}</h2>
            </header>
            <ul class="workspaces">{move || entries().into_iter().map(entry_view).collect_view()}</ul>
            <button type="button" class="btn" data-action="new-workspace" on:click=new>
                {words::new_workspace(language)}
            </button>
            {move || deleting.get().map(|entry| view! { <DeleteDialog entry=entry deleting=deleting /> })}
        </section>
    }
}

/// Undo cannot serve where a whole workspace goes, so this asks, and hands out a copy first.
#[component]
fn DeleteDialog(entry: WorkspaceMeta, deleting: RwSignal<Option<WorkspaceMeta>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let close = Callback::new(move |()| deleting.set(None));
    let name = entry.name.clone();
    let id = entry.id;
    let go = move |_| {
        close.run(());
        let copied = app.store.copy_out(id, download_backup);
        if copied && app.store.forget(id).is_ok() {
            app.toasts.say(words::deleted_workspace(language, &entry.name));
        } else {
            app.toasts.say(saving::store_failed(language));
        }
    };
    view! {
        <Dialog title=words::delete_workspace(language, &name) on_close=close>
            <p>{words::delete_workspace_body(language)}</p>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| close.run(())>
                    {shell::cancel(language)}
                </button>
                <button type="button" class="btn primary" data-action="delete-workspace" on:click=go>
                    {shell::delete(language)}
                </button>
            </div>
        </Dialog>
    }
}
