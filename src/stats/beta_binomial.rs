//! The beta-binomial distribution: how many of m trials to come succeed, when the proportion itself
//! is known only from trials past.
//!
//! With Jeffreys' prior the proportion is Beta(x + ½, n − x + ½), and the successes to come are
//! beta-binomial (A. Gelman et al., "Bayesian data analysis", 3rd ed., 2.4 and 3.7). Tails are sums
//! of exact terms, each from its neighbour by a ratio, on the side that has fewer of them.

use super::beta::Beta;
use super::special::ln_binomial_term;

/// No answer looks further than this many trials.
const MOST_TRIALS: u64 = 1 << 50;

/// The least number of trials to come of which at least `wanted` succeed with probability `sure`,
/// after `successes` of `trials`. None are needed for none. `None` without trials or successes (then
/// nothing is known of what it takes), with more successes than trials, with a `sure` of 1 or more,
/// or where the number would have sixteen digits.
#[must_use]
pub fn least_trials(successes: f64, trials: f64, wanted: u64, sure: f64) -> Option<u64> {
    let posterior = Beta::jeffreys(successes, trials)?;
    if successes == 0.0 || sure.is_nan() || sure >= 1.0 {
        return None;
    }
    if wanted == 0 || sure <= 0.0 {
        return Some(0);
    }
    let (mut too_few, mut enough) = (wanted - 1, wanted);
    while at_least(posterior, wanted, enough) < sure {
        too_few = enough;
        enough = enough.checked_mul(2).filter(|enough| *enough <= MOST_TRIALS)?;
    }
    while enough - too_few > 1 {
        let middle = too_few + (enough - too_few) / 2;
        if at_least(posterior, wanted, middle) < sure {
            too_few = middle;
        } else {
            enough = middle;
        }
    }
    Some(enough)
}

/// Between which two numbers the successes of `to_come` trials lie with probability `share`, as much
/// left out on either side, after `successes` of `trials`. Both are numbers of the distribution, so
/// that at least `share` lies between them. `None` without trials or with more successes than trials.
#[must_use]
pub fn likely_successes(
    to_come: u64,
    successes: f64,
    trials: f64,
    share: f64,
) -> Option<(u64, u64)> {
    let posterior = Beta::jeffreys(successes, trials)?;
    let out = (1.0 - share) / 2.0;
    // The chance of at least so many falls; where it first is below a bound.
    let first_below = |bound: f64| {
        let (mut above, mut below) = (0, to_come + 1);
        while below - above > 1 {
            let middle = above + (below - above) / 2;
            match at_least(posterior, middle, to_come) < bound {
                true => below = middle,
                false => above = middle,
            }
        }
        below
    };
    Some((first_below(1.0 - out) - 1, first_below(out) - 1))
}

/// The probability that at least `wanted` of `to_come` trials succeed, after `successes` of `trials`. `None`
/// without trials or with more successes than trials.
#[must_use]
pub fn chance_of_at_least(successes: f64, trials: f64, wanted: u64, to_come: u64) -> Option<f64> {
    Some(at_least(Beta::jeffreys(successes, trials)?, wanted, to_come))
}

/// P(at least `wanted` of `to_come` succeed), with an absolute error below 1e-10. Takes as many steps
/// as `wanted`, or as are missing to `to_come`.
fn at_least(proportion: Beta, wanted: u64, to_come: u64) -> f64 {
    if wanted == 0 {
        return 1.0;
    }
    if wanted > to_come {
        return 0.0;
    }
    // Above, wanted successes or more; below, more failures than that leaves room for.
    let (a, b) = (proportion.a(), proportion.b());
    if to_come - wanted < wanted {
        at_most(b, a, to_come - wanted, to_come)
    } else {
        1.0 - at_most(a, b, wanted - 1, to_come)
    }
}

/// P(at most `most` of `trials` succeed), `most` below `trials`, for a proportion that is Beta(a, b).
fn at_most(a: f64, b: f64, most: u64, trials: u64) -> f64 {
    let (j, m) = (most as f64, trials as f64);
    let ln_first = ln_term(a, b, j, m);
    // From the last term downwards. Where even that one has no size, the others have none, or all.
    if ln_first < -600.0 {
        return if j < m * a / (a + b) { 0.0 } else { 1.0 };
    }
    let (mut sum, mut term, mut at) = (1.0, 1.0, j);
    while at > 0.0 {
        term *= at * (b + m - at) / ((m - at + 1.0) * (a + at - 1.0));
        sum += term;
        at -= 1.0;
    }
    (ln_first.exp() * sum).min(1.0)
}

/// ln P(j of m succeed) for a proportion that is Beta(a, b).
fn ln_term(a: f64, b: f64, j: f64, m: f64) -> f64 {
    // Any proportion will do for the three factors; with this one none of them is out of scale.
    let (above, below, all) = (a + j, b + m - j, a + b + m);
    let (p, q) = (above / all, below / all);
    let prior = ln_binomial_term(a, b, p, q) + (a / (a + b) * b).ln();
    let posterior = ln_binomial_term(above, below, p, q) + (above / all * below).ln();
    ln_binomial_term(j, m - j, p, q) + prior - posterior
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: after 1 of 1 the chance of one more is 1.5/2, of two more 1.5/2 · 2.5/3.
    #[test]
    fn one_of_one() {
        for (wanted, to_come, expected) in [(1, 1, 0.75), (2, 2, 0.625), (1, 2, 0.875)] {
            let found = Beta::jeffreys(1.0, 1.0).map(|one| at_least(one, wanted, to_come));
            assert!(found.is_some_and(|found| (found - expected).abs() < 1e-14), "{found:?}");
        }
        assert_eq!(least_trials(1.0, 1.0, 1, 0.75), Some(1));
        assert_eq!(least_trials(1.0, 1.0, 1, 0.8), Some(2));
    }

    /// By hand: after 1 of 1, two to come bring 0, 1, 2 with 1/8, 1/4, 5/8.
    #[test]
    fn likely_numbers() {
        let likely = |share| likely_successes(2, 1.0, 1.0, share);
        assert_eq!(likely(0.2), Some((2, 2)));
        assert_eq!(likely(0.8), Some((0, 2)));
        assert_eq!(likely(0.74), Some((1, 2)));
        assert_eq!(likely_successes(0, 1.0, 1.0, 0.8), Some((0, 0)));
        assert_eq!(likely_successes(5, 2.0, 1.0, 0.8), None);
        // Next to certainty nearly all of them.
        assert_eq!(likely_successes(10, 1e6, 1e6, 0.8), Some((10, 10)));
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(least_trials(0.0, 10.0, 3, 0.8), None);
        assert_eq!(least_trials(0.0, 0.0, 3, 0.8), None);
        assert_eq!(least_trials(5.0, 4.0, 3, 0.8), None);
        assert_eq!(least_trials(1.0, 4.0, 3, 1.0), None);
        assert_eq!(least_trials(1.0, 4.0, 0, 0.8), Some(0));
        assert_eq!(least_trials(1.0, 4.0, 3, 0.0), Some(0));
        assert_eq!(likely_successes(1, 0.0, 0.0, 0.8), None);
        let at_least =
            |wanted, to_come| Beta::jeffreys(1.0, 4.0).map(|of| at_least(of, wanted, to_come));
        assert_eq!((at_least(3, 2), at_least(0, 0)), (Some(0.0), Some(1.0)));
    }
}
