//! What is written down when something happened, and what is proposed next.

use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, FollowUp, LogEntry, Move,
    NextAction, Opportunity, Playbook, PlaybookItem, PlaybookItemId, Stage, Status, Tick, apply,
    propose, propose_move, stage_entered,
};
use jiff::civil::{Date, date};

use crate::fixture::{TODAY, activity, day, opportunity, workspace};

/// A Tuesday.
const ON: Date = date(2026, 3, 3);

fn done(what: &str, outcome: &str) -> Activity {
    activity(what, &format!("03-03:{outcome}"))
}

/// The stage that an activity takes the only opportunity of a line to.
#[track_caller]
fn check_stage(line: &str, what: &str, outcome: &str, expected: Option<Stage>) {
    let workspace = workspace(line);
    assert_eq!(stage_entered(opportunity(&workspace, "a"), &done(what, outcome)), expected);
}

#[test]
fn what_happened_takes_a_sale_on() {
    check_stage("a S@01-03", "call", "advance", Some(Stage::Prospect));
    check_stage("a S@01-03", "call", "continuation", None);
    check_stage("a S@01-03", "call", "none", None);
    check_stage("a P@01-03", "call", "advance", None);
    check_stage("a P@01-03", "meeting", "continuation", Some(Stage::Approach));
    check_stage("a P@01-03", "meeting", "noshow", None);
    check_stage("a P@01-03", "meeting", "none", None);
    check_stage("a A@01-03", "proposal", "none", Some(Stage::Negotiation));
    check_stage("a A@01-03", "call", "order", Some(Stage::Order));
    // A sale goes no further back than it was.
    check_stage("a N@01-03", "meeting", "advance", None);
    check_stage("a C@01-03 A@02-01", "proposal", "none", None);
    check_stage("a won@01-03", "call", "order", None);
}

#[test]
fn what_is_only_planned_takes_nothing_on() {
    let workspace = workspace("a P@01-03");
    let planned = Activity { state: ActivityState::Planned, ..done("meeting", "advance") };
    assert_eq!(stage_entered(opportunity(&workspace, "a"), &planned), None);
}

/// Logs an activity on the only opportunity of a line, and gives it back; one step takes it all back.
#[track_caller]
fn log(line: &str, what: &str, outcome: &str, follow_up: FollowUp) -> (Opportunity, usize) {
    let mut workspace = workspace(line);
    let before = workspace.clone();
    let one = opportunity(&workspace, "a").clone();
    let mut activity = done(what, outcome);
    activity.id = ActivityId::new(77, [7; 10]);
    activity.opportunity = Some(one.id);
    let command = LogEntry { activity, follow_up }.command(Some(&one));
    let change = match apply(&mut workspace, &command, TODAY) {
        Ok(change) => change,
        Err(error) => panic!("{error}"),
    };
    let after = opportunity(&workspace, "a").clone();
    let activities = workspace.activities.len();
    change.reversed().apply_to(&mut workspace);
    assert_eq!(workspace, before, "one step takes it back");
    (after, activities)
}

fn next(what: &str, on: &str) -> NextAction {
    NextAction::new(what, day(on).unwrap_or(TODAY))
}

#[test]
fn activity_stage_and_next_action_are_one_step() {
    let (one, activities) = log(
        "a P@01-03 next@03-01",
        "meeting",
        "advance",
        FollowUp::Next(next("proposal", "03-09")),
    );
    assert_eq!((one.stage(), one.reach(Stage::Approach)), (Stage::Approach, Some(ON)));
    assert_eq!(one.next_action, Some(next("proposal", "03-09")));
    assert_eq!(activities, 1);
}

#[test]
fn what_was_planned_stays_or_goes_as_one_says() {
    let (kept, _) = log("a P@01-03 next@03-09", "call", "continuation", FollowUp::Keep);
    assert_eq!(kept.next_action.map(|next| next.on), day("03-09"));
    let (cleared, _) = log("a P@01-03 next@03-01", "call", "continuation", FollowUp::Nothing);
    assert_eq!(cleared.next_action, None);
}

