//! The sheet on a screen that a room looks at: one block to a screen, without anything around it.

use leptos::ev;
use leptos::prelude::*;

use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::words::meeting as words;

/// The attribute of the document that says so.
const MODE: &str = "data-mode";

/// Begins to project; Escape, or the button over it, ends it.
#[component]
pub fn Project() -> impl IntoView {
    let language = App::current().i18n.language;
    let on = RwSignal::new(false);
    let root = || document().document_element();
    Effect::new(move |_| {
        if let Some(root) = root() {
            let _ = match on.get() {
                true => root.set_attribute(MODE, "projector"),
                false => root.remove_attribute(MODE),
            };
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && on.get_untracked() {
            on.set(false);
        }
    });
    on_cleanup(move || {
        keys.remove();
        if let Some(root) = root() {
            let _ = root.remove_attribute(MODE);
        }
    });
    view! {
        <button type="button" class="btn" data-action="project" on:click=move |_| on.set(true)>
            <Icon name=IconName::Play />
            {words::project(language)}
        </button>
        <Show when=move || on.get()>
            <button
                type="button"
                class="icon-btn stop-projecting"
                data-action="stop-projecting"
                aria-label=words::stop_projecting(language)
                on:click=move |_| on.set(false)
            >
                <Icon name=IconName::Close />
            </button>
        </Show>
    }
}
