//! The list: every opportunity that the address names, as rows near the screen.
//!
//! | file | room for |
//! |---|---|
//! | `columns`, `head` | which columns there are, their widths and order, and the head that sorts by them |
//! | `views` | saved views |
//! | `row`, `facts` | one row, and what its cells say |
//! | `cell`, `edit` | a cell that is edited in place, and what was typed into it |
//! | `selection` | which rows are selected |
//! | `bulk` | one change for all that is selected |
//! | `paste` | rows that are pasted from a spreadsheet |

mod bulk;
mod cell;
mod columns;
mod edit;
mod facts;
mod head;
mod paste;
mod row;
mod selection;
mod views;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::OpportunityId;
use crate::lists::ListQuery;
use crate::ui::browser::{download, today};
use crate::ui::components::VirtualRows;
use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews, load_list_csv};
use crate::ui::lists::OpenList;
use crate::ui::route::{Column, Page, Query};
use crate::ui::slices::turn;
use crate::words::{list_page, pipeline as words, shell};

use super::choice::has_focus;
use super::counted::asked_of_list;
use super::dialogs::Dialogs;
use super::phrase::PipelineHead;

use bulk::BulkBar;
use cell::follow_arrows;
use columns::{ColumnsDialog, order_of, shown_columns, width};
use edit::Cells;
use head::{ColumnHead, NAME_WIDTH};
use paste::listen_for_rows;
use row::Row;
use selection::Selection;
use views::ViewBar;

pub use row::status_view;

/// Height of a row in 1/16 rem, as in `pipeline.css`.
const ROW: u32 = 44;

/// How wide the boxes are that select rows, in rem, as in `pipeline.css`.
const SELECT_WIDTH: u32 = 2;

/// The pipeline as a list.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs = Dialogs::new();
    let lazy: LazyViews = expect_context();
    provide_context(dialogs);
    let search = RwSignal::new(String::new());
    let filter = asked_of_list(app);
    let asked = Memo::new(move |_| (filter.get(), search.get()));
    let sorting = app.address.part(|route| route.query.sorting);
    let list = app.store.open_list(move || {
        let (by, descending) = order_of(sorting.get());
        let (filter, search) = asked.get();
        ListQuery { filter, search, by, descending }
    });
    let selection = Selection::new(list);
    provide_context(selection);
    provide_context(Cells::new(app));
    // What is not shown any more must not be changed with the rest.
    Effect::new(move |before: Option<()>| {
        asked.track();
        if before.is_some() {
            selection.set_all(false);
        }
    });
    let pasting = listen_for_rows();
    let is_pasting = Memo::new(move |_| pasting.with(Option::is_some));
    view! {
        <PipelineHead list=true />
        <ListTools list=list search=search pasting=pasting />
        <Table list=list />
        <BulkBar />
        <p class="hint keys">{list_page::keys(language)}</p>
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
        {move || is_pasting.get().then(|| lazy.draw(LazyView::Paste))}
    }
}

/// Search, how many there are, saved views and columns.
#[component]
fn ListTools(
    list: OpenList,
    search: RwSignal<String>,
    pasting: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let known = list.last_len();
    let found = move || known.get().map(|count| words::found(language, &i18n.counted(count)));
    let filtered = app.address.part(|route| {
        let query = route.query.without_sheets();
        let Query { workspace, language, as_of, sorting, columns, saved, order, .. } =
            query.clone();
        let bare = Query {
            workspace,
            language,
            as_of,
            sorting,
            columns,
            saved,
            order,
            ..Query::default()
        };
        query != bare
    });
    let choosing = RwSignal::new(false);
    let csv = move |_| {
        let shown = untrack(|| list.read(|list| list.range(0..list.len()))).unwrap_or_default();
        spawn_local(async move {
            let Ok(write) = load_list_csv().await else {
                return app.toasts.say(shell::part_not_loaded(language));
            };
            let text = app.store.peek(|workspace| write(workspace, &shown, language));
            let name = format!("imbuto-{}.csv", today());
            download(&name, "text/csv;charset=utf-8", text.unwrap_or_default().as_bytes());
        });
    };
    view! {
        <div class="list-tools">
            <div class="field">
                <label class="sr" for="list-search">{words::search(language)}</label>
                <input
                    class="input"
                    id="list-search"
                    name="search"
                    type="search"
                    placeholder=words::search(language)
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            <p role="status">{found}</p>
            {move || {
                filtered
                    .get()
                    .then(|| {
                        let bare = app.address.link(Page::List).print();
                        view! { <a href=bare>{words::clear_filters(language)}</a> }
                    })
            }}
            <ViewBar />
            <button
                type="button"
                class="link-btn"
                data-action="columns"
                on:click=move |_| choosing.set(true)
            >
                {list_page::columns(language)}
            </button>
            <button
                type="button"
                class="link-btn"
                data-action="paste-rows"
                disabled=move || app.store.looks_back()
                on:click=move |_| pasting.set(Some(String::new()))
            >
                {list_page::paste_rows(language)}
            </button>
            <button type="button" class="link-btn" data-action="list-csv" on:click=csv>
                {list_page::as_csv(language)}
            </button>
        </div>
        {move || {
            choosing.get().then(|| view! { <ColumnsDialog on_close=move |()| choosing.set(false) /> })
        }}
    }
}

