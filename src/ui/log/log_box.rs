//! The log box: a sentence, six outcomes, one proposal, an optional note.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::domain::{ActivityId, ActivityState, ContactId, OpportunityId, RecordId};
use crate::metrics::{Errand, Visit};
use crate::ui::browser::{focus_on, focus_when_drawn};
use crate::ui::context::App;
use crate::words::{activity as words, shell};

use super::collision::CollisionBanner;
use super::desk::Desk;
use super::draft::{Case, Draft, Next, OUTCOMES};
use super::moved::MovedFields;
use super::next::NextView;
use super::outcomes::Outcomes;
use super::sentence::SentencePicks;
use super::subject::{Subject, begun, forget, keep};

/// Where the focus goes once it was said by a key how it went: to the amount of an order or the reason
/// of a no, which Enter accepts too; else to what is proposed.
fn what_to_say_then(desk: Desk) -> String {
    ["[name=log_amount]", "[name=log_reason]", "[data-action=accept-next]"]
        .map(|what| desk.css(what))
        .join(", ")
}

/// "What happened?" with an opportunity: how it went is the first click, accepting what follows the
/// second. Its keys act while the focus is inside and in no field: 1 to 6, Enter, N, Ctrl Enter.
#[component]
pub fn LogBox(
    /// What it happened with.
    opportunity: OpportunityId,
    /// The planned appointment that is to be settled.
    #[prop(optional_no_strip)]
    activity: Option<ActivityId>,
    /// Called once it is written down.
    #[prop(into)]
    on_done: Callback<()>,
    /// A row of outcomes, instead of lines that say what each means.
    #[prop(optional)]
    compact: bool,
) -> impl IntoView {
    view! {
        <LogForm
            subject=Subject::Known(opportunity)
            activity=activity
            contact=None
            on_done=on_done
            compact=compact
        />
    }
}

/// The log box for whatever it is about.
#[component]
pub fn LogForm(
    subject: Subject,
    activity: Option<ActivityId>,
    /// The person it was with, where that is known.
    contact: Option<ContactId>,
    on_done: Callback<()>,
    compact: bool,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let key = (subject.id(), activity);
    let begun = begun(key);
    let done = Callback::new(move |()| {
        forget(key);
        on_done.run(());
    });
    let desk = Desk::open(app, subject, activity, contact, begun, done)?;
    Effect::new(move |_| desk.draft.with(|draft| keep(key, draft)));
    guess_anew_when_it_changes(desk, key.0);
    let past = Memo::new(move |_| app.store.looks_back());
    let gone = Memo::new(move |_| {
        let _ = app.store.read_record(RecordId::Opportunity(key.0), |_| ());
        desk.case().is_none()
    });
    let said_gone = move || {
        let said = shell::opportunity_absent(language);
        gone.get().then(|| view! { <p class="error" role="alert" data-gone="">{said}</p> })
    };
    // In a page it is said of the next action until somebody begins to say what happened.
    let probe = Memo::new(move |_| {
        let is_begun = desk.draft.with(|draft| !compact || !draft.is_untouched());
        let case = desk.case().filter(|_| is_begun);
        case.map(|case| desk.draft.with(|draft| visits(draft, &case))).unwrap_or_default()
    });
    let leave = Callback::new(move |()| desk.leave());
    Some(view! {
        <section
            class="logbox"
            class:compact=compact
            id=desk.box_id()
            tabindex="-1"
            aria-label=words::log_activity(language)
            on:keydown=move |event| {
                if compact {
                    leave_the_note(desk, &event);
                }
                follow_keys(desk, &event);
            }
        >
            <fieldset class="plain-set" disabled=move || past.get()>
                <legend class="sr">{words::log_activity(language)}</legend>
                {move || past.get().then(|| view! { <p class="hint">{words::not_in_the_past(language)}</p> })}
                {(!compact).then(|| view! { <super::kinds::Kinds desk=desk /> })}
                <SentencePicks desk=desk without_kind=!compact />
                <Outcomes desk=desk compact=compact />
                <MovedFields desk=desk />
                <CollisionBanner probe=probe on_leave=leave />
                {said_gone}
                <NextView desk=desk />
                <Note desk=desk />
            </fieldset>
        </section>
    })
}

