//! Where one lands who opens the app without naming a page: on the day, if something of one's own is
//! due, else on the board, if there is anything on it. The first page is there until that is known.

use leptos::prelude::*;

use crate::agenda::Look;

use super::browser::today;
use super::context::App;
use super::route::Page;
use super::slices::{Work, in_slices};
use super::store::OpenState;

/// Leads to the day, once, if something is due. Draws nothing.
#[component]
pub fn Landing(
    /// Whether it is still to be seen where to land.
    waits: RwSignal<bool>,
) -> impl IntoView {
    move || waits.get().then(|| view! { <LookForWork waits=waits /> })
}

#[component]
fn LookForWork(waits: RwSignal<bool>) -> impl IntoView {
    let app = App::current();
    let at_start = app.address.part(|route| route.page == Page::Start);
    let is_own = Memo::new(move |_| {
        app.store.open.with(|open| match open {
            OpenState::Opening(..) => None,
            OpenState::Workspace(_) => Some(app.store.is_own()),
            OpenState::Nothing | OpenState::Unreadable(_) | OpenState::Absent(_) => Some(false),
        })
    });
    let due = in_slices(move || {
        (at_start.get() && is_own.get() == Some(true)).then_some(())?;
        let mut look = Look::on(today());
        let store = app.store;
        // Where nothing is open there is nothing to do.
        let step = move || store.peek(|workspace| look.step(workspace)).unwrap_or(Some(false));
        Some(Box::new(step) as Work<bool>)
    });
    Effect::new(move |_| {
        let due = match (at_start.get(), is_own.get()) {
            (true, None) => None,
            (true, Some(true)) => due.get(),
            (false, _) | (true, Some(false)) => Some(false),
        };
        let Some(due) = due else { return };
        let has_deals = app.store.peek(|workspace| !workspace.opportunities.is_empty());
        let to = match (due, has_deals) {
            (true, _) => Some(Page::Today),
            (false, Some(true)) if app.store.is_own() => Some(Page::Board),
            (false, _) => None,
        };
        if let Some(page) = to.filter(|_| at_start.get_untracked()) {
            app.address.replace(&app.address.link(page));
        }
        waits.set(false);
    });
}
