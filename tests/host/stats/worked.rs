//! Hand-made inputs with the results of an independent program: `worked` of `metrics/edge/expected.json`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::stats::{Fate, Pair, Random, RankTest, holm};
use serde_json::Value;

use super::{aalen_johansen, rank_test};
use crate::metrics::edge::{check_close, expected};

fn numbers(of: &Value) -> Vec<f64> {
    of.as_array().expect("numbers").iter().filter_map(Value::as_f64).collect()
}

#[test]
fn several_tests_at_once() {
    let expected = &expected()["worked"]["holm"];
    let raised = holm(&numbers(&expected["p"]));
    for (found, expected) in raised.into_iter().zip(expected["adjusted"].as_array().expect("p")) {
        check_close(Some(found), expected, "raised");
    }
}

#[test]
fn watched_days() {
    let expected = &expected()["worked"]["watched"];
    let (times, events) = (numbers(&expected["T"]), numbers(&expected["event"]));
    let fate = |event: f64| match event as u32 {
        1 => Fate::Advanced,
        2 => Fate::Lost,
        _ => Fate::Censored,
    };
    let seen: Vec<_> = times.iter().zip(events).map(|(t, e)| (*t as u32, fate(e))).collect();
    let last = aalen_johansen(&seen).last_watched().map(u64::from);
    assert_eq!(expected["last_watched"].as_u64(), last);
}

#[test]
fn permutation_within_owners() {
    let expected = &expected()["worked"]["permutation"];
    let owners: Vec<&str> =
        expected["owners"].as_array().expect("owners").iter().filter_map(Value::as_str).collect();
    let months = numbers(&expected["months"]);
    let values = numbers(&expected["a"]).into_iter().zip(numbers(&expected["b"]));
    let pairs: Vec<Pair> = owners
        .iter()
        .zip(months)
        .zip(values)
        .map(|((owner, month), (first, second))| Pair {
            group: usize::from(owner.as_bytes()[0]),
            time: month as i32,
            first,
            second,
        })
        .collect();
    let (found, expected) = (rank_test(&pairs, 1).expect("a test"), &expected["result"]);
    check_close(Some(found.rho), &expected["rho"], "rho");
    assert_eq!(expected["owner_months"].as_u64(), Some(found.pairs as u64));
    assert_eq!(expected["owners"].as_u64(), Some(found.groups as u64));
    assert_eq!(expected["spare"].as_u64(), Some(found.spare as u64));
    let p = expected["p"].as_f64().expect("a probability");
    assert!((found.p - p).abs() < 0.01, "{} for {p}", found.p);
}

/// Firms that grow, have a season and a new colleague, in which nothing connects the two: a sentence below
/// 0.025 about once in forty. Sixty worlds: no more than five.
#[test]
fn growth_and_season_are_no_connection() {
    let mut random = Random::seeded(53);
    let (worlds, mut said) = (60, 0);
    for _ in 0..worlds {
        let mut pairs = Vec::new();
        for owner in 0..4 {
            for month in if owner == 3 { 9..18 } else { 0..18 } {
                let season = 1.0 + 0.5 * f64::from(month % 6) / 6.0 + f64::from(month) / 12.0;
                let drawn = |random: &mut Random, mean: f64| {
                    (0..(2.0 * mean) as u32).map(|_| f64::from(u32::from(random.chance(0.5)))).sum()
                };
                let first = drawn(&mut random, 12.0 * season);
                let second = drawn(&mut random, 4.0 * season);
                pairs.push(Pair { group: owner, time: month, first, second });
            }
        }
        let mut test = RankTest::new(&pairs, random.next_u64()).expect("months");
        // Enough orders to tell on which side of 0.025 it is.
        while test.step(100).is_none() && test.least_p() < 0.025 {}
        said += u32::from(test.least_p() < 0.025);
    }
    assert!(said <= 5, "{said} of {worlds}");
}
