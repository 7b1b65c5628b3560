//! How many cards each column of the board is to hold at most.

use leptos::prelude::*;

use crate::domain::Stage;
use crate::ui::context::App;
use crate::ui::input::parse_count;
use crate::words::{Language, settings as words, stage as stage_words};

use super::field::{SavedField, Takes};
use super::{change_firm, firm_part};

/// The names that scripts find the fields by.
const NAMES: [&str; 6] = ["limit_S", "limit_P", "limit_A", "limit_N", "limit_C", "limit_O"];

/// A field for each stage.
#[component]
pub fn LimitSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let fields = Stage::ALL.into_iter().zip(NAMES).map(|(stage, name)| {
        let value = firm_part(app, move |firm| {
            firm.column_limits.get(&stage).map(u32::to_string).unwrap_or_default()
        });
        let save = Callback::new(move |text: String| {
            let limit = match text.trim() {
                "" => None,
                text => Some(limit(language, text)?),
            };
            change_firm(app, |firm| match limit {
                Some(limit) => _ = firm.column_limits.insert(stage, limit),
                None => _ = firm.column_limits.remove(&stage),
            });
            Ok(())
        });
        view! {
            <SavedField
                id=format!("limit-{}", stage.code())
                name=name
                label=stage_words::name(language, stage)
                takes=Takes::Number
                value=value
                save=save
            />
        }
    });
    view! {
        <section class="frame" data-settings="limits">
            <header>
                <h2>{words::limits(language)}</h2>
            </header>
            <p class="hint">{words::limits_hint(language)}</p>
            <div class="pair5">{fields.collect_view()}</div>
        </section>
    }
}

/// A number of cards, from 1.
fn limit(language: Language, text: &str) -> Result<u32, String> {
    let limit = parse_count(text).and_then(|limit| u32::try_from(limit).ok());
    limit.filter(|limit| *limit > 0).ok_or_else(|| words::limit_wrong(language).to_owned())
}
