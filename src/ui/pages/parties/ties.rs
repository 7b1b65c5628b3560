//! Who knows whom: what a company or person has to do with others, entered, changed and taken away
//! here. On the page of a company those of its people stand too.

use leptos::prelude::*;

use crate::domain::{
    Command, Party, RecordId, RecordKind, Relation, RelationId, RelationKind, Workspace,
};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{PartyLink, keep_the_focus_near};
use crate::ui::i18n::I18n;
use crate::words::{opportunity as opportunity_words, parties as words};

use super::subject::{Subject, company_of, name_of};
use super::tie_form::{TieForm, is_begun};

/// Frames until a relation is drawn as it is now.
const FRAMES: u8 = 60;

/// Which form is open.
#[derive(Clone, Copy, PartialEq)]
enum Editing {
    Nothing,
    ANewOne,
    Known(RelationId),
}

/// A relation as it is seen from one side.
#[derive(Clone, PartialEq)]
pub struct Tie {
    /// The relation.
    pub relation: Relation,
    /// Whose it is: the one of the page, or somebody who works there.
    pub own: Party,
    /// Whom it is with.
    pub other: Party,
    own_name: String,
    other_name: String,
}

/// What they have to do with others.
#[component]
pub fn Ties(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let ties = Memo::new(move |_| {
        let kinds = [RecordKind::Relation, RecordKind::Contact, RecordKind::Account];
        app.store.read_kinds(&kinds, |workspace| ties(workspace, subject.party)).unwrap_or_default()
    });
    let first = if is_begun(subject) { Editing::ANewOne } else { Editing::Nothing };
    let editing = RwSignal::new(first);
    let done = Callback::new(move |()| editing.set(Editing::Nothing));
    let begin = move |what: Editing| {
        editing.set(what);
        focus_when_drawn("[name=tie_kind]".to_owned(), 2, || {});
    };
    // What was saved is drawn anew with all others, and so is the button that had the focus.
    let edited = move |id: RelationId| {
        Callback::new(move |()| {
            done.run(());
            let edit = format!("[data-relation=\"{id}\"] [data-action=edit-relation]");
            focus_when_drawn(edit, FRAMES, || {});
        })
    };
    let row = move |tie: Tie| {
        let id = tie.relation.id;
        let shown = StoredValue::new(tie);
        view! {
            <li data-relation=id.to_string()>
                {move || match editing.get() == Editing::Known(id) {
                    true => {
                        let tie = Some(shown.get_value());
                        view! { <TieForm subject=subject tie=tie on_done=edited(id) /> }.into_any()
                    }
                    false => {
                        let edit = Callback::new(move |()| begin(Editing::Known(id)));
                        view! { <Face subject=subject tie=shown.get_value() edit=edit /> }.into_any()
                    }
                }}
            </li>
        }
    };
    view! {
        <section class="frame thin" data-block="relations">
            <header><h2>{words::relations(language)}</h2></header>
            {move || {
                ties.with(Vec::is_empty)
                    .then(|| view! { <p class="hint">{words::no_relations(language)}</p> })
            }}
            <ul class="rel5">
                {move || ties.get().into_iter().map(row).collect_view()}
            </ul>
            {move || match editing.get() {
                Editing::ANewOne => {
                    view! { <TieForm subject=subject tie=None on_done=done /> }.into_any()
                }
                Editing::Nothing | Editing::Known(_) => {
                    view! {
                        <button
                            type="button"
                            class="link-btn small"
                            data-action="add-relation"
                            on:click=move |_| begin(Editing::ANewOne)
                        >
                            {words::add_relation(language)}
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// What a relation says, and the ways to change it.
#[component]
fn Face(subject: Subject, tie: Tie, edit: Callback<()>) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let id = tie.relation.id;
    let said = said(&tie, i18n);
    let of_whom = (tie.own != subject.party).then(|| {
        view! { <PartyLink party=tie.own name=tie.own_name.clone() /> " · " }
    });
    let beneath = [
        tie.relation.since_on.map(|on| words::since(language, &i18n.day(on))),
        tie.relation.note.clone(),
    ];
    let beneath = beneath.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let named = words::relation_with(language, &tie.other_name);
    let take = move |_| {
        keep_the_focus_near();
        let command = Command::Delete(vec![RecordId::Relation(id)]);
        app.dispatch(&command, || words::relation_removed(language));
    };
    // That two are not the same is taken back, not worded anew.
    let change = (tie.relation.kind != RelationKind::DistinctFrom).then(|| {
        view! {
            <button
                type="button"
                class="link-btn small"
                data-action="edit-relation"
                aria-label=format!("{}: {named}", opportunity_words::edit(language))
                on:click=move |_| edit.run(())
            >
                {opportunity_words::edit(language)}
            </button>
            " "
        }
    });
    view! {
        <span>
            {of_whom} <span class="muted">{said}</span> " "
            <PartyLink party=tie.other name=tie.other_name />
            {(!beneath.is_empty()).then(|| view! { <small>{beneath}</small> })}
        </span>
        <span class="does">
            {change}
            <button
                type="button"
                class="link-btn small"
                data-action="remove-relation"
                aria-label=format!("{}: {named}", opportunity_words::take_away(language))
                on:click=take
            >
                {opportunity_words::take_away(language)}
            </button>
        </span>
    }
}

/// What it says of the one whose it is, up to the name of the other.
fn said(tie: &Tie, i18n: I18n) -> &'static str {
    words::relation(i18n.language, tie.relation.kind, tie.relation.from == tie.own)
}

/// The relations of a company and of its people, or of a person.
fn ties(workspace: &Workspace, party: Party) -> Vec<Tie> {
    let is_own = |end: Party| {
        let within =
            || matches!(party, Party::Account(id) if company_of(workspace, end) == Some(id));
        end == party || (matches!(end, Party::Contact(_)) && within())
    };
    let all = workspace.relations.iter().filter_map(|relation| {
        let (own, other) = match (is_own(relation.from), is_own(relation.to)) {
            // Of two who work there the one who is named first.
            (true, _) => (relation.from, relation.to),
            (false, true) => (relation.to, relation.from),
            (false, false) => return None,
        };
        Some(Tie {
            relation: relation.clone(),
            own,
            other,
            own_name: name_of(workspace, own),
            other_name: name_of(workspace, other),
        })
    });
    let mut ties: Vec<Tie> = all.collect();
    ties.sort_by_key(|tie| (tie.own != party, tie.own_name.clone()));
    ties
}
