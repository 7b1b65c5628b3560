//! A figure table in the page: visible on demand, always in the document.

use leptos::prelude::*;

use crate::ui::figures::{FigureCell, FigureRow, FigureTable, Head};
use crate::ui::route::{Basis, cohort_code};

/// Draws a figure table. While it is not `open` only assistive tools and scripts read it.
#[component]
pub fn FigureTableView(table: Signal<FigureTable>, open: Signal<bool>) -> impl IntoView {
    view! {
        <div class="figtable" class:sr=move || !open.get() tabindex=move || open.get().then_some("0")>
            {move || {
                let table = table.get();
                let scope = table.scope;
                let heads = table.heads.clone();
                view! {
                    <table
                        class="tbl"
                        data-figure=table.figure.code()
                        data-basis=scope.basis.map(Basis::code)
                        data-cohort=scope.cohort.map(cohort_code)
                        data-from=scope.from_on.map(|day| day.to_string())
                        data-to=scope.to_on.map(|day| day.to_string())
                        data-asof=scope.as_of.map(|day| day.to_string())
                    >
                        <caption>{table.caption}</caption>
                        <thead>
                            <tr>
                                {(!table.row_head.is_empty())
                                    .then(|| view! { <th scope="col">{table.row_head}</th> })}
                                {heads
                                    .iter()
                                    .map(|head| {
                                        view! { <th scope="col" class="num">{head.name.clone()}</th> }
                                    })
                                    .collect_view()}
                            </tr>
                        </thead>
                        <tbody>
                            {table
                                .rows
                                .into_iter()
                                .map(|row| figure_row(row, &heads, open))
                                .collect_view()}
                        </tbody>
                    </table>
                }
            }}
        </div>
    }
}

fn figure_row(row: FigureRow, heads: &[Head], open: Signal<bool>) -> impl IntoView + use<> {
    let cells = heads.iter().zip(row.cells).map(|(head, cell)| {
        let code = head.column.to_string();
        let content = match cell {
            FigureCell::Value { exact, shown } => {
                view! { <data value=exact>{shown}</data> }.into_any()
            }
            FigureCell::Words(words) => view! { <span class="told">{words}</span> }.into_any(),
            FigureCell::Blank => ().into_any(),
        };
        view! {
            <td class="num" data-col=code>
                {content}
            </td>
        }
    });
    let cells = cells.collect_view();
    let name = match row.leads_to {
        // Of a table that is not seen nothing takes the focus.
        Some(address) => view! {
            <a href=address tabindex=move || (!open.get()).then_some("-1")>
                {row.name}
            </a>
        }
        .into_any(),
        None => row.name.into_any(),
    };
    view! {
        <tr data-row=row.code data-name=row.named>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}
