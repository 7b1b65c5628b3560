//! Time in stage, the cycle and conversion over time, from fixtures of a few lines.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, Population, RowOf, Table, conversion_over_time, time_in_stage,
};

use crate::fixture::{day, workspace};

pub fn view(workspace: &Workspace) -> (Columns, Chosen) {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    (columns, chosen)
}

pub fn on(text: &str) -> Day {
    Day::of(day(text))
}

/// A table as lines: `S: median 4, p90 -half_still_there, n 3`.
pub fn lines(table: &Table) -> Vec<String> {
    let line = |row: &imbuto::metrics::Row| {
        let name = match row.of {
            RowOf::Code(code) => code,
            _ => "?",
        };
        let cells: Vec<String> = (table.columns.iter().zip(&row.cells))
            .map(|(column, cell)| format!("{column} {}", text(cell)))
            .collect();
        format!("{name}: {}", cells.join(", "))
    };
    table.rows.iter().map(line).collect()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Share(share) => format!("{share:.4}"),
        Cell::Days(value) | Cell::Minor(value) | Cell::Number(value) => value.to_string(),
        Cell::Word(code) => (*code).to_owned(),
        Cell::NotMeasurable(why) => format!("-{why}"),
        Cell::Blank => ".".to_owned(),
    }
}

/// The codes of the rules, with their numbers.
pub fn rules(table: &Table) -> Vec<String> {
    let rule = |rule: &imbuto::metrics::Rule| {
        let numbers: Vec<String> = rule.numbers.iter().map(|(_, cell)| text(cell)).collect();
        [vec![rule.code.to_owned()], numbers].concat().join(" ")
    };
    table.rules.iter().map(rule).collect()
}

#[track_caller]
fn check_times(fixture: &str, today: &str, expected: &[&str]) {
    let (columns, chosen) = view(&workspace(fixture));
    assert_eq!(lines(&time_in_stage(&columns, chosen, on(today)).table()), expected);
}

#[test]
fn nobody_has_no_time() {
    check_times(
        "",
        "03-31",
        &[
            "S: median -nobody, p90 -nobody, n 0",
            "P: median -nobody, p90 -nobody, n 0",
            "A: median -nobody, p90 -nobody, n 0",
            "N: median -nobody, p90 -nobody, n 0",
            "C: median -nobody, p90 -nobody, n 0",
            "cycle: median -nobody, p90 -nobody, n 0",
        ],
    );
}

/// S by hand: 0 and 4 days end, 9 waits; half have left on day 4. A is not recorded.
#[test]
fn own_entries_until_the_next_stage_or_the_loss() {
    check_times(
        "a S@01-01 P@01-01 N@01-05 C@01-07 won@01-07
         b S@01-01 lost@01-05
         c S@01-01
         d P@01-02 lost@?",
        "01-10",
        &[
            "S: median 4, p90 -tenth_still_there, n 3",
            "P: median 4, p90 4, n 2",
            "N: median 2, p90 2, n 1",
            "C: median 0, p90 0, n 1",
            "cycle: median 6, p90 6, n 3",
        ],
    );
}

#[test]
fn a_second_entry_starts_no_second_stay() {
    check_times(
        "a P@01-01 A@01-04 P@01-10 A@01-30",
        "03-31",
        &[
            "P: median 3, p90 3, n 1",
            "A: median -half_still_there, p90 -tenth_still_there, n 1",
            "N: median -nobody, p90 -nobody, n 0",
            "C: median -nobody, p90 -nobody, n 0",
            "cycle: median -none_won, p90 -none_won, n 1",
        ],
    );
}

/// A stage that was entered on an unknown day ends the one before on an unknown day, whatever the
/// day of the loss.
#[test]
fn an_unknown_end_is_not_taken_for_the_loss() {
    let (columns, chosen) = view(&workspace("a S@01-01 P@? lost@02-01"));
    let found = time_in_stage(&columns, chosen, on("03-31"));
    let suspect = &found.rows[0];
    assert_eq!((suspect.end_undated, suspect.median()), (1, None));
    let codes = rules(&found.table());
    assert_eq!(
        codes,
        ["time_in_stage", "cycle 0 1", "stays_without_entry 1", "stays_end_undated 1"]
    );
}

#[track_caller]
fn check_conversions(fixture: &str, today: &str, rows: &[&str], said: &[&str]) {
    let (columns, chosen) = view(&workspace(fixture));
    let table = conversion_over_time(&columns, chosen, on(today), 90).table();
    assert_eq!(lines(&table), rows);
    assert_eq!(rules(&table), said);
}

#[test]
fn nobody_has_no_conversion() {
    let row = |code| {
        format!(
            "{code}: horizon_days -nobody, incidence -nobody, low -nobody, high -nobody, \
             plain -nobody, censored_share -nobody"
        )
    };
    let rows = ["S-P", "P-A", "A-N", "N-C", "C-O", "S-O"].map(row);
    let rows = rows.each_ref().map(String::as_str);
    check_conversions("", "03-31", &rows, &["conversion_over_time 90 10"]);
}

/// Prospect is not recorded: its neighbours join. Ten go on after 5 days, ten wait for 20.
#[test]
fn the_last_day_that_can_be_read_is_named() {
    let mut fixture: Vec<String> =
        (0..10).map(|number| format!("a{number} S@01-01 A@01-06")).collect();
    fixture.extend((0..10).map(|number| format!("b{number} S@01-01")));
    check_conversions(
        &fixture.join("\n"),
        "01-21",
        &[
            "S-A: horizon_days 20, incidence 0.5000, low 0.2993, high 0.7007, plain 0.5000, \
             censored_share 0.5000",
            "A-N: horizon_days 15, incidence 0.0000, low 0.0000, high 0.2775, plain 0.0000, \
             censored_share 1.0000",
            "N-C: horizon_days -nobody, incidence -nobody, low -nobody, high -nobody, \
             plain -nobody, censored_share -nobody",
            "C-O: horizon_days -nobody, incidence -nobody, low -nobody, high -nobody, \
             plain -nobody, censored_share -nobody",
            "S-O: horizon_days 20, incidence 0.0000, low 0.0000, high 0.1611, plain 0.0000, \
             censored_share 1.0000",
        ],
        &[
            "conversion_over_time 90 10",
            "horizon_shorter S-A 20",
            "horizon_shorter A-N 15",
            "horizon_shorter S-O 20",
        ],
    );
}

#[test]
fn losses_before_the_first_day_are_left_out() {
    let (columns, chosen) = view(&workspace("a P@02-01 lost@01-01\nb P@? lost@01-01"));
    let figure = conversion_over_time(&columns, chosen, on("03-31"), 90);
    assert_eq!((figure.backwards, figure.undated), (1, 1));
    assert_eq!(figure.rows[0].curve.observed(), 0);
    assert_eq!(figure.rows[0].plain.denominator, 2);
}
