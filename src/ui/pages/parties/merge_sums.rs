//! What two companies or people have to do with comes together when they become one: how many of each
//! before, and after.

use leptos::prelude::*;

use crate::domain::{Party, RecordKind, Workspace};
use crate::ui::activities::WithWhom;
use crate::ui::alike::fold;
use crate::ui::pages::opportunity::happened;
use crate::words::{merging, parties as words};

use super::merge_rows::Merging;

/// How many one has, how many the other, and how many both will have.
type Sum = [usize; 3];

/// What comes together.
#[derive(Clone, PartialEq)]
struct Counted {
    people: Option<Sum>,
    deals: Sum,
    relations: Sum,
    /// Somebody who will be there twice.
    twice: Option<String>,
}

/// The sums, at the foot of the table.
#[component]
pub fn Sums(merging: Merging) -> impl IntoView {
    let Merging { app, one, other, .. } = merging;
    let i18n = app.i18n;
    let language = i18n.language;
    let counted = Memo::new(move |_| {
        let kinds = [RecordKind::Contact, RecordKind::Opportunity, RecordKind::Relation];
        app.store.read_kinds(&kinds, |workspace| counted(workspace, one, other))
    });
    let [first, second] = [one, other].map(|party| happened(app, WithWhom::from(party)));
    let activities = Memo::new(move |_| {
        let [one, other] = [first, second].map(|found| found.with(|all| all.activities.len()));
        [one, other, one + other]
    });
    let row = move |code: &'static str, label: &'static str, sum: Sum, beside: Option<String>| {
        let [one, other, after] = sum.map(|count| i18n.count(count));
        let after = match beside {
            Some(beside) => format!("{after}, {beside}"),
            None => after,
        };
        view! {
            <tr class="sum" data-row=code>
                <th scope="row">{label}</th>
                <td>{one}</td>
                <td>{other}</td>
                <td><b>{after}</b></td>
            </tr>
        }
    };
    let rows = move || {
        let Counted { people, deals, relations, twice } = counted.get()?;
        let twice = twice.map(|name| merging::stands_twice(language, &name));
        let people = people.map(|sum| row("people", words::people(language), sum, twice));
        Some(view! {
            {people}
            {row("deals", words::deals(language), deals, None)}
            {row("activities", merging::activities(language), activities.get(), None)}
            {row("relations", words::relations(language), relations, None)}
        })
    };
    view! {
        <tbody>
            <tr class="sub">
                <th scope="row">{merging::add_up(language)}</th>
                <td></td>
                <td></td>
                <td>{merging::after(language)}</td>
            </tr>
            {rows}
        </tbody>
    }
}

fn counted(workspace: &Workspace, one: Party, other: Party) -> Counted {
    let both = [one, other];
    let deals = both.map(|party| {
        let all = workspace.opportunities.iter().filter(|deal| match party {
            Party::Account(id) => deal.account == Some(id),
            Party::Contact(id) => deal.contacts.contains(&id),
        });
        all.map(|deal| deal.id).collect::<Vec<_>>()
    });
    // A deal that both are part of is one deal.
    let shared = deals[0].iter().filter(|id| deals[1].contains(id)).count();
    let [of_one, of_other] = [deals[0].len(), deals[1].len()];
    let relations = both.map(|party| {
        let ends = workspace.relations.iter().filter(|one| one.from == party || one.to == party);
        ends.count()
    });
    // What they have to do with each other goes.
    let between = workspace
        .relations
        .iter()
        .filter(|relation| [relation.from, relation.to].iter().all(|end| both.contains(end)));
    let between = 2 * between.count();
    let names = both.map(|party| {
        let within = workspace
            .contacts
            .iter()
            .filter(|contact| matches!(party, Party::Account(id) if contact.account == Some(id)));
        within.map(|contact| contact.name.clone()).collect::<Vec<_>>()
    });
    let [here, there] = &names;
    let is_company = matches!(one, Party::Account(_));
    Counted {
        people: is_company.then(|| [here.len(), there.len(), here.len() + there.len()]),
        deals: [of_one, of_other, of_one + of_other - shared],
        relations: [
            relations[0],
            relations[1],
            (relations[0] + relations[1]).saturating_sub(between),
        ],
        twice: here
            .iter()
            .find(|name| there.iter().any(|other| fold(other) == fold(name)))
            .cloned(),
    }
}
