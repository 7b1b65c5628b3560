//! What the open opportunities will bring, each by its age.

use imbuto::domain::{Command, Stage, Workspace, apply};
use imbuto::metrics::{
    Assumptions, CHANCE_DRAWS, Cell, Chosen, Columns, Day, FORECAST_DRAWS, Finding, Forecast,
    LEAST_CLOSED, Odds, Population, Reason, RowKey, Rule, SoFar, Table, Unit, outlook,
};
use jiff::civil::Date;

use super::edge::{TODAY as EDGE_TODAY, check_close, expected, opportunities};
use super::forecast;
use crate::fixture::{TODAY, owner, workspace};

/// However few were decided.
const ANY: Assumptions = Assumptions { least_closed: 0, set: [None; 5], even_if_early: true };

fn of_all(workspace: &Workspace, today: Date, assumptions: &Assumptions) -> Forecast {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    forecast(&columns, chosen, Day::of(Some(today)), assumptions)
}

fn read(text: &str, assumptions: &Assumptions) -> Forecast {
    of_all(&workspace(text), TODAY, assumptions)
}

fn cells(table: &Table, key: RowKey) -> &[Cell] {
    let row = table.rows.iter().find(|row| row.key == key);
    row.map_or(&[], |row| &row.cells)
}

/// Ten of each day won or lost from S on, and what is open.
fn with_past(open: &str) -> String {
    let past = (0..10).map(|at| format!("w{at} 100 S@01-01 O@01-11\nl{at} S@01-01 lost@01-21\n"));
    past.collect::<String>() + open
}

#[test]
fn the_weighted_pipeline_by_age_agrees() {
    let found = of_all(&opportunities(), EDGE_TODAY, &ANY);
    let expected = &expected()["weighted_pipeline_by_age"];
    let money: f64 = found.open.iter().filter_map(|chance| chance.expected_minor()).sum();
    // In minor units; the file's 502.6785714 has ten digits of it.
    check_close(Some((money / 100.0 * 1e7).round() / 1e7), &expected["weighted"], "weighted");
    let p = |stage: Stage| {
        let at = found.open.iter().filter(move |chance| chance.furthest == stage);
        at.filter_map(|chance| chance.odds.p().ok()).sum::<f64>()
    };
    for stage in Stage::OPEN {
        let expected = &expected["expected_wins_by_furthest"][stage.code()];
        check_close(Some(p(stage)), expected, stage.code());
    }
    // By current stage: e05 and e09 have stepped back, and bring nothing more for that.
    let columns = Columns::of(&opportunities());
    let (chosen, today) = (Chosen::of(&Population::default(), &columns), Day::of(Some(EDGE_TODAY)));
    let weighted = outlook(&columns, today).weights().weighted(&columns, chosen, &ANY);
    let Some(sum) = weighted.iter().map(minor).sum::<Option<f64>>() else { panic!("{weighted:?}") };
    assert!((sum - money).abs() < 1e-9);
}

fn minor(cell: &Cell) -> Option<f64> {
    if let Cell::Minor(minor) = cell { Some(*minor) } else { None }
}

#[test]
fn what_became_of_those_that_reached_a_stage_is_counted() {
    let text = "a S@01-01 P@01-05 won@02-01
                b S@01-01 P@01-05 lost@02-01
                c S@01-01 P@01-05 A@01-09
                d S@01-01";
    let columns = Columns::of(&workspace(text));
    let outlook = outlook(&columns, Day::of(Some(TODAY)));
    let check = |stage, reached, won, open| {
        assert_eq!(outlook.weights().so_far(stage), SoFar { reached, won, open }, "{stage:?}");
    };
    check(Stage::Suspect, 4, 1, 2);
    check(Stage::Prospect, 3, 1, 1);
    check(Stage::Approach, 2, 1, 1);
    // What was skipped was reached.
    check(Stage::Conclusion, 1, 1, 0);
    check(Stage::Order, 0, 0, 0);
}

#[test]
fn the_awkward_ones_have_too_few_closed() {
    let found = of_all(&opportunities(), EDGE_TODAY, &Assumptions::default());
    assert!(found.open.iter().all(|chance| chance.odds == Odds::TooFewClosed));
    for (stage, closed) in Stage::OPEN.into_iter().zip([7, 6, 4, 4, 3]) {
        let mut workspace = opportunities();
        if stage == Stage::Conclusion {
            // Nobody waits there until one moves on.
            let moved = Command::MoveTo { opportunity: found.open[0].id, stage, on: EDGE_TODAY };
            assert!(apply(&mut workspace, &moved, EDGE_TODAY).is_ok());
        }
        let too_few = |least_closed| {
            let found = of_all(&workspace, EDGE_TODAY, &Assumptions { least_closed, ..ANY });
            let mut there = found.open.iter().filter(|chance| chance.furthest == stage).peekable();
            assert!(there.peek().is_some(), "{stage:?}");
            there.all(|chance| chance.odds == Odds::TooFewClosed)
        };
        assert!(!too_few(closed) && too_few(closed + 1), "{stage:?}");
    }
    let table = found.table(None);
    assert_eq!(cells(&table, RowKey::All)[4], Cell::NotMeasurable(Reason::TooFewClosed));
    assert_eq!(table.rules[1], Rule::ForecastTooFewClosed { count: 6, least: LEAST_CLOSED });
}

