//! How many cards each column of the board is to hold at most.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::domain::{Command, Stage};
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::{settings as words, stage as stage_words};

/// A field for each stage.
#[component]
pub fn LimitSettings() -> impl IntoView {
    let language = App::current().i18n.language;
    let fields = Stage::ALL.map(|stage| view! { <LimitField stage=stage /> });
    view! {
        <section class="frame" data-settings="limits">
            <header>
                <h2>{words::limits(language)}</h2>
            </header>
            <p class="hint">{words::limits_hint(language)}</p>
            <div class="limits">{fields.into_iter().collect_view()}</div>
        </section>
    }
}

#[component]
fn LimitField(stage: Stage) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let known = Memo::new(move |_| {
        let limit =
            app.store.read(|workspace| workspace.settings.column_limits.get(&stage).copied());
        limit.flatten().map_or_else(String::new, |limit| limit.to_string())
    });
    let wrong = RwSignal::new(false);
    let id = format!("limit-{}", stage.code());
    let error = format!("{id}-error");
    let described = error.clone();
    let change = move |event: web_sys::Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(text) = field.map(|field| field.value()) else { return };
        let limit = match text.trim() {
            "" => None,
            text => match parse_count(text).and_then(|limit| u32::try_from(limit).ok()) {
                Some(limit) if limit > 0 => Some(limit),
                _ => return wrong.set(true),
            },
        };
        wrong.set(false);
        let Some(mut firm) = app.store.peek(|workspace| workspace.settings.clone()) else { return };
        match limit {
            Some(limit) => _ = firm.column_limits.insert(stage, limit),
            None => _ = firm.column_limits.remove(&stage),
        }
        app.dispatch(&Command::Put(vec![firm.into()]), || words::saved(language));
    };
    view! {
        <div class="field">
            <label for=id.clone()>{stage_words::name(language, stage)}</label>
            <input
                class="input num"
                id=id
                name=format!("limit_{}", stage.code())
                inputmode="numeric"
                autocomplete="off"
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
        </div>
    }
}
