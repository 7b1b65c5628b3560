//! Whether two things rise and fall together within groups over time: Spearman's rank correlation of what is
//! left of both once group and time have been taken out, with a permutation test.
//!
//! C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology
//! 15 (1904), 72–101: Pearson's correlation of ranks, tied values having the mean of theirs. Values are
//! first measured from a least-squares fit of a level for each group and for each time, so that groups that
//! have more of both, growth and season do not pass for a connection; of one or two groups from each one's
//! straight line in time. What is left of the second is then put in another order within each group, measured
//! from the fit again, and correlated again (D. Freedman, D. Lane, "A nonstochastic interpretation of reported
//! significance levels", Journal of Business & Economic Statistics 1 (1983), 292–298); the one added to both
//! counts as in [`homogeneity`](super::HomogeneityTest).
//!
//! No test with fewer than ten pairs more than the fit has parameters, or where what is left of either is
//! constant.

use super::random::Random;

/// How many orders are drawn.
pub const ORDERS: u32 = 10_000;

/// So many pairs more than parameters are enough.
const LEAST_SPARE: usize = 10;

/// With more groups than this times are levels, not a line.
const FEW_GROUPS: usize = 2;

/// What is left is rounded to this share of one.
const ROUNDING: f64 = 1e9;

/// Sums that should be 0 are so small.
const NOTHING: f64 = 1e-9;

/// Two values of a group at a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Which group.
    pub group: usize,
    /// When: times follow each other.
    pub time: i32,
    /// One value.
    pub first: f64,
    /// The other.
    pub second: f64,
}

/// The outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankCorrelation {
    /// Spearman's ρ, from −1 to 1.
    pub rho: f64,
    /// The probability of one so far from 0, either way, where nothing connects the two.
    pub p: f64,
    /// How many pairs there are.
    pub pairs: usize,
    /// How many groups have pairs.
    pub groups: usize,
    /// How many pairs there are more than parameters.
    pub spare: usize,
}

/// The test under way, drawn in slices of the caller's choice; they do not change the outcome.
#[derive(Clone, Debug)]
pub struct RankTest {
    fit: Fit,
    /// Where each group's pairs end.
    ends: Vec<usize>,
    first_ranks: Vec<f64>,
    second: Vec<f64>,
    found: RankCorrelation,
    random: Random,
    drawn: u32,
    as_far: u32,
}

impl RankTest {
    /// The test of these pairs; `None` where there is none: see above, or a value is not finite.
    #[must_use]
    pub fn new(pairs: &[Pair], seed: u64) -> Option<Self> {
        if pairs.iter().any(|pair| !(pair.first.is_finite() && pair.second.is_finite())) {
            return None;
        }
        // The same groups in another order draw the same orders.
        let mut sorted: Vec<Vec<Pair>> = Vec::new();
        let mut by_group = pairs.to_vec();
        by_group.sort_by_key(|pair| (pair.group, pair.time));
        for group in by_group.chunk_by(|a, b| a.group == b.group) {
            sorted.push(group.to_vec());
        }
        let key = |pair: &Pair| (pair.time, pair.first.to_bits(), pair.second.to_bits());
        sorted.sort_by_cached_key(|group| group.iter().map(key).collect::<Vec<_>>());
        let groups = sorted.len();
        let mut ends = Vec::with_capacity(groups);
        let mut pairs = Vec::with_capacity(by_group.len());
        for (place, group) in sorted.into_iter().enumerate() {
            pairs.extend(group.into_iter().map(|pair| Pair { group: place, ..pair }));
            ends.push(pairs.len());
        }
        let fit = Fit::of(&pairs, groups);
        let spare = pairs.len().checked_sub(fit.parameters)?;
        let left = |of: fn(&Pair) -> f64| fit.left(&pairs.iter().map(of).collect::<Vec<_>>());
        let (first, second) = (left(|pair| pair.first), left(|pair| pair.second));
        let first_ranks = ranks(&first);
        let rho = correlation(&first_ranks, &ranks(&second))?;
        let found = RankCorrelation { rho, p: 1.0, pairs: pairs.len(), groups, spare };
        let random = Random::seeded(seed);
        let test = Self { fit, ends, first_ranks, second, found, random, drawn: 0, as_far: 0 };
        (spare >= LEAST_SPARE).then_some(test)
    }

    /// Draws at most so many orders more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<RankCorrelation> {
        let limit = self.found.rho.abs() * (1.0 - NOTHING);
        let mut order = self.second.clone();
        for _ in 0..draws.min(ORDERS - self.drawn) {
            order.copy_from_slice(&self.second);
            let mut start = 0;
            for end in &self.ends {
                self.random.shuffle(&mut order[start..*end]);
                start = *end;
            }
            let rho = correlation(&self.first_ranks, &ranks(&self.fit.left(&order)));
            self.as_far += u32::from(rho.is_some_and(|rho| rho.abs() >= limit));
            self.drawn += 1;
        }
        (self.drawn == ORDERS).then(|| RankCorrelation { p: self.least_p(), ..self.found })
    }

    /// What the probability will not be below, whatever is still drawn: it only grows, so that who asks for
    /// no more than whether it passes a limit may stop early.
    #[must_use]
    pub fn least_p(&self) -> f64 {
        f64::from(self.as_far + 1) / f64::from(ORDERS + 1)
    }
}

