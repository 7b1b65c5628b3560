//! Cells that are not taken as they stand, a note for each column and kind, and all of them as a list.

use leptos::prelude::*;

use crate::transfer::{OddCells, write_table};
use crate::ui::browser::download;
use crate::ui::export::sheet_language;
use crate::words::import as words;

use super::desk::Desk;
use super::said::{header_said, odd_said, oddity_said};

/// A note for each column and what is odd in it, with examples.
#[component]
pub fn OddView() -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let odd: Memo<Vec<OddCells>> = desk.part(|look| look.preview.odd_columns());
    let notes = move || {
        let headers = desk.headers();
        let note = |cells: OddCells| {
            let said = odd_said(i18n, &headers, &cells);
            view! { <li data-odd=cells.column.to_string()>{said}</li> }
        };
        odd.get().into_iter().map(note).collect_view()
    };
    let whole = move |_| {
        let headers = desk.headers();
        let heads = [
            words::head_line(language),
            words::head_column(language),
            words::head_cell(language),
            words::head_taken(language),
        ];
        let mut table = vec![heads.map(str::to_owned).to_vec()];
        desk.look.with_untracked(|look| {
            let cells = look.iter().flat_map(|look| &look.preview.odd_cells);
            table.extend(cells.map(|cell| {
                vec![
                    cell.line.to_string(),
                    header_said(i18n, &headers, cell.column),
                    cell.text.clone(),
                    oddity_said(language, cell.oddity).to_owned(),
                ]
            }));
        });
        download(
            "imbuto-odd-cells.csv",
            "text/csv;charset=utf-8",
            write_table(&table, sheet_language(language)).as_bytes(),
        );
    };
    view! {
        <div hidden=move || odd.with(Vec::is_empty)>
            <h4 id="import-odd">{words::odd_cells(language)}</h4>
            <p class="hint">{words::odd_cells_hint(language)}</p>
            <ul class="import-notes" data-report="odd">{notes}</ul>
            <p class="import-more">
                <button type="button" class="btn sm" data-action="odd-csv" on:click=whole>
                    {words::download_odd(language)}
                </button>
            </p>
        </div>
    }
}
