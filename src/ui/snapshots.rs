//! When snapshots are made: a moment after they are due, one page at a time, in one tab only.

use std::time::Duration;

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::storage::{Ledger, Progress};

use super::browser::{pause, today};
use super::locks;
use super::store::Store;

/// A snapshot waits until the hands rest.
const REST: Duration = Duration::from_millis(700);

impl Store {
    /// Makes a snapshot in a moment if the journal has grown long.
    pub(super) fn snapshot_when_due(self) {
        if self.ledger(Ledger::is_snapshot_due) == Some(true) {
            self.snapshot_soon(None);
        }
    }

    /// Makes a snapshot of how the last day ended, if none includes it yet.
    pub(super) fn snapshot_last_day(self) {
        let day = self.ledger(|ledger| ledger.unfinished_day(today())).flatten();
        if day.is_some() {
            self.snapshot_soon(day);
        }
    }

    fn snapshot_soon(self, of: Option<Date>) {
        let Some(id) = self.ledger(Ledger::id) else { return };
        let begun = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.writing_snapshot, true));
        if begun != Some(false) {
            return;
        }
        spawn_local(async move {
            if of.is_none() {
                pause(REST).await;
            }
            let name = format!("imbuto/{id}/snapshot");
            locks::alone(&name, async move {
                while self.ledger(Ledger::id) == Some(id) {
                    let on = of.unwrap_or_else(today);
                    match self.with_ledger(|ledger| ledger.write_snapshot(on)) {
                        Some(Ok(Progress::More)) => pause(Duration::ZERO).await,
                        // What fails is tried again after the next edit: the journal has it all.
                        Some(Ok(Progress::Done) | Err(_)) | None => break,
                    }
                }
            })
            .await;
            self.inner.update_value(|inner| inner.writing_snapshot = false);
            self.update_saved();
            self.poll_remote();
            self.measure_room();
        });
    }
}