/// What a draft is to whoever else is on to the company: what happened, and what is planned next.
fn visits(draft: &Draft, case: &Case) -> Vec<Visit> {
    let opportunity = &case.opportunity;
    let (Some(owner), Some(account)) = (draft.owner, opportunity.account) else {
        return Vec::new();
    };
    let visit = |errand, state, on| Visit {
        errand,
        state,
        owner,
        account,
        opportunity: Some(opportunity.id),
        on,
    };
    let happened = Errand::Activity(draft.activity(case).id);
    let happened = visit(happened, ActivityState::Done, draft.on);
    let next = match &draft.next {
        Some(Next::Plan(plan)) => {
            Some(visit(Errand::NextAction(opportunity.id), ActivityState::Planned, plan.on))
        }
        Some(Next::Keep | Next::Lost(_)) | None => None,
    };
    [Some(happened), next].into_iter().flatten().collect()
}

/// As long as nothing was said, what changes elsewhere changes the guess.
fn guess_anew_when_it_changes(desk: Desk, id: OpportunityId) {
    Effect::new(move |before: Option<()>| {
        let _ = desk.app.store.read_record(RecordId::Opportunity(id), |_| ());
        let first = before.is_none();
        if !first && desk.draft.with_untracked(Draft::is_untouched) {
            desk.guess_anew();
        }
    });
}

/// The note, in the same place: no dialog.
#[component]
fn Note(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    move || match desk.noting.get() {
        false => view! {
            <button
                type="button"
                class="link-btn small note-btn"
                data-action="log-note"
                on:click=move |_| open_note(desk)
            >
                {words::add_note(language)}
                <kbd class="k" aria-hidden="true">"N"</kbd>
            </button>
        }
        .into_any(),
        true => view! {
            <textarea
                class="input"
                name="log_note"
                rows="2"
                aria-label=words::note(language)
                prop:value=move || desk.draft.with(|draft| draft.note.clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    desk.draft.update(|draft| draft.note = typed);
                }
            ></textarea>
        }
        .into_any(),
    }
}

fn open_note(desk: Desk) {
    desk.noting.set(true);
    focus_when_drawn(desk.css("[name=log_note]"), 3, || {});
}

/// In a page Escape leads from the note to its box, and closes nothing around it; a blank note closes.
fn leave_the_note(desk: Desk, event: &KeyboardEvent) {
    if event.key() == "Escape" && tag(event) == "TEXTAREA" {
        event.prevent_default();
        event.stop_propagation();
        desk.noting.set(desk.draft.with_untracked(|draft| !draft.note.trim().is_empty()));
        focus_on(&format!("#{}", desk.box_id()));
    }
}

fn tag(event: &KeyboardEvent) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.map(|target| target.tag_name()).unwrap_or_default()
}

fn follow_keys(desk: Desk, event: &KeyboardEvent) {
    let tag = tag(event);
    let typing = matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    let key = event.key();
    if key == "Enter" && (event.ctrl_key() || event.meta_key()) {
        event.prevent_default();
        desk.accept_without_next();
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let outcome = key.parse::<usize>().ok().and_then(|place| OUTCOMES.get(place.wrapping_sub(1)));
    match (key.as_str(), outcome) {
        // A button or a choice has its own Enter, a note its lines.
        ("Enter", _) if matches!(tag.as_str(), "SECTION" | "INPUT") => desk.accept(),
        (_, Some((outcome, _))) if !typing => {
            desk.say(*outcome);
            focus_when_drawn(what_to_say_then(desk), 3, || {});
        }
        ("n" | "N", _) if !typing => open_note(desk),
        (letter, _) if !typing && super::kinds::choose(desk, letter) => {}
        _ => return,
    }
    event.prevent_default();
}
