//! What hangs on the gamma function: its rises, digamma, the incomplete gamma function.
//!
//! Everything is built on the remainders of Stirling's series, which are small, so that what is
//! large can be cancelled by hand before it is computed: C. Loader, "Fast and accurate computation
//! of binomial probabilities" (2000). Logarithms of gamma functions are never subtracted from each
//! other: at 100 000 that would lose ten digits of sixteen. Series: NIST Digital Library of
//! Mathematical Functions, 5.11.1 and 5.11.2 (Stirling), 8.7.1 and 8.9.2 (incomplete gamma),
//! modified Lentz for the fraction.
//!
//! Arguments are positive unless said otherwise; what takes them from outside checks them.

use std::f64::consts::TAU;

/// From here on five terms of Stirling's series leave less than 2e-16.
const LARGE: f64 = 16.0;

/// Keeps a continued fraction off zero.
const TINY: f64 = 1e-300;

/// P(X ≥ `chi_square`) for a chi-square variable of so many degrees of freedom, with a relative
/// error below 1e-12 where the tail is above 1e-300. `None` for no degrees or a negative value.
#[must_use]
pub fn chi_square_tail(chi_square: f64, degrees: u32) -> Option<f64> {
    upper_gamma(f64::from(degrees) / 2.0, chi_square / 2.0)
}

/// The regularized upper incomplete gamma function Q(a, x), error as for [`chi_square_tail`]; `None`
/// unless a is positive, x not negative and both are finite.
fn upper_gamma(a: f64, x: f64) -> Option<f64> {
    if !(a > 0.0 && x >= 0.0 && a.is_finite() && x.is_finite()) {
        return None;
    }
    if x == 0.0 {
        return Some(1.0);
    }
    // x^a e^-x / Γ(a + 1): a Poisson term.
    let term = (-stirling_rest(a) - deviance(a, x)).exp() / (TAU * a).sqrt();
    if x < a + 1.0 {
        let (mut sum, mut next, mut step) = (1.0, 1.0, a);
        while next > sum * 1e-17 {
            step += 1.0;
            next *= x / step;
            sum += next;
        }
        return Some((1.0 - term * sum).max(0.0));
    }
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut fraction = d;
    for i in 1..100_000 {
        let i = f64::from(i);
        let numerator = -i * (i - a);
        b += 2.0;
        d = 1.0 / off_zero(numerator * d + b);
        c = off_zero(b + numerator / c);
        fraction *= c * d;
        if (c * d - 1.0).abs() < 1e-16 {
            break;
        }
    }
    Some((term * a * fraction).min(1.0))
}

pub(super) fn off_zero(value: f64) -> f64 {
    if value.abs() < TINY { TINY } else { value }
}

/// ln Γ(z) − (z − ½) ln z + z − ½ ln 2π, with an absolute error below 1e-14.
pub(super) fn stirling_rest(z: f64) -> f64 {
    let (mut z, mut rest) = (z, 0.0);
    while z < LARGE {
        rest += (z + 0.5) * (1.0 / z).ln_1p() - 1.0;
        z += 1.0;
    }
    let w = 1.0 / (z * z);
    let series = 1.0 / 12.0
        - w * (1.0 / 360.0 - w * (1.0 / 1260.0 - w * (1.0 / 1680.0 - w * (1.0 / 1188.0))));
    rest + series / z
}

/// ψ(z) − ln z: what the digamma function is off its logarithm.
fn digamma_rest(z: f64) -> f64 {
    let (mut z, mut rest) = (z, 0.0);
    while z < LARGE {
        rest += (1.0 / z).ln_1p() - 1.0 / z;
        z += 1.0;
    }
    let w = 1.0 / (z * z);
    let series =
        1.0 / 12.0 - w * (1.0 / 120.0 - w * (1.0 / 252.0 - w * (1.0 / 240.0 - w * (1.0 / 132.0))));
    rest - 0.5 / z - w * series
}

