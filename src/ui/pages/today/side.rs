//! Beside the list: who meets whom, how many there are of what is easily forgotten, and what is pushed
//! and does not move; with the way to each.

use leptos::prelude::*;

use crate::agenda::Section;
use crate::domain::{OpportunityId, RecordId, Stage};
use crate::ui::browser::focus_when_drawn;
use crate::ui::context::App;
use crate::ui::pages::pipeline::display_name;
use crate::ui::route::Page;
use crate::words::today as words;

use super::Day;
use super::collisions::Collisions;
use super::groups::heading;
use super::pianos::Pianos;

/// Names that stand here.
const NAMES: usize = 3;

/// Without a next action, without outcome, steps of orders.
#[component]
pub fn Side() -> impl IntoView {
    let language = App::current().i18n.language;
    let day: Day = expect_context();
    let count = move |section| {
        Memo::new(move |_| {
            day.plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.items(section).len()))
        })
    };
    let outcomes = count(Section::AppointmentWithoutOutcome);
    let steps = count(Section::OrderStep);
    let unplanned = count(Section::NoNextAction);
    let to_outcomes = move || {
        view! {
            <p>{words::out_of_the_rate(language)}</p>
            <GoTo section=Section::AppointmentWithoutOutcome name=words::go_to_outcomes(language) />
        }
    };
    let to_steps = move || {
        view! { <GoTo section=Section::OrderStep name=words::go_to_steps(language) /> }
    };
    view! {
        <aside class="side">
            <Collisions />
            <Block name=words::no_next_action(language) count=unplanned>
                <Unplanned />
            </Block>
            <Block name=words::without_outcome(language) count=outcomes>
                {to_outcomes()}
            </Block>
            <Block name=words::order_steps(language) count=steps>
                {to_steps()}
            </Block>
            <Pianos />
        </aside>
    }
}

/// A block; nothing where there is none of it.
#[component]
fn Block(name: &'static str, count: Memo<usize>, children: ChildrenFn) -> impl IntoView {
    let i18n = App::current().i18n;
    let any = Memo::new(move |_| count.get() > 0);
    move || {
        let children = children.clone();
        any.get().then(|| {
            view! {
                <section class="frame">
                    <header>
                        <h2>{name}</h2>
                        <span class="big">{move || i18n.count(count.get())}</span>
                    </header>
                    {children()}
                </section>
            }
        })
    }
}

/// Goes to a group of the list.
#[component]
fn GoTo(section: Section, name: &'static str) -> impl IntoView {
    let go = move |_| focus_when_drawn(format!("#{}", heading(section)), 2, || {});
    view! { <button type="button" class="link-btn" on:click=go>{name}</button> }
}

/// The most urgent of those without a next action.
#[component]
fn Unplanned() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let day: Day = expect_context();
    let ids = Memo::new(move |_| {
        day.plan.with(|plan| {
            let items = plan.as_ref().map_or(&[][..], |plan| plan.items(Section::NoNextAction));
            items.iter().take(NAMES).map(|item| item.opportunity).collect::<Vec<_>>()
        })
    });
    let show = move |_| {
        day.with_unplanned.set(true);
        focus_when_drawn(format!("#{}", heading(Section::NoNextAction)), 10, || {});
    };
    view! {
        <ul class="short">
            <For each=move || ids.get() key=|id| *id children=|id| view! { <Name id=id /> } />
        </ul>
        <button type="button" class="link-btn" data-action="show-unplanned" on:click=show>
            {words::show_all(language)}
        </button>
    }
}

#[component]
fn Name(id: OpportunityId) -> impl IntoView {
    let app = App::current();
    let face = Memo::new(move |_| {
        app.store.read_record(RecordId::Opportunity(id), |workspace| {
            let stage = workspace.opportunities.get(id).map_or(Stage::Suspect, |one| one.stage());
            (display_name(workspace, id), stage)
        })
    });
    let address = move || app.address.link(Page::Opportunity(id)).print();
    view! {
        <li>
            {move || {
                face.get()
                    .map(|(name, stage)| {
                        let stage = stage.code();
                        view! {
                            <a href=address>{name}</a>
                            <span class=format!("st k-{stage}") aria-hidden="true">{stage}</span>
                        }
                    })
            }}
        </li>
    }
}
