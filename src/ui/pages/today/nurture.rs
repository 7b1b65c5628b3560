//! Who decides later, by the day of the decision, with the next twelve months as a track.

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::agenda::{Nurtured, Nurturing};
use crate::domain::{
    Opportunity, OwnerId, RecordId, RecordKind, Stage, Temperature, Workspace, days_between,
};
use crate::ui::components::SentenceView;
use crate::ui::context::App;
use crate::ui::pages::pipeline::display_name;
use crate::ui::route::Page;
use crate::words::{Sentence, today as words};

use super::Day;
use super::more::More;
use super::row::ring;
use super::stopped::Heard;

/// Rows that stand there at first, and at each further asking.
const FIRST: usize = 3;
const MORE: usize = 30;

/// Working days of a month: in so many each is heard from once.
const WORKING_DAYS: usize = 21;

/// Days of the track.
const YEAR: f64 = 365.0;

/// Undecided and long-term customers.
#[component]
pub fn NurtureView() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let facts = Memo::new(move |_| {
        day.plan.with(|plan| {
            let lists = plan.iter().flat_map(|plan| &plan.nurturing);
            let all = lists.flat_map(|list| &list.all);
            let first = all.clone().filter_map(|one| one.decision_on).min();
            (all.count(), first)
        })
    });
    let sentence = move || {
        let (count, first) = facts.get();
        let pace = count.div_ceil(WORKING_DAYS);
        let count = words::nurture_count(language, &i18n.counted(count));
        let said = match first {
            Some(first) => words::nurture_first(language, &count, &i18n.day(first)),
            None => words::nurture_undated(language, &count),
        };
        let pace = words::nurture_pace(language, &i18n.counted(pace));
        Sentence::marked(&said).then(Sentence::marked(&pace))
    };
    let any = Memo::new(move |_| facts.get().0 > 0);
    let any_open = Memo::new(move |_| {
        let opportunities = &[RecordKind::Opportunity];
        let any = |workspace: &Workspace| !workspace.opportunities.is_empty();
        app.store.read_kinds(opportunities, any) == Some(true)
    });
    move || match any.get() {
        false => any_open
            .get()
            .then(|| view! { <p class="hint nurt">{words::nurture_none(language)}</p> })
            .into_any(),
        true => view! {
            <section class="nurt">
                <p class="finding">{move || view! { <SentenceView sentence=sentence() /> }}</p>
                <NurtureGroup temperature=Temperature::Undecided />
                <NurtureGroup temperature=Temperature::LongTerm />
                <p class="track-legend" aria-hidden="true">
                    <span>
                        <svg class="track"><line class="tick" x1="8" x2="8" y1="1" y2="11" /></svg>
                        {words::next_contact(language)}
                    </span>
                    <span>
                        <svg class="track"><path d="M8 1 13 6 8 11 3 6z" /></svg>
                        {words::decide(language)}
                    </span>
                </p>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn NurtureGroup(temperature: Temperature) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let most = RwSignal::new(FIRST);
    let all = Memo::new(move |_| {
        day.plan.with(|plan| {
            let mut lists = plan.iter().flat_map(|plan| &plan.nurturing);
            let list = lists.find(|list| list.temperature == temperature);
            list.map(|list: &Nurturing| list.all.clone()).unwrap_or_default()
        })
    });
    let count = Memo::new(move |_| all.with(Vec::len));
    let any = Memo::new(move |_| count.get() > 0);
    let shown = move || all.with(|all| all.iter().take(most.get()).copied().collect::<Vec<_>>());
    let left = move || count.get().saturating_sub(most.get());
    let title = match temperature {
        Temperature::LongTerm => words::long_term(language),
        Temperature::Undecided | Temperature::Ready => words::undecided(language),
    };
    move || {
        any.get().then(|| {
            view! {
                <section class="grp">
                    <h2>
                        <span>{title}</span>
                        <span>{move || i18n.count(count.get())}</span>
                    </h2>
                    <ul>
                        <Axis />
                        <For
                            each=shown
                            key=|one| *one
                            children=|one| view! { <NurtureRow one=one /> }
                        />
                    </ul>
                    <More left=Signal::derive(left) most=most step=MORE />
                </section>
            }
        })
    }
}

/// How far along the year a day is, in percent of the track.
fn place(today: Date, on: Date) -> f64 {
    (f64::from(days_between(today, on)) / YEAR).clamp(0.0, 1.0) * 100.0
}

/// The quarters of the next twelve months.
#[component]
fn Axis() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let day: Day = expect_context();
    let months = move || {
        let today = day.until.get().today;
        let first = |ahead: i64| today.first_of_month().saturating_add(ahead.months());
        let quarters = (1..=12).map(first).filter(|month| month.month() % 3 == 1);
        let texts = quarters.map(|month| {
            let x = format!("{:.1}%", place(today, month));
            view! { <text x=x y="11" text-anchor="middle">{app.i18n.month(month)}</text> }
        });
        texts.collect_view()
    };
    view! {
        <li class="nur axis" aria-hidden="true">
            <span class="tm">{words::decide(language)}</span>
            <span></span>
            <svg class="track" height="14">{months}</svg>
            <span class="contact">{words::next_contact(language)}</span>
            <span></span>
            <span></span>
        </li>
    }
}

