//! Funnels to hold one's own against: the built-in one and the firm's, which of them is chosen, and how
//! many get to each stage.

use leptos::prelude::*;

use crate::domain::{
    Command, RecordId, RecordKind, ReferenceFunnel, ReferenceFunnelId, ReferenceLevel, Stage,
    Unknown,
};
use crate::metrics::shares_of_previous;
use crate::ui::browser::{focus_when_drawn, id_parts};
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::ui::pages::figures::reference_of;
use crate::words::{funnel as funnel_words, settings as words, shell};

use super::field::{Named, SavedField, Takes, forget_field};
use super::rows::{DeleteRow, FRAMES, NewRow, is_among};
use super::{change_firm, firm_part};

/// With fewer levels there is nothing to compare.
const FEWEST: usize = 2;

/// The reference funnels.
#[component]
pub fn ReferenceSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let ids = Memo::new(move |_| {
        let ids = app.store.read_kinds(&[RecordKind::ReferenceFunnel], |workspace| {
            workspace.reference_funnels.iter().map(|one| one.id).collect::<Vec<_>>()
        });
        ids.unwrap_or_default()
    });
    let add = Callback::new(move |name: String| {
        if is_known(app, &name, None) {
            return Err(words::reference_known(language).to_owned());
        }
        let Some(chosen) = app.store.peek(reference_of) else { return Ok(()) };
        let (millis, random) = id_parts();
        let id = ReferenceFunnelId::new(millis, random);
        let unknown = Unknown::default();
        let funnel = ReferenceFunnel { id, name, levels: chosen.levels, unknown };
        app.dispatch(&Command::Put(vec![funnel.into()]), || words::saved(language));
        Ok(())
    });
    view! {
        <section class="frame" data-settings="references">
            <header>
                <h2>{words::references(language)}</h2>
            </header>
            <p class="hint">{words::references_hint(language)}</p>
            <ul class="set-rows">
                <li class="set-row reference-row">
                    <ChosenRadio
                        id=None
                        name=Signal::stored(funnel_words::three_per_cent(language).to_owned())
                    />
                    <span>{funnel_words::three_per_cent(language)}</span>
                    <span class="muted num">"100 → 60 → 30 → 3"</span>
                </li>
                <For each=move || ids.get() key=|id| *id let(id)>
                    <ReferenceRow id=id />
                </For>
            </ul>
            <NewRow
                id="new-reference"
                name="new_reference"
                label=words::new_reference(language)
                hint=words::new_reference_hint(language)
                add=add
            />
        </section>
    }
}

/// Whether a reference funnel is the one that stands beside one's own; `None` is the built-in one.
#[component]
fn ChosenRadio(id: Option<ReferenceFunnelId>, name: Signal<String>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let chosen = firm_part(app, |firm| firm.reference);
    view! {
        <label class="room">
            <input
                type="radio"
                name="reference_chosen"
                value=id.map_or_else(|| "built-in".to_owned(), |id| id.to_string())
                aria-label=move || words::compare_with(language, &name.get())
                prop:checked=move || chosen.get() == id
                on:change=move |_| change_firm(app, |firm| firm.reference = id)
            />
        </label>
    }
}

