//! What stands to be done: pianos, stools, those who met, and what marketing passed on; each a sentence and
//! a list that leads on.

use leptos::prelude::*;

use crate::domain::{Opportunity, OpportunityId, Workspace};
use crate::metrics::{
    self, Columns, Day, Figure, Handover, Stuck, Warm, WayIn, collisions, handover, stuck_limits,
    warm,
};
use crate::ui::context::App;
use crate::ui::figure_columns::{peek_columns, read_columns};
use crate::ui::pages::pipeline::account_name;
use crate::ui::route::Page;
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::Sentence;
use crate::words::team::lists as words;

use super::super::computed;
use super::super::plain::ListFigure;
use super::data::TeamData;
use super::meetings::Meetings;

/// Opportunities or companies in one step.
const ROWS_A_STEP: usize = 250;

/// So many stand there at first.
const SHOWN: usize = 8;

/// One that leads to its page, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub id: OpportunityId,
    pub company: String,
    pub title: String,
    pub said: String,
}

impl Listed {
    /// An opportunity with what is said of it; `None` where it is gone.
    pub fn of(workspace: &Workspace, id: OpportunityId, said: String) -> Option<Self> {
        let one: &Opportunity = workspace.opportunities.get(id)?;
        let company = account_name(workspace, one).to_owned();
        Some(Self { id, company, title: one.title.clone(), said })
    }
}

/// The opportunities as links, the first few at first.
#[component]
pub fn OpportunityList(rows: Signal<Vec<Listed>>) -> impl IntoView {
    let app = App::current();
    let all = RwSignal::new(false);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        rows.get().into_iter().take(most).map(|one| view! { <Line one=one /> }).collect_view()
    };
    let is_cut = move || !all.get() && rows.with(|rows| rows.len() > SHOWN);
    view! {
        <ul class="rel5 deals5">{shown}</ul>
        {move || {
            is_cut()
                .then(|| {
                    view! {
                        <button type="button" class="link-btn small" on:click=move |_| all.set(true)>
                            {words::show_all(app.i18n.language)}
                        </button>
                    }
                })
        }}
    }
}

#[component]
fn Line(one: Listed) -> impl IntoView {
    let app = App::current();
    let Listed { id, company, title, said } = one;
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let name = if company.is_empty() { title.clone() } else { company.clone() };
    let what = (!company.is_empty()).then(|| view! { <span class="muted">" · " {title}</span> });
    view! {
        <li>
            <span><a href=address>{name}</a> {what}</span>
            <span class="small muted">{said}</span>
        </li>
    }
}

/// All of them.
#[component]
pub fn TeamLists(data: TeamData) -> impl IntoView {
    view! {
        <Pianos data=data />
        <Stools data=data />
        <PassedOn data=data />
        <Met data=data />
    }
}

#[component]
fn Pianos(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let limits = in_turn(move || {
        let today = Day::of(Some(app.store.now()));
        read_columns(app.store, |columns| stuck_limits(columns, today))
    });
    let stuck = in_turn(move || {
        let limits = limits.get()?;
        computed(app, data.population, |columns, chosen, today| {
            metrics::stuck(columns, chosen, limits, today)
        })
    });
    let table = Signal::derive(move || {
        let stuck = stuck.get()?;
        app.store.read(|workspace| stuck.table(workspace))
    });
    let rows = Signal::derive(move || {
        let Stuck { rows, .. } = stuck.get()?;
        app.store.read(|workspace| {
            let listed = |row: &metrics::StuckRow| {
                let (done, usual) = (i18n.counted(row.activities), i18n.count(row.limit));
                Listed::of(workspace, row.opportunity, words::pushed(language, &done, &usual))
            };
            rows.iter().filter_map(listed).collect::<Vec<_>>()
        })
    });
    let listed = Signal::derive(move || rows.get().unwrap_or_default());
    let finding = Signal::derive(move || {
        let said = rows.get().map(|rows| words::pianos_said(language, &i18n.counted(rows.len())));
        said.map_or_else(Sentence::default, |said| Sentence::marked(&said))
    });
    view! {
        <ListFigure figure=Figure::Stuck table=table population=data.population.into() finding=finding>
            <OpportunityList rows=listed />
        </ListFigure>
    }
}

