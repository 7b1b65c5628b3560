//! The groups of the day, each with its rows.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::agenda::{DayPlan, Item, Reason, Section, Work};
use crate::domain::OpportunityId;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::words::{Language, today as words};

use super::Day;
use super::more::More;
use super::row::ItemRow;

/// Rows that a group shows at first, and at each further asking.
const ROWS: usize = 30;

/// All groups in which something is due.
#[component]
pub fn Groups() -> impl IntoView {
    let day: Day = expect_context();
    let sections = Memo::new(move |_| {
        day.plan.with(|plan| {
            let shown = |section: &Section| {
                (*section != Section::NoNextAction || day.with_unplanned.get())
                    && !items(plan, *section).is_empty()
            };
            Section::ALL.into_iter().filter(shown).collect::<Vec<_>>()
        })
    });
    view! {
        <For
            each=move || sections.get()
            key=|section| *section
            children=|section| view! { <GroupView section=section /> }
        />
    }
}

fn items(plan: &Option<DayPlan>, section: Section) -> &[Item] {
    plan.as_ref().map_or(&[], |plan| plan.items(section))
}

/// What a row is: where any of it is another, it is another row.
type RowKey = (Work, OpportunityId, Option<Date>, Option<Time>, u32, Vec<Reason>);

fn key(item: &Item) -> RowKey {
    let reasons = item.urgency.parts.iter().map(|part| part.reason).collect();
    (item.work, item.opportunity, item.on, item.at, item.late, reasons)
}

#[component]
fn GroupView(section: Section) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let most = RwSignal::new(ROWS);
    let count = Memo::new(move |_| day.plan.with(|plan| items(plan, section).len()));
    let shown = Memo::new(move |_| {
        day.plan
            .with(|plan| items(plan, section).iter().take(most.get()).cloned().collect::<Vec<_>>())
    });
    let left = move || count.get().saturating_sub(most.get());
    let title = title(language, section);
    let head = match section {
        Section::Late => view! {
            <span class="state late">
                <Icon name=IconName::Warn />
                {title}
            </span>
        }
        .into_any(),
        _ => view! { <span>{title}</span> }.into_any(),
    };
    let heading = heading(section);
    view! {
        <section class="grp" aria-labelledby=heading>
            <h2 id=heading tabindex="-1">
                {head}
                <span>{move || i18n.count(count.get())}</span>
            </h2>
            <ul>
                <For
                    each=move || shown.get()
                    key=key
                    children=move |item| view! { <ItemRow section=section item=item /> }
                />
            </ul>
            <More left=Signal::derive(left) most=most step=ROWS />
        </section>
    }
}

/// The id of the heading of the appointments without outcome: other pages lead there.
pub const WITHOUT_OUTCOME: &str = "day-without-outcome";

/// The id of a group's heading.
pub const fn heading(section: Section) -> &'static str {
    match section {
        Section::Late => "day-late",
        Section::Today => "day-today",
        Section::AppointmentWithoutOutcome => WITHOUT_OUTCOME,
        Section::OrderStep => "day-order-steps",
        Section::Decision => "day-decisions",
        Section::Stopped => "day-stopped",
        Section::NoNextAction => "day-no-next-action",
    }
}

const fn title(language: Language, section: Section) -> &'static str {
    match section {
        Section::Late => words::late(language),
        Section::Today => words::coming(language),
        Section::AppointmentWithoutOutcome => words::without_outcome(language),
        Section::OrderStep => words::order_steps(language),
        Section::Decision => words::decisions(language),
        Section::Stopped => words::stopped(language),
        Section::NoNextAction => words::no_next_action(language),
    }
}
