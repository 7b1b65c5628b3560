//! An adaptive binary range coder (G. N. N. Martin, "Range encoding", 1979; the arithmetic is that
//! of LZMA): a decision costs as little as it was foreseeable. It knows nothing of what is decided.
//!
//! Whatever is coded is written once, for both directions: a [`Coder`] is given the true decision
//! and returns it, or is given any and returns the one that was stored.

/// A coder of decisions, in one direction.
pub(super) trait Coder {
    /// Codes a decision that `odds` foresees, and that they learn from.
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool;

    /// Codes this many of the lowest bits of a value, at most 16, each as likely 0 as 1.
    fn plain(&mut self, value: u64, bits: u32) -> u64;
}

/// How likely a decision is yes, learnt from those before it: the mean of all at first, then of
/// about the last [`Odds::MEMORY`].
#[derive(Clone, Copy)]
pub(super) struct Odds {
    yes: u16,
    seen: u16,
}

impl Default for Odds {
    fn default() -> Self {
        Self::EVEN
    }
}

impl Odds {
    const MEMORY: u16 = 160;

    /// Even odds.
    pub(super) const EVEN: Self = Self { yes: 1 << 15, seen: 0 };

    /// What one more decision weighs beside those seen, in 65536ths: as one beside them and a half.
    const WEIGHTS: [u32; Self::MEMORY as usize + 1] = {
        let mut weights = [0; Self::MEMORY as usize + 1];
        let mut seen = 0;
        while seen < weights.len() {
            weights[seen] = (1 << 17) / (2 * seen as u32 + 3);
            seen += 1;
        }
        weights
    };

    /// Where `range` is parted. Neither part is ever empty.
    fn part(self, range: u32) -> u32 {
        (range >> 16) * u32::from(self.yes.clamp(64, u16::MAX - 64))
    }

    fn learn(&mut self, bit: bool) {
        let weight = Self::WEIGHTS[usize::from(self.seen.min(Self::MEMORY))];
        let move_by = |distance: u16| ((u32::from(distance) * weight) >> 16) as u16;
        match bit {
            true => self.yes += move_by(u16::MAX - self.yes),
            false => self.yes -= move_by(self.yes),
        }
        self.seen = (self.seen + 1).min(Self::MEMORY);
    }
}

/// Below this a range is widened by a byte.
const NARROW: u32 = 1 << 24;

/// Writes decisions.
pub(super) struct Encoder {
    low: u32,
    range: u32,
    bytes: Vec<u8>,
}

impl Encoder {
    pub(super) const fn new() -> Self {
        Self { low: 0, range: u32::MAX, bytes: Vec::new() }
    }

    /// The bytes of all decisions.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.extend(self.low.to_be_bytes());
        self.bytes
    }

    /// Leaves out the lowest part of the range.
    fn raise(&mut self, by: u32) {
        let (low, carried) = self.low.overflowing_add(by);
        self.low = low;
        let mut digits = self.bytes.iter_mut().rev();
        let mut carry = carried;
        while carry && let Some(digit) = digits.next() {
            (*digit, carry) = digit.overflowing_add(1);
        }
    }

    fn widen(&mut self) {
        while self.range < NARROW {
            self.bytes.push((self.low >> 24) as u8);
            self.low <<= 8;
            self.range <<= 8;
        }
    }
}

impl Coder for Encoder {
    fn bit(&mut self, odds: &mut Odds, bit: bool) -> bool {
        let part = odds.part(self.range);
        if bit {
            self.range = part;
        } else {
            self.raise(part);
            self.range -= part;
        }
        odds.learn(bit);
        self.widen();
        bit
    }

    fn plain(&mut self, value: u64, bits: u32) -> u64 {
        let value = value & ((1 << bits) - 1);
        self.range >>= bits;
        self.raise(self.range * value as u32);
        self.widen();
        value
    }
}

/// Reads decisions.
#[derive(Clone)]
pub(super) struct Decoder<'a> {
    range: u32,
    /// How far into the range the stored decisions lie.
    offset: u32,
    left: &'a [u8],
    /// Bytes read that were not there.
    missing: u32,
}

impl<'a> Decoder<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { range: u32::MAX, offset: 0, left: bytes, missing: 0 };
        for _ in 0..4 {
            decoder.next();
        }
        decoder
    }

    /// Whether more was asked for than is stored; what was read then means nothing.
    pub(super) const fn is_over(&self) -> bool {
        self.missing > 0
    }

    /// Whether exactly all that is stored was read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.missing == 0 && self.left.is_empty()
    }

    fn next(&mut self) {
        let byte = match self.left.split_first() {
            Some((byte, left)) => {
                self.left = left;
                *byte
            }
            None => {
                self.missing = self.missing.saturating_add(1);
                0
            }
        };
        self.offset = (self.offset << 8) | u32::from(byte);
    }

    fn widen(&mut self) {
        while self.range < NARROW {
            self.range <<= 8;
            self.next();
        }
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, odds: &mut Odds, _: bool) -> bool {
        let part = odds.part(self.range);
        let bit = self.offset < part;
        if bit {
            self.range = part;
        } else {
            self.offset -= part;
            self.range -= part;
        }
        odds.learn(bit);
        self.widen();
        bit
    }

    fn plain(&mut self, _: u64, bits: u32) -> u64 {
        self.range >>= bits;
        let value = (self.offset / self.range).min((1 << bits) - 1);
        self.offset = self.offset.wrapping_sub(value * self.range);
        self.widen();
        value.into()
    }
}
