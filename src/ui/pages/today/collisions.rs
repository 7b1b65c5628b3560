//! Two colleagues on to one company: each pair once, with who did what, and the way to leave it to one.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::domain::{
    Activity, ActivityState, Command, NextAction, OpportunityId, Party, RecordKind, Workspace,
};
use crate::metrics::{Collision, Errand, Visit};
use crate::ui::components::{Icon, IconName, PartyLink};
use crate::ui::context::App;
use crate::ui::log::met;
use crate::ui::slices::in_turn;
use crate::words::{activity, marks, today as words};

use super::Day;

/// Pairs that stand here.
const SHOWN: usize = 3;

/// The pairs that met in the last days, or will.
#[component]
pub fn Collisions() -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let day: Day = expect_context();
    let owner = app.address.part(|route| route.query.owner);
    let found = in_turn(move || {
        app.store.follow_kinds(&[RecordKind::Settings, RecordKind::Opportunity]);
        let (today, owner) = (day.until.get().today, owner.get());
        day.agenda.read(|agenda| {
            app.store.peek(|workspace| {
                let window = workspace.settings.collision_window_days;
                let from = today.saturating_sub(i64::from(window).days());
                let mut found = agenda.collisions(workspace, window);
                found.retain(|one| {
                    let mine = |visit: &Visit| owner.is_none_or(|owner| owner == visit.owner);
                    one.second.on >= from && (mine(&one.first) || mine(&one.second))
                });
                found
            })
        })?
    });
    let found = move || found.get().filter(|found| !found.is_empty());
    move || {
        found().map(|found| {
            let pairs = found.iter().take(SHOWN).map(|one| draw(app, *one));
            view! {
                <section class="frame" data-block="collisions">
                    <header>
                        <h2>{words::two_colleagues(language)}</h2>
                        <span class="big">{i18n.count(found.len())}</span>
                    </header>
                    <ul class="meetings">{pairs.collect_view()}</ul>
                </section>
            }
        })
    }
}

fn draw(app: App, one: Collision) -> impl IntoView {
    let language = app.i18n.language;
    let told = app.store.peek(|workspace| {
        let said = [one.first, one.second].map(|visit| met(app.i18n, workspace, &visit));
        let said = match said {
            [Some(first), Some(second)] => marks::side_by_side(language, &first, &second),
            [first, second] => first.or(second).unwrap_or_default(),
        };
        let account = workspace.accounts.get(one.first.account).map(|one| one.name.clone());
        let first = workspace.owners.get(one.first.owner).map(|one| one.name.clone());
        (account.unwrap_or_default(), said, first.unwrap_or_default())
    });
    let (account, said, first) = told.unwrap_or_default();
    let can_be_left = one.second.opportunity.is_some();
    let leave = can_be_left.then(|| {
        let account = account.clone();
        let label = activity::leave_to(language, &first);
        let leave = move |_| leave_to(app, one, &account, &first);
        view! {
            <button
                type="button"
                class="link-btn"
                data-action="leave-to"
                disabled=move || app.store.looks_back()
                on:click=leave
            >
                {label}
            </button>
        }
    });
    view! {
        <li>
            <b class="state late">
                <Icon name=IconName::Warn />
                <PartyLink party=Party::Account(one.first.account) name=account />
            </b>
            <p>{marks::ended(language, &said)}</p>
            {leave}
        </li>
    }
}

/// Leaves the company to whoever was there first: the opportunity of the other becomes theirs, and what
/// is planned on it.
fn leave_to(app: App, one: Collision, account: &str, first: &str) {
    let Some(opportunity) = one.second.opportunity else { return };
    let to = one.first.owner;
    let planned = app.store.peek(|workspace| planned_by(workspace, &one.second, opportunity));
    let (activities, next) = planned.unwrap_or_default();
    let theirs = activities.into_iter().map(|activity| Activity { owner: Some(to), ..activity });
    let mut commands = vec![Command::Assign { opportunity, owner: Some(to), on: app.store.now() }];
    if let Some(next) = next {
        let next = Some(NextAction { owner: None, ..next });
        commands.push(Command::Plan { opportunity, next });
    }
    let theirs: Vec<_> = theirs.map(Into::into).collect();
    if !theirs.is_empty() {
        commands.push(Command::Put(theirs));
    }
    let said = || words::left_to(app.i18n.language, account, first);
    app.dispatch(&Command::Together(commands), said);
}

/// What somebody has still planned on an opportunity.
fn planned_by(
    workspace: &Workspace,
    visit: &Visit,
    opportunity: OpportunityId,
) -> (Vec<Activity>, Option<NextAction>) {
    let planned = match visit.errand {
        Errand::Activity(id) if visit.state == ActivityState::Planned => {
            workspace.activities.get(id)
        }
        Errand::Activity(_) | Errand::NextAction(_) => None,
    };
    let next = workspace.opportunities.get(opportunity).and_then(|one| one.next_action.clone());
    let next = next.filter(|next| next.owner == Some(visit.owner));
    (planned.into_iter().cloned().collect(), next)
}
