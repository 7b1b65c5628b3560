//! What could not be read and was put aside, for people to take away.

use crate::storage::places::Place;
use crate::storage::{KeyValue, StoreError};

use super::Ledger;

impl<S: KeyValue + Clone> Ledger<S> {
    /// Texts that could not be read: where they stood, and what they are, byte for byte.
    pub fn put_aside(&self) -> Vec<(String, String)> {
        let aside = self.aside_keys().into_iter().filter_map(|key| {
            let text = self.store.get(&key).ok()??;
            let (stood, text) = text.split_once('\n')?;
            Some((stood.to_owned(), text.to_owned()))
        });
        aside.chain(self.unread.iter().cloned()).collect()
    }

    /// Takes out what was put aside. Pages that it may have named go with the next checkpoint.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn forget_aside(&mut self) -> Result<(), StoreError> {
        self.put_unread_aside()?;
        self.aside_keys().iter().try_for_each(|key| self.store.remove(key))
    }

    fn aside_keys(&self) -> Vec<String> {
        let mut keys = self.store.keys(self.places.prefix()).unwrap_or_default();
        keys.retain(|key| matches!(self.places.place(key), Some(Place::Damaged(_))));
        keys
    }
}
