//! What follows: the proposal to accept, and what it can be changed to, in place.

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::domain::{ActivityOutcome, Stage};
use crate::ui::browser::{focus_when_drawn, today};
use crate::words::activity as words;

use super::day_pick::{DayPick, day_word};
use super::desk::Desk;
use super::draft::{Case, KINDS, Next, Plan, What};
use super::lost::LostReasonPick;
use super::order_amount::OrderAmount;

/// What follows from the outcome, once one was said.
#[component]
pub fn NextView(desk: Desk) -> impl IntoView {
    let outcome = Memo::new(move |_| desk.draft.with(|draft| draft.outcome));
    move || outcome.get().map(|outcome| view! { <Proposed desk=desk outcome=outcome /> })
}

/// Which form the proposal has: it is drawn anew only when that is another.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Keep,
    Plan,
    Lost,
}

#[component]
fn Proposed(desk: Desk, outcome: ActivityOutcome) -> impl IntoView {
    let language = desk.app.i18n.language;
    let changing = RwSignal::new(false);
    let form = Memo::new(move |_| {
        desk.draft.with(|draft| match draft.next {
            Some(Next::Keep) | None => Form::Keep,
            Some(Next::Plan(_)) => Form::Plan,
            Some(Next::Lost(_)) => Form::Lost,
        })
    });
    let enters = Memo::new(move |_| {
        desk.draft.track();
        let case = desk.case()?;
        desk.draft.with(|draft| draft.enters(&case))
    });
    let enters = move || {
        let said = |to: Stage| words::enters(language, &desk.app.i18n.stage(to));
        enters.get().map(|to| view! { <span class="enters">{said(to)} " "</span> })
    };
    let change = move |_| {
        changing.set(true);
        focus_when_drawn(desk.css("[name=log_what]"), 3, || {});
    };
    let changeable = move || form.get() == Form::Plan && !changing.get();
    view! {
        {(outcome == ActivityOutcome::Order).then(|| view! { <OrderAmount desk=desk /> })}
        <div class="propose">
            <span class="small muted">{words::next_move(language)}</span>
            <div class="mv5">
                {enters}
                {move || match (form.get(), changing.get()) {
                    (Form::Keep, _) => view! { <Kept desk=desk /> }.into_any(),
                    (Form::Lost, _) => view! { <LostReasonPick desk=desk /> }.into_any(),
                    (Form::Plan, false) => view! { <Planned desk=desk /> }.into_any(),
                    (Form::Plan, true) => view! { <Changed desk=desk /> }.into_any(),
                }}
            </div>
            <div class="bt">
                <button
                    type="button"
                    class="btn sm primary"
                    data-action="accept-next"
                    on:click=move |_| desk.accept()
                >
                    {words::accept(language)}
                    " "
                    <kbd class="k" aria-hidden="true">"⏎"</kbd>
                </button>
                <Others desk=desk />
                {move || {
                    changeable()
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn quiet sm"
                                    data-action="change-next"
                                    on:click=change
                                >
                                    {words::change(language)}
                                </button>
                            }
                        })
                }}
            </div>
        </div>
    }
}

/// What may follow instead, a button each.
#[component]
fn Others(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    move || {
        let draft = desk.draft.get();
        let case = desk.case()?;
        let same = |next: &Next| {
            let of = |one: &Next| std::mem::discriminant(one);
            draft.next.as_ref().is_some_and(|chosen| of(chosen) == of(next))
        };
        let others = draft.choices(&case).into_iter().filter(|next| !same(next));
        let after_a_no = draft.outcome == Some(ActivityOutcome::NoSale);
        let buttons = others.map(|next| {
            let (name, code) = match &next {
                Next::Keep => (words::keep_planned(language), "keep-next"),
                Next::Plan(_) if after_a_no => (words::in_six_months(language), "ask-again"),
                Next::Plan(_) => (words::change(language), "plan-next"),
                Next::Lost(_) => (words::say_why_lost(language), "say-lost"),
            };
            let follow = move |_| desk.follow_with(next.clone());
            view! {
                <button type="button" class="btn quiet sm" data-action=code on:click=follow>
                    {name}
                </button>
            }
        });
        Some(buttons.collect_view())
    }
}

