//! What a meeting asks: what has changed, and what of the week is usual.

use imbuto::metrics::{Chosen, Columns, Day, Moved, RatioCode, WeekEvent, changes, week};
use imbuto::stats::Random;
use jiff::civil::{Date, date};

use crate::fixture::workspace;
use crate::stats::successes;

const TODAY: Date = date(2026, 12, 31);

/// So many that enter on a day, so many of which are prospects five days later.
fn cohort(day: &str, next: &str, all: u64, on: u64) -> Vec<String> {
    let line = |at: u64| match at < on {
        true => format!("{day}n{at} S@{day} P@{next}"),
        false => format!("{day}n{at} S@{day} lost@{next}"),
    };
    (0..all).map(line).collect()
}

fn moved(lines: &[String], days: (i32, i32)) -> Option<Moved> {
    let columns = Columns::of(&workspace(&lines.join("\n")));
    let today = Day::of(Some(TODAY));
    let chosen = Chosen::everything().between(today.plus(days.0), today.plus(days.1));
    let found = changes(&columns, chosen, today);
    found.iter().find(|one| one.code == RatioCode::R1).map(|one| one.moved)
}

/// The last six months against the six before.
fn half_years(before: u64, now: u64, all: u64) -> Option<Moved> {
    let mut lines = cohort("03-01", "03-06", all, before);
    lines.extend(cohort("09-01", "09-06", all, now));
    moved(&lines, (-182, 0))
}

#[test]
fn a_passage_is_named_only_where_it_changed_by_more_than_chance() {
    assert_eq!(half_years(10, 40, 50), Some(Moved::Up));
    assert_eq!(half_years(40, 10, 50), Some(Moved::Down));
    assert_eq!(half_years(25, 27, 50), Some(Moved::CannotTell));
    assert_eq!(half_years(2, 8, 9), Some(Moved::TooFew));
    assert_eq!(moved(&[], (-182, 0)), None, "nobody went on: there is no clock");
}

/// It counts when the stage was reached, not when the deal entered: these entered together.
#[test]
fn a_period_holds_those_that_reached_the_stage_in_it() {
    let line = |day: &str, at: u64, next: &str| format!("{day}{at} S@01-10 P@{day} A@{day} {next}");
    let before = (0..30).map(|at| line("03-01", at, "lost@03-06"));
    let now = (0..30).map(|at| line("09-01", at, "N@09-06"));
    let lines: Vec<String> = before.chain(now).collect();
    let columns = Columns::of(&workspace(&lines.join("\n")));
    let today = Day::of(Some(TODAY));
    let found = changes(&columns, Chosen::everything().between(today.plus(-182), today), today);
    let passage = found.iter().find(|one| one.code == RatioCode::R3);
    let counted = passage.map(|one| (one.now.numerator, one.now.denominator, one.moved));
    assert_eq!(counted, Some((30, 30, Moved::Up)));
    assert_eq!(passage.map(|one| one.before.denominator), Some(30));
}

#[test]
fn what_is_only_left_open_is_no_change() {
    let mut lines = cohort("03-01", "03-06", 50, 40);
    // Of the later ones as many went on, of those decided.
    lines.extend(cohort("09-01", "09-06", 25, 20));
    lines.extend((0..25).map(|at| format!("open{at} S@09-01")));
    assert_eq!(moved(&lines, (-182, 0)), Some(Moved::OnlyLeftOpen));
}

/// Two halves that are alike are called different hardly ever.
#[test]
fn alike_halves_are_seldom_told_apart() {
    let mut random = Random::seeded(20_261_130);
    let named = (0..120).filter(|_| {
        let [before, now] = [(); 2].map(|()| successes(&mut random, 40, 0.5));
        matches!(half_years(before, now, 40), Some(Moved::Up | Moved::Down))
    });
    let named = named.count();
    assert!(named <= 10, "{named} of 120");
}

#[test]
fn a_week_is_held_against_those_before() {
    let mut lines: Vec<String> = Vec::new();
    // One enters each week from the end of June on; five in the last seven days.
    for at in 0..27 {
        let day = date(2026, 6, 24).saturating_add(jiff::ToSpan::days(7 * at));
        lines.push(format!("w{at} S@{:02}-{:02}", day.month(), day.day()));
    }
    lines.extend((0..5).map(|at| format!("late{at} S@12-28 P@12-30 won@12-31")));
    let columns = Columns::of(&workspace(&lines.join("\n")));
    let found = week(&columns, Chosen::everything(), Day::of(Some(TODAY)));
    let of = |event| found.iter().find(|one| one.event == event);
    let entered = of(WeekEvent::Entered);
    assert!(entered.is_some_and(|one| one.count >= 5 && one.is_unusual()), "{entered:?}");
    let won = of(WeekEvent::Won);
    assert_eq!(won.map(|one| (one.count, one.usual)), Some((5, Some((0, 0)))));
    let lost = of(WeekEvent::Lost);
    assert!(lost.is_some_and(|one| one.count == 0 && !one.is_unusual()), "{lost:?}");
    // What happened in one of the weeks before is not unusual.
    lines.extend((0..5).map(|at| format!("autumn{at} S@10-08")));
    let columns = Columns::of(&workspace(&lines.join("\n")));
    let found = week(&columns, Chosen::everything(), Day::of(Some(TODAY)));
    assert_eq!((found[0].count, found[0].usual), (5, Some((1, 6))));
    assert!(!found[0].is_unusual());
    // A young firm has no usual week; nor has one of which one of the weeks is missing.
    let columns = Columns::of(&workspace("a S@07-01"));
    let almost = week(&columns, Chosen::everything(), Day::of(Some(TODAY)));
    assert!(almost.iter().all(|one| one.usual.is_none()));
    let columns = Columns::of(&workspace("a S@12-20"));
    let young = week(&columns, Chosen::everything(), Day::of(Some(TODAY)));
    assert!(young.iter().all(|one| one.usual.is_none() && !one.is_unusual()));
}
