//! What each column holds, and how its dates and numbers are read.

use leptos::prelude::*;

use crate::domain::Stage;
use crate::transfer::{Answer, ColumnReading, DateOrder, DecimalMark, Field, RowKind};
use crate::ui::i18n::I18n;
use crate::words::import as words;

use super::choice::{Choice, Group};
use super::codes::{field_code, field_of};
use super::desk::Desk;
use super::said::{decided_said, field_said, header_said};

/// Of a wider file, the columns that hold nothing are shown on demand: each row is a long list.
const MOST_COLUMNS: usize = 80;

/// The table of columns.
#[component]
pub fn ColumnsView(count: usize, rows: RowKind) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let all = RwSignal::new(count <= MOST_COLUMNS);
    // Not followed: a column that was just set to hold nothing must not vanish under the hand.
    let held = move || {
        desk.look.with_untracked(|look| {
            let columns = look.iter().flat_map(|look| &look.preview.columns);
            let held = columns.enumerate().filter(|(_, column)| column.field != Field::Ignore);
            held.map(|(at, _)| at).collect::<Vec<_>>()
        })
    };
    let known = desk.part(|look| !look.preview.columns.is_empty());
    let shown = Memo::new(move |_| match (known.get(), all.get()) {
        (false, _) => Vec::new(),
        (true, true) => (0..count).collect(),
        (true, false) => held(),
    });
    let hidden = move || count - shown.with(Vec::len);
    view! {
        <section class="import-part">
            <h3 id="import-columns">{words::columns(language)}</h3>
            <p class="hint">{words::columns_hint(language)}</p>
            <div class="import-box" tabindex="0" role="group" aria-labelledby="import-columns">
                <table class="tbl" data-table="columns">
                    <thead>
                        <tr>
                            <th scope="col">{words::head_column(language)}</th>
                            <th scope="col">{words::head_example(language)}</th>
                            <th scope="col">{words::head_holds(language)}</th>
                            <th scope="col">{words::head_read(language)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || shown.get() key=|column| *column let(column)>
                            <ColumnRow column=column rows=rows />
                        </For>
                    </tbody>
                </table>
            </div>
            {move || {
                (known.get() && hidden() > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="btn sm" on:click=move |_| all.set(true)>
                                {words::more_columns(language, &i18n.count(hidden()))}
                            </button>
                        }
                    })
            }}
        </section>
    }
}

#[component]
fn ColumnRow(column: usize, rows: RowKind) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let reading = desk.part(move |look| look.preview.columns.get(column).cloned());
    let first = reading.get_untracked();
    let (header, example) = first.map_or_else(Default::default, |one| (one.header, one.example));
    let named = header_said(i18n, std::slice::from_ref(&header), 0);
    let named = if header.is_empty() { header_said(i18n, &[], column) } else { named };
    let field = Memo::new(move |_| {
        reading
            .with(|reading| reading.as_ref().map(|one| field_code(&one.field)))
            .unwrap_or_default()
    });
    let now = reading.get_untracked().map(|reading| reading.field);
    let options = field_options(desk.app.i18n, rows, &header, now.as_ref());
    let choose = move |code: String| {
        if let Some(field) = field_of(&code) {
            desk.change(|mapping| mapping.set_field(column, field));
        }
    };
    let name = named.clone();
    view! {
        <tr class:unused=move || field.with(|field| field == "ignore")>
            <th scope="row" class="cell-text">{named.clone()}</th>
            <td class="cell-text muted">{example}</td>
            <td>
                <Choice
                    label=words::holds_of(language, &named)
                    name=format!("field-{column}")
                    value=field
                    options=options
                    on_choose=choose
                />
            </td>
            <td>{move || reading.get().map(|reading| how_read(desk, column, &name, &reading))}</td>
        </tr>
    }
}

