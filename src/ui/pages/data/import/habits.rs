//! Choices about the file as a whole that a preset makes, and that can be made otherwise.

use leptos::prelude::*;

use crate::transfer::{CreatedAs, Field, Mapping};
use crate::words::import as words;

use super::choice::Choice;
use super::desk::Desk;

/// What the day of creation says, and what is made of titles and of zeros. Each is shown where the
/// columns make it matter.
#[component]
pub fn HabitsView() -> impl IntoView {
    let desk = Desk::current();
    let language = desk.app.i18n.language;
    let holds = move |field: Field| {
        desk.part(move |look| look.preview.columns.iter().any(|column| column.field == field))
    };
    let (created, amount) = (holds(Field::CreatedOn), holds(Field::Amount));
    let (title, account) = (holds(Field::Title), holds(Field::Account));
    let (changed, changes) = (holds(Field::ChangedOn), desk.part(|look| look.rows_are_changes));
    let any =
        move || created.get() || changed.get() || amount.get() || (title.get() && account.get());
    let created_as = desk.part(|look| created_code(look.created_as).to_owned());
    let says = [
        (CreatedAs::DayOnly, words::created_day_only(language)),
        (CreatedAs::SuspectIfThere, words::created_if_there(language)),
        (CreatedAs::Suspect, words::created_suspect(language)),
    ];
    let options = says.map(|(one, word)| (created_code(one).to_owned(), word.to_owned())).to_vec();
    let choose = move |code: String| {
        let chosen = says.iter().find(|(one, _)| created_code(*one) == code);
        if let Some((created_as, _)) = chosen.copied() {
            desk.change(|mapping| mapping.created_as = created_as);
        }
    };
    let with_account = desk.part(|look| look.title_with_account);
    let zero = desk.part(|look| look.lost_zero_is_blank);
    let created_view = move || {
        created.get().then(|| {
            view! {
                <p class="habit">
                    <span>{words::created_as(language)}</span>
                    <Choice
                        label=words::created_as(language)
                        name="created-as"
                        value=created_as
                        options=vec![(String::new(), options.clone())]
                        on_choose=choose
                    />
                </p>
            }
        })
    };
    let check = move |name, word, value: Memo<bool>, set: fn(&mut Mapping, bool)| {
        let toggled = move |event| {
            let on = event_target_checked(&event);
            desk.change(|mapping| set(mapping, on));
        };
        view! {
            <label class="habit">
                <input type="checkbox" name=name prop:checked=value on:change=toggled />
                {word}
            </label>
        }
    };
    let changes_check = move || {
        (changed.get() || changes.get()).then(|| {
            let word = words::rows_are_changes(language);
            check("rows-are-changes", word, changes, |mapping, on| mapping.rows_are_changes = on)
        })
    };
    let account_check = move || {
        (title.get() && account.get()).then(|| {
            let word = words::title_with_account(language);
            check("title-with-account", word, with_account, |mapping, on| {
                mapping.title_with_account = on;
            })
        })
    };
    let zero_check = move || {
        amount.get().then(|| {
            let word = words::lost_zero_is_blank(language);
            check("lost-zero-is-blank", word, zero, |mapping, on| {
                mapping.lost_zero_is_blank = on;
            })
        })
    };
    view! {
        <section class="import-part" hidden=move || !any() aria-label=words::habits(language)>
            <h3>{words::habits(language)}</h3>
            {created_view}
            {changes_check}
            {account_check}
            {zero_check}
        </section>
    }
}

const fn created_code(created_as: CreatedAs) -> &'static str {
    match created_as {
        CreatedAs::DayOnly => "day-only",
        CreatedAs::SuspectIfThere => "suspect-if-there",
        CreatedAs::Suspect => "suspect",
    }
}
