//! A store in memory: where local storage is blocked, and for tests.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::{KeyValue, StoreError};

/// Texts kept until the page is closed.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    used_units: Cell<usize>,
}

impl MemoryStore {
    fn units_of(&self, key: &str) -> usize {
        self.texts.borrow().get(key).map_or(0, |text| units(key) + units(text))
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl KeyValue for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let (before, after) = (self.units_of(key), units(key) + units(text));
        let used = self.used_units.get() - before + after;
        self.used_units.set(used);
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.used_units.set(self.used_units.get() - self.units_of(key));
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let texts = self.texts.borrow();
        let from = texts.range(prefix.to_owned()..).map(|(key, _)| key);
        Ok(from.take_while(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn used_units(&self) -> Result<usize, StoreError> {
        Ok(self.used_units.get())
    }
}
