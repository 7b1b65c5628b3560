//! What is found, the best first.

use std::cmp::Reverse;

use crate::domain::RecordId;

use super::Search;
use super::entries::Rank;
use super::typed::{Term, Typed, is_looked_for_inside};
use super::vocabulary::{Posting, Vocabulary};

/// How well something fits what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Its name, or its number, begins with the first word typed, and the others begin words of it.
    Begins,
    /// All that was typed begins words of it.
    Words,
    /// Some of it stands inside of words.
    Inside,
}

/// What kind of thing is found; of each there is at most so many. In the order in which equals are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum FoundKind {
    Opportunity,
    Account,
    Contact,
    Owner,
    Note,
}

impl FoundKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Opportunity, Self::Account, Self::Contact, Self::Owner, Self::Note];

    /// Of what kind a record is; `None` where nobody looks for it.
    #[must_use]
    pub const fn of(id: RecordId) -> Option<Self> {
        match id {
            RecordId::Opportunity(_) => Some(Self::Opportunity),
            RecordId::Account(_) => Some(Self::Account),
            RecordId::Contact(_) => Some(Self::Contact),
            RecordId::Owner(_) => Some(Self::Owner),
            RecordId::Note(_) | RecordId::Activity(_) => Some(Self::Note),
            _ => None,
        }
    }

    /// So many of it are found at most.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Opportunity => 5,
            Self::Account | Self::Contact | Self::Note => 3,
            Self::Owner => 2,
        }
    }
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What.
    pub id: RecordId,
    /// How well it fits.
    pub grade: Grade,
}

/// Where something found stands among others of its kind: of equals the newest comes first.
type Standing = (Grade, Rank, Reverse<RecordId>);

impl Search {
    /// What is found of all that is read, the best first.
    #[must_use]
    pub fn find(&self, typed: &Typed) -> Vec<Found> {
        if typed.is_empty() {
            return Vec::new();
        }
        let readings = typed.readings();
        let marks: Vec<Marks> = readings.iter().map(|terms| self.marks(terms)).collect();
        let mut best = FoundKind::ALL.map(|kind| (kind, Vec::<Standing>::new()));
        for slot in 0..self.entries.slots() {
            let Some(grade) = marks.iter().filter_map(|marks| marks.grade(slot)).min() else {
                continue;
            };
            let Some(entry) = self.entries.get(slot) else { continue };
            let Some(kind) = FoundKind::of(entry.id) else { continue };
            let (_, best) = &mut best[kind as usize];
            let is_full = best.len() == kind.most();
            if is_full && best.last().is_some_and(|(last, ..)| grade > *last) {
                continue;
            }
            let standing = (grade, self.entries.rank(entry), Reverse(entry.id));
            let place = best.partition_point(|other| *other < standing);
            if place < kind.most() {
                best.insert(place, standing);
                best.truncate(kind.most());
            }
        }
        let kinds = best.into_iter().flat_map(|(kind, best)| {
            best.into_iter().map(move |(grade, _, Reverse(id))| (kind, Found { id, grade }))
        });
        let mut found: Vec<(FoundKind, Found)> = kinds.collect();
        // Stable: of one grade and kind the best stays first.
        found.sort_by_key(|(kind, found)| (found.grade, *kind));
        found.into_iter().map(|(_, found)| found).collect()
    }

    fn marks(&self, terms: &[Term<'_>]) -> Marks {
        let mut marks = Marks::new(self.entries.slots());
        for term in terms {
            marks.begin_term();
            match term {
                Term::Word(word) => mark_all(&mut marks, &self.words, word),
                Term::Number(ways) => {
                    ways.iter().for_each(|way| mark_all(&mut marks, &self.numbers, way));
                }
            }
        }
        marks
    }
}

/// Marks where words stand that begin with a text, then where some hold it.
fn mark_all(marks: &mut Marks, vocabulary: &Vocabulary, text: &str) {
    vocabulary.beginning_with(text, |posting| marks.begins(posting));
    if is_looked_for_inside(text) {
        vocabulary.holding(text, |posting| marks.holds(posting));
    }
}

/// How many of some terms each slot has so far, one term after the other, and how well: a number each.
struct Marks {
    /// The grade in the last bits, before them how many terms are had.
    slots: Vec<u8>,
    terms: u8,
}

/// What takes the place of a grade in a number.
const GRADES: u8 = 4;

impl Marks {
    fn new(slots: usize) -> Self {
        Self { slots: vec![0; slots], terms: 0 }
    }

    const fn begin_term(&mut self) {
        self.terms += 1;
    }

    fn begins(&mut self, posting: Posting) {
        let is_first = posting.is_first() || self.terms > 1;
        self.put(posting.slot(), if is_first { Grade::Begins } else { Grade::Words });
    }

    fn holds(&mut self, posting: Posting) {
        self.put(posting.slot(), Grade::Inside);
    }

    /// The slot has the term that is looked for now. It is as good as the worst of its terms, and each of
    /// these as good as the best place where it stands.
    fn put(&mut self, slot: u32, grade: Grade) {
        let mark = &mut self.slots[slot as usize];
        let (had, before) = (*mark / GRADES, *mark % GRADES);
        let grade = grade as u8;
        if had + 1 == self.terms {
            *mark = self.terms * GRADES + before.max(grade);
        } else if had == self.terms && self.terms == 1 {
            *mark = GRADES + before.min(grade);
        }
    }

    /// How well a slot fits; `None` where it has not all terms.
    fn grade(&self, slot: usize) -> Option<Grade> {
        let mark = self.slots[slot];
        if mark / GRADES != self.terms {
            return None;
        }
        match mark % GRADES {
            0 => Some(Grade::Begins),
            1 => Some(Grade::Words),
            _ => Some(Grade::Inside),
        }
    }
}
