//! Short messages at the bottom of the page, with "Undo" where a step can be taken back.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::domain::Stamp;
use crate::words::shell;

use super::announcer::Announcer;
use super::context::App;

const STAYS: Duration = Duration::from_secs(8);

/// The message shown now.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Option<Toast>>,
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    announcer: Announcer,
    /// What was said of the steps that were made on this page.
    names: StoredValue<BTreeMap<Stamp, String>>,
}

#[derive(Clone, PartialEq)]
struct Toast {
    text: String,
    /// The state of the workspace that "Undo" leads back from; `None` offers none.
    undo_at: Option<u64>,
}

impl Toasts {
    /// No message yet.
    #[must_use]
    pub fn new(announcer: Announcer) -> Self {
        Self {
            shown: RwSignal::new(None),
            timer: StoredValue::new_local(None),
            announcer,
            names: StoredValue::new(BTreeMap::new()),
        }
    }

    /// Says something.
    pub fn say(self, text: impl Into<String>) {
        self.show(Toast { text: text.into(), undo_at: None });
    }

    /// Says what was done, and offers to take it back while nothing else has changed since.
    pub fn done(self, text: impl Into<String>, revision: u64) {
        self.show(Toast { text: text.into(), undo_at: Some(revision) });
    }

    /// Keeps what was said of a step, so that undoing it says what is undone.
    pub fn name_step(self, step: Stamp, said: &str) {
        let name = said.trim_end_matches('.').to_owned();
        self.names.update_value(|names| _ = names.insert(step, name));
    }

    /// What was said of a step, if it was made on this page.
    #[must_use]
    pub fn name_of(self, step: Stamp) -> Option<String> {
        self.names.with_value(|names| names.get(&step).cloned())
    }

    fn show(self, toast: Toast) {
        self.announcer.say(toast.text.clone());
        self.shown.set(Some(toast));
        self.start();
    }

    fn start(self) {
        self.stop();
        let timer = set_timeout_with_handle(move || self.shown.set(None), STAYS);
        self.timer.set_value(timer.ok());
    }

    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

/// The message; the announcer reads it out. The clock stops while it is pointed at or focused.
#[component]
pub fn ToastView() -> impl IntoView {
    let app = App::current();
    let toasts = app.toasts;
    let language = app.i18n.language;
    let undo = move |_| {
        toasts.shown.set(None);
        app.undo();
    };
    view! {
        <section class="toast-place" aria-label=shell::messages(language)>
            {move || {
                toasts.shown.get().map(|toast| {
                    view! {
                        <div
                            class="toast"
                            on:mouseenter=move |_| toasts.stop()
                            on:mouseleave=move |_| toasts.start()
                            on:focusin=move |_| toasts.stop()
                            on:focusout=move |_| toasts.start()
                        >
                            <span>{toast.text}</span>
                            {move || {
                                let still = toast.undo_at == Some(app.store.revision());
                                still
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                data-action="toast-undo"
                                                on:click=undo
                                            >
                                                {shell::undo(language)} " " <kbd>"Ctrl Z"</kbd>
                                            </button>
                                        }
                                    })
                            }}
                        </div>
                    }
                })
            }}
        </section>
    }
}
