//! What each value of the stage and status columns stands for: said here, or by a preset or an
//! exact word, which shows. What nobody said blocks the import, and stands first.

use leptos::prelude::*;

use crate::transfer::{FilledBy, MappedValue, Value};
use crate::ui::components::{Icon, IconName};
use crate::words::import as words;

use super::choice::{Choice, Group};
use super::codes::{use_code, uses_for, value_name};
use super::desk::Desk;
use super::said::{preset_name, use_said};

/// More values than this are no stages; a page of so many lists would only be slow.
const MOST_VALUES: usize = 150;

/// The table of values.
#[component]
pub fn ValuesView(preset: Option<crate::transfer::Preset>) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let values = desk.part(|look| look.preview.values.clone());
    // Those that nobody said come first, but a row never moves while it is being answered.
    let order = Memo::new(move |before: Option<&Vec<Value>>| {
        let before = before.cloned().unwrap_or_default();
        values.with(|values| in_order(values, &before))
    });
    let shown =
        move || order.with(|order| order.iter().take(MOST_VALUES).cloned().collect::<Vec<_>>());
    let count = move || order.with(Vec::len);
    view! {
        <section class="import-part" hidden=move || count() == 0>
            <h3 id="import-values">{words::values(language)}</h3>
            <p class="hint">{words::values_hint(language)}</p>
            {move || {
                (count() > MOST_VALUES)
                    .then(|| {
                        let [shown, all] = [MOST_VALUES, count()].map(|count| i18n.count(count));
                        view! {
                            <p class="banner warn">
                                <Icon name=IconName::Warn />
                                <span>{words::values_many(language, &shown, &all)}</span>
                            </p>
                        }
                    })
            }}
            <div class="import-box" tabindex="0" role="group" aria-labelledby="import-values">
                <table class="tbl" data-table="values">
                    <thead>
                        <tr>
                            <th scope="col">{words::head_value(language)}</th>
                            <th scope="col" class="num">{words::head_rows(language)}</th>
                            <th scope="col">{words::head_means(language)}</th>
                            <th scope="col">{words::head_who(language)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=shown key=Clone::clone let(value)>
                            <ValueRow value=value values=values preset=preset />
                        </For>
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn in_order(values: &[MappedValue], before: &[Value]) -> Vec<Value> {
    let mut ordered: Vec<&MappedValue> = values.iter().collect();
    let place = |value: &Value| before.iter().position(|known| known == value);
    ordered.sort_by_key(|mapped| {
        let place = place(&mapped.value);
        let new = (place.is_none(), mapped.used_as.is_some());
        (new.0, place.unwrap_or(0), new.0 && new.1)
    });
    ordered.into_iter().map(|mapped| mapped.value.clone()).collect()
}

#[component]
fn ValueRow(
    value: Value,
    values: Memo<Vec<MappedValue>>,
    preset: Option<crate::transfer::Preset>,
) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let sought = value.clone();
    let mapped = Memo::new(move |_| {
        values.with(|values| values.iter().find(|one| one.value == sought).cloned())
    });
    let code = Memo::new(move |_| {
        let used_as = mapped.with(|mapped| mapped.as_ref().and_then(|one| one.used_as));
        used_as.map(|(used_as, _)| use_code(used_as)).unwrap_or_default()
    });
    let filled_by = Memo::new(move |_| {
        let used_as = mapped.with(|mapped| mapped.as_ref().and_then(|one| one.used_as));
        used_as.map(|(_, by)| by)
    });
    let rows = move || mapped.with(|mapped| mapped.as_ref().map_or(0, |one| one.rows_count));
    let (text, of_status) = match &value {
        Value::Stage(text) => (text.clone(), false),
        Value::Status(text) => (text.clone(), true),
    };
    let chosen = value.clone();
    let choose = move |code: String| {
        let used_as = uses_for(&chosen).into_iter().find(|used_as| use_code(*used_as) == code);
        if let Some(used_as) = used_as {
            desk.change(|mapping| mapping.set_value(&chosen, used_as));
        }
    };
    let who = move || match filled_by.get() {
        None => {
            let said = words::unsaid(language);
            view! { <span class="state warn"><Icon name=IconName::Warn />{said}</span> }.into_any()
        }
        Some(FilledBy::ExactWord) => words::by_word(language).into_any(),
        Some(FilledBy::UsualWord) => words::by_usual(language).into_any(),
        Some(FilledBy::Person) => words::by_you(language).into_any(),
        Some(FilledBy::Preset) => words::by_preset_named(language, preset_name(preset)).into_any(),
    };
    let filled = move || match filled_by.get() {
        None => "nobody",
        Some(FilledBy::ExactWord) => "word",
        Some(FilledBy::UsualWord) => "usual",
        Some(FilledBy::Preset) => "preset",
        Some(FilledBy::Person) => "person",
    };
    let rows_said = move || match rows() {
        0 => words::value_dates_only(language).to_owned(),
        count => i18n.count(count),
    };
    view! {
        <tr data-filled=filled>
            <th scope="row" class="cell-text">
                {text.clone()}
                {of_status
                    .then(|| view! { " " <span class="muted small">{words::value_status(language)}</span> })}
            </th>
            <td class="num">{rows_said}</td>
            <td>
                <Choice
                    label=words::means_of(language, &text)
                    name=value_name(&value)
                    value=code
                    options=value_options(desk, &value)
                    on_choose=choose
                />
            </td>
            <td class="small muted">{who}</td>
        </tr>
    }
}

fn value_options(desk: Desk, value: &Value) -> Vec<Group> {
    let language = desk.app.i18n.language;
    let unsaid = (String::new(), words::unsaid(language).to_owned());
    let uses = uses_for(value);
    let option = |used_as| (use_code(used_as), use_said(desk.app.i18n, used_as));
    let (stages, ends): (Vec<_>, Vec<_>) = uses.into_iter().partition(|used_as| {
        use crate::transfer::{StageUse, ValueUse};
        matches!(used_as, ValueUse::Stage(StageUse::Stage(_)))
    });
    let mut groups: Vec<Group> = vec![(String::new(), vec![unsaid])];
    if stages.is_empty() {
        groups[0].1.extend(ends.into_iter().map(option));
        return groups;
    }
    let stages = stages.into_iter().map(|one| {
        let (code, word) = option(one);
        (code.clone(), format!("{code} · {word}"))
    });
    groups.push((words::group_stages(language).to_owned(), stages.collect()));
    groups.push((words::group_ends(language).to_owned(), ends.into_iter().map(option).collect()));
    groups
}
