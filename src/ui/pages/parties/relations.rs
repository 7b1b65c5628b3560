//! The place of companies and people: both as lists, searched and sorted, and the pairs that are perhaps
//! one.

use leptos::prelude::*;

use crate::domain::RecordKind;
use crate::lists::{PartyOrder, PartyRow, PartyRows, found, party_rows};
use crate::ui::alike::fold;
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName, PartyLink, PastHint, VirtualRows, party_id};
use crate::ui::context::App;
use crate::ui::route::{Page, PartyColumn, PartyList, PartySorting};
use crate::ui::slices::{Work, kept_in_slices};
use crate::words::{opportunity as opportunity_words, parties as words, pipeline};

use super::company_form::CompanyForm;
use super::person_form::PersonForm;
use super::review::Review;

/// Height of a row in 1/16 rem, as in `pipeline.css`.
const ROW: u32 = 44;

/// Records that a step reads.
const READ_A_STEP: usize = 256;

/// Companies, people, and those that are perhaps there twice.
#[component]
pub fn RelationsPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let show = app.address.part(|route| route.query.show);
    let adding = RwSignal::new(false);
    let done = Callback::new(move |()| adding.set(false));
    Effect::new(move |_| {
        show.track();
        adding.set(false);
    });
    let begin = move |_| {
        adding.set(true);
        focus_when_drawn("[data-page=relations] form .input".to_owned(), 2, || {});
    };
    let add = move || {
        let (code, name) = match show.get() {
            PartyList::Companies => ("new-company", words::new_company(language)),
            PartyList::People => ("new-person", opportunity_words::add_person(language)),
            PartyList::Doubles => return None,
        };
        Some(view! {
            <button
                type="button"
                class="btn"
                data-action=code
                disabled=move || app.store.looks_back()
                on:click=begin
            >
                <Icon name=IconName::Plus />
                {name}
                <kbd class="k">"N"</kbd>
            </button>
        })
    };
    let form = move || {
        (adding.get() && !app.store.looks_back()).then(|| match show.get() {
            PartyList::Companies => view! { <CompanyForm on_done=done /> }.into_any(),
            PartyList::People => view! { <PersonForm account=None on_done=done /> }.into_any(),
            PartyList::Doubles => ().into_any(),
        })
    };
    view! {
        <div data-page="relations">
            <div class="head">
                <div>
                    <h1>{words::relations(language)}</h1>
                    <Lists />
                </div>
                <div class="obt">{add}</div>
            </div>
            <PastHint />
            {form}
            {move || match show.get() {
                PartyList::Doubles => view! { <Review /> }.into_any(),
                list => view! { <List list=list /> }.into_any(),
            }}
        </div>
    }
}

/// The three lists, as links.
#[component]
fn Lists() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let show = app.address.part(|route| route.query.show);
    let links = PartyList::ALL.map(|list| {
        let name = match list {
            PartyList::Companies => words::companies(language),
            PartyList::People => words::people(language),
            PartyList::Doubles => words::doubles(language),
        };
        let address = move || {
            let mut route = app.address.link(Page::Relations);
            route.query.show = list;
            route.print()
        };
        view! {
            <a
                href=address
                data-list=list.code()
                aria-current=move || (show.get() == list).then_some("page")
            >
                {name}
            </a>
        }
    });
    view! { <nav class="seg" aria-label=words::relations(language)>{links.into_iter().collect_view()}</nav> }
}

/// One of the lists, with its search.
#[component]
fn List(list: PartyList) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let rows = kept_in_slices(move || {
        app.store.follow_kinds(&[
            RecordKind::Account,
            RecordKind::Contact,
            RecordKind::Opportunity,
            RecordKind::Activity,
            RecordKind::Owner,
        ]);
        app.store.open.track();
        let mut under_way = party_rows(fold);
        Some(Box::new(move || app.store.peek(|workspace| under_way.step(workspace, READ_A_STEP))?)
            as Work<PartyRows>)
    });
    let search = RwSignal::new(String::new());
    let sorting = app.address.part(|route| route.query.by);
    let places = Memo::new(move |_| {
        let PartySorting { by, descending } = sorting.get();
        let by = match by {
            PartyColumn::Name => PartyOrder::Name,
            PartyColumn::Open => PartyOrder::Open,
            PartyColumn::Heard => PartyOrder::Heard,
            PartyColumn::Owner => PartyOrder::Owner,
        };
        let text = search.get();
        rows.with(|rows| {
            let rows = rows.as_ref()?;
            Some(found(of(rows, list), &text, fold, (by, descending)))
        })
    });
    let count = Memo::new(move |_| places.with(|places| places.as_ref().map(Vec::len)));
    let said = move || {
        count.get().map(|count| match list {
            PartyList::People => words::so_many_people(language, &i18n.counted(count)),
            _ => words::so_many_companies(language, &i18n.counted(count)),
        })
    };
    view! {
        <div class="list-tools">
            <div class="field">
                <label class="sr" for="party-search">{pipeline::search(language)}</label>
                <input
                    class="input"
                    id="party-search"
                    name="search"
                    type="search"
                    placeholder=pipeline::search(language)
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            <p role="status">{said}</p>
        </div>
        <Table list=list rows=rows places=places sorting=sorting />
        {move || {
            (count.get() == Some(0) && search.with(String::is_empty))
                .then(|| view! { <p class="empty">{words::nobody_yet(language)}</p> })
        }}
    }
}

