//! What is guessed of what happened, what is proposed, and what is written down.

use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, FollowUp, Money, Move,
    NextAction, Opportunity, PlaybookItem, PlaybookItemId, Side, Stage, Status, Workspace, apply,
};
use imbuto::ui::log::draft::{AtWriting, Case, Draft, Next, OUTCOMES, What};
use jiff::Timestamp;
use jiff::civil::{Date, date, time};

use crate::fixture::{TODAY, day, opportunity, workspace};

/// A Tuesday: today.
const ON: Date = date(2026, 3, 3);

fn case(workspace: &Workspace) -> Case {
    let mut playbook = workspace.playbook.clone();
    let step = PlaybookItemId::new(1, [1; 10]);
    playbook.items.push(PlaybookItem::new(step, Stage::Order, "Deliver"));
    Case { opportunity: opportunity(workspace, "a").clone(), made: Vec::new(), playbook, today: ON }
}

fn draft(case: &Case, workspace: &Workspace, settles: Option<ActivityId>) -> Draft {
    Draft::guess(case, workspace.activities.iter(), settles, ActivityId::new(77, [7; 10]))
}

/// The opportunity of a line, with the kind of its next action.
fn given(line: &str, next: Option<ActivityKind>) -> (Workspace, Case) {
    let workspace = workspace(line);
    let mut case = case(&workspace);
    if let Some(planned) = &mut case.opportunity.next_action {
        planned.kind = next;
    }
    (workspace, case)
}

/// What is guessed first.
#[track_caller]
fn guess(line: &str, next: Option<ActivityKind>, expected: ActivityKind) {
    let (workspace, case) = given(line, next);
    let draft = draft(&case, &workspace, None);
    assert_eq!((draft.kind, draft.outcome), (expected, None), "{line}");
}

#[test]
fn what_was_to_be_done_is_guessed_and_else_what_was_done_last() {
    use ActivityKind::{Call, Email, Meeting, Proposal, VideoCall};
    guess("a S@01-03", None, Call);
    guess("a S@01-03 email@01-10:noreply", None, Email);
    guess("a S@01-03 email@01-10:noreply call@01-09:noreply", None, Email);
    guess("a S@01-03 email@01-10:noreply next@03-01", Some(VideoCall), VideoCall);
    // Due, but nobody said how.
    guess("a S@01-03 email@01-10:noreply next@03-01", None, Email);
    // Done before its day; an appointment that is to come is not what happened.
    guess("a S@01-03 email@01-10:noreply next@03-20", Some(Proposal), Proposal);
    guess("a S@01-03 email@01-10:noreply next@03-20", Some(Meeting), Email);
    guess("a S@01-03 email@01-10:noreply next@03-20", None, Email);
    // A proposal is no way of meeting anybody.
    guess("a S@01-03 proposal@01-10:none", None, Call);
}

/// The forms that what follows can have, the proposal first: `keep`, `lost`, or a move and its day.
#[track_caller]
fn follows(
    line: &str,
    next: Option<ActivityKind>,
    outcome: ActivityOutcome,
    expected: &[(Option<Move>, &str)],
) {
    let (workspace, case) = given(line, next);
    let mut draft = draft(&case, &workspace, None);
    draft.say(outcome, &case);
    let said = draft.choices(&case);
    let forms = said.iter().map(|next| match next {
        Next::Keep => (None, "keep".to_owned()),
        Next::Lost(_) => (None, "lost".to_owned()),
        Next::Plan(plan) => match plan.what {
            What::Move(next) => (Some(next), plan.on.strftime("%m-%d").to_string()),
            What::Words(_) => (None, "words".to_owned()),
        },
    });
    let forms: Vec<_> = forms.collect();
    let expected: Vec<_> = expected.iter().map(|(next, on)| (*next, (*on).to_owned())).collect();
    assert_eq!(forms, expected, "{line}");
    assert_eq!(draft.next.as_ref(), said.first());
}

#[test]
fn what_follows_is_proposed() {
    use ActivityKind::{Call, Meeting};
    use ActivityOutcome::{Advance, Continuation, NoReply, NoSale, Order};
    let again = (Some(Move::TryAgain), "03-06");
    follows("a S@01-03", None, NoReply, &[again]);
    follows("a S@01-03 next@03-01", Some(Call), NoReply, &[again]);
    // The same call, made before its day.
    follows("a S@01-03 next@03-09", Some(Call), NoReply, &[again]);
    // An appointment that is still to come has nothing to do with it.
    follows("a P@01-03 next@03-09", Some(Meeting), NoReply, &[(None, "keep"), again]);
    let keep_up = (Some(Move::KeepUp), "03-10");
    follows("a N@01-03 next@03-09", None, Continuation, &[(None, "keep"), keep_up]);
    // A step that was agreed is news.
    let sign = (Some(Move::Signature), "03-10");
    follows("a C@01-03 next@03-09", None, Advance, &[sign, (None, "keep")]);
    follows("a C@01-03 next@03-09", Some(Meeting), Advance, &[(None, "keep"), sign]);
    let ask_again = (Some(Move::AskAgain), "08-31");
    follows("a N@01-03", None, NoSale, &[(None, "lost"), ask_again]);
    // A won one cannot be lost.
    follows("a won@01-03", None, NoSale, &[ask_again]);
    // One that is lost stays so, unless what happened takes it further than it was.
    follows("a N@01-03 lost@02-01", None, Continuation, &[(None, "keep")]);
    follows("a N@01-03 lost@02-01", None, NoSale, &[(None, "keep")]);
    let step = Move::OrderStep(PlaybookItemId::new(1, [1; 10]));
    follows("a N@01-03 lost@02-01", None, Order, &[(Some(step), "03-10")]);
    follows("a C@01-03 next@03-09", Some(Meeting), Order, &[(Some(step), "03-10")]);
}

