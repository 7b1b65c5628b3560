//! Where in a text stands what was typed.

use std::ops::Range;

use crate::domain::{RecordId, Workspace};
use crate::duplicates::{Unfold, fold_letter};

use super::texts::{Field, texts};
use super::typed::{Typed, is_looked_for_inside};

/// Where a record was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What the text is.
    pub field: Field,
    /// The text.
    pub text: String,
    /// Where in it stands what was typed.
    pub marks: Vec<Range<usize>>,
}

/// The text of a record in which most of what was typed stands, of several the first.
#[must_use]
pub fn place(workspace: &Workspace, id: RecordId, typed: &Typed, unfold: Unfold) -> Option<Place> {
    let found = texts(workspace, id).into_iter().map(|(field, text)| Place {
        field,
        text: text.to_owned(),
        marks: marks(field, text, typed, unfold),
    });
    found.rev().max_by_key(|place| place.marks.len()).filter(|place| !place.marks.is_empty())
}

/// Where in a text stands what was typed: in its order, none within another.
#[must_use]
pub fn marks(field: Field, text: &str, typed: &Typed, unfold: Unfold) -> Vec<Range<usize>> {
    if field == Field::Phone {
        return mark_digits(text, typed.digits()).into_iter().collect();
    }
    let letters = Letters::of(text, unfold);
    let mut marks: Vec<Range<usize>> =
        typed.words().iter().filter_map(|word| letters.find(word)).collect();
    marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    let mut until = 0;
    marks.retain(|mark| {
        let is_beside = mark.start >= until;
        until = until.max(mark.end);
        is_beside
    });
    marks
}

/// A text folded, and where each of its letters stood.
struct Letters {
    folded: String,
    /// Of each byte of it: from where to where the letter stands that it came of, its accents too.
    places: Vec<Range<usize>>,
}

/// Stands between words.
const DIVIDER: char = ' ';

impl Letters {
    fn of(text: &str, unfold: Unfold) -> Self {
        let (mut folded, mut places) = (String::new(), Vec::<Range<usize>>::new());
        for (from, letter) in text.char_indices() {
            let until = from + letter.len_utf8();
            let length = folded.len();
            for letter in unfold(letter.encode_utf8(&mut [0; 4])).chars() {
                if !fold_letter(letter, &mut folded) {
                    folded.push(DIVIDER);
                }
            }
            if folded.len() == length
                && let Some(last) = places.last_mut()
            {
                last.end = until;
            }
            places.resize(folded.len(), from..until);
        }
        Self { folded, places }
    }

    /// Where a word stands: at the beginning of another, else inside of one.
    fn find(&self, word: &str) -> Option<Range<usize>> {
        let all = self.folded.match_indices(word).map(|(at, _)| at);
        let begins = |at: &usize| *at == 0 || self.folded[..*at].ends_with(DIVIDER);
        let inside = || self.folded.find(word).filter(|_| is_looked_for_inside(word));
        let at = all.into_iter().find(begins).or_else(inside)?;
        let last = at + word.len() - 1;
        Some(self.places[at].start..self.places[last].end)
    }
}

/// Where the digits of a number stand in it, one of these ways of writing them.
fn mark_digits(text: &str, ways: &[String]) -> Option<Range<usize>> {
    let digits = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit());
    let (places, digits): (Vec<usize>, String) = digits.unzip();
    ways.iter().find_map(|way| {
        let at = digits.find(way.as_str())?;
        Some(places[at]..places[at + way.len() - 1] + 1)
    })
}

/// A piece of a text around something in it, in words that are whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The piece, on one line.
    pub text: String,
    /// What stands in it.
    pub marks: Vec<Range<usize>>,
    /// Whether something stands before it.
    pub is_cut_before: bool,
    /// Whether something stands behind it.
    pub is_cut_behind: bool,
}

/// So much stands before what is marked, and behind it, in bytes at most.
const AROUND: usize = 48;

impl Excerpt {
    /// The piece around the first of some marks in a text.
    #[must_use]
    pub fn of(text: &str, marks: &[Range<usize>]) -> Self {
        let first = marks.first().cloned().unwrap_or(0..0);
        let from = text[..first.start].char_indices().map(|(at, _)| at);
        let from = from.clone().find(|at| {
            let begins = *at == 0 || text[..*at].ends_with(char::is_whitespace);
            begins && first.start - at <= AROUND
        });
        let from = from.unwrap_or(first.start);
        let behind = &text[first.end..];
        let ends = behind.char_indices().filter(|(_, letter)| letter.is_whitespace());
        let ends = ends.map(|(at, _)| at).chain([behind.len()]);
        let until = first.end + ends.take_while(|at| *at <= AROUND).last().unwrap_or(0);
        let inside = marks.iter().filter(|mark| mark.end <= until);
        Self {
            text: text[from..until].replace(['\n', '\r', '\t'], " "),
            marks: inside.map(|mark| mark.start - from..mark.end - from).collect(),
            is_cut_before: !text[..from].trim().is_empty(),
            is_cut_behind: !text[until..].trim().is_empty(),
        }
    }
}
