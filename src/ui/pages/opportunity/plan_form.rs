//! The form of the next action: what, how, when and with whom. Who else is on to the company is said
//! before it is saved.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Command, ContactId, NextAction, Opportunity, RecordId, Workspace};
use crate::ui::components::opens_in_place;
use crate::ui::drafts::FormDraft;
use crate::ui::log::draft::KINDS;
use crate::ui::log::{CollisionBanner, planned_on};
use crate::words::{activity as activity_words, opportunity as words, pipeline, shell};

use super::form::typed_into;
use super::save::{kind_code, next_action};
use super::subject::Subject;

fn draft_of(subject: Subject) -> FormDraft {
    FormDraft::named("plan", Some(RecordId::Opportunity(subject.id)))
}

pub fn has_drafts(subject: Subject) -> bool {
    draft_of(subject).is_begun()
}

/// What, how, when and with whom.
#[component]
pub fn PlanForm(subject: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    // What is typed comes back with the form.
    let key = opens_in_place(on_done);
    let day = RwSignal::new(None::<Date>);
    let fault = RwSignal::new(false);
    let known = subject.peek().and_then(|one| one.next_action);
    let draft = draft_of(subject).of_form(form);
    let [what, kind, on, at, contact] =
        ["next_what", "next_kind", "next_on", "next_at", "next_contact"]
            .map(as_typed(known.as_ref()));
    let people = app.store.peek(|workspace| {
        workspace.opportunities.get(subject.id).map(|one| people_of(workspace, one))
    });
    let people = people.flatten().unwrap_or_default();
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        // What was not touched here is as it is by now.
        let now = subject.peek().and_then(|one| one.next_action);
        let as_it_is = as_typed(now.as_ref());
        let text = |name: &str| match draft.changed(name) {
            true => data.get(name).as_string().unwrap_or_default().trim().to_owned(),
            false => as_it_is(name),
        };
        let Ok(next) = next_action(language, text) else { return fault.set(true) };
        // Who is to do it stays, where that was said.
        let owner = now.as_ref().and_then(|next| next.owner);
        let contact = ContactId::parse(&text("next_contact"));
        let next = next.map(|next| NextAction { contact, owner, ..next });
        let said = || pipeline::changed(language, &subject.name());
        if app.dispatch(&Command::Plan { opportunity: subject.id, next }, said) {
            over();
        }
    };
    day.set(on.parse().ok());
    let probe = planned_on(app, subject.id, day.into());
    let leave = Callback::new(move |()| over());
    let kinds = KINDS.map(|(one, code)| {
        view! {
            <option value=code selected=code == kind>{activity_words::kind(language, one)}</option>
        }
    });
    let people = people.into_iter().map(|(id, name)| {
        let id = id.to_string();
        let here = id == contact;
        view! { <option value=id selected=here>{name}</option> }
    });
    view! {
        <form
            class="form"
            node_ref=form
            on:submit=submit
            on:keydown=key
            on:input=move |event| {
                if let Some((_, text)) = typed_into(&event).filter(|(name, _)| name == "next_on") {
                    day.set(text.parse().ok());
                }
            }
            novalidate=true
        >
            <div class="field">
                <label for="next-what">{words::what_to_do(language)}</label>
                <input class="input" id="next-what" name="next_what" value=what autocomplete="off" />
            </div>
            <div class="pair">
                <div class="field">
                    <label for="next-kind">{words::how(language)}</label>
                    <select class="input" id="next-kind" name="next_kind">
                        <option value=""></option>
                        {kinds.into_iter().collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="next-contact">{words::with_whom(language)}</label>
                    <select class="input" id="next-contact" name="next_contact">
                        <option value=""></option>
                        {people.collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="next-on">{words::next_on(language)}</label>
                    <input
                        class="input"
                        id="next-on"
                        name="next_on"
                        type="date"
                        value=on
                        aria-invalid=move || fault.get().then_some("true")
                        aria-describedby=move || fault.get().then_some("next-on-error")
                    />
                    {move || {
                        fault
                            .get()
                            .then(|| {
                                view! {
                                    <span class="error" id="next-on-error" role="alert">
                                        {words::next_needs_day(language)}
                                    </span>
                                }
                            })
                    }}
                </div>
                <div class="field">
                    <label for="next-at">{words::at_time(language)}</label>
                    <input class="input" id="next-at" name="next_at" type="time" value=at />
                </div>
            </div>
            <CollisionBanner probe=probe on_leave=leave />
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="plan-apply">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}

/// The fields of a next action as they would be typed, by their names.
fn as_typed(next: Option<&NextAction>) -> impl Fn(&str) -> String {
    move |field| {
        let Some(next) = next else { return String::new() };
        match field {
            "next_what" => next.what.clone(),
            "next_kind" => next.kind.map_or("", kind_code).to_owned(),
            "next_on" => next.on.to_string(),
            "next_at" => next.at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default(),
            _ => next.contact.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// The people of an opportunity, by name.
fn people_of(workspace: &Workspace, one: &Opportunity) -> Vec<(ContactId, String)> {
    let people = one.contacts.iter().filter_map(|id| workspace.contacts.get(*id));
    people.map(|contact| (contact.id, contact.name.clone())).collect()
}
