//! Whether what is open covers what is missing.

use imbuto::domain::{Command, Currency, Goal, GoalId, Money, Period, Workspace, apply};
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Columns, Coverage, Day, Forecast, Population, Reason, Rule, Target,
    Word, coverage,
};
use jiff::civil::{Date, date};

use super::forecast;
use crate::fixture::{day, workspace_on};

const TODAY: Date = date(2026, 6, 30);

/// The cover of a target in whole units; each title of a letter and a day, `x0715`, is expected then.
fn of(text: &str, target: i64, days: (&str, &str)) -> Coverage {
    with_forecast(text, target, days).0
}

fn with_forecast(text: &str, target: i64, (from, to): (&str, &str)) -> (Coverage, Forecast) {
    let mut workspace = workspace_on(text, TODAY);
    expect_by_title(&mut workspace);
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(TODAY));
    let mut assumptions = Assumptions::default();
    assumptions.set[0] = Some(0.5);
    let found = forecast(&columns, chosen, today, &assumptions);
    let target = Target { minor: target * 100, from: Day::of(day(from)), to: Day::of(day(to)) };
    (coverage(&columns, chosen, &found, target), found)
}

fn expect_by_title(workspace: &mut Workspace) {
    let mut all: Vec<_> = workspace.opportunities.iter().cloned().collect();
    for one in &mut all {
        if let Some((month, on)) = one.title.get(1..).and_then(|rest| rest.split_at_checked(2)) {
            one.expected_close_on = day(&format!("{month}-{on}"));
        }
    }
    let put = Command::Put(all.into_iter().map(Into::into).collect());
    assert!(apply(workspace, &put, TODAY).is_ok());
}

#[test]
fn a_cover_by_hand() {
    let text = "w 300 S@01-01 O@04-01\nv 900 S@01-01 O@03-31\nu S@01-01 O@04-02
                a0701 200 S@06-01\nb0930 100 S@06-01\nc1001 999 S@06-01\nd0401 60 S@06-01
                e S@06-01\nf0815 S@06-01\ng0815 50 S@06-01 P@06-02";
    let found = of(text, 800, ("04-01", "09-30"));
    assert_eq!((found.won_minor, found.missing_minor()), (30_000, 50_000));
    // a, b and d: c is expected after the period, e at no time; f has no amount, g no measurable chance.
    assert_eq!((found.open, found.open_minor), (4, 41_000));
    assert_eq!((found.weighed, found.expected_minor), (3, 18_000.0));
    assert_eq!((found.ratio(), found.expected_ratio()), (Some(0.82), Some(0.36)));
    assert_eq!((found.undated, found.without_amount, found.won_without_amount), (1, 1, 1));
    let table = found.table(None);
    assert_eq!(table.rows[0].behind.len(), 5);
    assert!(table.rows[0].behind.is_sorted());
    assert_eq!(
        table.rules,
        [
            Rule::Coverage,
            Rule::CoverageUndated { count: 1 },
            Rule::CoverageWithoutAmount { count: 1 },
            Rule::CoverageWithoutWeight { count: 1 },
            Rule::CoverageWonWithoutAmount { count: 1 },
        ]
    );
}

/// As the field says it: what is expected inside the period, whatever day it is.
#[test]
fn an_expected_day_lies_in_the_period_or_does_not() {
    let text = "d0401 60 S@03-01";
    assert_eq!(of(text, 100, ("04-01", "06-29")).open, 1);
    assert_eq!(of(text, 100, ("04-02", "09-30")).open, 0);
}

/// One that is won one time in two brings what is missing one time in two (`worked.coverage`).
#[test]
fn how_probable_it_is_that_what_is_open_is_enough() {
    let expected = &super::edge::expected()["worked"]["coverage"];
    let (found, forecast) = with_forecast("a0701 1000 S@06-01", 500, ("06-01", "09-30"));
    super::edge::check_close(found.ratio(), &expected["open_over_missing"], "open over missing");
    super::edge::check_close(found.expected_ratio(), &expected["expected_share"], "expected");
    let draws = found.draws(&forecast, 7, 4_000);
    let covered = draws.and_then(|mut draws| draws.step(4_000));
    let chance = covered.map(|covered| covered.chance);
    assert!(covered.is_some_and(|covered| covered.interval.low <= found.expected_minor
        && found.expected_minor <= covered.interval.high));
    let parts: f64 = found.expected_by_stage.iter().sum();
    assert!((parts - found.expected_minor).abs() < 1e-6);
    let wanted = expected["chance"].as_f64();
    assert!(chance.zip(wanted).is_some_and(|(a, b)| (a - b).abs() < 0.02), "{chance:?}");
    let (reached, forecast) = with_forecast("w 100 S@01-01 O@04-01", 100, ("04-01", "09-30"));
    assert!(reached.draws(&forecast, 7, 10).is_none());
}

#[test]
fn where_nothing_is_missing_the_target_is_reached() {
    for won in ["w 100 S@01-01 O@04-01", "w 150 S@01-01 O@04-01"] {
        let found = of(won, 100, ("04-01", "09-30"));
        assert_eq!((found.missing_minor(), found.ratio()), (0, None));
        assert_eq!(found.table(None).rows[0].cells[4], Cell::Word(Word::TargetReached));
    }
}

#[test]
fn nothing_open_covers_nothing_and_what_cannot_be_weighed_says_so() {
    let nothing = of("", 100, ("04-01", "09-30"));
    assert_eq!((nothing.ratio(), nothing.expected_ratio()), (Some(0.0), Some(0.0)));
    let cells = of("f0815 S@06-01", 100, ("04-01", "09-30")).table(None).rows[0].cells.clone();
    let (no_amounts, not_weighed) =
        (Cell::NotMeasurable(Reason::NoAmounts), Cell::NotMeasurable(Reason::NothingWeighed));
    assert_eq!(cells[3..], [no_amounts, no_amounts, not_weighed, not_weighed, Cell::Blank]);
}

#[test]
fn where_no_won_amount_is_known_nobody_won_nought() {
    let won = |text| of(text, 100, ("04-01", "09-30")).table(None).rows[0].cells[1];
    assert_eq!(won("u S@01-01 O@04-02"), Cell::NotMeasurable(Reason::NoWonAmounts));
    assert_eq!(won("a S@01-01"), Cell::Minor(0.0), "none won is none");
    assert_eq!(won("u S@01-01 O@04-02\nw 3 S@01-01 O@04-02"), Cell::Minor(300.0));
}

#[test]
fn a_goal_is_a_target_where_it_is_an_amount_in_this_currency() {
    let amount = Money { minor: 5_000, currency: Currency::EUR };
    let mut goal = Goal {
        id: GoalId::new(1, [0; 10]),
        owner: None,
        period: Period { from_on: date(2026, 1, 1), to_on: TODAY },
        customers_count: Some(3),
        amount: Some(amount),
        set_on: None,
        unknown: Default::default(),
    };
    let target = Target::of(&goal, Some(Currency::EUR));
    assert_eq!(target.map(|target| (target.minor, target.to)), Some((5_000, Day::of(Some(TODAY)))));
    assert_eq!(Target::of(&goal, Some(Currency::USD)), None);
    assert_eq!(Target::of(&goal, None), None);
    goal.amount = None;
    assert_eq!(Target::of(&goal, Some(Currency::EUR)), None);
}
