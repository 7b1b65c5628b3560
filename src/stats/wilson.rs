//! Wilson's score interval for one proportion.
//!
//! E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
//! (1927), 209–212; without continuity correction. It never leaves 0 to 1 and is sensible for few
//! trials, where the textbook interval is not (L. D. Brown, T. T. Cai, A. DasGupta, "Interval
//! estimation for a binomial proportion", Statistical Science 16 (2001), 101–133).

/// The 97.5 % point of the standard normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

/// Two ends between which a true value lies with a stated confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `value` lies between the ends, or on one.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// The 95 % interval for the proportion behind `successes` of `trials`; `None` without trials or
/// with more successes than trials.
#[must_use]
pub fn wilson(successes: f64, trials: f64) -> Option<Interval> {
    let possible = trials > 0.0 && (0.0..=trials).contains(&successes);
    if !possible {
        return None;
    }
    let share = successes / trials;
    let z2n = Z95 * Z95 / trials;
    let centre = share + z2n / 2.0;
    let spread = Z95 * (share * (1.0 - share) / trials + z2n / (4.0 * trials)).sqrt();
    let bound = |edge: f64| (edge / (1.0 + z2n)).clamp(0.0, 1.0);
    let low = if successes == 0.0 { 0.0 } else { bound(centre - spread) };
    let high = if successes == trials { 1.0 } else { bound(centre + spread) };
    Some(Interval { low, high })
}

/// The 95 % interval for the difference of two proportions, the first less the second: R. G. Newcombe,
/// "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
/// (1998), 873–890, method 10. `None` where either has no interval of its own.
#[must_use]
pub fn difference_interval((x, n): (f64, f64), (y, m): (f64, f64)) -> Option<Interval> {
    let (first, second) = (wilson(x, n)?, wilson(y, m)?);
    let (p, q) = (x / n, y / m);
    let low = (p - first.low).hypot(second.high - q);
    let high = (first.high - p).hypot(q - second.low);
    Some(Interval { low: p - q - low, high: p - q + high })
}

/// The 95 % interval for the ratio `x / n` of two counts of which neither holds the other: Wilson
/// on x of x + n, carried over by p / (1 − p). `None` where either end has no finite value: n = 0.
#[must_use]
pub fn odds_interval(x: f64, n: f64) -> Option<Interval> {
    if n <= 0.0 {
        return None;
    }
    let share = wilson(x, x + n)?;
    let odds = |p: f64| p / (1.0 - p);
    Some(Interval { low: odds(share.low), high: odds(share.high) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(successes: f64, trials: f64, expected: Option<(f64, f64)>) {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        match (wilson(successes, trials), expected) {
            (Some(got), Some((low, high))) => {
                assert!(close(got.low, low) && close(got.high, high), "{got:?}");
            }
            (got, expected) => assert_eq!(got.is_none(), expected.is_none(), "{got:?}"),
        }
    }

    /// Expected values: Python 3.11, from Wilson's formula, written independently.
    #[test]
    fn agrees_with_an_independent_implementation() {
        check(10.0, 13.0, Some((0.497_436_240_5, 0.918_204_712_8)));
        check(6.0, 10.0, Some((0.312_673_769_7, 0.831_819_670_3)));
        check(5.0, 50.0, Some((0.043_475_764_9, 0.213_602_314_4)));
    }

    #[test]
    fn degenerate_cases() {
        check(3.0, 3.0, Some((0.438_502_968_2, 1.0)));
        check(0.0, 3.0, Some((0.0, 1.0 - 0.438_502_968_2)));
        check(0.0, 0.0, None);
        check(4.0, 3.0, None);
    }

    /// Expected values: the same formula computed with NumPy.
    #[test]
    fn a_ratio_of_counts_may_pass_one() {
        let Some(got) = odds_interval(9.0, 12.0) else { panic!("9 to 12 has an interval") };
        assert!((got.low - 0.323_976_682_9).abs() < 1e-9, "{got:?}");
        assert!((got.high - 1.736_236_062).abs() < 1e-8, "{got:?}");
        assert_eq!(odds_interval(3.0, 0.0), None);
    }
}
