//! Who else is on to the company of an opportunity that is being typed, said before it is added.

use leptos::prelude::*;

use crate::domain::{ActivityState, OpportunityId};
use crate::metrics::{Errand, Visit};
use crate::ui::browser::id_parts;
use crate::ui::context::App;
use crate::ui::log::CollisionBanner;

use super::form::DRAFT;
use super::save::{account_called, owner_called};

/// The colleague who is there, once company, owner and the day of the next action are typed.
#[component]
pub fn FormCollision(
    /// Tells when a field was left that has changed.
    changed: Trigger,
    /// Leaves it to the colleague: nothing is added.
    on_leave: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let (millis, random) = id_parts();
    let id = OpportunityId::new(millis, random);
    let probe = Memo::new(move |_| {
        changed.track();
        planned(app, id).into_iter().collect()
    });
    view! { <CollisionBanner probe=probe on_leave=on_leave /> }
}

/// What is typed to come next, as whoever else is on to the company would see it.
fn planned(app: App, id: OpportunityId) -> Option<Visit> {
    let typed = |field: &str| DRAFT.text(field).unwrap_or_default().trim().to_owned();
    let on = typed("next_on").parse().ok()?;
    app.store.peek(|workspace| {
        Some(Visit {
            errand: Errand::NextAction(id),
            state: ActivityState::Planned,
            owner: owner_called(workspace, &typed("owner"))?,
            account: account_called(workspace, &typed("account"))?,
            opportunity: Some(id),
            on,
        })
    })?
}
