//! Spearman's rank correlation of pairs that come in groups, with a bootstrap interval.
//!
//! C. Spearman, "The proof and measurement of association between two things", American Journal of
//! Psychology 15 (1904), 72–101: Pearson's correlation of ranks, tied values having the mean of
//! theirs. Values are first measured from the mean of their group, so that groups that have more of
//! both do not pass for a connection. The interval is the 95 % percentile one (B. Efron,
//! R. Tibshirani, "An introduction to the bootstrap", 1993, 13.3), drawing whole groups, since what is
//! of one group is not independent (A. C. Davison, D. V. Hinkley, "Bootstrap methods and their
//! application", 1997, 3.8), or pairs where there is one group.
//!
//! Each draw gives pairs a weight, how often they were drawn; they are sorted only once. No
//! correlation of fewer than three pairs, or where either side is constant within every group; draws
//! that come out so are left out of the interval, which is absent if all do.

use std::cmp::Ordering;

use super::quantile::quantile;
use super::random::Random;
use super::wilson::Interval;

/// How many samples the bootstrap draws.
pub const BOOTSTRAP_DRAWS: u32 = 2_000;

/// Values that differ by less than this share of the largest are one value: they were measured from
/// means, which are rounded.
const ROUNDING: f64 = 1e-9;

/// A correlation of ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// Spearman's ρ, from −1 to 1.
    pub rho: f64,
    /// Its 95 % bootstrap interval.
    pub interval: Option<Interval>,
    /// How many pairs there are.
    pub pairs: usize,
    /// How many groups have pairs.
    pub groups: usize,
}

/// One side of the pairs: their places in ascending order, and where each run of equals ends.
#[derive(Clone, Debug)]
struct Side {
    order: Vec<u32>,
    ends: Vec<u32>,
}

/// A bootstrap under way, drawn in slices of the caller's choice; they do not change the outcome.
#[derive(Clone, Debug)]
pub struct SpearmanBootstrap {
    sides: [Side; 2],
    /// How many pairs come before the end of each thing that is drawn as one: a group, or a pair.
    drawn_as_one: Vec<u32>,
    groups: usize,
    rho: f64,
    random: Random,
    draws: u32,
    found: Vec<f64>,
}

impl SpearmanBootstrap {
    /// The bootstrap of these groups of pairs; `None` where there is no correlation (see above), or a
    /// value is not finite.
    #[must_use]
    pub fn new(groups: &[Vec<(f64, f64)>], seed: u64) -> Option<Self> {
        let (mut first, mut second, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        // The same groups in another order draw the same samples.
        let mut sorted: Vec<_> = groups.iter().filter(|group| !group.is_empty()).collect();
        sorted.sort_by(|a, b| {
            let each = a.iter().zip(b.iter());
            let differs = each.map(|(a, b)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            a.len().cmp(&b.len()).then_with(|| differs.fold(Ordering::Equal, Ordering::then))
        });
        for group in sorted {
            let count = group.len() as f64;
            let mean_first = group.iter().map(|pair| pair.0).sum::<f64>() / count;
            let mean_second = group.iter().map(|pair| pair.1).sum::<f64>() / count;
            if !(mean_first.is_finite() && mean_second.is_finite()) {
                return None;
            }
            for pair in group {
                first.push(pair.0 - mean_first);
                second.push(pair.1 - mean_second);
            }
            ends.push(u32::try_from(first.len()).ok()?);
        }
        if first.len() < 3 {
            return None;
        }
        // What a value is worth among others is told by the values before they were centred.
        let most = |of: &dyn Fn(&(f64, f64)) -> f64| {
            groups.iter().flatten().fold(0.0_f64, |most, pair| most.max(of(pair).abs()))
        };
        let sides = [
            Side::new(&first, most(&|pair| pair.0) * ROUNDING),
            Side::new(&second, most(&|pair| pair.1) * ROUNDING),
        ];
        let groups = ends.len();
        if groups == 1 {
            ends = (1..=ends[0]).collect();
        }
        let rho = correlation(&sides, &vec![1; first.len()])?;
        let random = Random::seeded(seed);
        let found = Vec::new();
        Some(Self { sides, drawn_as_one: ends, groups, rho, random, draws: 0, found })
    }

    /// Draws at most so many samples more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<Correlation> {
        let pairs = self.sides[0].order.len();
        let mut weights = vec![0_u32; pairs];
        for _ in 0..draws.min(BOOTSTRAP_DRAWS - self.draws) {
            weights.fill(0);
            for _ in 0..self.drawn_as_one.len() {
                let drawn = self.random.index(self.drawn_as_one.len());
                let start = drawn.checked_sub(1).map_or(0, |before| self.drawn_as_one[before]);
                for weight in &mut weights[start as usize..self.drawn_as_one[drawn] as usize] {
                    *weight += 1;
                }
            }
            self.found.extend(correlation(&self.sides, &weights));
            self.draws += 1;
        }
        if self.draws < BOOTSTRAP_DRAWS {
            return None;
        }
        self.found.sort_unstable_by(f64::total_cmp);
        let ends = (quantile(&self.found, 0.025), quantile(&self.found, 0.975));
        let interval = ends.0.zip(ends.1).map(|(low, high)| Interval { low, high });
        Some(Correlation { rho: self.rho, interval, pairs, groups: self.groups })
    }
}

impl Side {
    fn new(values: &[f64], same: f64) -> Self {
        let mut order: Vec<u32> = (0..).take(values.len()).collect();
        let value = |place: u32| values[place as usize];
        order.sort_unstable_by(|a, b| value(*a).total_cmp(&value(*b)));
        let mut ends = Vec::new();
        for (at, pair) in (1..).zip(order.windows(2)) {
            if value(pair[1]) - value(pair[0]) > same {
                ends.push(at);
            }
        }
        ends.extend(u32::try_from(order.len()));
        Self { order, ends }
    }

