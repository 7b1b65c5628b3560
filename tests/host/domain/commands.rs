//! What each command does to one opportunity, written as the history that is left.

use imbuto::domain::{
    Account, AccountId, Activity, ActivityOutcome, ActivityState, Change, Command, CommandError,
    Opportunity, OpportunityId, OwnerId, Record, RecordId, Stage, Status, Workspace, apply,
};
use jiff::civil::Date;

use crate::fixture::{TODAY, day, opportunity, owner, workspace};

/// Writes an opportunity's stages and statuses as a fixture would, in the order of their numbers.
fn history(one: &Opportunity) -> String {
    let when = |on: Option<Date>| on.map_or("?".into(), |on| on.strftime("%m-%d").to_string());
    let stages = one
        .stages
        .iter()
        .map(|entry| (entry.seq, format!("{}@{}", entry.stage.code(), when(entry.entered_on))));
    let statuses = one.statuses.iter().map(|entry| {
        let status = match &entry.status {
            Status::Open => "open".to_owned(),
            Status::Won => "won".to_owned(),
            Status::Lost { reason } => format!("lost[{}]", reason.as_deref().unwrap_or("")),
        };
        (entry.seq, format!("{status}@{}", when(entry.on)))
    });
    let mut all: Vec<(u32, String)> = stages.chain(statuses).collect();
    all.sort_by_key(|(seq, _)| *seq);
    all.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

/// Applies `command` to the opportunity of one line and compares the history that is left; then
/// checks that the reverse of the change leads back.
#[track_caller]
fn check(line: &str, command: impl Fn(OpportunityId) -> Command, expected: &str) {
    let mut workspace = workspace(line);
    let before = workspace.clone();
    let id = workspace.opportunities.iter().map(|one| one.id).next();
    let Some(id) = id else { panic!("the line has no opportunity") };
    match apply(&mut workspace, &command(id), TODAY) {
        Ok(change) => {
            let left = workspace.opportunities.get(id).map(history).unwrap_or_default();
            assert_eq!(left, expected);
            assert_eq!(change.patches.is_empty(), workspace == before, "{change:?}");
            change.reversed().apply_to(&mut workspace);
            assert_eq!(workspace, before, "reversed");
        }
        Err(error) => {
            assert_eq!(error.to_string(), expected);
            assert_eq!(workspace, before, "a refusal touches nothing");
        }
    }
}

fn move_to(stage: Stage, on: &str) -> impl Fn(OpportunityId) -> Command {
    let on = day(on).unwrap_or(TODAY);
    move |opportunity| Command::MoveTo { opportunity, stage, on }
}

fn lose(reason: Option<&str>, on: &str) -> impl Fn(OpportunityId) -> Command {
    let (on, reason) = (day(on).unwrap_or(TODAY), reason.map(str::to_owned));
    move |opportunity| Command::Lose { opportunity, reason: reason.clone(), on }
}

fn take_back(on: &str) -> impl Fn(OpportunityId) -> Command {
    let on = day(on).unwrap_or(TODAY);
    move |opportunity| Command::TakeBack { opportunity, on }
}

fn reopen(on: &str) -> impl Fn(OpportunityId) -> Command {
    let on = day(on).unwrap_or(TODAY);
    move |opportunity| Command::Reopen { opportunity, on }
}

#[test]
fn a_move_appends_the_stage_and_its_day() {
    check("a S@01-03", move_to(Stage::Prospect, "01-10"), "S@01-03 P@01-10");
}

#[test]
fn a_skip_and_a_step_back_are_moves_like_others() {
    check("a S@01-03", move_to(Stage::Negotiation, "01-10"), "S@01-03 N@01-10");
    check("a S@01-03 A@01-05", move_to(Stage::Prospect, "01-10"), "S@01-03 A@01-05 P@01-10");
}

#[test]
fn a_move_to_where_it_stands_changes_nothing() {
    check("a S@01-03 P@01-05", move_to(Stage::Prospect, "01-10"), "S@01-03 P@01-05");
}

#[test]
fn a_first_move_is_written_down_also_into_suspect() {
    check("a", move_to(Stage::Suspect, "01-10"), "S@01-10");
}

#[test]
fn a_move_into_order_is_a_win() {
    check("a S@01-03", move_to(Stage::Order, "01-10"), "S@01-03 O@01-10 won@01-10");
}

#[test]
fn a_move_out_of_a_loss_opens_it_again() {
    check(
        "a P@01-03 lost@01-05",
        move_to(Stage::Approach, "01-10"),
        "P@01-03 lost[]@01-05 open@01-10 A@01-10",
    );
    check(
        "a P@01-03 lost@01-05",
        move_to(Stage::Prospect, "01-10"),
        "P@01-03 lost[]@01-05 open@01-10",
    );
    check(
        "a P@01-03 lost@01-05",
        move_to(Stage::Order, "01-10"),
        "P@01-03 lost[]@01-05 O@01-10 won@01-10",
    );
}

#[test]
fn won_stays_won() {
    let won = "a S@01-03 O@01-10";
    check(won, move_to(Stage::Approach, "01-12"), "won stays won");
    check(won, move_to(Stage::Order, "01-12"), "S@01-03 O@01-10 won@01-10");
    check(won, lose(None, "01-12"), "won stays won");
    check(won, reopen("01-12"), "won stays won");
}

#[test]
fn a_win_can_be_taken_back_and_stays_in_the_history() {
    let won = "a S@01-03 O@01-10";
    check(won, take_back("01-12"), "S@01-03 O@01-10 won@01-10 open@01-12");
    // Not before it was won.
    check(won, take_back("01-05"), "S@01-03 O@01-10 won@01-10 open@01-10");
    check("a S@01-03", take_back("01-05"), "S@01-03");
    let (back, late) = (take_back("01-12"), lose(Some("late"), "01-12"));
    let lost = move |id| Command::Together(vec![back(id), late(id)]);
    check(won, lost, "S@01-03 O@01-10 won@01-10 open@01-12 lost[late]@01-12");
}

#[test]
fn a_loss_keeps_its_reason_and_its_day() {
    check("a S@01-03", lose(Some("price"), "01-10"), "S@01-03 lost[price]@01-10");
    check("a", lose(None, "01-10"), "lost[]@01-10");
}

#[test]
fn a_loss_takes_away_what_was_to_be_done_next_in_the_same_step() {
    let mut workspace = workspace("a S@01-03 next@02-01");
    let before = workspace.clone();
    let lost = lose(None, "01-10")(opportunity(&workspace, "a").id);
    let change = apply(&mut workspace, &lost, TODAY).unwrap_or_default();
    assert_eq!(opportunity(&workspace, "a").next_action, None);
    change.reversed().apply_to(&mut workspace);
    assert_eq!(workspace, before);
}

#[test]
fn a_reason_is_corrected_where_it_stands_without_another_loss() {
    let lost = "a S@01-03 lost@01-10 reason=price";
    check(lost, lose(Some("timing"), "02-01"), "S@01-03 lost[timing]@01-10");
    check(lost, lose(Some("price"), "02-01"), "S@01-03 lost[price]@01-10");
}

#[test]
fn a_lost_one_can_be_opened_again_and_an_open_one_is_left_alone() {
    check("a S@01-03 lost@01-10", reopen("02-01"), "S@01-03 lost[]@01-10 open@02-01");
    check("a S@01-03", reopen("02-01"), "S@01-03");
}

#[test]
fn nothing_can_be_dated_after_today() {
    check(
        "a S@01-03",
        move_to(Stage::Prospect, "2027-01-01"),
        &refused("2027-01-01 is after today"),
    );
    check("a S@01-03", lose(None, "2027-01-01"), &refused("2027-01-01 is after today"));
    check("a lost@01-03", reopen("2027-01-01"), &refused("2027-01-01 is after today"));
}

/// How a refusal of the fixture's first opportunity reads.
fn refused(fault: &str) -> String {
    format!("{:?}: {fault}", RecordId::Opportunity(OpportunityId::new(1, [0; 10])))
}

#[test]
fn giving_it_to_someone_appends_and_giving_it_to_its_owner_does_not() {
    let mut workspace = workspace("a S@01-03 owner=Ada\nb S@01-03 owner=Bo");
    let (id, bo) = (opportunity(&workspace, "a").id, owner(&workspace, "Bo"));
    let mut assign = |owner: Option<OwnerId>| {
        let on = day("02-01").unwrap_or(TODAY);
        let changed = apply(&mut workspace, &Command::Assign { opportunity: id, owner, on }, TODAY);
        let owners = opportunity(&workspace, "a").owners.iter().map(|entry| entry.owner).collect();
        (changed.map(|change| change.patches.len()), owners)
    };
    let ada = OwnerId::new(1, [0; 10]);
    assert_eq!(assign(Some(ada)), (Ok(0), vec![Some(ada)]));
    assert_eq!(assign(Some(bo)), (Ok(1), vec![Some(ada), Some(bo)]));
    assert_eq!(assign(None), (Ok(1), vec![Some(ada), Some(bo), None]));
    let (refusal, owners): (_, Vec<_>) = assign(Some(OwnerId::new(9, [0; 10])));
    assert!(matches!(refusal, Err(CommandError::Record { .. })), "{refusal:?}");
    assert_eq!(owners.len(), 3);
}

#[test]
fn what_is_not_there_cannot_be_moved_lost_opened_or_given() {
    let missing = OpportunityId::new(77, [0; 10]);
    let expected = Err(CommandError::Missing(RecordId::Opportunity(missing)));
    let commands = [
        move_to(Stage::Prospect, "01-10")(missing),
        lose(None, "01-10")(missing),
        reopen("01-10")(missing),
        Command::Assign { opportunity: missing, owner: None, on: TODAY },
        Command::Delete(vec![RecordId::Opportunity(missing)]),
    ];
    for command in commands {
        assert_eq!(apply(&mut workspace("a S@01-03"), &command, TODAY), expected, "{command:?}");
    }
}

#[test]
fn an_opportunity_goes_with_its_activities_and_both_come_back() {
    let mut workspace = workspace("a S@01-03 call@01-04:advance call@01-05:none\nb S@01-03");
    let before = workspace.clone();
    let command = Command::Delete(vec![RecordId::Opportunity(opportunity(&before, "a").id)]);
    let change = apply(&mut workspace, &command, TODAY).unwrap_or_default();
    assert_eq!(change.patches.len(), 3);
    assert_eq!((workspace.opportunities.len(), workspace.activities.len()), (1, 0));
    change.reversed().apply_to(&mut workspace);
    assert_eq!(workspace, before);
}

#[test]
fn nothing_goes_that_is_still_named() {
    let workspace = workspace("a S@01-03 owner=Ada call@01-04:advance");
    let one = opportunity(&workspace, "a");
    let ada = RecordId::Owner(owner(&workspace, "Ada"));
    let account = one.account.map(RecordId::Account);
    for id in [Some(ada), account].into_iter().flatten() {
        let mut touched = workspace.clone();
        let refusal = apply(&mut touched, &Command::Delete(vec![id]), TODAY);
        assert!(matches!(refusal, Err(CommandError::InUse { id: held, .. }) if held == id));
        assert_eq!(touched, workspace);
    }
    let all = [Some(ada), account, Some(RecordId::Opportunity(one.id))];
    let mut emptied = workspace.clone();
    let all_at_once = Command::Delete(all.into_iter().flatten().collect());
    assert!(apply(&mut emptied, &all_at_once, TODAY).is_ok());
    assert!(emptied.owners.is_empty() && emptied.accounts.is_empty());
}

#[test]
fn several_commands_are_one_step_or_none() {
    let fine = [move_to(Stage::Prospect, "01-10"), move_to(Stage::Approach, "01-12")];
    let together = |id| Command::Together(fine.iter().map(|command| command(id)).collect());
    check("a S@01-03", together, "S@01-03 P@01-10 A@01-12");
    let halfway = |id| {
        Command::Together(vec![
            move_to(Stage::Order, "01-10")(id),
            Command::Put(vec![Account::named(AccountId::new(5, [0; 10]), "new").into()]),
            lose(None, "01-12")(id),
        ])
    };
    check("a S@01-03", halfway, "won stays won");
}

#[test]
fn putting_what_is_already_there_changes_nothing() {
    let mut workspace = workspace("a S@01-03 owner=Ada call@01-04:none");
    let records: Vec<Record> = workspace.records().collect();
    let change = apply(&mut workspace, &Command::Put(records), TODAY);
    assert_eq!(change, Ok(Change::default()));
}

/// Puts the first activity of the fixture again with this outcome.
fn outcome(workspace: &mut Workspace, outcome: ActivityOutcome) -> Option<Change> {
    let activity = workspace.activities.iter().next()?.clone();
    let done = Activity { state: ActivityState::Done, outcome: Some(outcome), ..activity };
    apply(workspace, &Command::Put(vec![done.into()]), TODAY).ok()
}

#[test]
fn an_honoured_appointment_enters_approach_on_its_day_in_the_same_step() {
    let mut workspace = workspace("a S@01-03 P@01-10 appt@01-20/01-12");
    let before = workspace.clone();
    let change = outcome(&mut workspace, ActivityOutcome::Continuation).unwrap_or_default();
    assert_eq!(history(opportunity(&workspace, "a")), "S@01-03 P@01-10 A@01-20");
    change.reversed().apply_to(&mut workspace);
    assert_eq!(workspace, before);
}

#[test]
fn an_appointment_at_which_nobody_was_enters_nothing() {
    for nobody in [ActivityOutcome::NoShow, ActivityOutcome::NoReply] {
        let mut workspace = workspace("a S@01-03 P@01-10 appt@01-20");
        assert!(outcome(&mut workspace, nobody).is_some());
        assert_eq!(history(opportunity(&workspace, "a")), "S@01-03 P@01-10");
    }
}

#[test]
fn an_appointment_after_approach_enters_nothing_more() {
    for line in ["a S@01-03 A@01-10 P@01-12 appt@01-20", "a S@01-03 O@01-10 appt@01-20"] {
        let mut workspace = workspace(line);
        let before = history(opportunity(&workspace, "a"));
        assert!(outcome(&mut workspace, ActivityOutcome::Advance).is_some());
        assert_eq!(history(opportunity(&workspace, "a")), before);
    }
}

#[test]
fn a_call_is_no_appointment_and_the_order_of_records_does_not_matter() {
    let called = workspace("a S@01-03 call@01-20:advance");
    assert_eq!(history(opportunity(&called, "a")), "S@01-03");

    let met = workspace("a S@01-03 meeting@01-20:advance");
    let mut again = met.clone();
    let records = [
        met.activities.iter().next().cloned().map(Record::from),
        Some(Opportunity::new(opportunity(&met, "a").id, "a").into()),
    ];
    let put = Command::Put(records.into_iter().flatten().collect());
    assert!(apply(&mut again, &put, TODAY).is_ok());
    assert_eq!(history(opportunity(&again, "a")), "A@01-20");
}
