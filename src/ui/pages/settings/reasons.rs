//! The firm's reasons for which a sale is lost: some in every stage, some in one.

use leptos::prelude::*;

use crate::domain::{Command, LostReason, Stage};
use crate::ui::context::App;
use crate::words::{settings as words, stage as stage_words};

/// A list for all stages, and one for each, a reason a line.
#[component]
pub fn ReasonSettings() -> impl IntoView {
    let language = App::current().i18n.language;
    let of_stages = Stage::OPEN.map(|stage| view! { <ReasonList stage=Some(stage) /> });
    view! {
        <section class="frame">
            <header>
                <h2>{words::reasons(language)}</h2>
            </header>
            <p class="hint">{words::reasons_hint(language)}</p>
            <ReasonList stage=None />
            <details class="by-stage">
                <summary>{words::reasons_by_stage(language)}</summary>
                <div class="playbook">{of_stages.into_iter().collect_view()}</div>
            </details>
        </section>
    }
}

#[component]
fn ReasonList(stage: Option<Stage>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let lines = Memo::new(move |_| {
        let lines = app.store.read(|workspace| {
            let reasons = workspace.settings.lost_reasons.iter();
            let here = reasons.filter(|reason| reason.stage == stage);
            here.map(|reason| reason.text.clone()).collect::<Vec<_>>()
        });
        lines.unwrap_or_default().join("\n")
    });
    let code = stage.map_or("all", Stage::code);
    let name = stage.map_or(words::any_stage(language), |stage| stage_words::name(language, stage));
    let id = format!("reasons-{code}");
    view! {
        <div class="field">
            <label for=id.clone()>{name}</label>
            <textarea
                class="input"
                id=id
                name=format!("reasons_{code}")
                rows="4"
                prop:value=move || lines.get()
                on:change=move |event| rewrite(app, stage, &event_target_value(&event))
            ></textarea>
        </div>
    }
}

fn rewrite(app: App, stage: Option<Stage>, text: &str) {
    let firm = app.store.peek(|workspace| workspace.settings.clone());
    let Some(mut firm) = firm else { return };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    firm.lost_reasons.retain(|reason| reason.stage != stage);
    firm.lost_reasons.extend(lines.map(|line| LostReason { text: line.to_owned(), stage }));
    app.dispatch(&Command::Put(vec![firm.into()]), || words::saved(app.i18n.language));
}
