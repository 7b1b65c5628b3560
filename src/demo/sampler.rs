//! What the demo draws: chances, choices, durations and ids, all of them from its seed.

use jiff::civil::Date;

use crate::stats::Random;

use super::calendar::Calendar;

/// A stream of numbers that a seed and a purpose determine. Each part of the demo has its own, so
/// that a longer playbook or another language moves nothing else.
pub(super) struct Sampler {
    random: Random,
}

/// Percentages of a median that durations are drawn from: long to the right, like a log-normal
/// distribution with σ ≈ 0.6.
const SPREAD: [i32; 16] = [34, 46, 55, 63, 71, 79, 87, 95, 105, 115, 127, 141, 158, 182, 218, 297];

impl Sampler {
    /// The stream of `seed` for `purpose`.
    pub(super) fn new(seed: u64, purpose: &str) -> Self {
        let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let purpose = purpose.bytes().fold(0xcbf2_9ce4_8422_2325, fnv);
        Self { random: Random::seeded(seed ^ purpose) }
    }

    /// A number from 0 to below `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.random.index(end)
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

    /// Puts `items` in another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        self.random.shuffle(items);
    }
}

/// Where the demo's ids come from: the day of the record, a count, and the seed's own bytes. Ids
/// are thereby in the order of days.
pub(super) struct Mint {
    random: Random,
    calendar: Calendar,
    count: u64,
}

impl Mint {
    /// The ids of `seed`.
    pub(super) fn new(seed: u64, calendar: Calendar) -> Self {
        Self { random: Sampler::new(seed, "ids").random, calendar, count: 0 }
    }

    /// The parts of the next id, for a record of the day `on`.
    pub(super) fn next(&mut self, on: Date) -> (u64, [u8; 10]) {
        self.count += 1;
        let mut bytes = [0; 10];
        let words = [self.random.next_u64(), self.random.next_u64()];
        let random = words.into_iter().flat_map(u64::to_le_bytes);
        for (byte, drawn) in bytes.iter_mut().zip(random) {
            *byte = drawn;
        }
        (self.calendar.unix_millis(on) + self.count, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_their_ends_and_nothing_else() {
        let mut sampler = Sampler::new(1, "test");
        let drawn: std::collections::BTreeSet<i32> =
            (0..200).map(|_| sampler.between(-1, 2)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
        assert_eq!((sampler.below(0), sampler.between(3, 2)), (0, 3));
    }
}
