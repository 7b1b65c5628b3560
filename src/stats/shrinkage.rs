//! Shrinkage of several proportions towards what they have in common: the beta-binomial model,
//! fitted by marginal maximum likelihood (parametric empirical Bayes).
//!
//! Each group's proportion is drawn from Beta(μM, (1 − μ)M), its successes from a binomial
//! distribution; μ is the mean, ρ = 1 / (M + 1) the correlation within a group. D. A. Williams,
//! "The analysis of binary responses from toxicological experiments involving reproduction and
//! teratogenicity", Biometrics 31 (1975), 949–952; C. N. Morris, "Parametric empirical Bayes
//! inference", JASA 78 (1983), 47–55. Intervals are those of Beta(μM + x, (1 − μ)M + n − x), as if μ
//! and M were known.
//!
//! For a given M the likelihood is concave in μ, so its only peak is found by its slope; the profile
//! over M may have several peaks, and is looked at in 25 places from 0.01 to 10⁷ before the best is
//! refined. A peak at the lower end (groups that all succeed or all fail) stays there.
//!
//! Pooled, that is one proportion for all, where nothing else can be told: fewer than two groups with
//! trials, none with more than one trial, all trials successful or none, or a likelihood that is
//! hardly better for it: 2 Δ ln L ≤ 1e-4.

use super::beta::Beta;
use super::homogeneity::Group;
use super::special::{digamma_rise, ln_rise};
use super::wilson::{Interval, wilson};

/// What 2 Δ ln L must pass for groups to be taken for different.
const LEAST_GAIN: f64 = 1e-4;

/// Where the profile is looked at: ln M from `FIRST` in steps of `APART`.
const FIRST: f64 = -4.605_170_185_988_091;
const APART: f64 = 0.863_469_409_872_767_1;
const PLACES: u32 = 25;

/// One group's proportion, drawn towards the mean of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunken {
    /// The mean of its posterior: between the group's own proportion and the mean of all.
    pub mean: f64,
    /// Where the proportion lies with a probability of 95 %.
    pub interval: Interval,
}

/// Several proportions and what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Shrinkage {
    /// The mean of all groups.
    pub mean: f64,
    /// How much groups differ, from 0 to 1: ρ. `None` where they are pooled.
    pub correlation: Option<f64>,
    /// Each group in the order given, those without trials too. Where groups are pooled each has the
    /// common proportion and Wilson's interval for it.
    pub groups: Vec<Shrunken>,
}

/// The groups' proportions, each drawn towards the mean of all the more the fewer trials it has.
/// `None` without any trial, or where a group has more successes than trials.
#[must_use]
pub fn shrinkage(groups: &[Group]) -> Option<Shrinkage> {
    if groups.iter().any(|group| group.successes > group.trials) {
        return None;
    }
    let successes: f64 = groups.iter().map(|group| group.successes as f64).sum();
    let trials: f64 = groups.iter().map(|group| group.trials as f64).sum();
    let with_trials = groups.iter().filter(|group| group.trials > 0).count();
    let alike = with_trials < 2
        || groups.iter().all(|group| group.trials <= 1)
        || successes == 0.0
        || successes == trials;
    let rate = successes / trials;
    let pooled = Shrunken { mean: rate, interval: wilson(successes, trials)? };
    // The same groups in another order round to the same sums.
    let mut sorted = groups.to_vec();
    sorted.sort_unstable_by_key(|group| (group.trials, group.successes));
    let peak = if alike { None } else { Model { groups: &sorted, rate }.peak() };
    let Some((mean, m)) = peak else {
        let groups = vec![pooled; groups.len()];
        return Some(Shrinkage { mean: rate, correlation: None, groups });
    };
    let mut shrunken = Vec::new();
    for group in groups {
        let (x, n) = (group.successes as f64, group.trials as f64);
        let posterior = Beta::new(mean * m + x, (1.0 - mean) * m + (n - x))?;
        let interval = Interval { low: posterior.quantile(0.025), high: posterior.quantile(0.975) };
        shrunken.push(Shrunken { mean: (mean * m + x) / (m + n), interval });
    }
    Some(Shrinkage { mean, correlation: Some(1.0 / (m + 1.0)), groups: shrunken })
}

/// The likelihood of some groups, measured from the one of the pooled proportion.
struct Model<'a> {
    groups: &'a [Group],
    rate: f64,
}