/// Whether what is planned is gone once an activity is recorded of which nobody says what comes next.
#[track_caller]
fn check_done(kind: Option<ActivityKind>, on: &str, what: &str, outcome: &str, expected: bool) {
    let workspace = workspace("a A@01-03");
    let planned = NextAction { kind, ..next("next", on) };
    let one = Opportunity { next_action: Some(planned), ..opportunity(&workspace, "a").clone() };
    let follow_up = FollowUp::unsaid(&one, &done(what, outcome));
    assert_eq!(follow_up == FollowUp::Nothing, expected, "{kind:?} on {on}, {what} {outcome}");
}

#[test]
fn what_was_planned_and_is_done_stays_planned_no_longer() {
    use ActivityKind::{Call, Meeting, Proposal};
    check_done(Some(Proposal), "03-09", "proposal", "none", true);
    check_done(Some(Proposal), "03-01", "proposal", "none", true);
    check_done(Some(Call), "03-09", "proposal", "none", false);
    check_done(None, "03-09", "proposal", "none", false);
    // Nobody was reached.
    check_done(Some(Call), "03-03", "call", "noreply", false);
    check_done(Some(Meeting), "03-03", "meeting", "advance", true);
    // Another appointment than that one.
    check_done(Some(Meeting), "03-09", "meeting", "advance", false);
}

#[test]
fn an_agreed_appointment_is_planned_and_comes_next() {
    let mut planned = activity("meeting", "03-10/03-03");
    planned.id = ActivityId::new(78, [8; 10]);
    let follow_up = FollowUp::Appointment { activity: planned.clone(), what: "visit".to_owned() };
    let (one, activities) = log("a S@01-03", "call", "advance", follow_up);
    assert_eq!((one.stage(), activities), (Stage::Prospect, 2));
    let next = one.next_action.unwrap_or_else(|| panic!("nothing next"));
    assert_eq!((next.kind, next.on), (Some(planned.kind), planned.on));
}

#[test]
fn an_order_wins_and_a_no_can_lose() {
    let (won, _) = log("a C@01-03 next@03-01", "call", "order", FollowUp::Nothing);
    assert_eq!((won.status(), won.closed_on()), (&Status::Won, Some(ON)));
    let reason = Some("price".to_owned());
    let (lost, _) =
        log("a C@01-03 next@03-01", "call", "nosale", FollowUp::Lost { reason: reason.clone() });
    assert_eq!((lost.status(), lost.closed_on()), (&Status::Lost { reason }, Some(ON)));
    assert_eq!(lost.next_action, None);
}

/// The first of a prospect is nothing to do, and so are those of an order.
const STEPS: [(u8, Stage, Option<ActivityKind>); 4] = [
    (4, Stage::Prospect, None),
    (1, Stage::Prospect, Some(ActivityKind::Email)),
    (2, Stage::Prospect, Some(ActivityKind::Call)),
    (3, Stage::Order, None),
];

fn step(number: u8) -> PlaybookItemId {
    PlaybookItemId::new(u64::from(number), [number; 10])
}

/// What is proposed on `ON` after an activity on the only opportunity of a line.
#[track_caller]
fn check(line: &str, what: &str, outcome: &str, expected: Option<(Move, &str)>) {
    check_of(line, |_| {}, what, outcome, expected);
}

#[track_caller]
fn check_of(
    line: &str,
    change: impl FnOnce(&mut Opportunity),
    what: &str,
    outcome: &str,
    expected: Option<(Move, &str)>,
) {
    let workspace = workspace(line);
    let mut one = opportunity(&workspace, "a").clone();
    change(&mut one);
    let items = STEPS.map(|(number, stage, activity)| PlaybookItem {
        activity,
        ..PlaybookItem::new(step(number), stage, "step")
    });
    let playbook = Playbook { items: items.into(), ..Playbook::default() };
    let proposed = propose(&one, &playbook, &done(what, outcome), ON);
    let expected = expected.map(|(next, on)| (next, day(on).unwrap_or(TODAY)));
    assert_eq!(proposed.map(|proposal| (proposal.next, proposal.on)), expected);
}

#[test]
fn who_does_not_answer_is_tried_again() {
    check("a S@01-03", "call", "noreply", Some((Move::TryAgain, "03-06")));
    check("a P@01-03", "meeting", "noshow", Some((Move::NewAppointment, "03-04")));
    check("a P@01-03", "call", "none", None);
}

