//! What happens around the store: the page is left, other tabs write, a new day begins.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::Tab;
use crate::storage::{Heard, Ledger};

use super::browser::today;
use super::locks;
use super::store::{Saved, Store, Unsaved};

/// What the lock is called that a page holds as long as it lives.
const PAGE: &str = "imbuto/page/";

impl Store {
    /// Asks before leaving while something could not be saved, hears what other tabs do, and sees
    /// that a page left open overnight does not go on living yesterday.
    pub fn follow_page(self) {
        let tab = self.inner.with_value(|inner| inner.tab);
        locks::hold_for_ever(&format!("{PAGE}{}", tab.0));
        crate::storage::forget_removed(&*self.place());
        window_event_listener(ev::beforeunload, move |event| {
            self.flush();
            let only_here = self.saved.get_untracked() == Saved::No(Unsaved::MemoryOnly);
            if self.holds_unsaved_work() || (only_here && self.is_own()) {
                event.prevent_default();
            }
        });
        window_event_listener(ev::storage, move |event| {
            self.hear(event.key().as_deref(), event.new_value().as_deref());
        });
        let seen_on = StoredValue::new(today());
        window_event_listener(ev::focus, move |_| {
            self.ask_who_is_open();
            if today() != seen_on.get_value() {
                seen_on.set_value(today());
                self.finish_the_day();
                self.touch();
            }
        });
    }

    /// Tries again to write what could not be written.
    pub fn flush(self) {
        self.with_ledger(|ledger| drop(ledger.flush().clone()));
        self.tell_whether_kept();
        self.show_heard_meanwhile();
    }

    fn hear(self, key: Option<&str>, text: Option<&str>) {
        if let Some(heard) = self.with_ledger(|ledger| ledger.hear(key, text)) {
            self.tell_whether_kept();
            self.show_heard(&heard);
        }
    }

    /// Shows what other tabs did that was come upon while something else was done.
    pub(super) fn show_heard_meanwhile(self) {
        if let Some(heard) = self.with_ledger(Ledger::heard_meanwhile) {
            self.show_heard(&heard);
        }
    }

    fn changed_elsewhere(self) {
        self.ask_who_is_open();
        self.changed_elsewhere.update(|times| *times += 1);
    }

    fn show_heard(self, heard: &Heard) {
        match heard {
            Heard::Nothing => {}
            Heard::Keeping => self.touch(),
            Heard::Records(records) => {
                self.changed_elsewhere();
                self.touch_records(records.clone());
            }
            Heard::All => {
                self.changed_elsewhere();
                self.touch();
            }
        }
    }

    /// Tells the ledger which other tabs are open: their steps are theirs to take back. Where the
    /// browser cannot tell, it takes them for gone.
    pub(super) fn ask_who_is_open(self) {
        spawn_local(async move {
            let held = locks::held().await;
            let tabs = held.iter().filter_map(|name| name.strip_prefix(PAGE)?.parse().ok());
            let tabs = tabs.map(Tab).collect();
            self.with_ledger(|ledger| ledger.set_others(tabs));
            self.tabs_asked.update(|times| *times += 1);
        });
    }
}
