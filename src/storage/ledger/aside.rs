//! What could not be read, for people to take away: where it still stands, and what was put aside.

use crate::storage::StoreError;
use crate::storage::places::Place;

use super::Ledger;

impl Ledger {
    /// Texts that could not be read: where they stood, and what they are, byte for byte.
    pub fn unreadable_texts(&self) -> Vec<(String, String)> {
        let aside = self.aside_keys().into_iter().filter_map(|key| {
            let text = self.store.get(&key).ok()??;
            let (stood, text) = text.split_once('\n')?;
            Some((stood.to_owned(), text.to_owned()))
        });
        aside.chain(self.unread.iter().cloned()).collect()
    }

    /// Takes them out, once someone has a copy. Pages that they may have named go with the next
    /// checkpoint.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn take_out_unreadable(&mut self) -> Result<(), StoreError> {
        for (key, text) in std::mem::take(&mut self.unread) {
            // Where another tab has written since, it is that tab's.
            if self.store.get(&key)?.as_deref() == Some(&text) {
                self.store.remove(&key)?;
            }
        }
        self.aside_keys().iter().try_for_each(|key| self.store.remove(key))
    }

    fn aside_keys(&self) -> Vec<String> {
        let mut keys = self.store.keys(self.places.prefix()).unwrap_or_default();
        keys.retain(|key| matches!(self.places.place(key), Some(Place::Damaged(..))));
        keys
    }
}
