//! What was typed and not saved: it is kept while the page lives, whatever closes the field.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::domain::RecordId;

thread_local! {
    static DRAFTS: RefCell<BTreeMap<Draft, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// A field whose text is kept until it is saved or thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draft {
    /// Of which record; `None`: of the new opportunity.
    pub of: Option<RecordId>,
    /// The name of the field.
    pub field: &'static str,
}

impl Draft {
    /// The draft of a record's field.
    #[must_use]
    pub fn of(record: RecordId, field: &'static str) -> Self {
        Self { of: Some(record), field }
    }

    /// What was typed.
    #[must_use]
    pub fn text(self) -> Option<String> {
        DRAFTS.with_borrow(|drafts| drafts.get(&self).cloned())
    }

    /// What was typed, else this.
    #[must_use]
    pub fn text_or(self, otherwise: impl Into<String>) -> String {
        self.text().unwrap_or_else(|| otherwise.into())
    }

    /// Keeps what is typed.
    pub fn keep(self, text: String) {
        DRAFTS.with_borrow_mut(|drafts| drafts.insert(self, text));
    }

    /// It is saved, or thrown away.
    pub fn forget(self) {
        DRAFTS.with_borrow_mut(|drafts| drafts.remove(&self));
    }
}
