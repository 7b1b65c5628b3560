//! What holds of every statistic, whatever the data.
#![expect(clippy::expect_used, reason = "a property without its figures cannot hold")]

use imbuto::stats::{
    Beta, Fate, Group, Pair, Random, RankTest, least_trials, likely_successes, needed_each,
    p_greater, p_less_than, quantile, shrinkage, wilson,
};
use proptest::prelude::*;

use super::{aalen_johansen, as_likely_as, homogeneity, kaplan_meier, rank_test, still_waits};
use crate::fixture::cases;

/// Trials and how many of them succeeded, few and many.
fn group() -> impl Strategy<Value = Group> {
    let trials = prop_oneof![0..12_u64, 0..300_u64, 0..5_000_u64];
    (trials, 0.0..=1.0_f64).prop_map(|(trials, share)| Group {
        successes: (share * share * (trials + 1) as f64).min(trials as f64) as u64,
        trials,
    })
}

/// Trials few enough to be permuted ten thousand times.
fn some() -> impl Strategy<Value = Group> {
    let many = prop_oneof![0..9_u64, 0..50_u64];
    (many, 0.0..=1.0_f64).prop_map(|(trials, share)| Group {
        successes: (share * trials as f64).round() as u64,
        trials,
    })
}

fn tried() -> impl Strategy<Value = (f64, f64)> {
    let whole = group().prop_filter("trials", |group| group.trials > 0);
    let whole = whole.prop_map(|group| (group.successes as f64, group.trials as f64));
    let any = (0.0..=1.0_f64, 0.1..400.0_f64).prop_map(|(share, trials)| (share * trials, trials));
    prop_oneof![whole, any]
}

fn observations() -> impl Strategy<Value = Vec<(u32, Fate)>> {
    let fate = prop::sample::select(vec![Fate::Advanced, Fate::Lost, Fate::Censored]);
    let days = prop_oneof![0..6_u32, 0..200_u32];
    prop::collection::vec((days, fate), 1..60)
}

fn pairs() -> impl Strategy<Value = Vec<Vec<(f64, f64)>>> {
    let pair = (0..12_i32, 0..40_i32).prop_map(|(x, y)| (f64::from(x), f64::from(y) / 4.0));
    prop::collection::vec(prop::collection::vec(pair, 0..9), 0..6)
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance
}