fn at_writing(what: &str, amount: Option<Money>) -> AtWriting {
    AtWriting {
        recorded_at: Timestamp::UNIX_EPOCH,
        appointment: ActivityId::new(78, [8; 10]),
        side: Side::Sales,
        what: what.to_owned(),
        amount,
        firm: None,
    }
}

/// Writes a draft down on the only opportunity of a line; one step takes it all back.
#[track_caller]
fn write(
    workspace: &mut Workspace,
    case: &Case,
    draft: &Draft,
    amount: Option<Money>,
) -> (Opportunity, Vec<Activity>) {
    let at = at_writing("Next", amount);
    let command = draft.command(case, draft.follow_up(case, &at), at);
    let before = workspace.clone();
    let change = match apply(workspace, &command, TODAY) {
        Ok(change) => change,
        Err(error) => panic!("{error}"),
    };
    let after = opportunity(workspace, "a").clone();
    let activities = workspace.activities.iter().cloned().collect();
    change.reversed().apply_to(workspace);
    assert_eq!(*workspace, before, "one step takes it back");
    (after, activities)
}

#[test]
fn who_does_not_answer_is_called_again() {
    let (mut workspace, case) = given("a S@01-03", None);
    let mut draft = draft(&case, &workspace, None);
    draft.say(ActivityOutcome::NoReply, &case);
    let (one, activities) = write(&mut workspace, &case, &draft, None);
    assert_eq!((one.stage(), activities.len()), (Stage::Suspect, 1));
    assert_eq!(activities[0].recorded_at, Some(Timestamp::UNIX_EPOCH));
    let next = one.next_action.map(|next| (next.what, Some(next.on), next.kind));
    assert_eq!(next, Some(("Next".to_owned(), day("03-06"), Some(ActivityKind::Call))));
}

#[test]
fn an_appointment_that_was_due_is_the_one_that_took_place() {
    let (mut workspace, case) =
        given("a P@01-03 meeting@03-02/02-20 next@03-02", Some(ActivityKind::Meeting));
    let mut draft = draft(&case, &workspace, None);
    assert_eq!((draft.kind, Some(draft.on)), (ActivityKind::Meeting, day("03-02")));
    assert!(draft.can_be_moved());
    draft.say(ActivityOutcome::Continuation, &case);
    assert_eq!(draft.enters(&case), Some(Stage::Approach));
    let (one, activities) = write(&mut workspace, &case, &draft, None);
    assert_eq!((one.stage(), one.reach(Stage::Approach)), (Stage::Approach, day("03-02")));
    let held = [(ActivityState::Done, day("02-20"))];
    assert_eq!(activities.iter().map(|one| (one.state, one.set_on)).collect::<Vec<_>>(), held);
    // It was a call after all: the appointment is still to be settled.
    draft.correct(&case, |draft| draft.kind = ActivityKind::Call);
    assert_eq!(draft.enters(&case), None);
    let (_, activities) = write(&mut workspace, &case, &draft, None);
    assert_eq!(activities.len(), 2);
}

#[test]
fn an_appointment_that_is_only_the_next_action_took_place_on_its_day() {
    use ActivityKind::{Call, Meeting};
    for (kind, on) in [(Meeting, day("02-26")), (Call, Some(ON))] {
        let (mut workspace, case) = given("a P@01-03 next@02-26", Some(kind));
        let mut draft = draft(&case, &workspace, None);
        assert_eq!((draft.kind, Some(draft.on)), (kind, on));
        for outcome in [ActivityOutcome::NoShow, ActivityOutcome::Continuation] {
            draft.say(outcome, &case);
            let (one, activities) = write(&mut workspace, &case, &draft, None);
            assert_eq!((activities.len(), Some(activities[0].on)), (1, on));
            assert!(one.next_action.map(|next| next.on) > Some(ON), "it is settled");
        }
    }
}

