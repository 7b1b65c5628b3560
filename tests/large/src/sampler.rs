//! What is drawn from a seed: numbers, days and ids.

use imbuto::stats::Random;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A stream of numbers that a seed determines.
pub struct Sampler(Random);

impl Sampler {
    /// The numbers of this seed.
    pub fn new(seed: u64) -> Self {
        Self(Random::seeded(seed))
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0.index(end)
    }

    /// True in `percent` cases of 100.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// One of several, each as often as its weight says.
    pub fn weighted<T: Copy>(&mut self, of: &[(usize, T)]) -> T {
        let mut drawn = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in of {
            match drawn.checked_sub(*weight) {
                Some(left) => drawn = left,
                None => return *value,
            }
        }
        of[0].1
    }

    /// Days around 12, at least one, long to the right.
    pub fn days(&mut self) -> i64 {
        let spread = [2, 3, 5, 6, 8, 9, 11, 13, 15, 18, 22, 31];
        let days = self.pick(&spread);
        days + self.below(days as usize / 2 + 1) as i64
    }

    /// A moment in the working hours of a day, in milliseconds since 1970.
    pub fn moment(&mut self, on: Date) -> u64 {
        let days = (on - date(1970, 1, 1)).get_days().unsigned_abs();
        u64::from(days) * 86_400_000 + 8 * 3_600_000 + self.below(10 * 3_600_000) as u64
    }

    /// The random part of an id.
    pub fn tail(&mut self) -> [u8; 10] {
        std::array::from_fn(|_| self.0.next_u64() as u8)
    }
}

/// A day that many days later.
pub fn later(day: Date, days: i64) -> Date {
    day.saturating_add(days.days())
}
