//! What two companies or people have to do with comes together when they become one: how many of each
//! before, and after.

use leptos::prelude::*;

use crate::domain::{Party, RecordKind, Workspace};
use crate::ui::activities::WithWhom;
use crate::ui::pages::opportunity::happened;
use crate::words::{merging, parties as words};

use super::merge_rows::Merging;

/// How many one has, how many the other, and how many both will have.
type Sum = [usize; 3];

/// What comes together.
#[derive(Clone, PartialEq)]
struct Counted {
    /// How many work at the one company, and at the other.
    people: Option<[usize; 2]>,
    deals: Sum,
    relations: Sum,
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
    let united =
        Memo::new(move |_| merging.twice().iter().filter(|twice| merging.is_united(twice)).count());
    let [first, second] = [one, other].map(|party| happened(app, WithWhom::from(party)));
    let activities = Memo::new(move |_| {
        let [one, other] = [first, second].map(|found| found.with(|all| all.activities.len()));
        [one, other, one + other]
    });
    let row = move |code: &'static str, label: &'static str, sum: Sum| {
        let [one, other, after] = sum.map(|count| i18n.count(count));
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
        let Counted { people, deals, relations } = counted.get()?;
        let people = people.map(|[here, there]| {
            let sum = [here, there, (here + there).saturating_sub(united.get())];
            row("people", words::people(language), sum)
        });
        Some(view! {
            {people}
            {row("deals", words::deals(language), deals)}
            {row("activities", merging::activities(language), activities.get())}
            {row("relations", words::relations(language), relations)}
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
    let people = both.map(|party| {
        let all = workspace.contacts.iter();
        all.filter(|one| matches!(party, Party::Account(id) if one.account == Some(id))).count()
    });
    let is_company = matches!(one, Party::Account(_));
    Counted {
        people: is_company.then_some(people),
        deals: [of_one, of_other, of_one + of_other - shared],
        relations: [
            relations[0],
            relations[1],
            (relations[0] + relations[1]).saturating_sub(between),
        ],
    }
}