#[test]
fn an_appointment_is_settled_or_moved_where_it_is_listed() {
    let (mut workspace, case) =
        given("a P@01-03 meeting@02-20/02-10 next@03-20", Some(ActivityKind::Call));
    let planned = workspace.activities.iter().next().map(|one| one.id);
    let mut draft = draft(&case, &workspace, planned);
    draft.say(ActivityOutcome::NoShow, &case);
    // What is planned has nothing to do with it.
    assert_eq!(draft.next, Some(Next::Keep));
    let (one, activities) = write(&mut workspace, &case, &draft, None);
    assert_eq!(one.next_action.map(|next| next.on), day("03-20"));
    assert_eq!(activities[0].outcome, Some(ActivityOutcome::NoShow));

    let moved = draft.moved(&case, date(2026, 3, 9), Some(time(9, 30, 0, 0)));
    let Some(moved) = moved else { panic!("it cannot be moved") };
    apply(&mut workspace, &moved, TODAY).unwrap_or_else(|error| panic!("{error}"));
    let after: Vec<_> = workspace.activities.iter().map(|one| (one.state, one.on)).collect();
    assert_eq!(after, [(ActivityState::Planned, date(2026, 3, 9))]);
}

#[test]
fn a_step_forward_plans_the_appointment_that_was_agreed() {
    let (mut workspace, case) = given("a S@01-03", None);
    let mut draft = draft(&case, &workspace, None);
    draft.say(ActivityOutcome::Advance, &case);
    let (one, activities) = write(&mut workspace, &case, &draft, None);
    assert_eq!(one.stage(), Stage::Prospect);
    let planned = activities.iter().find(|one| one.state == ActivityState::Planned);
    let planned = planned.map(|one| (one.kind, one.set_on, one.outcome, one.on));
    assert_eq!(planned, Some((ActivityKind::Meeting, Some(ON), None, date(2026, 3, 10))));
    assert_eq!(one.next_action.map(|next| next.on), day("03-10"));
}

#[test]
fn an_order_wins_with_its_amount_and_a_no_loses_with_its_reason() {
    let (mut workspace, case) = given("a 100 C@01-03", None);
    let mut order = draft(&case, &workspace, None);
    order.say(ActivityOutcome::Order, &case);
    let amount = case.opportunity.amount.map(|amount| Money { minor: 12_500, ..amount });
    let (won, _) = write(&mut workspace, &case, &order, amount);
    assert_eq!((won.status(), won.amount), (&Status::Won, amount));

    let mut no = draft(&case, &workspace, None);
    no.say(ActivityOutcome::NoSale, &case);
    no.next = Some(Next::Lost(" too dear ".to_owned()));
    let (lost, _) = write(&mut workspace, &case, &no, None);
    assert_eq!(lost.status(), &Status::Lost { reason: Some("too dear".to_owned()) });
}

#[test]
fn without_a_next_action_only_what_has_nothing_to_do_with_it_stays() {
    for (line, kind, expected) in [
        ("a S@01-03 next@03-01", ActivityKind::Call, FollowUp::Nothing),
        ("a S@01-03 next@03-09", ActivityKind::Meeting, FollowUp::Keep),
    ] {
        let (workspace, case) = given(line, Some(kind));
        let draft = draft(&case, &workspace, None);
        assert_eq!(draft.without_next(&case), expected, "{line}");
    }
}

#[test]
fn a_company_that_is_not_there_yet_begins_with_what_is_logged() {
    let (workspace, known) = given("a S@01-03", None);
    let mut empty = crate::fixture::empty();
    let account = known.opportunity.account.and_then(|id| workspace.accounts.get(id)).cloned();
    let made = account.map(Into::into).into_iter().chain([known.opportunity.clone().into()]);
    let case = Case { made: made.collect(), ..known };
    let mut draft = draft(&case, &empty, None);
    draft.say(ActivityOutcome::NoReply, &case);
    let at = at_writing("Call again", None);
    let command = draft.command(&case, draft.follow_up(&case, &at), at);
    let change = apply(&mut empty, &command, TODAY).unwrap_or_else(|error| panic!("{error}"));
    let planned: Option<NextAction> = opportunity(&empty, "a").next_action.clone();
    assert_eq!(planned.map(|next| next.what), Some("Call again".to_owned()));
    change.reversed().apply_to(&mut empty);
    assert!(empty.opportunities.is_empty() && empty.accounts.is_empty());
}

#[test]
fn the_outcomes_never_change_their_order() {
    let codes = OUTCOMES.map(|(_, code)| code);
    assert_eq!(codes, ["Order", "Advance", "Continuation", "NoSale", "NoReply", "NoShow"]);
}

#[test]
fn what_somebody_corrected_is_not_guessed_anew() {
    let (workspace, case) = given("a S@01-03", None);
    let mut draft = draft(&case, &workspace, None);
    assert!(draft.is_untouched());
    draft.correct(&case, |draft| draft.kind = ActivityKind::Email);
    assert!(!draft.is_untouched());
}
