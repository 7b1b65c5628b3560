//! What is remembered of the values of one place in a record (a field, a field of a list's
//! elements), so that the next one there costs little. Knows no record and no direction.

use uuid::Uuid;

use super::range::{Coder, Odds};

/// One place in a record: what its values were, and the places within them.
#[derive(Default)]
pub(super) struct Column<'a> {
    /// By what was chosen before, as the next.
    flags: Vec<Odds>,
    small: Vec<Tree>,
    wide: Vec<Number>,
    /// Texts met here.
    pub(super) texts: Recent<&'a str>,
    /// Ids met here.
    pub(super) ids: Recent<Uuid>,
    /// The last number here that was coded by its distance from the one before.
    pub(super) last: i64,
    /// Which of two guesses mostly was the nearer one.
    pub(super) guess: Guess,
    /// The numbers of the fields that are coded here; none until the first value.
    pub(super) fields: Vec<u8>,
    inner: Vec<Column<'a>>,
}

impl<'a> Column<'a> {
    /// The place of this number within.
    pub(super) fn inner(&mut self, number: usize) -> &mut Self {
        grown(&mut self.inner, number)
    }

    /// Codes a yes or no; `before` is what was chosen last.
    pub(super) fn flag(&mut self, coder: &mut impl Coder, before: usize, value: bool) -> bool {
        coder.bit(grown(&mut self.flags, before), value)
    }

    /// Codes a number that is mostly below 38, from a few decisions; `before` is what was chosen
    /// last, up to 31.
    pub(super) fn small(&mut self, coder: &mut impl Coder, before: usize, value: u64) -> u64 {
        let low = grown(&mut self.small, before).code(coder, value.min(Tree::END));
        if low < Tree::END {
            return low;
        }
        self.number(coder, 1, value.wrapping_sub(Tree::END)).wrapping_add(Tree::END)
    }

    /// Codes a number of any size; several `parts` of one value are told apart.
    pub(super) fn number(&mut self, coder: &mut impl Coder, part: usize, value: u64) -> u64 {
        grown(&mut self.wide, part).code(coder, value)
    }

    /// Codes a number that may be below 0.
    pub(super) fn signed(&mut self, coder: &mut impl Coder, part: usize, value: i64) -> i64 {
        let folded = self.number(coder, part, fold(value));
        (folded >> 1) as i64 ^ -((folded & 1) as i64)
    }

    /// Codes a number that is mostly round, without the zeros at its end.
    pub(super) fn round(&mut self, coder: &mut impl Coder, value: i64) -> i64 {
        let mut zeros = 0;
        let mut left = value;
        while left != 0 && left % 10 == 0 {
            left /= 10;
            zeros += 1;
        }
        let zeros = self.small(coder, 0, zeros).min(31) as u32;
        self.signed(coder, 0, left).wrapping_mul(10_i64.wrapping_pow(zeros))
    }
}

/// The element of this place, all up to it being there afterwards.
fn grown<T: Default>(list: &mut Vec<T>, place: usize) -> &mut T {
    if list.len() <= place {
        list.resize_with(place + 1, T::default);
    }
    &mut list[place]
}

