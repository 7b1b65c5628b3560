//! Making room in a full store: what is worth less goes for what is worth more. No record and no
//! entry that a root still needs is ever given up.

use crate::storage::StoreError;
use crate::storage::places::Place;

use super::Ledger;
use super::checkpoint::older_slot;
use super::sweep::Tidy;

impl Ledger {
    /// Writes a text; where there is no room, it is made.
    pub(super) fn set_making_room(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        loop {
            match self.store.set(key, text) {
                Err(StoreError::Full) if self.make_room() => {}
                written => return written,
            }
        }
    }

    /// Takes out what nobody needs, else the oldest of the earlier days, else the history of the
    /// older root. Says whether there was anything.
    pub(super) fn make_room(&mut self) -> bool {
        if self.sweep(Tidy::Thoroughly).unwrap_or(false) {
            return true;
        }
        if !self.give_up_a_day() && !self.give_up_older_history().unwrap_or(false) {
            return false;
        }
        let _ = self.sweep(Tidy::Thoroughly);
        true
    }

    /// The older root is there for when the newest cannot be read: the steps before it could then
    /// not be taken back.
    fn give_up_older_history(&self) -> Result<bool, StoreError> {
        let stored = self.stored_roots()?;
        let slot = older_slot(&stored);
        let [Some(_), Some(_)] = &stored else { return Ok(false) };
        let Some(root) = stored[slot].as_ref().filter(|root| root.log.is_some()) else {
            return Ok(false);
        };
        let mut without = root.clone();
        without.log = None;
        without.kept_entries.clear();
        let key = self.places.key(&Place::Root(slot));
        self.store.set(&key, &without.seal(&key)).map(|()| true)
    }
}
