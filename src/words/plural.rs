//! Which form of a text a number asks for.

use std::fmt;

use super::Language;

/// A form of a text: CLDR's cardinal categories, as far as whole numbers below a million need them
/// in Italian, French and English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// `una trattativa`, and in French also `0 affaire`.
    One,
    /// The rest.
    Other,
}

/// A number that decides the form of a text, and how the text writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The number.
    pub number: u64,
    /// As the language writes it.
    pub written: String,
}

impl fmt::Display for Counted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.written)
    }
}

impl Language {
    /// The form that this number asks for.
    #[must_use]
    pub const fn plural(self, number: u64) -> Plural {
        match (self, number) {
            (_, 1) | (Self::Fr, 0) => Plural::One,
            _ => Plural::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counted, Language};

    words! {
        rows(rows: &Counted) {
            it: { rows: zero "nessuna riga", one "una riga", other "{rows} righe" },
            fr: { rows: one "{rows} ligne", other "{rows} lignes" },
            en: { rows: one "{rows} row", other "{rows} rows" },
        }
    }

    #[track_caller]
    fn check(language: Language, expected: [&str; 3]) {
        let said = [0, 1, 2]
            .map(|number| rows(language, &Counted { number, written: number.to_string() }));
        assert_eq!(said, expected);
    }

    #[test]
    fn each_language_has_its_own_forms() {
        check(Language::It, ["nessuna riga", "una riga", "2 righe"]);
        check(Language::Fr, ["0 ligne", "1 ligne", "2 lignes"]);
        check(Language::En, ["0 rows", "1 row", "2 rows"]);
    }
}
