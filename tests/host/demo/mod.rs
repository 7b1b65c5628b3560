//! The demo's firm: valid, the same every time, and with the story in it that it promises.
#![expect(clippy::expect_used, reason = "a test stops where its demo is not as it should be")]

mod story;

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::Instant;

use imbuto::demo::{DemoWords, workspace};
use imbuto::domain::{
    Activity, ActivityKind, ActivityState, Opportunity, Owner, OwnerId, Playbook, PlaybookItem,
    PlaybookItemId, Stage, Status, Workspace,
};
use imbuto::metrics::{Population, RatioCode, ratios};
use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::metrics::{events_on, flow_on, stock_now, win_loss_of};

const TODAY: Date = date(2026, 11, 24);

/// A playbook of three or four items per stage.
fn playbook() -> Playbook {
    let items = Stage::ALL.into_iter().flat_map(|stage| {
        (0..3 + stage.index() % 2).map(move |step| {
            PlaybookItem::new(
                PlaybookItemId::new(0, [stage.index() as u8, step as u8, 0, 0, 0, 0, 0, 0, 0, 0]),
                stage,
                format!("{} {step}", stage.code()),
            )
        })
    });
    Playbook { items: items.collect(), ..Playbook::default() }
}

pub fn demo(seed: u64, today: Date) -> Workspace {
    workspace(seed, today, playbook(), &DemoWords::IT)
}

/// Seeds and days on which the story is looked at: leap days, New Year, a weekend, long ago.
fn demos() -> impl Iterator<Item = (&'static Workspace, Date)> {
    static DEMOS: OnceLock<Vec<(Workspace, Date)>> = OnceLock::new();
    let days = [
        TODAY,
        date(2024, 2, 29),
        date(2027, 1, 1),
        date(2026, 3, 1),
        date(2025, 8, 16),
        date(1970, 1, 1),
    ];
    let made = DEMOS.get_or_init(|| {
        let seeded = |seed: u64| days.map(|today| (demo(seed * 7919 + 1, today), today));
        (0..8).flat_map(seeded).collect()
    });
    made.iter().map(|(workspace, today)| (workspace, *today))
}

fn owner_called(workspace: &Workspace, name: &str) -> OwnerId {
    let mut owners = workspace.owners.iter();
    owners.find(|owner: &&Owner| owner.name.starts_with(name)).expect("an owner of this name").id
}

fn activities_of(workspace: &Workspace, one: &Opportunity) -> Vec<Activity> {
    let of = |activity: &&Activity| activity.opportunity == Some(one.id);
    workspace.activities.iter().filter(of).cloned().collect()
}

#[test]
fn the_funnel_is_the_mock_ups_whatever_the_seed() {
    for (workspace, today) in demos() {
        let (counts, notes) = flow_on(workspace, &Population::default(), today);
        assert_eq!(counts.reached.map(Option::unwrap), [182, 108, 67, 43, 28, 18]);
        assert_eq!(counts.open, Some([31, 17, 9, 6, 4, 0]));
        assert_eq!(counts.lost, Some([43, 24, 15, 9, 6, 0]));
        assert_eq!((notes.undated, notes.dated_later, notes.reversed), (0, 0, 0));
        let appointments = counts.appointments.expect("appointments are recorded");
        let known = (appointments.set, appointments.measured(), appointments.honoured);
        assert_eq!(known, (87, 82, 67));
        assert_eq!((appointments.unmeasured, appointments.to_come), (3, 2));
        let stock: Vec<u64> =
            stock_now(workspace, &Population::default()).rows.iter().map(|row| row.count).collect();
        assert_eq!(stock, [31, 17, 9, 6, 4, 6]);
    }
}

#[test]
fn the_same_seed_and_day_make_the_same_firm() {
    assert_eq!(demo(3, TODAY), demo(3, TODAY));
    assert_ne!(demo(3, TODAY), demo(4, TODAY));
}

#[test]
fn languages_tell_the_same_story_in_other_words() {
    let in_words = |words: &DemoWords| workspace(3, TODAY, playbook(), words);
    let [it, fr, en] = [DemoWords::IT, DemoWords::FR, DemoWords::EN].map(|words| in_words(&words));
    for (a, b, c) in it
        .opportunities
        .iter()
        .zip(fr.opportunities.iter())
        .zip(en.opportunities.iter())
        .map(|((a, b), c)| (a, b, c))
    {
        assert_eq!((a.id, &a.stages, &a.owners, a.amount), (b.id, &b.stages, &b.owners, b.amount));
        assert_eq!((a.id, &a.stages, &a.ticks, a.amount), (c.id, &c.stages, &c.ticks, c.amount));
    }
    assert_eq!(
        it.accounts.iter().map(|one| &one.name).collect::<Vec<_>>(),
        fr.accounts.iter().map(|one| &one.name).collect::<Vec<_>>()
    );
    assert_eq!(it.activities.len(), en.activities.len());
    assert_ne!(fr, en);
}

#[test]
fn a_longer_playbook_moves_nothing_but_ticks() {
    let bare = workspace(3, TODAY, Playbook::default(), &DemoWords::IT);
    let full = demo(3, TODAY);
    for (a, b) in bare.opportunities.iter().zip(full.opportunities.iter()) {
        let ticks = b.ticks.clone();
        assert_eq!(Opportunity { ticks, ..a.clone() }, *b);
    }
    assert_eq!(bare.activities, full.activities);
}

