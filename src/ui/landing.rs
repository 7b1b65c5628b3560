//! Where one lands who opens the app without naming a page: on the day, if something of one's own is
//! due. The first page is there until that is known.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::lists::{Filter, ListQuery, SortBy};
use crate::metrics::StatusKind;

use super::browser::today;
use super::context::App;
use super::route::Page;
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
    let open = app.store.open_list(|| {
        let filter = Filter { status: Some(StatusKind::Open), ..Filter::default() };
        ListQuery::of(filter, SortBy::NextAction)
    });
    Effect::new(move |_| {
        let is_own = app.store.open.with(|open| match open {
            OpenState::Opening(..) => None,
            OpenState::Workspace(_) => Some(app.store.is_own()),
            OpenState::Nothing | OpenState::Unreadable(_) => Some(false),
        });
        let tomorrow = today().saturating_add(1.day());
        let due = match (at_start.get(), is_own) {
            (true, None) => None,
            (true, Some(true)) => open.read(|list| list.next_before(tomorrow)),
            (false, _) | (true, Some(false)) => Some(0),
        };
        let Some(due) = due else { return };
        if due > 0 {
            app.address.replace(&app.address.link(Page::Today));
        }
        waits.set(false);
    });
}