/// ln of Γ(a + x) / (Γ(a) aˣ): how much more a rising factorial is than a power.
pub(super) fn ln_rise(a: f64, x: f64) -> f64 {
    if x == 0.0 {
        return 0.0;
    }
    (a + x - 0.5) * (x / a).ln_1p() - x + stirling_rest(a + x) - stirling_rest(a)
}

/// ψ(a + x) − ψ(a).
pub(super) fn digamma_rise(a: f64, x: f64) -> f64 {
    if x == 0.0 {
        return 0.0;
    }
    (x / a).ln_1p() + digamma_rest(a + x) - digamma_rest(a)
}

/// x ln(x / mean) + mean − x without cancellation where the two are close: Loader's `bd0`.
pub(super) fn deviance(x: f64, mean: f64) -> f64 {
    if x == 0.0 {
        return mean;
    }
    if (x - mean).abs() >= 0.1 * (x + mean) {
        return x * (x / mean).ln() + mean - x;
    }
    let v = (x - mean) / (x + mean);
    let mut sum = (x - mean) * v;
    let mut power = 2.0 * x * v;
    let mut odd = 1.0;
    loop {
        power *= v * v;
        odd += 2.0;
        let next = sum + power / odd;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}

/// ln of Γ(x + y + 1) / (Γ(x + 1) Γ(y + 1)) pˣ qʸ where q = 1 − p: for whole numbers a binomial
/// term. x and y may be 0, p and q may not; the absolute error is below 1e-12 where the term is not
/// below 1e-300.
pub(super) fn ln_binomial_term(x: f64, y: f64, p: f64, q: f64) -> f64 {
    if x == 0.0 {
        return y * if p < 0.5 { (-p).ln_1p() } else { q.ln() };
    }
    if y == 0.0 {
        return x * if q < 0.5 { (-q).ln_1p() } else { p.ln() };
    }
    let n = x + y;
    stirling_rest(n) - stirling_rest(x) - stirling_rest(y) - deviance(x, n * p) - deviance(y, n * q)
        + 0.5 * (n / (TAU * x * y)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(found: Option<f64>, expected: f64) {
        let Some(found) = found else { panic!("no value where {expected} is expected") };
        assert!((found - expected).abs() <= 1e-14 * expected.abs().max(1.0), "{found} {expected}");
    }

    /// ln Γ: whole and half arguments have closed forms, the others are mpmath's at 60 digits.
    #[test]
    fn what_stirling_leaves() {
        for (z, expected) in [
            (1.0_f64, 0.0),
            (5.0, 24.0_f64.ln()),
            (0.5, 0.5 * std::f64::consts::PI.ln()),
            (0.01, 4.599479878042022),
            (0.9, 0.06637623973474295),
            (1.5, -0.12078223763524522),
            (2.5, 0.2846828704729192),
            (7.0, 6.579251212010101),
            (15.9, 27.625493215168692),
            (16.1, 28.173694494813546),
            (123.4, 469.3360974421906),
            (100_000.5, 1051293.4654351394),
            (1e8, 1742068066.1038346),
        ] {
            close(Some((z - 0.5) * z.ln() - z + 0.5 * TAU.ln() + stirling_rest(z)), expected);
        }
    }

    #[test]
    fn two_degrees_of_freedom_are_an_exponential() {
        for x in [0.1, 1.0, 3.9, 4.1, 30.0, 500.0] {
            close(chi_square_tail(x, 2), (-x / 2.0).exp());
        }
        assert_eq!(chi_square_tail(0.0, 3), Some(1.0));
        assert_eq!(chi_square_tail(1.0, 0), None);
        assert_eq!(chi_square_tail(-1.0, 2), None);
    }

    #[test]
    fn rises_of_one_step() {
        for a in [0.001, 0.5, 3.0, 40.0, 1e6] {
            close(Some(ln_rise(a, 1.0)), 0.0);
            close(Some(digamma_rise(a, 1.0)), 1.0 / a);
        }
    }
}
