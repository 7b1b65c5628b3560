//! A store in memory: where local storage is blocked, and for tests.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{KeyValue, StoreError};

/// Texts kept until the page is closed.
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: RefCell<BTreeMap<String, String>>,
    capacity_units: Option<usize>,
}

impl MemoryStore {
    /// A store that is full at this many UTF-16 units, names and texts together.
    #[must_use]
    pub fn with_capacity(units: usize) -> Self {
        Self { capacity_units: Some(units), ..Self::default() }
    }

    /// UTF-16 units in use, names and texts together.
    #[must_use]
    pub fn used_units(&self) -> usize {
        let units = |text: &str| text.encode_utf16().count();
        self.texts.borrow().iter().map(|(key, text)| units(key) + units(text)).sum()
    }
}

impl KeyValue for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let before = self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        let fits = self.capacity_units.is_none_or(|capacity| self.used_units() <= capacity);
        if fits {
            return Ok(());
        }
        match before {
            Some(before) => self.texts.borrow_mut().insert(key.to_owned(), before),
            None => self.texts.borrow_mut().remove(key),
        };
        Err(StoreError::Full)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
