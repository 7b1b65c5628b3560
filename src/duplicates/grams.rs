//! Which names have three letters in a row in common: the few that are worth a closer look.

use std::collections::{BTreeMap, BTreeSet};

/// So many names are looked at closely.
const LOOKED_AT: usize = 16;

/// Names that share less than this part of their letters are not.
const SHARED: f64 = 0.3;

/// Three letters in a row, packed.
type Gram = u64;

/// Names by three letters in a row.
#[derive(Clone, Debug, Default)]
pub struct Grams {
    names: BTreeMap<Gram, Vec<u32>>,
    /// How many each name has.
    counts: Vec<u32>,
}

impl Grams {
    /// Takes in the words of the next name.
    pub fn push(&mut self, words: &[String]) {
        let slot = self.counts.len() as u32;
        let grams = grams(words);
        self.counts.push(grams.len() as u32);
        for gram in grams {
            self.names.entry(gram).or_default().push(slot);
        }
    }

    /// The names that share most with these words.
    pub fn nearest(&self, words: &[String]) -> Vec<u32> {
        let grams = grams(words);
        let mut shared = vec![0_u32; self.counts.len()];
        let mut met = Vec::new();
        for slot in grams.iter().filter_map(|gram| self.names.get(gram)).flatten() {
            let count = &mut shared[*slot as usize];
            if *count == 0 {
                met.push(*slot);
            }
            *count += 1;
        }
        let part = |slot: u32| {
            let (both, own) = (shared[slot as usize], self.counts[slot as usize]);
            // Of the shorter one: the longer may have a word more.
            f64::from(both) / f64::from(own.min(grams.len() as u32))
        };
        let alike = |slot: u32| {
            let all = self.counts[slot as usize] + grams.len() as u32;
            f64::from(2 * shared[slot as usize]) / f64::from(all)
        };
        met.retain(|slot| part(*slot) >= SHARED);
        met.sort_unstable_by(|a, b| alike(*b).total_cmp(&alike(*a)).then(a.cmp(b)));
        met.truncate(LOOKED_AT);
        met
    }
}

/// What begins and ends a word counts as a letter.
fn grams(words: &[String]) -> BTreeSet<Gram> {
    let mut grams = BTreeSet::new();
    for word in words {
        let edge = std::iter::once('\0');
        let letters: Vec<char> = edge.clone().chain(word.chars()).chain(edge).collect();
        let packed = letters
            .windows(3)
            .map(|three| three.iter().fold(0, |gram, letter| gram << 21 | u64::from(*letter)));
        grams.extend(packed);
    }
    grams
}