impl Model<'_> {
    /// μ and M where the likelihood is greatest; `None` where pooling is as good.
    fn peak(&self) -> Option<(f64, f64)> {
        let at = |place: u32| FIRST + APART * f64::from(place);
        let mut best = (f64::NEG_INFINITY, 0);
        for place in 0..PLACES {
            let gain = self.gain(self.mean_at(at(place)), at(place));
            if gain > best.0 {
                best = (gain, place);
            }
        }
        let (low, high) = (at(best.1.saturating_sub(1)), at((best.1 + 1).min(PLACES - 1)));
        let slope = &mut |ln_m: f64| self.slope(self.mean_at(ln_m), ln_m);
        let ln_m = root(slope, low, high).unwrap_or(at(best.1));
        let mean = self.mean_at(ln_m);
        let apart = 2.0 * self.gain(mean, ln_m) > LEAST_GAIN;
        apart.then_some((mean, ln_m.exp()))
    }

    /// The μ where the likelihood is greatest for this M. Its slope is multiplied by μ(1 − μ), which
    /// moves no root and keeps it finite.
    fn mean_at(&self, ln_m: f64) -> f64 {
        let m = ln_m.exp();
        let slope = &mut |mean: f64| {
            let mut sum = 0.0;
            for group in self.groups {
                let (x, y) = (group.successes as f64, (group.trials - group.successes) as f64);
                sum += digamma_rise(mean * m, x) - digamma_rise((1.0 - mean) * m, y);
            }
            sum * mean * (1.0 - mean)
        };
        root(slope, 1e-12, 1.0 - 1e-12).unwrap_or(self.rate)
    }

    /// How much ln L is above that of the pooled proportion.
    fn gain(&self, mean: f64, ln_m: f64) -> f64 {
        let m = ln_m.exp();
        let (success, failure) = ((mean / self.rate).ln(), ((1.0 - mean) / (1.0 - self.rate)).ln());
        let mut sum = 0.0;
        for group in self.groups {
            let (x, y) = (group.successes as f64, (group.trials - group.successes) as f64);
            sum += x * success + y * failure + ln_rise(mean * m, x) + ln_rise((1.0 - mean) * m, y)
                - ln_rise(m, x + y);
        }
        sum
    }

    /// The slope of ln L against M.
    fn slope(&self, mean: f64, ln_m: f64) -> f64 {
        let m = ln_m.exp();
        let mut sum = 0.0;
        for group in self.groups {
            let (x, y) = (group.successes as f64, (group.trials - group.successes) as f64);
            sum += mean * digamma_rise(mean * m, x)
                + (1.0 - mean) * digamma_rise((1.0 - mean) * m, y)
                - digamma_rise(m, x + y);
        }
        sum * m
    }
}

/// Where `of` passes from above 0 to below, between `low` and `high`; `None` where it does not. By
/// the Illinois rule (M. Dowell, P. Jarratt, BIT 11 (1971), 168–174), halving at every third step.
fn root(of: &mut dyn FnMut(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    let (mut low, mut high) = (low, high);
    let (mut at_low, mut at_high) = (of(low), of(high));
    if !(at_low >= 0.0 && at_high <= 0.0) {
        return None;
    }
    for step in 1..=150 {
        let secant = (low * at_high - high * at_low) / (at_high - at_low);
        let inside = secant > low && secant < high && step % 3 != 0;
        let middle = if inside { secant } else { 0.5 * (low + high) };
        let found = of(middle);
        if found > 0.0 {
            (low, at_low) = (middle, found);
            at_high *= 0.5;
        } else {
            (high, at_high) = (middle, found);
            at_low *= 0.5;
        }
        if found == 0.0 || high - low <= 1e-14 * low.abs().max(1e-3) {
            return Some(middle);
        }
    }
    Some(0.5 * (low + high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(counts: &[(u64, u64)]) -> Vec<Group> {
        counts.iter().map(|&(successes, trials)| Group { successes, trials }).collect()
    }

    #[test]
    fn degenerate_cases_are_pooled() {
        for counts in [
            &[(3, 9)][..],
            &[(3, 9), (0, 0)],
            &[(1, 1), (0, 1), (0, 1)],
            &[(0, 9), (0, 7)],
            &[(9, 9), (7, 7)],
            &[(3, 10), (3, 10), (3, 10)],
        ] {
            let Some(found) = shrinkage(&groups(counts)) else { panic!("{counts:?}") };
            assert_eq!(found.correlation, None, "{counts:?}");
            assert!(found.groups.iter().all(|group| group.mean == found.mean), "{counts:?}");
        }
        assert_eq!(shrinkage(&[]), None);
        assert_eq!(shrinkage(&groups(&[(0, 0), (0, 0)])), None);
        assert_eq!(shrinkage(&groups(&[(3, 2), (1, 4)])), None);
    }

    /// Nothing between all and nothing: the groups are hardly drawn to each other.
    #[test]
    fn groups_that_all_succeed_or_all_fail() {
        let Some(found) = shrinkage(&groups(&[(9, 9), (0, 9)])) else { panic!("there are trials") };
        assert!(found.correlation.is_some_and(|rho| rho > 0.98), "{found:?}");
        assert!((found.mean - 0.5).abs() < 1e-9, "{found:?}");
    }
}
