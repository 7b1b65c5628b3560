//! The forecast held against what came.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Assumptions, Columns, Finding, Population, RowKey, Scorecard, ScoredDay, scorecard,
};
use jiff::civil::{Date, date};

use super::in_the_end;
use crate::fixture::workspace_on;

const TODAY: Date = date(2026, 11, 30);

fn of(workspace: &Workspace, some: usize) -> Scorecard {
    let columns = Columns::of(workspace);
    let set = Assumptions::default();
    let mut replay = scorecard(Population::default(), set, TODAY);
    in_the_end(|| replay.step(workspace, &columns, some))
}

/// Forty decided by June, half of them won after ten days; on 30 June twenty were new, of which twelve came
/// since and one is open.
fn firm() -> Workspace {
    worth("", "")
}

/// The same firm with what each deal is worth, and what the first of those that were new in June is.
fn worth(each: &str, first: &str) -> Workspace {
    let mut text = String::new();
    for at in 0..20 {
        text += &format!("w{at} S@2026-02-01 O@2026-02-11\nl{at} S@2026-02-01 lost@2026-02-11\n");
        let amount = if at == 0 { first } else { each };
        let end = match at {
            0..12 => "O@2026-07-05",
            12..19 => "lost@2026-07-05",
            _ => "",
        };
        text += &format!("n{at} S@2026-06-30 {end} {amount}\n");
    }
    workspace_on(&text, TODAY)
}

#[test]
fn earlier_days_are_replayed_over_the_deals_of_that_day() {
    let found = of(&firm(), 1_000);
    let days: Vec<Date> = found.days.iter().map(|day| day.on).collect();
    let quarters = [date(2026, 9, 30), date(2026, 6, 30), date(2026, 3, 31), date(2025, 12, 31)];
    assert_eq!(days, quarters);
    let ScoredDay { said, came, open, .. } = found.days[1];
    let Some((expected, low, high)) = said else { panic!("{found:?}") };
    assert!((expected - 10.0).abs() < 1e-9, "{expected}");
    assert_eq!((came, open), (12, 1));
    assert!(low < 10 && 12 <= high, "{low} to {high}");
    // Nothing was open in March, and nothing there in December.
    assert_eq!((found.days[2].said, found.days[3].said), (None, None));
    let table = found.table();
    assert_eq!(table.rows[1].key, RowKey::Day(date(2026, 6, 30)));
    assert!(
        matches!(table.findings[..], [Finding::Scored { open: 1, .. }]),
        "{:?}",
        table.findings
    );
}

#[test]
fn in_money_it_is_held_against_what_came_where_all_amounts_were_known() {
    let day = of(&worth("100", "100"), 1_000).days[1];
    let Some(money) = day.money else { panic!("{day:?}") };
    let Some((_, low, high)) = day.said else { panic!("{day:?}") };
    assert!((money.expected - 100_000.0).abs() < 1e-6, "{money:?}");
    assert_eq!(money.came, 120_000.0);
    assert_eq!((money.low, money.high), (low as f64 * 10_000.0, high as f64 * 10_000.0));
    assert_eq!(of(&worth("100", ""), 1_000).days[1].money, None);
    assert_eq!(of(&firm(), 1_000).days[1].money, None);
}

#[test]
fn slices_do_not_change_it() {
    let firm = firm();
    assert_eq!(of(&firm, 7), of(&firm, 1_000));
}

#[test]
fn of_nothing_nothing_was_said() {
    let found = of(&workspace_on("", TODAY), 10);
    assert!(found.days.len() == 4 && found.days.iter().all(|day| day.said.is_none()));
    assert_eq!(found.table().findings, []);
}
