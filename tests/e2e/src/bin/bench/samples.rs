//! Samples of one time, and what is told of them.
use serde_json::{Value, json};

/// Prints one line for a time, and gives it as JSON.
pub fn told(what: &str, slower: u32, mut samples: Vec<f64>) -> Value {
    if samples.is_empty() {
        println!("  {what:<44} not there yet");
        return json!({ "what": what, "slowed": slower, "samples": [] });
    }
    samples.sort_by(f64::total_cmp);
    let [low, median, high] = [0.25, 0.5, 0.75].map(|share| quantile(&samples, share));
    println!("  {what:<44} {median:>8.2} ({low:.2} to {high:.2}), {}", samples.len());
    json!({ "what": what, "slowed": slower, "median": median, "quartiles": [low, high], "samples": samples })
}

/// A quantile of sorted samples, between neighbours in proportion; 0 for none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().max(1) - 1) as f64;
    let at = |index: f64| sorted.get(index as usize).copied().unwrap_or_default();
    let (low, high) = (at(place.floor()), at(place.ceil()));
    low + (high - low) * place.fract()
}

#[cfg(test)]
mod tests {
    #[test]
    fn quartiles_lie_between_neighbours() {
        let sorted = [1.0, 2.0, 3.0, 10.0];
        assert_eq!(
            [0.25, 0.5, 0.75].map(|share| super::quantile(&sorted, share)),
            [1.75, 2.5, 4.75]
        );
        assert_eq!(super::quantile(&[], 0.5), 0.0);
    }
}
