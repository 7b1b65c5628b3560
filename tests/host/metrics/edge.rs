//! Thirteen awkward opportunities against figures computed elsewhere, to 1e-8: see
//! `edge/README.md`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use std::collections::HashMap;

use imbuto::domain::{Stage, Status, Workspace};
use imbuto::metrics::{
    Cell, Chosen, Cohort, Column, Columns, Day, Ends, FlowCounts, Part, Population, Ratio,
    RatioCode, Reason, RowKey, Table, WON_DAYS, funnel, funnel_in_the_end, outcome_table, ratios,
};
use jiff::civil::{Date, date};
use serde_json::Value;

use super::{events_on, flow_on, of_choice, oracle, stock_now, win_loss_of};
use crate::fixture::workspace_on;

pub const TODAY: Date = date(2026, 3, 31);

/// The two files as a fixture: one line per opportunity.
pub fn opportunities() -> Workspace {
    let read = |text: &str| -> Vec<HashMap<String, String>> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.deserialize().map(|row| row.expect("a row")).collect()
    };
    let entries = read(include_str!("edge/stage_history.csv"));
    let or_unknown = |on: &str| if on.is_empty() { "?".to_owned() } else { on.to_owned() };
    let mut lines = Vec::new();
    for row in read(include_str!("edge/opportunities.csv")) {
        let mut line = vec![row["id"].clone(), row["amount"].clone()];
        for entry in entries.iter().filter(|entry| entry["opportunity_id"] == row["id"]) {
            line.push(format!("{}@{}", entry["stage"], or_unknown(&entry["entered_on"])));
        }
        if row["status"] == "lost" {
            line.push(format!("lost@{}", or_unknown(&row["closed_on"])));
            line.push(format!("reason={}", row["lost_reason"].replace(' ', "_")));
        }
        for key in ["owner", "source", "account"] {
            if !row[key].is_empty() {
                line.push(format!("{key}={}", row[key]));
            }
        }
        line.retain(|word| !word.is_empty());
        lines.push(line.join(" "));
    }
    workspace_on(&lines.join("\n"), TODAY)
}

pub fn expected() -> Value {
    serde_json::from_str(include_str!("edge/expected.json")).expect("the expected figures")
}

fn quarter(expected: &Value, cohort: Cohort) -> Population {
    let day = |key: &str| expected[key].as_str().and_then(|text| text.parse().ok());
    Population { from_on: day("lo"), to_on: day("hi"), cohort, ..Population::default() }
}

fn counts(population: &Population) -> FlowCounts {
    flow_on(&opportunities(), population, TODAY).0
}

/// Compares a ratio with `{ "x", "n", "p" or "r", "wilson95" or "interval95" }`.
#[track_caller]
pub fn check_ratio(found: Ratio, expected: &Value, what: &str) {
    assert_eq!(expected["x"].as_u64(), Some(found.numerator), "{what}");
    assert_eq!(expected["n"].as_u64(), Some(found.denominator), "{what}");
    let rate = expected.get("p").or(expected.get("r")).expect("a rate");
    check_close(found.rate(), rate, what);
    let interval = expected.get("wilson95").or(expected.get("interval95")).expect("an interval");
    check_close(found.interval().map(|interval| interval.low), &interval[0], what);
    check_close(found.interval().map(|interval| interval.high), &interval[1], what);
}

#[track_caller]
pub fn check_close(found: Option<f64>, expected: &Value, what: &str) {
    match (found, expected.as_f64()) {
        // The file has ten significant digits.
        (Some(found), Some(expected)) => {
            assert!((found - expected).abs() < 1e-8, "{what}: {found} for {expected}");
        }
        (found, expected) => assert_eq!(found, expected, "{what}"),
    }
}

#[track_caller]
fn check_reached(counts: &FlowCounts, expected: &Value) {
    for stage in Stage::ALL {
        assert_eq!(counts.reached(stage), expected[stage.code()].as_u64(), "{stage:?}");
    }
}

