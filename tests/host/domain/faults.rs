//! Every reason for which a record may not stand, each with the smallest record that has it.

use imbuto::domain::{
    Account, AccountId, Activity, ActivityState, Command, CommandError, Contact, ContactId, Goal,
    GoalId, Opportunity, OpportunityId, Owner, OwnerId, Party, Period, Playbook, PlaybookItem,
    PlaybookItemId, Record, RecordFault, RecordId, ReferenceFunnel, ReferenceFunnelId,
    ReferenceLevel, Relation, RelationId, RelationKind, Settings, Stage, Status, StatusEntry,
    Tally, TallyId, Tick, apply,
};
use jiff::civil::{Date, date};

use crate::fixture::{TODAY, workspace};

const TOMORROW: Date = date(2027, 1, 1);

/// Puts `record` into a workspace of one opportunity: refused for `expected`, and nothing touched.
#[track_caller]
fn check(record: impl Into<Record>, expected: Option<RecordFault>) {
    let record = record.into();
    let mut workspace = workspace("a S@01-03 owner=Ada call@01-05:none");
    let before = workspace.clone();
    let result = apply(&mut workspace, &Command::Put(vec![record.clone()]), TODAY);
    match expected {
        None => assert!(result.is_ok(), "{result:?}"),
        Some(fault) => {
            assert_eq!(result, Err(CommandError::Record { id: record.id(), fault }));
            assert_eq!(workspace, before);
        }
    }
}

fn opportunity() -> Opportunity {
    Opportunity::new(OpportunityId::new(8, [0; 10]), "b")
}

fn activity(state: ActivityState, on: Date) -> Activity {
    let workspace = workspace("a S@01-03 call@01-05:none");
    let Some(call) = workspace.activities.iter().next() else { panic!("a fixture with a call") };
    Activity { state, on, owner: None, ..call.clone() }
}

#[test]
fn a_name_must_not_be_blank() {
    let blank = Some(RecordFault::BlankName);
    check(Owner::sales(OwnerId::new(8, [0; 10]), " "), blank.clone());
    check(Account::named(AccountId::new(8, [0; 10]), ""), blank.clone());
    check(Opportunity::new(OpportunityId::new(8, [0; 10]), "\t"), blank.clone());
    check(contact("", None), blank.clone());
    check(Settings::named(""), blank.clone());
    check(funnel(" ", &[(Stage::Suspect, 10), (Stage::Order, 1)]), blank.clone());
    let item = PlaybookItem::new(PlaybookItemId::new(1, [0; 10]), Stage::Suspect, String::new());
    check(Playbook { items: vec![item], ..Playbook::default() }, blank);
}

fn contact(name: &str, account: Option<AccountId>) -> Contact {
    Contact::named(ContactId::new(8, [0; 10]), account, name)
}

fn funnel(name: &str, levels: &[(Stage, u64)]) -> ReferenceFunnel {
    let level = |(stage, count): &(Stage, u64)| ReferenceLevel {
        name: stage.code().to_owned(),
        stage: *stage,
        count: *count,
    };
    ReferenceFunnel {
        id: ReferenceFunnelId::new(8, [0; 10]),
        name: name.to_owned(),
        levels: levels.iter().map(level).collect(),
        unknown: Default::default(),
    }
}

#[test]
fn what_a_record_names_must_be_there() {
    let owner = OwnerId::new(9, [0; 10]);
    let no_owner = Some(RecordFault::Missing(RecordId::Owner(owner)));
    let account = AccountId::new(9, [0; 10]);
    let no_account = Some(RecordFault::Missing(RecordId::Account(account)));
    let person = ContactId::new(9, [0; 10]);
    let nobody = Some(RecordFault::Missing(RecordId::Contact(person)));
    let sale = OpportunityId::new(9, [0; 10]);
    let no_sale = Some(RecordFault::Missing(RecordId::Opportunity(sale)));

    let mut given = opportunity();
    given.assign(Some(owner), None);
    check(given, no_owner.clone());
    check(Opportunity { account: Some(account), ..opportunity() }, no_account.clone());
    check(Opportunity { contacts: vec![person], ..opportunity() }, nobody.clone());
    let referred_by = Some(Party::Account(account));
    check(Opportunity { referred_by, ..opportunity() }, no_account.clone());
    let done = activity(ActivityState::Done, TODAY);
    check(Activity { owner: Some(owner), ..done.clone() }, no_owner.clone());
    check(Activity { opportunity: Some(sale), ..done.clone() }, no_sale);
    check(Activity { account: Some(account), ..done.clone() }, no_account.clone());
    check(Activity { contact: Some(person), ..done }, nobody.clone());
    check(contact("Eva", Some(account)), no_account);
    check(Tally::quick(TallyId::new(1, [0; 10]), Some(owner)), no_owner.clone());
    check(Goal { owner: Some(owner), ..goal(TODAY, TODAY) }, no_owner);
    let id = ReferenceFunnelId::new(9, [0; 10]);
    let settings = Settings { reference: Some(id), ..Settings::named("firm") };
    check(settings, Some(RecordFault::Missing(RecordId::ReferenceFunnel(id))));
    let relation = Relation {
        id: RelationId::new(1, [0; 10]),
        from: Party::Account(AccountId::new(1, [0; 10])),
        to: Party::Contact(person),
        kind: RelationKind::Knows,
        since_on: None,
        note: None,
        unknown: Default::default(),
    };
    check(relation, nobody);
}