#[test]
fn a_forecast_by_hand() {
    // Ten of twenty are won, all after 10 days; those that wait longer are lost.
    let found = read(&with_past("new 1000 S@12-31\nold 70 S@12-01"), &Assumptions::default());
    let p = found.open[0].odds;
    let Odds::Measured(p) = p else { panic!("{p:?}") };
    // One waits for no more than a day, one for thirty.
    assert!((p - 10.0 / 21.0).abs() < 1e-12, "{p}");
    // On day 10, that of the last move, 21 were at risk: ten won, ten lost later, and the old one.
    let floor = 0.5 / 22.0;
    assert_eq!(found.open[1].odds, Odds::Overdue(floor));
    let table = found.table(None);
    let all = cells(&table, RowKey::All);
    assert_eq!(all[..2], [Cell::Count(2), Cell::Minor(107_000.0)]);
    // One has waited for no day, one for thirty: the nearest rank to the middle is the first.
    assert_eq!(all[2], Cell::Days(0.0));
    assert_eq!(all[3], Cell::Chance((p + floor) / 2.0));
    assert_eq!(all[4], Cell::Minor(p * 100_000.0 + floor * 7_000.0));
    assert_eq!(all[5..], [Cell::Blank; 2]);
    assert_eq!(table.rules, [Rule::Forecast, Rule::ForecastOverdue { count: 1 }]);
    assert_eq!(table.rows[0].behind, table.rows[5].behind);
}

#[test]
fn what_cannot_be_weighed_is_left_out_and_counted() {
    let open = "blank S@12-31\nother 50USD S@12-31\nwhen 9 S@?\nback 30 S@12-20 P@12-21 S@12-22";
    let found = read(&with_past(open), &Assumptions::default());
    let table = found.table(None);
    assert_eq!(
        table.rules[1..],
        [
            Rule::ForecastUndated { count: 1 },
            Rule::ForecastOverdue { count: 1 },
            Rule::ForecastBlank { count: 1 },
            Rule::ForecastOtherCurrency { count: 1 },
        ]
    );
    assert_eq!(
        cells(&table, RowKey::Stage(Stage::Suspect))[4],
        Cell::NotMeasurable(Reason::NoAmounts)
    );
    // It is a suspect again, but the furthest it ever was is Prospect: there it is weighed.
    assert_eq!(cells(&table, RowKey::Stage(Stage::Prospect))[0], Cell::Count(1));
    assert_eq!(
        cells(&table, RowKey::Stage(Stage::Approach))[3],
        Cell::NotMeasurable(Reason::NobodyThere)
    );
}

#[test]
fn a_probability_that_a_user_sets_stands_in_place_of_the_measured_one() {
    let mut set = Assumptions::default();
    set.set[0] = Some(0.25);
    set.set[1] = Some(7.0);
    set.set[2] = Some(f64::NAN);
    let found = read("a 100 S@01-01\nb 10 S@? P@?\nc 1 S@01-01 A@02-01", &set);
    let odds: Vec<_> = found.open.iter().map(|chance| chance.odds).collect();
    assert_eq!(odds, [Odds::Set(0.25), Odds::Set(1.0), Odds::TooFewClosed]);
    let intervals =
        found.draws(Unit::Minor, 1, 200).step(200).map(|found| (found.stages[0], found.stages[1]));
    let Some((suspects, prospects)) = intervals else { panic!("drawn") };
    assert_eq!((suspects.low, suspects.high), (0.0, 10_000.0));
    assert_eq!((prospects.low, prospects.high), (1_000.0, 1_000.0));
}

