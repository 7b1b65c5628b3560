//! Samples of one time, and what is told of them.
use serde_json::{Value, json};

/// So many samples at least before the worst of fifty is told.
const ENOUGH_FOR_THE_WORST: usize = 40;

/// Prints one line for a time, and gives it as JSON.
pub fn told(what: &str, slower: u32, mut samples: Vec<f64>) -> Value {
    if samples.is_empty() {
        println!("  {what:<60} not there yet");
        return json!({ "what": what, "slowed": slower, "samples": [] });
    }
    samples.sort_by(f64::total_cmp);
    let [low, median, high, worst] = [0.25, 0.5, 0.75, 0.98].map(|share| quantile(&samples, share));
    print!("  {what:<60} {median:>8.2} ({low:.2} to {high:.2}), {}", samples.len());
    let mut told =
        json!({ "what": what, "slowed": slower, "median": median, "quartiles": [low, high] });
    if samples.len() >= ENOUGH_FOR_THE_WORST {
        let most = samples[samples.len() - 1];
        print!("; p98 {worst:.2}, most {most:.2}");
        told["p98"] = json!(worst);
        told["most"] = json!(most);
    }
    println!();
    told["samples"] = json!(samples);
    told
}

/// Prints how the medians of two times of one run compare, and gives it as JSON.
pub fn ratio(what: &str, slower: u32, of: &[f64], to: &[f64]) -> Value {
    let median = |samples: &[f64]| {
        let mut sorted = samples.to_vec();
        sorted.sort_by(f64::total_cmp);
        quantile(&sorted, 0.5)
    };
    let ratio = median(of) / median(to);
    println!("  {what:<60} {ratio:>8.2} ×");
    json!({ "what": what, "slowed": slower, "ratio": ratio })
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
