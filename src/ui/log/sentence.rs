//! "Call with Sandro Piombi, today, by Giada. How did it go?": each underlined word is a choice.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::domain::{ContactId, Opportunity, OwnerId, Workspace};
use crate::ui::browser::today;
use crate::ui::components::{Pick, PickOption};
use crate::words::activity as words;

use super::day_pick::DayPick;
use super::desk::Desk;
use super::draft::{Draft, KINDS};

/// So many days back are offered by name.
const DAYS_BACK: i64 = 6;

/// The sentence.
#[component]
pub fn SentencePicks(
    desk: Desk,
    /// What it is is chosen elsewhere.
    without_kind: bool,
) -> impl IntoView {
    let language = desk.app.i18n.language;
    let draft = desk.draft;
    let case = desk.case();
    let (contact, owner) = draft.with_untracked(|draft| (draft.contact, draft.owner));
    let look = |workspace: &Workspace| {
        let case = case?;
        Some((
            people(workspace, &case.opportunity, contact),
            owners(workspace, &case.opportunity, owner),
        ))
    };
    let (people, owners) = desk.app.store.peek(look).flatten().unwrap_or_default();
    let kind = (!without_kind).then(|| {
        let options = Signal::derive(move || {
            let others = KINDS.iter().map(|(kind, code)| {
                ((*code).to_owned(), words::kind(language, *kind).to_owned())
            });
            others.collect::<Vec<PickOption>>()
        });
        let value = Signal::derive(move || code_of(&draft.get()).to_owned());
        let pick = move |code: String| {
            if let Some((kind, _)) = KINDS.iter().find(|(_, one)| *one == code) {
                desk.correct(|draft| draft.kind = *kind);
            }
        };
        view! { <Pick label=words::what(language) value=value options=options name="log_kind" on_pick=pick /> " " }
    });
    let with = (!people.is_empty()).then(|| {
        let people = with_nobody(people, words::nobody_named(language));
        let options = Signal::derive(move || people.clone());
        let value = Signal::derive(move || written(draft.get().contact));
        let pick = move |id: String| desk.correct(|draft| draft.contact = ContactId::parse(&id));
        view! {
            {words::with(language)}
            " "
            <Pick label=words::with_whom(language) value=value options=options name="log_contact" on_pick=pick />
        }
    });
    let by = (!owners.is_empty()).then(|| {
        let owners = with_nobody(owners, crate::words::shell::nobody(language));
        let options = Signal::derive(move || owners.clone());
        let value = Signal::derive(move || written(draft.get().owner));
        let pick = move |id: String| desk.correct(|draft| draft.owner = OwnerId::parse(&id));
        view! {
            ", "
            {words::by(language)}
            " "
            <Pick label=words::by_whom(language) value=value options=options name="log_owner" on_pick=pick />
        }
    });
    let comma = with.is_some().then_some(", ");
    let now = today();
    let days = (0..=DAYS_BACK).map(|back| now.saturating_sub(back.days())).collect::<Vec<_>>();
    let day = Signal::derive(move || draft.get().on);
    view! {
        <p class="says">
            {kind} {with} {comma}
            <DayPick
                label=words::when(language)
                name="log_on"
                within=desk.css("")
                value=day
                days=days
                until=now
                on_pick=move |on| desk.correct(|draft| draft.on = on)
            />
            {by} ". "
            <span class="nowrap">{words::how_did_it_go(language)}</span>
        </p>
    }
}

fn code_of(draft: &Draft) -> &'static str {
    let found = KINDS.iter().find(|(kind, _)| *kind == draft.kind);
    found.map_or("Call", |(_, code)| code)
}

fn written<T: ToString>(id: Option<T>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

fn with_nobody(names: Vec<PickOption>, nobody: &str) -> Vec<PickOption> {
    names.into_iter().chain([(String::new(), nobody.to_owned())]).collect()
}

/// The people whom it may have been with: those of the opportunity and of its company.
fn people(
    workspace: &Workspace,
    opportunity: &Opportunity,
    guessed: Option<ContactId>,
) -> Vec<PickOption> {
    let people = workspace.contacts.iter().filter(|one| {
        guessed == Some(one.id)
            || opportunity.contacts.contains(&one.id)
            || one.account.is_some() && one.account == opportunity.account
    });
    people.map(|one| (one.id.to_string(), one.name.clone())).collect()
}

/// Those who may have done it: whoever is still there.
fn owners(
    workspace: &Workspace,
    opportunity: &Opportunity,
    guessed: Option<OwnerId>,
) -> Vec<PickOption> {
    let known = [guessed, opportunity.owner()];
    let owners = workspace.owners.iter();
    let owners = owners.filter(|one| one.active || known.contains(&Some(one.id)));
    owners.map(|one| (one.id.to_string(), one.name.clone())).collect()
}
