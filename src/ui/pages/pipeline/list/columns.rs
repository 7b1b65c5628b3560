//! The columns of the list: what each is called, how wide it is, what it is sorted by, and which are
//! shown.

use leptos::prelude::*;

use crate::lists::SortBy;
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Dialog, Icon, IconName};
use crate::ui::context::App;
use crate::ui::route::{Column, Sorting};
use crate::words::{Language, list_page as words, pipeline};

/// What a column is called.
#[must_use]
pub const fn column_name(language: Language, column: Column) -> &'static str {
    match column {
        Column::Stage => pipeline::stage(language),
        Column::Owner => pipeline::owner(language),
        Column::Amount => pipeline::amount(language),
        Column::Next => pipeline::next_action(language),
        Column::Heard => words::heard(language),
        Column::Age => words::age(language),
        Column::Temperature => words::temperature(language),
        Column::Source => pipeline::source(language),
        Column::Tags => words::tags(language),
        Column::Status => pipeline::status(language),
        Column::Entered => pipeline::entered(language),
    }
}

/// What a column is sorted by; `None` where there is no order that would help.
#[must_use]
pub const fn sort_by(column: Column) -> Option<SortBy> {
    Some(match column {
        Column::Stage => SortBy::Stage,
        Column::Owner => SortBy::Owner,
        Column::Amount => SortBy::Amount,
        Column::Next => SortBy::NextAction,
        Column::Heard => SortBy::Heard,
        Column::Source => SortBy::Source,
        Column::Status => SortBy::Status,
        Column::Entered => SortBy::Entered,
        Column::Age => SortBy::StageSince,
        Column::Temperature => SortBy::Temperature,
        Column::Tags => return None,
    })
}

/// What the list is sorted by, and whether the greatest come first.
#[must_use]
pub fn order_of(sorting: Sorting) -> (SortBy, bool) {
    // Who has stood there longest is the oldest, and came first.
    let turned = sorting.by == Some(Column::Age);
    let sorting = Sorting { descending: sorting.descending != turned, ..sorting };
    let by = sorting.by.map_or(Some(SortBy::Name), sort_by);
    by.map_or((SortBy::Entered, true), |by| (by, sorting.descending))
}

/// How wide a column is, in rem.
#[must_use]
pub const fn width(column: Column) -> u32 {
    match column {
        Column::Next => 14,
        Column::Stage => 11,
        Column::Owner | Column::Source | Column::Tags | Column::Status => 9,
        Column::Temperature | Column::Age => 8,
        Column::Amount | Column::Heard | Column::Entered => 7,
    }
}

/// Whether its cells are numbers or days, which stand to the right.
#[must_use]
pub const fn is_number(column: Column) -> bool {
    matches!(column, Column::Amount | Column::Heard | Column::Age | Column::Entered)
}

/// The columns that are shown, in order.
#[must_use]
pub fn shown_columns(app: App) -> Memo<Vec<Column>> {
    app.address.part(|route| route.query.columns.clone().unwrap_or_else(|| Column::USUAL.to_vec()))
}

/// Shows these columns from now on. No step of the browser's history: the list is the same.
fn show_columns(app: App, columns: Vec<Column>) {
    let mut route = app.address.route_untracked();
    route.query.columns = (columns != Column::USUAL).then_some(columns);
    app.address.replace(&route);
}

/// Which columns are shown, and in which order.
#[component]
pub fn ColumnsDialog(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let shown = shown_columns(app);
    // Those that are shown in their order, the others after them.
    let all = Memo::new(move |_| {
        let shown = shown.get();
        let others = Column::ALL.into_iter().filter(|column| !shown.contains(column));
        shown.iter().copied().chain(others).collect::<Vec<_>>()
    });
    let turn = move |column: Column| {
        let mut columns = shown.get_untracked();
        match columns.iter().position(|one| *one == column) {
            Some(place) => _ = columns.remove(place),
            None => columns.push(column),
        }
        show_columns(app, columns);
        focus_when_drawn(format!("[name=column-{}]", column.code()), 2, || {});
    };
    let step = move |column: Column, back: bool| {
        let mut columns = shown.get_untracked();
        let Some(place) = columns.iter().position(|one| *one == column) else { return };
        let other = if back { place.checked_sub(1) } else { Some(place + 1) };
        let Some(other) = other.filter(|other| *other < columns.len()) else { return };
        columns.swap(place, other);
        show_columns(app, columns);
        let way = if back { "earlier" } else { "later" };
        focus_when_drawn(format!("[data-action={way}-{}]", column.code()), 2, || {});
    };
    let row = move |column: Column| {
        let (name, code) = (column_name(language, column), column.code());
        let place = Memo::new(move |_| shown.with(|all| all.iter().position(|one| *one == column)));
        let arrow = move |back: bool, said: String| {
            let (way, turned) = if back { ("earlier", "up") } else { ("later", "down") };
            let at_end = move || match place.get() {
                None => true,
                Some(place) if back => place == 0,
                Some(place) => place + 1 == shown.with(Vec::len),
            };
            view! {
                <button
                    type="button"
                    class=format!("icon-btn {turned}")
                    data-action=format!("{way}-{code}")
                    aria-label=said.clone()
                    title=said
                    aria-disabled=move || at_end().to_string()
                    on:click=move |_| step(column, back)
                >
                    <Icon name=IconName::Arrow />
                </button>
            }
        };
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        name=format!("column-{code}")
                        prop:checked=move || place.get().is_some()
                        on:change=move |_| turn(column)
                    />
                    {name}
                </label>
                {arrow(true, words::earlier(language, name))}
                {arrow(false, words::later(language, name))}
            </li>
        }
    };
    view! {
        <Dialog title=words::columns_title(language) on_close=on_close>
            <p class="hint">{words::columns_hint(language)}</p>
            <ul class="column-choices">
                <For each=move || all.get() key=|column| *column children=row />
            </ul>
            <div class="row">
                <button
                    type="button"
                    class="btn"
                    data-action="usual-columns"
                    on:click=move |_| show_columns(app, Column::USUAL.to_vec())
                >
                    {words::usual_columns(language)}
                </button>
            </div>
        </Dialog>
    }
}
