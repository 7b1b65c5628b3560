//! Today: what is due, with whom to begin and why, and who decides later.

mod calendar;
mod collisions;
mod face;
mod go_on;
mod groups;
mod head;
mod kept;
mod more;
mod nurture;
mod pianos;
mod row;
mod said;
mod side;
mod stopped;
mod traces;
mod week;

use leptos::prelude::*;

use crate::agenda::{Asked, DayPlan};
use crate::domain::RecordKind;
use crate::ui::announcer::say_results;
use crate::ui::components::{PastHint, SentenceView};
use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::pages::pipeline::{Dialogs, display_name};
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::{Sentence, today as words};

use go_on::{GoOn, Row, go_on};
use groups::Groups;
use head::DayHead;
use kept::OpenAgenda;
use nurture::NurtureView;
use said::{Until, finding};
use side::Side;
use stopped::{HeardOn, chance_of, heard, stopped};
use traces::Traces;

pub use groups::WITHOUT_OUTCOME;
pub use pianos::pianos_now;
pub use row::ring;
pub use stopped::{Heard, heard_on, stopped_now};
pub use week::WeekMoves;

/// The plan of the day, as soon as it is known, now and after every change.
type Plan = Signal<Option<DayPlan>>;

/// What a page of the day is asked for.
#[derive(Clone, Copy)]
struct Day {
    /// What is due.
    plan: Plan,
    /// From which day to which.
    until: Memo<Until>,
    /// The row that is open to be worked at.
    opened: RwSignal<Option<Row>>,
    /// The rows to go on with after the one that is being worked.
    go_on: GoOn,
    /// Whether those without a next action stand in the list too.
    with_unplanned: RwSignal<bool>,
    /// What may be to do.
    agenda: OpenAgenda,
    /// When an opportunity was last heard from.
    heard: HeardOn,
}

/// The working day.
#[component]
pub fn TodayPage() -> impl IntoView {
    let app = App::current();
    let store = app.store;
    let query = app.address.part(|route| (route.query.owner, route.query.to_on));
    let until = Memo::new(move |_| {
        let today = store.now();
        let last = query.get().1.filter(|day| *day > today).unwrap_or(today);
        Until { today, last }
    });
    let agenda = OpenAgenda::open(store);
    let stopped = stopped(store);
    let plan: Plan = in_turn(move || {
        let Until { today, last } = until.get();
        let asked = Asked { today, until: last, owner: query.get().0 };
        stopped.with(|stopped| {
            agenda.read(|agenda| agenda.day(&asked, stopped.as_deref().unwrap_or_default()))
        })
    });
    let (opened, with_unplanned) = (RwSignal::new(None), RwSignal::new(false));
    let day =
        Day { plan, until, opened, go_on: GoOn::new(), with_unplanned, agenda, heard: heard() };
    provide_context(day);
    go_on(day);
    let sentence = sentence(app, day);
    say_results(app, move || sentence.with(Sentence::text));
    let is_known = Memo::new(move |_| plan.with(Option::is_some));
    let is_idle =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().is_some_and(DayPlan::is_empty)));
    view! {
        <div class="day">
            <DayHead />
            <PastHint />
            {move || {
                is_known
                    .get()
                    .then(|| {
                        view! {
                            <div class="cols cols-8-4">
                                <div>
                                    {move || match is_idle.get() {
                                        true => view! { <AllDone /> }.into_any(),
                                        false => view! { <Work sentence=sentence /> }.into_any(),
                                    }}
                                    <NurtureView />
                                </div>
                                <Side />
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// How much is due, with whom to begin and why.
fn sentence(app: App, day: Day) -> Memo<Sentence> {
    let first =
        Signal::derive(move || day.plan.with(|plan| Some(plan.as_ref()?.first()?.opportunity)));
    let chance = chance_of(app.store, first);
    Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook, RecordKind::Account]);
        let sentence = app.store.peek(|workspace| {
            day.plan.with(|plan| {
                let chance = chance.get();
                plan.as_ref()
                    .map(|plan| finding(app.i18n, workspace, plan, day.until.get(), chance))
            })
        });
        sentence.flatten().unwrap_or_default()
    })
}

/// The sentence, why the list is in this order, and the list.
#[component]
fn Work(sentence: Memo<Sentence>) -> impl IntoView {
    view! {
        <p class="finding lead">{move || view! { <SentenceView sentence=sentence.get() /> }}</p>
        <WhyThisOrder />
        <Groups />
        <Traces />
    }
}

/// How the order comes about, and the parts of the first one's urgency.
#[component]
fn WhyThisOrder() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let points = move |points: f64| i18n.count(points.round() as u64);
    let parts = move || {
        app.store.peek(|workspace| {
            day.plan.with(|plan| {
                let first = plan.as_ref()?.first()?;
                let name = display_name(workspace, first.opportunity);
                let parts = first.urgency.parts.iter().filter_map(|part| {
                    let said = said::reason(i18n, workspace, part.reason)?;
                    Some(words::points(language, &said, &points(part.points)))
                });
                let all = words::points_of(language, &name, &points(first.urgency.points()));
                Some((all, parts.collect::<Vec<_>>()))
            })
        })
    };
    view! {
        <details class="why-order">
            <summary>{words::why_this_order(language)}</summary>
            <p>{words::order_rule(language)}</p>
            {move || {
                parts()
                    .flatten()
                    .map(|(all, parts)| {
                        let parts = parts.into_iter().map(|part| view! { <li>{part}</li> });
                        view! {
                            <p>{all}</p>
                            <ul>{parts.collect_view()}</ul>
                        }
                    })
            }}
        </details>
    }
}

/// Nothing is due: that is said, and one thing offered.
#[component]
fn AllDone() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let none = Memo::new(move |_| {
        let kinds = &[RecordKind::Opportunity];
        app.store.read_kinds(kinds, |workspace| workspace.opportunities.is_empty()) == Some(true)
    });
    let pipeline = move || app.address.link(Page::Board).print();
    let lazy: LazyViews = expect_context();
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    view! {
        <section class="empty">
            {move || match none.get() {
                true => {
                    view! {
                        <h2>{words::no_deal_title(language)}</h2>
                        <p>{words::no_deal_body(language)}</p>
                        <button
                            type="button"
                            class="btn primary"
                            data-action="first-deal"
                            disabled=move || app.store.looks_back()
                            on:click=move |_| dialogs.creating.set(true)
                        >
                            {words::first_deal(language)}
                        </button>
                    }
                        .into_any()
                }
                false => {
                    view! {
                        <h2>{words::all_done(language)}</h2>
                        <p>{words::all_done_body(language)}</p>
                        <a class="btn primary" href=pipeline>{words::go_to_pipeline(language)}</a>
                    }
                        .into_any()
                }
            }}
        </section>
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
    }
}
