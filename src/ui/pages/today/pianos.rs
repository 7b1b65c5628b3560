//! Pianos: deals on which much is done and nothing moves. Each leads to what may move it.

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::metrics::{Chosen, Day as MetricsDay, Population, Stuck, StuckRow, stuck, stuck_limits};
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;
use crate::ui::lazy::{in_turn_when_loaded, load_pianos};
use crate::ui::pages::pipeline::display_name;
use crate::ui::route::Page;
use crate::ui::store::Store;
use crate::words::today as words;

/// Pianos that stand here.
const SHOWN: usize = 3;

/// What is pushed and does not move, as the store stands, now and after every change; `None` until the
/// columns are read.
pub fn pianos_now(store: Store) -> Option<Stuck> {
    let today = MetricsDay::of(Some(store.now()));
    read_columns(store, |columns| {
        let everything = Chosen::of(&Population::default(), columns);
        stuck(columns, everything, stuck_limits(columns, today), today)
    })
}

/// One of them, as it stands here.
#[derive(Clone, PartialEq)]
struct Piano {
    id: OpportunityId,
    name: String,
    said: String,
}

/// Whoever pushes a piano, the heaviest first.
#[component]
pub fn Pianos() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let owner = app.address.part(|route| route.query.owner);
    let found = in_turn_when_loaded(app.store, load_pianos);
    let pianos = Memo::new(move |_| {
        let Stuck { rows, limits, .. } = found.get()?;
        let owner = owner.get();
        app.store.peek(|workspace| {
            let is_theirs = |row: &StuckRow| {
                let has = workspace.opportunities.get(row.opportunity).and_then(|one| one.owner());
                owner.is_none() || has == owner
            };
            let said = |row: &StuckRow| {
                let limit = i18n.count(row.limit);
                let is_own = limits.get(row.stage.index()).is_some_and(|limit| limit.is_own());
                let usual = match is_own {
                    true => words::piano_usual(language, &limit),
                    false => words::piano_until_then(language, &limit),
                };
                format!(
                    "{} {usual}",
                    words::no_step_forward(language, &i18n.counted(row.activities))
                )
            };
            let rows = rows.into_iter().filter(is_theirs);
            let pianos = rows.map(|row| Piano {
                id: row.opportunity,
                name: display_name(workspace, row.opportunity),
                said: said(&row),
            });
            pianos.collect::<Vec<_>>()
        })
    });
    let pianos = move || pianos.get().filter(|pianos| !pianos.is_empty());
    move || {
        pianos().map(|pianos| {
            let shown = pianos.iter().take(SHOWN).map(|one| draw(app, one.clone()));
            view! {
                <section class="frame" data-block="pianos">
                    <header>
                        <h2>{words::pianos(language)}</h2>
                        <span class="big">{i18n.count(pianos.len())}</span>
                    </header>
                    <ul class="meetings">{shown.collect_view()}</ul>
                </section>
            }
        })
    }
}

fn draw(app: App, Piano { id, name, said }: Piano) -> impl IntoView {
    let language = app.i18n.language;
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let ways = words::other_ways_for(language, &name);
    view! {
        <li>
            <p>
                <b>{name}</b>
                " · "
                {said}
            </p>
            <a href=address aria-label=ways>{words::other_ways(language)}</a>
        </li>
    }
}
