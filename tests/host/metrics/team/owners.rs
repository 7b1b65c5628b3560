//! The team, owner by owner, its test, and who may be said to stand out.
#![expect(clippy::expect_used, reason = "a team without its figures cannot be checked")]

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Cohort, Column, Columns, Day, Finding, Measure, Owners, Part, Population,
    RatioCode, Reason, Standout, TeamHomogeneity, Word, standout_findings, standouts,
    team_homogeneity,
};
use imbuto::stats::{Basis, PERMUTATIONS};
use jiff::civil::date;
use proptest::prelude::*;

use super::compare::lines;
use crate::fixture::{TODAY, cases, owner, workspace};
use crate::metrics::random::{any_lines, measured_lines};
use crate::metrics::{in_the_end, owners, tested};

fn of(workspace: &Workspace, population: &Population) -> Owners {
    let columns = Columns::of(workspace);
    owners(&columns, Chosen::of(population, &columns), Day::of(Some(TODAY)))
}

fn team(numbers: &[(&str, u64, u64)]) -> (Workspace, Owners, TeamHomogeneity) {
    let text = numbers.iter().flat_map(|(name, n, x)| lines(name, *n, *x));
    let workspace = workspace(&text.collect::<Vec<_>>().join("\n"));
    let owners = of(&workspace, &Population::default());
    let tested = tested(&owners);
    (workspace, owners, tested)
}

/// Who stands out on the whole: above or below.
fn overall(owners: &Owners, tested: &TeamHomogeneity) -> Vec<(imbuto::domain::OwnerId, bool)> {
    let is_overall = |one: &Standout| one.measure == Measure::Overall;
    let found = standouts(owners, tested).into_iter().filter(is_overall);
    found.map(|one| (one.owner, one.is_above)).collect()
}

#[test]
fn somebody_is_named_only_where_the_team_differs() {
    let (workspace, owners, tested) = team(&[("Ada", 60, 50), ("Bo", 60, 20), ("Cy", 60, 22)]);
    let named = |name| owner(&workspace, name);
    let found = overall(&owners, &tested);
    assert!(found.contains(&(named("Ada"), true)), "{found:?}");
    assert!(found.iter().all(|(who, is_above)| *is_above == (*who == named("Ada"))), "{found:?}");
    // One sentence each, three at most, though Ada is above in many measures.
    let said = standout_findings(&standouts(&owners, &tested), &tested);
    let of_ada = said
        .iter()
        .filter(|one| matches!(one, Finding::Above { owner, .. } if *owner == named("Ada")));
    assert_eq!(of_ada.count(), 1);
    assert!(said.len() <= 3, "{said:?}");

    // Of Di too little is known to be named.
    let (workspace, owners, tested) =
        team(&[("Ada", 60, 50), ("Bo", 60, 20), ("Cy", 60, 22), ("Di", 5, 5)]);
    let di = owner(&workspace, "Di");
    assert!(standouts(&owners, &tested).iter().all(|one| one.owner != di));

    let (_, owners, tested) = team(&[("Ada", 60, 24), ("Bo", 60, 20), ("Cy", 60, 22)]);
    let test = tested.of(Measure::Overall).and_then(|row| row.test.ok()).expect("a test");
    assert!(test.p > 0.05, "{test:?}");
    assert_eq!(standouts(&owners, &tested), []);
    let said = standout_findings(&[], &tested);
    assert_eq!(said, [Finding::NobodyStandsOut]);
}

/// Only cases that had the time: what came lately is neither won nor taken for lost.
#[test]
fn the_young_ones_are_out_and_counted() {
    let mut text = lines("Ada", 20, 10);
    text.extend(
        (0..20)
            .map(|at| format!("b{at} S@01-01 {} owner=Bo", if at < 10 { "P@01-02" } else { "" })),
    );
    text.extend((0..30).map(|at| format!("young{at} S@12-30 owner=Bo")));
    text.push("when S@? P@? owner=Bo".to_owned());
    let workspace = workspace(&text.join("\n"));
    let found = of(&workspace, &Population::default());
    let measure = found.measure(Measure::Of(RatioCode::R1)).expect("R1");
    assert_eq!((measure.within_days, measure.left_out), (Some(7), (30, 1)));
    let bo = found.of(owner(&workspace, "Bo")).and_then(|row| row.of(measure.measure));
    assert_eq!(
        bo.map(|of| (of.ratio.map(|one| (one.numerator, one.denominator)), of.left_open)),
        Some((Ok((10, 20)), 10))
    );
    let table = found.table();
    let place = Column::OfRatio(RatioCode::R1, Part::WithinDays);
    let place = table.columns.iter().position(|column| *column == place).expect("a column");
    assert_eq!(table.rows[0].cells[place], Cell::Days(7.0));
}

/// Of those decided both have half; Ada has left more open: that is all they differ in.
#[test]
fn who_differs_only_in_what_is_left_open_is_not_named() {
    let side = |owner: &str, count: usize| {
        let line = |at| {
            let end = match at {
                0..20 => "P@01-02",
                20..40 => "lost@01-05",
                _ => "",
            };
            format!("{owner}{at} S@01-01 {end} owner={owner}")
        };
        (0..count).map(line).collect::<Vec<_>>()
    };
    let text = [side("Ada", 80), side("Bo", 40)].concat().join("\n");
    let workspace = workspace(&text);
    let found = of(&workspace, &Population::default());
    let tested = tested(&found);
    let r1 = Measure::Of(RatioCode::R1);
    let row = tested.of(r1).expect("R1");
    assert!(row.test.is_ok_and(|test| test.p < 0.01), "{row:?}");
    assert!(tested.only_left_open(r1) && !tested.names(r1), "{row:?}");
    assert_eq!(standouts(&found, &tested), []);
    let said = standout_findings(&[], &tested);
    assert_eq!(said, [Finding::OnlyLeftOpenDiffers { measure: r1 }]);
}

