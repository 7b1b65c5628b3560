//! The order after the signature: its steps with their days, and, once it is finished, when to call
//! again and the next opportunity.

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;

use crate::domain::{
    ActivityKind, Command, DueStep, NextAction, Opportunity, OpportunityId, PlaybookItem,
    PlaybookItemId, RecordId, RecordKind, Stage, Tick, Workspace,
};
use crate::ui::browser::{id_parts, today};
use crate::ui::components::{Icon, IconName, SentenceView};
use crate::ui::drafts::FormDraft;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::{Sentence, activity as activity_words, opportunity as words, pipeline};

use super::checklist::tick_off;
use super::standing::orders_finished;
use super::subject::Subject;

/// A step of the order.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    item: PlaybookItem,
    tick: Option<Tick>,
    due_on: Option<Date>,
}

impl Step {
    fn all(workspace: &Workspace, one: &Opportunity) -> Vec<Self> {
        let steps = workspace.playbook.of(Stage::Order).map(|item| Self {
            item: item.clone(),
            tick: one.ticks.iter().find(|tick| tick.item == item.id).copied(),
            due_on: one.due_steps.iter().find(|due| due.item == item.id).map(|due| due.due_on),
        });
        steps.collect()
    }
}

/// A finished order is followed by a call after so many days, unless another day is said.
const CALL_AGAIN_DAYS: i64 = 60;

/// The steps of the order.
#[component]
pub fn OrderSteps(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let steps = Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook]);
        let found = |workspace: &Workspace| {
            let one = workspace.opportunities.get(subject.id)?;
            Some((one.closed_on(), Step::all(workspace, one)))
        };
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let won = move || {
        let (on, _) = steps.get()?;
        Some(match on {
            Some(on) => words::won_on(language, &i18n.near_day(on)),
            None => words::became_won(language).to_owned(),
        })
    };
    let others = orders_finished(subject);
    let sentence = move || {
        let (_, steps) = steps.get().unwrap_or_default();
        let sentence = where_it_stands(i18n, &steps);
        let sentence = match others.get() {
            Some(others) => sentence.then(Sentence::marked(&others)),
            None => sentence,
        };
        view! { <SentenceView sentence=sentence /> }
    };
    let marks = move || {
        let (_, steps) = steps.get().unwrap_or_default();
        let now = steps.iter().position(|step| step.tick.is_none());
        let marks = steps.into_iter().enumerate().map(|(place, step)| {
            let is_now = now == Some(place);
            view! { <StepMark subject=subject step=step is_now=is_now /> }
        });
        marks.collect_view()
    };
    let next = move || {
        let (_, steps) = steps.get()?;
        let step = steps.into_iter().find(|step| step.tick.is_none())?;
        let id = step.item.id;
        Some(view! {
            <div class="obt">
                <button
                    type="button"
                    class="btn primary sm"
                    data-action="step-done"
                    on:click=move |_| {
                        tick_off(subject, id, true);
                    }
                >
                    {words::mark_done(language, &step.item.text)}
                </button>
            </div>
        })
    };
    let finished = move || {
        let (_, steps) = steps.get()?;
        steps.iter().all(|step| step.tick.is_some()).then(|| view! { <AskAgain subject=subject /> })
    };
    view! {
        <section class="frame" data-block="order">
            <header>
                <h2>{words::after_signature(language)}</h2>
                <span class="state won"><Icon name=IconName::Check />{won}</span>
            </header>
            <p class="finding">{sentence}</p>
            <ol class="order">
                {marks}
                <li data-order-step="again">
                    <span class="dot5"></span>
                    <b>{words::reorder(language)}</b>
                    <small>
                        <button
                            type="button"
                            class="link-btn"
                            data-action="order-again"
                            on:click=move |_| order_again(subject)
                        >
                            {words::order_again(language)}
                        </button>
                    </small>
                </li>
            </ol>
            {next}
            {finished}
        </section>
    }
}

/// "The next step is the delivery, on Wed 9 Dec."
fn where_it_stands(i18n: I18n, steps: &[Step]) -> Sentence {
    let language = i18n.language;
    let Some(step) = steps.iter().find(|step| step.tick.is_none()) else {
        let last = steps.iter().filter_map(|step| step.tick?.done_on).max();
        let said = match last {
            Some(on) => words::order_finished_on(language, &i18n.near_day(on)),
            None => words::order_finished(language).to_owned(),
        };
        return Sentence::marked(&said);
    };
    // The firm's own words may hold the marks of a sentence.
    let name = step.item.text.replace(['*', '~'], "");
    Sentence::marked(&match step.due_on {
        Some(on) => words::next_step_on(language, &name, &i18n.near_day(on)),
        None => words::next_step(language, &name),
    })
}

