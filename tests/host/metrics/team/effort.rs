//! What owners did and what came of it, and whether more activity goes with more result.
#![expect(clippy::expect_used, reason = "a figure without its row cannot be checked")]

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Columns, Connection, Day, Direction, Effort, Finding, Population, Reason, effort,
};
use imbuto::stats::ORDERS;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace, workspace_on};
use crate::metrics::in_the_end;
use crate::metrics::random::any_lines;

const FAR: Date = date(2027, 4, 2);

/// The figure, its orders drawn in slices.
fn drawn(workspace: &Workspace, population: &Population, today: Date, slice: u32) -> Effort {
    let columns = Columns::of(workspace);
    let mut begun = effort(&columns, Chosen::of(population, &columns), Day::of(Some(today)));
    in_the_end(|| begun.step(slice).cloned())
}

fn of_choice(workspace: &Workspace, population: &Population, today: Date) -> Effort {
    drawn(workspace, population, today, ORDERS)
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
    // An order is an advance too.
    assert_eq!(counts(&found), [[5, 2, 1, 2], [1, 0, 0, 0]]);
    assert_eq!(found.without_owner, (1, 0));
    // Four advances in ten; of two calls, a meeting and an appointment two have no outcome.
    assert_eq!(found.table().rows[0].cells[8..], [Cell::Expected(4.0), Cell::Share(0.5)]);
    let january = Population { to_on: Some(date(2026, 1, 31)), ..Population::default() };
    let found = of_choice(&workspace(text), &january, TODAY);
    assert_eq!(counts(&found), [[4, 2, 0, 1], [1, 0, 0, 0]]);
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

/// Months strictly between the first and the last activity: what is left of one owner's straight line
/// rises and falls the other way.
#[test]
fn advances_per_activity_of_the_same_month() {
    let calls = [2, 9, 4, 12, 3, 10, 5, 14, 2, 11, 4, 12];
    let mut text = "a S@01-01 owner=Ada email@2025-12-31:none email@2027-01-01:none".to_owned();
    for (number, calls) in (1..).zip(calls) {
        text += &format!(" {}", month(number, calls, 2));
    }
    let eleven = of_choice(&workspace_on(&text, FAR), &Population::default(), date(2026, 12, 31));
    assert_eq!(eleven.per_activity, None, "eleven months are nine more than two parameters");
    let twelve = of_choice(&workspace_on(&text, FAR), &Population::default(), date(2027, 1, 2));
    assert!(twelve.per_activity.is_some(), "and twelve are ten more");
    let more = text.replace("2027-01-01", "2027-04-01");
    let more = format!(
        "{more} call@2027-01-03:advance call@2027-02-01:none call@2027-02-02:none \
         call@2027-02-03:advance call@2027-03-01:advance call@2027-03-02:none"
    );
    let found = of_choice(&workspace_on(&more, FAR), &Population::default(), date(2027, 4, 2));
    let rho = found.per_activity.expect("fifteen months");
    assert_eq!((rho.pairs, rho.groups, rho.spare), (15, 1, 13));
    assert!(rho.rho < -0.8 && rho.p < 0.01, "{rho:?}");
    let table = found.table();
    let [Finding::PerActivity(Connection::Shown { direction, months, owners, .. }), ref next] =
        table.findings[..]
    else {
        panic!("{:?}", table.findings)
    };
    assert_eq!((direction, months, owners), (Direction::Less, 15, 1));
    let no_moves = Finding::NextMonth(Connection::NotMeasurable);
    assert_eq!(*next, no_moves, "no stage moves at all");
    assert_eq!(table.rows[0].cells[4..8], [Cell::Blank; 4], "no correlation of one owner");
}

#[test]
fn few_months_are_not_measurable() {
    let found = of("a S@01-01 owner=Ada call@01-10:advance call@03-20:advance");
    assert_eq!((found.per_activity, found.next_month), (None, None));
    let table = found.table();
    let team = table.rows.last().map(|row| row.cells[4]);
    assert_eq!(team, Some(Cell::NotMeasurable(Reason::FewMonths)));
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
