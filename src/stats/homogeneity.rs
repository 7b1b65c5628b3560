//! Whether several groups can have the same proportion: Pearson's chi-square test of a k × 2
//! table, and where counts are too few for it, the permutation test of the same statistic.
//!
//! K. Pearson, Philosophical Magazine 50 (1900), 157–175; the rule for few counts (any expected one
//! below 5): W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10
//! (1954), 417–451, at its strictest. Permutation with both margins fixed, and the one added to
//! both counts: B. Phipson, G. K. Smyth, "Permutation p-values should never be zero", Statistical
//! Applications in Genetics and Molecular Biology 9 (2010), 39.
//!
//! No test where it could only say one thing: fewer than two groups with trials, all trials
//! successful, or none.

use super::random::Random;
use super::special::chi_square_tail;

/// How many permutations are drawn.
pub const PERMUTATIONS: u32 = 10_000;

/// How many are drawn where it is close.
pub const MORE_PERMUTATIONS: u32 = 100_000;

/// The least that every expected count must be for the chi-square distribution to be used.
const LEAST_EXPECTED: u128 = 5;

/// More trials than this are not permuted one by one; the chi-square distribution serves instead.
const MOST_PERMUTED: u64 = 1_000_000;

/// What one group did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Trials that succeeded; at most `trials`.
    pub successes: u64,
    /// All trials.
    pub trials: u64,
}

/// Where a probability comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The chi-square distribution.
    ChiSquare,
    /// So many permutations.
    Permutation(u32),
}

/// The outcome of a test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homogeneity {
    /// Pearson's statistic.
    pub chi_square: f64,
    /// Groups with trials, less one.
    pub degrees: u32,
    /// The probability of a statistic as large or larger if all groups have the same proportion.
    pub p: f64,
    /// Where the probability comes from.
    pub basis: Basis,
}

/// A test under way. Permutations are drawn in slices of the caller's choice, since a browser
/// shows nothing while they run; the slices do not change the outcome.
#[derive(Clone, Debug)]
pub struct HomogeneityTest {
    trials: Vec<u64>,
    rate: f64,
    found: Homogeneity,
    /// The group of each trial, in an order that each draw changes; empty where none is drawn.
    order: Vec<u32>,
    /// How many trials are picked in a draw.
    picked: usize,
    random: Random,
    drawn: u32,
    as_large: u32,
}

impl HomogeneityTest {
    /// A test of these groups; groups without trials are left out. `None` where there is no test:
    /// see above; or where a group has more successes than trials.
    #[must_use]
    pub fn new(groups: &[Group], seed: u64) -> Option<Self> {
        let (mut successes, mut all) = (0_u64, 0_u64);
        let (mut trials, mut found) = (Vec::new(), Vec::new());
        // The same groups in another order draw the same permutations.
        let mut groups: Vec<&Group> = groups.iter().filter(|group| group.trials > 0).collect();
        groups.sort_unstable_by_key(|group| (group.trials, group.successes));
        for group in groups {
            if group.successes > group.trials {
                return None;
            }
            successes = successes.checked_add(group.successes)?;
            all = all.checked_add(group.trials)?;
            trials.push(group.trials);
            found.push(group.successes);
        }
        if trials.len() < 2 || successes == 0 || successes == all {
            return None;
        }
        let rate = successes as f64 / all as f64;
        let degrees = u32::try_from(trials.len() - 1).ok()?;
        let chi_square = pearson(&trials, &found, rate);
        let p = chi_square_tail(chi_square, degrees)?;
        // Picking the failures gives the same statistic as picking the successes.
        let picked = successes.min(all - successes);
        let least = trials.iter().copied().min().unwrap_or_default();
        let too_few = u128::from(least) * u128::from(picked) < LEAST_EXPECTED * u128::from(all)
            && all <= MOST_PERMUTED;
        let mut order = Vec::new();
        if too_few {
            for (group, count) in (0..).zip(&trials) {
                order.resize(order.len() + *count as usize, group);
            }
        }
        let basis = if too_few { Basis::Permutation(PERMUTATIONS) } else { Basis::ChiSquare };
        let found = Homogeneity { chi_square, degrees, p, basis };
        let random = Random::seeded(seed);
        let rate = picked as f64 / all as f64;
        let picked = picked as usize;
        Some(Self { trials, rate, found, order, picked, random, drawn: 0, as_large: 0 })
    }

