//! Figures that SciPy, statsmodels, lifelines and mpmath computed, or Python's fractions where no
//! library has the statistic: `reference/reference.py` says which, `reference/reference.json` has
//! the versions in it.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::stats::{
    Basis, Beta, Fate, Group, chi_square_tail, least_trials, needed_each, p_greater, p_less_than,
    shrinkage, wilson,
};
use serde_json::Value;

use super::{aalen_johansen, as_likely_as, homogeneity, kaplan_meier, still_waits};

/// The rows of one part of the file.
fn rows(part: &str) -> Vec<Value> {
    let file: Value =
        serde_json::from_str(include_str!("reference/reference.json")).expect("the figures");
    let rows = file[part].as_array().expect("a part").clone();
    assert!(rows.len() > 5, "{part} has too few cases");
    rows
}

/// A row that is nothing but numbers, or texts of numbers where the last digit counts.
fn numbers(row: &Value) -> Vec<f64> {
    let all = row.as_array().expect("a row");
    let read = |cell: &Value| cell.as_f64().or_else(|| cell.as_str()?.parse().ok());
    all.iter().map(|cell| read(cell).expect("a number")).collect()
}

fn groups(row: &Value) -> Vec<Group> {
    let count = |value: &Value| value.as_u64().expect("a count");
    let pairs = row["groups"].as_array().expect("groups").iter();
    pairs.map(|pair| Group { successes: count(&pair[0]), trials: count(&pair[1]) }).collect()
}

/// Compares to a tolerance that is relative, and absolute below 1e-290.
#[track_caller]
fn relative(found: Option<f64>, expected: f64, tolerance: f64, row: &Value) {
    let found = found.unwrap_or_else(|| panic!("nothing found for {row}"));
    let off = (found - expected).abs();
    assert!(off <= tolerance * expected.abs() + 1e-290, "{found} for {expected}: {row}");
}

#[track_caller]
fn absolute(found: Option<f64>, expected: f64, tolerance: f64, row: &Value) {
    let found = found.unwrap_or_else(|| panic!("nothing found for {row}"));
    assert!((found - expected).abs() <= tolerance, "{found} for {expected}: {row}");
}

/// mpmath at 60 digits; the incomplete beta function by another series.
#[test]
fn special_functions_hold_twelve_digits() {
    for row in rows("chi_square_tail") {
        let [degrees, x, expected] = numbers(&row)[..] else { panic!("{row}") };
        relative(chi_square_tail(x, degrees as u32), expected, 1e-12, &row);
    }
    for row in rows("beta") {
        let [a, b, x, expected] = numbers(&row)[..] else { panic!("{row}") };
        relative(Beta::new(a, b).map(|beta| beta.below(x)), expected, 1e-12, &row);
    }
}

#[test]
fn beta_quantiles() {
    for row in rows("beta_quantile") {
        let [a, b, share, expected] = numbers(&row)[..] else { panic!("{row}") };
        relative(Beta::new(a, b).map(|beta| beta.quantile(share)), expected, 1e-9, &row);
    }
}

#[test]
fn wilson_intervals() {
    for row in rows("wilson") {
        let [successes, trials, low, high] = numbers(&row)[..] else { panic!("{row}") };
        let found = wilson(successes, trials);
        absolute(found.map(|found| found.low), low, 1e-12, &row);
        absolute(found.map(|found| found.high), high, 1e-12, &row);
    }
}

/// SciPy's adaptive quadrature; counts up to 100 000, whole and not.
#[test]
fn two_proportions() {
    for row in rows("compare") {
        let [x_a, n_a, x_b, n_b, greater, constant, less] = numbers(&row)[..] else {
            panic!("{row}")
        };
        absolute(p_greater(x_a, n_a, x_b, n_b), greater, 1e-10, &row);
        relative(p_less_than(x_a, n_a, constant), less, 1e-12, &row);
    }
    for row in rows("needed") {
        let [p1, p2, expected] = numbers(&row)[..] else { panic!("{row}") };
        assert_eq!(needed_each(p1, p2), Some(expected as u64), "{row}");
    }
}

#[test]
fn tables_with_enough_in_every_cell() {
    for row in rows("tables") {
        let found = homogeneity(&groups(&row), 1).expect("a test");
        assert_eq!(
            (found.basis, row["df"].as_u64()),
            (Basis::ChiSquare, Some(found.degrees.into()))
        );
        relative(Some(found.chi_square), row["chi2"].as_f64().expect("chi2"), 1e-9, &row);
        relative(Some(found.p), row["p"].as_f64().expect("p"), 1e-9, &row);
    }
}

/// All tables with the same margins were listed; 10 000 permutations may be five standard errors off.
#[test]
fn tables_with_too_little_in_a_cell() {
    for row in rows("small_tables") {
        let found = homogeneity(&groups(&row), 1).expect("a test");
        assert_eq!(found.basis, Basis::Permutation(10_000), "{row}");
        relative(Some(found.chi_square), row["chi2"].as_f64().expect("chi2"), 1e-9, &row);
        let p = row["p"].as_f64().expect("p");
        absolute(Some(found.p), p, 5.0 * (p * (1.0 - p) / 10_000.0).sqrt() + 1e-4, &row);
    }
}