const fn of(rows: &PartyRows, list: PartyList) -> &Vec<PartyRow> {
    match list {
        PartyList::People => &rows.people,
        PartyList::Companies | PartyList::Doubles => &rows.companies,
    }
}

/// The rows near the screen.
#[component]
fn Table(
    list: PartyList,
    rows: Signal<Option<PartyRows>>,
    places: Memo<Option<Vec<usize>>>,
    sorting: Memo<PartySorting>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let near = VirtualRows::new(ROW);
    let count =
        Memo::new(move |_| places.with(|places| places.as_ref().map(Vec::len)).unwrap_or_default());
    let range = Memo::new(move |_| near.range(count.get()));
    let shown = Memo::new(move |_| {
        let (from, until) = range.get();
        rows.with(|rows| {
            places.with(|places| {
                let (Some(rows), Some(places)) = (rows, places) else { return Vec::new() };
                let until = until.min(places.len());
                let near = places.get(from..until).unwrap_or_default().iter();
                let rows = near.enumerate().filter_map(|(at, place)| {
                    Some((from + at + 2, of(rows, list).get(*place)?.clone()))
                });
                rows.collect::<Vec<_>>()
            })
        })
    });
    let head =
        PartyColumn::ALL.map(|column| view! { <Head list=list column=column sorting=sorting /> });
    let phone = (list == PartyList::People)
        .then(|| view! { <th scope="col">{opportunity_words::phone(language)}</th> });
    let span = if list == PartyList::People { "5" } else { "4" };
    let row = move |(index, row): (usize, PartyRow)| draw(app, list, index, row);
    view! {
        <div
            class="list"
            tabindex="0"
            role="region"
            aria-label=words::relations(language)
            node_ref=near.scroller
            on:scroll=move |_| near.scrolled()
        >
            <table class="tbl rows parties" aria-rowcount=move || (count.get() + 1).to_string()>
                <thead>
                    <tr aria-rowindex="1">{head.into_iter().collect_view()} {phone}</tr>
                </thead>
                <tbody>
                    <tr class="space" aria-hidden="true">
                        <td colspan=span style:height=move || near.offset(range.get().0)></td>
                    </tr>
                    <For each=move || shown.get() key=Clone::clone children=row />
                    <tr class="space" aria-hidden="true">
                        <td
                            colspan=span
                            style:height=move || near.offset(count.get().saturating_sub(range.get().1))
                        ></td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// The head of a column: a press sorts by it.
#[component]
fn Head(list: PartyList, column: PartyColumn, sorting: Memo<PartySorting>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let name = match (column, list) {
        (PartyColumn::Name, PartyList::People) => words::person(language),
        (PartyColumn::Name, _) => opportunity_words::account(language),
        (PartyColumn::Open, _) => words::open_deals(language),
        (PartyColumn::Heard, _) => words::last_contact(language),
        (PartyColumn::Owner, _) => opportunity_words::owner(language),
    };
    let direction = move || match sorting.get() {
        PartySorting { by, descending: false } if by == column => Some("ascending"),
        PartySorting { by, descending: true } if by == column => Some("descending"),
        _ => None,
    };
    // Back leads away from the list, not through its orders.
    let turn = move |_| {
        let mut route = app.address.route_untracked();
        route.query.by = route.query.by.turned(column);
        app.address.replace(&route);
    };
    view! {
        <th scope="col" class:num=column == PartyColumn::Open data-column=column.code() aria-sort=direction>
            <button type="button" title=pipeline::sort_by(language, name) on:click=turn>{name}</button>
        </th>
    }
}

fn draw(app: App, list: PartyList, index: usize, row: PartyRow) -> impl IntoView {
    let i18n = app.i18n;
    let about = [row.company, row.about];
    let about = about.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    let heard = row.heard.map(|(on, _)| i18n.day(on));
    let open = (row.open > 0).then(|| i18n.count(row.open));
    let phone = (list == PartyList::People).then(|| view! { <td>{row.phone}</td> });
    view! {
        <tr data-row=party_id(row.party) aria-rowindex=index.to_string()>
            <th scope="row" class="who-what">
                <PartyLink party=row.party name=row.name />
                " "
                <span class="muted small">{about}</span>
            </th>
            <td class="num">{open}</td>
            <td>{heard}</td>
            <td>{row.owner_name}</td>
            {phone}
        </tr>
    }
}
