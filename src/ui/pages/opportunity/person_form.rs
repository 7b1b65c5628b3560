//! The form of a person in the decision: name, part in it, department, telephone and mail.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Command, Contact, ContactId, DecisionRole, Party, RecordId, Workspace};
use crate::ui::browser::{id_parts, lower_case};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::pages::{AlikeHint, people_like};
use crate::words::{opportunity as words, pipeline, shell};

use super::subject::Subject;

const FIELDS: [&str; 5] =
    ["person_name", "person_role", "person_department", "person_phone", "person_email"];

/// The parts that somebody can play in a decision, in the order in which they are offered.
pub const ROLES: [DecisionRole; 6] = [
    DecisionRole::Decider,
    DecisionRole::Influencer,
    DecisionRole::User,
    DecisionRole::Buyer,
    DecisionRole::Gatekeeper,
    DecisionRole::Champion,
];

/// The code of a part in forms.
pub const fn role_code(role: DecisionRole) -> &'static str {
    match role {
        DecisionRole::Decider => "decider",
        DecisionRole::Influencer => "influencer",
        DecisionRole::User => "user",
        DecisionRole::Buyer => "buyer",
        DecisionRole::Gatekeeper => "gatekeeper",
        DecisionRole::Champion => "champion",
    }
}

/// The part of a code; `None` where it is not known.
pub fn role_of_code(code: &str) -> Option<DecisionRole> {
    ROLES.into_iter().find(|role| role_code(*role) == code)
}

/// What is typed of a new person is kept with the opportunity.
const fn new_of(subject: Subject) -> RecordId {
    RecordId::Opportunity(subject.id)
}

/// Whether a new person was begun and not saved.
pub fn is_begun(subject: Subject) -> bool {
    draft_of(new_of(subject)).is_begun()
}

fn draft_of(record: RecordId) -> FormDraft {
    FormDraft::named("person", Some(record))
}

/// A field of a person as it would be typed.
fn typed(contact: Option<&Contact>, field: &str) -> String {
    let Some(contact) = contact else { return String::new() };
    match field {
        "person_name" => contact.name.clone(),
        "person_role" => contact.role.map_or("", role_code).to_owned(),
        "person_department" => contact.department.clone().unwrap_or_default(),
        "person_phone" => contact.phone.clone().unwrap_or_default(),
        _ => contact.email.clone().unwrap_or_default(),
    }
}

/// Writes one field of a person.
fn write(contact: &mut Contact, field: &str, text: String) {
    let filled = (!text.is_empty()).then(|| text.clone());
    match field {
        "person_name" => contact.name = text,
        "person_role" => contact.role = role_of_code(&text),
        "person_department" => contact.department = filled,
        "person_phone" => contact.phone = filled,
        _ => contact.email = filled,
    }
}

