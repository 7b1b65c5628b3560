//! The people of a company, department by department: their part in decisions, who spoke to them last,
//! and whom they know.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{
    AccountId, ActivityState, Contact, ContactId, DecisionRole, OwnerId, Party, RecordKind,
    Relation, RelationKind, Workspace,
};
use crate::metrics::is_spoken_to;
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName, PartyLink, SentenceView};
use crate::words::{Sentence, opportunity as opportunity_words, parties as words};

use super::person_form::{PersonForm, is_begun};
use super::subject::{Subject, name_of};

/// Somebody who works there, as they are shown.
#[derive(Clone, PartialEq)]
struct Person {
    id: ContactId,
    name: String,
    department: String,
    role: Option<DecisionRole>,
    /// When somebody spoke to them last, and who.
    heard: Option<(Date, String)>,
    knows: Vec<(Party, String)>,
    /// Somebody of those whom they know has been spoken to, and they themselves have not.
    introduced_by: Option<String>,
}

/// The people of a company.
#[component]
pub fn People(subject: Subject, account: AccountId) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let people = people(subject, account);
    let adding = RwSignal::new(is_begun(account));
    let done = Callback::new(move |()| adding.set(false));
    let add = move |_| {
        adding.set(true);
        focus_when_drawn("[name=person_name]".to_owned(), 2, || {});
    };
    let finding = move || {
        people
            .with(|people| finding(subject, people))
            .map(|said| view! { <p class="finding"><SentenceView sentence=said /></p> })
    };
    view! {
        <section class="frame" data-block="people">
            <header>
                <h2>{words::by_department(language)}</h2>
                <div class="acts">
                    <button type="button" class="btn quiet sm" data-action="new-person" on:click=add>
                        <Icon name=IconName::Plus />
                        {words::person(language)}
                        <kbd class="k">"N"</kbd>
                    </button>
                </div>
            </header>
            {finding}
            {move || adding.get().then(|| view! { <PersonForm account=Some(account) on_done=done /> })}
            {move || {
                people
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="hint">{opportunity_words::no_people(language)}</p> })
            }}
            {move || {
                let people = people.get();
                (!people.is_empty()).then(|| view! { <Table subject=subject people=people /> })
            }}
        </section>
    }
}

