//! Colleagues who are on to companies of those selected, said before many are changed: it stops nobody.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{AccountId, Opportunity, OpportunityId, Workspace};
use crate::metrics::{Collision, Visit};
use crate::ui::components::{Icon, IconName};
use crate::ui::log::{Met, most_recent, search_collisions};
use crate::ui::slices::in_slices;
use crate::words::{activity, list_page as words};

use super::run::{BulkDesk, MOST};

/// So many companies are named.
const NAMED: usize = 3;

/// What a form comes to for an opportunity, as whoever else is on to the company would see it.
pub type ReadVisits = fn(&FormData, &Opportunity) -> Vec<Visit>;

/// What a form comes to for all that is selected; nothing where that is more than can be changed.
pub fn visits_of(desk: BulkDesk, data: &FormData, read: ReadVisits) -> Vec<Visit> {
    let ids = if desk.selection.count() > MOST { Vec::new() } else { desk.selection.ids() };
    let visits = |workspace: &Workspace| {
        let selected = ids.iter().filter_map(|id| workspace.opportunities.get(*id));
        selected.flat_map(|one| read(data, one)).collect()
    };
    desk.app.store.peek(visits).unwrap_or_default()
}

/// A company at which a colleague is.
#[derive(Clone, PartialEq)]
struct Place {
    company: String,
    met: Met,
}

/// The companies at which colleagues are.
#[derive(Clone, Default, PartialEq)]
struct Places {
    count: usize,
    named: Vec<Place>,
    /// What is selected with them.
    opportunities: Vec<OpportunityId>,
}

/// Where colleagues are, and the way to leave these companies to them.
#[component]
pub fn BulkCollision(desk: BulkDesk, probe: Memo<Vec<Visit>>) -> impl IntoView {
    let app = desk.app;
    let (i18n, language) = (app.i18n, app.i18n.language);
    let found = in_slices(move || search_collisions(app, probe));
    let places = Memo::new(move |_| {
        let (own, found) = (probe.get(), found.get()?);
        app.store.peek(|workspace| places(desk, workspace, &own, &found))
    });
    let places = move || places.get().filter(|places| places.count > 0);
    move || {
        places().map(|Places { count, named, opportunities }| {
            let more = count.checked_sub(named.len()).filter(|more| *more > 0);
            let more = more.map(|more| words::and_more(language, &i18n.count(more)));
            let named = named.into_iter().map(|Place { company, met }| {
                view! { <li><b>{company}</b> " · " {met.said.join(", ")}</li> }
            });
            view! {
                <div class="collision" role="status">
                    <Icon name=IconName::Warn />
                    <div>
                        <p><b>{words::colleagues_there(language, &i18n.counted(count))}</b></p>
                        <ul>
                            {named.collect_view()}
                            {more.map(|more| view! { <li>{more}</li> })}
                        </ul>
                        <p>
                            <button
                                type="button"
                                class="link-btn"
                                data-action="leave-out"
                                on:click=move |_| leave_out(desk, &opportunities)
                            >
                                {words::leave_out(language)}
                            </button>
                            " "
                            <span class="muted">{activity::or_go_on(language)}</span>
                        </p>
                    </div>
                </div>
            }
        })
    }
}

fn places(desk: BulkDesk, workspace: &Workspace, own: &[Visit], found: &[Collision]) -> Places {
    let mut by_company: BTreeMap<AccountId, Vec<Collision>> = BTreeMap::new();
    for one in found {
        by_company.entry(one.first.account).or_default().push(*one);
    }
    let named = by_company.iter().filter_map(|(id, found)| {
        let own: Vec<Visit> = own.iter().filter(|one| one.account == *id).copied().collect();
        let company = workspace.accounts.get(*id)?.name.clone();
        Some(Place { company, met: most_recent(desk.app.i18n, workspace, &own, found)? })
    });
    let named = named.take(NAMED).collect();
    let key = |one: &Visit| (one.errand, one.on);
    let met: BTreeSet<_> =
        found.iter().flat_map(|one| [key(&one.first), key(&one.second)]).collect();
    let there = own.iter().filter(|one| met.contains(&key(one)));
    let opportunities = there.filter_map(|one| one.opportunity).collect();
    Places { count: by_company.len(), named, opportunities }
}

/// They are selected no longer; where none is left nothing is asked any more.
fn leave_out(desk: BulkDesk, those: &[OpportunityId]) {
    let mut ids = desk.selection.ids();
    ids.retain(|id| !those.contains(id));
    if ids.is_empty() {
        desk.asking.set(None);
    }
    desk.selection.set(ids);
}
