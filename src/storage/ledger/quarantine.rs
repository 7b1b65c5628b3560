//! What could not be read: kept byte for byte, out of the way where its key is needed, until somebody
//! has a copy.

use crate::storage::StoreError;
use crate::storage::keys::Key;

use super::Ledger;

impl Ledger {
    /// Texts that could not be read: where they stood, and what they are, byte for byte.
    pub fn unreadable_texts(&self) -> Vec<(String, String)> {
        let quarantined = self.quarantine_keys().into_iter().filter_map(|key| {
            let text = self.store.get(&key).ok()??;
            let (stood, text) = text.split_once('\n').unwrap_or((&text, ""));
            Some((stood.to_owned(), text.to_owned()))
        });
        quarantined.chain(self.unreadable.iter().cloned()).collect()
    }

    /// Takes them out, once somebody has a copy. Pages that they may have named go with the next
    /// snapshot.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn discard_unreadable(&mut self) -> Result<(), StoreError> {
        self.lost.clear();
        for (key, text) in std::mem::take(&mut self.unreadable) {
            // Where another tab has written since, it is that tab's.
            if self.store.get(&key)?.as_deref() == Some(&text) {
                self.store.remove(&key)?;
            }
        }
        self.quarantine_keys().iter().try_for_each(|key| self.store.remove(key))
    }

    /// Puts snapshots that could not be read out of the way, byte for byte, so that their slot can be
    /// used again. Other texts stay where they are: nothing else is ever written there.
    pub(super) fn quarantine_snapshots(&mut self, generation: u64) -> Result<(), StoreError> {
        let (snapshots, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.unreadable)
            .into_iter()
            .partition(|(key, _)| matches!(self.keyspace.parse(key), Some(Key::Snapshot(_))));
        self.unreadable = others;
        let mut snapshots = snapshots.into_iter();
        while let Some((key, text)) = snapshots.next() {
            if let Err(error) = self.quarantine(generation, &key, &text) {
                self.unreadable.push((key, text));
                self.unreadable.extend(snapshots);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Keeps a text that cannot be read under another key, and frees its own. Pages up to this
    /// generation stay with it.
    pub(super) fn quarantine(
        &self,
        generation: u64,
        key: &str,
        text: &str,
    ) -> Result<(), StoreError> {
        let keys = self.store.keys(self.keyspace.prefix())?;
        let numbers = keys.iter().filter_map(|key| match self.keyspace.parse(key) {
            Some(Key::Quarantine(_, number)) => Some(number),
            _ => None,
        });
        let next = numbers.max().map_or(0, |number| number + 1);
        let quarantined = self.keyspace.print(&Key::Quarantine(generation, next));
        let head = format!("{key}\n");
        match self.store.get(key)?.as_deref() {
            Some(now) if now == text => {
                self.store.copy(key, &head, &quarantined)?;
                self.store.remove(key)
            }
            // Where another tab has written there since, it is that tab's.
            _ => self.store.set(&quarantined, &format!("{head}{text}")),
        }
    }

    fn quarantine_keys(&self) -> Vec<String> {
        let mut keys = self.store.keys(self.keyspace.prefix()).unwrap_or_default();
        keys.retain(|key| matches!(self.keyspace.parse(key), Some(Key::Quarantine(..))));
        keys
    }
}
