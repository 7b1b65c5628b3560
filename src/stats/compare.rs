//! Two proportions: how probable it is that one is above the other, or below a constant, and how
//! many trials would tell.
//!
//! Each proportion has the posterior that Jeffreys' prior leaves it (see [`Beta::jeffreys`]). The
//! probability that A is above B is the integral of A's density times B's distribution, by the
//! double exponential rule (H. Takahasi, M. Mori, "Double exponential formulas for numerical
//! integration", Publ. RIMS 9 (1974), 721–741). The sample size is that of the two-sided test of
//! two proportions (J. L. Fleiss, B. Levin, M. C. Paik, "Statistical methods for rates and
//! proportions", 3rd ed., 4.1), without continuity correction.

use std::f64::consts::FRAC_PI_2;

use super::beta::Beta;
use super::wilson::Z95;

/// The 80 % point of the standard normal distribution: the power of [`needed_each`].
pub const Z80: f64 = 0.841_621_233_572_914_3;

/// How far the integral goes to either side of the centre, in multiples of 1/√n: eight standard
/// deviations on the scale of asin √p, and beyond 1e-11 where the density is cut off at an end.
const REACH: f64 = 4.2;

/// The distance of two nodes, and how many there are to either side of the middle one.
const STEP: f64 = 1.0 / 20.0;
const NODES: i32 = 62;

/// P(A > B) given `x_a` successes in `n_a` trials and `x_b` in `n_b`, with an absolute error below
/// 1e-10. Counts need not be whole. `None` where either has no trials or more successes than trials.
///
/// 0.5 says that nothing tells them apart; it is what two equal counts give.
#[must_use]
pub fn p_greater(x_a: f64, n_a: f64, x_b: f64, n_b: f64) -> Option<f64> {
    let (a, b) = (Beta::jeffreys(x_a, n_a)?, Beta::jeffreys(x_b, n_b)?);
    // The nodes are spread over the narrower of the two, so that both look smooth to them.
    let p = if n_a >= n_b { p_above(a, b) } else { 1.0 - p_above(b, a) };
    Some(p.clamp(0.0, 1.0))
}

/// P(p < `constant`) for the proportion behind `successes` of `trials`, with a relative error below
/// 1e-12; 0 and 1 for constants that no proportion can have. `None` as for [`p_greater`], or where
/// the constant is not a number.
#[must_use]
pub fn p_less_than(successes: f64, trials: f64, constant: f64) -> Option<f64> {
    let posterior = Beta::jeffreys(successes, trials)?;
    (!constant.is_nan()).then(|| posterior.below(constant))
}

/// How many trials each of two groups needs for a two-sided test at 5 % to find, in 80 of 100
/// cases, that their proportions differ, if `p1` and `p2` are what they truly are. `None` where
/// they are equal (no number would tell) or no proportions.
#[must_use]
pub fn needed_each(p1: f64, p2: f64) -> Option<u64> {
    let proportions = (0.0..=1.0).contains(&p1) && (0.0..=1.0).contains(&p2);
    let gap = p1 - p2;
    if !proportions || gap * gap == 0.0 {
        return None;
    }
    let mean = 0.5 * (p1 + p2);
    let if_equal = (2.0 * mean * (1.0 - mean)).sqrt();
    let if_apart = (p1 * (1.0 - p1) + p2 * (1.0 - p2)).sqrt();
    let root = (Z95 * if_equal + Z80 * if_apart) / gap;
    Some((root * root).ceil() as u64)
}

/// P(narrow > wide). In θ = asin √p a posterior is close to a normal distribution, and has no poles.
fn p_above(narrow: Beta, wide: Beta) -> f64 {
    let n = narrow.a() + narrow.b();
    let centre = narrow.mean().sqrt().asin();
    let reach = REACH / (n - 1.0).max(0.1).sqrt();
    let (low, high) = ((centre - reach).max(0.0), (centre + reach).min(FRAC_PI_2));
    let half = 0.5 * (high - low);
    let (mut above, mut all) = (0.0, 0.0);
    for node in -NODES..=NODES {
        let t = f64::from(node) * STEP;
        let s = FRAC_PI_2 * t.sinh();
        // The distance from the nearer end, which stays exact where it is tiny.
        let from_end = half * 2.0 / (1.0 + (2.0 * s.abs()).exp());
        let (sin, cos) = if s < 0.0 {
            (low + from_end).sin_cos()
        } else if high >= FRAC_PI_2 {
            let (sin, cos) = from_end.sin_cos();
            (cos, sin)
        } else {
            (high - from_end).sin_cos()
        };
        let (x, y) = (sin * sin, cos * cos);
        if x > 0.0 && y > 0.0 {
            let weight = t.cosh() / (s.cosh() * s.cosh());
            let density = weight * narrow.logit_density_at(x, y) / (sin * cos);
            all += density;
            above += density * wide.below_at(x, y);
        }
    }
    above / all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the sales text the app follows: 5 of 50 against 5 of 60.
    #[test]
    fn five_of_fifty_and_five_of_sixty_are_the_same_result() {
        let Some(p) = p_greater(5.0, 50.0, 5.0, 60.0) else { panic!("both have trials") };
        assert!((p - 0.6211).abs() < 5e-5, "{p}");
        assert_eq!(needed_each(5.0 / 50.0, 5.0 / 60.0), Some(4705));
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(p_greater(0.0, 0.0, 1.0, 2.0), None);
        assert_eq!(p_greater(1.0, 2.0, 3.0, 2.0), None);
        assert_eq!(p_less_than(1.0, 2.0, f64::NAN), None);
        assert_eq!(p_less_than(1.0, 2.0, 0.0), Some(0.0));
        assert_eq!(p_less_than(1.0, 2.0, 1.5), Some(1.0));
        assert_eq!(needed_each(0.3, 0.3), None);
        assert_eq!(needed_each(0.3, 1.3), None);
        assert_eq!(needed_each(0.0, 1.0), Some(2));
    }
}