proptest! {
    #![proptest_config(cases(200))]

    /// Either of the two is integrated over the narrower one, so the sum is no identity.
    #[test]
    fn one_of_two_is_above_the_other(a in tried(), b in tried()) {
        let above = p_greater(a.0, a.1, b.0, b.1).expect("trials");
        let below = p_greater(b.0, b.1, a.0, a.1).expect("trials");
        prop_assert!(close(above + below, 1.0, 1e-9), "{above} {below}");
        let mirrored = p_greater(a.1 - a.0, a.1, b.1 - b.0, b.1).expect("trials");
        prop_assert!(close(mirrored, below, 1e-9), "{mirrored} {below}");
        prop_assert!(close(p_greater(a.0, a.1, a.0, a.1).expect("trials"), 0.5, 1e-9));
    }

    #[test]
    fn probabilities_grow_and_quantiles_invert_them(a in tried(), x in 0.0..=1.0_f64, y in 0.0..=1.0_f64) {
        let (low, high) = (x.min(y), x.max(y));
        let at = |constant| p_less_than(a.0, a.1, constant).expect("trials");
        prop_assert!(at(low) <= at(high) + 1e-14);
        let beta = Beta::jeffreys(a.0, a.1).expect("trials");
        let quantile = beta.quantile(x);
        // Where the quantile is all but 1 there is no number in between any more.
        let tolerance = if quantile > 0.999_999 { 1e-6 } else { 1e-11 };
        prop_assert!(close(beta.below(quantile), x, tolerance), "{quantile} {}", beta.below(quantile));
    }

    #[test]
    fn intervals_contain_the_estimate(a in tried()) {
        let interval = wilson(a.0, a.1).expect("trials");
        prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
        prop_assert!(interval.low < interval.high && interval.contains(a.0 / a.1));
    }

    #[test]
    fn a_smaller_gap_takes_more_trials(p in 0.05..0.45_f64, gap in 0.01..0.2_f64) {
        let wide = needed_each(p, p + gap).expect("a gap");
        let narrow = needed_each(p, p + gap / 2.0).expect("a gap");
        prop_assert!(narrow > wide);
        prop_assert_eq!(needed_each(p + gap, p), Some(wide));
    }

    #[test]
    fn one_trial_less_is_not_enough(x in 0.5..40.0_f64, more in 0.0..300.0_f64, wanted in 1..40_u64, sure in 0.1..0.95_f64) {
        let n = x + more;
        let Some(least) = least_trials(x, n, wanted, sure) else { return Ok(()) };
        prop_assert!(as_likely_as(sure - 1e-9, wanted, least, (x, n)));
        prop_assert!(least == wanted || !as_likely_as(sure + 1e-9, wanted, least - 1, (x, n)));
    }

    #[test]
    fn where_most_succeed_fewest_fail(x in 0.0..40.0_f64, more in 0.1..300.0_f64, to_come in 0..460_u64, share in 0.01..0.99_f64) {
        let n = x + more;
        let (fewest, most) = likely_successes(to_come, x, n, share).expect("trials");
        let failures = likely_successes(to_come, n - x, n, share).expect("trials");
        prop_assert!(fewest <= most && most <= to_come);
        prop_assert_eq!(failures, (to_come - most, to_come - fewest));
    }

    #[test]
    fn shrunken_means_lie_between_their_own_and_that_of_all(groups in prop::collection::vec(group(), 1..9)) {
        let Some(found) = shrinkage(&groups) else {
            prop_assert!(groups.iter().all(|group| group.trials == 0));
            return Ok(());
        };
        prop_assert!((0.0..=1.0).contains(&found.mean));
        for (group, shrunken) in groups.iter().zip(&found.groups) {
            let own = match group.trials {
                0 => found.mean,
                trials => group.successes as f64 / trials as f64,
            };
            let (low, high) = (own.min(found.mean), own.max(found.mean));
            prop_assert!((low - 1e-12..=high + 1e-12).contains(&shrunken.mean));
            prop_assert!(shrunken.interval.low <= shrunken.interval.high);
            // Skewed to the utmost, a posterior has its mean outside of its middle 95 %.
            let extreme = group.successes == 0 || group.successes == group.trials;
            prop_assert!(extreme || shrunken.interval.contains(shrunken.mean), "{shrunken:?}");
        }
    }

    #[test]
    fn who_advances_is_lost_or_waits(observations in observations(), turn in 0..60_usize) {
        let curve = aalen_johansen(&observations);
        let mut others = observations.clone();
        others.rotate_left(turn % observations.len());
        others.reverse();
        prop_assert_eq!(&curve, &aalen_johansen(&others));
        let mut before = (0.0, 0.0, u64::MAX);
        for day in 0..=201 {
            let (advanced, lost) = (curve.advanced(day), curve.lost(day));
            prop_assert!(close(advanced + lost + curve.waiting(day), 1.0, 1e-12));
            prop_assert!(advanced >= before.0 && lost >= before.1 && curve.at_risk(day) <= before.2);
            before = (advanced, lost, curve.at_risk(day));
            if let Some(band) = curve.band(day) {
                prop_assert!(band.low < band.high && band.contains(advanced), "{band:?} {advanced}");
            }
            let yet = curve.yet_to_advance(day);
            prop_assert_eq!(yet.is_none(), curve.waiting(day) == 0.0);
            prop_assert!(yet.is_none_or(|yet| (0.0..=1.0).contains(&yet)));
        }
        let at_once = curve.advanced(0) + curve.waiting(0) * curve.yet_to_advance(0).unwrap_or(0.0);
        prop_assert!(close(at_once, curve.advanced_in_the_end(), 1e-12));
        // The watched days are the first ones.
        let watched: Vec<bool> = (0..=201).map(|day| curve.is_watched(day)).collect();
        prop_assert!(watched.is_sorted_by(|a, b| a >= b), "{:?}", watched);
        if let Some(day) = curve.horizon(100) {
            prop_assert!(day <= 100 && curve.is_watched(day));
        }
    }

    /// Without losses there is one curve, and the variance is Greenwood's.
    #[test]
    fn without_losses_advancing_is_no_longer_waiting(observations in observations()) {
        let kept: Vec<_> = observations.into_iter().filter(|of| of.1 != Fate::Lost).collect();
        let ended: Vec<_> = kept.iter().map(|of| (of.0, of.1 == Fate::Advanced)).collect();
        let (curve, waits) = (aalen_johansen(&kept), kaplan_meier(&ended));
        for day in 0..=201 {
            prop_assert!(kept.is_empty() || still_waits(&waits, day, 1.0 - curve.advanced(day)));
            let mut greenwood = 0.0;
            for step in curve.steps().iter().filter(|step| step.day <= day) {
                let (n, d) = (step.at_risk as f64, f64::from(step.fates.advanced));
                greenwood += if n > d { d / (n * (n - d)) } else { 0.0 };
            }
            let variance = greenwood * (1.0 - curve.advanced(day)).powi(2);
            prop_assert!(close(curve.variance(day), variance, 1e-12), "{variance}");
        }
    }

    /// Without censoring a share is a share, and as many trials as there are.
    #[test]
    fn what_is_finished_is_plainly_counted(observations in observations(), day in 0..201_u32) {
        let known: Vec<_> = observations.into_iter().filter(|of| of.1 != Fate::Censored).collect();
        let curve = aalen_johansen(&known);
        let advanced = known.iter().filter(|of| of.0 <= day && of.1 == Fate::Advanced).count() as f64;
        let all = known.len() as f64;
        prop_assert!(known.is_empty() || close(curve.advanced(day), advanced / all, 1e-12));
        let trials = curve.effective_trials(day);
        prop_assert_eq!(trials.is_none(), known.is_empty());
        prop_assert!(trials.is_none_or(|trials| close(trials, all, 1e-6 * all)), "{trials:?} {all}");
    }

    #[test]
    fn quantiles_of_waiting_are_the_first_days_that_reach_them(observations in observations(), share in 0.01..1.0_f64) {
        let ended: Vec<_> = observations.iter().map(|of| (of.0, of.1 == Fate::Advanced)).collect();
        let waits = kaplan_meier(&ended);
        let kept: Vec<_> = observations
            .iter()
            .map(|of| (of.0, if of.1 == Fate::Lost { Fate::Censored } else { of.1 }))
            .collect();
        let curve = aalen_johansen(&kept);
        let reached = (0..=201).find(|day| curve.waiting(*day) <= 1.0 - share + 1e-9);
        prop_assert_eq!(waits.quantile(share), reached);
    }

    #[test]
    fn a_quantile_is_a_value_with_its_share_up_to_it(mut values in prop::collection::vec(-50..50_i32, 1..40), share in 0.0..=1.0_f64) {
        values.sort_unstable();
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let found = quantile(&values, share).expect("values");
        let up_to = values.iter().filter(|value| **value <= found).count() as f64;
        let under = values.iter().filter(|value| **value < found).count() as f64;
        prop_assert!(up_to >= share * values.len() as f64 - 1e-9);
        prop_assert!(under == 0.0 || under < share * values.len() as f64);
    }

    #[test]
    fn a_seed_is_a_stream(seed in any::<u64>(), end in 1..u64::MAX) {
        let (mut one, mut other) = (Random::seeded(seed), Random::seeded(seed));
        let drawn = one.below(end);
        prop_assert!(drawn < end);
        prop_assert_eq!(drawn, other.below(end));
        let mut items: Vec<u32> = (0..20).collect();
        one.shuffle(&mut items);
        items.sort_unstable();
        prop_assert!(items.into_iter().eq(0..20));
        prop_assert!((0.0..1.0).contains(&one.unit()));
    }
}

