//! All words that stand in any text, and where each stands.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::lists::Names;

/// A slot in which a word stands, and whether a name there begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub slot: u32,
    pub is_first: bool,
}

/// All words, each with where it stands. A word that stands nowhere any more is kept.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// The number of each word.
    numbers: BTreeMap<Box<str>, u32>,
    words: Names,
    postings: Vec<Vec<Posting>>,
}

impl Vocabulary {
    /// Notes where a word stands. Slots come in their order.
    pub fn put(&mut self, word: &str, posting: Posting) {
        let number = match self.numbers.get(word) {
            Some(number) => *number as usize,
            None => {
                let number = self.postings.len();
                self.numbers.insert(word.into(), number as u32);
                self.words.put(number as u32, word);
                self.postings.push(Vec::new());
                number
            }
        };
        let postings = &mut self.postings[number];
        match postings.last_mut().filter(|last| last.slot == posting.slot) {
            Some(last) => last.is_first |= posting.is_first,
            None => postings.push(posting),
        }
    }

    /// Where the words stand that begin with a text.
    pub fn beginning_with(&self, text: &str) -> impl Iterator<Item = Posting> {
        let from = self.numbers.range::<str, _>((Bound::Included(text), Bound::Unbounded));
        let words = from.take_while(move |(word, _)| word.starts_with(text));
        words.flat_map(|(_, number)| &self.postings[*number as usize]).copied()
    }

    /// Where the words stand that hold a text, but do not begin with it.
    pub fn holding(&self, text: &str) -> impl Iterator<Item = Posting> {
        let words = self.words.holding(text).into_iter().zip(0_u32..);
        let words = words.filter(move |(holds, number)| {
            *holds && !self.words.get(*number).starts_with(text.as_bytes())
        });
        words.flat_map(|(_, number)| &self.postings[number as usize]).copied()
    }
}
