//! What a stage of the board is to hold at most, and for how long something may stand still in it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::domain::{Command, Settings, Stage};
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::{settings as words, stage as stage_words};

/// A number of the firm's for each stage.
#[derive(Clone, Copy)]
struct Limits {
    /// The name of the fields, before the stage's letter.
    name: &'static str,
    of: fn(&mut Settings) -> &mut BTreeMap<Stage, u32>,
}

const CARDS: Limits = Limits { name: "limit", of: |firm| &mut firm.column_limits };
const DAYS: Limits = Limits { name: "rot", of: |firm| &mut firm.rot_days };

/// A row for each stage, with a field for each of the two.
#[component]
pub fn LimitSettings() -> impl IntoView {
    let language = App::current().i18n.language;
    let rows = Stage::ALL.map(|stage| {
        let code = stage.code();
        // What is won does not stand still: its order has steps of its own.
        let days =
            (stage != Stage::Order).then(|| view! { <LimitField limits=DAYS stage=stage /> });
        view! {
            <tr>
                <th scope="row">
                    <span class=format!("st k-{code}") aria-hidden="true">
                        {code}
                    </span>
                    " "
                    {stage_words::name(language, stage)}
                </th>
                <td>
                    <LimitField limits=CARDS stage=stage />
                </td>
                <td>{days}</td>
            </tr>
        }
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::stages(language)}</h2>
            </header>
            <p class="hint">{words::stages_hint(language)}</p>
            <table class="tbl limits">
                <thead>
                    <tr>
                        <th></th>
                        <th scope="col">{words::most_cards(language)}</th>
                        <th scope="col">{words::most_days(language)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn LimitField(limits: Limits, stage: Stage) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let known = Memo::new(move |_| {
        let known = app
            .store
            .read(|workspace| (limits.of)(&mut workspace.settings.clone()).get(&stage).copied());
        known.flatten().map_or_else(String::new, |limit| limit.to_string())
    });
    let wrong = RwSignal::new(false);
    let name = format!("{}_{}", limits.name, stage.code());
    let error = format!("{name}-error");
    let described = error.clone();
    let label = match limits.name == CARDS.name {
        true => words::most_cards_of(language, stage_words::name(language, stage)),
        false => words::most_days_of(language, stage_words::name(language, stage)),
    };
    let change = move |event: web_sys::Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(field) = field else { return };
        let text = field.value();
        let limit = match text.trim() {
            "" => None,
            text => match parse_count(text).and_then(|limit| u32::try_from(limit).ok()) {
                Some(limit) if limit > 0 => Some(limit),
                _ => return wrong.set(true),
            },
        };
        wrong.set(false);
        let firm = app.store.peek(|workspace| workspace.settings.clone());
        let Some(mut firm) = firm else { return };
        match limit {
            Some(limit) => _ = (limits.of)(&mut firm).insert(stage, limit),
            None => _ = (limits.of)(&mut firm).remove(&stage),
        }
        app.dispatch(&Command::Put(vec![firm.into()]), || words::saved(language));
    };
    view! {
        <input
            class="input"
            name=name
            inputmode="numeric"
            autocomplete="off"
            aria-label=label
            aria-invalid=move || wrong.get().then_some("true")
            aria-describedby=move || wrong.get().then(|| described.clone())
            prop:value=move || known.get()
            on:change=change
        />
        {move || {
            wrong
                .get()
                .then(|| {
                    view! {
                        <span class="error" id=error.clone() role="alert">
                            {words::limit_wrong(language)}
                        </span>
                    }
                })
        }}
    }
}
