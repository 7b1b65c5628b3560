//! What happens around the store: the page is left, other tabs write, a new day begins.

use std::collections::BTreeSet;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::Tab;
use crate::storage::{Ledger, RemoteChange};

use super::browser::{leave_field, today};
use super::locks;
use super::store::{Saved, Store, Unsaved};

/// What the lock is called that a page holds as long as it lives.
const PAGE: &str = "imbuto/page/";

impl Store {
    /// Asks before leaving while something could not be saved, applies what other tabs write, and sees
    /// that a page left open overnight does not go on living yesterday.
    pub fn follow_page(self) {
        let tab = self.inner.with_value(|inner| inner.tab);
        locks::hold_for_ever(&format!("{PAGE}{}", tab.0));
        crate::storage::drop_tombstones(&*self.key_value());
        window_event_listener(ev::beforeunload, move |event| {
            leave_field();
            self.flush();
            let only_here = self.saved.get_untracked() == Saved::No(Unsaved::MemoryOnly);
            if self.holds_unsaved_work() || (only_here && self.is_own()) {
                event.prevent_default();
            }
        });
        window_event_listener(ev::storage, move |event| {
            self.on_storage_event(event.key().as_deref(), event.new_value().as_deref());
        });
        let seen_on = StoredValue::new(today());
        window_event_listener(ev::focus, move |_| {
            self.refresh_peers();
            if today() != seen_on.get_value() {
                seen_on.set_value(today());
                self.snapshot_last_day();
                self.touch();
            }
        });
    }

    /// Tries again to write what could not be written.
    pub fn flush(self) {
        self.with_ledger(|ledger| drop(ledger.flush().clone()));
        self.update_saved();
        self.poll_remote();
    }

    fn on_storage_event(self, key: Option<&str>, text: Option<&str>) {
        // Another tab has freed room.
        if text.is_none() && self.saved.get_untracked() == Saved::No(Unsaved::Full) {
            self.flush();
        }
        if let Some(change) = self.with_ledger(|ledger| ledger.apply_remote(key, text)) {
            self.update_saved();
            self.show_remote(&change);
        }
    }

    /// Shows what other tabs did that was met while something else was done.
    pub(super) fn poll_remote(self) {
        if let Some(change) = self.with_ledger(Ledger::poll_remote) {
            self.show_remote(&change);
        }
    }

    fn changed_elsewhere(self) {
        self.refresh_peers();
        self.changed_elsewhere.update(|times| *times += 1);
    }

    fn show_remote(self, change: &RemoteChange) {
        match change {
            RemoteChange::None => {}
            RemoteChange::SaveState => self.touch_records(BTreeSet::new()),
            RemoteChange::Records(records) => {
                self.changed_elsewhere();
                self.touch_records(records.clone());
            }
            RemoteChange::Everything => {
                self.changed_elsewhere();
                self.touch();
            }
        }
    }

    /// Tells the ledger which other tabs are open: their steps are theirs to undo. Where the
    /// browser cannot tell, it takes them for gone.
    pub(super) fn refresh_peers(self) {
        spawn_local(async move {
            let held = locks::held().await;
            let tabs = held.iter().filter_map(|name| name.strip_prefix(PAGE)?.parse().ok());
            let tabs = tabs.map(Tab).collect();
            self.with_ledger(|ledger| ledger.set_peers(tabs));
            self.peers_refreshed.update(|times| *times += 1);
        });
    }
}