/// A least-squares fit in which each pair has two parameters: the level of its group and that of its time,
/// or level and slope of its group.
#[derive(Clone, Debug)]
struct Fit {
    /// Of each pair: which parameters, and what they are multiplied by.
    terms: Vec<[(usize, f64); 2]>,
    /// A generalized inverse of the normal equations, row by row.
    inverse: Vec<f64>,
    columns: usize,
    /// How many parameters can be told apart.
    parameters: usize,
}

impl Fit {
    fn of(pairs: &[Pair], groups: usize) -> Self {
        let first = pairs.iter().map(|pair| pair.time).min().unwrap_or_default();
        let last = pairs.iter().map(|pair| pair.time).max().unwrap_or_default();
        let since = |time: i32| f64::from(time) - f64::from(first);
        let is_line = groups <= FEW_GROUPS;
        let times = if is_line { groups } else { since(last) as usize + 1 };
        let term = |pair: &Pair| match is_line {
            true => [(pair.group, 1.0), (groups + pair.group, since(pair.time))],
            false => [(pair.group, 1.0), (groups + since(pair.time) as usize, 1.0)],
        };
        let terms: Vec<_> = pairs.iter().map(term).collect();
        let columns = groups + times;
        let mut inverse = vec![0.0; columns * columns];
        for term in &terms {
            for (row, a) in term {
                for (column, b) in term {
                    inverse[row * columns + column] += a * b;
                }
            }
        }
        let parameters = sweep(&mut inverse, columns);
        Self { terms, inverse, columns, parameters }
    }

    /// What is left of some values, rounded.
    fn left(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.columns];
        for (term, value) in self.terms.iter().zip(values) {
            for (column, by) in term {
                sums[*column] += by * value;
            }
        }
        let rows = self.inverse.chunks_exact(self.columns.max(1));
        let fitted: Vec<f64> =
            rows.map(|row| row.iter().zip(&sums).map(|(a, b)| a * b).sum()).collect();
        let left = self.terms.iter().zip(values).map(|(term, value)| {
            let of_fit: f64 = term.iter().map(|(column, by)| by * fitted[*column]).sum();
            ((value - of_fit) * ROUNDING).round() / ROUNDING
        });
        left.collect()
    }
}

/// Turns a matrix of sums of squares and products into a generalized inverse, a column at a time; tells how
/// many columns are no sum of those before (J. H. Goodnight, "A tutorial on the SWEEP operator", The American
/// Statistician 33 (1979), 149–158).
fn sweep(matrix: &mut [f64], size: usize) -> usize {
    let scale: Vec<f64> = (0..size).map(|at| matrix[at * size + at]).collect();
    let mut swept = vec![false; size];
    for at in 0..size {
        let pivot = matrix[at * size + at];
        if pivot <= NOTHING * scale[at].max(1.0) {
            continue;
        }
        swept[at] = true;
        for column in 0..size {
            matrix[at * size + column] /= pivot;
        }
        for row in (0..size).filter(|row| *row != at) {
            let by = matrix[row * size + at];
            for column in 0..size {
                matrix[row * size + column] -= by * matrix[at * size + column];
            }
            matrix[row * size + at] = -by / pivot;
        }
        matrix[at * size + at] = 1.0 / pivot;
    }
    // Columns that tell nothing new have no parameter.
    for row in 0..size {
        for column in 0..size {
            if !(swept[row] && swept[column]) {
                matrix[row * size + column] = 0.0;
            }
        }
    }
    swept.iter().filter(|is_swept| **is_swept).count()
}

/// Twice the mid-rank of each value, measured from the middle: whole numbers.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    // −0 and 0 are one value.
    for run in order.chunk_by(|a, b| values[*a] == values[*b]) {
        for place in run {
            ranks[*place] = (2 * before + run.len()) as f64 - values.len() as f64;
        }
        before += run.len();
    }
    ranks
}

/// Pearson's correlation of ranks; `None` where a side is constant.
fn correlation(first: &[f64], second: &[f64]) -> Option<f64> {
    let sum = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let scale = (sum(first, first) * sum(second, second)).sqrt();
    (scale > 0.0).then(|| (sum(first, second) / scale).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(groups: &[&[(f64, f64)]]) -> Option<RankCorrelation> {
        let pairs = groups.iter().enumerate().flat_map(|(group, pairs)| {
            let timed = (0..).zip(*pairs);
            timed.map(move |(time, (first, second))| Pair {
                group,
                time,
                first: *first,
                second: *second,
            })
        });
        RankTest::new(&pairs.collect::<Vec<_>>(), 1)?.step(ORDERS)
    }

    #[test]
    fn growth_is_no_connection() {
        let grows: Vec<(f64, f64)> =
            (0..20).map(|at| (f64::from(at), f64::from(3 * at + 7))).collect();
        assert_eq!(of(&[&grows]), None, "what is left of a line is nothing");
    }

    #[test]
    fn one_group_that_moves_together_about_its_line() {
        let wave = |at: i32| f64::from(at * at * 7 % 11);
        let pairs: Vec<(f64, f64)> =
            (0..20).map(|at| (f64::from(at) + wave(at), 2.0 * wave(at))).collect();
        let Some(found) = of(&[&pairs]) else { panic!("twenty pairs") };
        assert!(found.rho > 0.9 && found.p < 0.001, "{found:?}");
        assert_eq!((found.pairs, found.groups, found.spare), (20, 1, 18));
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[&[(1.0, 2.0); 30]]), None);
        let few: Vec<(f64, f64)> =
            (0..11).map(|at| (f64::from(at % 3), f64::from(at % 4))).collect();
        assert_eq!(of(&[&few]), None, "nine more than parameters");
        assert_eq!(of(&[&[(1.0, f64::NAN); 30]]), None);
    }
}
