//! Who else is on to the same company, said before anything is written down: it never stops anybody.

use leptos::prelude::*;

use crate::domain::{Activity, ActivityId, ActivityState, OwnerId, RecordKind, Workspace};
use crate::metrics::{Collision, Visit, colliding};
use crate::ui::activities::ACTIVITIES_A_STEP;
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::slices::{Work, in_slices};
use crate::words::activity as words;

use super::day_pick::day_word;

/// What a colleague did or means to do with the company.
#[derive(Clone, PartialEq)]
struct Met {
    colleague: String,
    said: Vec<String>,
}

/// Who else is on to the company of an activity that is about to be written down or planned; nothing
/// where nobody is.
#[component]
pub fn CollisionBanner(
    /// What is about to be written down: whose, when, with which company.
    probe: Memo<Option<Activity>>,
    /// Leaves it to the colleague: nothing is written down.
    on_leave: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let found = in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Activity]);
        let activity = probe.get()?;
        let window = app.store.peek(|workspace| workspace.settings.collision_window_days)?;
        let mut search = colliding(activity, window);
        let work: Work<Vec<Collision>> = Box::new(move || {
            let step = |workspace: &Workspace| search.step(workspace, ACTIVITIES_A_STEP);
            // Where nothing is open there is nobody to meet.
            app.store.peek(step).unwrap_or_else(|| Some(Vec::new()))
        });
        Some(work)
    });
    let met = Memo::new(move |_| {
        let own = probe.get()?.id;
        let found = found.get()?;
        app.store.peek(|workspace| most_recent(app.i18n, workspace, own, &found)).flatten()
    });
    move || {
        met.get().map(|Met { colleague, said }| {
            let mut said = said.into_iter();
            let first = said.next();
            let then = said.next().map(|then| format!(", {then}"));
            view! {
                <div class="collision" role="status">
                    <Icon name=IconName::Warn />
                    <p>
                        <b>{first}</b>
                        {then}
                        ". "
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

/// The colleague who was there last, or will be: what was done last and what comes next.
fn most_recent(
    i18n: I18n,
    workspace: &Workspace,
    own: ActivityId,
    found: &[Collision],
) -> Option<Met> {
    let other = |one: &Collision| if one.first.activity == own { one.second } else { one.first };
    let others: Vec<Visit> = found.iter().map(other).collect();
    let last = others.iter().max_by_key(|visit| (visit.on, visit.activity))?;
    let colleague = workspace.owners.get(last.owner)?.name.clone();
    let of_theirs = || others.iter().filter(|visit| visit.owner == last.owner);
    let activity = |visit: &Visit| workspace.activities.get(visit.activity);
    let done = |one: &&Activity| one.state == ActivityState::Done;
    let before = of_theirs().filter_map(activity).filter(done).max_by_key(|one| (one.on, one.id));
    let ahead = |one: &&Activity| !done(one) && one.on >= today();
    let coming = of_theirs().filter_map(activity).filter(ahead).min_by_key(|one| one.on);
    // What was planned and has passed may have been done, or not.
    let other = activity(last).filter(|_| before.is_none() && coming.is_none());
    let said = [before, coming, other].into_iter().flatten();
    let said = said.enumerate().map(|(place, one)| match place {
        0 => met(i18n, workspace, one),
        _ => {
            let day = day_word(i18n, one.on, today());
            words::and_has_planned(i18n.language, words::kind(i18n.language, one.kind), &day)
        }
    });
    Some(Met { said: said.collect(), colleague })
}

/// "Elisa called yesterday": what somebody did, or means to do.
pub fn met(i18n: I18n, workspace: &Workspace, activity: &Activity) -> String {
    let language = i18n.language;
    let name = |id: OwnerId| workspace.owners.get(id).map(|owner| owner.name.clone());
    let owner = activity.owner.and_then(name).unwrap_or_default();
    let day = day_word(i18n, activity.on, today());
    match activity.state {
        ActivityState::Done => words::did(language, activity.kind, &owner, &day),
        ActivityState::Planned if activity.on < today() => {
            words::had_planned(language, &owner, words::kind(language, activity.kind), &day)
        }
        ActivityState::Planned => {
            words::has_planned(language, &owner, words::kind(language, activity.kind), &day)
        }
    }
}
