//! Every statistic: against what other people's libraries say, in what must hold of any data, and in
//! how often it is right.

mod calibration;
mod properties;
mod reference;

use imbuto::stats::Random;

/// How many of so many trials succeed that do so with this probability.
pub fn successes(random: &mut Random, trials: u64, probability: f64) -> u64 {
    (0..trials).map(|_| u64::from(random.chance(probability))).sum()
}
