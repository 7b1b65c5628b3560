//! What storage asks of the place it keeps its texts in.

/// A store of texts by name: local storage, or memory.
pub trait KeyValue: std::fmt::Debug {
    /// The text under `key`, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the store cannot be asked.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Writes `text` under `key`, whole or not at all.
    ///
    /// # Errors
    /// [`StoreError::Full`] when it does not fit, [`StoreError::Unavailable`] otherwise.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Copies the text under `from` behind `head` to `to`, unit by unit, also where it is no text that
    /// could be read: half of a surrogate pair stays what it is. Says whether there was one.
    ///
    /// # Errors
    /// As [`KeyValue::set`].
    fn copy(&self, from: &str, head: &str, to: &str) -> Result<bool, StoreError> {
        match self.get(from)? {
            Some(text) => self.set(to, &format!("{head}{text}")).map(|()| true),
            None => Ok(false),
        }
    }

    /// The text under `key` as JSON, every unit of it as it is.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the store cannot be asked.
    fn json(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.get(key)?.map(|text| crate::domain::json::write(&text)))
    }

    /// Removes `key`; a key that is not there is no error.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the store cannot be asked.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// The names that begin with `prefix`, in any order.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the store cannot be asked.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// UTF-16 units in use, names and texts together, also what is not ours.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the store cannot be asked.
    fn used_units(&self) -> Result<usize, StoreError>;
}

/// A store that several workspaces and pages of the app use.
pub type SharedStore = std::rc::Rc<dyn KeyValue>;

/// Why a store did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The text does not fit any more.
    #[error("the store is full")]
    Full,
    /// The store is blocked, gone or failing; the text is the browser's own.
    #[error("the store cannot be used: {0}")]
    Unavailable(String),
}