/// What is planned already.
#[component]
fn Kept(desk: Desk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let planned = desk.case().and_then(|case| case.opportunity.next_action);
    match planned {
        Some(next) => {
            let day = day_word(i18n, next.on, today());
            words::stays_planned(i18n.language, &next.what, &day)
        }
        None => words::no_next_move(i18n.language).to_owned(),
    }
}

/// The plan, in words; its day is a choice.
#[component]
fn Planned(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let case = desk.case();
    let plan = move || current(desk);
    let what = move || {
        let plan = plan()?;
        case.as_ref().map(|case: &Case| desk.named(case, &plan))
    };
    // A day that was agreed is that day; all else is done by then.
    let by = move || {
        let agreed = plan().is_some_and(|plan| plan.kind.is_appointment());
        (!agreed).then(|| format!("{} ", words::by_day(language)))
    };
    let day = Signal::derive(move || plan().map_or_else(today, |plan| plan.on));
    let at = move || plan().and_then(|plan| plan.at).map(|at| format!(" {}", at.strftime("%H:%M")));
    view! {
        <b>{what}</b>
        ", "
        {by}
        <DayPick
            label=words::when(language)
            name="log_next_on"
            within=desk.css("")
            value=day
            days=days_ahead()
            on_pick=move |on| desk.change_plan(|plan| plan.on = on)
        />
        {at}
    }
}

/// The plan, to be changed: what, how, the day and the time.
#[component]
fn Changed(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let plan = current(desk);
    let what = desk.case().zip(plan.clone()).map(|(case, plan)| desk.named(&case, &plan));
    let kind = plan.as_ref().map(|plan| plan.kind);
    let on = plan.as_ref().map(|plan| plan.on.to_string());
    let at = plan.and_then(|plan| plan.at).map(|at| at.strftime("%H:%M").to_string());
    let kinds = KINDS.map(|(one, code)| {
        view! { <option value=code selected=kind == Some(one)>{words::kind(language, one)}</option> }
    });
    let set_kind = move |event| {
        let code = event_target_value(&event);
        if let Some((kind, _)) = KINDS.into_iter().find(|(_, one)| *one == code) {
            desk.change_plan(|plan| plan.kind = kind);
        }
    };
    let set_on = move |event| {
        if let Ok(on) = event_target_value(&event).parse::<Date>() {
            desk.change_plan(|plan| plan.on = on);
        }
    };
    let set_at = move |event| {
        let at = event_target_value(&event).parse::<Time>().ok();
        desk.change_plan(|plan| plan.at = at);
    };
    view! {
        <div class="log-fields">
            <label class="wide">
                {words::what(language)}
                <input
                    class="input"
                    name="log_what"
                    autocomplete="off"
                    value=what
                    on:input=move |event| {
                        let what = event_target_value(&event);
                        desk.change_plan(|plan| plan.what = What::Words(what));
                    }
                />
            </label>
            <label>
                {words::how(language)}
                <select class="input" name="log_next_kind" on:change=set_kind>
                    {kinds.into_iter().collect_view()}
                </select>
            </label>
            <label>
                {words::when(language)}
                <input class="input" type="date" name="log_next_on" value=on on:change=set_on />
            </label>
            <label>
                {words::at_time(language)}
                <input class="input" type="time" name="log_at" value=at on:change=set_at />
            </label>
        </div>
    }
}

fn current(desk: Desk) -> Option<Plan> {
    desk.draft.with(|draft| match &draft.next {
        Some(Next::Plan(plan)) => Some(plan.clone()),
        Some(Next::Keep | Next::Lost(_)) | None => None,
    })
}

/// The days that something is often put off to.
pub fn days_ahead() -> Vec<Date> {
    let now = today();
    [0, 1, 2, 3, 7, 14, 30].map(|days: i64| now.saturating_add(days.days())).to_vec()
}
