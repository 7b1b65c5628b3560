//! What the lists of this page have in common: a field that adds a row, a button that takes one away, and
//! names of which each is there once.

use leptos::prelude::*;

use crate::ui::browser::lower_case;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::words::{settings as words, shell};

use super::field::{Save, SavedField};

/// Frames until a row is gone, or stands elsewhere.
pub const FRAMES: u8 = 3;

/// A field under the rows: Enter adds one of this text. Blank, it adds none.
#[component]
pub fn NewRow(
    /// Its id in the page.
    #[prop(into)]
    id: String,
    /// The name that scripts find it by.
    name: &'static str,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// What comes of Enter.
    #[prop(into)]
    hint: String,
    /// Adds a row, or says what is wrong.
    #[prop(into)]
    add: Save,
) -> impl IntoView {
    let save = Callback::new(move |text: String| match text.trim() {
        "" => Ok(()),
        text => add.run(text.to_owned()),
    });
    view! {
        <SavedField
            id=id
            name=name
            label=label
            hint=hint
            value=Signal::stored(String::new())
            save=save
        />
    }
}

/// Takes a row away.
#[component]
pub fn DeleteRow(
    /// The name that scripts find it by.
    action: &'static str,
    /// What the row says.
    #[prop(into)]
    what: Signal<String>,
    /// Takes it away.
    #[prop(into)]
    on_delete: Callback<()>,
) -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <button
            type="button"
            class="icon-btn"
            data-action=action
            title=shell::delete(language)
            aria-label=move || words::delete_of(language, &what.get())
            on:click=move |_| on_delete.run(())
        >
            <Icon name=IconName::Close />
        </button>
    }
}

/// Whether a name is among others, however it is written.
pub fn is_among<'a>(name: &str, mut others: impl Iterator<Item = &'a String>) -> bool {
    let name = lower_case(name);
    others.any(|other| lower_case(other) == name)
}
