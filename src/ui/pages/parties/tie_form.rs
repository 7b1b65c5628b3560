//! The form of a relation: what it says, with whom, since when. A name that nobody has is added.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{
    Account, AccountId, Command, Contact, ContactId, Party, Record, RecordId, Relation, RelationId,
    RelationKind, Unknown, Workspace,
};
use crate::ui::alike::fold;
use crate::ui::browser::{id_parts, today};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::pages::opportunity::typed_into;
use crate::words::{opportunity as opportunity_words, parties as words, shell};

use super::subject::{Subject, company_of, name_of};
use super::ties::Tie;

/// So many names are suggested.
const NAMES: usize = 12;

/// What can be said of somebody, and whether they are the one of whom it is said.
const SAID: [(RelationKind, bool, &str); 7] = [
    (RelationKind::Knows, true, "knows"),
    (RelationKind::ReferredBy, true, "referred_by"),
    (RelationKind::ReferredBy, false, "referred"),
    (RelationKind::ReportsTo, true, "reports_to"),
    (RelationKind::ReportsTo, false, "leads"),
    (RelationKind::PartnerOf, true, "partner"),
    (RelationKind::SameGroup, true, "same_group"),
];

fn draft_of(subject: Subject, tie: Option<&Tie>) -> FormDraft {
    let record = tie.map_or(subject.record(), |tie| RecordId::Relation(tie.relation.id));
    FormDraft::named("tie", Some(record))
}

/// Whether a new relation was begun and not saved.
pub fn is_begun(subject: Subject) -> bool {
    draft_of(subject, None).is_begun()
}