#[component]
fn Table(subject: Subject, people: Vec<Person>) -> impl IntoView {
    let language = subject.app.i18n.language;
    let mut departments: BTreeMap<(bool, String), Vec<Person>> = BTreeMap::new();
    for person in people {
        // Those of whom it is not known come last.
        let department = (person.department.is_empty(), person.department.clone());
        departments.entry(department).or_default().push(person);
    }
    let drawn = departments.into_iter().map(|((is_unknown, name), people)| {
        let name = if is_unknown { words::no_department(language).to_owned() } else { name };
        let rows = people.into_iter().map(|person| row(subject, person));
        view! {
            <tbody>
                <tr class="dep">
                    <th scope="rowgroup" colspan="4">{name}</th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <table class="tbl people">
            <thead>
                <tr>
                    <th scope="col">{words::person(language)}</th>
                    <th scope="col">{words::in_decision(language)}</th>
                    <th scope="col">{words::last_contact(language)}</th>
                    <th scope="col">{words::knows(language)}</th>
                </tr>
            </thead>
            {drawn.collect_view()}
        </table>
    }
}

fn row(subject: Subject, person: Person) -> impl IntoView {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    let heard = match person.heard {
        Some((on, who)) if who.is_empty() => i18n.near_day(on),
        Some((on, who)) => format!("{}, {who}", i18n.near_day(on)),
        None => opportunity_words::never_met(language).to_owned(),
    };
    let known = person.knows.into_iter().enumerate().map(|(place, (party, name))| {
        let before = if place > 0 { ", " } else { "" };
        view! { {before} <PartyLink party=party name=name /> }
    });
    let introduced_by = person.introduced_by.map(|name| words::introduces_you(language, &name));
    let role = person.role.map(|role| opportunity_words::role(language, role));
    let decides = person.role == Some(DecisionRole::Decider);
    view! {
        <tr data-contact=person.id.to_string()>
            <th scope="row"><PartyLink party=Party::Contact(person.id) name=person.name /></th>
            <td class:strong=decides>{role}</td>
            <td class="muted">{heard}</td>
            <td data-head=words::knows(language)>
                {known.collect_view()}
                {introduced_by.map(|said| view! { <small data-way="">{said}</small> })}
            </td>
        </tr>
    }
}

/// Who works there, by name.
fn people(subject: Subject, account: AccountId) -> Memo<Vec<Person>> {
    let app = subject.app;
    let kinds = [
        RecordKind::Contact,
        RecordKind::Relation,
        RecordKind::Account,
        RecordKind::Owner,
        RecordKind::Activity,
    ];
    Memo::new(move |_| {
        let heard = subject.happened.with(|happened| last_heard(&happened.activities));
        let look = |workspace: &Workspace| {
            let contacts = workspace.contacts.iter().filter(|one| one.account == Some(account));
            let mut people: Vec<Person> =
                contacts.map(|contact| person(workspace, contact, &heard)).collect();
            people.sort_by(|one, other| one.name.cmp(&other.name));
            people
        };
        app.store.read_kinds(&kinds, look).unwrap_or_default()
    })
}

/// When somebody spoke last to whom.
type Heard = BTreeMap<ContactId, (Date, Option<OwnerId>)>;

fn last_heard(activities: &[crate::domain::Activity]) -> Heard {
    let mut heard = Heard::new();
    for activity in activities.iter().filter(|one| one.state == ActivityState::Done) {
        let Some(contact) = activity.contact else { continue };
        let now = (activity.on, activity.owner);
        let last = heard.entry(contact).or_insert(now);
        if last.0 <= now.0 {
            *last = now;
        }
    }
    heard
}

fn person(workspace: &Workspace, contact: &Contact, heard: &Heard) -> Person {
    let party = Party::Contact(contact.id);
    let known = |relation: &Relation| match (relation.from == party, relation.to == party) {
        _ if relation.kind != RelationKind::Knows => None,
        (true, _) => Some(relation.to),
        (_, true) => Some(relation.from),
        _ => None,
    };
    let knows = workspace.relations.iter().filter_map(known);
    let knows: Vec<(Party, String)> =
        knows.map(|other| (other, name_of(workspace, other))).collect();
    let heard = heard.get(&contact.id);
    let spoken_to = |other: Party| match other {
        Party::Contact(id) => is_spoken_to(workspace, id),
        Party::Account(_) => false,
    };
    let introduced_by = match heard {
        Some(_) => None,
        None => knows.iter().find(|(other, _)| spoken_to(*other)),
    };
    Person {
        id: contact.id,
        name: contact.name.clone(),
        department: contact.department.clone().unwrap_or_default(),
        role: contact.role,
        heard: heard.map(|(on, owner)| {
            let owner = owner.and_then(|id| workspace.owners.get(id));
            (*on, owner.map(|owner| owner.name.clone()).unwrap_or_default())
        }),
        introduced_by: introduced_by.map(|(_, name)| name.clone()),
        knows,
    }
}

/// How far one knows the company; nothing where nobody is known there.
fn finding(subject: Subject, people: &[Person]) -> Option<Sentence> {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    if people.is_empty() {
        return None;
    }
    let mut departments: Vec<&str> = people.iter().map(|one| one.department.as_str()).collect();
    departments.retain(|name| !name.is_empty());
    departments.sort_unstable();
    departments.dedup();
    let known = words::people_known(language, &i18n.counted(people.len()));
    let within = match departments.len() {
        0 => String::new(),
        count => format!(" {}", words::in_departments(language, &i18n.counted(count))),
    };
    let decides = people.iter().any(|one| one.role == Some(DecisionRole::Decider));
    let decides = match decides {
        true => words::and_who_decides(language),
        false => words::not_who_decides(language),
    };
    let unheard = people.iter().filter(|one| one.heard.is_none()).count();
    let rest = match unheard {
        0 => Sentence::default(),
        count => Sentence::marked(&words::never_spoken(language, &i18n.counted(count))),
    };
    Some(Sentence::marked(&format!("*{known}{within}{decides}*")).then(rest))
}
