//! Who is in the decision: by name, with telephone and mail at hand. A person is added and edited in
//! place, in the form of `person_form.rs`.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{ActivityState, Contact, ContactId, Party, RecordId, Workspace};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::PartyLink;
use crate::ui::links::{call_address, mail_address};
use crate::words::opportunity as words;

use super::person_form::{PersonForm, is_begun};
use super::subject::Subject;

/// Which form is open.
#[derive(Clone, Copy, PartialEq)]
enum Editing {
    Nobody,
    Someone(ContactId),
    ANewOne,
}

/// The people of an opportunity.
#[component]
pub fn People(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let people = subject.part(|_, one| one.contacts.clone());
    let people = move || people.get().unwrap_or_default();
    let editing = RwSignal::new(if is_begun(subject) { Editing::ANewOne } else { Editing::Nobody });
    let done = Callback::new(move |()| editing.set(Editing::Nobody));
    let add = move |_| {
        editing.set(Editing::ANewOne);
        focus_when_drawn("[name=person_name]".to_owned(), 2, || {});
    };
    view! {
        <section class="frame thin" data-block="people">
            <header><h2>{words::people(language)}</h2></header>
            {move || {
                people().is_empty().then(|| view! { <p class="hint">{words::no_people(language)}</p> })
            }}
            <ul class="ppl">
                <For each=people key=|id| *id let(id)>
                    <PersonRow subject=subject id=id editing=editing />
                </For>
            </ul>
            {move || match editing.get() {
                Editing::ANewOne => {
                    view! { <PersonForm subject=subject contact=None on_done=done /> }.into_any()
                }
                Editing::Nobody | Editing::Someone(_) => {
                    view! {
                        <button type="button" class="link-btn small" data-action="add-contact" on:click=add>
                            {words::add_person(language)}
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

#[component]
fn PersonRow(subject: Subject, id: ContactId, editing: RwSignal<Editing>) -> impl IntoView {
    let app = subject.app;
    let contact = Memo::new(move |_| {
        let found = |workspace: &Workspace| workspace.contacts.get(id).cloned();
        app.store.read_record(RecordId::Contact(id), found).flatten()
    });
    let done = Callback::new(move |()| editing.set(Editing::Nobody));
    let here = Memo::new(move |_| editing.get() == Editing::Someone(id));
    view! {
        <li data-contact=id.to_string()>
            {move || match here.get() {
                true => {
                    let contact = contact.get_untracked();
                    view! { <PersonForm subject=subject contact=contact on_done=done /> }.into_any()
                }
                false => {
                    let face = move || {
                        let contact = contact.get();
                        contact.map(|contact| view! { <Face subject=subject contact=contact editing=editing /> })
                    };
                    face.into_any()
                }
            }}
        </li>
    }
}

/// A person, and how to reach them.
#[component]
fn Face(subject: Subject, contact: Contact, editing: RwSignal<Editing>) -> impl IntoView {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    let Contact { id, name, department, role, email, phone, mobile, .. } = contact;
    let last = Memo::new(move |_| {
        subject.happened.with(|happened| {
            let with = happened
                .activities
                .iter()
                .filter(|one| one.contact == Some(id) && one.state == ActivityState::Done);
            with.map(|one| one.on).max()
        })
    });
    let said_last = move |last: Option<Date>| match last {
        Some(on) => i18n.near_day(on),
        None => words::never_met(language).to_owned(),
    };
    let about = move || {
        let parts = [department.clone(), Some(said_last(last.get()))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let reach = |code: &'static str, typed: Option<String>, address: fn(&str) -> Option<String>| {
        typed.map(|typed| match address(&typed) {
            Some(address) => view! { <a href=address data-link=code>{typed}</a> }.into_any(),
            None => view! { <span>{typed}</span> }.into_any(),
        })
    };
    let edit = move |_| {
        editing.set(Editing::Someone(id));
        focus_when_drawn("[name=person_name]".to_owned(), 2, || {});
    };
    let edit_which = words::edit_which(language, &name);
    view! {
        <div class="person">
            <span>
                <b><PartyLink party=Party::Contact(id) name=name /></b>
                <small>{about}</small>
                <span class="reach">
                    {reach("phone", phone, call_address)} {reach("mobile", mobile, call_address)} {reach("email", email, mail_address)}
                </span>
            </span>
            <span class="role">
                {role.map(|role| words::role(language, role))}
                <button
                    type="button"
                    class="link-btn small"
                    data-action="edit-contact"
                    aria-label=edit_which
                    on:click=edit
                >
                    {words::edit(language)}
                </button>
            </span>
        </div>
    }
}
