//! The list: every opportunity that the address names, as rows near the screen.

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::lists::{ListQuery, SortBy};
use crate::ui::components::VirtualRows;
use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::route::{Page, Query};
use crate::ui::slices::turn;
use crate::words::pipeline as words;

use super::choice::{filter, has_focus};
use super::dialogs::Dialogs;
use super::phrase::PipelineHead;
use super::row::Row;

/// Height of a row in 1/16 rem, as in `pipeline.css`.
const ROW: u32 = 44;

/// The pipeline as a list.
#[component]
pub fn ListPage() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let dialogs = Dialogs::new();
    let lazy: LazyViews = expect_context();
    provide_context(dialogs);
    let query = app.address.part(|route| route.query.clone());
    let search = RwSignal::new(String::new());
    let sort = RwSignal::new((SortBy::Entered, true));
    let list = app.store.open_list(move || {
        let (by, descending) = sort.get();
        ListQuery { filter: query.with(filter), search: search.get(), by, descending }
    });
    let known = Memo::new(move |_| list.len());
    let count = Memo::new(move |_| known.get().unwrap_or_default());
    let rows = VirtualRows::new(ROW);
    let range = Memo::new(move |_| rows.range(count.get()));
    let near = list.range(range);
    let turn = turn();
    let places = VirtualRows::reused(near, has_focus);
    let row = move |at: ReadSignal<usize>, (place, id): (u32, OpportunityId)| {
        // The head of the table is its first row.
        let index = Memo::new(move |_| range.get().0 + at.get() + 2);
        view! { <Row id=VirtualRows::at(places, place, id) index=index /> }
    };
    let found = move || known.get().map(|count| words::found(language, &i18n.counted(count)));
    let filtered = Memo::new(move |_| {
        let kept = query.with(|query| Query {
            workspace: query.workspace,
            language: query.language,
            ..Query::default()
        });
        query.with(|query| *query != kept)
    });
    view! {
        <PipelineHead list=true />
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
        </div>
        <div
            class="list"
            tabindex="0"
            role="region"
            aria-label=words::list(language)
            node_ref=rows.scroller
            on:scroll=move |_| rows.scrolled()
        >
            <table class="tbl rows" aria-rowcount=move || (count.get() + 1).to_string()>
                <thead>
                    <tr aria-rowindex="1">
                        <SortHead by=SortBy::Name name=words::title(language) sort=sort />
                        <SortHead by=SortBy::Stage name=words::stage(language) sort=sort />
                        <SortHead by=SortBy::Owner name=words::owner(language) sort=sort />
                        <SortHead by=SortBy::Amount name=words::amount(language) sort=sort number=true />
                        <th scope="col">{words::status(language)}</th>
                        <SortHead by=SortBy::Entered name=words::entered(language) sort=sort />
                        <SortHead by=SortBy::NextAction name=words::next_action(language) sort=sort />
                    </tr>
                </thead>
                <tbody>
                    <tr class="space" aria-hidden="true">
                        <td colspan="7" style:height=move || rows.offset(range.get().0)></td>
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
                            colspan="7"
                            style:height=move || rows.offset(count.get().saturating_sub(range.get().1))
                        ></td>
                    </tr>
                </tbody>
            </table>
        </div>
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
    }
}

#[component]
fn SortHead(
    by: SortBy,
    name: &'static str,
    sort: RwSignal<(SortBy, bool)>,
    #[prop(optional)] number: bool,
) -> impl IntoView {
    let language = App::current().i18n.language;
    let direction = move || match sort.get() {
        (now, false) if now == by => Some("ascending"),
        (now, true) if now == by => Some("descending"),
        _ => None,
    };
    let turn = move |_| {
        sort.update(|(now, descending)| {
            *descending = *now == by && !*descending;
            *now = by;
        });
    };
    view! {
        <th scope="col" class:num=number aria-sort=direction>
            <button type="button" title=words::sort_by(language, name) on:click=turn>
                {name}
            </button>
        </th>
    }
}
