//! What the rules say of one opportunity.

use std::collections::BTreeMap;

use imbuto::domain::{ActivityOutcome, Stage, Workspace};
use imbuto::metrics::{
    Ahead, BreakSign, Columns, Day, Phase, Pushed, Rules, Signs, SpanSign, Stillness, rules,
};

use crate::fixture::{TODAY, opportunity, workspace};
use crate::metrics::in_the_end;

fn found(columns: &Columns) -> Rules {
    let rot_days = BTreeMap::from([(Stage::Approach, 20)]);
    let mut search = rules(rot_days, Day::of(Some(TODAY)));
    in_the_end(|| search.step(columns))
}

fn signs_in(workspace: &Workspace, title: &str) -> Option<Signs> {
    let columns = Columns::of(workspace);
    let facts = columns.get(opportunity(workspace, title).id);
    facts.and_then(|facts| found(&columns).signs(facts))
}

fn signs(text: &str) -> Option<Signs> {
    signs_in(&workspace(text), "a")
}

#[test]
fn a_piano_is_pushed_more_than_usual() {
    let calls = |count: u8| {
        let calls = (1..=count).map(|day| format!(" call@12-{day:02}:continuation"));
        format!("a S@10-01 P@10-10 A@11-01{}", calls.collect::<String>())
    };
    for (count, stuck) in [(6, false), (7, true)] {
        let Some(Signs { pushed: Pushed::Done(row), .. }) = signs(&calls(count)) else {
            panic!("nothing is known of it")
        };
        assert_eq!((row.activities, row.is_stuck()), (u64::from(count), stuck));
    }
    assert_eq!(signs("a S@10-01 won@11-01"), None, "only what is open");
}

#[test]
fn it_stands_still_unless_something_lies_ahead() {
    let still = |line: &str| match signs(line).map(|signs| signs.stillness) {
        Some(Stillness::Stands(rotten, ahead)) => Some((rotten.days, rotten.limit, ahead)),
        Some(Stillness::Undated) | None => None,
    };
    let line = "a S@10-01 A@11-01 call@12-01:none";
    assert_eq!(still(line), Some((30, 20, Ahead::Nothing)));
    let planned = format!("{line} next@2027-01-10");
    assert_eq!(still(&planned), Some((30, 20, Ahead::Something)));
    assert_eq!(still("a S@12-01"), Some((30, 30, Ahead::Nothing)), "nothing is known of suspects");
}

#[test]
fn what_nobody_said_and_nobody_took_up_is_counted() {
    let untold = |line: &str| signs(line).map(|signs| signs.untold);
    let line = "a P@10-01 call@12-01:none email@12-02:none meeting@12-03 meeting@2027-01-03";
    assert_eq!(untold(line), Some(2), "a call, and an appointment whose day has passed");

    let mut workspace = workspace("a S@12-01 call@12-24:none");
    let mut one = opportunity(&workspace, "a").clone();
    let mut untaken = |on: &str| {
        one.handed_over_on = crate::fixture::day(on);
        let put = imbuto::domain::Command::Put(vec![one.clone().into()]);
        assert!(imbuto::domain::apply(&mut workspace, &put, TODAY).is_ok());
        signs_in(&workspace, "a").and_then(|signs| signs.untaken_days)
    };
    assert_eq!(untaken("12-20"), None, "sales has acted since");
    assert_eq!(untaken("12-26"), Some(5));
    assert_eq!(untaken("?"), None);
}

#[test]
fn the_bridge_says_where_it_stands_and_after_what_the_others_fell() {
    let lost =
        |at: u8, outcome: &str| format!("l{at} S@01-01 P@01-10 call@02-01:{outcome} lost@03-01\n");
    let mut text: String = (0..7).map(|at| lost(at, "continuation")).collect();
    text += &(7..10).map(|at| lost(at, "noreply")).collect::<String>();
    text += "w S@01-01 P@01-10 A@02-01 N@02-10\na S@01-01 P@02-01 call@12-30:continuation";
    let found = signs(&text);
    let span = SpanSign { phase: Phase::Consideration, reached: 12, crossed: 1 };
    assert_eq!(found.map(|signs| signs.span), Some(span));
    let breaks =
        BreakSign { outcome: ActivityOutcome::Continuation, count: 7, of: 10, is_own: true };
    assert_eq!(found.and_then(|signs| signs.breaks), Some(breaks));
    let few = text.replace("l0 S@01-01 P@01-10 call@02-01:continuation lost@03-01", "");
    assert_eq!(signs(&few).and_then(|signs| signs.breaks), None, "too few fell");
}