#[test]
fn what_happened_is_not_dated_after_today() {
    let after = Some(RecordFault::AfterToday(TOMORROW));
    let mut entered = opportunity();
    entered.enter(Stage::Suspect, Some(TOMORROW));
    check(entered, after.clone());
    let mut lost = opportunity();
    lost.set_status(Status::Lost { reason: None }, Some(TOMORROW));
    check(lost, after.clone());
    let mut given = opportunity();
    given.assign(None, Some(TOMORROW));
    check(given, after.clone());
    check(Opportunity { created_on: Some(TOMORROW), ..opportunity() }, after.clone());
    check(Opportunity { handed_over_on: Some(TOMORROW), ..opportunity() }, after.clone());
    let tick = Tick { item: PlaybookItemId::new(1, [0; 10]), done_on: Some(TOMORROW) };
    check(Opportunity { ticks: vec![tick], ..opportunity() }, after.clone());
    check(activity(ActivityState::Done, TOMORROW), after.clone());
    let set = Activity { set_on: Some(TOMORROW), ..activity(ActivityState::Planned, TOMORROW) };
    check(set, after);
}

#[test]
fn what_is_planned_may_lie_ahead_and_today_is_not_after_today() {
    check(activity(ActivityState::Planned, TOMORROW), None);
    check(activity(ActivityState::Done, TODAY), None);
    let mut entered = opportunity();
    entered.enter(Stage::Suspect, Some(TODAY));
    let ahead = Opportunity { expected_close_on: Some(TOMORROW), ..entered };
    check(Opportunity { decision_on: Some(TOMORROW), ..ahead }, None);
}

#[test]
fn entries_stand_in_the_order_of_their_numbers() {
    let mut stages = opportunity();
    stages.enter(Stage::Suspect, None);
    stages.enter(Stage::Prospect, None);
    stages.stages.swap(0, 1);
    check(stages, Some(RecordFault::OutOfOrder));
    let mut statuses = opportunity();
    statuses.set_status(Status::Lost { reason: None }, None);
    statuses.statuses.push(StatusEntry { status: Status::Open, on: None, seq: 1 });
    check(statuses, Some(RecordFault::OutOfOrder));
    let mut owners = opportunity();
    owners.assign(None, None);
    owners.assign(None, None);
    owners.owners.reverse();
    check(owners, Some(RecordFault::OutOfOrder));
}

#[test]
fn dates_may_run_backwards_and_only_numbers_may_not() {
    let mut backwards = opportunity();
    backwards.enter(Stage::Suspect, Some(date(2026, 2, 1)));
    backwards.enter(Stage::Prospect, Some(date(2026, 1, 1)));
    check(backwards, None);
}

#[test]
fn won_and_order_go_together() {
    let mut won = opportunity();
    won.set_status(Status::Won, None);
    check(won, Some(RecordFault::WonWithoutOrder));
    let mut ordered = opportunity();
    ordered.enter(Stage::Order, None);
    check(ordered.clone(), None);
    // A win that was taken back stays in the history, and an order nobody won is none.
    ordered.set_status(Status::Lost { reason: None }, None);
    check(ordered.clone(), None);
    ordered.statuses.remove(0);
    check(ordered, Some(RecordFault::WonWithoutOrder));
}

#[test]
fn a_period_ends_on_its_first_day_or_later() {
    check(goal(TODAY, TODAY), None);
    check(goal(TODAY, date(2026, 12, 30)), Some(RecordFault::EmptyPeriod));
    let period = Some(Period { from_on: TOMORROW, to_on: TODAY });
    let tally = Tally { period, ..Tally::quick(TallyId::new(1, [0; 10]), None) };
    check(tally, Some(RecordFault::EmptyPeriod));
}

fn goal(from_on: Date, to_on: Date) -> Goal {
    Goal {
        id: GoalId::new(1, [0; 10]),
        owner: None,
        period: Period { from_on, to_on },
        customers_count: Some(5),
        amount: None,
        set_on: None,
        unknown: Default::default(),
    }
}

#[test]
fn a_reference_funnel_has_two_levels_or_more_in_the_order_of_stages() {
    let levels = Some(RecordFault::Levels);
    check(funnel("r", &[]), levels.clone());
    check(funnel("r", &[(Stage::Suspect, 10)]), levels.clone());
    check(funnel("r", &[(Stage::Order, 1), (Stage::Suspect, 10)]), levels.clone());
    check(funnel("r", &[(Stage::Suspect, 10), (Stage::Suspect, 5)]), levels);
    check(funnel("r", &[(Stage::Suspect, 10), (Stage::Order, 1)]), None);
}
