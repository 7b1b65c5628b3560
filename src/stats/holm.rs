//! Several tests at once: p-values raised so that anything at all is found by chance at most as often as
//! one test alone would find it.
//!
//! S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics
//! 6 (1979), 65–70: the smallest p is multiplied by the number of tests, the next by one less, and so on,
//! none below the one before it nor above 1.

/// The raised p-values, in the order of the tests.
#[must_use]
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut places: Vec<usize> = (0..p_values.len()).collect();
    places.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    let mut raised = vec![0.0; p_values.len()];
    let mut before: f64 = 0.0;
    for (place, left) in places.into_iter().zip((1..=p_values.len()).rev()) {
        before = before.max((p_values[place] * left as f64).min(1.0));
        raised[place] = before;
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: the same rule written in Python, independently.
    #[test]
    fn agrees_with_an_independent_implementation() {
        let raised = holm(&[0.01, 0.04, 0.03, 0.005]);
        let expected = [0.03, 0.06, 0.06, 0.02];
        assert!(raised.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{raised:?}");
    }

    #[test]
    fn degenerate_cases() {
        assert_eq!(holm(&[]), Vec::<f64>::new());
        assert_eq!(holm(&[0.2]), vec![0.2]);
        assert_eq!(holm(&[0.9, 0.8]), vec![1.0, 1.0]);
    }
}