    /// The same test, which draws so many permutations where it draws any.
    #[must_use]
    pub fn with_draws(mut self, wanted: u32) -> Self {
        if let Basis::Permutation(_) = self.found.basis {
            self.found.basis = Basis::Permutation(wanted);
        }
        self
    }

    /// Draws at most so many permutations more; the outcome once there are enough, `None` before.
    /// Where none are needed the outcome is there at once.
    pub fn step(&mut self, draws: u32) -> Option<Homogeneity> {
        let Basis::Permutation(wanted) = self.found.basis else { return Some(self.found) };
        // Tables that are as far out must count as such, however their sums were rounded.
        let limit = self.found.chi_square * (1.0 - 1e-9);
        let mut counts = vec![0; self.trials.len()];
        for _ in 0..draws.min(wanted - self.drawn) {
            counts.fill(0);
            for place in 0..self.picked {
                let other = place + self.random.index(self.order.len() - place);
                self.order.swap(place, other);
                counts[self.order[place] as usize] += 1;
            }
            self.as_large += u32::from(pearson(&self.trials, &counts, self.rate) >= limit);
            self.drawn += 1;
        }
        (self.drawn == wanted).then(|| Homogeneity { p: self.least_p(), ..self.found })
    }

    /// What the probability will not be below, whatever is still drawn: it only grows, so that who
    /// asks for no more than whether it passes a limit may stop early.
    #[must_use]
    pub fn least_p(&self) -> f64 {
        match self.found.basis {
            Basis::ChiSquare => self.found.p,
            Basis::Permutation(wanted) => f64::from(self.as_large + 1) / f64::from(wanted + 1),
        }
    }
}

/// Pearson's statistic of groups with so many trials and successes where `rate` is expected.
fn pearson(trials: &[u64], successes: &[u64], rate: f64) -> f64 {
    let mut sum = 0.0;
    for (trials, successes) in trials.iter().zip(successes) {
        let off = *successes as f64 - *trials as f64 * rate;
        sum += off * off / *trials as f64;
    }
    sum / (rate * (1.0 - rate))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(counts: &[(u64, u64)]) -> Vec<Group> {
        counts.iter().map(|&(successes, trials)| Group { successes, trials }).collect()
    }

    fn whole(groups: &[Group], seed: u64) -> Option<Homogeneity> {
        HomogeneityTest::new(groups, seed)?.step(PERMUTATIONS)
    }

    #[test]
    fn degenerate_cases() {
        for counts in [
            &[][..],
            &[(3, 9)],
            &[(3, 9), (0, 0)],
            &[(0, 9), (0, 7)],
            &[(9, 9), (7, 7)],
            &[(3, 2), (1, 5)],
        ] {
            assert_eq!(whole(&groups(counts), 1), None, "{counts:?}");
        }
    }

    /// The fewest counts there can be: every permutation is as far out as what was found.
    #[test]
    fn one_success_of_two_says_nothing() {
        let Some(found) = whole(&groups(&[(0, 1), (1, 1)]), 1) else { panic!("a test") };
        assert_eq!((found.p, found.degrees), (1.0, 1));
        assert_eq!(found.basis, Basis::Permutation(PERMUTATIONS));
    }

    #[test]
    fn slices_do_not_change_the_outcome() {
        let groups = groups(&[(1, 10), (4, 12), (0, 9)]);
        let whole = whole(&groups, 5);
        let Some(mut test) = HomogeneityTest::new(&groups, 5) else { panic!("a test") };
        let mut steps = 0;
        let sliced = loop {
            steps += 1;
            if let Some(found) = test.step(999) {
                break Some(found);
            }
        };
        assert_eq!((sliced, steps), (whole, 11));
        assert_eq!(test.step(1), whole);
    }
}