proptest! {
    // Each case draws thousands of samples.
    #![proptest_config(cases(25))]

    #[test]
    fn the_team_test_does_not_care_what_is_called_success(groups in prop::collection::vec(some(), 0..6)) {
        let failures: Vec<Group> = groups
            .iter()
            .map(|group| Group { successes: group.trials - group.successes, ..*group })
            .collect();
        let backwards: Vec<Group> = groups.iter().rev().copied().collect();
        match (homogeneity(&groups, 1), homogeneity(&failures, 1), homogeneity(&backwards, 1)) {
            (Some(found), Some(swapped), Some(backwards)) => {
                for other in [swapped, backwards] {
                    prop_assert!(close(found.chi_square, other.chi_square, 1e-9 * found.chi_square.max(1.0)));
                    prop_assert_eq!((found.degrees, found.basis), (other.degrees, other.basis));
                    // Two times five standard errors of 10 000 permutations.
                    prop_assert!(close(found.p, other.p, 0.05), "{} {}", found.p, other.p);
                }
            }
            (None, None, None) => {}
            found => prop_assert!(false, "{found:?}"),
        }
    }

    #[test]
    fn correlations_turn_with_their_sides(groups in pairs()) {
        let turn = |by: &dyn Fn((f64, f64)) -> (f64, f64)| -> Vec<Pair> {
            let timed = groups.iter().enumerate().flat_map(|(group, pairs)| {
                (0..).zip(pairs).map(move |(time, pair)| (group, time, *pair))
            });
            timed
                .map(|(group, time, pair)| {
                    let (first, second) = by(pair);
                    Pair { group, time, first, second }
                })
                .collect()
        };
        let Some(found) = rank_test(&turn(&|pair| pair), 3) else { return Ok(()) };
        prop_assert!((-1.0..=1.0).contains(&found.rho) && 0.0 < found.p && found.p <= 1.0);
        let falling = rank_test(&turn(&|(x, y)| (x, 7.0 - 2.0 * y)), 3).expect("a correlation");
        prop_assert!(close(falling.rho, -found.rho, 1e-9));
        let mut slices = RankTest::new(&turn(&|pair| pair), 3).expect("a correlation");
        let sliced = loop {
            if let Some(found) = slices.step(700) {
                break found;
            }
        };
        prop_assert_eq!(sliced, found);
    }
}

/// R. G. Newcombe's own example, method 10: 56 of 70 against 48 of 80.
#[test]
fn a_difference_has_its_published_interval() {
    let found = imbuto::stats::difference_interval((56.0, 70.0), (48.0, 80.0));
    let Some(found) = found else { panic!("no interval") };
    assert!((found.low - 0.0524).abs() < 5e-5, "{found:?}");
    assert!((found.high - 0.3339).abs() < 5e-5, "{found:?}");
    assert_eq!(imbuto::stats::difference_interval((0.0, 0.0), (1.0, 2.0)), None);
}
