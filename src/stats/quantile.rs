//! Quantiles of a sample, by nearest rank: the ⌈q n⌉-th smallest value, so always one that occurred.
//!
//! R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
//! (1996), 361–365, their first definition.

/// A share of a whole computed in floating point may lie this much above what it should be.
pub(super) const ROUNDING: f64 = 1e-9;

/// The place, from 0, of the quantile among `count` sorted values: the first for shares of 0 and
/// less, the last for 1 and more. `None` where there are none, or the share is not a number.
#[must_use]
pub fn nearest_rank(count: usize, share: f64) -> Option<usize> {
    let last = count.checked_sub(1)?;
    if share.is_nan() {
        return None;
    }
    let rank = (share * count as f64 - ROUNDING).ceil();
    Some((rank.max(1.0) as usize - 1).min(last))
}

/// The quantile of values in ascending order; `None` as for [`nearest_rank`].
#[must_use]
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    sorted.get(nearest_rank(sorted.len(), share)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_ten_values() {
        let place = |share| nearest_rank(10, share);
        assert_eq!(place(0.9), Some(8));
        assert_eq!(place(0.91), Some(9));
        assert_eq!(place(0.5), Some(4));
        assert_eq!(place(1.0), Some(9));
    }

    /// 0.07 · 100 is a little more than 7 in floating point.
    #[test]
    fn a_share_that_rounds_up_is_not_taken_for_more() {
        assert_eq!(nearest_rank(100, 0.07), Some(6));
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(nearest_rank(0, 0.5), None);
        assert_eq!(nearest_rank(3, f64::NAN), None);
        assert_eq!(nearest_rank(3, -1.0), Some(0));
        assert_eq!(nearest_rank(3, 7.0), Some(2));
        assert_eq!(quantile(&[4.0], 0.3), Some(4.0));
    }
}
