//! The sales process: the steps of each stage. A step that stays keeps its ticks.

use leptos::prelude::*;

use crate::domain::{Command, Playbook, PlaybookItem, PlaybookItemId, Stage};
use crate::ui::browser::id_parts;
use crate::ui::context::App;
use crate::words::settings as words;

use super::rows::NewRow;
use super::step::StepRow;

/// The steps of each stage.
#[component]
pub fn ProcessSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let stages = Stage::ALL.map(|stage| view! { <StageSteps stage=stage /> });
    view! {
        <section class="frame" data-settings="process">
            <header>
                <h2>{words::playbook(language)}</h2>
            </header>
            <p class="hint">{words::playbook_hint(language)}</p>
            {stages.into_iter().collect_view()}
        </section>
    }
}

#[component]
fn StageSteps(stage: Stage) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let code = stage.code();
    let steps = Memo::new(move |_| {
        let ids = app
            .store
            .read(|workspace| workspace.playbook.of(stage).map(|item| item.id).collect::<Vec<_>>());
        ids.unwrap_or_default()
    });
    let add = Callback::new(move |text: String| {
        let (millis, random) = id_parts();
        let step = PlaybookItem::new(PlaybookItemId::new(millis, random), stage, text);
        change_playbook(app, |playbook| playbook.items.push(step));
        Ok(())
    });
    let name = move || app.i18n.stage(stage);
    view! {
        <div class="stage-steps" data-steps=code>
            <h3>
                <span class=format!("st k-{code}") aria-hidden="true">{code}</span>
                {name}
            </h3>
            <ol class="set-rows">
                <For each=move || steps.get() key=|id| *id let(id)>
                    <StepRow id=id />
                </For>
            </ol>
            <NewRow
                id=format!("new-step-{code}")
                name="new_step"
                label=Signal::derive(move || words::new_step(language, &name()))
                hint=words::enter_adds(language)
                add=add
            />
        </div>
    }
}

/// Changes the sales process as one step.
pub fn change_playbook(app: App, change: impl FnOnce(&mut Playbook)) {
    let Some(mut playbook) = app.store.peek(|workspace| workspace.playbook.clone()) else { return };
    change(&mut playbook);
    app.dispatch(&Command::Put(vec![playbook.into()]), || words::saved(app.i18n.language));
}
