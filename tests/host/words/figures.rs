//! Whatever a figure can say has words in every language.

use imbuto::demo::{self, DemoWords};
use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, HORIZON_DAYS, OwnersFit, OwnersTest, Planner, Population, RowOf,
    Table, conversion_table, conversions, cycle, flow_counts, owners, planner, ratios_over_time,
    time_in_stage, time_table,
};
use imbuto::words::{Language, default_playbook, figures};
use jiff::civil::date;

use crate::fixture;

fn done(step: impl FnMut() -> Option<Table>) -> Option<Table> {
    std::iter::repeat_with(step).take(10_000).flatten().next()
}

fn tables(workspace: &Workspace) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(date(2026, 11, 24)));
    let all = conversions(&columns, chosen, today, HORIZON_DAYS);
    let stages = time_in_stage(&columns, chosen, today);
    let found = owners(&columns, chosen, today);
    let (counts, _) = flow_counts(&columns, chosen, today);
    let (mut fit, mut test) = (OwnersFit::of(found.clone()), OwnersTest::of(&found, 7));
    let mut tables = vec![
        conversion_table(&all, &columns.recorded(), HORIZON_DAYS),
        time_table(&stages, &cycle(&columns, chosen, today), &columns.recorded()),
        ratios_over_time(&columns, chosen, today),
        planner(&columns, chosen, today, 10).table(),
        Planner::from_counts(&counts, 10).table(),
    ];
    tables.extend(done(|| fit.step()));
    tables.extend(done(|| test.step()));
    assert_eq!(tables.len(), 7, "a figure is never done");
    tables
}

#[track_caller]
fn check(table: &Table) {
    for language in Language::ALL {
        assert!(figures::caption(language, table.figure).is_some(), "{}", table.figure);
        assert!(!figures::row_head(language, table.figure).is_empty());
        for column in table.columns {
            assert!(figures::column(language, column).is_some(), "{}: {column}", table.figure);
        }
        for rule in &table.rules {
            let numbers: Vec<String> =
                rule.numbers.iter().map(|(name, _)| name.to_string()).collect();
            let said = figures::rule(language, rule, &numbers);
            assert!(said.is_some(), "{rule:?}");
            assert!(numbers.iter().all(|number| said.iter().any(|said| said.contains(number))));
        }
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len(), "{}: {:?}", table.figure, row.of);
            if let RowOf::Code(code) = row.of {
                assert!(figures::row(language, code).is_some(), "{}: {code}", table.figure);
            }
            for cell in &row.cells {
                if let Cell::Word(code) | Cell::NotMeasurable(code) = cell {
                    assert!(figures::reason(language, code).is_some(), "{}: {code}", table.figure);
                }
            }
        }
    }
}

#[test]
fn of_the_demo() {
    let playbook = default_playbook(Language::It);
    let demo = demo::workspace(7, date(2026, 11, 24), playbook, &DemoWords::IT);
    tables(&demo).iter().for_each(check);
}

#[test]
fn of_little_and_of_nothing() {
    for text in [
        "",
        "a S@01-01",
        "a S@01-01 lost@01-02 owner=Ada\nb S@? P@?\nc P@02-02 S@02-01 owner=Bo\nd N@03-01 O@03-02 owner=Ada",
        "a O@03-01\nb O@03-02 owner=Ada\nc O@03-02 owner=Bo",
    ] {
        tables(&fixture::workspace(text)).iter().for_each(check);
    }
}