/// What it says, with whom, since when, and a note.
#[component]
pub fn TieForm(
    subject: Subject,
    tie: Option<Tie>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(false);
    let said_now = tie.as_ref().map_or("knows", code_of);
    let with =
        tie.as_ref().map(|tie| app.store.peek(|one| label(one, tie.other)).unwrap_or_default());
    let since = tie.as_ref().and_then(|tie| tie.relation.since_on).map(|on| on.to_string());
    let note = tie.as_ref().and_then(|tie| tie.relation.note.clone());
    let [with, since, note] = [with, since, note].map(Option::unwrap_or_default);
    let draft = draft_of(subject, tie.as_ref()).of_form(form);
    let looked_for = RwSignal::new(with.clone());
    let names = Memo::new(move |_| {
        let text = looked_for.get();
        app.store.peek(|workspace| suggestions(workspace, subject.party, &text)).unwrap_or_default()
    });
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let known = StoredValue::new(tie);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let with = text("tie_with");
        let said = SAID.into_iter().find(|(_, _, code)| *code == text("tie_kind"));
        let (Some((kind, forth, _)), false) = (said, with.is_empty()) else {
            return fault.set(true);
        };
        let before = known.get_value();
        let own = before.as_ref().map_or(subject.party, |tie| tie.own);
        let (other, made) = party_called(app, own, kind, &with);
        if other == own {
            return fault.set(true);
        }
        let (millis, random) = id_parts();
        let blank = Relation {
            id: RelationId::new(millis, random),
            from: own,
            to: other,
            kind,
            since_on: None,
            note: None,
            unknown: Unknown::default(),
        };
        let (from, to) = if forth { (own, other) } else { (other, own) };
        // As it is by now, but for what was changed here.
        let now = before.and_then(|tie| {
            app.store.peek(|one| one.relations.get(tie.relation.id).cloned()).flatten()
        });
        let is_new = now.is_none();
        let mut relation = now.unwrap_or(blank);
        if is_new || draft.changed("tie_kind") || draft.changed("tie_with") {
            (relation.from, relation.to, relation.kind) = (from, to, kind);
        }
        if draft.changed("tie_since") {
            relation.since_on = text("tie_since").parse().ok();
        }
        if draft.changed("tie_note") {
            relation.note = Some(text("tie_note")).filter(|note| !note.is_empty());
        }
        let records = made.into_iter().chain([relation.into()]).collect();
        if app.dispatch(&Command::Put(records), || words::relation_saved(language, &subject.name()))
        {
            over();
        }
    };
    let look = move |event: web_sys::Event| {
        if let Some((_, text)) = typed_into(&event).filter(|(name, _)| name == "tie_with") {
            looked_for.set(text);
        }
    };
    let kinds = SAID.map(|(one, forth, code)| {
        view! { <option value=code selected=code == said_now>{words::relation(language, one, forth)}</option> }
    });
    // What is typed comes back with the form.
    let key = opens_in_place(on_done);
    view! {
        <form class="form inset" node_ref=form on:submit=submit on:input=look on:keydown=key novalidate=true>
            <div class="field">
                <label for="tie-kind">{words::what_relation(language)}</label>
                <select class="input" id="tie-kind" name="tie_kind">{kinds.into_iter().collect_view()}</select>
            </div>
            <div class="field">
                <label for="tie-with">{words::company_or_person(language)}</label>
                <input class="input" id="tie-with" name="tie_with" value=with list="tie-known" autocomplete="off" aria-invalid=move || fault.get().then_some("true") aria-describedby=move || fault.get().then_some("tie-with-error") />
                <datalist id="tie-known">
                    {move || names.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                </datalist>
                <span class="hint">{words::new_name_is_added(language)}</span>
                {move || {
                    fault.get().then(|| view! { <span class="error" id="tie-with-error" role="alert">{shell::blank_name(language)}</span> })
                }}
            </div>
            <div class="pair">
                <div class="field">
                    <label for="tie-since">{words::since_when(language)}</label>
                    <input class="input" id="tie-since" name="tie_since" type="date" max=today().to_string() value=since />
                </div>
                <div class="field">
                    <label for="tie-note">{opportunity_words::note(language)}</label>
                    <input class="input" id="tie-note" name="tie_note" value=note autocomplete="off" />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-relation">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}

fn code_of(tie: &Tie) -> &'static str {
    let kind = tie.relation.kind;
    let forth = kind.is_mutual() || tie.relation.from == tie.own;
    let said = SAID.into_iter().find(|(one, way, _)| *one == kind && *way == forth);
    said.map_or("knows", |(_, _, code)| code)
}

/// A name that tells a person from others of it: with where they work.
fn label(workspace: &Workspace, party: Party) -> String {
    let name = name_of(workspace, party);
    let company = match party {
        Party::Contact(_) => company_of(workspace, party).and_then(|id| workspace.accounts.get(id)),
        Party::Account(_) => None,
    };
    match company {
        Some(company) => format!("{name}, {}", company.name),
        None => name,
    }
}

fn parties(workspace: &Workspace) -> impl Iterator<Item = Party> + '_ {
    let people = workspace.contacts.iter().map(|one| Party::Contact(one.id));
    people.chain(workspace.accounts.iter().map(|one| Party::Account(one.id)))
}

/// People and companies that hold what was typed in their name.
fn suggestions(workspace: &Workspace, own: Party, text: &str) -> Vec<String> {
    let text = fold(text);
    let holds = |party: &Party| *party != own && fold(&name_of(workspace, *party)).contains(&text);
    let found = parties(workspace).filter(holds);
    found.take(NAMES).map(|party| label(workspace, party)).collect()
}

/// Who is called so, with or without where they work; a new person where nobody is, or a new company
/// where it can only be one.
fn party_called(app: App, own: Party, kind: RelationKind, name: &str) -> (Party, Option<Record>) {
    let typed = fold(name);
    let look = |workspace: &Workspace| {
        let is_it = |text: String| fold(&text) == typed;
        let mut all = parties(workspace).filter(|party| *party != own);
        all.find(|party| is_it(label(workspace, *party)) || is_it(name_of(workspace, *party)))
    };
    if let Some(known) = app.store.peek(look).flatten() {
        return (known, None);
    }
    let (millis, random) = id_parts();
    let is_company = kind == RelationKind::SameGroup
        || (kind == RelationKind::PartnerOf && matches!(own, Party::Account(_)));
    if is_company {
        let made = Account::named(AccountId::new(millis, random), name);
        (Party::Account(made.id), Some(made.into()))
    } else {
        let made = Contact::named(ContactId::new(millis, random), None, name);
        (Party::Contact(made.id), Some(made.into()))
    }
}
