//! Whatever outcome, forecast, cover and rot can say has words in every language.

use std::collections::BTreeMap;

use imbuto::demo::{self, DemoWords};
use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Columns, Day, Population, RowOf, Rule, Table, Target, VELOCITY_DAYS,
    coverage, forecast, outcome_table, rotting,
};
use imbuto::words::{Language, default_playbook, figures, outcome_figures};
use jiff::civil::{Date, date};

use crate::fixture;

fn tables(workspace: &Workspace, today: Date) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(today));
    let mut all = vec![outcome_table(&columns, chosen, today, VELOCITY_DAYS)];
    let set = Assumptions { least_closed: 3, set: [Some(0.5), None, None, None, None] };
    for assumptions in [Assumptions::default(), set] {
        let found = forecast(&columns, chosen, today, &assumptions);
        all.push(found.table(found.draws(7, 20).step(20).as_ref()));
        for minor in [0, 1_000_000_000] {
            let target = Target { minor, from: today.plus(-90), to: today.plus(90) };
            all.push(coverage(&columns, chosen, &found, target, today).table());
        }
    }
    for rot_days in [BTreeMap::new(), BTreeMap::from([(Stage::Suspect, 1)])] {
        all.push(rotting(&columns, chosen, &rot_days, today).table());
    }
    all
}

#[track_caller]
fn check(table: &Table) {
    for language in Language::ALL {
        assert!(outcome_figures::caption(language, table.figure).is_some(), "{}", table.figure);
        assert!(outcome_figures::row_head(language, table.figure).is_some(), "{}", table.figure);
        for code in table.columns {
            let name = outcome_figures::column(language, code);
            let name = name.or_else(|| figures::column(language, code));
            assert!(name.is_some(), "{}: {code}", table.figure);
        }
        table.rules.iter().for_each(|rule| check_rule(language, rule));
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}: {:?}", table.figure, row.of);
            if let RowOf::Code(code) = row.of {
                let name = outcome_figures::row(language, code);
                let name = name.or_else(|| figures::row(language, code));
                assert!(name.is_some(), "{}: {code}", table.figure);
            }
            for cell in &row.cells {
                if let Cell::Word(code) | Cell::NotMeasurable(code) = cell {
                    let said = outcome_figures::reason(language, code);
                    assert!(said.is_some(), "{}: {code}", table.figure);
                }
            }
        }
    }
}

#[track_caller]
fn check_rule(language: Language, rule: &Rule) {
    let numbers: Vec<String> = rule.numbers.iter().map(|(name, _)| format!("<{name}>")).collect();
    let said = outcome_figures::rule(language, rule, &numbers);
    assert!(said.is_some(), "{rule:?}");
    assert!(numbers.iter().all(|number| said.iter().any(|said| said.contains(number))), "{rule:?}");
}

#[test]
fn of_the_demo() {
    let day = date(2026, 11, 24);
    let demo = demo::workspace(7, day, default_playbook(Language::It), &DemoWords::IT);
    tables(&demo, day).iter().for_each(check);
}

#[test]
fn of_little_and_of_nothing() {
    let many = (0..12).map(|at| format!("w{at} 9 S@06-01 O@07-01\nl{at} S@06-01 lost@08-01\n"));
    let many = many.collect::<String>()
        + "x 7USD S@06-01 O@07-01\ny S@06-01 O@07-01\nz S@06-01 O@?
        a 9 S@08-01\nb S@?\nc 5USD S@09-01\nd 5 S@01-01 P@02-01";
    for text in ["", "a S@01-01", "a 5 S@01-01 P@?\nb S@01-01 lost@01-02", "a O@03-01\nb", &many] {
        tables(&fixture::workspace(text), fixture::TODAY).iter().for_each(check);
    }
}

/// Codes that no workspace above comes to.
#[test]
fn of_every_reason() {
    for code in [
        "losses_not_recorded",
        "none_decided",
        "no_won_amounts",
        "too_few_wins",
        "mixed_currencies",
        "no_cycle",
        "won_on_the_day",
        "nobody_there",
        "too_few_closed",
        "age_not_known",
        "no_amounts",
        "nothing_weighed",
        "target_reached",
        "S",
        "P",
        "A",
        "N",
        "C",
    ] {
        for language in Language::ALL {
            assert!(outcome_figures::reason(language, code).is_some(), "{code}");
        }
    }
    assert_eq!(outcome_figures::reason(Language::It, "no_such_code"), None);
}
