//! What colleagues do at the company of an opportunity while something is done on it, in other matters:
//! it stands in the time line, where the two meet.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{ActivityId, ActivityState, OpportunityId, Workspace};
use crate::metrics::{Collision, Errand, Visit, nearest_colliding};
use crate::ui::i18n::I18n;
use crate::ui::log::{search_collisions, what_is_planned};
use crate::ui::route::Page;
use crate::ui::slices::kept_in_slices;
use crate::words::activity as words;

use super::history::{Event, Mark, owner_name, who};
use super::subject::Subject;

/// Where what is done on an opportunity, or planned, meets what colleagues do.
pub fn beside(subject: Subject) -> Memo<Vec<Collision>> {
    let app = subject.app;
    let planned = subject.part(|_, one| (one.account, Visit::planned(one)));
    let own = Memo::new(move |_| {
        let next = planned.get().and_then(|(_, next)| next);
        subject.happened.with(|happened| {
            let visits = |workspace: &Workspace| {
                let done = happened.activities.iter();
                done.filter_map(|one| Visit::of(workspace, one)).chain(next).collect::<Vec<_>>()
            };
            app.store.peek(visits).unwrap_or_default()
        })
    });
    let found = kept_in_slices(move || search_collisions(app, own));
    Memo::new(move |_| {
        let (own, found) = (own.get(), found.get().unwrap_or_default());
        let nearest = |workspace: &Workspace| {
            nearest_colliding(workspace, &own, &found, workspace.settings.collision_window_days)
        };
        app.store.peek(nearest).unwrap_or_default()
    })
}

/// Whether an activity is one of those that meet.
pub fn collides(beside: &[Collision], id: ActivityId) -> bool {
    let errand = Errand::Activity(id);
    beside.iter().any(|one| one.first.errand == errand || one.second.errand == errand)
}

/// What colleagues do, each once, with the day and the number that it is placed by.
pub fn of_colleagues(
    i18n: I18n,
    workspace: &Workspace,
    opportunity: OpportunityId,
    beside: &[Collision],
) -> Vec<(Date, i64, Event)> {
    let mut theirs: Vec<Visit> = beside
        .iter()
        .flat_map(|one| [one.first, one.second])
        .filter(|one| one.opportunity != Some(opportunity))
        .collect();
    theirs.sort_by_key(|one| (one.on, one.opportunity, one.errand));
    theirs.dedup_by(|one, before| {
        // A next action is the appointment of its day, where one is planned.
        let is_planned_too = matches!(one.errand, Errand::NextAction(_))
            && before.state == ActivityState::Planned
            && (one.opportunity, one.on) == (before.opportunity, before.on);
        is_planned_too || one.errand == before.errand
    });
    let events = theirs.into_iter().filter_map(|one| of_colleague(i18n, workspace, &one));
    events.collect()
}

fn of_colleague(i18n: I18n, workspace: &Workspace, visit: &Visit) -> Option<(Date, i64, Event)> {
    let language = i18n.language;
    let (kind, contact, said) = match visit.errand {
        Errand::Activity(id) => {
            let activity = workspace.activities.get(id)?;
            let said = words::kind_of(language, activity.side, activity.kind).to_owned();
            (Some(activity.kind), activity.contact, said)
        }
        Errand::NextAction(id) => {
            let next = workspace.opportunities.get(id)?.next_action.as_ref()?;
            (next.kind, next.contact, what_is_planned(language, workspace, visit.errand)?)
        }
    };
    let contact = contact.and_then(|id| workspace.contacts.get(id));
    let owner = owner_name(workspace, Some(visit.owner));
    let mark = Mark::Colleague(kind, visit.state);
    let event = Event {
        who: who(language, contact, owner, visit.state),
        collides: true,
        about: about(workspace, visit),
        ..Event::new(Some(visit.on), mark, said)
    };
    Some((visit.on, 0, event))
}

/// What somebody was there for: the other opportunity, else the company.
fn about(workspace: &Workspace, visit: &Visit) -> Option<(Page, String)> {
    if let Some(one) = visit.opportunity.and_then(|id| workspace.opportunities.get(id)) {
        return Some((Page::Opportunity(one.id), one.title.clone()));
    }
    let company = workspace.accounts.get(visit.account)?;
    Some((Page::Account(company.id), company.name.clone()))
}
