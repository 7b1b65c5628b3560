//! One change for many opportunities, and those for which it cannot be.

use imbuto::domain::{
    ActivityId, ActivityKind, ActivityOutcome, Bulk, ForMany, Happened, Hindrance, NextAction,
    Period, Stage, Status, Tally, TallyId, Weekday, Workspace, apply,
};
use jiff::civil::{Date, date};

use crate::fixture::{TODAY, opportunity, workspace};

const ON: Date = date(2026, 3, 3);

const FOUR: &str = "a S@01-03 owner=Ada\nb N@01-03\nc won@02-01\nd P@01-03 lost@02-01";

/// Carries a change of all opportunities out, and tells how many changed, were so already, and were
/// hindered by what.
#[track_caller]
fn check(what: &ForMany, expected: (usize, usize, &[(Hindrance, usize)])) -> Workspace {
    let mut workspace = workspace(FOUR);
    let before = workspace.clone();
    let mut bulk = Bulk::default();
    let mut drawn = 0;
    let mut new_id = || {
        drawn += 1;
        ActivityId::new(500 + drawn, [7; 10])
    };
    let ids: Vec<_> = workspace.opportunities.iter().map(|one| one.id).collect();
    ids.iter().for_each(|id| bulk.add(&workspace, *id, what, &mut new_id));
    let hindered: Vec<_> = bulk.hindered.iter().map(|(why, ids)| (*why, ids.len())).collect();
    assert_eq!((bulk.changed(), bulk.already, &*hindered), expected);
    let change = apply(&mut workspace, &bulk.take_command(), TODAY);
    let after = workspace.clone();
    change.map(|change| change.reversed().apply_to(&mut workspace)).ok();
    assert_eq!(workspace, before, "it is one step");
    after
}

#[test]
fn each_is_changed_or_told_why_not() {
    let on = ON;
    check(&ForMany::Assign { owner: None, on }, (1, 3, &[]));
    let moved = check(
        &ForMany::MoveTo { stage: Stage::Negotiation, on },
        (1, 1, &[(Hindrance::Won, 1), (Hindrance::Lost, 1)]),
    );
    assert_eq!(opportunity(&moved, "a").stage(), Stage::Negotiation);
    let reason = Some("price".to_owned());
    let lost = check(
        &ForMany::Lose { reason: reason.clone(), on },
        (2, 0, &[(Hindrance::Won, 1), (Hindrance::Lost, 1)]),
    );
    assert_eq!(*opportunity(&lost, "b").status(), Status::Lost { reason });
    let next = Some(NextAction::new("call", TODAY));
    let planned = check(&ForMany::Plan { next: next.clone() }, (3, 0, &[(Hindrance::Lost, 1)]));
    assert_eq!(opportunity(&planned, "c").next_action, next);
    check(&ForMany::Plan { next: None }, (0, 3, &[(Hindrance::Lost, 1)]));
    let tags = ["fair", "steel"].map(str::to_owned).to_vec();
    let tagged = check(&ForMany::Tag { add: tags.clone(), remove: Vec::new() }, (4, 0, &[]));
    assert_eq!(opportunity(&tagged, "d").tags, tags);
    check(&ForMany::Tag { add: Vec::new(), remove: tags }, (0, 4, &[]));
}

#[test]
fn what_happened_with_many_is_an_activity_for_each() {
    let happened = Happened {
        kind: ActivityKind::Fair,
        on: ON,
        owner: None,
        outcome: Some(ActivityOutcome::Advance),
        note: "stand 7".to_owned(),
        next: Some(NextAction::new("write", TODAY)),
        recorded_at: None,
    };
    let after = check(&ForMany::Log(happened), (4, 0, &[]));
    assert_eq!(after.activities.len(), 4);
    let a = opportunity(&after, "a");
    assert_eq!(
        (a.stage(), a.owner()),
        (Stage::Prospect, after.owners.iter().next().map(|one| one.id))
    );
    let of_a = after.activities.iter().find(|one| one.opportunity == Some(a.id));
    assert_eq!(of_a.map(|one| (one.owner, &*one.note)), Some((a.owner(), "stand 7")));
    assert_eq!(opportunity(&after, "d").next_action, None);
    assert!(opportunity(&after, "b").next_action.is_some());
}

#[test]
fn a_mailing_is_counted_in_its_week() {
    let mut workspace = workspace(FOUR);
    let week = Period { from_on: date(2026, 3, 2), to_on: date(2026, 3, 8) };
    assert_eq!(Period::week_of(ON, Weekday::Monday), week);
    assert_eq!(Period::week_of(ON, Weekday::Sunday).from_on, date(2026, 3, 1));
    assert_eq!(Period::week_of(date(2026, 3, 8), Weekday::Monday), week);
    for (day, id) in [(ON, 1), (date(2026, 3, 8), 2)] {
        let id = TallyId::new(id, [0; 10]);
        let tally = Tally::counted(&workspace, id, day, None, ("letters", 300));
        assert!(
            apply(&mut workspace, &imbuto::domain::Command::Put(vec![tally.into()]), TODAY).is_ok()
        );
    }
    let tallies: Vec<_> = workspace.tallies.iter().map(|one| (one.period, &one.actions)).collect();
    let actions = [("letters".to_owned(), 600)].into();
    assert_eq!(tallies, [(Some(week), &actions)]);
}
