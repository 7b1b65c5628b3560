//! The steps of the playbook for the stage where it stands, with what makes each go well. A step that
//! is an activity of its own proposes to write that down too.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityState, FollowUp, LogEntry, PlaybookItem,
    PlaybookItemId, RecordId, RecordKind, Side, Tick, Unknown, Workspace,
};
use crate::ui::browser::{id_parts, today};
use crate::ui::components::{Icon, IconName};
use crate::ui::drafts::FormDraft;
use crate::words::{activity as activity_words, opportunity as words, pipeline};

use super::subject::Subject;

/// A step, and the day it was done, if it is.
#[derive(Clone, PartialEq)]
struct Step {
    item: PlaybookItem,
    tick: Option<Tick>,
}

/// The steps of the stage.
#[component]
pub fn Checklist(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let steps = Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook]);
        let found = |workspace: &Workspace| {
            let one = workspace.opportunities.get(subject.id)?;
            let steps = workspace.playbook.of(one.stage()).map(|item| Step {
                item: item.clone(),
                tick: one.ticks.iter().find(|tick| tick.item == item.id).copied(),
            });
            Some((one.stage(), steps.collect::<Vec<_>>()))
        };
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let recording = RwSignal::new(None::<PlaybookItem>);
    let head = move || {
        let (stage, _) = steps.get()?;
        Some(words::steps_of(language, &i18n.stage(stage)))
    };
    let count = move || {
        let (_, steps) = steps.get()?;
        let done = steps.iter().filter(|step| step.tick.is_some()).count();
        (!steps.is_empty())
            .then(|| words::so_many(language, &i18n.count(done), &i18n.count(steps.len())))
    };
    let none = move || {
        let (_, steps) = steps.get()?;
        steps.is_empty().then(|| view! { <p class="hint">{words::no_steps(language)}</p> })
    };
    let step = move |step: Step| {
        let Step { item, tick } = step;
        let done_on = tick.and_then(|tick| tick.done_on).map(|on| i18n.near_day(on));
        let hint = item.hint.clone().filter(|_| tick.is_none());
        let text = item.text.clone();
        let ticked = move |event: web_sys::Event| {
            let done = event_target_checked(&event);
            if tick_off(subject, item.id, done) && done && item.activity.is_some() {
                recording.set(Some(item.clone()));
            }
        };
        view! {
            <li class:on=tick.is_some()>
                <label>
                    <input type="checkbox" class="sr" prop:checked=tick.is_some() on:change=ticked />
                    <span class="bx">{tick.map(|_| view! { <Icon name=IconName::Check /> })}</span>
                    <span>{text} {hint.map(|hint| view! { <small>{hint}</small> })}</span>
                </label>
                {done_on.map(|on| view! { <span class="day">{on}</span> })}
            </li>
        }
    };
    view! {
        <section class="frame thin" data-block="checklist">
            <header>
                <h2>{head}</h2>
                <span class="small muted">{count}</span>
            </header>
            {none}
            <ul class="chk5">
                <For each=move || steps.get().map(|(_, steps)| steps).unwrap_or_default() key=step_key children=step />
            </ul>
            {move || {
                recording.get().map(|item| view! { <Recording subject=subject item=item recording=recording /> })
            }}
        </section>
    }
}

fn step_key(step: &Step) -> (PlaybookItemId, bool, Option<Date>, String) {
    let done_on = step.tick.and_then(|tick| tick.done_on);
    (step.item.id, step.tick.is_some(), done_on, step.item.text.clone())
}

/// Ticks a step off today, or takes the tick away. Says whether it was.
pub fn tick_off(subject: Subject, item: PlaybookItemId, done: bool) -> bool {
    let today = today();
    subject.change(|one| {
        one.ticks.retain(|tick| tick.item != item);
        if done {
            one.ticks.push(Tick { item, done_on: Some(today) });
            one.due_steps.retain(|due| due.item != item);
        }
    })
}

/// Asks for the day of the activity that a step is: an appointment that was agreed is to come, anything
/// else was done.
#[component]
fn Recording(
    subject: Subject,
    item: PlaybookItem,
    recording: RwSignal<Option<PlaybookItem>>,
) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let kind = item.activity.unwrap_or(ActivityKind::Call);
    let is_agreed = kind == ActivityKind::Appointment;
    let today = today();
    let on = RwSignal::new((!is_agreed).then_some(today));
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("record-step", Some(RecordId::Opportunity(subject.id)));
    let draft = draft.of_form(form);
    let over = move || {
        draft.forget();
        recording.set(None);
    };
    let record = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(on) = on.get_untracked() else { return };
        let (millis, random) = id_parts();
        let one = subject.peek();
        let activity = Activity {
            id: ActivityId::new(millis, random),
            kind,
            side: Side::Sales,
            owner: one.as_ref().and_then(|one| one.owner()),
            recorded_at: jiff::Timestamp::from_millisecond(millis.cast_signed()).ok(),
            set_on: is_agreed.then_some(today),
            on,
            at: None,
            opportunity: Some(subject.id),
            account: one.as_ref().and_then(|one| one.account),
            contact: None,
            state: ActivityState::Done,
            outcome: None,
            note: String::new(),
            external: None,
            unknown: Unknown::default(),
        };
        let what = activity_words::kind(language, kind).to_owned();
        let command = if is_agreed {
            // Only what was agreed is written down: there is no talk of which it came.
            planned(subject, Activity { state: ActivityState::Planned, ..activity }, what)
        } else {
            let follow_up =
                one.as_ref().map_or(FollowUp::Keep, |one| FollowUp::unsaid(one, &activity));
            LogEntry { activity, follow_up }.command(one.as_ref())
        };
        if app.dispatch(&command, || pipeline::changed(language, &subject.name())) {
            over();
        }
    };
    let asked = words::record_too(language, activity_words::kind(language, kind));
    view! {
        <form class="form inset" node_ref=form on:submit=record role="group" aria-label=asked.clone()>
            <p>{asked.clone()}</p>
            <div class="field">
                <label for="record-on">
                    {if is_agreed { words::appointment_day(language) } else { words::on_day(language) }}
                </label>
                <input
                    class="input"
                    id="record-on"
                    name="record_on"
                    type="date"
                    required=true
                    min=is_agreed.then(|| today.to_string())
                    max=(!is_agreed).then(|| today.to_string())
                    value=on.get_untracked().map(|on| on.to_string()).unwrap_or_default()
                    on:input=move |event| on.set(event_target_value(&event).parse().ok())
                />
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {words::not_needed(language)}
                </button>
                <button type="submit" class="btn primary" data-action="record-step">
                    {words::record(language)}
                </button>
            </div>
        </form>
    }
}

/// An appointment that was agreed: a planned activity, and what comes next.
fn planned(subject: Subject, activity: Activity, what: String) -> crate::domain::Command {
    use crate::domain::{Command, NextAction};
    let next = NextAction { kind: Some(activity.kind), ..NextAction::new(what, activity.on) };
    Command::Together(vec![
        Command::Put(vec![activity.into()]),
        Command::Plan { opportunity: subject.id, next: Some(next) },
    ])
}
