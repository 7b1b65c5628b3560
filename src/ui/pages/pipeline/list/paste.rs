//! Rows that are pasted over the list, where no field takes them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

use crate::ui::context::App;
use crate::ui::pages::data::Pasting;

/// Listens for rows as long as the list is there. What is pasted is a text, empty where a person only
/// asked for a place to paste it.
pub fn listen_for_rows() -> RwSignal<Option<String>> {
    let store = App::current().store;
    let pasting = RwSignal::new(None::<String>);
    provide_context(Pasting(pasting));
    let listener = window_event_listener(ev::paste, move |event: ClipboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_field = target.is_some_and(|target| {
            matches!(target.closest("input, textarea, select, dialog"), Ok(Some(_)))
        });
        let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
        let rows = text.filter(|text| text.trim().contains(['\t', '\n']));
        let is_free = pasting.with_untracked(Option::is_none) && !untrack(|| store.looks_back());
        if let Some(rows) = rows.filter(|_| !in_field && is_free) {
            event.prevent_default();
            pasting.set(Some(rows));
        }
    });
    on_cleanup(move || listener.remove());
    pasting
}
