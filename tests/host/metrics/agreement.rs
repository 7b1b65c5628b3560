//! No two figures disagree on a number that they share, and no sentence says what its table does not: on the
//! demo, the thirteen awkward ones and two hundred random workspaces.
#![expect(clippy::expect_used, reason = "a test stops where a figure it asks for is missing")]

use imbuto::demo::{self, DemoWords};
use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, Finding, Measure, Part, Population, RatioCode,
    RowKey, Table, Verdict, Which, Word, axis_of_progress, standouts,
};
use imbuto::words::{Language, default_playbook};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::every::tables;
use super::random::any_lines;
use super::{edge, owners, tested};
use crate::fixture::{TODAY, cases, workspace};

/// What a cell says as a number.
fn number(cell: Cell) -> Option<f64> {
    match cell {
        Cell::Count(count) => Some(count as f64),
        Cell::Share(number)
        | Cell::Chance(number)
        | Cell::Times(number)
        | Cell::Days(number)
        | Cell::Minor(number)
        | Cell::Expected(number)
        | Cell::Number(number) => Some(number),
        Cell::Word(_) | Cell::NotMeasurable(_) | Cell::Blank => None,
    }
}

/// The tables of one choice.
struct Seen(Vec<Table>);

impl Seen {
    /// The last table of a figure: the one that is made of records.
    fn table(&self, figure: Figure) -> &Table {
        self.0.iter().rev().find(|table| table.figure == figure).expect("a table")
    }

    fn first(&self, figure: Figure) -> &Table {
        self.0.iter().find(|table| table.figure == figure).expect("a table")
    }

    fn of(&self, figure: Figure, row: impl Into<RowKey>, column: Column) -> Option<f64> {
        value(self.table(figure), row, column)
    }
}

fn value(table: &Table, row: impl Into<RowKey>, column: Column) -> Option<f64> {
    let (row, place) =
        (row.into(), table.columns.iter().position(|one| *one == column).expect("a column"));
    number(table.rows.iter().find(|one| one.key == row)?.cells[place])
}

/// What does not agree.
#[derive(Default)]
struct Disagreements(Vec<String>);

impl Disagreements {
    fn same(&mut self, what: &str, one: Option<f64>, other: Option<f64>) {
        let alike = match (one, other) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
            (None, None) => true,
            _ => false,
        };
        self.is(alike, &format!("{what}: {one:?} and {other:?}"));
    }

    fn is(&mut self, holds: bool, what: &str) {
        if !holds {
            self.0.push(what.to_owned());
        }
    }
}

/// The ratios between two stages, and the leg of the funnel that each is.
const BETWEEN: [(RatioCode, Stage, Stage); 2] = [
    (RatioCode::R1, Stage::Suspect, Stage::Prospect),
    (RatioCode::R3, Stage::Approach, Stage::Negotiation),
];

