//! All words that stand in any text, and where each stands.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::lists::Names;

/// A slot in which a word stands, and whether a name there begins with it: in one number, since there
/// are millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting(u32);

impl Posting {
    pub const fn new(slot: u32, is_first: bool) -> Self {
        Self(slot << 1 | is_first as u32)
    }

    pub const fn slot(self) -> u32 {
        self.0 >> 1
    }

    pub const fn is_first(self) -> bool {
        self.0 & 1 == 1
    }
}

/// Where a word stands. Most stand in one place: numbers, addresses of e-mail.
#[derive(Debug)]
enum Postings {
    One(Posting),
    Many(Vec<Posting>),
}

impl Postings {
    fn all(&self) -> &[Posting] {
        match self {
            Self::One(posting) => std::slice::from_ref(posting),
            Self::Many(postings) => postings,
        }
    }

    /// Puts one more in. Slots come in their order.
    fn put(&mut self, posting: Posting) {
        let last = match self {
            Self::One(last) => last,
            Self::Many(postings) => match postings.last_mut() {
                Some(last) if last.slot() == posting.slot() => last,
                _ => return postings.push(posting),
            },
        };
        if last.slot() == posting.slot() {
            last.0 |= posting.0;
        } else {
            *self = Self::Many(vec![*last, posting]);
        }
    }
}

/// All words, each with where it stands. A word that stands nowhere any more is kept.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// The number of each word.
    numbers: BTreeMap<Box<str>, u32>,
    words: Names,
    postings: Vec<Postings>,
}

impl Vocabulary {
    /// Notes where a word stands. Slots come in their order.
    pub fn put(&mut self, word: &str, posting: Posting) {
        if let Some(number) = self.numbers.get(word) {
            self.postings[*number as usize].put(posting);
            return;
        }
        let number = self.postings.len() as u32;
        self.numbers.insert(word.into(), number);
        self.words.put(number, word);
        self.postings.push(Postings::One(posting));
    }

    /// Takes where the words stand that begin with a text.
    pub fn beginning_with(&self, text: &str, mut take: impl FnMut(Posting)) {
        let end = end_of(text);
        let until = end.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
        for number in self.numbers.range::<str, _>((Bound::Included(text), until)).map(|(_, at)| at)
        {
            self.postings[*number as usize].all().iter().for_each(|posting| take(*posting));
        }
    }

    /// Takes where the words stand that hold a text, but do not begin with it.
    pub fn holding(&self, text: &str, mut take: impl FnMut(Posting)) {
        for (number, _) in (0..).zip(self.words.holding(text)).filter(|(_, holds)| *holds) {
            if !self.words.get(number).starts_with(text.as_bytes()) {
                self.postings[number as usize].all().iter().for_each(|posting| take(*posting));
            }
        }
    }
}

/// The first text in order that does not begin with another; `None` where all that come after do.
fn end_of(text: &str) -> Option<String> {
    let mut end = text.to_owned();
    while let Some(last) = end.pop() {
        let next = match last {
            // Behind it are numbers that are no letters.
            '\u{d7ff}' => Some('\u{e000}'),
            last => char::from_u32(u32::from(last) + 1),
        };
        if let Some(next) = next {
            end.push(next);
            return Some(end);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_so_end_where_the_next_letter_begins() {
        let ends = ["a", "az", "\u{d7ff}", "a\u{10ffff}", "\u{10ffff}", ""].map(end_of);
        let expected = [Some("b"), Some("a{"), Some("\u{e000}"), Some("b"), None, None];
        assert_eq!(ends, expected.map(|end| end.map(str::to_owned)));
    }
}
