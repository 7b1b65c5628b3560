//! What became of the opportunities, from columns as from records, and what is won a day.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Behind, Cell, Chosen, Columns, Day, Figure, LEAST_WINS, Population, Reason, Rule, Table,
    WON_DAYS, WonADay, outcome_table, win_loss, won_a_day,
};
use jiff::ToSpan;
use proptest::prelude::*;

use super::edge::{TODAY as EDGE_TODAY, check_close, expected, opportunities};
use super::oracle;
use super::random::{FIRST, any_lines};
use crate::fixture::{TODAY, cases, workspace};

fn of(workspace: &Workspace) -> WonADay {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    won_a_day(&columns, chosen, Day::of(Some(TODAY)), WON_DAYS)
}

fn table(workspace: &Workspace) -> Table {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    outcome_table(&columns, chosen, Day::of(Some(TODAY)), WON_DAYS)
}

/// So many wins of 100 after 20 days, and what else there is. The first close is on 21 June: 194 days.
fn wins(count: usize, other: &str) -> Workspace {
    let won = (0..count).map(|at| format!("w{at} 100 S@06-01 O@06-21\n"));
    workspace(&(won.collect::<String>() + other))
}

#[track_caller]
fn check(workspace: &Workspace, expected: Result<f64, Reason>) {
    assert_eq!(of(workspace).per_day(), expected);
}

#[test]
fn won_a_day_by_hand_and_for_the_statistician_the_velocity() {
    let lost = (0..10).map(|at| format!("l{at} S@06-01 lost@07-01\n")).collect::<String>();
    let open = "o1 S@06-01\no2 S@06-01\no3 P@07-01\no4 50USD S@01-01\n";
    let all = wins(10, &(lost + open));
    // Over the days there were, not over a year of which half had not begun.
    check(&all, Ok(10.0 * 10_000.0 / 194.0));
    // 4 open × 10/20 × 100.00 ÷ 20 days.
    assert_eq!(of(&all).velocity(), Some(4.0 * 0.5 * 10_000.0 / 20.0));
    let table = table(&all);
    assert_eq!(table.rows[0].cells[7], Cell::Minor(10.0 * 10_000.0 / 194.0));
    let columns = Columns::of(&all);
    let chosen = Chosen::of(&Population::default(), &columns);
    assert_eq!(Behind::of(Figure::Outcome, &table.rows[0].key, None), Some(Behind::Outcome));
    let today = Day::of(Some(TODAY));
    assert_eq!(Behind::Outcome.find(&all, &columns, chosen, today).len(), 24);
    let (open, win_rate, per_day_minor) = (4, 0.5, 1_000.0);
    assert_eq!(
        table.rules,
        [
            Rule::Outcome,
            Rule::Wilson,
            Rule::WonADay { minor: 100_000.0, wins: 10, days: 194 },
            Rule::Velocity {
                per_day_minor,
                open,
                win_rate,
                mean_minor: 10_000.0,
                cycle_days: 20.0
            },
        ]
    );
}

#[test]
fn a_workspace_older_than_the_window_is_looked_at_for_the_window() {
    let old = wins(10, "first 5 S@2024-01-01 O@2024-02-01");
    assert_eq!((of(&old).days, of(&old).won), (WON_DAYS, 10));
}

/// It says of which days, and how many there are: a year's nine wins stand beside a history's. The days
/// are those that were asked for: a firm on its first day has won nothing in a year, not in no days.
const fn too_few(won: u64) -> Reason {
    Reason::TooFewWins { won, least: LEAST_WINS, days: WON_DAYS }
}

#[test]
fn below_ten_wins_with_an_amount_and_a_day_it_is_not_measurable() {
    check(&workspace(""), Err(too_few(0)));
    check(&wins(9, ""), Err(too_few(9)));
    let blank = (0..10).map(|at| format!("b{at} S@05-01 O@06-21\n")).collect::<String>();
    check(&wins(9, &blank), Err(too_few(9)));
    let unknown = (0..10).map(|at| format!("c{at} 9 S@01-01 O@?\n")).collect::<String>();
    check(&wins(9, &unknown), Err(too_few(9)));
    let cells = &table(&wins(9, "")).rows[0].cells;
    assert_eq!(cells[7], Cell::NotMeasurable(too_few(9)));
    // Without a loss there is no win rate, and so no velocity; won a day asks for neither.
    check(&wins(10, ""), Ok(10.0 * 10_000.0 / 194.0));
    assert_eq!(of(&wins(10, "")).velocity(), None);
}

#[test]
fn what_is_not_counted_is_said() {
    let other = "l S@06-01 lost@07-01\nblank S@06-01 O@06-21\nback 5 S@06-30 O@06-30 N@06-30\n\
                 early 1 S@2024-01-01 O@2025-12-31\nfirst 1 S@2025-12-01 O@2026-01-01\n\
                 unknown 3 S@06-01 O@?\nusd 3USD S@06-01 O@06-21\nlast 2 S@12-01 O@12-31";
    let found = of(&wins(10, other));
    assert_eq!((found.won, found.lost, found.without_amount()), (15, 1, 1));
    assert_eq!((found.undated, found.other_currency, found.cycle_days), (1, 1, Some(20)));
    let short = {
        let columns = Columns::of(&wins(10, other));
        let chosen = Chosen::of(&Population::default(), &columns);
        won_a_day(&columns, chosen, Day::of(Some(TODAY)), 1)
    };
    assert_eq!((short.won, short.won_amount), (1, (200, 1)));
}

#[test]
fn the_thirteen_awkward_ones_have_too_few_wins() {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    let found = won_a_day(&columns, chosen, Day::of(Some(EDGE_TODAY)), WON_DAYS);
    let expected = &expected()["won_a_day"];
    assert_eq!((found.open, found.won, found.lost, found.undated), (6, 3, 3, 1));
    assert_eq!(found.cycle_days, Some(50), "the cycle of all pages");
    assert_eq!(expected["wins"].as_u64(), Some(found.won_amount.1));
    assert_eq!(expected["days"].as_u64(), Some(found.days.into()));
    assert_eq!(expected["amount"].as_f64(), Some(found.won_amount.0 as f64 / 100.0));
    check_close(found.plain_per_day().map(|minor| minor / 100.0), &expected["per_day"], "a day");
    assert_eq!(expected["measurable"].as_bool(), Some(found.per_day().is_ok()));
}

#[test]
fn a_workspace_without_losses_has_another_figure() {
    let table = table(&wins(2, "a S@01-01"));
    assert_eq!(table.rows[0].cells[3], Cell::NotMeasurable(Reason::LossesNotRecorded));
    assert!(table.rules.contains(&Rule::WonOfCreated { won: 2, created: 3 }), "{:?}", table.rules);
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn columns_say_what_records_say(
        lines in any_lines(),
        days in prop::option::of((0..200_i64, 0..100_i64)),
        owned in any::<bool>(),
    ) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let at = |days: i64| FIRST.saturating_add(days.days());
        let population = Population {
            owner: workspace.owners.iter().next().map(|owner| owner.id).filter(|_| owned),
            from_on: days.map(|(from, _)| at(from)),
            to_on: days.map(|(from, length)| at(from + length)),
            ..Population::default()
        };
        let chosen = Chosen::of(&population, &columns);
        prop_assert_eq!(win_loss(&columns, chosen), oracle::win_loss(&workspace, &population));
    }
}