/// Nothing, each single field, and the entry into each stage. A header that names a stage of its
/// own can be taken for the entry into it; what it stands for is then asked as a value.
fn field_options(i18n: I18n, rows: RowKind, header: &str, now: Option<&Field>) -> Vec<Group> {
    let language = i18n.language;
    let option = |field: &Field| (field_code(field), field_said(i18n, field));
    let mut entries: Vec<Field> =
        Stage::ALL.map(|stage| Field::StageEnteredOn(stage.code().to_owned())).to_vec();
    let own = (!header.is_empty()).then(|| Field::StageEnteredOn(header.to_owned()));
    let held = [Field::Note].into_iter().chain(Field::SINGLE);
    let held = held.filter(|field| field.fits(rows));
    let now = now.filter(|now| matches!(now, Field::StageEnteredOn(_))).cloned();
    for field in own.into_iter().chain(now) {
        if !entries.contains(&field) {
            entries.push(field);
        }
    }
    vec![
        (String::new(), vec![option(&Field::Ignore)]),
        (words::group_fields(language).to_owned(), held.map(|field| option(&field)).collect()),
        (words::group_entries(language).to_owned(), entries.iter().map(option).collect()),
    ]
    .into_iter()
    .take(if rows == RowKind::Deal { 3 } else { 2 })
    .collect()
}

/// How the dates or numbers of a column are read, and who decided it. What its values did not
/// decide can be chosen otherwise.
fn how_read(desk: Desk, column: usize, name: &str, reading: &ColumnReading) -> AnyView {
    let language = desk.app.i18n.language;
    let label = words::read_of(language, name);
    let waits = desk.part(move |look| {
        let questions = &look.preview.questions;
        questions.iter().any(|question| match question {
            crate::transfer::Question::DateOrder { column: at, .. }
            | crate::transfer::Question::DecimalMark { column: at, .. } => *at == column,
            _ => false,
        })
    });
    let by = |by| view! { <span class="muted small">{decided_said(language, by)}</span> };
    let evident = crate::transfer::DecidedBy::Evidence;
    let orders = [
        ("day-first", words::day_first(language), DateOrder::DayFirst),
        ("month-first", words::month_first(language), DateOrder::MonthFirst),
    ];
    let marks = [
        ("comma", words::comma_decimals(language), DecimalMark::Comma),
        ("point", words::point_decimals(language), DecimalMark::Point),
    ];
    let options = |all: [(&str, &str); 2]| {
        let options = all.map(|(code, word)| (code.to_owned(), word.to_owned()));
        vec![(String::new(), options.to_vec())]
    };
    if let Some((order, decided)) = reading.date_order {
        let now = orders.iter().find(|one| one.2 == order).unwrap_or(&orders[0]);
        if decided == evident {
            return view! { {now.1} <br /> {by(decided)} }.into_any();
        }
        let choose = move |code: String| {
            if let Some((.., order)) = orders.iter().find(|one| one.0 == code) {
                let order = *order;
                desk.change(|mapping| mapping.answer(Answer::DateOrder { column, order }));
            }
        };
        let value = Signal::stored(now.0.to_owned());
        let options = options(orders.map(|one| (one.0, one.1)));
        let name = format!("date-order-{column}");
        return view! {
            <Choice label=label name=name value=value options=options on_choose=choose />
            {by(decided)}
        }
        .into_any();
    }
    if let Some((mark, decided)) = reading.decimal_mark {
        let now = marks.iter().find(|one| one.2 == mark).unwrap_or(&marks[0]);
        if decided == evident {
            return view! { {now.1} <br /> {by(decided)} }.into_any();
        }
        let choose = move |code: String| {
            if let Some((.., mark)) = marks.iter().find(|one| one.0 == code) {
                let mark = *mark;
                desk.change(|mapping| mapping.answer(Answer::DecimalMark { column, mark }));
            }
        };
        let value = Signal::stored(now.0.to_owned());
        let options = options(marks.map(|one| (one.0, one.1)));
        let name = format!("decimal-mark-{column}");
        return view! {
            <Choice label=label name=name value=value options=options on_choose=choose />
            {by(decided)}
        }
        .into_any();
    }
    (move || waits.get().then(|| words::waits(language))).into_any()
}
