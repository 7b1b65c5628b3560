//! The form of a new person. A name is enough; whoever is perhaps known already is named beneath.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{AccountId, Command, Contact, ContactId, Party, RecordId};
use crate::duplicates::{Likeness, Person};
use crate::ui::alike::{known, named};
use crate::ui::browser::{id_parts, unfold};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::pages::opportunity::{ROLES, role_code, role_of_code, typed_into};
use crate::words::{opportunity as opportunity_words, pipeline, shell};

use super::details::departments;
use super::doubles::AlikeHint;

const FIELDS: [&str; 5] =
    ["person_name", "person_role", "person_department", "person_phone", "person_email"];

/// What is typed is kept with the company; without one, as what is new.
fn draft_of(account: Option<AccountId>) -> FormDraft {
    FormDraft::named("person", account.map(RecordId::Account))
}

/// Whether a new person was begun there and not saved.
pub fn is_begun(account: AccountId) -> bool {
    draft_of(Some(account)).is_begun()
}

/// The people who are perhaps the same as one of this name, number and mail who works there.
pub fn people_like(
    app: App,
    account: Option<AccountId>,
    typed: impl Fn() -> [String; 3] + Send + Sync + 'static,
) -> Signal<Vec<(Party, Likeness)>> {
    let known = known(app);
    Memo::new(move |_| {
        let [name, phone, email] = typed();
        let Some(known) = known.get().filter(|_| !name.trim().is_empty()) else {
            return Vec::new();
        };
        let person = Person::named(&name, account, unfold).written_to(&email).called_by(&phone);
        named(known.people.like(&person), Party::Contact)
    })
    .into()
}

/// Name, part in the decision, department, telephone and mail of a new person.
#[component]
pub fn PersonForm(
    /// Where they work.
    account: Option<AccountId>,
    /// Called when it is saved or given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(false);
    let draft = draft_of(account).of_form(form);
    let typed = RwSignal::new(FIELDS.map(|_| String::new()));
    let alike = people_like(app, account, move || {
        let [name, _, _, phone, email] = typed.get();
        [name, phone, email]
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
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let filled = |name: &str| Some(text(name)).filter(|text| !text.is_empty());
        let Some(name) = filled("person_name") else { return fault.set(true) };
        let (millis, random) = id_parts();
        let person = Contact {
            role: role_of_code(&text("person_role")),
            department: filled("person_department"),
            phone: filled("person_phone"),
            email: filled("person_email"),
            ..Contact::named(ContactId::new(millis, random), account, name.clone())
        };
        let said = || pipeline::created(language, &name);
        if app.dispatch(&Command::Put(vec![person.into()]), said) {
            over();
        }
    };
    let keep = move |event: web_sys::Event| {
        if let Some((name, text)) = typed_into(&event)
            && let Some(place) = FIELDS.iter().position(|field| *field == name)
        {
            typed.update(|typed| typed[place] = text);
        }
    };
    let roles = ROLES.map(|one| {
        let code = role_code(one);
        view! { <option value=code>{opportunity_words::role(language, one)}</option> }
    });
    let known_departments = departments(app);
    // What is typed comes back with the next one.
    let key = opens_in_place(on_done);
    view! {
        <form class="form inset" node_ref=form on:submit=submit on:input=keep on:keydown=key novalidate=true>
            <div class="pair">
                <div class="field">
                    <label for="new-person-name">{opportunity_words::person_name(language)}</label>
                    <input class="input" id="new-person-name" name="person_name" autocomplete="off" aria-invalid=move || fault.get().then_some("true") aria-describedby=move || fault.get().then_some("new-person-name-error") />
                    {move || {
                        fault.get().then(|| view! { <span class="error" id="new-person-name-error" role="alert">{shell::blank_name(language)}</span> })
                    }}
                    <AlikeHint alike=alike />
                </div>
                <div class="field">
                    <label for="new-person-role">{opportunity_words::person_role(language)}</label>
                    <select class="input" id="new-person-role" name="person_role">
                        <option value=""></option>
                        {roles.into_iter().collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="new-person-department">{opportunity_words::department(language)}</label>
                    <input class="input" id="new-person-department" name="person_department" list="new-person-departments" autocomplete="off" />
                    <datalist id="new-person-departments">
                        {known_departments.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                    </datalist>
                </div>
                <div class="field">
                    <label for="new-person-phone">{opportunity_words::phone(language)}</label>
                    <input class="input" id="new-person-phone" name="person_phone" type="tel" autocomplete="off" />
                </div>
                <div class="field">
                    <label for="new-person-email">{opportunity_words::email(language)}</label>
                    <input class="input" id="new-person-email" name="person_email" type="email" autocomplete="off" />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-person">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}