/// Compares a funnel's counts with `{ "counts", "from_previous", "from_first" }`.
#[track_caller]
fn check_funnel(counts: &FlowCounts, expected: &Value) {
    check_reached(counts, &expected["counts"]);
    let funnel = funnel(counts);
    let table = funnel.table();
    for row in funnel.rows.into_iter().skip(1) {
        let code = row.stage.code();
        let shown = |column| shown(&table, row.stage, column);
        check_close(shown(Column::Reached), &expected["counts"][code], code);
        check_close(shown(Column::FromPrevious), &expected["from_previous"][code]["p"], code);
        check_close(shown(Column::FromFirst), &expected["from_first"][code]["p"], code);
        let previous = row.from_previous.expect("a ratio from the previous stage");
        check_ratio(previous, &expected["from_previous"][code], code);
        let first = row.from_first.expect("a ratio from the first stage");
        check_ratio(first, &expected["from_first"][code], code);
    }
    let open: u64 = counts.open.into_iter().flatten().sum();
    let share = Ratio::nested(open, counts.reached(Stage::Suspect).unwrap_or(0)).rate();
    check_close(share, &expected["open_share"], "open share");
}

#[test]
fn the_files_read_as_thirteen_opportunities() {
    let (workspace, expected) = (opportunities(), expected());
    let counted = |of: fn(&Status) -> bool| {
        workspace.opportunities.iter().filter(|one| of(one.status())).count() as u64
    };
    assert_eq!(workspace.opportunities.len(), 13);
    assert_eq!(expected["status"]["open"], counted(|status| *status == Status::Open));
    assert_eq!(expected["status"]["won"], counted(|status| *status == Status::Won));
    assert_eq!(expected["status"]["lost"], counted(|status| matches!(status, Status::Lost { .. })));
    let stepped_back = workspace.opportunities.iter().filter(|one| one.stage() < one.furthest());
    assert_eq!(expected["stage_now_below_furthest"], stepped_back.count());
}

#[test]
fn the_stock_agrees() {
    let expected = expected();
    let stock = stock_now(&opportunities(), &Population::default());
    let table = stock.table(None);
    for row in stock.rows.into_iter().take(5) {
        let of_stage = &expected["stock"][row.stage.code()];
        check_close(shown(&table, row.stage, Column::Count), &of_stage["open"], "open");
        let amount = of_stage["amount"].as_f64().map(|amount| amount * 100.0);
        assert_eq!(shown(&table, row.stage, Column::Amount), amount, "{row:?}");
    }
}

#[test]
fn the_funnel_of_the_whole_history_agrees() {
    let counts = counts(&Population::default());
    check_funnel(&counts, &expected()["funnel"]);
    let lost = counts.lost.expect("losses by stage");
    for stage in Stage::ALL {
        let expected = &expected()["lost_at_furthest"][stage.code()];
        assert_eq!(expected.as_u64(), Some(lost[stage.index()]), "{stage:?}");
    }
}

#[test]
fn what_could_mislead_is_counted_beside_it() {
    let (_, notes) = flow_on(&opportunities(), &Population::default(), TODAY);
    assert_eq!(Some(notes.undated), expected()["undated"].as_u64());
    assert_eq!(Some(notes.reversed), expected()["time_in_stage"]["S"]["reversed"].as_u64());
    assert_eq!(notes.dated_later, 0, "e08 was imported at N: its first entry is dated");
}

#[test]
fn the_ratios_agree() {
    let ratios = ratios(&counts(&Population::default()));
    let table = ratios.table();
    let expected = &expected()["R"];
    let of = |code: RatioCode| {
        let row = ratios.rows.iter().find(|row| row.code == code);
        row.and_then(|row| row.ratio)
    };
    let named = [
        (RatioCode::R1, "R1"),
        (RatioCode::RsR2, "R2_fallback"),
        (RatioCode::R3, "R3"),
        (RatioCode::R4, "R4_won_over_N"),
    ];
    for (code, name) in named {
        check_ratio(of(code).expect("recorded"), &expected[name], name);
        let shown = |part| shown(&table, RowKey::Ratio(code), Column::Part(part));
        check_close(shown(Part::Rate), &expected[name]["p"], name);
    }
    assert_eq!((of(RatioCode::Rs), of(RatioCode::R2)), (None, None), "no appointments recorded");
}