    /// Twice the mid-rank of each pair, measured from the middle, where each counts as often as its
    /// weight says: whole numbers.
    fn ranks(&self, weights: &[u32], all: i64) -> Vec<i64> {
        let mut ranks = vec![0; weights.len()];
        let (mut start, mut before) = (0, 0);
        for end in &self.ends {
            let run = &self.order[start..*end as usize];
            let weight: i64 = run.iter().map(|place| i64::from(weights[*place as usize])).sum();
            for place in run {
                ranks[*place as usize] = 2 * before + weight - all;
            }
            before += weight;
            start = *end as usize;
        }
        ranks
    }
}

/// Spearman's ρ of pairs that each count as often as their weight says; `None` where a side is
/// constant. Sums of whole numbers, so that no order of pairs changes it.
fn correlation(sides: &[Side; 2], weights: &[u32]) -> Option<f64> {
    let all = weights.iter().map(|weight| i64::from(*weight)).sum();
    let (first, second) = (sides[0].ranks(weights, all), sides[1].ranks(weights, all));
    let (mut both, mut of_first, mut of_second) = (0.0, 0.0, 0.0);
    for ((a, b), weight) in first.iter().zip(&second).zip(weights) {
        let (a, b, weight) = (*a as f64, *b as f64, f64::from(*weight));
        both += weight * a * b;
        of_first += weight * a * a;
        of_second += weight * b * b;
    }
    let scale = (of_first * of_second).sqrt();
    (scale > 0.0).then(|| (both / scale).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spearman(groups: &[Vec<(f64, f64)>]) -> Option<Correlation> {
        SpearmanBootstrap::new(groups, 1)?.step(BOOTSTRAP_DRAWS)
    }

    #[test]
    fn one_group_by_hand() {
        // Ranks 1 2 3 4 against 1 2 4 3: 1 − 6 · 2 / (4 · 15).
        let group = vec![(1.0, 10.0), (2.0, 20.0), (3.0, 40.0), (4.0, 30.0)];
        let Some(found) = spearman(&[group]) else { panic!("four pairs") };
        assert!((found.rho - 0.8).abs() < 1e-15);
        assert_eq!((found.pairs, found.groups), (4, 1));
        assert!(found.interval.is_some_and(|interval| interval.contains(found.rho)));
    }

    /// Who does more has more, but nobody has more when doing more.
    #[test]
    fn groups_that_differ_in_both_are_no_connection() {
        let at = |x: f64| vec![(x, x + 1.0), (x + 1.0, x), (x + 2.0, x + 1.0)];
        let Some(found) = spearman(&[at(0.0), at(100.0), at(0.1)]) else { panic!("nine pairs") };
        assert_eq!(found.rho, 0.0);
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(spearman(&[]), None);
        assert_eq!(spearman(&[vec![(1.0, 2.0), (2.0, 3.0)]]), None);
        assert_eq!(spearman(&[vec![(1.0, 2.0), (2.0, 2.0), (3.0, 2.0)]]), None);
        assert_eq!(spearman(&[vec![(1.0, 2.0)], vec![(2.0, 5.0)], vec![(7.0, 1.0)]]), None);
        assert_eq!(spearman(&[vec![(1.0, 2.0), (2.0, f64::NAN), (3.0, 2.0)]]), None);
    }
}