fn numbers_agree(seen: &Seen, found: &mut Disagreements) {
    let (funnel, ratios) = (Figure::Funnel, Figure::Ratios);
    let is_recorded =
        |stage: Stage| seen.table(funnel).rows.iter().any(|row| row.key == RowKey::Stage(stage));
    for (code, from, to) in BETWEEN {
        if !(is_recorded(from) && is_recorded(to)) {
            continue;
        }
        let ratio = |column| seen.of(ratios, RowKey::Ratio(code), column);
        let name = code.code();
        found.same(
            name,
            ratio(Column::Part(Part::Denominator)),
            seen.of(funnel, from, Column::Reached),
        );
        found.same(
            name,
            ratio(Column::Part(Part::Numerator)),
            seen.of(funnel, to, Column::Reached),
        );
        found.same(name, ratio(Column::End), seen.of(funnel, to, Column::FromPreviousEnd));
        found.same(
            name,
            ratio(Column::Part(Part::Low)),
            seen.of(funnel, to, Column::FromPreviousLow),
        );
        found.same(
            name,
            ratio(Column::Part(Part::High)),
            seen.of(funnel, to, Column::FromPreviousHigh),
        );
        let plain = seen.of(Figure::Conversion, RowKey::Step(from, to), Column::Plain);
        found.same(name, plain, seen.of(funnel, to, Column::FromPrevious));
        let open = ratio(Column::Open).zip(ratio(Column::Part(Part::Denominator)));
        let share = open.filter(|(_, all)| *all > 0.0).map(|(open, all)| open / all);
        found.same(
            name,
            share,
            seen.of(Figure::Conversion, RowKey::Step(from, to), Column::CensoredShare),
        );
    }
    // Planner, levers and funnel: one number from first to last.
    let lever = |code: RatioCode| seen.of(Figure::WhatIf, RowKey::Ratio(code), Column::From);
    for row in &seen.table(Figure::WhatIf).rows {
        if let RowKey::Ratio(code) = row.key {
            found.same("levers", lever(code), seen.of(ratios, row.key.clone(), Column::End));
        }
    }
    if is_recorded(Stage::Suspect) {
        let whole =
            seen.of(funnel, Stage::Order, Column::FromFirstEnd).filter(|whole| *whole > 0.0);
        let needed = whole.map(|whole| (7.0 / whole - 1e-9 * 7.0 / whole).ceil());
        let targets = RowKey::Milestone(imbuto::domain::Milestone::Targets);
        found.same("planner", needed, seen.of(Figure::Planner, targets, Column::NeededOnAverage));
    }
    // Stock, outcome and forecast count the same open ones, and weigh them alike.
    let stock = |column| -> Option<f64> {
        let each = Stage::OPEN.into_iter().map(|stage| seen.of(Figure::Stock, stage, column));
        Some(each.map(|one| one.unwrap_or(0.0)).sum())
    };
    let forecast = |column| value(seen.first(Figure::Forecast), RowKey::All, column);
    found.same("open", stock(Column::Count), seen.of(Figure::Outcome, RowKey::All, Column::Open));
    found.same("open", stock(Column::Count), forecast(Column::Count));
    if let Some(expected) = forecast(Column::Expected) {
        found.same("weighted", stock(Column::Weighted), Some(expected));
    }
    // The bridge crosses what the funnel reaches.
    for (span, beyond) in [
        (imbuto::metrics::Phase::Awareness, Stage::Prospect),
        (imbuto::metrics::Phase::Consideration, Stage::Negotiation),
        (imbuto::metrics::Phase::Acquisition, Stage::Order),
    ] {
        let crossed = value(seen.first(Figure::Bridge), RowKey::Span(span), Column::Crossed);
        if crossed.is_some() && is_recorded(beyond) {
            found.same("bridge", crossed, seen.of(funnel, beyond, Column::Reached));
        }
    }
    // One time for all sides.
    for row in &seen.table(Figure::Owners).rows {
        for code in [RatioCode::R1, RatioCode::R3, RatioCode::R4] {
            let within = Column::OfRatio(code, Part::WithinDays);
            let of_owner = value(seen.table(Figure::Owners), row.key.clone(), within);
            if of_owner.is_some() {
                found.same(
                    "within",
                    of_owner,
                    seen.of(ratios, RowKey::Ratio(code), Column::WithinDays),
                );
            }
        }
    }
}

