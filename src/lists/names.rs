//! The names of all rows, or all words, in one text, so that a search reads them one after the other.
//!
//! By hand and not with `memchr`: without SIMD, and in a build for size, its search took 600 ns for a
//! name of forty letters. Most names are passed over by their letters, which are read without them.

/// Names by slots, in small letters.
#[derive(Debug, Default)]
pub struct Names {
    text: Vec<u8>,
    /// Where each name begins and ends.
    places: Vec<(u32, u32)>,
    letters: Vec<Letters>,
    /// How much of the text is nobody's any more.
    left_behind: usize,
}

impl Names {
    /// The name of a slot.
    #[must_use]
    pub fn get(&self, slot: u32) -> &[u8] {
        let (from, until) = self.places[slot as usize];
        &self.text[from as usize..until as usize]
    }

    /// Names a slot: one that has a name, or the next one.
    pub fn put(&mut self, slot: u32, name: &str) {
        let at = slot as usize;
        if at < self.places.len() {
            let before = self.get(slot);
            if before == name.as_bytes() {
                return;
            }
            self.left_behind += before.len();
            self.close_ranks();
        } else {
            self.places.push((0, 0));
            self.letters.push(Letters::default());
        }
        self.places[at] = (self.text.len() as u32, (self.text.len() + name.len()) as u32);
        self.letters[at] = Letters::of(name.as_bytes());
        self.text.extend_from_slice(name.as_bytes());
    }

    /// Which names hold a text in small letters, a flag for each slot.
    #[must_use]
    pub fn holding(&self, text: &str) -> Vec<bool> {
        let needed = Letters::of(text.as_bytes());
        let names = self.letters.iter().zip(&self.places);
        names
            .map(|(letters, (from, until))| {
                let name = &self.text[*from as usize..*until as usize];
                letters.have(needed) && holds(name, text.as_bytes())
            })
            .collect()
    }

    /// Whether the name of a slot holds a text in small letters.
    #[must_use]
    pub fn holds(&self, slot: u32, text: &str) -> bool {
        holds(self.get(slot), text.as_bytes())
    }

    /// Where most of the text is nobody's, what is somebody's is put together.
    fn close_ranks(&mut self) {
        if self.left_behind < self.text.len() / 2 {
            return;
        }
        let mut text = Vec::with_capacity(self.text.len() - self.left_behind);
        for (from, until) in &mut self.places {
            let name = &self.text[*from as usize..*until as usize];
            *from = text.len() as u32;
            text.extend_from_slice(name);
            *until = text.len() as u32;
        }
        (self.text, self.left_behind) = (text, 0);
    }
}

fn holds(mut name: &[u8], text: &[u8]) -> bool {
    let [first, rest @ ..] = text else { return true };
    while let [next, after @ ..] = name {
        if next == first && after.starts_with(rest) {
            return true;
        }
        name = after;
    }
    false
}

/// Which letters a text has, a bit each: a name that holds another text has all of that one's.
#[derive(Clone, Copy, Debug, Default)]
struct Letters(u64);

impl Letters {
    fn of(text: &[u8]) -> Self {
        Self(text.iter().fold(0, |letters, byte| letters | 1 << bit(*byte)))
    }

    const fn have(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}

/// The letters of English and the digits have a bit of their own, all else shares the others.
const fn bit(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => 26 + byte - b'0',
        _ => 36 + byte % 28,
    }
}