/// The rows near the screen.
#[component]
fn Table(list: OpenList) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let selection: Selection = expect_context();
    let cells: Cells = expect_context();
    let columns = shown_columns(app);
    let sorting = app.address.part(|route| route.query.sorting);
    Effect::new(move |_| {
        if columns.with(|columns| columns.contains(&Column::Heard)) {
            app.store.ask_heard();
        }
    });
    let known = list.last_len();
    let count = Memo::new(move |_| known.get().unwrap_or_default());
    let rows = VirtualRows::new(ROW);
    let range = Memo::new(move |_| rows.range(count.get()));
    let near = list.range(range);
    let turn = turn();
    let places = VirtualRows::reused(near, has_focus);
    let row = move |at: ReadSignal<usize>, (place, id): (u32, OpportunityId)| {
        // The head of the table is its first row.
        let index = Memo::new(move |_| range.get().0 + at.get() + 2);
        view! { <Row id=VirtualRows::at(places, place, id) index=index columns=columns /> }
    };
    let wide = move || {
        let columns: u32 = columns.with(|columns| columns.iter().copied().map(width).sum());
        format!("{}rem", SELECT_WIDTH + NAME_WIDTH + columns)
    };
    let span = move || (columns.with(Vec::len) + 2).to_string();
    let head = move |column| view! { <ColumnHead column=Some(column) sorting=sorting /> };
    let all = Memo::new(move |_| count.get() > 0 && selection.count() == count.get());
    let some = Memo::new(move |_| !all.get() && selection.count() > 0);
    let faulty = Memo::new(move |_| cells.faulty());
    view! {
        <div role="status">
            {move || {
                let count = faulty.get();
                (count > 0)
                    .then(|| {
                        view! {
                            <p class="banner warn">
                                <span>{list_page::not_saved(language, &app.i18n.counted(count))}</span>
                                <button
                                    type="button"
                                    class="link-btn"
                                    data-action="leave-cells"
                                    on:click=move |_| cells.leave_faulty()
                                >
                                    {list_page::leave_cells(language)}
                                </button>
                            </p>
                        }
                    })
            }}
        </div>
        <div
            class="list"
            tabindex="0"
            role="region"
            aria-label=words::list(language)
            node_ref=rows.scroller
            on:scroll=move |_| rows.scrolled()
        >
            <table
                class="tbl rows"
                aria-rowcount=move || (count.get() + 1).to_string()
                style:min-width=wide
            >
                <thead>
                    <tr aria-rowindex="1">
                        <th class="select">
                            <input
                                type="checkbox"
                                data-action="select-all"
                                aria-label=list_page::select_all(language)
                                prop:checked=move || all.get()
                                prop:indeterminate=move || some.get()
                                on:change=move |_| selection.set_all(!all.get_untracked())
                            />
                        </th>
                        <ColumnHead column=None sorting=sorting />
                        <For each=move || columns.get() key=|column| *column children=head />
                    </tr>
                </thead>
                <tbody on:keydown=move |event| follow_arrows(&event)>
                    <tr class="space" aria-hidden="true">
                        <td colspan=span style:height=move || rows.offset(range.get().0)></td>
                    </tr>
                    {move || {
                        turn.get()
                            .then(|| {
                                view! {
                                    <ForEnumerate
                                        each=move || places.get()
                                        key=|(place, _)| *place
                                        children=row
                                    />
                                }
                            })
                    }}
                    <tr class="space" aria-hidden="true">
                        <td
                            colspan=span
                            style:height=move || rows.offset(count.get().saturating_sub(range.get().1))
                        ></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}
