//! Who else is on to the companies that are named, said before anything is written down.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{
    AccountId, ActivityId, ActivityState, Opportunity, OpportunityId, OwnerId, RecordKind,
    Workspace,
};
use crate::metrics::{Collision, Errand, Visit, colliding};
use crate::ui::activities::ACTIVITIES_A_STEP;
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices};

use super::super::collision::{Met, most_recent};
use super::draft::Head;
use super::known::Party;
use super::seen::Sight;

/// Who else is on to the companies that are named, looked for anew whenever day or owner are others.
pub fn meetings(
    app: App,
    head: RwSignal<Head>,
    sight: Memo<Option<Arc<Sight>>>,
) -> Memo<BTreeMap<AccountId, Met>> {
    let said = Memo::new(move |_| head.with(|head| (head.on, head.owner)));
    let own = Memo::new(move |_| {
        let (sight, (on, owner)) = (sight.get().unwrap_or_default(), said.get());
        app.store.peek(|workspace| visits(workspace, &sight, on, owner)).unwrap_or_default()
    });
    let found = in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Activity, RecordKind::Opportunity]);
        let own = own.get();
        if own.is_empty() || app.store.looks_back() {
            return None;
        }
        let window = app.store.peek(|workspace| workspace.settings.collision_window_days)?;
        let mut search = colliding(own, window);
        let work: Work<Vec<Collision>> = Box::new(move || {
            let step = |workspace: &Workspace| search.step(workspace, ACTIVITIES_A_STEP);
            // Where nothing is open there is nobody to meet.
            app.store.peek(step).unwrap_or_else(|| Some(Vec::new()))
        });
        Some(work)
    });
    Memo::new(move |_| {
        let (own, found) = (own.get(), found.get().unwrap_or_default());
        let sight = sight.get().unwrap_or_default();
        // What is planned on the very deal is its next step, and no second call.
        let deals: BTreeSet<OpportunityId> =
            parties(&sight).filter_map(|party| party.opportunity).collect();
        let is_its_own = |visit: Visit| match visit.errand {
            Errand::NextAction(id) => deals.contains(&id),
            Errand::Activity(_) => false,
        };
        let mut by_account: BTreeMap<AccountId, Vec<Collision>> = BTreeMap::new();
        for one in found {
            if !is_its_own(one.first) && !is_its_own(one.second) {
                by_account.entry(one.first.account).or_default().push(one);
            }
        }
        let look = |workspace: &Workspace| {
            let met = by_account.iter().filter_map(|(account, found)| {
                let here = own.iter().filter(|visit| visit.account == *account);
                let here: Vec<Visit> = here.copied().collect();
                Some((*account, most_recent(app.i18n, workspace, &here, found)?))
            });
            met.collect()
        };
        app.store.peek(look).unwrap_or_default()
    })
}

fn parties(sight: &Sight) -> impl Iterator<Item = Party> {
    sight.lines.iter().flat_map(|seen| seen.found.parties())
}

/// What the lines are to whoever else is on to the companies: who, and when. Of no opportunity: whoever
/// has the one that is met about is a colleague all the same.
fn visits(workspace: &Workspace, sight: &Sight, on: Date, owner: Option<OwnerId>) -> Vec<Visit> {
    let visits = parties(sight).filter_map(|party| {
        let opportunity = party.opportunity.and_then(|id| workspace.opportunities.get(id));
        Some(Visit {
            errand: Errand::Activity(ActivityId::new(0, [0; 10])),
            state: ActivityState::Done,
            owner: owner.or(opportunity.and_then(Opportunity::owner))?,
            account: party.account?,
            opportunity: None,
            on,
        })
    });
    visits.collect()
}
