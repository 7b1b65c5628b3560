//! The head of the list: a press on a column sorts by it.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::route::{Column, Sorting};
use crate::words::pipeline as words;

use super::columns::{column_name, is_number, sort_by, width};

/// How wide the name is, in rem.
pub const NAME_WIDTH: u32 = 17;

/// The head of a column; `None` is the name.
#[component]
pub fn ColumnHead(column: Option<Column>, sorting: Memo<Sorting>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let name = column.map_or(words::title(language), |column| column_name(language, column));
    let direction = move || match sorting.get() {
        Sorting { by, descending: false } if by == column => Some("ascending"),
        Sorting { by, descending: true } if by == column => Some("descending"),
        _ => None,
    };
    // Back leads away from the list, not through its orders.
    let turn = move |_| {
        let mut route = app.address.route_untracked();
        route.query.sorting = route.query.sorting.turned(column);
        app.address.replace(&route);
    };
    let sorts = column.is_none_or(|column| sort_by(column).is_some());
    let wide = column.map_or(NAME_WIDTH, width);
    view! {
        <th
            scope="col"
            class:num=column.is_some_and(is_number)
            aria-sort=direction
            style:width=format!("{wide}rem")
        >
            {match sorts {
                true => {
                    view! {
                        <button type="button" title=words::sort_by(language, name) on:click=turn>
                            {name}
                        </button>
                    }
                        .into_any()
                }
                false => name.into_any(),
            }}
        </th>
    }
}
