//! Stored data that cannot be read: kept as they are, offered as a download; and earlier days that
//! can still be read.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;
use serde::Serialize;

use crate::domain::{WorkspaceId, json};
use crate::storage::{SealFault, Unreadable};
use crate::ui::browser::{download, id_parts};
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::ui::store::OpenState;
use crate::words::{data, saving as words};

/// Says so, and offers the raw texts. Nothing is written over them.
#[component]
pub fn UnreadablePage() -> impl IntoView {
    let app = App::current();
    match app.store.open.get() {
        OpenState::Unreadable(unreadable) => rescue_view(app, unreadable).into_any(),
        _ => ().into_any(),
    }
}

fn rescue_view(app: App, unreadable: Unreadable) -> impl IntoView {
    let language = app.i18n.language;
    let newer = matches!(unreadable.error, SealFault::TooNew(_));
    let (id, days) = (unreadable.id, unreadable.days.clone());
    let raw = move |_| download_texts(&unreadable.error.to_string(), &unreadable.raw);
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

/// The file of stored texts, as the one that the page makes where the app itself has stopped.
#[derive(Serialize)]
struct Rescued<'a> {
    format: &'a str,
    version: u32,
    wrong: &'a str,
    entries: BTreeMap<&'a str, &'a str>,
}

/// Offers stored texts as they are, each with its key, and what is wrong with them.
pub fn download_texts(wrong: &str, texts: &[(String, String)]) {
    let entries = texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    let file = json::write(&Rescued { format: "imbuto-rescue", version: 1, wrong, entries });
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
