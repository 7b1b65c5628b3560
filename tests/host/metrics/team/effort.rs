//! What owners did and what came of it, and whether more activity goes with more result.
#![expect(clippy::expect_used, reason = "a figure without its row cannot be checked")]

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Columns, Connection, Day, Direction, Effort, Finding, Population, Reason, effort,
};
use imbuto::stats::BOOTSTRAP_DRAWS;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::in_the_end;
use crate::metrics::random::any_lines;

/// The figure, its bootstraps drawn in slices.
fn drawn(workspace: &Workspace, population: &Population, today: Date, slice: u32) -> Effort {
    let columns = Columns::of(workspace);
    let mut begun = effort(&columns, Chosen::of(population, &columns), Day::of(Some(today)));
    in_the_end(|| begun.step(slice).cloned())
}

fn of_choice(workspace: &Workspace, population: &Population, today: Date) -> Effort {
    drawn(workspace, population, today, BOOTSTRAP_DRAWS)
}

fn of(text: &str) -> Effort {
    of_choice(&workspace(text), &Population::default(), TODAY)
}

/// `activities advances won without_outcome` of each owner.
fn counts(effort: &Effort) -> Vec<[u64; 4]> {
    let row = effort.rows.iter();
    row.map(|row| [row.activities, row.advances, row.won, row.without_outcome]).collect()
}

#[test]
fn what_is_planned_or_in_no_period_is_not_counted() {
    let text = "a S@01-01 won@02-20 owner=Ada call@01-02:none call@01-03:advance email@01-04:none \
                appt@01-05:order appt@12-30 meeting@03-01:none
                b S@01-01 owner=Bo call@01-02:continuation
                c S@01-01 call@01-02:advance";
    let found = of(text);
    assert_eq!(counts(&found), [[5, 1, 1, 2], [1, 0, 0, 0]]);
    assert_eq!(found.without_owner, (1, 0));
    // Two advances in ten; of two calls, a meeting and an appointment two have no outcome.
    assert_eq!(found.table().rows[0].cells[7..], [Cell::Expected(2.0), Cell::Share(0.5)]);
    let january = Population { to_on: Some(date(2026, 1, 31)), ..Population::default() };
    let found = of_choice(&workspace(text), &january, TODAY);
    assert_eq!(counts(&found), [[4, 1, 0, 1], [1, 0, 0, 0]]);
    let early = of_choice(&workspace(text), &Population::default(), date(2026, 1, 3));
    assert_eq!(counts(&early)[0][..2], [2, 1]);
}

/// `calls` of a month, of which `advances`.
fn month(number: u32, calls: u32, advances: u32) -> String {
    let call = |day: u32| {
        let outcome = if day < advances { "advance" } else { "continuation" };
        format!("call@{number:02}-{:02}:{outcome}", day + 1)
    };
    (0..calls).map(call).collect::<Vec<_>>().join(" ")
}

/// January to August, all whole: the first activity is on a first, the last on a last.
#[test]
fn advances_per_activity_of_the_same_month() {
    let months = [(2, 2), (4, 3), (5, 3), (8, 4), (10, 4), (12, 4), (14, 3), (20, 2)];
    let calls = (1..).zip(months).map(|(number, (calls, good))| month(number, calls, good));
    let text =
        format!("a S@01-01 owner=Ada {} email@08-31:none", calls.collect::<Vec<_>>().join(" "));
    let found = of(&text);
    let rho = found.per_activity.expect("eight months");
    assert!((rho.rho + 1.0).abs() < 1e-12, "{rho:?}");
    assert_eq!((rho.pairs, rho.groups), (8, 1));
    assert_eq!(found.rows[0].per_activity, found.per_activity, "one owner is all");
    let table = found.table();
    let [Finding::PerActivity(Connection::Shown { direction, months, owners, .. }), next] =
        table.findings[..]
    else {
        panic!("{:?}", table.findings)
    };
    assert_eq!((direction, months, owners), (Direction::Less, 8, 1));
    let no_moves = Finding::NextMonth(Connection::NotMeasurable);
    assert_eq!(next, no_moves, "no stage moves at all");
}

/// Activities 1 2 3 4 in January to April; moves of the months after: 1, 2, 3. May is not whole, so
/// that April has no month after it.
#[test]
fn stage_moves_of_the_following_month() {
    let mut text = String::new();
    for (number, count) in [(1_u32, 1_u32), (2, 2), (3, 3), (4, 4), (5, 1)] {
        text += &format!("c{number} S@2025-12-01 owner=Ada {}\n", month(number, count, 0));
    }
    for (number, moved) in [(2, 1), (3, 2), (4, 3), (5, 9)] {
        for one in 0..moved {
            text += &format!("m{number}-{one} S@2025-12-01 P@{number:02}-10 owner=Ada\n");
        }
    }
    // Neither an import at N nor a step back is a move.
    text += "x N@01-10 owner=Ada\ny S@2025-01-01 A@2025-02-01 P@01-15 owner=Ada";
    let rho = of(&text).next_month.expect("three pairs");
    assert_eq!((rho.pairs, rho.rho), (3, 1.0));
}

#[test]
fn few_months_are_not_measurable() {
    let found = of("a S@01-01 owner=Ada call@01-10:advance call@03-20:advance");
    assert_eq!((found.per_activity, found.next_month), (None, None));
    let table = found.table();
    assert_eq!(table.rows[0].cells[4], Cell::NotMeasurable(Reason::FewMonths));
    assert!(of("").rows.is_empty());
    assert_eq!(of("").table().rows.len(), 1);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn slices_and_order_do_not_matter(
        (lines, shuffled) in any_lines()
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let first = "first owner=Ada\nsecond owner=Bo\n".to_owned();
        let (one, other) = (first.clone() + &lines.join("\n"), first + &shuffled.join("\n"));
        let whole = of(&one);
        let sliced = drawn(&workspace(&other), &Population::default(), TODAY, 701);
        let cells = |effort: &Effort| {
            let rows = effort.table().rows.into_iter().map(|row| row.cells);
            rows.collect::<Vec<_>>()
        };
        prop_assert_eq!(cells(&sliced), cells(&whole));
    }

    #[test]
    fn the_owners_and_nobody_did_all(lines in any_lines()) {
        let workspace = workspace(&lines.join("\n"));
        let today = date(2026, 5, 1);
        let found = of_choice(&workspace, &Population::default(), today);
        let done = workspace.activities.iter().filter(|one| {
            one.state == imbuto::domain::ActivityState::Done && one.on <= today
        });
        let sum: u64 = found.rows.iter().map(|row| row.activities).sum();
        prop_assert_eq!(sum + found.without_owner.0, done.count() as u64);
        for row in &found.rows {
            prop_assert!(row.advances + row.without_outcome <= row.activities);
        }
    }
}
