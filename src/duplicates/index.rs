//! Records by what they may be known by, so that a look for one does not read all.

use std::collections::{BTreeMap, BTreeSet};

use super::grams::Grams;
use super::{Alike, Likeness, Mark, Unfold};

/// What more than so many are known by tells nobody apart: a provider of mail, a switchboard.
const TELLING: usize = 32;

/// Companies, or people, by what they may be known by. Built once, a record at a time.
#[derive(Clone, Debug)]
pub struct Index<Id, T> {
    unfold: Unfold,
    all: Vec<(Id, T)>,
    places: BTreeMap<Id, u32>,
    names: BTreeMap<String, Vec<u32>>,
    marks: BTreeMap<Mark, Vec<u32>>,
    grams: Grams,
}

impl<Id: Copy + Ord, T: Alike> Index<Id, T> {
    /// Nothing in it yet.
    #[must_use]
    pub fn new(unfold: Unfold) -> Self {
        Self {
            unfold,
            all: Vec::new(),
            places: BTreeMap::new(),
            names: BTreeMap::new(),
            marks: BTreeMap::new(),
            grams: Grams::default(),
        }
    }

    /// What folds letters.
    #[must_use]
    pub const fn unfold(&self) -> Unfold {
        self.unfold
    }

    /// How many are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A record that was put in.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&T> {
        self.places.get(&id).map(|place| &self.all[*place as usize].1)
    }

    /// Puts a record in.
    pub fn push(&mut self, id: Id, one: T) {
        let place = self.all.len() as u32;
        self.places.insert(id, place);
        for key in keys(&one) {
            self.names.entry(key.to_owned()).or_default().push(place);
        }
        for mark in one.marks() {
            self.marks.entry(mark.clone()).or_default().push(place);
        }
        self.grams.push(one.name().words());
        self.all.push((id, one));
    }

    /// More becomes known of a record that was put in.
    pub(super) fn change(&mut self, id: Id, change: impl FnOnce(&mut T)) {
        let Some(place) = self.places.get(&id).copied() else { return };
        let one = &mut self.all[place as usize].1;
        let before = one.marks().len();
        change(one);
        for mark in &one.marks()[before..] {
            self.marks.entry(mark.clone()).or_default().push(place);
        }
    }

    /// Those that are the same as this one, or may be, the likeliest first.
    #[must_use]
    pub fn like(&self, one: &T) -> Vec<(Id, Likeness)> {
        let same_name = keys(one).filter_map(|key| self.names.get(key)).flatten();
        let same_mark = one.marks().iter().filter_map(|mark| self.marks.get(mark));
        let same_mark = same_mark.filter(|places| places.len() <= TELLING).flatten();
        let mut places: BTreeSet<u32> = same_name.chain(same_mark).copied().collect();
        places.extend(self.grams.nearest(one.name().words()));
        let all = places.into_iter().map(|place| &self.all[place as usize]);
        let mut like: Vec<(Id, Likeness)> =
            all.filter_map(|(id, other)| Some((*id, one.likeness(other)?))).collect();
        like.sort_unstable_by_key(|(id, likeness)| (*likeness, *id));
        like
    }

    /// Those of the index that are the same as one of it, or may be.
    #[must_use]
    pub fn like_known(&self, id: Id) -> Vec<(Id, Likeness)> {
        let mut like = self.get(id).map(|one| self.like(one)).unwrap_or_default();
        like.retain(|(other, _)| *other != id);
        like
    }
}

/// What its names are found by.
fn keys<T: Alike>(one: &T) -> impl Iterator<Item = &str> {
    let names = std::iter::once(one.name()).chain(one.other_names());
    names.map(super::Name::key).filter(|key| !key.is_empty())
}
