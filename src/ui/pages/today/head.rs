//! The head of the day: its date, whose it is, until when, and the ways to take it along.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::agenda::{DayPlan, Section};
use crate::domain::{RecordKind, Workspace};
use crate::ui::components::{Icon, IconName, OwnerPick, Pick, PickOption};
use crate::ui::context::App;
use crate::words::{activity, today as words};

use super::Day;
use super::calendar::offer;

/// Days that may be looked ahead.
const WEEK: i64 = 7;

/// Title, population, call sheet and calendar.
#[component]
pub fn DayHead() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let value = Memo::new(move |_| {
        let until = day.until.get();
        if until.last == until.today { String::new() } else { until.last.to_string() }
    });
    let options = Memo::new(move |_| {
        let until = day.until.get();
        let option = |days: i64| until.today.saturating_add(days.days());
        let (tomorrow, week) = (option(1), option(WEEK));
        let mut all: Vec<PickOption> = vec![
            (String::new(), words::until_today(language).to_owned()),
            (tomorrow.to_string(), words::until_tomorrow(language).to_owned()),
            (week.to_string(), i18n.near_day(week)),
        ];
        // The address may bring another day.
        if ![until.today, tomorrow, week].contains(&until.last) {
            all.push((until.last.to_string(), i18n.near_day(until.last)));
        }
        all
    });
    let pick = move |value: String| app.address.choose(|query| query.to_on = value.parse().ok());
    let items = move || {
        let plan = |plan: &Option<DayPlan>| {
            plan.as_ref().map(|plan| plan.items(Section::Today).to_vec()).unwrap_or_default()
        };
        day.plan.with_untracked(plan)
    };
    let any_today = Memo::new(move |_| {
        day.plan
            .with(|plan| plan.as_ref().is_some_and(|plan| !plan.items(Section::Today).is_empty()))
    });
    let is_idle =
        Memo::new(move |_| day.plan.with(|plan| plan.as_ref().is_none_or(DayPlan::is_empty)));
    let any_deal = Memo::new(move |_| {
        let kinds = [RecordKind::Opportunity, RecordKind::Account];
        let any = |workspace: &Workspace| {
            !workspace.opportunities.is_empty() || !workspace.accounts.is_empty()
        };
        app.store.read_kinds(&kinds, any) == Some(true)
    });
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <div class="head">
            <div>
                <h1 class="day-title">{move || i18n.long_day(day.until.get().today)}</h1>
                <p class="phrase">
                    {words::phrase_of(language)} " " <OwnerPick /> " " {words::phrase_until(language)}
                    " "
                    <Pick
                        label=words::phrase_until(language)
                        name="until"
                        value=value.into()
                        options=options.into()
                        on_pick=pick
                    />
                </p>
            </div>
            <div class="head-acts">
                {move || {
                    any_deal
                        .get()
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn"
                                    data-action="log-activity"
                                    disabled=move || app.store.looks_back()
                                    on:click=move |_| app.address.open_log()
                                >
                                    <Icon name=IconName::Plus />
                                    {activity::log_activity(language)}
                                </button>
                            }
                        })
                }}
                {move || {
                    any_today
                        .get()
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn"
                                    data-action="ics-day"
                                    on:click=move |_| offer(app, &day.until.get_untracked().today.to_string(), &items())
                                >
                                    <Icon name=IconName::Calendar />
                                    {words::into_calendar(language)}
                                </button>
                            }
                        })
                }}
                {move || {
                    (!is_idle.get())
                        .then(|| {
                            view! {
                                <button type="button" class="btn" data-action="print" on:click=print>
                                    {words::call_sheet(language)}
                                </button>
                            }
                        })
                }}
            </div>
        </div>
    }
}
