//! An opportunity beside the board.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::{OpportunityId, RecordId};
use crate::ui::context::App;
use crate::ui::pages::pipeline::{Dialogs, display_name};
use crate::ui::route::Page;

use super::whole::{Place, Whole};

/// The opportunity of the address, beside the board. It closes with Back, the cross, or Escape.
#[component]
pub fn OpportunityPanel() -> impl IntoView {
    let app = App::current();
    match app.address.route_untracked().page {
        Page::Opportunity(id) => view! { <Panel id=id /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Panel(id: OpportunityId) -> impl IntoView {
    let app = App::current();
    let dialogs: Dialogs = expect_context();
    let panel = NodeRef::<html::Aside>::new();
    Effect::new(move |_| {
        if let Some(panel) = panel.get() {
            request_animation_frame(move || {
                let _ = panel.focus();
            });
        }
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        let over = untrack(|| dialogs.is_open());
        if event.key() == "Escape" && !over && !event.default_prevented() {
            app.address.close_opportunity();
        }
    });
    on_cleanup(move || escape.remove());
    let name = move || {
        let record = RecordId::Opportunity(id);
        let name = app.store.read_record(record, |workspace| display_name(workspace, id));
        name.unwrap_or_default()
    };
    view! {
        <aside class="panel" tabindex="-1" aria-label=name node_ref=panel data-panel=id.to_string()>
            <Whole id=id place=Place::Panel />
        </aside>
    }
}
