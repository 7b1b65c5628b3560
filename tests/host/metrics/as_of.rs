//! Looking back: what was later is unseen, what was open then is open.
#![expect(clippy::expect_used, reason = "a test stops where its own records may not stand")]

use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Command, Currency, Money,
    Opportunity, OpportunityId, Side, Stage, Status, StatusEntry, Workspace, apply,
};
use imbuto::metrics::{Population, as_of};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::{FIRST, any_lines};
use super::{events_on, flow_on, stock_now, win_loss_of};
use crate::fixture::{TODAY, cases, day, opportunity, workspace};

const EUROS: Money = Money { minor: 70_000, currency: Currency::EUR };

fn on(days: i64) -> Date {
    FIRST.saturating_add(days.days())
}

fn status_on(text: &str, title: &str, on: &str) -> Option<Status> {
    let then = as_of(&workspace(text), day(on).expect("a day"));
    let found = then.opportunities.iter().find(|one| one.title == title);
    found.map(|one| one.status().clone())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_changes_where_nothing_is_later(lines in any_lines()) {
        let now = workspace(&lines.join("\n"));
        prop_assert_eq!(as_of(&now, TODAY), now);
    }

    #[test]
    fn looking_back_from_a_look_back_is_looking_back(
        lines in any_lines(),
        (a, b) in (-30..260_i64, -30..260_i64),
        created in prop::collection::vec(0..240_i64, 25),
    ) {
        let mut now = workspace(&lines.join("\n"));
        let mut dated: Vec<Opportunity> = now.opportunities.iter().cloned().collect();
        for (one, days) in dated.iter_mut().zip(created) {
            one.created_on = (days % 3 > 0).then(|| on(days));
            one.set_amount(Some(EUROS), (days % 5 > 0).then(|| on(240 - days)));
        }
        let records = dated.into_iter().map(Into::into).collect();
        apply(&mut now, &Command::Put(records), TODAY).expect("they may stand");
        let (a, b) = (on(a.min(b)), on(a.max(b)));
        let once = as_of(&now, a);
        prop_assert_eq!(as_of(&as_of(&now, b), a), once.clone());
        // And it is a workspace like any other, in which nothing is later.
        for record in once.records() {
            prop_assert_eq!(record.check(&once, a), Ok(()));
        }
    }

    #[test]
    fn what_happens_later_changes_nothing_then(
        lines in any_lines(),
        then in 0..240_i64,
        later in prop::collection::vec((1..90_i64, 0..6_usize), 3),
    ) {
        let then = on(then);
        let before = as_of(&workspace(&lines.join("\n")), then);
        let mut after = before.clone();
        // Of one without any entry, a first one that is later says that it came into being then.
        let begun = before.opportunities.iter().filter(|one| !one.stages.is_empty());
        for (number, one) in begun.enumerate() {
            let (days, what) = later[number % 3];
            let (opportunity, on) = (one.id, then.saturating_add(days.days()));
            let command = match what {
                0 => Command::Lose { opportunity, reason: None, on },
                1 => Command::Assign { opportunity, owner: None, on },
                2 => Command::Reopen { opportunity, on },
                3 => Command::Put(vec![meeting(number, opportunity, on).into()]),
                4 => {
                    let mut one = one.clone();
                    one.set_amount(Some(EUROS), Some(on));
                    Command::Put(vec![one.into()])
                }
                _ => Command::MoveTo { opportunity, stage: Stage::ALL[what], on },
            };
            let applied = apply(&mut after, &command, TODAY);
            prop_assert!(applied.is_ok() || *one.status() == Status::Won, "{:?}", applied);
        }
        let mut new = Opportunity::new(OpportunityId::new(999, [0; 10]), "new");
        new.enter(Stage::Suspect, Some(then.saturating_add(1.day())));
        apply(&mut after, &Command::Put(vec![new.into()]), TODAY).expect("it may stand");
        prop_assert_eq!(as_of(&after, then), before);
    }

    #[test]
    fn what_was_open_then_is_open(lines in any_lines(), then in 0..240_i64) {
        let now = workspace(&lines.join("\n"));
        let past = as_of(&now, on(then));
        for one in past.opportunities.iter() {
            let whole = now.opportunities.get(one.id).expect("it is there now");
            // The last of the statuses that are dated then or have no date stands.
            let seen = |on: Option<Date>| on.is_none_or(|day| day <= self::on(then));
            let standing = whole.statuses.iter().rfind(|entry| seen(entry.on));
            let expected = standing.map_or(Status::Open, |entry| entry.status.clone());
            prop_assert_eq!(one.status(), &expected);
            let furthest = whole.stages.iter().filter(|entry| seen(entry.entered_on));
            let furthest = furthest.map(|entry| entry.stage).max().unwrap_or(Stage::Suspect);
            prop_assert_eq!(one.furthest(), furthest);
        }
    }

    #[test]
    fn undated_opportunities_are_always_seen(then in -900..900_i64) {
        let now = workspace("a S@? P@? owner=Ada\nb\nc S@? lost@?\nd won@?");
        prop_assert_eq!(as_of(&now, on(then)), now);
    }
}

/// A meeting that took place without having been agreed.
fn meeting(number: usize, opportunity: OpportunityId, on: Date) -> Activity {
    Activity {
        id: ActivityId::new(500 + number as u64, [0; 10]),
        kind: ActivityKind::Meeting,
        side: Side::Sales,
        owner: None,
        recorded_at: None,
        set_on: None,
        on,
        at: None,
        opportunity: Some(opportunity),
        account: None,
        contact: None,
        state: ActivityState::Done,
        outcome: Some(ActivityOutcome::Continuation),
        note: String::new(),
        external: None,
        unknown: Default::default(),
    }
}