/// What a row shows.
#[derive(Clone, PartialEq)]
struct NurtureFace {
    name: String,
    title: String,
    stage: Stage,
    owner: String,
    next: Option<(String, Date)>,
}

impl NurtureFace {
    fn of(workspace: &Workspace, opportunity: &Opportunity) -> Self {
        let owner = |id: OwnerId| workspace.owners.get(id).map(|owner| owner.name.clone());
        let next = opportunity.next_action.as_ref();
        Self {
            name: display_name(workspace, opportunity.id),
            title: opportunity.title.clone(),
            stage: opportunity.stage(),
            owner: opportunity.owner().and_then(owner).unwrap_or_default(),
            next: next.map(|next| (next.what.clone(), next.on)),
        }
    }
}

#[component]
fn NurtureRow(one: Nurtured) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let id = one.opportunity;
    let face = Memo::new(move |_| {
        let face = app.store.read_record(RecordId::Opportunity(id), |workspace| {
            let opportunity = workspace.opportunities.get(id)?;
            Some(NurtureFace::of(workspace, opportunity))
        });
        face.flatten()
    });
    let heard = Memo::new(move |_| day.heard.get().and_then(|look| look(app.store, id)));
    let heard = move || {
        heard.get().map(|on| {
            let said = match on {
                Heard::On(on) => {
                    let days = days_between(on, day.until.get().today);
                    words::heard_ago(language, &i18n.counted(days))
                }
                Heard::Never => words::never_heard(language).to_owned(),
            };
            view! { <small class="heard">{said}</small> }
        })
    };
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let said = |day: Option<Date>, none: &'static str| {
        day.map_or_else(|| none.to_owned(), |day| i18n.day(day))
    };
    let decision = said(one.decision_on, words::no_decision_day(language));
    let contact = said(one.next_on, words::no_contact(language));
    let label = words::track_of(language, &contact, &decision);
    let track = move || {
        let today = day.until.get().today;
        let at = |day: Date| format!("{:.1}%", place(today, day));
        view! {
            <svg class="track" height="16" role="img" aria-label=label.clone()>
                {one.decision_on.map(|on| view! { <line x1="0" x2=at(on) y1="8" y2="8" /> })}
                {one.next_on.map(|on| view! { <line class="tick" x1=at(on) x2=at(on) y1="3" y2="13" /> })}
                {one
                    .decision_on
                    .map(|on| view! { <svg x=at(on) overflow="visible"><path d="M0 3 5 8 0 13-5 8z" /></svg> })}
            </svg>
        }
    };
    view! {
        <li class="nur" data-work=id.to_string()>
            {move || {
                face.get()
                    .map(|face| {
                        let stage = face.stage.code();
                        let contact = match face.next {
                            Some((what, on)) => {
                                view! { {what} <small>{i18n.near_day(on)}</small> }.into_any()
                            }
                            None => words::no_contact(language).into_any(),
                        };
                        view! {
                            <span class="tm">{decision.clone()}</span>
                            <span class="tx">
                                <a href=address>
                                    <b>{face.name}</b>
                                </a>
                                <small>{face.title}</small>
                            </span>
                            {track()}
                            <span class="contact">{contact} {heard}</span>
                            <span class=format!("st k-{stage}") aria-hidden="true">{stage}</span>
                            {ring(&face.owner)}
                        }
                    })
            }}
        </li>
    }
}
