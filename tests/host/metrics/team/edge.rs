//! The figures of the owners over the thirteen awkward opportunities: see `edge/README.md`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Chosen, Columns, Day, Measure, Owners, Population, Ratio, RatioCode, StatusKind,
};
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
    let used = expected["p_used"].as_f64().expect("a probability");
    assert!((p - used).abs() < 0.01, "{p} for {used}");
}

/// R4 counts what is still open at Negotiation: Bo's e04. The file's `owners_won_of_N` counts only
/// what is decided, and is compared as such.
#[test]
fn closing_of_owners_agrees() {
    let (workspace, owners) = found();
    let expected = &expected()["owners_won_of_N"];
    let closing = Measure::Of(RatioCode::R4);
    let columns = Columns::of(&workspace);
    let mut groups = Vec::new();
    for of_owner in expected["owners"].as_array().expect("owners") {
        let owner = workspace.owners.iter().find(|one| of_owner["owner"] == one.name);
        let owner = owner.expect("an owner");
        let row = owners.of(owner.id).expect("a row");
        let ratio = row.of(closing).and_then(|of| of.ratio).expect("recorded");
        let code = columns.owners.get(&owner.id);
        let waiting = columns.rows.iter().filter(|facts| {
            facts.owner == code
                && facts.furthest >= Stage::Negotiation
                && facts.status == StatusKind::Open
        });
        let waiting = waiting.count() as u64;
        assert_eq!(waiting, u64::from(owner.name == "Bo"));
        let decided = Ratio::nested(ratio.numerator, ratio.denominator - waiting);
        let mut named = of_owner.clone();
        named["p"] = of_owner["raw"].clone();
        check_ratio(decided, &named, "won of decided");
        groups.push(Group { successes: decided.numerator, trials: decided.denominator });
    }
    let test = homogeneity(&groups, 1).expect("a test");
    check_test(test.chi_square, test.degrees, test.p, test.basis, &expected["test"]);
    check_shrunken(&groups, expected);
    let of_team = tested(&owners).of(closing).and_then(|row| row.test.ok()).expect("a test");
    assert!(of_team.p > 0.05, "{of_team:?}");
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