/// So far a count, in the end an estimate with its band, or why it is too early for one: the passages, and
/// the longer ways that are their product.
#[test]
fn the_two_numbers_agree() {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    let ends = Ends::of(&columns, chosen, Day::of(Some(TODAY)));
    let expected = &expected()["two_numbers"];
    let neighbours = Stage::ALL.windows(2).map(|pair| (pair[0], pair[1]));
    let to_won = Stage::OPEN.into_iter().take(4).map(|stage| (stage, Stage::Order));
    for (from, to) in neighbours.chain(to_won) {
        let name = format!("{}>{}", from.code(), to.code());
        let (expected, found) = (&expected[&name], ends.passages.between(from, to));
        assert_eq!(expected["open"].as_u64(), ends.passages.open_between(from, to), "{name}");
        if let Some(one) = ends.passages.all.iter().find(|one| one.way == (from, to)) {
            assert_eq!(expected["x"].as_u64(), Some(one.so_far.numerator), "{name}");
            assert_eq!(expected["n"].as_u64(), Some(one.so_far.denominator), "{name}");
            let within = one.within_days.map(u64::from);
            assert_eq!(expected["h"].as_u64(), within, "{name}");
        }
        if expected["why_not"] == "history shorter than the sale" {
            assert_eq!(found, Err(Reason::HistoryTooShort), "{name}");
            continue;
        }
        let found = found.expect("measurable");
        check_close(Some(found.share), &expected["p"], &name);
        check_close(Some(found.trials), &expected["n_eff"], &name);
        let band = found.band();
        check_close(band.map(|band| band.low), &expected["band95"][0], &name);
        check_close(band.map(|band| band.high), &expected["band95"][1], &name);
    }
    // The figures show these: the ratios, and the funnel.
    let (counts, _) = flow_on(&opportunities(), &Population::default(), TODAY);
    let (ratios, funnel) =
        (ends.ratios.table(), funnel_in_the_end(&counts, &ends.passages).table());
    for (code, name) in [
        (RatioCode::R1, "S>P"),
        (RatioCode::RsR2, "P>A"),
        (RatioCode::R3, "A>N"),
        (RatioCode::R4, "N>O"),
    ] {
        let shown = |column| shown(&ratios, RowKey::Ratio(code), column);
        check_close(shown(Column::End), &expected[name]["p"], name);
        check_close(shown(Column::Part(Part::Low)), &expected[name]["band95"][0], name);
        check_close(shown(Column::Part(Part::High)), &expected[name]["band95"][1], name);
    }
    for pair in Stage::ALL.windows(2) {
        let name = format!("{}>{}", pair[0].code(), pair[1].code());
        check_close(shown(&funnel, pair[1], Column::FromPreviousEnd), &expected[&name]["p"], &name);
    }
    assert_eq!(
        shown(&funnel, Stage::Order, Column::FromFirstEnd),
        None,
        "the history is too short"
    );
}

#[test]
fn the_cohorts_of_this_quarter_and_the_last_agree() {
    for name in ["this_quarter", "last_quarter"] {
        let expected = &expected()[name];
        check_funnel(&counts(&quarter(expected, Cohort::Entry)), &expected["cohort"]);
    }
}

#[test]
fn what_happened_in_this_quarter_and_the_last_agrees() {
    for name in ["this_quarter", "last_quarter"] {
        let expected = &expected()[name];
        let counts = counts(&quarter(expected, Cohort::Flow));
        check_reached(&counts, &expected["period_flow"]);
        for row in funnel(&counts).rows.into_iter().skip(1) {
            let ratio = row.from_previous.expect("a ratio of counts");
            let code = row.stage.code();
            check_ratio(ratio, &expected["flow_ratios"][code], code);
        }
    }
}

