//! What was typed and not saved: it is kept until it is saved or thrown away, whatever closes the field,
//! and comes back when the page is loaded anew. All of it is in here, whatever it was typed into.

mod form;
mod session;

use crate::domain::RecordId;

pub use form::{FormDraft, follow_typing};
pub use session::{forget, in_workspace, keep, kept};

/// A field whose text is kept until it is saved or thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Of which record.
    pub of: RecordId,
    /// The name of the field.
    pub field: &'static str,
}

impl Draft {
    /// The draft of a record's field.
    #[must_use]
    pub const fn of(of: RecordId, field: &'static str) -> Self {
        Self { of, field }
    }

    /// What was typed.
    #[must_use]
    pub fn text(self) -> Option<String> {
        kept(&self.key())
    }

    /// What was typed, else this.
    #[must_use]
    pub fn text_or(self, otherwise: impl Into<String>) -> String {
        self.text().unwrap_or_else(|| otherwise.into())
    }

    /// Keeps what is typed.
    pub fn keep(self, text: &str) {
        keep(&self.key(), text);
    }

    /// It is saved, or thrown away.
    pub fn forget(self) {
        forget(&self.key());
    }

    fn key(self) -> String {
        format!("field/{}/{}", record_key(Some(self.of)), self.field)
    }
}

/// A record in a key; without one it is what is new.
fn record_key(of: Option<RecordId>) -> String {
    let known = |of: RecordId| {
        let uuid = of.uuid().map(|uuid| uuid.to_string()).unwrap_or_default();
        format!("{}.{uuid}", of.kind().table())
    };
    of.map_or_else(|| "new".to_owned(), known)
}
