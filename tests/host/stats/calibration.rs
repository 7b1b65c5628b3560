//! How often what is said with 95 % confidence is true, in worlds whose truth is known. Seeded, so
//! that a run is like any other; the standard error of an average of 5 000 worlds is 0.3 points.
#![expect(clippy::expect_used, reason = "a world without its figures is no world")]

use imbuto::stats::{
    AalenJohansen, Basis, Fates, Group, HomogeneityTest, Random, shrinkage, wilson,
};

use super::{homogeneity, successes};

const WORLDS: u32 = 5_000;

#[track_caller]
fn about_95(covered: f64, what: &str) {
    println!("{what}: {:.2} %", covered * 100.0);
    assert!((0.93..=0.97).contains(&covered), "{what}: {covered}");
}

#[test]
fn wilson_covers_the_true_rate() {
    let mut random = Random::seeded(1);
    let mut shares = Vec::new();
    for trials in [10, 20, 50, 100, 200] {
        for rate in [0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95] {
            let mut covered = 0;
            for _ in 0..WORLDS {
                let won = successes(&mut random, trials, rate);
                let interval = wilson(won as f64, trials as f64).expect("trials");
                covered += u32::from(interval.contains(rate));
            }
            shares.push(f64::from(covered) / f64::from(WORLDS));
        }
    }
    about_95(shares.iter().sum::<f64>() / shares.len() as f64, "Wilson, average");
    let worst = shares.iter().copied().fold(1.0, f64::min);
    println!("Wilson, worst cell: {:.2} %", worst * 100.0);
    assert!(worst > 0.88, "{worst}");
}

/// Whole days until advance or loss, each geometric, and until the day of looking, evenly spread: as
/// opportunities are that were created over some time. The truth is in closed form.
#[test]
fn the_band_of_a_curve_covers_the_true_share() {
    const DAY: u32 = 30;
    const SPAN: u64 = 90;
    let mut random = Random::seeded(2);
    let mut shares = Vec::new();
    for observed in [20, 50, 100, 200] {
        for (advance, loss) in [(0.004, 0.01), (0.02, 0.01), (0.02, 0.04), (0.06, 0.01)] {
            let event = advance + loss;
            let days = i32::try_from(DAY + 1).expect("few days");
            let truth = advance / event * (1.0 - (1.0_f64 - event).powi(days));
            let mut covered = 0;
            for _ in 0..WORLDS {
                let mut days = [Fates::default(); SPAN as usize + 1];
                for _ in 0..observed {
                    let seen = random.index(SPAN as usize + 1);
                    let ended = ((1.0 - random.unit()).ln() / (1.0 - event).ln()) as usize;
                    let fates = &mut days[seen.min(ended)];
                    if ended > seen {
                        fates.censored += 1;
                    } else if random.chance(advance / event) {
                        fates.advanced += 1;
                    } else {
                        fates.lost += 1;
                    }
                }
                let band = AalenJohansen::from_days(&days).band(DAY).expect("fates");
                covered += u32::from(band.contains(truth));
            }
            shares.push(f64::from(covered) / f64::from(WORLDS));
        }
    }
    about_95(shares.iter().sum::<f64>() / shares.len() as f64, "Aalen–Johansen, average");
    let worst = shares.iter().copied().fold(1.0, f64::min);
    println!("Aalen–Johansen, worst cell: {:.2} %", worst * 100.0);
    assert!(worst > 0.9, "{worst}");
}

/// Whether somebody is named best: the team test passes at 5 %, and someone's shrunken interval lies
/// above the mean of all. Says too whether permutations were needed.
fn names_a_best(groups: &[Group], seed: u64) -> (bool, bool) {
    let Some(mut test) = HomogeneityTest::new(groups, seed) else { return (false, false) };
    // Stops where it cannot pass any more, which changes no outcome.
    let mut found = test.step(100);
    while found.is_none() && test.least_p() <= 0.05 {
        found = test.step(100);
    }
    let permuted = found.is_none_or(|found| found.basis != Basis::ChiSquare);
    let passed = found.is_some_and(|found| found.p <= 0.05);
    let best = || {
        let all = shrinkage(groups).expect("trials");
        all.groups.iter().any(|group| group.interval.low > all.mean)
    };
    (passed && best(), permuted)
}

/// Two Monte Carlo errors above 5 %.
fn limit(worlds: u32) -> f64 {
    0.05 + 2.0 * (0.05 * 0.95 / f64::from(worlds)).sqrt()
}

fn equal_groups(random: &mut Random, count: usize, trials: [u64; 2], rate: f64) -> Vec<Group> {
    let group = |_| {
        let trials = trials[0] + random.below(trials[1] - trials[0] + 1);
        Group { successes: successes(random, trials, rate), trials }
    };
    (0..count).map(group).collect()
}

#[track_caller]
fn seldom_named(rate: f64, trials: [u64; 2], worlds: u32) {
    let mut random = Random::seeded(3);
    for count in [3, 5, 8] {
        let (mut named, mut permuted) = (0, 0);
        for world in 0..worlds {
            let groups = equal_groups(&mut random, count, trials, rate);
            let (best, by_permutation) = names_a_best(&groups, u64::from(world));
            named += u32::from(best);
            permuted += u32::from(by_permutation);
        }
        let named = f64::from(named) / f64::from(worlds);
        println!(
            "{count} equal groups at {rate}: {:.2} % named, {permuted} of {worlds} permuted",
            named * 100.0
        );
        assert!(named <= limit(worlds), "{count} groups at {rate}: {named}");
    }
}

/// From 10 to 200 trials, at a rate where nearly all tables have 5 expected in every cell.
#[test]
fn equal_groups_are_seldom_told_apart() {
    seldom_named(0.5, [10, 200], WORLDS);
}

/// Few successes, so that many tables are permuted: fewer worlds, since that takes long.
#[test]
fn equal_groups_with_few_successes_are_seldom_told_apart() {
    seldom_named(0.2, [10, 200], 150);
    seldom_named(0.1, [10, 60], 250);
}

/// The rule is not merely silent: one of eight that is twice as good is nearly always named.
#[test]
fn one_that_is_far_better_is_named() {
    let mut random = Random::seeded(5);
    let worlds = 200;
    let mut named = 0;
    for world in 0..worlds {
        let mut groups = equal_groups(&mut random, 7, [60, 120], 0.3);
        groups.extend(equal_groups(&mut random, 1, [60, 120], 0.6));
        named += u32::from(names_a_best(&groups, world).0);
    }
    println!("far better: named in {named} of {worlds}");
    assert!(named >= 190, "{named}");
}

/// The whole test, run to its end, keeps its level where cells are nearly empty.
#[test]
fn a_permutation_test_keeps_its_level() {
    let mut random = Random::seeded(4);
    let worlds = 150;
    let mut passed = 0;
    for world in 0..worlds {
        let groups = equal_groups(&mut random, 4, [3, 12], 0.2);
        passed +=
            u32::from(homogeneity(&groups, u64::from(world)).is_some_and(|found| found.p <= 0.05));
    }
    let passed = f64::from(passed) / f64::from(worlds);
    println!("permuted, passed: {:.2} %", passed * 100.0);
    assert!(passed <= limit(worlds), "{passed}");
}
