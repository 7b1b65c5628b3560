//! What somebody typed, in the ways in which it can be meant.

use crate::duplicates::{Unfold, folded, within_country};

/// So many words are looked for; what is typed beyond them is passed over.
const MOST_WORDS: usize = 16;

/// A number is one from so many digits on: "12" is more likely in a name.
const FEWEST_DIGITS: usize = 3;

/// So many are left of them at least, without the code of the country and the zero.
const FEWEST_LEFT: usize = 2;

/// What is left of so many digits may be a whole number.
const WHOLE: usize = 6;

/// A text of so many bytes is also looked for inside of words: three letters of Latin, two of Greek or
/// Cyrillic, one of Chinese. Nearly every word holds any shorter one.
const INSIDE_FROM: usize = 3;

/// What somebody typed: words, some of which may be a telephone number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// All words, the digits of a number among them.
    words: Vec<String>,
    number: Option<Number>,
}

/// A telephone number, as far as it is typed, and the words beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Number {
    /// Its digits as they may be kept: without the code of the country, and as they are.
    digits: Vec<String>,
    beside: Vec<String>,
}

/// Something that an entry has to have, in one of these ways of writing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term<'a> {
    Word(&'a str),
    Number(&'a [String]),
}

impl Typed {
    /// Reads what was typed.
    #[must_use]
    pub fn of(text: &str, unfold: Unfold) -> Self {
        let mut words = folded(text, unfold);
        words.truncate(MOST_WORDS);
        let is_digits = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
        let (_, beside): (Vec<_>, Vec<_>) = words.iter().partition(is_digits);
        let digits = digits(text);
        let beside = beside.into_iter().cloned().collect();
        let number = (!digits.is_empty()).then_some(Number { digits, beside });
        Self { words, number }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words, folded.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether each of its words begins one of a text: also where there is none.
    #[must_use]
    pub fn begins_words_of(&self, text: &str, unfold: Unfold) -> bool {
        let words = folded(text, unfold);
        self.words.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
    }

    /// The ways in which it may be kept as a telephone number; none where it is no number.
    pub(super) fn digits(&self) -> &[String] {
        self.number.as_ref().map_or(&[], |number| &number.digits)
    }

    /// What an entry has to have: one of these lists of terms, all of it.
    pub(super) fn readings(&self) -> Vec<Vec<Term<'_>>> {
        let plain = self.words.iter().map(|word| Term::Word(word)).collect();
        let number = self.number.as_ref().map(|number| {
            let beside = number.beside.iter().map(|word| Term::Word(word));
            std::iter::once(Term::Number(&number.digits)).chain(beside).collect()
        });
        std::iter::once(plain).chain(number).collect()
    }
}

/// Whether a text is also looked for inside of words.
pub(super) const fn is_looked_for_inside(text: &str) -> bool {
    text.len() >= INSIDE_FROM
}

/// The ways in which a number that is being typed may be kept: without the zero that is dialled first;
/// without the code of a country, where it has a plus or is long enough to be whole.
fn digits(text: &str) -> Vec<String> {
    let typed: String = text.replace("(0)", "").chars().filter(|one| is_of_number(*one)).collect();
    if typed.len() < FEWEST_DIGITS {
        return Vec::new();
    }
    let abroad = typed.strip_prefix('+').or_else(|| typed.strip_prefix("00"));
    let ways = match abroad {
        Some(abroad) => vec![within_country(abroad)],
        None => {
            let at_home = Some(within_country(&typed)).filter(|rest| rest.len() >= WHOLE);
            std::iter::once(typed.as_str()).chain(at_home).collect()
        }
    };
    let ways = ways.into_iter().map(|way| way.trim_start_matches('0').to_owned());
    let mut ways: Vec<String> = ways.filter(|way| way.len() >= FEWEST_LEFT).collect();
    ways.dedup();
    ways
}

const fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || letter == '+'
}
