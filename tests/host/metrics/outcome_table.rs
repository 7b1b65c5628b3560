//! What became of the opportunities, from columns as from records, and what the open ones bring a day.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, Figure, LEAST_WINS, Population, Reason, Rule, Table, VELOCITY_DAYS,
    Velocity, behind, outcome_table, velocity, win_loss,
};
use jiff::ToSpan;
use proptest::prelude::*;

use super::edge::{TODAY as EDGE_TODAY, opportunities};
use super::oracle;
use super::random::{FIRST, any_lines};
use crate::fixture::{TODAY, cases, workspace};

fn of(workspace: &Workspace) -> Velocity {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    velocity(&columns, chosen, Day::of(Some(TODAY)), VELOCITY_DAYS)
}

fn table(workspace: &Workspace) -> Table {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    outcome_table(&columns, chosen, Day::of(Some(TODAY)), VELOCITY_DAYS)
}

/// So many wins of 100 after 20 days, and what else there is.
fn wins(count: usize, other: &str) -> Workspace {
    let won = (0..count).map(|at| format!("w{at} 100 S@06-01 O@06-21\n"));
    workspace(&(won.collect::<String>() + other))
}

#[track_caller]
fn check(workspace: &Workspace, expected: Result<f64, Reason>) {
    assert_eq!(of(workspace).per_day(), expected);
}

#[test]
fn a_velocity_by_hand() {
    // 4 open × 10/20 × 100.00 ÷ 20 days.
    let lost = (0..10).map(|at| format!("l{at} S@06-01 lost@07-01\n")).collect::<String>();
    let open = "o1 S@06-01\no2 S@06-01\no3 P@07-01\no4 50USD S@01-01\n";
    let all = wins(10, &(lost + open));
    check(&all, Ok(4.0 * 0.5 * 10_000.0 / 20.0));
    let really = of(&all).won_per_day();
    assert_eq!(really, Some(10.0 * 10_000.0 / 365.0));
    let table = table(&all);
    assert_eq!(table.rows[0].cells[7], Cell::Minor(1_000.0));
    let columns = Columns::of(&all);
    let chosen = Chosen::of(&Population::default(), &columns);
    let row = table.rows[0].key;
    assert_eq!(behind(&columns, chosen, Day::of(Some(TODAY)), Figure::Outcome, row).len(), 24);
    let (open, win_rate) = (4, 0.5);
    assert_eq!(
        table.rules,
        [
            Rule::Outcome,
            Rule::Velocity { days: VELOCITY_DAYS },
            Rule::VelocityParts { open, win_rate, mean_minor: 10_000.0, cycle_days: 20.0 },
            Rule::VelocityReally { per_day_minor: 10.0 * 10_000.0 / 365.0 },
        ]
    );
}

/// It says of which days, and how many there are: a year's nine wins stand beside a history's.
const fn too_few(won: u64) -> Reason {
    Reason::TooFewWins { won, least: LEAST_WINS, days: VELOCITY_DAYS }
}

#[test]
fn why_a_velocity_is_not_measurable() {
    let lost = "l S@06-01 lost@07-01\n";
    check(&workspace(""), Err(Reason::LossesNotRecorded));
    check(&wins(12, "o S@06-01"), Err(Reason::LossesNotRecorded));
    check(&wins(9, lost), Err(too_few(9)));
    check(&wins(10, &format!("{lost}u 7USD S@06-01 O@06-02")), Err(Reason::MixedCurrencies));
    let same_day = (0..12).map(|at| format!("d{at} S@05-01 O@05-01\n")).collect::<String>();
    check(&wins(11, &format!("{lost}{same_day}")), Err(Reason::WonOnTheDay));
    let blank = (0..10).map(|at| format!("b{at} S@05-01 O@05-09\n")).collect::<String>();
    check(&workspace(&format!("{lost}{blank}")), Err(Reason::NoWonAmounts));
    let won = (0..10).map(|at| format!("c{at} 9 S@? O@05-09\n")).collect::<String>();
    // Where nothing but the signature is dated, nothing is known to have taken any time.
    check(&workspace(&format!("{lost}{won}")), Err(Reason::WonOnTheDay));
}

#[test]
fn what_is_not_counted_is_said() {
    let other = "l S@06-01 lost@07-01\nblank S@06-01 O@06-21\nback 5 S@06-30 O@06-30 N@06-30\n\
                 early 1 S@2024-01-01 O@2025-12-31\nfirst 1 S@2025-12-01 O@2026-01-01\n\
                 unknown 3 S@06-01 O@?\nlast 2 S@12-01 O@12-31";
    let found = of(&wins(10, other));
    assert_eq!((found.won, found.lost, found.without_amount()), (14, 1, 1));
    assert_eq!((found.undated, found.without_cycle, found.cycle_days), (1, 0, Some(20.0)));
    let short = {
        let columns = Columns::of(&wins(10, other));
        let chosen = Chosen::of(&Population::default(), &columns);
        velocity(&columns, chosen, Day::of(Some(TODAY)), 1)
    };
    assert_eq!((short.won, short.won_amount), (1, (200, 1)));
}

#[test]
fn the_thirteen_awkward_ones_have_too_few_wins() {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    let found = velocity(&columns, chosen, Day::of(Some(EDGE_TODAY)), VELOCITY_DAYS);
    assert_eq!((found.open, found.won, found.lost, found.undated), (6, 3, 3, 1));
    // As `cycle.won` of the expected figures.
    assert_eq!(found.cycle_days, Some(50.0));
    assert_eq!(found.per_day(), Err(too_few(3)));
    assert_eq!((found.won_amount, found.without_amount()), ((90_000, 2), 1));
}

#[test]
fn a_workspace_without_losses_has_another_figure() {
    let table = table(&wins(2, "a S@01-01"));
    assert_eq!(table.rows[0].cells[3], Cell::NotMeasurable(Reason::LossesNotRecorded));
    assert!(table.rules.contains(&Rule::WonOfCreated { won: 2, created: 3 }), "{:?}", table.rules);
}

#[test]
fn nobody_really_won_nought_a_day_where_no_amount_is_known() {
    let blank = (0..10).map(|at| format!("b{at} S@05-01 O@05-09\n")).collect::<String>();
    let wins = workspace(&(blank + "l S@06-01 lost@07-01"));
    assert_eq!(of(&wins).won_per_day(), None);
    let cells = &table(&wins).rows[0].cells;
    assert_eq!(cells[6..], [Cell::NotMeasurable(Reason::NoWonAmounts); 2]);
    assert_eq!(of(&workspace("a 5 S@01-01")).won_per_day(), Some(0.0), "none won is none");
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
