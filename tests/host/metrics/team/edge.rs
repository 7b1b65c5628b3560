//! The figures of the owners over the thirteen awkward opportunities: see `edge/README.md`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::domain::Workspace;
use imbuto::metrics::{Chosen, Columns, Day, Measure, Owners, Population, RatioCode};
use imbuto::stats::{Basis, Group, shrinkage};
use serde_json::Value;

use crate::metrics::edge::{TODAY, check_close, check_ratio, expected, opportunities};
use crate::metrics::{owners, tested};
use crate::stats::homogeneity;

fn found() -> (Workspace, Owners) {
    let workspace = opportunities();
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let owners = owners(&columns, chosen, Day::of(Some(TODAY)));
    (workspace, owners)
}

/// The test of a team as the file has it.
#[track_caller]
fn check_test(chi2: f64, degrees: u32, p: f64, basis: Basis, expected: &Value) {
    check_close(Some(chi2), &expected["chi2"], "chi-square");
    assert_eq!(expected["df"].as_u64(), Some(degrees.into()));
    assert_eq!(expected["rule"] == "permutation", basis != Basis::ChiSquare);
    let used = expected["p"].as_f64().expect("a probability");
    assert!((p - used).abs() < 0.01, "{p} for {used}");
}

/// What a fit gives, to 1e-7: the file's peaks were found by a search that stops there. In fifty digits the
/// peak of P > A draws Bo to 0.687462996771872, which is ours.
#[track_caller]
fn check_fitted(found: f64, expected: &Value, what: &str) {
    let wanted = expected.as_f64().expect("a number");
    assert!((found - wanted).abs() < 1e-7, "{what}: {found} for {wanted}");
}

/// On equal time: who is out and why, the owners with their shrunken rates, the test, and what Holm makes of
/// it; nobody has ten trials.
#[test]
fn the_team_on_equal_time_agrees() {
    let (workspace, owners) = found();
    let tested = tested(&owners);
    let expected = &expected()["team_equal_time"];
    let measures = [
        (Measure::Of(RatioCode::R1), "S>P"),
        (Measure::Of(RatioCode::RsR2), "P>A"),
        (Measure::Of(RatioCode::R3), "A>N"),
        (Measure::Of(RatioCode::R4), "N>O"),
        (Measure::Overall, "S>O"),
    ];
    for (measure, name) in measures {
        let expected = &expected[name];
        let team = owners.measure(measure).expect("measured");
        assert_eq!(expected["h"].as_u64(), team.within_days.map(u64::from), "{name}");
        let out = |why: &str| expected["out"][why].as_u64().unwrap_or(0);
        assert_eq!((out("younger"), out("undated")), team.left_out, "{name}");
        check_ratio(team.team.expect("a team"), &expected["team"], name);
        for of_owner in expected["owners"].as_array().expect("owners") {
            let who = workspace.owners.iter().find(|one| of_owner["owner"] == one.name);
            let row = owners.of(who.expect("an owner").id).expect("a row");
            let of = row.of(measure).expect("measured");
            let mut named = of_owner.clone();
            named["p"] = of_owner["raw"].clone();
            check_ratio(of.ratio.expect("a ratio"), &named, name);
            let left_open = &expected["left_open"][of_owner["owner"].as_str().expect("a name")];
            assert_eq!(left_open.as_u64(), Some(of.left_open), "{name}");
            let shrunk = of.shrunk.expect("shrunken");
            check_fitted(shrunk.mean, &of_owner["shrunk"], name);
            if !of_owner["post95"].is_null() {
                check_fitted(shrunk.interval.low, &of_owner["post95"][0], name);
                check_fitted(shrunk.interval.high, &of_owner["post95"][1], name);
            }
        }
        let row = tested.of(measure).expect("tested");
        let test = row.test.expect("a test");
        check_test(test.chi_square, test.degrees, test.p, test.basis, &expected["test"]);
        let raised = row.raised.zip(expected["test"]["p_holm"].as_f64());
        assert!(raised.is_some_and(|(found, wanted)| (found - wanted).abs() < 0.05), "{name}");
        assert!(!tested.names(measure), "{name}");
        let [_, decided] = owners.groups(measure).expect("compared");
        let without_open = homogeneity(&decided, 1).map(|test| test.p);
        match expected["p_without_left_open"].as_f64() {
            Some(wanted) => {
                assert!(without_open.is_some_and(|p| (p - wanted).abs() < 0.01), "{name}");
            }
            None => assert_eq!(without_open, None, "{name}"),
        }
    }
}

#[track_caller]
fn check_shrunken(groups: &[Group], expected: &Value) {
    let found = shrinkage(groups).expect("trials");
    for (shrunk, of_owner) in
        found.groups.iter().zip(expected["owners"].as_array().expect("owners"))
    {
        check_close(Some(shrunk.mean), &of_owner["shrunk"], "shrunken");
    }
}

/// No figure of the app: kept for the arithmetic of test and shrinkage.
#[test]
fn closing_of_owners_agrees() {
    let expected = &expected()["owners_won_of_N"];
    let group = |one: &Value| Group {
        successes: one["x"].as_u64().expect("x"),
        trials: one["n"].as_u64().expect("n"),
    };
    let groups: Vec<_> = expected["owners"].as_array().expect("owners").iter().map(group).collect();
    let test = homogeneity(&groups, 1).expect("a test");
    check_test(test.chi_square, test.degrees, test.p, test.basis, &expected["test"]);
    check_shrunken(&groups, expected);
}

#[test]
fn win_rates_of_owners_agree_with_their_test() {
    let (workspace, owners) = found();
    let expected = &expected()["owners_win_rate"];
    let mut groups = Vec::new();
    for of_owner in expected["owners"].as_array().expect("owners") {
        let owner = workspace.owners.iter().find(|one| of_owner["owner"] == one.name);
        let row = owners.of(owner.expect("an owner").id).expect("a row");
        let rate = row.win_rate(owners.losses_recorded).expect("losses are recorded");
        let mut named = of_owner.clone();
        named["p"] = of_owner["raw"].clone();
        check_ratio(rate, &named, "win rate");
        groups.push(Group { successes: rate.numerator, trials: rate.denominator });
    }
    let test = homogeneity(&groups, 1).expect("a test");
    check_test(test.chi_square, test.degrees, test.p, test.basis, &expected["test"]);
    check_shrunken(&groups, expected);
}
