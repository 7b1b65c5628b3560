//! The board: a column per stage. The opportunity that the address names stands beside it.

use leptos::html;
use leptos::prelude::*;

use crate::domain::Stage;
use crate::metrics::stock_listed;
use crate::ui::components::FigureTableView;
use crate::ui::context::App;
use crate::ui::figures::{FigureTable, Scope, figure_table};
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::route::Page;
use crate::words::{pipeline as words, shell, stage};

use super::choice::{columns, population};
use super::column::Column;
use super::dialogs::Dialogs;
use super::phrase::PipelineHead;
use super::summary::Summary;

/// The pipeline as a board.
#[component]
pub fn BoardPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs = Dialogs::new();
    let lazy: LazyViews = expect_context();
    provide_context(dialogs);
    let query = app.address.part(|route| route.query.clone());
    let population = Memo::new(move |_| query.with(population));
    let stock = Memo::new(move |_| {
        let stock = app.store.read(|workspace| stock_listed(workspace, &population.get()));
        stock.unwrap_or_else(|| crate::metrics::Stock { rows: Vec::new() })
    });
    let shown = Memo::new(move |_| {
        app.store.read(|workspace| columns(workspace, &population.get())).unwrap_or_default()
    });
    let currency =
        Memo::new(move |_| app.store.read(|workspace| workspace.settings.currency).flatten());
    let none = Memo::new(move |_| {
        app.store.read(|workspace| workspace.opportunities.is_empty()) == Some(true)
    });
    let open = app.address.part(|route| match route.page {
        Page::Opportunity(id) => Some(id),
        _ => None,
    });
    let table = Signal::derive(move || {
        let table = stock.with(|stock| stock.table(None));
        let scope = Scope { as_of: Some(app.store.now()), ..Scope::default() };
        let shown = app.store.read(|workspace| figure_table(app.i18n, &table, scope, workspace));
        shown.unwrap_or_else(|| FigureTable::empty(table.figure))
    });
    let table_open = RwSignal::new(false);
    let board = NodeRef::<html::Div>::new();
    view! {
        <PipelineHead list=false />
        <Summary stock=stock currency=currency population=population />
        {move || none.get().then(|| view! { <EmptyBoard /> })}
        <nav class="jumps" aria-label=words::jump(language)>
            {Stage::ALL
                .map(|stage| {
                    let code = stage.code();
                    view! {
                        <button type="button" on:click=move |_| jump_to(board, stage)>
                            <span class=format!("st k-{code}")>{code}</span>
                            <span class="sr">{stage::name(language, stage)}</span>
                            {move || {
                                shown.with(|columns| app.i18n.count(columns[stage.index()].len()))
                            }}
                        </button>
                    }
                })
                .into_iter()
                .collect_view()}
        </nav>
        <div class="board" node_ref=board>
            {Stage::ALL
                .map(|stage| {
                    let ids = Memo::new(move |_| shown.with(|all| all[stage.index()].clone()));
                    let row = Memo::new(move |_| {
                        stock.with(|stock| stock.rows.get(stage.index()).cloned())
                    });
                    view! { <Column stage=stage ids=ids stock=row currency=currency /> }
                })
                .into_iter()
                .collect_view()}
        </div>
        <p class="hint keys">{words::keys(language)}</p>
        <p class="small muted">
            {words::stock_not_conversion(language)} " "
            <button
                type="button"
                class="link-btn"
                data-action="table"
                aria-pressed=move || table_open.get().to_string()
                on:click=move |_| table_open.update(|open| *open = !*open)
            >
                {shell::table(language)}
            </button>
        </p>
        <FigureTableView table=table open=table_open.into() />
        {move || open.get().map(|_| lazy.draw(LazyView::Opportunity))}
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
    }
}

#[component]
fn EmptyBoard() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    view! {
        <section class="empty">
            <h2>{words::empty_title(language)}</h2>
            <p>
                {words::empty_body(language)} " "
                <a href=app.address.link(Page::Data).print()>{shell::data(language)}</a>
            </p>
        </section>
    }
}

/// On a phone the board shows one column at a time.
fn jump_to(board: NodeRef<html::Div>, stage: Stage) {
    let column = board
        .get_untracked()
        .and_then(|board| board.query_selector(&format!("[data-stage={}]", stage.code())).ok()?);
    if let Some(column) = column {
        column.scroll_into_view();
    }
}