#[component]
fn ReferenceRow(id: ReferenceFunnelId) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let funnel = Memo::new(move |_| {
        let record = RecordId::ReferenceFunnel(id);
        app.store
            .read_record(record, |workspace| workspace.reference_funnels.get(id).cloned())
            .flatten()
    });
    let name = Signal::derive(move || {
        funnel.with(|one| one.as_ref().map(|one| one.name.clone())).unwrap_or_default()
    });
    let save_name = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(shell::blank_name(language).to_owned());
        }
        if is_known(app, &text, Some(id)) {
            return Err(words::reference_known(language).to_owned());
        }
        change(app, id, |funnel| funnel.name = text);
        Ok(())
    });
    let shares = move || {
        let shares = funnel.with(|one| one.as_ref().map(shares_of_previous)).unwrap_or_default();
        shares.into_iter().map(|share| i18n.rate(share)).collect::<Vec<_>>().join(" · ")
    };
    let delete = move |()| {
        forget_field(&name_field(id));
        for stage in Stage::ALL {
            forget_field(&level_field(id, stage));
        }
        delete(app, id);
        focus_when_drawn("#new-reference".to_owned(), FRAMES, || {});
    };
    let levels = Stage::ALL.map(|stage| view! { <Level id=id stage=stage funnel=funnel /> });
    view! {
        <li class="set-row reference-row" data-reference=id.to_string()>
            <ChosenRadio id=Some(id) name=name />
            <SavedField
                id=name_field(id)
                name="reference_name"
                label=words::reference_name(language)
                named=Named::Elsewhere
                value=name
                save=save_name
            />
            <DeleteRow action="delete-reference" what=name on_delete=delete />
            <div class="levels">{levels.into_iter().collect_view()}</div>
            <p class="hint">{words::from_stage_to_stage(language)} " " {shares}</p>
        </li>
    }
}

/// How many get to a stage; blank where it is none of the funnel's levels.
#[component]
fn Level(
    id: ReferenceFunnelId,
    stage: Stage,
    funnel: Memo<Option<ReferenceFunnel>>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let value = Signal::derive(move || {
        funnel
            .with(|one| {
                let level = one.as_ref()?.levels.iter().find(|level| level.stage == stage)?;
                Some(level.count.to_string())
            })
            .unwrap_or_default()
    });
    let save = Callback::new(move |text: String| {
        let count = match text.trim() {
            "" => None,
            text => Some(
                parse_count(text)
                    .filter(|count| *count > 0)
                    .ok_or_else(|| words::limit_wrong(language).to_owned())?,
            ),
        };
        let Some(mut levels) = funnel.get_untracked().map(|funnel| funnel.levels) else {
            return Ok(());
        };
        levels.retain(|level| level.stage != stage);
        if let Some(count) = count {
            levels.push(ReferenceLevel { name: app.i18n.stage(stage), stage, count });
            levels.sort_by_key(|level| level.stage);
        }
        if levels.len() < FEWEST {
            return Err(words::reference_few(language).to_owned());
        }
        change(app, id, |funnel| funnel.levels = levels);
        Ok(())
    });
    view! {
        <SavedField
            id=level_field(id, stage)
            name=format!("level_{}", stage.code())
            label=Signal::derive(move || app.i18n.stage(stage))
            takes=Takes::Number
            value=value
            save=save
        />
    }
}

fn name_field(id: ReferenceFunnelId) -> String {
    format!("reference-{id}")
}

fn level_field(id: ReferenceFunnelId, stage: Stage) -> String {
    format!("reference-{id}-{}", stage.code())
}

fn change(app: App, id: ReferenceFunnelId, change: impl FnOnce(&mut ReferenceFunnel)) {
    let funnel = app.store.peek(|workspace| workspace.reference_funnels.get(id).cloned()).flatten();
    let Some(mut funnel) = funnel else { return };
    change(&mut funnel);
    app.dispatch(&Command::Put(vec![funnel.into()]), || words::saved(app.i18n.language));
}

/// Where it was the chosen one, the built-in one takes its place in the same step.
fn delete(app: App, id: ReferenceFunnelId) {
    let Some(mut firm) = app.store.peek(|workspace| workspace.settings.clone()) else { return };
    firm.reference = firm.reference.filter(|chosen| *chosen != id);
    let steps =
        vec![Command::Put(vec![firm.into()]), Command::Delete(vec![RecordId::ReferenceFunnel(id)])];
    app.dispatch(&Command::Together(steps), || words::reference_deleted(app.i18n.language));
}

/// Whether a funnel of this name is there, beside one.
fn is_known(app: App, name: &str, beside: Option<ReferenceFunnelId>) -> bool {
    let known = app.store.peek(|workspace| {
        let others = workspace.reference_funnels.iter().filter(|one| Some(one.id) != beside);
        is_among(name, others.map(|one| &one.name))
    });
    known == Some(true)
}
