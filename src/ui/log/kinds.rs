//! What was done, as a row of buttons, each with its letter printed on it.

use leptos::prelude::*;

use crate::domain::ActivityKind;
use crate::words::{Language, activity as words};

use super::desk::Desk;
use super::draft::KINDS;

/// The most frequent kinds: those that have a letter.
const LETTERED: usize = 6;

/// The letter of each of them.
fn letters(language: Language) -> [&'static str; LETTERED] {
    match language {
        Language::It => ["C", "E", "I", "V", "S", "O"],
        Language::Fr => ["A", "E", "R", "V", "S", "P"],
        Language::En => ["C", "E", "M", "V", "S", "P"],
    }
}

fn lettered(
    language: Language,
) -> impl Iterator<Item = ((ActivityKind, &'static str), &'static str)> {
    KINDS.into_iter().zip(letters(language))
}

/// Chooses the kind of a letter. Says whether there is one.
pub fn choose(desk: Desk, letter: &str) -> bool {
    let mut all = lettered(desk.app.i18n.language);
    let found = all.find(|(_, one)| one.eq_ignore_ascii_case(letter));
    if let Some(((kind, _), _)) = found {
        desk.correct(|draft| draft.kind = kind);
    }
    found.is_some()
}

/// The row of buttons.
#[component]
pub fn Kinds(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let buttons = lettered(language).map(|((kind, code), letter)| {
        let chosen = move || desk.draft.with(|draft| draft.kind == kind);
        view! {
            <button
                type="button"
                class:on=chosen
                data-kind=code
                aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.correct(|draft| draft.kind = kind)
            >
                <span>{words::kind(language, kind)}</span>
                <kbd class="k" aria-hidden="true">{letter}</kbd>
            </button>
        }
    });
    view! {
        <div class="kinds" role="group" aria-label=words::what(language)>
            {buttons.collect_view()}
        </div>
    }
}