/// What a table shows in a place, as a number.
#[track_caller]
fn shown(table: &Table, key: impl Into<RowKey>, column: Column) -> Option<f64> {
    let key = key.into();
    let place = table.columns.iter().position(|one| *one == column).expect("a column");
    let row = table.rows.iter().find(|row| row.key == key).expect("a row");
    match row.cells[place] {
        Cell::Count(count) => Some(count as f64),
        Cell::Share(number) | Cell::Minor(number) => Some(number),
        _ => None,
    }
}

/// The figure `outcome` shows the same: won, lost, the rate and its interval.
#[track_caller]
fn check_outcome_table(population: &Population, expected: &Value) {
    let today = Day::of(Some(TODAY));
    let table = of_choice(&opportunities(), population, |columns, chosen| {
        outcome_table(columns, chosen, today, WON_DAYS)
    });
    let shown = |column| shown(&table, RowKey::All, column);
    let decided = shown(Column::Won).zip(shown(Column::Lost)).map(|(won, lost)| won + lost);
    check_close(shown(Column::Won), &expected["x"], "won");
    check_close(decided, &expected["n"], "decided");
    check_close(shown(Column::WinRate), &expected["p"], "rate");
    check_close(shown(Column::Part(Part::Low)), &expected["wilson95"][0], "low");
    check_close(shown(Column::Part(Part::High)), &expected["wilson95"][1], "high");
}

#[test]
fn the_plain_way_says_the_same() {
    let (workspace, expected) = (opportunities(), expected());
    let quarters = ["this_quarter", "last_quarter"].map(|name| &expected[name]);
    let quarters =
        quarters.into_iter().flat_map(|of| [Cohort::Entry, Cohort::Flow].map(|by| quarter(of, by)));
    for population in quarters.chain([Population::default()]) {
        let counted = flow_on(&workspace, &population, TODAY);
        assert_eq!(counted, oracle::count_opportunities(&workspace, &population, TODAY));
        let events = events_on(&workspace, &population, TODAY);
        assert_eq!(events, oracle::count_events(&workspace, &population, TODAY));
        let found = win_loss_of(&workspace, &population);
        assert_eq!(found, oracle::win_loss(&workspace, &population));
        let stock = stock_now(&workspace, &population);
        assert_eq!(stock, oracle::stock(&workspace, &population));
    }
}

#[test]
fn win_rates_agree() {
    let expected = expected();
    let check = |population: &Population, expected: &Value| {
        let outcome = win_loss_of(&opportunities(), population);
        let rate = outcome.win_rate().expect("losses are recorded");
        check_ratio(rate, &expected["win_rate"], "win rate");
        check_outcome_table(population, &expected["win_rate"]);
        check_ratio(outcome.won_of_created(), &expected["won_over_created"], "of created");
    };
    check(&Population::default(), &expected);
    for name in ["this_quarter", "last_quarter"] {
        check(&quarter(&expected[name], Cohort::Entry), &expected[name]);
    }
}

#[test]
fn win_rates_of_owners_agree() {
    let (workspace, expected) = (opportunities(), expected());
    for of_owner in expected["owners_win_rate"]["owners"].as_array().expect("owners") {
        let owner = workspace.owners.iter().find(|one| of_owner["owner"] == one.name);
        let owner = owner.map(|one| one.id);
        assert!(owner.is_some(), "{of_owner}");
        let population = Population { owner, ..Population::default() };
        let rate = win_loss_of(&workspace, &population).win_rate().expect("losses are recorded");
        assert_eq!(of_owner["x"].as_u64(), Some(rate.numerator), "{of_owner}");
        assert_eq!(of_owner["n"].as_u64(), Some(rate.denominator), "{of_owner}");
        let low = rate.interval().map(|interval| interval.low);
        check_close(low, &of_owner["wilson95"][0], "an owner's interval");
    }
}
