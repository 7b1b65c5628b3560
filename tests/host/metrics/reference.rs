//! The 3 % rule laid over one's own figures, and the text's example of two sellers.

use std::collections::BTreeMap;

use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{
    Population, Ratio, RatioCode, ratios, reference, three_per_cent_rule, typed_counts,
};

use super::{flow_on, overall, ratio_text};
use crate::fixture::{TODAY, workspace};

/// Lays the 3 % rule over typed numbers: targets, prospects, appointments held, won.
#[track_caller]
fn check(own: [Option<u64>; 4], expected: &str) {
    let milestones =
        [Milestone::Targets, Milestone::Prospects, Milestone::AppointmentsHeld, Milestone::Won];
    let numbers: BTreeMap<Milestone, u64> =
        milestones.into_iter().zip(own).filter_map(|(key, count)| Some((key, count?))).collect();
    let rule = three_per_cent_rule();
    let rows = reference(&rule, &typed_counts(&numbers)).rows.into_iter().map(|row| {
        let own = row.own.map_or("-".to_owned(), ratio_text);
        let against = row.against.map_or("-".to_owned(), |against| format!("{against:?}"));
        format!("{} {} {} {own} {against}", row.stage.code(), row.count, row.share)
    });
    assert_eq!(rows.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn a_hundred_targets_are_sixty_leads_thirty_prospects_and_three_customers() {
    check(
        [Some(100), Some(60), Some(30), Some(3)],
        "S 100 1 - -, P 60 0.6 60/100 CannotTell, A 30 0.3 30/100 CannotTell, \
         O 3 0.03 3/100 CannotTell",
    );
}

/// Wilson: 108/182 is 52.1–66.2 %, 67/182 30.1–44.0 %, 18/182 6.3–15.1 %.
#[test]
fn the_demo_keeps_level_at_the_entrance_and_gains_afterwards() {
    check(
        [Some(182), Some(108), Some(67), Some(18)],
        "S 100 1 - -, P 60 0.6 108/182 CannotTell, A 30 0.3 67/182 Above, O 3 0.03 18/182 Above",
    );
}

#[test]
fn few_prospects_are_told_from_the_rule_and_levels_not_typed_are_left_blank() {
    check(
        [Some(400), Some(100), None, Some(0)],
        "S 100 1 - -, P 60 0.6 100/400 Below, A 30 0.3 - -, O 3 0.03 0/400 Below",
    );
    check(
        [None, Some(100), Some(50), Some(5)],
        "S 100 1 - -, P 60 0.6 - -, A 30 0.3 - -, O 3 0.03 - -",
    );
    check(
        [Some(0), Some(0), Some(0), Some(0)],
        "S 100 1 - -, P 60 0.6 0/0 -, A 30 0.3 0/0 -, O 3 0.03 0/0 -",
    );
}

#[test]
fn the_rule_says_nothing_of_stages_it_does_not_have() {
    let rule = three_per_cent_rule();
    let stages: Vec<Stage> = rule.levels.iter().map(|level| level.stage).collect();
    assert_eq!(stages, [Stage::Suspect, Stage::Prospect, Stage::Approach, Stage::Order]);
}

/// Five of fifty against five of sixty: 10.0 % and 8.33 %, whose intervals all but coincide.
#[test]
fn five_of_fifty_and_five_of_sixty_are_the_same_result() {
    let lines = |owner: &str, targets: u32| {
        let line = |number| {
            let won = if number < 5 { "O@02-01" } else { "" };
            format!("{owner}{number} S@01-01 {won} owner={owner}\n")
        };
        (0..targets).map(line).collect::<String>()
    };
    let workspace = workspace(&(lines("A", 50) + &lines("B", 60)));
    let interval = |name: &str| {
        let owner = Some(crate::fixture::owner(&workspace, name));
        let population = Population { owner, ..Population::default() };
        let (counts, _) = flow_on(&workspace, &population, TODAY);
        let whole = overall(&counts);
        let interval = whole.and_then(|whole| whole.interval());
        let percent = |share: f64| (share * 10_000.0).round() / 100.0;
        (whole.map(ratio_text), interval.map(|both| (percent(both.low), percent(both.high))))
    };
    assert_eq!(interval("A"), (Some("5/50".to_owned()), Some((4.35, 21.36))));
    assert_eq!(interval("B"), (Some("5/60".to_owned()), Some((3.61, 18.07))));
}

#[test]
fn a_rate_is_never_without_what_it_was_made_of() {
    let ratio = Ratio::nested(0, 0);
    assert_eq!((ratio.rate(), ratio.interval()), (None, None));
    let none = Ratio::of_counts(3, 0);
    assert_eq!((none.rate(), none.interval()), (None, None));
    assert_eq!(Ratio::of_counts(0, 3).interval().map(|interval| interval.low), Some(0.0));
}

#[test]
fn codes_of_ratios_are_those_of_the_figure_tables() {
    let all = ratios(&typed_counts(&BTreeMap::new())).rows;
    let codes: Vec<&str> = all.iter().map(|row| row.code.code()).collect();
    assert_eq!(codes, ["R1", "Rs", "R2", "RsR2", "R3", "R4"]);
    assert_eq!(RatioCode::RsR2.code(), "RsR2");
}
