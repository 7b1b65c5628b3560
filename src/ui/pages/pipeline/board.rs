//! The board: a column per stage. The opportunity that the address names stands beside it.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{RecordKind, Stage, Workspace};
use crate::lists::ListQuery;
use crate::metrics::{Cell, Figure, Stock, StockSum};
use crate::ui::browser::today;
use crate::ui::components::{FigureTableView, VirtualRows};
use crate::ui::context::App;
use crate::ui::figures::{FigureTable, Scope, figure_table};
use crate::ui::forecast::assumptions;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::route::{CardOrder, Page};
use crate::ui::slices::in_turn;
use crate::words::{pipeline as words, shell};

use super::card::CARD;
use super::choice::{in_column, sort};
use super::column::Column;
use super::dialogs::Dialogs;
use super::drag::{Carried, Drag};
use super::focus::keep_focus;
use super::past::PastFigures;
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
    let columns = Stage::ALL.map(|stage| {
        app.store.open_list(move || {
            query.with(|query| {
                let (by, descending) = sort(query);
                ListQuery { descending, ..ListQuery::of(in_column(query, stage), by) }
            })
        })
    });
    let rows = Stage::ALL.map(|_| VirtualRows::new(CARD));
    let places = std::array::from_fn(|at| (columns[at], rows[at]));
    keep_focus(places);
    let stock = Memo::new(move |_| {
        let rows = columns.into_iter().zip(Stage::ALL).map(|(column, stage)| {
            let sum = column.read(|list| list.sum().row(stage));
            sum.unwrap_or_else(|| StockSum::default().row(stage))
        });
        Stock { rows: rows.collect() }
    });
    let currency = Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        app.store.read_kinds(settings, |workspace| workspace.settings.currency).flatten()
    });
    let any_limit = Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        let any = |workspace: &Workspace| !workspace.settings.column_limits.is_empty();
        app.store.read_kinds(settings, any) == Some(true)
    });
    let none = Memo::new(move |_| {
        let opportunities = &[RecordKind::Opportunity];
        app.store.read_kinds(opportunities, |workspace| workspace.opportunities.is_empty())
            == Some(true)
    });
    let open = app.address.part(|route| match route.page {
        Page::Opportunity(id) => Some(id),
        _ => None,
    });
    let board = NodeRef::<html::Div>::new();
    let drag = Drag::over(board, move |id, stage| dialogs.place(app, id, stage, today()));
    provide_context(drag);
    let past = PastFigures::follow(app.store);
    provide_context(past);
    // The columns, the first of all to be drawn, do not wait for what they will bring.
    let expected = Stage::OPEN.map(|stage| {
        let list = columns[stage.index()];
        in_turn(move || {
            past.weights.with(|weights| {
                let weights = weights.as_ref()?;
                let assumptions = assumptions(app.store);
                list.read(|list| list.expected(weights, &assumptions))
            })
        })
    });
    // Few look at the table: it comes after what everybody sees.
    let table = in_turn(move || {
        let known = expected.map(|expected| expected.get());
        let weighted = known.iter().any(Option::is_some);
        let weighted = weighted.then(|| known.map(|cell| cell.unwrap_or(Cell::Blank)));
        let table = stock.with(|stock| stock.table(weighted.as_ref()));
        let scope = Scope { as_of: Some(app.store.now()), ..Scope::default() };
        let settings = &[RecordKind::Settings];
        app.store.read_kinds(settings, |workspace| figure_table(app.i18n, &table, scope, workspace))
    });
    let table =
        Signal::derive(move || table.get().unwrap_or_else(|| FigureTable::empty(Figure::Stock)));
    let weighing = move || {
        let known = || expected.iter().filter_map(|expected| expected.get());
        let is_early = known().any(|cell| matches!(cell, Cell::NotMeasurable(_)));
        let is_said = known().any(|cell| matches!(cell, Cell::Minor(minor) if minor > 0.0));
        let rule = is_said.then(|| words::weighted_rule(language));
        let early = is_early.then(|| words::not_weighted(language));
        [rule, early].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let table_open = RwSignal::new(false);
    let order = app.address.part(|route| route.query.order);
    view! {
        <PipelineHead list=false />
        <Summary stock=stock currency=currency />
        {move || none.get().then(|| view! { <EmptyBoard /> })}
        <nav class="jumps" aria-label=words::jump(language)>
            {columns
                .into_iter()
                .zip(Stage::ALL)
                .map(|(column, stage)| {
                    let code = stage.code();
                    view! {
                        <button type="button" on:click=move |_| jump_to(board, stage)>
                            <span class=format!("st k-{code}")>{code}</span>
                            <span class="sr">{move || app.i18n.stage(stage)}</span>
                            {move || column.len().map(|count| app.i18n.count(count))}
                        </button>
                    }
                })
                .collect_view()}
        </nav>
        <div
            class="board"
            class:lifting=move || drag.is_over()
            class:limited=move || any_limit.get()
            class:past=move || app.store.looks_back()
            node_ref=board
            // A finger that carries a card does not scroll.
            on:touchmove=move |event| {
                if drag.is_lifted() {
                    event.prevent_default();
                }
            }
            on:contextmenu=move |event| {
                if drag.is_pressed_by_finger() {
                    event.prevent_default();
                }
            }
        >
            {places
                .into_iter()
                .zip(Stage::ALL)
                .map(|((list, rows), stage)| {
                    view! {
                        <Column
                            stage=stage
                            list=list
                            rows=rows
                            currency=currency
                            expected=expected.get(stage.index()).copied()
                        />
                    }
                })
                .collect_view()}
        </div>
        <Carried drag=drag />
        <p class="hint keys">{words::keys(language)}</p>
        <p class="hint">
            {move || {
                (order.get() == CardOrder::Urgency).then(|| words::urgency_rule(language))
            }} " " {weighing}
        </p>
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
