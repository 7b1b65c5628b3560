//! Every code that the figures of people emit has words in all three languages.

use imbuto::metrics::{
    Cell, Chosen, Cohort, Columns, Day, Doubt, Population, Row, RowOf, Rule, Table, Verdict, Which,
    axis_of_progress, by_owner, collisions, compare, effort, handover, owners, owners_test, piano,
    stool,
};
use imbuto::words::{Language, people_figures as words};
use jiff::civil::date;
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{TODAY, cases, workspace};

fn tables(text: &str, population: &Population) -> Vec<Table> {
    let workspace = workspace(text);
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(population, &columns);
    let today = Day::of(Some(TODAY));
    let team = owners(&columns, chosen, today);
    let each = by_owner(&columns, chosen, today);
    let tested = owners_test(&team).finish();
    let mut tables = vec![
        team.table(),
        tested.table(),
        effort(&columns, chosen, today).finish().table(),
        piano(&columns, chosen, today).table(),
        handover(&columns, chosen, today).table(),
        stool(&workspace, &columns, chosen).table(),
        collisions(&workspace, 7).table(),
    ];
    for (a, b) in each.iter().zip(each.iter().skip(1)) {
        tables.push(compare(&a.counts, &b.counts).within_team(&tested).table());
        tables.extend(axis_of_progress(&each, a.owner).map(|axis| axis.compare.table()));
    }
    tables
}

fn missing(table: &Table) -> Vec<String> {
    let mut missing = Vec::new();
    for language in Language::ALL {
        let mut ask = |what: &str, found: bool| {
            if !found {
                missing.push(format!("{} {what} {language:?}", table.figure));
            }
        };
        ask("caption", words::caption(language, table.figure).is_some());
        for column in table.columns {
            ask(column, words::column(language, table.figure, column).is_some());
        }
        for rule in &table.rules {
            let numbers: Vec<String> = rule.numbers.iter().map(|one| one.0.to_owned()).collect();
            let said = words::rule(language, rule, &numbers);
            let whole = said.is_some_and(|said| numbers.is_empty() || said.contains(&numbers[0]));
            ask(rule.code, whole);
        }
        for Row { of, cells, .. } in &table.rows {
            if let RowOf::Code(code) = of {
                ask(code, words::row(language, table.figure, code).is_some());
            }
            for cell in cells {
                match cell {
                    Cell::NotMeasurable(code) => ask(code, words::reason(language, code).is_some()),
                    Cell::Word(code) => ask(code, words::word(language, code).is_some()),
                    _ => {}
                }
            }
        }
    }
    missing
}

#[test]
fn verdicts_and_doubts_have_words() {
    use Verdict::{Better, CannotTell, NoNumberWouldTell, ProbablyBetter};
    let doubts =
        [Doubt::NotRecorded, Doubt::OfCounts, Doubt::FewTrials, Doubt::TooClose, Doubt::TeamAlike];
    let verdicts = [
        Better(Which::A),
        Better(Which::B),
        ProbablyBetter(Which::A),
        ProbablyBetter(Which::B),
        CannotTell(Doubt::TooClose),
        NoNumberWouldTell,
    ];
    for language in Language::ALL {
        assert!(doubts.iter().all(|doubt| words::reason(language, doubt.code()).is_some()));
        assert!(verdicts.iter().all(|one| words::word(language, one.code()).is_some()));
    }
}

/// The rules that random fixtures seldom come to.
#[test]
fn rare_rules_have_words() {
    let codes = [
        "per_activity_more",
        "per_activity_less",
        "per_activity_unclear",
        "per_activity_none",
        "next_month_more",
        "next_month_less",
        "next_month_unclear",
        "next_month_none",
        "team_alike",
        "permutations",
        "sales_first",
        "piano_undated",
        "stool_few_closed",
        "stool_all_or_none",
    ];
    for language in Language::ALL {
        for code in codes {
            assert!(words::rule(language, &Rule::new(code, Vec::new()), &[]).is_some(), "{code}");
        }
    }
    assert_eq!(words::rule(Language::En, &Rule::new("unheard", Vec::new()), &[]), None);
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn every_code_has_words(lines in any_lines(), flow in any::<bool>()) {
        let population = Population {
            from_on: flow.then_some(date(2026, 2, 1)),
            cohort: if flow { Cohort::Flow } else { Cohort::Entry },
            ..Population::default()
        };
        for table in tables(&lines.join("\n"), &population) {
            prop_assert_eq!(missing(&table), Vec::<String>::new());
            let width = table.columns.len();
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == width), "{}", table.figure);
        }
    }
}
