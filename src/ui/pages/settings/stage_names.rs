//! What the firm calls its stages. The letter stays, and so does the order.

use leptos::prelude::*;

use crate::domain::Stage;
use crate::ui::browser::lower_case;
use crate::ui::context::App;
use crate::words::{settings as words, stage as stage_words};

use super::field::SavedField;
use super::{change_firm, firm_part};

/// A name of a stage heads a column of the board, and stands in one at 390 pixels.
const MOST: usize = 24;

/// A field for each stage. A blank one leaves it the name of the language.
#[component]
pub fn StageNames() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let fields = Stage::ALL.map(|stage| {
        let code = stage.code();
        let value =
            firm_part(app, move |firm| firm.stage_labels.get(&stage).cloned().unwrap_or_default());
        let save = Callback::new(move |text: String| {
            let text = text.trim();
            if let Some(wrong) = wrong_name(app, stage, text) {
                return Err(wrong);
            }
            change_firm(app, |firm| match text {
                "" => _ = firm.stage_labels.remove(&stage),
                text => _ = firm.stage_labels.insert(stage, text.to_owned()),
            });
            Ok(())
        });
        view! {
            <SavedField
                id=format!("stage-name-{code}")
                name=format!("stage_name_{code}")
                label=format!("{code} · {}", stage_words::default_name(language, stage))
                value=value
                save=save
            />
        }
    });
    view! {
        <section class="frame" data-settings="stage-names">
            <header>
                <h2>{words::stage_names(language)}</h2>
            </header>
            <p class="hint">{words::stage_names_hint(language)}</p>
            <div class="pair5 names">{fields.into_iter().collect_view()}</div>
        </section>
    }
}

/// What is wrong with a name for a stage: it is too long, or another stage goes by it. A blank one
/// gives back the name of the language, which another one may have taken.
fn wrong_name(app: App, stage: Stage, name: &str) -> Option<String> {
    let language = app.i18n.language;
    if name.chars().count() > MOST {
        return Some(words::stage_name_long(language, &app.i18n.count(MOST)));
    }
    let name = match name {
        "" => stage_words::default_name(language, stage),
        name => name,
    };
    let name = lower_case(name);
    let mut others = Stage::ALL.into_iter().filter(|other| *other != stage);
    let known = others.any(|other| {
        let own = untrack(|| app.i18n.stage(other));
        [own.as_str(), other.code()].map(lower_case).contains(&name)
    });
    known.then(|| words::stage_name_known(language).to_owned())
}