#[test]
fn where_owners_are_mostly_unknown_nobody_is_compared() {
    let mut text = lines("Ada", 20, 18);
    text.extend(lines("Bo", 20, 2));
    text.extend((0..41).map(|at| format!("n{at} S@01-01 lost@01-05")));
    let found = of(&workspace(&text.join("\n")), &Population::default());
    let tested = tested(&found);
    let r1 = tested.of(Measure::Of(RatioCode::R1)).expect("R1");
    assert_eq!(r1.test, Err(Reason::OwnersUnknown));
}

#[test]
fn few_trials_are_permuted_and_many_are_not() {
    let method = |numbers: &[(&str, u64, u64)]| {
        let table = team(numbers).2.table();
        table.rows.last().map(|row| row.cells[4])
    };
    assert_eq!(
        method(&[("Ada", 60, 24), ("Bo", 60, 20)]),
        Some(Cell::Word(Word::Method(Basis::ChiSquare)))
    );
    assert_eq!(
        method(&[("Ada", 6, 2), ("Bo", 6, 1)]),
        Some(Cell::Word(Word::Method(Basis::Permutation(PERMUTATIONS))))
    );
    assert_eq!(method(&[("Ada", 6, 2)]), Some(Cell::NotMeasurable(Reason::OneOwner)));
    let all = Some(Cell::NotMeasurable(Reason::AllOrNone));
    assert_eq!(method(&[("Ada", 6, 6), ("Bo", 6, 6)]), all);
    // Nobody ever went on: there is no time in which one does.
    let none = Some(Cell::NotMeasurable(Reason::NobodyWentOn));
    assert_eq!(method(&[("Ada", 6, 0), ("Bo", 6, 0)]), none);
}

#[test]
fn slices_do_not_change_the_tests() {
    let (_, owners, whole) = team(&[("Ada", 9, 3), ("Bo", 7, 1), ("Cy", 5, 4)]);
    let mut test = team_homogeneity(&owners);
    assert_eq!(in_the_end(|| test.step(777).cloned()), whole);
}

#[test]
fn an_empty_workspace_has_no_owners() {
    let found = of(&workspace(""), &Population::default());
    assert_eq!((found.rows.len(), found.without_owner), (0, 0));
    assert!(found.table().rows.is_empty());
    assert!(tested(&found).table().rows.is_empty());
}

#[test]
fn without_losses_there_is_no_win_rate_and_without_owner_one_is_counted_beside() {
    let found = of(&workspace("a S@01-01 O@01-02 owner=Ada\nb S@01-01"), &Population::default());
    assert_eq!(found.without_owner, 1);
    let row = &found.table().rows[0];
    assert_eq!(row.cells.len(), found.table().columns.len());
    let rate = row.cells.iter().rev().nth(2);
    assert_eq!(rate, Some(&Cell::NotMeasurable(Reason::LossesNotRecorded)));
}

/// Milestones of a period are no proportions: nothing is drawn to a mean, nothing is tested.
#[test]
fn a_periods_flow_is_not_tested() {
    let text = [lines("Ada", 9, 3), lines("Bo", 9, 1)].concat().join("\n");
    let population = Population {
        from_on: Some(date(2026, 1, 2)),
        cohort: Cohort::Flow,
        ..Population::default()
    };
    let found = of(&workspace(&text), &population);
    let tested = tested(&found);
    let nothing = [Err(Reason::RatiosOfCounts), Err(Reason::NotRecorded)];
    assert!(tested.rows.iter().all(|row| nothing.contains(&row.test)), "{tested:?}");
    let r1 = tested.of(Measure::Of(RatioCode::R1)).map(|row| row.test);
    assert_eq!(r1, Some(nothing[0]));
    let shrunk = found.rows.iter().flat_map(|row| &row.ratios).filter(|one| one.shrunk.is_some());
    assert_eq!(shrunk.count(), 0);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_order_of_records_does_not_matter(
        (lines, shuffled) in any_lines()
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        // The two owners have the same ids in both.
        let first = "first owner=Ada\nsecond owner=Bo\n".to_owned();
        let (one, other) = (first.clone() + &lines.join("\n"), first + &shuffled.join("\n"));
        let cells = |text: &str| {
            let found = of(&workspace(text), &Population::default());
            let tested = tested(&found);
            let tables = [found.table(), tested.table()];
            tables.map(|table| table.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>())
        };
        prop_assert_eq!(format!("{:?}", cells(&one)), format!("{:?}", cells(&other)));
    }

    #[test]
    fn a_shrunken_rate_lies_between_its_own_and_the_others(lines in measured_lines()) {
        let found = of(&workspace(&lines.join("\n")), &Population::default());
        for team in &found.measures {
            let rates: Vec<f64> = (found.rows.iter())
                .filter_map(|row| row.of(team.measure)?.ratio.ok()?.rate())
                .collect();
            let low = rates.iter().copied().fold(1.0, f64::min) - 1e-9;
            let high = rates.iter().copied().fold(0.0, f64::max) + 1e-9;
            for row in &found.rows {
                if let Some(shrunk) = row.of(team.measure).and_then(|of| of.shrunk) {
                    prop_assert!((low..=high).contains(&shrunk.mean), "{:?} {:?}", row, team);
                }
            }
        }
        prop_assert!(found.rows.iter().all(|row| row.of(Measure::Of(RatioCode::R1)).is_some()));
    }
}
