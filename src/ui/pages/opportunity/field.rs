//! A field edited in place: a word that can be pressed, then an input.
//!
//! Enter or a click elsewhere saves; Escape closes the field, and what was typed stays at hand until
//! it is saved or thrown away.

use leptos::prelude::*;

use crate::ui::browser::{focus_when_drawn, select_all, today};
use crate::ui::context::App;
use crate::ui::drafts::Draft;
use crate::words::{marks, opportunity as words};

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    #[default]
    Text,
    /// A number with decimals.
    Amount,
    /// A day.
    Day,
    /// A day up to today.
    PastDay,
}

/// Saves a text, or says what is wrong with it.
pub type SaveField = Callback<String, Result<(), &'static str>>;

/// A field edited in place.
#[component]
pub fn EditField(
    /// Where what is typed is kept.
    draft: Draft,
    /// Tells fields of one name apart in the page.
    #[prop(into, optional)]
    part: String,
    /// What it is, for a screen reader.
    #[prop(into)]
    label: String,
    /// What stands there while nothing is typed.
    #[prop(into)]
    shown: Signal<String>,
    /// The same as it would be typed.
    #[prop(into)]
    typed: Signal<String>,
    #[prop(optional)] kind: FieldKind,
    /// Names that were used before.
    #[prop(optional)]
    known: Option<fn(App) -> Vec<String>>,
    /// Takes what was typed.
    #[prop(into)]
    save: SaveField,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let id = format!("edit-{}{part}", draft.field);
    let open = RwSignal::new(false);
    // What stood there when it was opened: what was not touched saves nothing.
    let before = StoredValue::new(String::new());
    let fault = RwSignal::new(None::<&'static str>);
    let unsaved = RwSignal::new(draft.text().filter(|text| *text != typed.get_untracked()));
    let (css, value_id) = (format!("#{id}"), format!("{id}-value"));
    let value_css = StoredValue::new(format!("#{value_id}"));
    let back = move || value_css.with_value(|css| focus_when_drawn(css.clone(), 2, || {}));
    let begin = move || {
        before.set_value(typed.get_untracked());
        open.set(true);
        focus_when_drawn(css.clone(), 2, || {});
    };
    let throw_away = move || {
        draft.forget();
        unsaved.set(None);
        fault.set(None);
        open.set(false);
    };
    let commit = move |text: String| {
        if !open.get_untracked() {
            return;
        }
        if text == before.get_value() || text == typed.get_untracked() {
            throw_away();
            return;
        }
        match save.run(text) {
            Ok(()) => throw_away(),
            Err(wrong) => fault.set(Some(wrong)),
        }
    };
    let key = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            fault.set(None);
            unsaved.set(draft.text().filter(|text| *text != typed.get_untracked()));
            back();
        }
        "Enter" => {
            event.prevent_default();
            commit(event_target_value(&event));
            if !open.get_untracked() {
                back();
            }
        }
        _ => {}
    };
    let input_type = match kind {
        FieldKind::Text | FieldKind::Amount => "text",
        FieldKind::Day | FieldKind::PastDay => "date",
    };
    let latest = (kind == FieldKind::PastDay).then(|| today().to_string());
    let fault_id = StoredValue::new(format!("{id}-fault"));
    let (input_id, list_id) = (id.clone(), format!("{id}-known"));
    let name = label.clone();
    view! {
        <span class="edit-field">
            {move || {
                let begin = begin.clone();
                if open.get() {
                    let options = known.map(|known| untrack(|| known(app))).unwrap_or_default();
                    let options = options
                        .into_iter()
                        .map(|name| view! { <option value=name></option> })
                        .collect_view();
                    let list = known.map(|_| list_id.clone());
                    view! {
                        <input
                            class="input"
                            id=input_id.clone()
                            name=draft.field
                            type=input_type
                            inputmode=(kind == FieldKind::Amount).then_some("decimal")
                            max=latest.clone()
                            autocomplete="off"
                            list=list
                            aria-label=name.clone()
                            aria-invalid=move || fault.get().map(|_| "true")
                            aria-describedby=move || fault.get().map(|_| fault_id.get_value())
                            value=draft.text_or(typed.get_untracked())
                            on:input=move |event| draft.keep(&event_target_value(&event))
                            on:keydown=key
                            on:focus=move |event| select_all(&event)
                            on:blur=move |event| commit(event_target_value(&event))
                        />
                        <datalist id=list_id.clone()>{options}</datalist>
                    }
                        .into_any()
                } else {
                    let name = name.clone();
                    view! {
                        <button
                            type="button"
                            class="value"
                            id=value_id.clone()
                            data-edit=draft.field
                            aria-label=move || marks::labelled(language, &name, &shown.get())
                            on:click=move |_| begin()
                        >
                            {move || shown.get()}
                        </button>
                    }
                        .into_any()
                }
            }}
            {move || {
                fault
                    .get()
                    .map(|wrong| {
                        view! { <span class="error" id=fault_id.get_value() role="alert">{wrong}</span> }
                    })
            }}
            {move || {
                unsaved
                    .get()
                    .filter(|_| !open.get())
                    .map(|text| {
                        view! {
                            <span class="unsaved">
                                {words::not_saved(language, &text)} " "
                                <button type="button" class="link-btn" on:click=move |_| throw_away()>
                                    {words::discard(language)}
                                </button>
                            </span>
                        }
                    })
            }}
        </span>
    }
}
