//! What is said to those who do not see the page: one polite region, so that nothing is said twice.

use std::time::Duration;

use leptos::prelude::*;

use super::context::App;
use super::route::Query;

/// A region that is emptied first is read again, also where it says the same as before.
const BREATH: Duration = Duration::from_millis(60);

/// Says things to screen readers.
#[derive(Clone, Copy)]
pub struct Announcer {
    said: RwSignal<String>,
    waiting: StoredValue<Vec<String>>,
}

impl Announcer {
    /// It has said nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self { said: RwSignal::new(String::new()), waiting: StoredValue::new(Vec::new()) }
    }

    /// Says something as soon as the screen reader has come to an end; what is said in the same
    /// breath is said together.
    pub fn say(self, text: String) {
        if text.is_empty() {
            return;
        }
        let is_first = self.waiting.with_value(Vec::is_empty);
        self.waiting.update_value(|waiting| {
            if waiting.last() != Some(&text) {
                waiting.push(text);
            }
        });
        if is_first {
            self.said.set(String::new());
            let speak = move || {
                let texts = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
                self.said.set(texts.join(" "));
            };
            set_timeout(speak, BREATH);
        }
    }
}

/// Where it is said. A dialog has a region of its own, as what is beneath a dialog is not read: it
/// begins empty, whatever was said before it opened.
#[component]
pub fn LiveRegion(announcer: Announcer) -> impl IntoView {
    let is_new = StoredValue::new(true);
    let said = move || {
        let said = announcer.said.get();
        let is_stale = is_new.get_value();
        is_new.set_value(false);
        if is_stale { String::new() } else { said }
    };
    view! {
        <p class="sr" role="status" aria-live="polite" data-live="">
            {said}
        </p>
    }
}

/// Says what a choice in the address has found, as soon as that is known; what changes by itself is
/// not said.
pub fn say_results(app: App, found: impl Fn() -> String + 'static) {
    let choice = app.address.part(|route| {
        let Query { owner, source, stage, reached, status, from_on, to_on, .. } = &route.query;
        (*owner, source.clone(), *stage, *reached, *status, *from_on, *to_on)
    });
    let is_asked = StoredValue::new(false);
    Effect::new(move |before: Option<(_, String)>| {
        let (choice, found) = (choice.get(), found());
        if let Some((chosen, said)) = before {
            if choice != chosen {
                is_asked.set_value(true);
            }
            if is_asked.get_value() && !found.is_empty() && found != said {
                is_asked.set_value(false);
                app.announcer.say(found.clone());
            }
        }
        (choice, found)
    });
}
