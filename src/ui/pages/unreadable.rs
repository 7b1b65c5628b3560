//! Stored data that cannot be read: kept as they are, offered as a download.

use leptos::prelude::*;

use crate::domain::json;
use crate::storage::{SnapshotError, Unreadable};
use crate::ui::browser::download;
use crate::ui::context::App;
use crate::words::shell as words;

/// Says so, and offers the raw texts. Nothing is written over them.
#[component]
pub fn UnreadablePage(unreadable: Unreadable) -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    let newer = matches!(unreadable.error, SnapshotError::TooNew(_));
    let detail = unreadable.error.to_string();
    let raw = move |_| {
        let mut file = r#"{"format":"imbuto-rescue","version":1,"entries":{"#.to_owned();
        for (key, text) in &unreadable.raw {
            json::push_key(&mut file, key);
            json::push_text(&mut file, text);
        }
        file += "}}";
        download("imbuto-rescue.json", "application/json", file.as_bytes());
    };
    let other = move |_| {
        app.begin_empty();
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
                    {crate::words::data::new_workspace(language)}
                </button>
            </div>
            <p class="hint">{detail}</p>
        </section>
    }
}