#[test]
fn degenerate_cases() {
    for text in ["", "a S@01-01 O@01-02", "a S@01-01 lost@01-02", "a", "a 5 S@01-01", "a S@01-01"] {
        let found = read(text, &ANY);
        let Some(intervals) = found.draws(Unit::Minor, 1, 10).step(10) else { panic!("drawn") };
        assert_eq!((intervals.all.low, intervals.all.high), (0.0, 0.0), "{text}");
        for row in found.table(Some(&intervals)).rows {
            assert!(row.cells.iter().all(|cell| match cell {
                Cell::Chance(number) | Cell::Minor(number) => number.is_finite(),
                _ => true,
            }));
        }
    }
    // Nobody is decided: it is too early.
    let few = Assumptions { even_if_early: false, ..ANY };
    assert_eq!(read("a 5 S@01-01", &few).open[0].odds, Odds::TooEarly);
    // None of twelve ever went on: not impossible, ½ of thirteen, and as much for the step after it.
    let lost = (0..12).map(|at| format!("l{at} S@01-01 lost@02-01\n")).collect::<String>();
    let found = read(&format!("{lost}a 5 S@12-01"), &Assumptions::default());
    let Odds::Overdue(p) = found.open[0].odds else { panic!("{:?}", found.open) };
    assert!(0.0 < p && p < 0.05, "{p}");
    // All won: what is new will be too.
    let won = (0..12).map(|at| format!("w{at} 9 S@01-01 O@01-31\n")).collect::<String>();
    let found = read(&format!("{won}new 9 S@12-31"), &Assumptions::default());
    let Odds::Measured(p) = found.open[0].odds else { panic!("{:?}", found.open) };
    assert!((p - 1.0).abs() < 1e-12);
    // Nine decided are too few, ten are enough.
    let lost = |count| (0..count).map(|at| format!("l{at} S@01-01 lost@02-01\n"));
    let nine = lost(9).collect::<String>() + "a 5 S@12-31";
    assert_eq!(read(&nine, &Assumptions::default()).open[0].odds, Odds::TooFewClosed);
    let ten = lost(9).collect::<String>() + "w S@01-01 O@01-31\na 5 S@12-31";
    let odds = read(&ten, &Assumptions::default()).open.first().map(|one| one.odds);
    assert!(matches!(odds, Some(Odds::Measured(p)) if p > 0.0), "{odds:?}");
}

/// The curves are everybody's, whosever the opportunity is; and a stage that a system does not have
/// is no step.
#[test]
fn the_past_is_the_whole_workspaces_and_neighbours_join() {
    let text = with_past("mine 10 S@12-31 owner=Ada\nhers 10 S@12-31 owner=Bo");
    let workspace = workspace(&text);
    let columns = Columns::of(&workspace);
    let population = Population { owner: Some(owner(&workspace, "Ada")), ..Population::default() };
    let chosen = Chosen::of(&population, &columns);
    let found = forecast(&columns, chosen, Day::of(Some(TODAY)), &Assumptions::default());
    let [one] = found.open[..] else { panic!("{:?}", found.open) };
    let Odds::Measured(p) = one.odds else { panic!("{one:?}") };
    assert!((p - 0.5).abs() < 1e-12, "S to O in one step: {p}");
}

#[test]
fn slices_do_not_change_the_intervals() {
    let found =
        read(&with_past("a 10 S@12-31\nb 30 S@12-30\nc 20 S@12-29"), &Assumptions::default());
    let whole = found.draws(Unit::Minor, 3, FORECAST_DRAWS).step(FORECAST_DRAWS);
    let mut sliced = found.draws(Unit::Minor, 3, FORECAST_DRAWS);
    let steps = std::iter::repeat_with(|| sliced.step(77)).take(20).position(|done| done == whole);
    assert_eq!((steps, whole.is_some()), (Some(12), true));
    let intervals = whole.unwrap_or_else(|| panic!("drawn"));
    assert_eq!((intervals.all.low, intervals.all.high), (0.0, 6_000.0));
    let table = found.table(Some(&intervals));
    assert_eq!(table.rules, [Rule::Forecast, Rule::ForecastInterval { draws: 1_000 }]);
    assert_eq!(
        cells(&table, RowKey::Stage(Stage::Suspect))[5..],
        [Cell::Minor(0.0), Cell::Minor(6_000.0)]
    );
}

#[test]
fn where_no_amount_is_known_the_sum_is_not_nought() {
    let found = read("blank S@12-31\nother 50USD S@12-31\nzero 0 S@12-31 P@12-31", &ANY);
    let table = found.table(None);
    let amount = |key| cells(&table, key)[1];
    assert_eq!(amount(RowKey::Stage(Stage::Suspect)), Cell::NotMeasurable(Reason::NoAmounts));
    assert_eq!(amount(RowKey::Stage(Stage::Prospect)), Cell::Minor(0.0), "somebody has said so");
    assert_eq!(amount(RowKey::Stage(Stage::Approach)), Cell::Minor(0.0), "nobody is there");
    assert_eq!(amount(RowKey::All), Cell::Minor(0.0));
    let mut found = read("blank S@12-31\nother 50USD S@12-31\nzero 0 S@12-31", &ANY);
    for (chance, month) in found.open.iter_mut().zip([1, 1, 2]) {
        chance.expected = Day::of(Some(jiff::civil::date(2027, month, 15)));
    }
    let sums: Vec<Cell> = found.months_table().rows.iter().map(|row| row.cells[1]).collect();
    assert_eq!(sums, [Cell::NotMeasurable(Reason::NoAmounts), Cell::Minor(0.0)]);
}