#[component]
fn Stools(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let everywhere = through_all(app, || {
        let mut search = warm();
        Box::new(move |workspace, columns| search.step(workspace, columns, ROWS_A_STEP))
    });
    let found = in_turn(move || {
        let all: Warm = everywhere.get()?;
        computed(app, data.population, |columns, chosen, _| all.of(columns, chosen))
    });
    let table = Signal::derive(move || found.with(|found| Some(found.as_ref()?.table())));
    let rows = Signal::derive(move || {
        let all = found.get()?.rows.unwrap_or_default();
        app.store.read(|workspace| {
            let listed = |row: &metrics::WarmRow| {
                let way = match row.way_in {
                    WayIn::Referral => words::by_referral(language),
                    WayIn::KnownContact => words::by_contact(language),
                };
                let at = workspace.opportunities.get(row.opportunity)?.stage();
                let said = format!("{}, {way}", i18n.stage(at));
                Listed::of(workspace, row.opportunity, said)
            };
            all.iter().filter_map(listed).collect::<Vec<_>>()
        })
    });
    let listed = Signal::derive(move || rows.get().unwrap_or_default());
    let finding = Signal::derive(move || {
        let said = found.with(|found| {
            Some(match &found.as_ref()?.rows {
                Err(_) => words::no_fit_yet(language).to_owned(),
                Ok(rows) => words::stools_said(language, &i18n.counted(rows.len())),
            })
        });
        said.map_or_else(Sentence::default, |said| Sentence::marked(&said))
    });
    view! {
        <ListFigure figure=Figure::Warm table=table population=data.population.into() finding=finding>
            <OpportunityList rows=listed />
        </ListFigure>
    }
}

#[component]
fn PassedOn(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let found = in_turn(move || computed(app, data.population, handover));
    let table = Signal::derive(move || found.with(|found| Some(found.as_ref()?.table())));
    let finding = Signal::derive(move || {
        let said = found.with(|found| {
            let Handover { passed, taken_up, won, .. } = found.as_ref()?;
            let [taken, won] = [taken_up, won].map(|count| i18n.count(*count));
            Some(words::passed_said(language, &i18n.counted(*passed), &taken, &won))
        });
        said.map_or_else(Sentence::default, |said| Sentence::marked(&said))
    });
    let bridge = move || app.address.here(Page::Bridge);
    view! {
        <ListFigure figure=Figure::Handover table=table population=data.population.into() finding=finding>
            <p class="behind">
                <a href=bridge>{words::on_the_bridge(language)}</a>
            </p>
        </ListFigure>
    }
}

#[component]
fn Met(data: TeamData) -> impl IntoView {
    let app = data.app;
    let i18n = app.i18n;
    let window = Memo::new(move |_| {
        app.store.read(|workspace| workspace.settings.collision_window_days).unwrap_or_default()
    });
    let found = through_all(app, move || {
        let mut search = collisions(window.get());
        Box::new(move |workspace, columns| search.step(workspace, columns, ROWS_A_STEP))
    });
    let table = Signal::derive(move || found.with(|found| Some(found.as_ref()?.table())));
    let finding = Signal::derive(move || {
        let count = found.with(|found| found.as_ref().map(|found| found.found.len()));
        let said = count.map(|count| words::collisions_said(i18n.language, &i18n.counted(count)));
        said.map_or_else(Sentence::default, |said| Sentence::marked(&said))
    });
    view! {
        <ListFigure figure=Figure::Collisions table=table population=data.population.into() finding=finding>
            <Meetings collisions=found />
        </ListFigure>
    }
}

/// Goes on through the records and their columns by a few rows; gives what is found at the end.
type Search<T> = Box<dyn FnMut(&Workspace, &Columns) -> Option<T>>;

/// What a search through everything finds, whatever is chosen; begun anew after every change.
fn through_all<T: Clone + Send + Sync + 'static>(
    app: App,
    begin: impl Fn() -> Search<T> + 'static,
) -> Signal<Option<T>> {
    in_slices(move || {
        app.store.read(|_| ())?;
        let mut search = begin();
        let step = move || {
            let found = app.store.peek(|workspace| {
                peek_columns(app.store, |columns| search(workspace, columns)).flatten()
            });
            found.flatten()
        };
        Some(Box::new(step) as Work<T>)
    })
}
