//! Random numbers that a seed determines, the same on every platform: xoshiro256++.
//!
//! D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021);
//! seeded, as its authors advise, by SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014).
//! Whole numbers below a bound: D. Lemire, "Fast random integer generation in an interval", ACM
//! TOMACS 29 (2019), without bias. Nothing here reads a clock.

/// A stream of random numbers.
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// The stream of a seed. Every seed gives a stream of its own, 0 too.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        let mut state = [0; 4];
        let mut sum = seed;
        for word in &mut state {
            sum = sum.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *word = mixed ^ (mixed >> 31);
        }
        Self { state }
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let (c, d) = (c ^ a, d ^ b);
        let result = self.state[0].wrapping_add(self.state[3]).rotate_left(23).wrapping_add(a);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        result
    }

    /// A number from 0 to below 1, one of 2⁵³ evenly spaced ones.
    pub fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A whole number from 0 to below `end`, each as likely as any other; 0 where `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 {
            return 0;
        }
        let mut wide = u128::from(self.next_u64()) * u128::from(end);
        if (wide as u64) < end {
            let unfair = end.wrapping_neg() % end;
            while (wide as u64) < unfair {
                wide = u128::from(self.next_u64()) * u128::from(end);
            }
        }
        (wide >> 64) as u64
    }

    /// An index into `length` things, each as likely as any other; 0 where there is none.
    pub fn index(&mut self, length: usize) -> usize {
        self.below(length as u64) as usize
    }

    /// True with this probability: never from 0 down, always from 1 up.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// Puts `items` in another order, each order as likely as any other (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.index(end + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers that the authors' own C program prints for the state 1, 2, 3, 4.
    #[test]
    fn the_published_stream() {
        let mut random = Random { state: [1, 2, 3, 4] };
        let published = [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386,
            9_228_616_714_210_784_205,
            9_973_669_472_204_895_162,
        ];
        assert_eq!(published.map(|_| random.next_u64()), published);
    }

    /// The first number of SplitMix64 for its test seed is the first word of the state.
    #[test]
    fn the_published_seeding() {
        let Random { state } = Random::seeded(1_477_776_061_723_855_037);
        assert_eq!(state[0], 1_985_237_415_132_408_290);
        assert_eq!(state[1], 2_979_275_885_539_914_483);
    }

    #[test]
    fn degenerate_cases() {
        let mut random = Random::seeded(0);
        assert_eq!(random.below(0), 0);
        assert_eq!(random.below(1), 0);
        assert_eq!(random.index(0), 0);
        assert!(!random.chance(0.0) && random.chance(1.0));
        random.shuffle::<u8>(&mut []);
    }

    #[test]
    fn numbers_below_a_bound_are_spread_evenly() {
        let mut random = Random::seeded(7);
        let mut seen = [0_u32; 6];
        for _ in 0..60_000 {
            seen[random.index(6)] += 1;
        }
        // Five standard errors.
        assert!(seen.iter().all(|count| count.abs_diff(10_000) < 460), "{seen:?}");
    }
}