#[test]
fn nothing_that_happened_is_dated_after_the_day_it_was_opened() {
    for (workspace, today) in demos() {
        for record in workspace.records() {
            assert_eq!(record.check(workspace, today), Ok(()), "{record:?}");
        }
        let since = today.saturating_sub(366.days());
        for one in workspace.opportunities.iter() {
            assert!(one.stages.iter().all(|entry| entry.entered_on >= Some(since)), "{one:?}");
        }
    }
}

#[test]
fn histories_run_forwards_and_agree_with_one_another() {
    for (workspace, _) in demos() {
        for one in workspace.opportunities.iter() {
            let days: Vec<Option<Date>> = one.stages.iter().map(|entry| entry.entered_on).collect();
            assert!(days.is_sorted(), "stages: {one:?}");
            let days: Vec<Option<Date>> = one.statuses.iter().map(|entry| entry.on).collect();
            assert!(days.is_sorted(), "statuses: {one:?}");
            let days: Vec<Option<Date>> = one.owners.iter().map(|entry| entry.from_on).collect();
            assert!(days.is_sorted(), "owners: {one:?}");
            assert!(one.closed_on().is_none_or(|day| Some(day) >= one.reach(one.furthest())));
            assert!(one.handed_over_on.is_none_or(|day| Some(day) >= one.created_on));
            for tick in &one.ticks {
                assert!(tick.done_on >= one.created_on, "{one:?}");
            }
            for activity in activities_of(workspace, one) {
                assert!(Some(activity.on) >= one.created_on, "{activity:?} on {one:?}");
                assert!(activity.set_on.is_none_or(|day| day <= activity.on), "{activity:?}");
                let late = one.closed_on().is_some_and(|day| activity.on > day);
                assert!(
                    !late || activity.kind == ActivityKind::OrderStep,
                    "{activity:?} on {one:?}"
                );
            }
        }
    }
}

#[test]
fn the_first_appointment_kept_is_the_day_approach_was_entered() {
    for (workspace, _) in demos() {
        for one in workspace.opportunities.iter() {
            let kept = activities_of(workspace, one);
            let kept = kept.iter().filter(|activity| activity.is_honoured_appointment());
            assert_eq!(
                kept.map(|activity| activity.on).min(),
                one.reach(Stage::Approach),
                "{one:?}"
            );
        }
    }
}

#[test]
fn appointments_without_outcome_are_three_and_those_to_come_two() {
    for (workspace, today) in demos() {
        let open_ended =
            workspace.activities.iter().filter(|one| one.is_appointment() && one.outcome.is_none());
        let (to_come, past): (Vec<_>, Vec<_>) = open_ended.partition(|one| one.on >= today);
        assert_eq!((past.len(), to_come.len()), (3, 2));
        let planned = workspace.activities.iter().filter(|one| one.state == ActivityState::Planned);
        assert_eq!(planned.count(), 5);
    }
}

#[test]
fn names_are_told_apart_and_every_list_is_used() {
    let workspace = demo(3, TODAY);
    let names: BTreeSet<_> = workspace.accounts.iter().map(|one| &one.name).collect();
    assert_eq!(names.len(), workspace.accounts.len());
    assert!((130..=170).contains(&names.len()), "{}", names.len());
    let distinct =
        |of: Vec<Option<String>>| of.into_iter().flatten().collect::<BTreeSet<_>>().len();
    let sources = workspace.opportunities.iter().map(|one| one.source.clone());
    assert_eq!(distinct(sources.collect()), 6);
    assert_eq!(distinct(workspace.accounts.iter().map(|one| one.sector.clone()).collect()), 10);
    let eur_tens = |one: &Opportunity| one.amount.is_none_or(|amount| amount.minor % 1_000 == 0);
    assert!(workspace.opportunities.iter().all(eur_tens));
    assert!(workspace.opportunities.iter().any(|one| one.referred_by.is_some()));
    assert!(workspace.accounts.iter().any(|one| one.reference));
    let losses = workspace.opportunities.iter().filter_map(|one| match one.status() {
        Status::Lost { reason } => Some(reason.clone()),
        _ => None,
    });
    assert_eq!(distinct(losses.collect()), 6);
}

#[test]
fn its_figures_can_be_counted_both_ways() {
    let workspace = demo(1, TODAY);
    let population = Population::default();
    let by_event = ratios(&events_on(&workspace, &population, TODAY));
    assert!(by_event.rows.iter().all(|row| row.ratio.is_some_and(|ratio| ratio.rate().is_some())));
    let outcome = win_loss_of(&workspace, &population);
    assert_eq!((outcome.won, outcome.lost, outcome.open), (18, 97, 67));
    assert!(by_event.rows.iter().any(|row| row.code == RatioCode::R2));
}

#[test]
fn it_is_made_in_no_time() {
    let started = Instant::now();
    let made = demo(1, TODAY);
    let took = started.elapsed();
    println!("{} activities, {} accounts, {took:?}", made.activities.len(), made.accounts.len());
    assert!(took.as_millis() < 500, "unoptimised, on a busy machine: {took:?}");
}
