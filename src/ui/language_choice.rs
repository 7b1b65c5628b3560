//! The language of this device: chosen in the settings, and on the first page, where nobody knows the
//! settings yet.

use leptos::prelude::*;

use crate::words::{Language, settings as words};

use super::app::Choices;
use super::context::App;
use super::demo::retell_demo;

/// The language as a choice in the bar.
#[component]
pub fn LanguageChoice() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let speak = speaker();
    let choose = move |event| {
        let chosen = event_target_value(&event);
        if let Some(chosen) = Language::ALL.into_iter().find(|one| one.code() == chosen) {
            speak.run(chosen);
        }
    };
    let options = Language::ALL.map(|one| {
        view! {
            <option value=one.code() lang=one.code() selected=one == language>
                {one.name()}
            </option>
        }
    });
    view! {
        <select class="quiet-select" name="language" aria-label=words::language(language) on:change=choose>
            {options.into_iter().collect_view()}
        </select>
    }
}

/// What chooses a language for this device.
pub fn speaker() -> Callback<Language> {
    let app = App::current();
    let choices: Choices = expect_context();
    Callback::new(move |chosen: Language| {
        app.device.with_value(|device| device.set_language(chosen));
        choices.language.set(Some(chosen));
        // The address goes before the device: a choice made here must show.
        if app.address.route_untracked().query.language.is_some() {
            app.address.choose(|query| query.language = None);
        }
        retell_demo(app, chosen);
    })
}
