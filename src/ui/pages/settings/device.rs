//! What belongs to this device: language, theme, keys.

use leptos::prelude::*;

use crate::ui::app::Choices;
use crate::ui::context::App;
use crate::ui::device::Theme;
use crate::ui::keys::SingleKeysSwitch;
use crate::ui::language_choice::speaker;
use crate::words::{Language, keys, settings as words};

/// The choices of this device.
#[component]
pub fn DeviceSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let choices: Choices = expect_context();
    let speak = speaker();
    let languages = Language::ALL.map(|one| {
        view! {
            <button
                type="button"
                lang=one.code()
                data-language=one.code()
                aria-pressed=(one == language).to_string()
                on:click=move |_| speak.run(one)
            >
                {one.name()}
            </button>
        }
    });
    let themes = [
        (Theme::System, words::system(language)),
        (Theme::Light, words::light(language)),
        (Theme::Dark, words::dark(language)),
    ];
    let themes = themes.map(|(theme, name)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (choices.theme.get() == theme).to_string()
                on:click=move |_| {
                    app.device.with_value(|device| device.set_theme(theme));
                    choices.theme.set(theme);
                }
            >
                {name}
            </button>
        }
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::device(language)}</h2>
            </header>
            <h3>{words::language(language)}</h3>
            <div class="seg" role="group" aria-label=words::language(language)>
                {languages.into_iter().collect_view()}
            </div>
            <h3>{words::theme(language)}</h3>
            <div class="seg" role="group" aria-label=words::theme(language)>
                {themes.into_iter().collect_view()}
            </div>
            <h3>{keys::open(language)}</h3>
            <SingleKeysSwitch />
            <button
                type="button"
                class="btn"
                data-action="all-keys"
                on:click=move |_| app.address.open_keys()
            >
                {keys::title(language)}
            </button>
        </section>
    }
}