/// Numbers below and above 0 by turns, so that the small ones are near 0.
const fn fold(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

/// Numbers below 38, each as cheap as it was frequent: those below 7 in three decisions, the others
/// in five more.
#[derive(Clone, Default)]
struct Tree {
    near: [Odds; 8],
    far: [Odds; 32],
}

impl Tree {
    /// The first number that there is no room for.
    const END: u64 = 38;

    fn code(&mut self, coder: &mut impl Coder, value: u64) -> u64 {
        match descend(&mut self.near, coder, value.min(7), 3) {
            7 => 7 + descend(&mut self.far, coder, value.wrapping_sub(7), 5),
            near => near,
        }
    }
}

/// Numbers of any size: how many bits, the highest three after the first, and the rest as they are.
struct Number {
    /// Lengths below 15; 15 says that it is more, and how much more comes next.
    short: [Odds; 16],
    long: [Odds; 64],
    high: Vec<[Odds; 8]>,
}

impl Default for Number {
    fn default() -> Self {
        Self { short: [Odds::EVEN; 16], long: [Odds::EVEN; 64], high: Vec::new() }
    }
}

impl Number {
    fn code(&mut self, coder: &mut impl Coder, value: u64) -> u64 {
        let length = u64::from(u64::BITS - value.leading_zeros());
        let length = match descend(&mut self.short, coder, length.min(15), 4) {
            15 => 15 + descend(&mut self.long, coder, length.wrapping_sub(15), 6).min(49) as u32,
            length => length as u32,
        };
        let Some(mut left) = length.checked_sub(1) else { return 0 };
        if self.high.len() <= length as usize {
            self.high.resize(length as usize + 1, [Odds::EVEN; 8]);
        }
        let modelled = left.min(3);
        left -= modelled;
        let high = descend(&mut self.high[length as usize], coder, value >> left, modelled);
        let mut coded = (1 << modelled) | high;
        while left > 0 {
            let bits = left.min(16);
            left -= bits;
            coded = (coded << bits) | coder.plain(value >> left, bits);
        }
        coded
    }
}

/// Codes the lowest `bits` of a value from the highest on, each foreseen by those before it.
fn descend(odds: &mut [Odds], coder: &mut impl Coder, value: u64, bits: u32) -> u64 {
    let mut node = 1;
    for bit in (0..bits).rev() {
        let decided = coder.bit(&mut odds[node], (value >> bit) & 1 == 1);
        node = node * 2 + usize::from(decided);
    }
    (node as u64) - (1 << bits)
}

/// The last different values of a place.
pub(super) struct Recent<T> {
    held: Vec<T>,
    last: usize,
    oldest: usize,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { held: Vec::new(), last: 0, oldest: 0 }
    }
}

impl<T: Copy + PartialEq> Recent<T> {
    /// With the two codes that say something else, all that a [`Tree`] tells apart.
    const KEPT: usize = Tree::END as usize - 2;
    const NEW: u64 = 0;
    const SAME: u64 = 1;

    /// How this value is coded: as new, as the same as the last, or as one held.
    pub(super) fn code(&self, value: T) -> u64 {
        if self.held.get(self.last) == Some(&value) {
            return Self::SAME;
        }
        let place = self.held.iter().position(|held| *held == value);
        place.map_or(Self::NEW, |place| place as u64 + 2)
    }

    /// Whether a code says that a value is new, and so must be told itself.
    pub(super) const fn is_new(code: u64) -> bool {
        code == Self::NEW
    }

    /// The value of a code, if there is one.
    pub(super) fn take(&mut self, code: u64) -> Option<T> {
        if code != Self::SAME {
            self.last = usize::try_from(code).ok()?.checked_sub(2)?;
        }
        self.held.get(self.last).copied()
    }

    /// Holds a new value, in place of the one that came first.
    pub(super) fn hold(&mut self, value: T) {
        if self.held.len() < Self::KEPT {
            self.last = self.held.len();
            self.held.push(value);
        } else {
            self.last = self.oldest;
            self.held[self.last] = value;
            self.oldest = (self.oldest + 1) % Self::KEPT;
        }
    }
}

/// Which of two numbers the values of a place are nearer to, judged by those before.
#[derive(Default)]
pub(super) struct Guess(i32);

impl Guess {
    /// The better one; the first, as long as nothing is known.
    pub(super) const fn of(&self, [first, other]: [i64; 2]) -> i64 {
        if self.0 >= 0 { first } else { other }
    }

    /// Learns what it was.
    pub(super) fn learn(&mut self, guesses: [i64; 2], value: i64) {
        let [first, other] = guesses.map(|guess| fold(value.wrapping_sub(guess)).leading_zeros());
        self.0 = (self.0 + first as i32 - other as i32).clamp(-64, 64);
    }
}
