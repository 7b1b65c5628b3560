//! To whom a company or person can introduce, and what they have recommended already.

use leptos::prelude::*;

use crate::domain::{OpportunityId, Party, RecordKind, Stage, Workspace};
use crate::metrics::{Introduction, introduced, introductions};
use crate::ui::components::{Icon, IconName, PartyLink};
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::ui::slices::in_turn;
use crate::words::parties as words;

use super::subject::{Subject, company_of, name_of};

/// A deal elsewhere: its letter leads to it.
#[derive(Clone, PartialEq)]
struct Deal {
    id: OpportunityId,
    title: String,
    stage: Stage,
}

/// Somebody to whom one can be introduced, as they are shown.
#[derive(Clone, PartialEq)]
struct Shown {
    to: Party,
    name: String,
    company: Option<(Party, String)>,
    deal: Option<Deal>,
    /// Who introduces, and what is noted of how they know each other.
    by: String,
}

/// Both; nothing where there is neither.
#[component]
pub fn Introductions(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let found = in_turn(move || {
        let kinds = [
            RecordKind::Relation,
            RecordKind::Contact,
            RecordKind::Account,
            RecordKind::Opportunity,
        ];
        app.store.read_kinds(&kinds, |workspace| {
            let can = introductions(workspace, subject.party);
            let has = introduced(workspace, subject.party);
            let can = can.into_iter().map(|one| shown(workspace, one)).collect::<Vec<_>>();
            let has = has.into_iter().filter_map(|id| recommended(workspace, id));
            (can, has.collect::<Vec<_>>())
        })
    });
    let person = move |one: Shown| {
        let company = one.company.map(|(party, name)| {
            view! { ", " <PartyLink party=party name=name /> }
        });
        view! {
            <li data-introduction="">
                <span>
                    <b><PartyLink party=one.to name=one.name /></b>
                    {company}
                    " "
                    {one.deal.map(|deal| letter(app, deal))}
                    <small>{one.by}</small>
                </span>
            </li>
        }
    };
    let already = move |(name, deal): (String, Deal)| {
        view! {
            <li data-introduced="">
                <span>
                    <Icon name=IconName::Check />
                    {name}
                    " "
                    {letter(app, deal)}
                </span>
            </li>
        }
    };
    move || {
        let (can, has) = found.get()?;
        let can = (!can.is_empty()).then(|| {
            view! {
                <section class="frame thin" data-block="introductions">
                    <header><h2>{words::can_introduce(language)}</h2></header>
                    <ul class="rel5">{can.into_iter().map(person).collect_view()}</ul>
                </section>
            }
        });
        let has = (!has.is_empty()).then(|| {
            view! {
                <section class="frame thin" data-block="introduced">
                    <header><h2>{words::has_introduced(language)}</h2></header>
                    <ul class="rel5">{has.into_iter().map(already).collect_view()}</ul>
                </section>
            }
        });
        Some(view! {
            {can}
            {has}
        })
    }
}

fn letter(app: App, deal: Deal) -> impl IntoView {
    let Deal { id, title, stage } = deal;
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let code = stage.code();
    view! {
        <a
            class=format!("st k-{code}")
            href=address
            data-opportunity=id.to_string()
            title=title.clone()
            aria-label=move || format!("{title}, {}", app.i18n.stage(stage))
        >
            {code}
        </a>
    }
}

fn deal(workspace: &Workspace, id: OpportunityId) -> Option<Deal> {
    let one = workspace.opportunities.get(id)?;
    Some(Deal { id, title: one.title.clone(), stage: one.stage() })
}

fn shown(workspace: &Workspace, one: Introduction) -> Shown {
    let company = match one.to {
        Party::Account(_) => None,
        Party::Contact(_) => company_of(workspace, one.to).map(Party::Account),
    };
    let note = workspace.relations.get(one.relation).and_then(|relation| relation.note.clone());
    let by = name_of(workspace, one.by);
    Shown {
        to: one.to,
        name: name_of(workspace, one.to),
        company: company.map(|party| (party, name_of(workspace, party))),
        deal: one.opens.and_then(|id| deal(workspace, id)),
        by: [Some(by), note].into_iter().flatten().collect::<Vec<_>>().join(": "),
    }
}

/// The company of a deal, or its title where it has none.
fn recommended(workspace: &Workspace, id: OpportunityId) -> Option<(String, Deal)> {
    let deal = deal(workspace, id)?;
    let account = workspace.opportunities.get(id)?.account;
    let name = account.map(|id| name_of(workspace, Party::Account(id)));
    Some((name.unwrap_or_else(|| deal.title.clone()), deal))
}
