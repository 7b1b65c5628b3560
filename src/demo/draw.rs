//! The demo's own generator: SplitMix64, whole numbers only, so that host and browser draw the same.
//!
//! G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA
//! 2014. There is no function that seeds it from a clock.

use jiff::civil::Date;

use super::calendar::Calendar;

/// A stream of numbers that a seed and a purpose determine. Each part of the demo has its own, so
/// that a longer playbook or another language moves nothing else.
pub(super) struct Draw {
    state: u64,
}

/// Percentages of a median that durations are drawn from: long to the right, like a log-normal
/// distribution with σ ≈ 0.6.
const SPREAD: [i32; 16] = [34, 46, 55, 63, 71, 79, 87, 95, 105, 115, 127, 141, 158, 182, 218, 297];

impl Draw {
    /// The stream of `seed` for `purpose`.
    pub(super) fn new(seed: u64, purpose: &str) -> Self {
        let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let purpose = purpose.bytes().fold(0xcbf2_9ce4_8422_2325, fnv);
        Self { state: seed ^ purpose }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let wide = u128::from(self.next()) * end as u128;
        (wide >> 64) as usize
    }

    /// A number from `low` to `high`, both included; `low` where there is none between.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + self.below(width) as i32
    }

    /// True in `percent` cases of 100.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub(super) fn pick<T: Copy, const N: usize>(&mut self, of: &[T; N]) -> T {
        of[self.below(N)]
    }

    /// An index, each as often as its weight says.
    pub(super) fn weighted<const N: usize>(&mut self, weights: &[usize; N]) -> usize {
        let mut drawn = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if drawn < *weight {
                return index;
            }
            drawn -= weight;
        }
        0
    }

    /// Days around `median`, at least one, long to the right.
    pub(super) fn days(&mut self, median: i32) -> i32 {
        (median * self.pick(&SPREAD) / 100).max(1)
    }

    /// Puts `items` in another order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

/// Where the demo's ids come from: the day of the record, a count, and the seed's own bytes. Ids
/// are thereby in the order of days.
pub(super) struct Mint {
    draw: Draw,
    calendar: Calendar,
    count: u64,
}

impl Mint {
    /// The ids of `seed`.
    pub(super) fn new(seed: u64, calendar: Calendar) -> Self {
        Self { draw: Draw::new(seed, "ids"), calendar, count: 0 }
    }

    /// The parts of the next id, for a record of the day `on`.
    pub(super) fn next(&mut self, on: Date) -> (u64, [u8; 10]) {
        self.count += 1;
        let mut bytes = [0; 10];
        let random =
            self.draw.next().to_le_bytes().into_iter().chain(self.draw.next().to_le_bytes());
        for (byte, drawn) in bytes.iter_mut().zip(random) {
            *byte = drawn;
        }
        (self.calendar.unix_millis(on) + self.count, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: SplitMix64 from state 1234567, as published with the algorithm.
    #[test]
    fn it_is_splitmix64() {
        let mut draw = Draw { state: 1_234_567 };
        let drawn = [draw.next(), draw.next(), draw.next()];
        let expected =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(drawn, expected);
    }

    #[test]
    fn ranges_hold_their_ends_and_nothing_else() {
        let mut draw = Draw::new(1, "test");
        let drawn: std::collections::BTreeSet<i32> =
            (0..200).map(|_| draw.between(-1, 2)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
        assert_eq!((draw.below(0), draw.between(3, 2)), (0, 3));
    }
}
