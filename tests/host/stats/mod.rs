//! Every statistic: against what other people's libraries say, in what must hold of any data, and in
//! how often it is right.

mod calibration;
mod curves;
mod properties;
mod reference;
mod worked;

use imbuto::stats::{
    AalenJohansen, Ends, Fate, Fates, Group, Homogeneity, HomogeneityTest, KaplanMeier, ORDERS,
    PERMUTATIONS, Pair, Random, RankCorrelation, RankTest, likely_successes,
};

/// How many of so many trials succeed that do so with this probability.
pub fn successes(random: &mut Random, trials: u64, probability: f64) -> u64 {
    (0..trials).map(|_| u64::from(random.chance(probability))).sum()
}

/// The curves of observations, each of so many days and what became of it then.
pub fn aalen_johansen(observations: &[(u32, Fate)]) -> AalenJohansen {
    let mut days: Vec<Fates> = Vec::new();
    for (length, fate) in observations {
        let day = at_length(&mut days, *length);
        match fate {
            Fate::Advanced => day.advanced += 1,
            Fate::Lost => day.lost += 1,
            Fate::Censored => day.censored += 1,
        }
    }
    AalenJohansen::from_days(&days)
}

/// The curve of observations, each of so many days and whether it ended then.
fn kaplan_meier(observations: &[(u32, bool)]) -> KaplanMeier {
    let mut days: Vec<Ends> = Vec::new();
    for (length, ended) in observations {
        let day = at_length(&mut days, *length);
        day.ended += u32::from(*ended);
        day.censored += u32::from(!*ended);
    }
    KaplanMeier::from_days(&days)
}

fn at_length<T: Clone + Default>(days: &mut Vec<T>, length: u32) -> &mut T {
    let length = length as usize;
    if days.len() <= length {
        days.resize(length + 1, T::default());
    }
    &mut days[length]
}

/// Whether this share still waits after `day`: so many have ended by then and no more, to what a
/// quantile is rounded.
pub fn still_waits(curve: &KaplanMeier, day: u32, share: f64) -> bool {
    let by_then = |ended: f64| curve.quantile(ended).is_some_and(|reached| reached <= day);
    by_then(1.0 - share) && !by_then(1.0 - share + 2.1e-9)
}

/// Whether at least `wanted` of the trials to come succeed with probability `p` or more: as many do
/// at the lower end of the interval that leaves 1 − `p` out on either side.
fn as_likely_as(p: f64, wanted: u64, to_come: u64, (successes, trials): (f64, f64)) -> bool {
    let likely = likely_successes(to_come, successes, trials, 2.0 * p - 1.0);
    likely.is_some_and(|(fewest, _)| fewest >= wanted)
}

/// The test of these groups from beginning to end.
pub fn homogeneity(groups: &[Group], seed: u64) -> Option<Homogeneity> {
    HomogeneityTest::new(groups, seed)?.step(PERMUTATIONS)
}

/// The test of these pairs from beginning to end.
fn rank_test(pairs: &[Pair], seed: u64) -> Option<RankCorrelation> {
    RankTest::new(pairs, seed)?.step(ORDERS)
}