#[test]
fn the_chance_of_one_is_the_forecasts_and_lies_in_its_interval() {
    let workspace = workspace(&with_past("a 100 S@12-28\nb S@?"));
    let (columns, today) = (Columns::of(&workspace), Day::of(Some(TODAY)));
    let outlook = outlook(&columns, today);
    let facts = |title: &str| match columns.get(crate::fixture::opportunity(&workspace, title).id) {
        Some(facts) => facts,
        None => panic!("no {title}"),
    };
    let set = Assumptions::default();
    let all = of_all(&workspace, TODAY, &set);
    let expected = all.open.iter().find(|chance| chance.id == facts("a").id);
    let odds = outlook.odds_of(facts("a"), today, &set);
    assert_eq!(Some(odds), expected.map(|chance| chance.odds));
    let (Odds::Measured(p), Some(draws)) =
        (odds, outlook.chance_draws(facts("a"), (today, &set), 1, CHANCE_DRAWS))
    else {
        panic!("{odds:?}")
    };
    let drawn = |some: u32| {
        let mut draws = draws.clone();
        crate::metrics::in_the_end(|| draws.step(some))
    };
    let interval = drawn(7);
    assert!(0.0 < interval.low && interval.low <= p && p <= interval.high && interval.high < 1.0);
    assert_eq!(interval, drawn(CHANCE_DRAWS), "however small the slices are");
    assert_eq!(outlook.odds_of(facts("b"), today, &set), Odds::Undated);
    assert!(outlook.chance_draws(facts("b"), (today, &set), 1, CHANCE_DRAWS).is_none());
}

#[test]
fn what_a_firm_sets_stands_in_place_of_what_is_measured() {
    let mut firm = workspace(&with_past("a 100 S@12-28"));
    firm.settings.win_percents.insert(Stage::Suspect, 80);
    let assumptions = Assumptions::of(&firm.settings);
    let all = of_all(&firm, TODAY, &assumptions);
    assert_eq!(all.open.iter().map(|chance| chance.odds).collect::<Vec<_>>(), [Odds::Set(0.8)]);
}

/// Draws go by days and amounts: the same file, read twice, has other ids and the same interval.
#[test]
fn the_same_file_gives_the_same_interval() {
    let open = ["a 10 S@12-31", "b 30 S@12-30", "c 20 S@12-30", "d 50 S@12-29"];
    let drawn = |open: &[&str]| {
        let found = read(&with_past(&open.join("\n")), &Assumptions::default());
        found.draws(Unit::Minor, 3, 200).step(200)
    };
    let mut turned = open;
    turned.reverse();
    assert_eq!(drawn(&open), drawn(&turned));
    let past = with_past("").lines().rev().map(|line| format!("{line}\n")).collect::<String>();
    let found = read(&format!("{}\n{past}", open.join("\n")), &Assumptions::default());
    assert_eq!(found.draws(Unit::Minor, 3, 200).step(200), drawn(&open));
}

/// Where the interval goes from nothing to nothing, how probable it is that anything comes is said instead.
#[test]
fn from_nothing_to_nothing_is_no_interval() {
    let found = read(&with_past("old 70 S@12-01"), &Assumptions::default());
    let Some(intervals) = found.draws(Unit::Minor, 1, 400).step(400) else { panic!("drawn") };
    assert_eq!((intervals.all.low, intervals.all.high), (0.0, 0.0));
    let table = found.table(Some(&intervals));
    assert_eq!(cells(&table, RowKey::All)[5..], [Cell::Blank; 2]);
    let [Finding::AnythingComes { chance }] = table.findings[..] else {
        panic!("{:?}", table.findings)
    };
    assert!(0.0 < chance && chance < 0.05, "{chance}");
}

/// In wins every open one counts, whatever its amount.
#[test]
fn in_wins_amounts_do_not_matter() {
    let found = read(&with_past("a S@12-31\nb 5USD S@12-31"), &Assumptions::default());
    let drawn = |unit| found.draws(unit, 1, 400).step(400).map(|of| (of.all.low, of.all.high));
    assert_eq!((drawn(Unit::Minor), drawn(Unit::Wins)), (Some((0.0, 0.0)), Some((0.0, 2.0))));
}
