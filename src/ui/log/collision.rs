//! Who else is on to the same company, said before anything is written down: it never stops anybody.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{
    ActivityState, NextAction, Opportunity, OpportunityId, RecordId, RecordKind, Workspace,
};
use crate::metrics::{Collision, Errand, Visit, colliding};
use crate::ui::activities::ACTIVITIES_A_STEP;
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::slices::{Work, in_slices};
use crate::words::{Language, activity as words, marks};

use super::day_pick::day_word;

/// What a colleague did or means to do with the company.
#[derive(Clone, PartialEq)]
pub struct Met {
    /// The colleague.
    pub colleague: String,
    /// What was done last, and what is planned.
    pub said: Vec<String>,
}

/// Who else is on to the company of what is about to be written down or planned; nothing where nobody
/// is, and on an earlier day, on which nothing is written down.
#[component]
pub fn CollisionBanner(
    /// What is about to be written down or planned: whose, when, with which company.
    probe: Memo<Vec<Visit>>,
    /// Leaves it to the colleague: nothing is written down.
    on_leave: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let found = in_slices(move || if app.store.looks_back() { None } else { search(app, probe) });
    let met = Memo::new(move |_| {
        let (own, found) = (probe.get(), found.get()?);
        app.store.peek(|workspace| most_recent(app.i18n, workspace, &own, &found)).flatten()
    });
    move || {
        met.get().map(|Met { colleague, said }| {
            let mut said = said.into_iter();
            let (first, then) = (said.next().unwrap_or_default(), said.next());
            let said = match then {
                None => view! { <b>{marks::ended(language, &first)}</b> }.into_any(),
                Some(then) => {
                    view! { <b>{first}</b> ", " {marks::ended(language, &then)} }.into_any()
                }
            };
            view! {
                <div class="collision" role="status">
                    <Icon name=IconName::Warn />
                    <p>
                        {said}
                        " "
                        <button
                            type="button"
                            class="link-btn"
                            data-action="leave-to"
                            on:click=move |_| on_leave.run(())
                        >
                            {words::leave_to(language, &colleague)}
                        </button>
                        " "
                        <span class="muted">{words::or_go_on(language)}</span>
                    </p>
                </div>
            }
        })
    }
}

/// What is to be done with an opportunity on a day, as whoever else is on to the company would see it.
pub fn planned_on(app: App, id: OpportunityId, day: Signal<Option<Date>>) -> Memo<Vec<Visit>> {
    let next = move |one: &Opportunity| {
        let on = day.get()?;
        let known = one.next_action.clone();
        let next =
            known.map_or_else(|| NextAction::new("", on), |known| NextAction { on, ..known });
        Visit::planning(one, &next)
    };
    Memo::new(move |_| {
        let found = |workspace: &Workspace| next(workspace.opportunities.get(id)?);
        let visit = app.store.read_record(RecordId::Opportunity(id), found).flatten();
        visit.into_iter().collect()
    })
}

/// The search for what visits collide with, to be made again whenever that may be something else.
pub fn search(app: App, own: Memo<Vec<Visit>>) -> Option<Work<Vec<Collision>>> {
    app.store.follow_kinds(&[RecordKind::Activity, RecordKind::Opportunity]);
    let own = own.get();
    if own.is_empty() {
        return None;
    }
    let window = app.store.peek(|workspace| workspace.settings.collision_window_days)?;
    let mut search = colliding(own, window);
    Some(Box::new(move || {
        let step = |workspace: &Workspace| search.step(workspace, ACTIVITIES_A_STEP);
        // Where nothing is open there is nobody to meet.
        app.store.peek(step).unwrap_or_else(|| Some(Vec::new()))
    }))
}

/// The colleague who was there last, or will be: what was done last and what comes next.
pub fn most_recent(
    i18n: I18n,
    workspace: &Workspace,
    own: &[Visit],
    found: &[Collision],
) -> Option<Met> {
    let other = |one: &Collision| if own.contains(&one.first) { one.second } else { one.first };
    let others: Vec<Visit> = found.iter().map(other).collect();
    let last = others.iter().max_by_key(|visit| (visit.on, visit.errand))?;
    let colleague = workspace.owners.get(last.owner)?.name.clone();
    let of_theirs = || others.iter().filter(|visit| visit.owner == last.owner);
    let done = |one: &&Visit| one.state == ActivityState::Done;
    let before = of_theirs().filter(done).max_by_key(|one| (one.on, one.errand));
    let ahead = |one: &&Visit| !done(one) && one.on >= today();
    let coming = of_theirs().filter(ahead).min_by_key(|one| (one.on, one.errand));
    // What was planned and has passed may have been done, or not.
    let other = Some(last).filter(|_| before.is_none() && coming.is_none());
    let said = [before, coming, other].into_iter().flatten();
    let said = said.enumerate().filter_map(|(place, one)| match place {
        0 => met(i18n, workspace, one),
        _ => {
            let day = day_word(i18n, one.on, today());
            let what = planned(i18n.language, workspace, one.errand)?;
            Some(words::and_has_planned(i18n.language, &what, &day))
        }
    });
    Some(Met { said: said.collect(), colleague })
}

/// "Elisa called yesterday": what somebody did, or means to do; `None` once that is gone.
pub fn met(i18n: I18n, workspace: &Workspace, visit: &Visit) -> Option<String> {
    let language = i18n.language;
    let owner = &workspace.owners.get(visit.owner)?.name;
    let day = day_word(i18n, visit.on, today());
    if let (Errand::Activity(id), ActivityState::Done) = (visit.errand, visit.state) {
        let kind = workspace.activities.get(id)?.kind;
        return Some(words::did(language, kind, owner, &day));
    }
    let what = planned(language, workspace, visit.errand)?;
    Some(match visit.on < today() {
        true => words::had_planned(language, owner, &what, &day),
        false => words::has_planned(language, owner, &what, &day),
    })
}

/// What somebody means to do: a next action in the words in which it was planned.
pub fn planned(language: Language, workspace: &Workspace, errand: Errand) -> Option<String> {
    match errand {
        Errand::Activity(id) => {
            let activity = workspace.activities.get(id)?;
            Some(words::kind(language, activity.kind).to_owned())
        }
        Errand::NextAction(id) => {
            let opportunity = workspace.opportunities.get(id)?;
            opportunity.next_action.as_ref().map(|next| next.what.clone())
        }
    }
}
