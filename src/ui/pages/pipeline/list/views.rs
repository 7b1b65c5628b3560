//! Saved views: choices of the list under a name, kept in the workspace. The address says which one.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, RecordKind, SavedView, Settings};
use crate::ui::components::{Dialog, Pick, PickOption};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::route::{Page, Query, Route};
use crate::words::{list_page as words, shell};

/// What is asked of a view's name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    New,
    Again,
}

/// The view that is shown, and what can be done with it.
#[component]
pub fn ViewBar() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let views = Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        let views =
            app.store.read_kinds(settings, |workspace| workspace.settings.saved_views.clone());
        views.unwrap_or_default()
    });
    let chosen = app.address.part(|route| route.query.saved.clone());
    let kept = app.address.part(|route| route.query.kept());
    let current = Memo::new(move |_| {
        let name = chosen.get()?;
        views.with(|views| views.iter().find(|view| view.name == name).cloned())
    });
    let is_changed = move || {
        current.with(|view| view.as_ref().is_some_and(|view| asked(view).kept() != kept.get()))
    };
    let options = Signal::derive(move || {
        let none: PickOption = (String::new(), words::no_view(language).to_owned());
        let named = views.get().into_iter().map(|view| (view.name.clone(), view.name));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || current.get().map(|view| view.name).unwrap_or_default());
    let pick = move |name: String| {
        let view =
            views.with_untracked(|views| views.iter().find(|view| view.name == name).cloned());
        show(app, view.as_ref());
    };
    let naming = RwSignal::new(None::<Naming>);
    let past = move || app.store.looks_back();
    let update = move |_| {
        if let Some(view) = current.get_untracked() {
            keep(app, &view.name);
        }
    };
    let remove = move |_| {
        let Some(view) = current.get_untracked() else { return };
        let said = || words::view_removed(language, &view.name);
        if change(app, |firm| firm.drop_view(&view.name), said) {
            name_in_address(app, None);
        }
    };
    view! {
        <div class="view-bar">
            <Show when=move || views.with(|views| !views.is_empty())>
                <span>
                    {words::view(language)} " "
                    <Pick
                        label=words::view(language)
                        name="saved"
                        value=value
                        options=options
                        on_pick=pick
                    />
                    <Show when=is_changed>" " <i>{words::view_changed(language)}</i></Show>
                </span>
            </Show>
            <Show when=is_changed>
                <button
                    type="button"
                    class="link-btn"
                    data-action="update-view"
                    disabled=past
                    on:click=update
                >
                    {words::update_view(language)}
                </button>
            </Show>
            <button
                type="button"
                class="link-btn"
                data-action="save-view"
                disabled=past
                on:click=move |_| naming.set(Some(Naming::New))
            >
                {words::save_view(language)}
            </button>
            <Show when=move || current.with(Option::is_some)>
                <button
                    type="button"
                    class="link-btn"
                    data-action="rename-view"
                    disabled=past
                    on:click=move |_| naming.set(Some(Naming::Again))
                >
                    {words::rename_view(language)}
                </button>
                <button
                    type="button"
                    class="link-btn"
                    data-action="remove-view"
                    disabled=past
                    on:click=remove
                >
                    {words::remove_view(language)}
                </button>
            </Show>
        </div>
        {move || {
            let naming_now = naming.get()?;
            let before = current.get_untracked().filter(|_| naming_now == Naming::Again);
            let before = before.map(|view| view.name);
            Some(view! { <NameDialog before=before on_close=move |()| naming.set(None) /> })
        }}
    }
}

/// Asks for the name of a new view, or for another one of a view.
#[component]
fn NameDialog(before: Option<String>, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let fault = RwSignal::new(None::<&'static str>);
    let input = NodeRef::<html::Input>::new();
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named(if before.is_some() { "rename-view" } else { "view" }, None);
    let draft = draft.of_form(form);
    let over = move || {
        draft.forget();
        on_close.run(());
    };
    let title = match &before {
        Some(name) => words::rename_view_title(language, name),
        None => words::save_view_title(language).to_owned(),
    };
    let typed = before.clone().unwrap_or_default();
    let is_new = before.is_none();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let name = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        let name = name.trim().to_owned();
        let taken = |firm: &Settings| firm.view(&name).is_some() && before.as_ref() != Some(&name);
        if name.is_empty() {
            return fault.set(Some(shell::blank_name(language)));
        }
        if app.store.peek(|workspace| taken(&workspace.settings)) == Some(true) {
            return fault.set(Some(words::view_name_taken(language)));
        }
        let done = match &before {
            None => keep(app, &name),
            Some(before) => {
                let said = || words::view_saved(language, &name);
                change(app, |firm| _ = firm.rename_view(before, &name), said)
            }
        };
        if done {
            name_in_address(app, Some(name));
            over();
        }
    };
    view! {
        <Dialog title=title on_close=on_close>
            <form class="form" novalidate=true node_ref=form on:submit=submit>
                <div class="field">
                    <label for="view-name">{words::view_name(language)}</label>
                    <input
                        class="input"
                        id="view-name"
                        name="view_name"
                        autocomplete="off"
                        value=typed
                        node_ref=input
                        aria-invalid=move || fault.get().map(|_| "true")
                        aria-describedby="view-name-error"
                    />
                    <span class="error" role="alert" id="view-name-error">
                        {move || fault.get()}
                    </span>
                    {is_new.then(|| view! { <p class="hint">{words::save_view_hint(language)}</p> })}
                </div>
                <div class="row">
                    <button type="button" class="btn quiet" on:click=move |_| over()>
                        {shell::cancel(language)}
                    </button>
                    <button type="submit" class="btn primary" data-action="view-apply">
                        {shell::save(language)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// The choices of a view.
fn asked(view: &SavedView) -> Query {
    Route::parse(&format!("#/pipeline/list?{}", view.query)).0.query
}

/// Shows a view, or the list without one.
fn show(app: App, view: Option<&SavedView>) {
    let Route { query, .. } = app.address.link(Page::List);
    let Query { workspace, as_of, language, .. } = query;
    let asked = view.map(asked).unwrap_or_default();
    let saved = view.map(|view| view.name.clone());
    app.address.go(&Route {
        page: Page::List,
        query: Query { workspace, as_of, language, saved, ..asked },
    });
}

/// Keeps what is chosen now under a name.
fn keep(app: App, name: &str) -> bool {
    let query = app.address.route_untracked().query.kept();
    let view = SavedView { name: name.to_owned(), query };
    let said = || words::view_saved(app.i18n.language, name);
    change(app, |firm| firm.keep_view(view), said)
}

fn change(app: App, change: impl FnOnce(&mut Settings), said: impl FnOnce() -> String) -> bool {
    let Some(mut firm) = app.store.peek(|workspace| workspace.settings.clone()) else {
        return false;
    };
    change(&mut firm);
    app.dispatch(&Command::Put(vec![firm.into()]), said)
}

fn name_in_address(app: App, name: Option<String>) {
    let mut route = app.address.route_untracked();
    route.query.saved = name;
    app.address.replace(&route);
}