/// SciPy's likelihood and its search, which knows no slope: six digits, and its peak is not passed.
#[test]
fn shrunken_proportions() {
    for row in rows("shrinkage") {
        let found = shrinkage(&groups(&row)).expect("trials");
        let Some(mean) = row["mean"].as_f64() else {
            assert_eq!(found.correlation, None, "{row}");
            continue;
        };
        relative(Some(found.mean), mean, 1e-6, &row);
        absolute(found.correlation, row["rho"].as_f64().expect("rho"), 1e-6, &row);
        let expected = row["shrunken"].as_array().expect("groups");
        assert_eq!(found.groups.len(), expected.len());
        for (group, expected) in found.groups.iter().zip(expected) {
            let ends = group.interval;
            for (found, expected) in [group.mean, ends.low, ends.high].iter().zip(numbers(expected))
            {
                absolute(Some(*found), expected, 2e-6, &row);
            }
        }
    }
}

#[test]
fn trials_to_come() {
    for row in rows("to_come") {
        let [wanted, to_come, x, n, expected] = numbers(&row)[..] else { panic!("{row}") };
        let (wanted, to_come) = (wanted as u64, to_come as u64);
        assert!(as_likely_as(expected - 1e-9, wanted, to_come, (x, n)), "{row}");
        assert!(!as_likely_as(expected + 1e-9, wanted, to_come, (x, n)), "{row}");
    }
    for row in rows("least") {
        let [x, n, wanted, sure, expected] = numbers(&row)[..] else { panic!("{row}") };
        assert_eq!(least_trials(x, n, wanted as u64, sure), Some(expected as u64), "{row}");
    }
}

fn observations(row: &Value) -> Vec<(u32, Fate)> {
    let case = row["case"].as_array().expect("a case").iter();
    case.map(|pair| match numbers(pair)[..] {
        [days, 1.0] => (days as u32, Fate::Advanced),
        [days, 2.0] => (days as u32, Fate::Lost),
        [days, _] => (days as u32, Fate::Censored),
        _ => panic!("{row}"),
    })
    .collect()
}

/// Exact fractions, with lifelines' incidence beside them where ties were broken beforehand.
#[test]
fn advancing_where_others_are_lost() {
    for row in rows("waits") {
        let curve = aalen_johansen(&observations(&row));
        for at in row["at"].as_array().expect("days") {
            let day = at["day"].as_u64().expect("a day") as u32;
            assert_eq!(at["at_risk"].as_u64(), Some(curve.at_risk(day)), "{at}");
            let band = curve.band(day);
            for (found, expected) in [
                (Some(curve.advanced(day)), &at["advanced"]),
                (Some(curve.lost(day)), &at["lost"]),
                (Some(curve.waiting(day)), &at["waiting"]),
                (Some(curve.variance(day)), &at["variance"]),
                (curve.effective_trials(day), &at["trials"]),
                (band.map(|band| band.low), &at["band"][0]),
                (band.map(|band| band.high), &at["band"][1]),
                (curve.yet_to_advance(day), &at["yet"]),
            ] {
                match expected.as_f64() {
                    Some(expected) => {
                        absolute(found, expected, 1e-9 * expected.abs().max(1e-3), at);
                    }
                    None => assert_eq!(found, None, "{at}"),
                }
            }
        }
        let median = curve.quantile_of_advanced(0.5).map(u64::from);
        assert_eq!(row["median"].as_u64(), median, "{row}");
        for pair in row["lifelines_advanced"].as_array().into_iter().flatten() {
            let [day, expected] = numbers(pair)[..] else { panic!("{row}") };
            absolute(Some(curve.advanced(day as u32)), expected, 1e-12, &row);
        }
    }
}

/// lifelines, and for quantiles exact fractions. Where whatever does not advance is lost from sight,
/// the other curve is the same one.
#[test]
fn waiting() {
    for row in rows("waits") {
        let mut observations = observations(&row);
        let ended: Vec<(u32, bool)> =
            observations.iter().map(|of| (of.0, of.1 == Fate::Advanced)).collect();
        for lost in observations.iter_mut().filter(|of| of.1 == Fate::Lost) {
            lost.1 = Fate::Censored;
        }
        let (curve, same) = (kaplan_meier(&ended), aalen_johansen(&observations));
        for pair in row["survival"].as_array().expect("days") {
            let [day, expected] = numbers(pair)[..] else { panic!("{row}") };
            assert!(still_waits(&curve, day as u32, expected), "{day} {row}");
            absolute(Some(same.waiting(day as u32)), expected, 1e-12, &row);
        }
        for pair in row["quantiles"].as_array().expect("quantiles") {
            let share = pair[0].as_f64().expect("a share");
            assert_eq!(pair[1].as_u64(), curve.quantile(share).map(u64::from), "{share} {row}");
        }
    }
}
