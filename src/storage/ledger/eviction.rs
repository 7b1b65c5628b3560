//! Making room in a full store: what is worth less goes for what is worth more. No record and no
//! entry that a snapshot still needs is ever evicted.

use crate::storage::StoreError;
use crate::storage::keys::Key;

use super::Ledger;
use super::sweep::SweepMode;
use super::write_snapshot::older_slot;

impl Ledger {
    /// Writes a text; where there is no room, it is made.
    pub(super) fn set_evicting(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        loop {
            match self.store.set(key, text) {
                Err(StoreError::Full) if self.evict() => {}
                written => return written,
            }
        }
    }

    /// Takes out what nobody needs, else the oldest of the earlier days, else the log of the older
    /// snapshot. Says whether there was anything.
    pub(super) fn evict(&mut self) -> bool {
        if self.sweep(SweepMode::Thorough).unwrap_or(false) {
            return true;
        }
        if !self.evict_oldest_day() && !self.evict_older_log().unwrap_or(false) {
            return false;
        }
        let _ = self.sweep(SweepMode::Thorough);
        true
    }

    /// The older snapshot is there for when the newest cannot be read: the steps before it could then
    /// not be undone.
    fn evict_older_log(&self) -> Result<bool, StoreError> {
        let stored = self.stored_snapshots()?;
        let slot = older_slot(&stored);
        let [Some(_), Some(_)] = &stored else { return Ok(false) };
        let Some(snapshot) = stored[slot].as_ref().filter(|snapshot| snapshot.log.is_some()) else {
            return Ok(false);
        };
        let mut without = snapshot.clone();
        without.log = None;
        without.large_entries.clear();
        let key = self.keyspace.print(&Key::Snapshot(slot));
        self.store.set(&key, &without.seal(&key)).map(|()| true)
    }
}