/// Name, part in the decision, department, telephone and mail.
#[component]
pub fn PersonForm(
    subject: Subject,
    contact: Option<Contact>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let of = contact.as_ref().map_or(new_of(subject), |contact| RecordId::Contact(contact.id));
    let form = NodeRef::<html::Form>::new();
    // What is typed comes back with the form.
    let key = opens_in_place(on_done);
    let fault = RwSignal::new(false);
    let id = contact.as_ref().map(|contact| contact.id);
    let draft = draft_of(of).of_form(form);
    let [name, role, department, phone, email] = FIELDS.map(|field| typed(contact.as_ref(), field));
    let known = colleagues(subject);
    let account = subject.peek().and_then(|one| one.account);
    let typed_name = RwSignal::new(name.clone());
    let alike = people_like(app, account, move || [typed_name.get(), String::new(), String::new()]);
    let alike = Signal::derive(move || {
        let elsewhere = |party: Party| {
            let found = |workspace: &Workspace| match party {
                Party::Contact(one) => workspace.contacts.get(one)?.account,
                Party::Account(_) => None,
            };
            app.store.peek(found).flatten().is_none_or(|other| Some(other) != account)
        };
        // A colleague of this name is taken; of one who is edited nothing is to be said.
        let others = alike.get().into_iter().filter(|(party, _)| id.is_none() && elsewhere(*party));
        others.collect::<Vec<_>>()
    });
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |field: &str| data.get(field).as_string().unwrap_or_default().trim().to_owned();
        let name = text("person_name");
        if name.is_empty() {
            return fault.set(true);
        }
        let person = id
            .and_then(|id| {
                app.store.peek(|workspace| workspace.contacts.get(id).cloned()).flatten()
            })
            .unwrap_or_else(|| person_called(subject, &name));
        let changed = FIELDS.into_iter().filter(|field| draft.changed(field));
        if save_person(subject, person, changed.map(|field| (field, text(field)))) {
            over();
        }
    };
    let roles = ROLES.map(|one| {
        let code = role_code(one);
        view! { <option value=code selected=code == role>{words::role(language, one)}</option> }
    });
    let take_off = id.map(|id| {
        let off = move |_| {
            subject.change(|one| one.contacts.retain(|contact| *contact != id));
            over();
        };
        view! {
            <button type="button" class="btn quiet" data-action="take-contact-off" on:click=off>
                {words::take_off(language)}
            </button>
        }
    });
    view! {
        <form
            class="form inset"
            node_ref=form
            on:submit=submit
            on:keydown=key
            on:input=move |event| {
                let typed = super::form::typed_into(&event);
                if let Some((_, text)) = typed.filter(|(name, _)| name == "person_name") {
                    typed_name.set(text);
                }
            }
            novalidate=true
        >
            <div class="pair">
                <div class="field">
                    <label for="person-name">{words::person_name(language)}</label>
                    <input class="input" id="person-name" name="person_name" value=name list="person-known" autocomplete="off" aria-invalid=move || fault.get().then_some("true") aria-describedby=move || fault.get().then_some("person-name-error") />
                    <datalist id="person-known">
                        {known.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                    </datalist>
                    {move || {
                        fault.get().then(|| view! { <span class="error" id="person-name-error" role="alert">{shell::blank_name(language)}</span> })
                    }}
                    <AlikeHint alike=alike />
                </div>
                <div class="field">
                    <label for="person-role">{words::person_role(language)}</label>
                    <select class="input" id="person-role" name="person_role">
                        <option value=""></option>
                        {roles.into_iter().collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="person-phone">{words::phone(language)}</label>
                    <input class="input" id="person-phone" name="person_phone" type="tel" value=phone autocomplete="off" />
                </div>
                <div class="field">
                    <label for="person-email">{words::email(language)}</label>
                    <input class="input" id="person-email" name="person_email" type="email" value=email autocomplete="off" />
                </div>
                <div class="field">
                    <label for="person-department">{words::department(language)}</label>
                    <input class="input" id="person-department" name="person_department" value=department autocomplete="off" />
                </div>
            </div>
            <div class="row">
                {take_off}
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-contact">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}

/// Names of the people of the company who are not in it yet.
fn colleagues(subject: Subject) -> Vec<String> {
    let names = |workspace: &Workspace| {
        let one = workspace.opportunities.get(subject.id)?;
        let account = one.account?;
        let others = workspace.contacts.iter().filter(|contact| {
            contact.account == Some(account) && !one.contacts.contains(&contact.id)
        });
        Some(others.map(|contact| contact.name.clone()).collect())
    };
    subject.app.store.peek(names).flatten().unwrap_or_default()
}

/// The person of this name in the company, or a new one.
fn person_called(subject: Subject, name: &str) -> Contact {
    let account = subject.peek().and_then(|one| one.account);
    let same = |workspace: &Workspace| {
        let name = lower_case(name);
        let mut people = workspace.contacts.iter();
        people
            .find(|one| {
                account.is_some() && one.account == account && lower_case(&one.name) == name
            })
            .cloned()
    };
    subject.app.store.peek(same).flatten().unwrap_or_else(|| {
        let (millis, random) = id_parts();
        Contact::named(ContactId::new(millis, random), account, name)
    })
}

/// Saves the fields that were changed, and that the person belongs to the opportunity.
fn save_person(
    subject: Subject,
    mut person: Contact,
    changed: impl Iterator<Item = (&'static str, String)>,
) -> bool {
    changed.for_each(|(field, text)| write(&mut person, field, text));
    let id = person.id;
    let put = |app: App, command: &Command| {
        let all = vec![Command::Put(vec![person.into()]), command.clone()];
        let said = || pipeline::changed(app.i18n.language, &subject.name());
        app.dispatch(&Command::Together(all), said)
    };
    subject.change_silently(
        |one| {
            if !one.contacts.contains(&id) {
                one.contacts.push(id);
            }
        },
        put,
    )
}
