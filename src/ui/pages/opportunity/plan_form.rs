//! The form of the next action: what, how, when and with whom. Who else is on to the company is said
//! before it is saved.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Command, ContactId, NextAction, Opportunity, RecordId, Workspace};
use crate::ui::components::opens_in_place;
use crate::ui::log::draft::KINDS;
use crate::ui::log::{CollisionBanner, planned_on};
use crate::words::{activity as activity_words, opportunity as words, pipeline, shell};

use super::drafts::Draft;
use super::save::{kind_code, next_action};
use super::subject::Subject;

const FIELDS: [&str; 5] = ["next_what", "next_kind", "next_on", "next_at", "next_contact"];

fn draft(subject: Subject, field: &'static str) -> Draft {
    Draft::of(RecordId::Opportunity(subject.id), field)
}

pub fn has_drafts(subject: Subject) -> bool {
    FIELDS.into_iter().any(|field| draft(subject, field).text().is_some())
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
    let typed = |field: &'static str, of: fn(&NextAction) -> String| {
        draft(subject, field).text_or(known.as_ref().map(of).unwrap_or_default())
    };
    let what = typed("next_what", |next| next.what.clone());
    let kind = typed("next_kind", |next| next.kind.map_or("", kind_code).to_owned());
    let on = typed("next_on", |next| next.on.to_string());
    let at = typed("next_at", |next| {
        next.at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default()
    });
    let contact =
        typed("next_contact", |next| next.contact.map(|id| id.to_string()).unwrap_or_default());
    let people = app.store.peek(|workspace| {
        workspace.opportunities.get(subject.id).map(|one| people_of(workspace, one))
    });
    let people = people.flatten().unwrap_or_default();
    let over = move || {
        for field in FIELDS {
            draft(subject, field).forget();
        }
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let Ok(next) = next_action(language, text) else { return fault.set(true) };
        // Who is to do it stays, where that was said.
        let owner = subject.peek().and_then(|one| one.next_action).and_then(|next| next.owner);
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
            on:input=move |event| keep(subject, day, &event)
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

fn keep(subject: Subject, day: RwSignal<Option<Date>>, event: &web_sys::Event) {
    if let Some((name, text)) = super::form::typed_into(event)
        && let Some(field) = FIELDS.into_iter().find(|field| *field == name)
    {
        if field == "next_on" {
            day.set(text.parse().ok());
        }
        draft(subject, field).keep(text);
    }
}

/// The people of an opportunity, by name.
fn people_of(workspace: &Workspace, one: &Opportunity) -> Vec<(ContactId, String)> {
    let people = one.contacts.iter().filter_map(|id| workspace.contacts.get(*id));
    people.map(|contact| (contact.id, contact.name.clone())).collect()
}
