//! Stored data that cannot be read: kept as they are, offered as a download; and earlier days that
//! can still be read.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::WorkspaceId;
use crate::storage::{SealFault, Unreadable};
use crate::transfer::rescue_file;
use crate::ui::browser::{download, id_parts};
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::ui::store::OpenState;
use crate::words::{data, saving as words, shell};

/// Says so, and offers the raw texts. Nothing is written over them.
#[component]
pub fn UnreadablePage() -> impl IntoView {
    let app = App::current();
    match app.store.open.get() {
        OpenState::Unreadable(unreadable) => rescue_view(app, unreadable).into_any(),
        OpenState::Absent(_) => absent_view(app).into_any(),
        _ => ().into_any(),
    }
}

/// Says that the workspace that was asked for is not here, and which are.
fn absent_view(app: App) -> impl IntoView {
    let language = app.i18n.language;
    let known = app.store.list().into_iter().map(|entry| {
        view! {
            <li data-workspace=entry.id.to_string()>
                <span class="name">{entry.name}</span>
                <button
                    type="button"
                    class="btn"
                    data-action="open-workspace"
                    on:click=move |_| {
                        app.open(entry.id);
                    }
                >
                    {data::open(language)}
                </button>
            </li>
        }
    });
    view! {
        <section class="rescue">
            <h1>{shell::workspace_absent(language)}</h1>
            <p>{words::absent_body(language)}</p>
            <ul class="workspaces">{known.collect_view()}</ul>
            <div class="acts">
                <button
                    type="button"
                    class="btn"
                    data-action="new-workspace"
                    on:click=move |_| {
                        app.create_empty();
                    }
                >
                    {data::new_workspace(language)}
                </button>
            </div>
        </section>
    }
}

fn rescue_view(app: App, unreadable: Unreadable) -> impl IntoView {
    let language = app.i18n.language;
    let newer = matches!(unreadable.error, SealFault::TooNew(_));
    let (id, days) = (unreadable.id, unreadable.days.clone());
    let raw = move |_| download_raw(app, id, &unreadable.error.to_string());
    let other = move |_| {
        app.create_empty();
    };
    let day_view = move |day: Date| {
        view! {
            <button
                type="button"
                class="btn"
                data-action="open-day"
                on:click=move |_| open_day(app, id, day)
            >
                {words::open_day(language, &app.i18n.day(day))}
            </button>
        }
    };
    view! {
        <section class="rescue">
            <h1>{words::unreadable_title(language)}</h1>
            <p>
                {if newer { words::newer_elsewhere(language) } else { words::unreadable_body(language) }}
            </p>
            <div class="acts">
                <button type="button" class="btn primary" data-action="rescue-download" on:click=raw>
                    {words::download_raw(language)}
                </button>
                <button type="button" class="btn" data-action="new-workspace" on:click=other>
                    {data::new_workspace(language)}
                </button>
            </div>
            {(!days.is_empty())
                .then(|| {
                    view! {
                        <p>{words::unreadable_days(language)}</p>
                        <div class="acts">{days.into_iter().map(day_view).collect_view()}</div>
                    }
                })}
        </section>
    }
}

/// Offers all that is stored of a workspace as it is, each text with its key, and what is wrong.
pub fn download_raw(app: App, id: WorkspaceId, wrong: &str) {
    let file = rescue_file(wrong, &app.store.raw(id));
    download("imbuto-rescue.json", "application/json", file.as_bytes());
}

/// Opens an earlier day as a workspace of its own: what cannot be read stays where it is.
fn open_day(app: App, id: WorkspaceId, day: Date) {
    let language = app.i18n.language;
    let Some(mut workspace) = app.store.day_of(id, day) else {
        return app.toasts.say(words::day_unreadable(language));
    };
    let (millis, random) = id_parts();
    workspace.id = WorkspaceId::new(millis, random);
    let name = &mut workspace.settings.name;
    *name = words::of_day(language, name, &app.i18n.day(day));
    if app.create(workspace) {
        app.address.go_to(Page::Board);
    }
}