#[test]
fn a_step_forward_is_what_its_stage_asks_for() {
    check("a P@01-03", "call", "advance", Some((Move::Appointment, "03-10")));
    // Five days on is a Sunday.
    check("a A@01-03", "meeting", "advance", Some((Move::SendProposal, "03-09")));
    check("a N@01-03", "call", "advance", Some((Move::SettleTerms, "03-10")));
    check("a C@01-03", "call", "advance", Some((Move::Signature, "03-10")));
}

#[test]
fn who_talks_on_gets_the_next_step_or_is_kept_in_touch_with() {
    let first = Some((Move::PlaybookStep(step(1)), "03-10"));
    check("a P@01-03", "call", "continuation", first);
    let ticked = |one: &mut Opportunity| {
        one.ticks.push(Tick { item: step(1), done_on: None });
    };
    let second = Some((Move::PlaybookStep(step(2)), "03-10"));
    check_of("a P@01-03", ticked, "call", "continuation", second);
    check("a N@01-03", "call", "continuation", Some((Move::KeepUp, "03-10")));
    let undecided = |one: &mut Opportunity| {
        one.temperature = Some(imbuto::domain::Temperature::Undecided);
        one.decision_on = day("03-12");
    };
    // They decide before the fortnight is over.
    check_of("a P@01-03", undecided, "call", "continuation", Some((Move::KeepUp, "03-12")));
}

#[test]
fn after_an_order_its_steps_come_and_then_the_next_order() {
    check("a won@01-03", "call", "order", Some((Move::OrderStep(step(3)), "03-10")));
    let delivered = |one: &mut Opportunity| one.ticks.push(Tick { item: step(3), done_on: None });
    check_of("a won@01-03", delivered, "call", "continuation", Some((Move::AskAgain, "03-10")));
    assert_eq!(done("call", "nosale").outcome, Some(ActivityOutcome::NoSale));
    check("a N@01-03", "call", "nosale", Some((Move::SayWhyLost, "08-31")));
}

/// What is proposed on `ON` where nothing is planned, after the last activity.
#[track_caller]
fn check_move(line: &str, last: Option<(&str, &str)>, expected: (Move, Option<Date>)) {
    let workspace = workspace(line);
    let last = last.map(|(what, outcome)| done(what, outcome));
    let playbook = Playbook::default();
    let found = propose_move(opportunity(&workspace, "a"), &playbook, last.as_ref(), ON);
    assert_eq!((found.next, Some(found.on)), expected, "{line}");
}

#[test]
fn where_nothing_is_planned_something_is_proposed() {
    check_move("a S@01-03", None, (Move::KeepUp, day("03-04")));
    check_move("a S@01-03", Some(("call", "noreply")), (Move::TryAgain, day("03-06")));
    check_move("a S@01-03", Some(("call", "none")), (Move::KeepUp, day("03-04")));
    // Nothing was agreed yet: the day is to be asked for.
    check_move("a P@01-03", Some(("call", "advance")), (Move::NewAppointment, day("03-04")));
    check_move("a A@01-03", Some(("meeting", "advance")), (Move::SendProposal, day("03-09")));
    check_move("a N@01-03", Some(("call", "nosale")), (Move::AskAgain, day("08-31")));

    use ActivityKind::{Call, Email, Meeting, Proposal};
    for (activity, expected) in [
        (Some(Email), (Move::PlaybookStep(step(1)), Email)),
        // It says how things stand, and is nothing to do.
        (None, (Move::KeepUp, Call)),
        // Its day is to be asked for.
        (Some(Meeting), (Move::NewAppointment, Call)),
        (Some(Proposal), (Move::SendProposal, Proposal)),
    ] {
        let ask = PlaybookItem { activity, ..PlaybookItem::new(step(1), Stage::Suspect, "Ask") };
        let playbook = Playbook { items: vec![ask], ..Playbook::default() };
        let workspace = workspace("a S@01-03");
        let found = propose_move(opportunity(&workspace, "a"), &playbook, None, ON);
        assert_eq!((found.next, found.kind), expected);
    }
}