#[test]
fn what_was_lost_later_is_open_and_what_was_reopened_later_is_lost() {
    let text = "a S@01-01 lost@02-01 open@03-01 won@04-01";
    let then = |on| status_on(text, "a", on);
    assert_eq!(then("2025-12-31"), None, "it was not there yet");
    assert_eq!(then("01-31"), Some(Status::Open));
    assert_eq!(then("02-01"), Some(Status::Lost { reason: None }));
    assert_eq!(then("03-31"), Some(Status::Open));
    assert_eq!(then("04-01"), Some(Status::Won));
}

#[test]
fn an_appointment_is_seen_from_the_day_it_was_set_and_its_outcome_from_its_own() {
    let now = workspace("a S@01-01 P@01-02 A@02-01 appt@02-01/01-10:advance call@01-05:none");
    let then = |on: &str| {
        let then = as_of(&now, day(on).expect("a day"));
        let seen = then.activities.iter().map(|one| (one.kind, one.state, one.outcome));
        seen.collect::<Vec<_>>()
    };
    let call = (ActivityKind::Call, ActivityState::Done, None);
    assert_eq!(then("01-04"), []);
    assert_eq!(then("01-09"), [call]);
    let planned = (ActivityKind::Appointment, ActivityState::Planned, None);
    assert_eq!(then("01-10"), [planned, call]);
    let done = (ActivityKind::Appointment, ActivityState::Done, Some(ActivityOutcome::Advance));
    assert_eq!(then("02-01"), [done, call]);
}

#[test]
fn an_entry_shows_that_it_was_there_before_it_was_written_down() {
    let now =
        workspace("a created=02-05 S@01-01 P@02-01\nb created=02-05 S@? P@02-01\nc created=02-05");
    let there = |on: &str| {
        let then = as_of(&now, day(on).expect("a day"));
        then.opportunities.iter().map(|one| one.title.clone()).collect::<String>()
    };
    assert_eq!(
        [there("2025-12-31"), there("01-15"), there("02-01"), there("02-05")],
        ["", "a", "ab", "abc"]
    );
    let then = as_of(&now, date(2026, 1, 15));
    assert_eq!(opportunity(&then, "a").created_on, day("01-01"));
}

/// An import can know the day of a signature but not of the stage, or the other way round.
#[test]
fn a_win_that_is_dated_by_half_has_not_happened_before() {
    for (stage_on, won_on) in [(None, day("02-20")), (day("02-20"), None)] {
        let mut now = workspace("a S@01-01");
        let mut one = opportunity(&now, "a").clone();
        one.enter(Stage::Order, stage_on);
        one.statuses = vec![StatusEntry { status: Status::Won, on: won_on, seq: 9 }];
        apply(&mut now, &Command::Put(vec![one.into()]), TODAY).expect("it may stand");
        let then = as_of(&now, date(2026, 2, 19));
        let one = opportunity(&then, "a");
        assert_eq!((one.status(), one.furthest()), (&Status::Open, Stage::Suspect));
        let then = as_of(&now, date(2026, 2, 20));
        assert_eq!(opportunity(&then, "a").status(), &Status::Won);
    }
}

#[test]
fn no_activity_names_an_opportunity_that_was_not_there_yet() {
    let now = workspace("a S@02-01 call@01-10:none appt@03-01/01-20 call@03-05");
    let then = as_of(&now, date(2026, 1, 25));
    assert!(then.opportunities.iter().next().is_none());
    let about: Vec<_> = then.activities.iter().map(|one| (one.kind, one.opportunity)).collect();
    assert_eq!(about, [(ActivityKind::Call, None), (ActivityKind::Appointment, None)]);
}

#[test]
fn an_appointment_written_down_after_it_took_place_is_seen_from_its_day() {
    let now = workspace("a S@01-01 P@01-02 A@01-10 appt@01-10/01-12:advance");
    let seen = |on| as_of(&now, on).activities.len();
    assert_eq!([seen(date(2026, 1, 9)), seen(date(2026, 1, 10))], [0, 1]);
}

#[test]
fn an_amount_counts_from_the_day_it_is_known() {
    let mut now = workspace("a S@01-01\nb 100 S@01-01");
    let mut one = opportunity(&now, "a").clone();
    one.set_amount(Some(EUROS), day("02-10"));
    // Said again, it is still known since then.
    one.set_amount(Some(EUROS), day("03-10"));
    apply(&mut now, &Command::Put(vec![one.into()]), TODAY).expect("it may stand");
    let then = |on| {
        let stock = stock_now(&as_of(&now, on), &Population::default());
        (stock.open(), stock.rows[0].without_amount)
    };
    assert_eq!(then(date(2026, 2, 9)), ((2, Some(10_000)), 1));
    assert_eq!(then(date(2026, 2, 10)), ((2, Some(80_000)), 0));
}

#[test]
fn no_amount_is_known_since_no_day() {
    let mut one = opportunity(&workspace("a S@01-01"), "a").clone();
    one.set_amount(Some(EUROS), day("02-10"));
    one.set_amount(None, day("03-10"));
    assert_eq!((one.amount, one.amount_known_on), (None, None));
}

#[test]
fn figures_of_an_empty_past_are_zeros() {
    let now = workspace("a 100 S@01-01 P@01-02 won@01-03\nb S@01-01 lost@01-05");
    let then: Workspace = as_of(&now, date(2025, 6, 1));
    let all = Population::default();
    let (counts, _) = flow_on(&then, &all, TODAY);
    assert_eq!(counts.reached, [Some(0); 6]);
    assert_eq!(events_on(&then, &all, TODAY).reached, [Some(0); 6]);
    assert_eq!((win_loss_of(&then, &all).won, stock_now(&then, &all).open()), (0, (0, Some(0))));
}