fn sentences_agree(seen: &Seen, found: &mut Disagreements) {
    for table in &seen.0 {
        let cell = |row: RowKey, column| value(table, row, column);
        for finding in &table.findings {
            match *finding {
                Finding::Planned { level, expected, surely } => {
                    let row = RowKey::Milestone(level);
                    found.same(
                        "planned",
                        cell(row.clone(), Column::NeededOnAverage),
                        Some(expected as f64),
                    );
                    let surely = surely.map(|surely| surely as f64);
                    found.same("planned", cell(row, Column::NeededSurely), surely);
                }
                Finding::BrokenSpan { span, probability, other, .. } => {
                    found.same(
                        "broken",
                        cell(RowKey::Span(span), Column::PBelow),
                        Some(probability),
                    );
                    found.same("broken", cell(RowKey::Span(span), Column::Before), Some(other));
                    found.is(probability >= 0.99, "a span is broken from 99 % on");
                }
                Finding::NoBrokenSpan { .. } => {
                    let below = |row: &imbuto::metrics::Row| cell(row.key.clone(), Column::PBelow);
                    let none = table.rows.iter().filter_map(below).all(|p| p < 0.99);
                    found.is(none, "no span is broken, and one is");
                }
                Finding::AnythingComes { .. } => {
                    let high = cell(RowKey::All, Column::Part(Part::High));
                    found.is(high.is_none(), "the interval says nothing");
                }
                Finding::MonthOutside { measure: Measure::Of(code), grain, first_day, .. } => {
                    let row = RowKey::RatioSpell(code, grain, first_day);
                    found.same("outside", cell(row, Column::Outside), Some(1.0));
                }
                Finding::WhatIfWins { wins, .. } => {
                    let froms =
                        table.rows.iter().filter_map(|row| cell(row.key.clone(), Column::From));
                    found.same("customers", Some(froms.product()), Some(wins));
                }
                _ => {}
            }
        }
    }
}

/// The headline of the team and the rows of each owner against the others say the same: nothing where no
/// test passes.
fn team_agrees(workspace: &Workspace, today: Date, seen: &Seen, found: &mut Disagreements) {
    let tests = seen.table(Figure::Homogeneity);
    let passes = |row: &imbuto::metrics::Row| value(tests, row.key.clone(), Column::PHolm);
    if tests.rows.iter().filter_map(passes).all(|p| p > 0.05) {
        let is_said = |cell: &Cell| matches!(cell, Cell::Word(Word::Verdict(Verdict::Better(_))));
        let rows = seen.0.iter().filter(|table| table.figure == Figure::Compare);
        let mut cells = rows.flat_map(|table| table.rows.iter().flat_map(|row| &row.cells));
        found.is(!cells.any(is_said), "a row says better, and no test passes");
        return;
    }
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let team = owners(&columns, chosen, Day::of(Some(today)));
    let tested = tested(&team);
    let named = standouts(&team, &tested);
    for row in &team.rows {
        let Some(axis) = axis_of_progress(&team, &tested, row.owner) else { continue };
        for one in &axis.compare.rows {
            let is_own = |at: &&imbuto::metrics::Standout| {
                at.owner == row.owner && at.measure == one.measure
            };
            let said = named.iter().find(is_own).map(|at| at.is_above);
            let in_row = match one.verdict {
                Verdict::Better(Which::A) => Some(true),
                Verdict::Better(Which::B) => Some(false),
                Verdict::CannotTell(_) | Verdict::NoNumberWouldTell => None,
            };
            // Of fewer than ten others nothing is said in a row.
            let few = one.b.is_none_or(|others| others.denominator < 10);
            found.is(said == in_row || few, &format!("{:?}: {said:?} and {in_row:?}", one.measure));
        }
    }
}

fn disagreements(workspace: &Workspace, today: Date) -> Vec<String> {
    let mut found = Disagreements::default();
    let seen = Seen(tables(workspace, &Population::default(), today));
    numbers_agree(&seen, &mut found);
    sentences_agree(&seen, &mut found);
    team_agrees(workspace, today, &seen, &mut found);
    found.0
}

#[test]
fn on_the_demo() {
    let today = date(2026, 11, 24);
    let demo = demo::workspace(7, today, default_playbook(Language::It), &DemoWords::IT);
    assert_eq!(disagreements(&demo, today), Vec::<String>::new());
}

#[test]
fn on_the_thirteen_awkward_ones() {
    assert_eq!(disagreements(&edge::opportunities(), edge::TODAY), Vec::<String>::new());
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn on_random_workspaces(lines in any_lines()) {
        prop_assert_eq!(disagreements(&workspace(&lines.join("\n")), TODAY), Vec::<String>::new());
    }
}
