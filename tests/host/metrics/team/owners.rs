//! The team, owner by owner, its test, and who may be said to stand out.
#![expect(clippy::expect_used, reason = "a team without its figures cannot be checked")]

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Cohort, Columns, Day, Measure, Owners, Population, RatioCode, Reason, Standout,
    TeamHomogeneity, Word, standouts, team_homogeneity,
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

fn overall(owners: &Owners, tested: &TeamHomogeneity) -> Standout {
    let found = standouts(owners, tested);
    found.into_iter().find(|one| one.measure == Measure::Overall).expect("the whole")
}

#[test]
fn the_best_is_named_only_where_the_team_differs() {
    let (workspace, owners, tested) = team(&[("Ada", 60, 50), ("Bo", 60, 20), ("Cy", 60, 22)]);
    let found = overall(&owners, &tested);
    let named = |name| owner(&workspace, name);
    assert_eq!((found.best, found.above), (Some(named("Ada")), vec![named("Ada")]));
    assert!(found.below.is_empty() || found.below[0] == named("Bo"), "{:?}", found.below);

    // Of Di too little is known to say that Ada is above.
    let (workspace, owners, tested) =
        team(&[("Ada", 60, 50), ("Bo", 60, 20), ("Cy", 60, 22), ("Di", 5, 5)]);
    let found = overall(&owners, &tested);
    assert_eq!((found.best, found.above), (None, vec![owner(&workspace, "Ada")]));

    // Two that a third draws the mean down for: neither is the best for that.
    let (workspace, owners, tested) = team(&[("Ada", 200, 104), ("Bo", 200, 100), ("Cy", 200, 20)]);
    let found = overall(&owners, &tested);
    assert_eq!((found.best, found.worst), (None, Some(owner(&workspace, "Cy"))));

    let (_, owners, tested) = team(&[("Ada", 60, 24), ("Bo", 60, 20), ("Cy", 60, 22)]);
    let found = overall(&owners, &tested);
    let test = tested.of(Measure::Overall).and_then(|row| row.test.ok()).expect("a test");
    assert!(test.p > 0.05, "{test:?}");
    assert_eq!((found.best, found.worst), (None, None));
    assert!(found.above.is_empty() && found.below.is_empty());
}

#[test]
fn few_trials_are_permuted_and_many_are_not() {
    let method = |numbers: &[(&str, u64, u64)]| {
        let table = team(numbers).2.table();
        table.rows.last().map(|row| row.cells[3])
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
    // Nobody ever got beyond S: all later levels are an honest 0.
    assert_eq!(method(&[("Ada", 6, 0), ("Bo", 6, 0)]), all);
}

#[test]
fn slices_do_not_change_the_tests() {
    let (_, owners, whole) = team(&[("Ada", 9, 3), ("Bo", 7, 1), ("Cy", 5, 4)]);
    let mut test = team_homogeneity(&owners);
    assert_eq!(in_the_end(|| test.step(777)), whole);
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
    assert_eq!(row.cells.last(), Some(&Cell::NotMeasurable(Reason::LossesNotRecorded)));
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
    assert!(tested.rows.iter().all(|row| row.test == Err(Reason::RatiosOfCounts)));
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
    fn a_shrunken_rate_lies_between_its_own_and_the_mean_of_all(lines in measured_lines()) {
        let found = of(&workspace(&lines.join("\n")), &Population::default());
        for row in &found.rows {
            for (of, (measure, mean)) in row.ratios.iter().zip(&found.means) {
                prop_assert_eq!(of.measure, *measure);
                let own = of.ratio.and_then(|ratio| ratio.rate());
                if let (Some(own), Some(shrunk), Some(mean)) = (own, of.shrunk, mean) {
                    let (low, high) = (own.min(*mean) - 1e-9, own.max(*mean) + 1e-9);
                    prop_assert!((low..=high).contains(&shrunk.mean), "{:?} {:?}", of, mean);
                }
            }
            prop_assert!(row.of(Measure::Of(RatioCode::R1)).is_some());
        }
    }
}
