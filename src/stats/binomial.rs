//! The binomial distribution's tails, from exact terms.
//!
//! Each term is computed by itself (C. Loader, "Fast and accurate computation of binomial probabilities",
//! 2000), so that no sum carries the rounding of another.

use super::special::ln_binomial_term;

/// P(at most `successes`) and P(at least `successes`) of so many trials that succeed with this probability;
/// both hold the term of `successes` itself. `None` where there are more successes than trials, or the
/// probability is none.
#[must_use]
pub fn binomial_tails(successes: u64, trials: u64, probability: f64) -> Option<(f64, f64)> {
    if successes > trials || !(0.0..=1.0).contains(&probability) {
        return None;
    }
    let tail = |from: u64, to: u64| -> f64 {
        (from..=to).map(|at| term(at, trials, probability)).sum::<f64>().min(1.0)
    };
    Some((tail(0, successes), tail(successes, trials)))
}

/// Between which two numbers of successes both tails are above `out`: what lies beyond is improbable. `None`
/// as above.
#[must_use]
pub fn binomial_band(trials: u64, probability: f64, out: f64) -> Option<(u64, u64)> {
    binomial_tails(0, trials, probability)?;
    let (mut low, mut sum) = (0, 0.0);
    for at in 0..=trials {
        sum += term(at, trials, probability);
        low = at;
        if sum > out {
            break;
        }
    }
    let (mut high, mut sum) = (trials, 0.0);
    for at in (0..=trials).rev() {
        sum += term(at, trials, probability);
        high = at;
        if sum > out {
            break;
        }
    }
    Some((low, high))
}

fn term(at: u64, trials: u64, probability: f64) -> f64 {
    let certain = |all: u64| f64::from(u8::from(at == all));
    match probability {
        0.0 => certain(0),
        1.0 => certain(trials),
        p => ln_binomial_term(at as f64, (trials - at) as f64, p, 1.0 - p).exp(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: of three tosses of a coin, none in one of eight.
    #[test]
    fn three_tosses() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-14;
        let Some((low, high)) = binomial_tails(1, 3, 0.5) else { panic!("tails") };
        assert!(close(low, 0.5) && close(high, 0.875), "{low} {high}");
        assert_eq!(binomial_band(3, 0.5, 0.2), Some((1, 2)));
        assert_eq!(binomial_band(3, 0.5, 0.1), Some((0, 3)));
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(binomial_tails(4, 3, 0.5), None);
        assert_eq!(binomial_tails(0, 0, 0.5), Some((1.0, 1.0)));
        assert_eq!(binomial_tails(3, 3, 1.0), Some((1.0, 1.0)));
        assert_eq!(binomial_tails(1, 3, 0.0), Some((1.0, 0.0)));
        assert_eq!(binomial_tails(1, 3, f64::NAN), None);
        assert_eq!(binomial_band(0, 0.5, 0.01), Some((0, 0)));
        assert_eq!(binomial_band(5, 0.0, 0.01), Some((0, 0)));
    }
}
