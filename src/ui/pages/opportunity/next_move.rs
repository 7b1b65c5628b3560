//! The next move: late, planned, or none with a proposal to accept; what moves a piano; who else is on to
//! the company; all of it edited in place.

use leptos::prelude::*;

use crate::domain::{
    Activity, ActivityState, Command, NextAction, Proposal, RecordKind, Status, days_between,
    propose_move,
};
use crate::ui::browser::{focus_on, focus_when_drawn, today};
use crate::ui::components::{Icon, IconName, keep_the_focus_near};
use crate::ui::log::{CollisionBanner, DayPick, day_word, days_ahead, planned_on, put_off};
use crate::ui::pages::pipeline::day_count;
use crate::ui::route::LogSheet;
use crate::words::{activity as activity_words, opportunity as words, pipeline};

use super::piano::Piano;
use super::plan_form::{PlanForm, has_drafts};
use super::subject::Subject;

/// What is to be done next.
#[component]
pub fn NextMove(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let next = subject.part(|workspace, one| {
        let next = one.next_action.clone()?;
        let contact = next.contact.and_then(|id| workspace.contacts.get(id));
        Some((next.clone(), contact.map(|contact| contact.name.clone())))
    });
    let next = Signal::derive(move || next.get().flatten());
    let editing = RwSignal::new(has_drafts(subject));
    let state = move || match next.get() {
        None => view! {
            <span class="state none"><Icon name=IconName::None />{words::none(language)}</span>
        }
        .into_any(),
        Some((next, _)) => {
            let late = days_between(next.on, app.store.now());
            if late > 0 {
                let said = pipeline::late(language, &day_count(i18n, late));
                view! { <span class="state late"><Icon name=IconName::Warn />{said}</span> }
                    .into_any()
            } else {
                let on = i18n.near_day(next.on);
                view! { <span class="state"><Icon name=IconName::Arrow />{on}</span> }.into_any()
            }
        }
    };
    let how = move || {
        let (next, contact) = next.get()?;
        let kind = next.kind.map(|kind| activity_words::kind(language, kind).to_owned());
        let with = contact.map(|name| words::with(language, &name));
        let parts = [kind, with].into_iter().flatten().map(|part| format!("{part} · "));
        let at = next.at.map(|at| format!(" · {}", at.strftime("%H:%M")));
        Some(view! {
            {parts.collect::<String>()}
            <DayPick
                label=words::next_on(language)
                name="next_moved_on"
                within="[data-block=next]".to_owned()
                value=Signal::derive(move || next.on)
                days=days_ahead()
                on_pick=move |on| put_off(app, subject.id, appointment(subject), on)
            />
            {at}
        })
    };
    let day = Signal::derive(move || next.get().map(|(next, _)| next.on));
    let is_due = move || day.get().is_some_and(|on| on <= app.store.now());
    let nothing = Callback::new(move |()| {
        let said = || pipeline::changed(language, &subject.name());
        app.dispatch(&Command::Plan { opportunity: subject.id, next: None }, said);
    });
    let begin = move |_| {
        editing.set(true);
        focus_when_drawn("[name=next_what]".to_owned(), 2, || {});
    };
    view! {
        <section class="frame" data-block="next">
            <header>
                <h2>{words::next_what(language)}</h2>
                {state}
            </header>
            <Piano subject=subject />
            {move || match editing.get() {
                true => {
                    view! { <PlanForm subject=subject on_done=move |()| editing.set(false) /> }
                        .into_any()
                }
                false => {
                    let planned = next.get().is_some();
                    view! {
                        {match next.get() {
                            Some((next, _)) => view! { <p class="mvp">{next.what}</p> }.into_any(),
                            None => view! { <Proposed subject=subject /> }.into_any(),
                        }}
                        <p class="small muted">{how}</p>
                        <CollisionBanner probe=planned_on(app, subject.id, day) on_leave=nothing />
                        <div class="obt">
                            {planned
                                .then(|| {
                                    view! {
                                        <button
                                            type="button"
                                            class="btn sm"
                                            class:primary=is_due
                                            data-action="say-outcome"
                                            on:click=move |_| say_outcome(subject)
                                        >
                                            {words::say_outcome(language)}
                                        </button>
                                    }
                                })}
                            <button type="button" class="btn sm" data-action="plan" on:click=begin>
                                {if planned { words::change(language) } else { words::plan(language) }}
                            </button>
                            {planned
                                .then(|| {
                                    view! {
                                        <button
                                            type="button"
                                            class="btn quiet sm"
                                            data-action="plan-nothing"
                                            on:click=move |_| {
                                                keep_the_focus_near();
                                                nothing.run(());
                                            }
                                        >
                                            {words::take_away(language)}
                                        </button>
                                    }
                                })}
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// What could come next, to be accepted; the question alone where nothing can be proposed.
#[component]
fn Proposed(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let standing = subject.part(|_, one| (one.stage(), one.ticks.clone()));
    let is_left = RwSignal::new(false);
    let leave = Callback::new(move |()| is_left.set(true));
    let proposal = Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook]);
        standing.track();
        if is_left.get() {
            return None;
        }
        subject.happened.with(|happened| {
            let done = happened.activities.iter();
            let done = done.filter(|one| one.state == ActivityState::Done);
            let last = done.max_by_key(|one| (one.on, one.id));
            app.store.peek(|workspace| {
                let one = workspace.opportunities.get(subject.id)?;
                let is_open = *one.status() == Status::Open;
                let proposal = propose_move(one, &workspace.playbook, last, today());
                let Proposal { next, kind, on } = proposal;
                let what = activity_words::next(language, next, kind, &workspace.playbook);
                let contact = last.and_then(|last| last.contact).or(one.contacts.first().copied());
                let next = NextAction { kind: Some(kind), contact, ..NextAction::new(what, on) };
                is_open.then_some(next)
            })?
        })
    });
    let day = Signal::derive(move || proposal.get().map(|next| next.on));
    let proposed = move || match proposal.get() {
        None => view! { <p class="mvp">{words::plan_something(language)}</p> }.into_any(),
        Some(next) => {
            let (what, on) = (next.what.clone(), day_word(i18n, next.on, today()));
            let accept = move |_| {
                keep_the_focus_near();
                plan(subject, next.clone());
            };
            view! {
                <p class="mvp proposed">
                    <span class="muted">{words::proposed(language)} " "</span>
                    {what}
                    <span class="muted">", " {on}</span>
                    " "
                    <button
                        type="button"
                        class="btn sm primary"
                        data-action="accept-proposal"
                        on:click=accept
                    >
                        {words::accept(language)}
                        " "
                        <kbd class="k" aria-hidden="true">"⏎"</kbd>
                    </button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        {proposed}
        <CollisionBanner probe=planned_on(app, subject.id, day) on_leave=leave />
    }
}

/// Goes to where it is said how it went: the log box of the page, on a phone the sheet.
fn say_outcome(subject: Subject) {
    if !focus_on(".owhat .logbox") {
        subject.app.address.choose(|query| query.log = Some(LogSheet::About(subject.id)));
    }
}

/// The appointment that what is planned is, if it is one.
fn appointment(subject: Subject) -> Option<Activity> {
    let next = subject.peek().and_then(|one| one.next_action)?;
    subject.happened.with_untracked(|happened| {
        let planned = happened.activities.iter().filter(|one| one.state == ActivityState::Planned);
        let mut of_that_day = planned.filter(|one| one.is_appointment() && one.on == next.on);
        of_that_day.next().cloned()
    })
}

/// Plans this as what comes next. Says so, with "Undo".
pub fn plan(subject: Subject, next: NextAction) {
    let app = subject.app;
    let said = || pipeline::changed(app.i18n.language, &subject.name());
    app.dispatch(&Command::Plan { opportunity: subject.id, next: Some(next) }, said);
}
