//! The steps of the sales process.

use leptos::prelude::*;

use crate::domain::{Command, PlaybookItem, PlaybookItemId, Stage};
use crate::ui::browser::id_parts;
use crate::ui::context::App;
use crate::words::{settings as words, stage as stage_words};

/// The steps of the sales process, one a line per stage. A line that stays keeps its ticks.
#[component]
pub fn PlaybookSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let areas = Stage::ALL.map(|stage| {
        let lines = Memo::new(move |_| {
            let lines = app.store.read(|workspace| {
                workspace.playbook.of(stage).map(|item| item.text.clone()).collect::<Vec<_>>()
            });
            lines.unwrap_or_default().join("\n")
        });
        let id = format!("playbook-{}", stage.code());
        view! {
            <div class="field">
                <label for=id.clone()>{stage_words::name(language, stage)}</label>
                <textarea
                    class="input"
                    id=id
                    rows="4"
                    prop:value=move || lines.get()
                    on:change=move |event| rewrite(app, stage, &event_target_value(&event))
                ></textarea>
            </div>
        }
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::playbook(language)}</h2>
            </header>
            <p class="hint">{words::playbook_hint(language)}</p>
            <div class="playbook">{areas.into_iter().collect_view()}</div>
        </section>
    }
}

fn rewrite(app: App, stage: Stage, text: &str) {
    let known = app.store.peek(|workspace| workspace.playbook.clone());
    let Some(mut playbook) = known else { return };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let items: Vec<PlaybookItem> = lines
        .map(|line| {
            let kept = playbook.of(stage).find(|item| item.text == line).cloned();
            kept.unwrap_or_else(|| {
                let (millis, random) = id_parts();
                let id = PlaybookItemId::new(millis, random);
                PlaybookItem::new(id, stage, line)
            })
        })
        .collect();
    playbook.items.retain(|item| item.stage != stage);
    playbook.items.extend(items);
    app.dispatch(&Command::Put(vec![playbook.into()]), || words::saved(app.i18n.language));
}
