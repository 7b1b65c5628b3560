//! Names made comparable.

use super::fold::{Unfold, folded};
use super::legal_form::without_legal_form;

/// A name made comparable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    words: Vec<String>,
    key: String,
    form: String,
}

impl Name {
    /// The name of a company: its legal form is none of its words.
    #[must_use]
    pub fn of_company(text: &str, unfold: Unfold) -> Self {
        let words = folded(text, unfold);
        let (rest, form) = without_legal_form(&words);
        Self { words: rest.to_vec(), key: rest.concat(), form }
    }

    /// The name of a person: first name and surname stand in either order.
    #[must_use]
    pub fn of_person(text: &str, unfold: Unfold) -> Self {
        let mut words = folded(text, unfold);
        words.sort_unstable();
        Self { key: words.concat(), words, form: String::new() }
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Its words without the blanks between them: equal where two names are the same. Blank where a text
    /// has neither letters nor digits.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether it is the same name as another.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        !self.key.is_empty() && self.key == other.key
    }

    /// Whether both have a legal form, and not the same one.
    #[must_use]
    pub fn has_other_form(&self, other: &Self) -> bool {
        !self.form.is_empty() && !other.form.is_empty() && self.form != other.form
    }
}
