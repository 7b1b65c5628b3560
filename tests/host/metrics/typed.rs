//! Six numbers typed by hand: gaps, zeros, numbers that grow, and several people's.

use std::collections::BTreeMap;

use imbuto::domain::{Milestone, Tally, TallyId};
use imbuto::metrics::{RatioCode, fewest_go_on, ratios, team_counts, typed_counts};

use super::{funnel_text, overall, ratio_text, ratios_text};

/// `182 108 87 67 43 18`, in the order of the quick funnel; `-` is left empty.
fn numbers(text: &str) -> BTreeMap<Milestone, u64> {
    let typed = Milestone::ALL.into_iter().zip(text.split_whitespace());
    typed.filter_map(|(milestone, word)| Some((milestone, word.parse().ok()?))).collect()
}

#[track_caller]
fn check(typed: &str, expected_funnel: &str, expected_ratios: &str) {
    let counts = typed_counts(&numbers(typed));
    assert_eq!(funnel_text(&counts), expected_funnel);
    assert_eq!(ratios_text(&ratios(&counts)), expected_ratios);
}

#[test]
fn all_six_numbers() {
    check(
        "182 108 87 67 43 18",
        "S182, P108 108/182, A67 67/108 (67/182), N43 43/67 (43/182), O18 18/43 (18/182)",
        "R1 108/182, Rs 87/108, R2 67/87, R3 43/67, R4 18/43",
    );
}

#[test]
fn nothing_typed_is_nothing_known() {
    check("- - - - - -", "", "R1 -, Rs -, R2 -, RsR2 -, R3 -, R4 -");
    assert_eq!(overall(&typed_counts(&BTreeMap::new())), None);
}

#[test]
fn an_empty_number_is_a_gap_over_which_neighbours_join() {
    check(
        "100 - - 30 - 3",
        "S100, A30 30/100, O3 3/30 (3/100)",
        "R1 -, Rs -, R2 -, RsR2 -, R3 -, R4 -",
    );
    check("- 50 40 - - 5", "P50, O5 5/50", "R1 -, Rs 40/50, R2 -, R3 -, R4 -");
    check(
        "100 60 - 30 20 3",
        "S100, P60 60/100, A30 30/60 (30/100), N20 20/30 (20/100), O3 3/20 (3/100)",
        "R1 60/100, Rs -, R2 -, RsR2 30/60, R3 20/30, R4 3/20",
    );
}

#[test]
fn zero_is_a_number() {
    check(
        "50 0 0 0 0 0",
        "S50, P0 0/50, A0 0/0 (0/50), N0 0/0 (0/50), O0 0/0 (0/50)",
        "R1 0/50, Rs 0/0, R2 0/0, R3 0/0, R4 0/0",
    );
}

#[test]
fn a_number_larger_than_the_one_before_is_a_ratio_of_counts_and_not_refused() {
    check(
        "10 12 6 6 9 3",
        "S10, P12 12:10, A6 6/12 (6/10), N9 9:6 (9/10), O3 3/9 (3/10)",
        "R1 12:10, Rs 6/12, R2 6/6, R3 9:6, R4 3/9",
    );
}

#[test]
fn the_whole_is_from_the_first_number_to_the_signature() {
    let whole = |text| overall(&typed_counts(&numbers(text))).map(ratio_text);
    assert_eq!(whole("50 - - - - 5"), Some("5/50".to_owned()));
    assert_eq!(whole("50 20 - - - -"), None);
    assert_eq!(whole("- - - - - 5"), None);
}

#[test]
fn where_fewest_go_on_is_the_smallest_proportion_and_the_first_of_equals() {
    let fewest =
        |text| fewest_go_on(&ratios(&typed_counts(&numbers(text)))).map(|(row, ..)| row.code);
    assert_eq!(fewest("182 108 87 67 43 18"), Some(RatioCode::R4));
    assert_eq!(fewest("100 50 40 20 20 10"), Some(RatioCode::R1));
    assert_eq!(fewest("10 0 - - - -"), Some(RatioCode::R1));
    assert_eq!(fewest("10 12 - - - -"), None);
    assert_eq!(fewest("- - - - - -"), None);
}

fn team(of: &[&str]) -> BTreeMap<Milestone, u64> {
    let tallies = of.iter().enumerate().map(|(index, text)| Tally {
        milestones: numbers(text),
        ..Tally::quick(TallyId::new(index as u64, [0; 10]), None)
    });
    team_counts(&tallies.collect::<Vec<_>>())
}

#[test]
fn a_team_is_the_sum_of_its_people() {
    assert_eq!(team(&["50 20 - 10 8 5", "60 24 - 12 9 5"]), numbers("110 44 - 22 17 10"));
    assert_eq!(team(&["50 20 10 9 8 5"]), numbers("50 20 10 9 8 5"));
    assert_eq!(team(&[]), BTreeMap::new());
}

#[test]
fn what_one_did_not_record_is_not_known_of_the_team() {
    assert_eq!(team(&["50 20 - - - 5", "60 - 12 - - 5"]), numbers("110 - - - - 10"));
}

#[test]
fn someone_who_typed_nothing_does_not_take_part() {
    assert_eq!(team(&["50 20 - - - 5", "- - - - - -"]), numbers("50 20 - - - 5"));
}