/// A step, with the day it is due or was done; both can be changed.
#[component]
fn StepMark(subject: Subject, step: Step, is_now: bool) -> impl IntoView {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    let Step { item, tick, due_on } = step;
    let id = item.id;
    let done = tick.is_some();
    let day = tick.map_or(due_on, |tick| tick.done_on);
    let label = if done {
        words::done_on(language, &item.text)
    } else {
        words::due_on(language, &item.text)
    };
    let latest = today().to_string();
    let set = move |event: web_sys::Event| {
        let day: Option<Date> = event_target_value(&event).parse().ok();
        match done {
            true => subject.change(|one| date_tick(one, id, day)),
            false => subject.change(|one| set_due(one, id, day)),
        };
    };
    let shown = match (done, day) {
        (_, Some(day)) => i18n.near_day(day),
        (true, None) => words::undated(language).to_owned(),
        (false, None) => words::no_day(language).to_owned(),
    };
    let hint = item.hint.filter(|_| !done);
    view! {
        <li class:done=done class:now=is_now data-order-step=id.to_string()>
            <span class="dot5">{done.then(|| view! { <Icon name=IconName::Check /> })}</span>
            <b>{item.text}</b>
            <small class="day-pick">
                <span class="word" aria-hidden="true">{shown}</span>
                <input
                    type="date"
                    aria-label=label
                    name="step_on"
                    value=day.map(|day| day.to_string()).unwrap_or_default()
                    max=done.then_some(latest)
                    on:change=set
                />
            </small>
            {done
                .then(|| {
                    view! {
                        <small>
                            {words::step_is_done(language)} " "
                            <button
                                type="button"
                                class="link-btn"
                                data-action="step-undone"
                                on:click=move |_| {
                                    tick_off(subject, id, false);
                                }
                            >
                                {words::not_yet(language)}
                            </button>
                        </small>
                    }
                })}
            {hint.map(|hint| view! { <small>{hint}</small> })}
        </li>
    }
}

fn date_tick(one: &mut Opportunity, item: PlaybookItemId, day: Option<Date>) {
    for tick in one.ticks.iter_mut().filter(|tick| tick.item == item) {
        tick.done_on = day;
    }
}

fn set_due(one: &mut Opportunity, item: PlaybookItemId, day: Option<Date>) {
    one.due_steps.retain(|due| due.item != item);
    one.due_steps.extend(day.map(|due_on| DueStep { item, due_on }));
}

/// Asks when to call again.
#[component]
fn AskAgain(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let planned = subject.part(|_, one| one.next_action.as_ref().map(|next| next.on));
    let on = RwSignal::new(today().saturating_add(CALL_AGAIN_DAYS.days()));
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("again", Some(RecordId::Opportunity(subject.id))).of_form(form);
    let plan = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let next = NextAction::new(activity_words::ask_again(language), on.get_untracked());
        let next = NextAction { kind: Some(ActivityKind::Call), ..next };
        let said = || pipeline::changed(language, &subject.name());
        if app.dispatch(&Command::Plan { opportunity: subject.id, next: Some(next) }, said) {
            draft.forget();
        }
    };
    move || match planned.get().flatten() {
        Some(on) => {
            let said = words::called_again_on(language, &i18n.near_day(on));
            view! { <p class="small">{said}</p> }.into_any()
        }
        None => view! {
            <form class="form inset" node_ref=form on:submit=plan>
                <div class="field">
                    <label for="again-on">{words::when_again(language)}</label>
                    <input
                        class="input"
                        id="again-on"
                        name="again_on"
                        type="date"
                        value=on.get_untracked().to_string()
                        on:input=move |event| {
                            if let Ok(day) = event_target_value(&event).parse() {
                                on.set(day);
                            }
                        }
                    />
                </div>
                <div class="row">
                    <button type="submit" class="btn primary" data-action="call-again">
                        {words::plan_call(language)}
                    </button>
                </div>
            </form>
        }
        .into_any(),
    }
}

/// Begins the next opportunity with this customer, linked to this order, and goes there.
fn order_again(subject: Subject) {
    let app = subject.app;
    let Some(before) = subject.peek() else { return };
    let next = next_order(&before);
    let id = next.id;
    let said = || words::reorder_begun(app.i18n.language, &subject.name());
    if app.dispatch(&Command::Put(vec![next.into()]), said) {
        app.address.go(&app.address.route_untracked().at(Page::Opportunity(id)));
    }
}

/// The same customer, people, work and owner, from the beginning.
fn next_order(before: &Opportunity) -> Opportunity {
    let today = today();
    let (millis, random) = id_parts();
    let mut next = Opportunity::new(OpportunityId::new(millis, random), before.title.clone());
    next.account = before.account;
    next.contacts.clone_from(&before.contacts);
    next.source.clone_from(&before.source);
    next.created_on = Some(today);
    next.reorder_of = Some(before.id);
    next.enter(Stage::Suspect, Some(today));
    if before.owner().is_some() {
        next.assign(before.owner(), Some(today));
    }
    next
}
