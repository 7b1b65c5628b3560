//! The bar under the open file: what would come of it, what stands in the way, and the two ways out.

use leptos::prelude::*;

use crate::transfer::{Field, Preview, RowKind, Value};
use crate::ui::components::{Icon, IconName};
use crate::ui::i18n::I18n;
use crate::words::{import as words, marks, shell};

use super::desk::{Desk, apply_soon};
use super::room::Fit;

/// So many values are named in the sentence that says what is missing.
const VALUES_NAMED: usize = 3;

/// Whether the file can be imported as it is read now.
#[derive(Clone, Default, PartialEq)]
enum Readiness {
    /// It is still being worked out.
    #[default]
    Unknown,
    Ready,
    /// This stands in the way.
    Hindered(String),
}

/// Says how it stands, and carries it out.
#[component]
pub fn Bar() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let readiness = desk.part(move |look| {
        hindrance(i18n, look.rows, &look.preview).map_or(Readiness::Ready, Readiness::Hindered)
    });
    let counts = desk.part(|look| look.preview.counts);
    let said = move || {
        let readiness = match desk.working.get() && slow(desk) {
            true => Readiness::Unknown,
            false => readiness.get(),
        };
        match readiness {
            Readiness::Unknown => view! { {words::working(language)} }.into_any(),
            Readiness::Ready => view! {
                <span class="state won"><Icon name=IconName::Check />{words::ready(language)}</span>
            }
            .into_any(),
            Readiness::Hindered(reason) => view! {
                <span class="import-hindrance"><Icon name=IconName::Warn />{reason}</span>
            }
            .into_any(),
        }
    };
    let rows = desk.part(|look| look.rows);
    let label = move || {
        let counts = counts.get();
        let many = match rows.get() {
            RowKind::Deal => words::import_many,
            RowKind::Company => words::import_companies,
            RowKind::Person => words::import_people,
            RowKind::Activity => words::import_activities,
        };
        many(language, &i18n.counted(counts.new + counts.updated))
    };
    view! {
        <div class="import-error" role="alert">
            {move || {
                let (text, fault) = match desk.no_room.get() {
                    Fit::Whole => return None,
                    Fit::WithoutUndo => (words::no_late_undo(language).to_owned(), "undo"),
                    Fit::Missing(bytes) => {
                        let missing = i18n.count(bytes.div_ceil(1024));
                        let nothing = words::nothing_changed(language);
                        (format!("{} {nothing}", words::no_room(language, &missing)), "room")
                    }
                };
                Some(view! {
                    <p class="banner warn" data-fault=fault>
                        <Icon name=IconName::Warn />
                        <span>{text}</span>
                    </p>
                })
            }}
        </div>
        <div class="import-bar">
            <p role="status" id="import-state">{said}</p>
            <div class="acts">
                <button
                    type="button"
                    class="btn"
                    data-action="import-cancel"
                    on:click=move |_| desk.cancel()
                >
                    {shell::cancel(language)}
                </button>
                <button
                    type="button"
                    class="btn primary"
                    data-action="import-apply"
                    aria-describedby="import-state"
                    disabled=move || readiness.with(|known| *known != Readiness::Ready)
                    on:click=move |_| apply_soon(desk.app)
                >
                    {label}
                </button>
            </div>
        </div>
    }
}

/// Whether working it out takes long enough to be told.
fn slow(desk: Desk) -> bool {
    desk.look.with(|look| look.as_ref().is_some_and(|look| look.preview.counts.rows > 2_000))
}

/// Why it cannot be imported as it stands; `None` where it can.
fn hindrance(i18n: I18n, rows: RowKind, preview: &Preview) -> Option<String> {
    let language = i18n.language;
    if preview.ready() {
        return None;
    }
    let holds = |field: &Field| preview.columns.iter().any(|column| column.field == *field);
    let counts = preview.counts;
    if counts.rows == 0 {
        return Some(words::no_rows(language).to_owned());
    }
    let any = |fields: &[Field]| fields.iter().any(holds);
    let names: (&[Field], _) = match rows {
        RowKind::Deal => (&[Field::Title, Field::Account], words::no_title_column(language)),
        RowKind::Company => (&[Field::Account], words::no_company_column(language)),
        RowKind::Person => (
            &[Field::Contact, Field::FirstName, Field::LastName, Field::ContactEmail],
            words::no_person_column(language),
        ),
        RowKind::Activity => {
            (&[Field::ActivityOn, Field::ActivityDoneOn], words::no_day_column(language))
        }
    };
    if !any(names.0) {
        return Some(names.1.to_owned());
    }
    match preview.questions.len() {
        0 => {}
        count => return Some(words::answer_first(language, &i18n.counted(count))),
    }
    let unsaid: Vec<&Value> = preview.unmapped().collect();
    if !unsaid.is_empty() {
        let named = unsaid.iter().take(VALUES_NAMED).map(|value| match value {
            Value::Stage(text) | Value::Status(text) => marks::quoted(language, text),
        });
        let mut said = named.collect::<Vec<_>>().join(", ");
        if let Some(more) = unsaid.len().checked_sub(VALUES_NAMED).filter(|more| *more > 0) {
            said = format!("{said} {}", words::and_more(language, &i18n.count(more)));
        }
        return Some(words::say_values(language, &said));
    }
    let said = if counts.left_out == 0 { words::all_here } else { words::nothing_fits };
    Some(said(language).to_owned())
}
