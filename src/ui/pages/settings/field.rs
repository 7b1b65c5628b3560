//! A field that saves when one leaves it or presses Enter. What is wrong is said beneath it, and what
//! was typed stays in it.

use leptos::prelude::*;

use crate::ui::drafts::{forget, keep, kept};

/// Saves a text, or says what is wrong with it.
pub type Save = Callback<String, Result<(), String>>;

/// What was typed into the field of this id goes with it.
pub fn forget_field(id: &str) {
    forget(&key_of(id));
}

fn key_of(id: &str) -> String {
    format!("settings/{id}")
}

/// Whether the name of a field stands above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Named {
    /// It does.
    #[default]
    Above,
    /// A heading of the column says it; a screen reader reads it.
    Elsewhere,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// A line of text.
    #[default]
    Text,
    /// A whole number.
    Number,
}

/// A field that saves when one leaves it.
#[component]
pub fn SavedField(
    /// Its id in the page, under which what is typed is kept.
    #[prop(into)]
    id: String,
    /// The name that scripts find it by.
    #[prop(into)]
    name: String,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional)] named: Named,
    #[prop(optional)] takes: Takes,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: String,
    /// What is saved.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what was typed.
    #[prop(into)]
    save: Save,
) -> impl IntoView {
    let key = StoredValue::new(key_of(&id));
    let text =
        RwSignal::new(key.with_value(|key| kept(key)).unwrap_or_else(|| value.get_untracked()));
    let fault = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        let saved = value.get();
        if key.with_value(|key| kept(key)).is_none() {
            text.set(saved);
        }
    });
    let commit = move |event| match save.run(event_target_value(&event)) {
        Ok(()) => {
            key.with_value(|key| forget(key));
            fault.set(None);
            text.set(value.get_untracked());
        }
        Err(wrong) => fault.set(Some(wrong)),
    };
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let has_hint = !hint.is_empty();
    let described = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || match fault.with(Option::is_some) {
            true => Some(error_id.clone()),
            false => has_hint.then(|| hint_id.clone()),
        }
    };
    let above = (named == Named::Above).then(|| view! { <label for=id.clone()>{label}</label> });
    let aside = (named == Named::Elsewhere).then_some(label);
    view! {
        <div class="field">
            {above}
            <input
                class="input"
                class:num=takes == Takes::Number
                id=id
                name=name
                inputmode=(takes == Takes::Number).then_some("numeric")
                autocomplete="off"
                aria-label=move || aside.map(|aside| aside.get())
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=described
                prop:value=move || text.get()
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    key.with_value(|key| keep(key, &typed));
                    text.set(typed);
                }
                on:change=commit
            />
            {has_hint.then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
            {move || {
                let id = error_id.clone();
                fault.get().map(|wrong| view! { <span class="error" id=id role="alert">{wrong}</span> })
            }}
        </div>
    }
}
