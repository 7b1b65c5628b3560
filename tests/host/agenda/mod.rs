//! What is due on a day, why, and with whom to begin.
#![expect(clippy::expect_used, reason = "a test stops where a command it made cannot be")]

use std::collections::{BTreeMap, BTreeSet};

use imbuto::agenda::{Agenda, Asked, DayPlan, Look, Reason, Section, Standing, Work};
use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, Command, DueStep, NextAction,
    OpportunityId, Playbook, PlaybookItem, PlaybookItemId, Record, RecordId, Side, Stage,
    Temperature, Tick, Workspace, apply, begin_with,
};
use imbuto::metrics::Rotten;
use jiff::civil::{Date, date, time};

use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::random::any_lines;

fn agenda(workspace: &Workspace) -> Agenda {
    let mut agenda = Agenda::new(date(2026, 12, 1));
    while !agenda.step(workspace) {}
    agenda
}

fn today() -> Asked {
    Asked { today: TODAY, until: TODAY, owner: None }
}

fn id(workspace: &Workspace, name: &str) -> OpportunityId {
    let found = workspace.opportunities.iter().find(|one| one.title == name);
    found.expect("an opportunity of this name").id
}

fn name(workspace: &Workspace, id: OpportunityId) -> &str {
    let opportunity = workspace.opportunities.get(id);
    opportunity.map_or("-", |one| one.title.as_str())
}

/// The names in each group that is not empty: `Late: acme beta`.
fn said(workspace: &Workspace, plan: &DayPlan) -> Vec<String> {
    let groups = plan.groups.iter().filter(|group| !group.items.is_empty());
    let names = groups.map(|group| {
        let names = group.items.iter().map(|item| name(workspace, item.opportunity));
        format!("{:?}: {}", group.section, names.collect::<Vec<_>>().join(" "))
    });
    names.collect()
}

#[track_caller]
fn check(lines: &str, asked: &Asked, expected: &[&str]) {
    let workspace = workspace(lines);
    assert_eq!(said(&workspace, &agenda(&workspace).day(asked, &[])), expected);
}

#[test]
fn next_actions_are_late_or_for_today_and_never_both() {
    check("acme S@12-01 next@12-30", &today(), &["Late: acme"]);
    check("acme S@12-01 next@12-31", &today(), &["Today: acme"]);
    check("acme S@12-01 next@2027-01-01", &today(), &[]);
    check("acme S@12-01", &today(), &["NoNextAction: acme"]);
    check("acme S@12-01 next@12-30 lost@12-31", &today(), &[]);
    check("acme S@12-01 won@12-10", &today(), &[]);
    check("acme S@12-01 won@12-10 next@12-30", &today(), &["Late: acme"]);
}

#[test]
fn a_later_day_may_be_asked_for() {
    let week = Asked { until: date(2027, 1, 7), ..today() };
    let lines = "acme S@12-01 next@2027-01-07
        beta S@12-01 next@12-31
        gamma S@12-01 next@2027-01-08";
    check(lines, &week, &["Today: beta acme"]);
}

#[test]
fn an_appointment_stands_once_and_asks_for_its_outcome_when_its_day_has_passed() {
    check("acme P@12-01 meeting@12-31 next@12-31", &today(), &["Today: acme"]);
    check("acme P@12-01 meeting@12-20 next@12-20", &today(), &["AppointmentWithoutOutcome: acme"]);
    check("acme P@12-01 meeting@12-20:none", &today(), &["AppointmentWithoutOutcome: acme"]);
    check("acme P@12-01 meeting@12-20 lost@12-22", &today(), &[]);
    check(
        "acme P@12-01 meeting@12-20:none lost@12-22",
        &today(),
        &["AppointmentWithoutOutcome: acme"],
    );
    check("acme P@12-01 meeting@12-20:advance", &today(), &["NoNextAction: acme"]);
    check("acme P@12-01 meeting@2027-01-09", &today(), &[]);
    check("acme P@12-01 call@12-20", &today(), &["Late: acme"]);
}

/// An appointment that nobody has put among the activities asks for its outcome all the same.
#[test]
fn a_next_action_that_is_an_appointment_asks_for_its_outcome_too() {
    use ActivityKind::{Call, Meeting};
    let late = date(2026, 12, 26);
    for (kind, on, expected) in [
        (Some(Meeting), late, "AppointmentWithoutOutcome: acme"),
        (Some(Meeting), TODAY, "Today: acme"),
        (Some(Call), late, "Late: acme"),
        (None, late, "Late: acme"),
    ] {
        let next = NextAction { kind, ..NextAction::new("next", on) };
        let workspace = changed("acme P@12-01", |one| one.next_action = Some(next));
        let plan = agenda(&workspace).day(&today(), &[]);
        assert_eq!(said(&workspace, &plan), [expected], "{kind:?}");
    }
}

#[test]
fn the_greatest_value_at_stake_comes_first_and_lateness_counts_too() {
    check(
        "acme 1000 S@12-01 next@12-30\nbeta 9000 S@12-01 next@12-30",
        &today(),
        &["Late: beta acme"],
    );
    check(
        "acme 9000 S@12-01 next@12-30\nbeta 9000 N@12-01 next@12-30",
        &today(),
        &["Late: beta acme"],
    );
    check(
        "acme 9000 S@12-01 next@12-30\nbeta 8000 S@12-01 next@12-01",
        &today(),
        &["Late: beta acme"],
    );
    check("acme S@12-01 next@12-30\nbeta S@12-01 next@12-29", &today(), &["Late: beta acme"]);
}

#[test]
fn everyone_sees_their_own() {
    let lines = "acme S@12-01 owner=Ada next@12-30\nbeta S@12-01 owner=Bo next@12-30";
    let workspace = workspace(lines);
    let ada = workspace.owners.iter().find(|owner| owner.name == "Ada").map(|owner| owner.id);
    let asked = Asked { owner: ada, ..today() };
    assert_eq!(said(&workspace, &agenda(&workspace).day(&asked, &[])), ["Late: acme"]);
}

/// The workspace of these lines, with this done to its first opportunity.
fn changed(lines: &str, change: impl FnOnce(&mut imbuto::domain::Opportunity)) -> Workspace {
    let mut workspace = workspace(lines);
    let mut one = workspace.opportunities.iter().next().expect("an opportunity").clone();
    change(&mut one);
    apply(&mut workspace, &Command::Put(vec![Record::from(one)]), TODAY).expect("may stand");
    workspace
}

#[track_caller]
fn check_decision(temperature: Temperature, on: Date, expected: &[&str], nurtured: [usize; 2]) {
    let workspace = changed("acme S@12-01 next@2027-02-01", |one| {
        one.temperature = Some(temperature);
        one.decision_on = Some(on);
    });
    let plan = agenda(&workspace).day(&today(), &[]);
    assert_eq!(said(&workspace, &plan), expected);
    assert_eq!(plan.nurturing.each_ref().map(|list| list.all.len()), nurtured);
}

#[test]
fn whoever_decides_later_is_nurtured_until_that_day() {
    check_decision(Temperature::Undecided, TODAY, &["Decision: acme"], [0, 0]);
    check_decision(Temperature::Undecided, date(2027, 1, 1), &[], [1, 0]);
    check_decision(Temperature::LongTerm, date(2027, 9, 1), &[], [0, 1]);
    check_decision(Temperature::LongTerm, date(2026, 9, 1), &["Decision: acme"], [0, 0]);
}

fn step(number: u8, stage: Stage) -> PlaybookItem {
    let random = [0, 0, 0, 0, 0, 0, 0, 0, 0, number];
    PlaybookItem::new(PlaybookItemId::new(1, random), stage, "step")
}

fn with_playbook(workspace: &mut Workspace, items: Vec<PlaybookItem>) {
    let playbook = Playbook { items, ..Playbook::default() };
    apply(workspace, &Command::Put(vec![Record::from(playbook)]), TODAY).expect("may stand");
}

#[test]
fn a_step_of_an_order_is_due_until_it_is_done() {
    let made = step(1, Stage::Order);
    let item = made.id;
    let mut workspace = workspace("acme S@12-01 won@12-10");
    with_playbook(&mut workspace, vec![made]);
    let mut one = workspace.opportunities.iter().next().expect("one").clone();
    one.due_steps = vec![DueStep { item, due_on: date(2026, 12, 30) }];
    apply(&mut workspace, &Command::Put(vec![one.clone().into()]), TODAY).expect("may stand");
    let plan = agenda(&workspace).day(&today(), &[]);
    assert_eq!(said(&workspace, &plan), ["OrderStep: acme"]);
    assert_eq!(plan.first().map(|item| (item.work, item.late)), Some((Work::OrderStep(item), 1)));

    one.ticks = vec![Tick { item, done_on: Some(TODAY) }];
    apply(&mut workspace, &Command::Put(vec![one.into()]), TODAY).expect("may stand");
    assert!(agenda(&workspace).day(&today(), &[]).is_empty());
}

#[test]
fn the_first_has_its_reasons_the_weightiest_first() {
    let steps = vec![step(1, Stage::Suspect), step(2, Stage::Suspect)];
    let (done, left) = (steps[0].id, steps[1].id);
    let mut workspace = changed("acme 9000 S@12-01 next@12-30\nbeta S@12-01", |one| {
        one.temperature = Some(Temperature::Ready);
        one.ticks = vec![Tick { item: done, done_on: None }];
    });
    with_playbook(&mut workspace, steps);
    let plan = agenda(&workspace).day(&today(), &[]);
    let first = plan.first().expect("something is due");
    assert_eq!(name(&workspace, first.opportunity), "acme");
    let reasons: Vec<Reason> = first.urgency.parts.iter().map(|part| part.reason).collect();
    let expected = [
        Reason::AtStake(900_000, Stage::Suspect),
        Reason::OneStep(left),
        Reason::Ready,
        Reason::Late(1),
    ];
    assert_eq!(reasons, expected);
    let points: f64 = first.urgency.parts.iter().map(|part| part.points).sum();
    assert_eq!(first.urgency.points(), points);
}

#[test]
fn what_has_stopped_stands_there_unless_it_is_due_anyway() {
    let workspace = workspace("acme S@12-01 next@12-30\nbeta S@12-01\ngamma S@12-01");
    let rotten =
        |name| Rotten { id: id(&workspace, name), stage: Stage::Suspect, days: 40, limit: 20 };
    let plan = agenda(&workspace).day(&today(), &[rotten("acme"), rotten("beta")]);
    assert_eq!(said(&workspace, &plan), ["Late: acme", "Stopped: beta", "NoNextAction: gamma"]);
    assert_eq!(plan.items(Section::Stopped)[0].work, Work::Stopped(40, 20));
}

#[test]
fn with_a_time_of_day_it_stays_at_its_time() {
    let mut workspace = workspace(
        "acme 9000 S@12-01 next@12-31\nbeta S@12-01 next@12-31\ngamma S@12-01 next@12-31",
    );
    for (name, at) in [("beta", time(15, 0, 0, 0)), ("gamma", time(9, 30, 0, 0))] {
        let mut one = workspace.opportunities.get(id(&workspace, name)).expect("one").clone();
        one.next_action.as_mut().expect("a next action").at = Some(at);
        apply(&mut workspace, &Command::Put(vec![one.into()]), TODAY).expect("may stand");
    }
    let plan = agenda(&workspace).day(&today(), &[]);
    assert_eq!(said(&workspace, &plan), ["Today: gamma beta acme"]);
    assert_eq!(plan.first().map(|item| name(&workspace, item.opportunity)), Some("acme"));
}

#[test]
fn what_is_touched_is_taken_over_as_if_all_were_read_anew() {
    let mut workspace = workspace("acme S@12-01 next@12-30\nbeta P@12-01 meeting@12-20 next@12-20");
    let mut kept = agenda(&workspace);
    let acme = id(&workspace, "acme");
    let beta = id(&workspace, "beta");
    let commands = [
        Command::Plan { opportunity: acme, next: None },
        Command::Lose { opportunity: beta, reason: None, on: TODAY },
        Command::MoveTo { opportunity: acme, stage: Stage::Negotiation, on: TODAY },
    ];
    for command in commands {
        let change = apply(&mut workspace, &command, TODAY).expect("may be done");
        let touched: BTreeSet<RecordId> = crate::metrics::columns::steps::touched(&change);
        kept.update(&workspace, &touched);
        while !kept.step(&workspace) {}
        assert_eq!(kept.day(&today(), &[]), agenda(&workspace).day(&today(), &[]));
    }
    with_playbook(&mut workspace, vec![step(1, Stage::Suspect)]);
    kept.update(&workspace, &BTreeSet::from([RecordId::Playbook]));
    assert!(!kept.is_read(), "all opportunities may be others");
}

#[test]
fn what_a_list_knows_of_the_urgency_of_one_is_what_the_day_says_of_all() {
    let workspace = workspace(
        "acme 9000 N@12-01 next@12-20\nbeta 400 S@12-01 next@12-31\ngamma P@12-01 next@12-01",
    );
    let standings: BTreeMap<_, _> = workspace
        .opportunities
        .iter()
        .map(|one| (one.id, Standing::of(&workspace, one, TODAY)))
        .collect();
    let most = standings.values().map(|one| one.at_stake).fold(0.0, f64::max);
    let plan = agenda(&workspace).day(&today(), &[]);
    let items: Vec<_> = plan.groups.iter().flat_map(|group| &group.items).collect();
    assert_eq!(items.len(), 3);
    for item in items {
        let points = standings[&item.opportunity].points(most);
        assert!((points - item.urgency.points()).abs() < 1e-9, "{item:?}");
    }
}

/// Something that a company did, noted by marketing, of whom there is no opportunity in it.
fn traced(workspace: &mut Workspace, on: Date) -> ActivityId {
    let first = workspace.activities.iter().next().expect("an activity").clone();
    let trace = Activity {
        side: Side::Marketing,
        opportunity: None,
        outcome: None,
        on,
        account: workspace.accounts.iter().next().map(|account| account.id),
        ..first
    };
    let id = trace.id;
    apply(workspace, &Command::Put(vec![trace.into()]), TODAY).expect("may stand");
    id
}

#[test]
fn what_marketing_noted_waits_until_somebody_makes_something_of_it() {
    let mut workspace = workspace("acme S@12-01 won@12-10 call@12-20:none");
    let id = traced(&mut workspace, date(2026, 12, 20));
    let mut agenda = agenda(&workspace);
    let plan = agenda.day(&today(), &[]);
    assert_eq!(plan.traces.iter().map(|one| one.activity).collect::<Vec<_>>(), [id]);
    assert!(!plan.is_empty());

    let touched = BTreeSet::from([RecordId::Activity(id)]);
    let trace = workspace.activities.get(id).expect("it is there").clone();
    let mut answered = workspace.clone();
    let said = Activity { outcome: Some(ActivityOutcome::NoSale), ..trace.clone() };
    apply(&mut answered, &Command::Put(vec![said.into()]), TODAY).expect("may stand");
    agenda.update(&answered, &touched);
    assert_eq!(agenda.day(&today(), &[]).traces, []);

    agenda.update(&workspace, &touched);
    let deal = imbuto::domain::Opportunity::new(OpportunityId::new(99, [0; 10]), "acme");
    let account = trace.account;
    apply(&mut workspace, &begin_with(trace, deal), TODAY).expect("may stand");
    agenda.update(&workspace, &touched);
    assert_eq!(agenda.day(&today(), &[]).traces, []);
    let deal = workspace.opportunities.get(OpportunityId::new(99, [0; 10])).expect("it began");
    assert_eq!((deal.account, deal.stage()), (account, Stage::Suspect));
    assert_eq!(deal.reach(Stage::Suspect), Some(date(2026, 12, 20)));

    let _ = traced(&mut workspace, date(2026, 10, 1));
    assert_eq!(self::agenda(&workspace).day(&today(), &[]).traces, [], "it waits no more");
}

#[test]
fn two_owners_at_a_company_stand_there_once() {
    let workspace = workspace(
        "a S@01-01 owner=Ada account=acme call@12-10:none call@12-20:none call@11-20:none
         b S@01-01 owner=Bo account=acme call@12-12:none call@12-22:none call@11-21:none
         c S@01-01 owner=Ada account=beta call@12-22:none",
    );
    let found = agenda(&workspace).collisions(&workspace, 7);
    let days: Vec<_> = found.iter().map(|one| (one.first.on, one.second.on)).collect();
    assert_eq!(days, [(date(2026, 12, 20), date(2026, 12, 22))]);
}

#[test]
fn a_next_action_of_a_colleague_stands_among_them_once_it_is_planned() {
    let mut workspace = workspace(
        "a S@01-01 owner=Ada account=acme call@12-30:none
         b S@01-01 owner=Bo account=acme",
    );
    let mut agenda = agenda(&workspace);
    assert_eq!(agenda.collisions(&workspace, 7), []);
    let opportunity = id(&workspace, "b");
    let next = Some(NextAction::new("call", date(2027, 1, 4)));
    apply(&mut workspace, &Command::Plan { opportunity, next }, TODAY).expect("may stand");
    agenda.update(&workspace, &BTreeSet::from([RecordId::Opportunity(opportunity)]));
    let found = agenda.collisions(&workspace, 7);
    let days: Vec<_> = found.iter().map(|one| (one.first.on, one.second.on)).collect();
    assert_eq!(days, [(date(2026, 12, 30), date(2027, 1, 4))]);
}

proptest! {
    #![proptest_config(cases(200))]

    /// A look finds something on the very days on which the plan has something in it.
    #[test]
    fn a_look_ends_with_what_the_plan_says(lines in any_lines(), appointment in 0..40_u8) {
        let mut lines: Vec<String> = lines;
        if let Some(line) = lines.first_mut() {
            line.push_str(match appointment % 3 {
                0 => " next@2027-01-05",
                1 => " meeting@2027-01-05",
                _ => "",
            });
        }
        let workspace = workspace(&lines.join("\n"));
        let expected = !agenda(&workspace).day(&today(), &[]).is_empty();
        let mut look = Look::on(TODAY);
        let found = std::iter::repeat_with(|| look.step(&workspace)).find_map(|found| found);
        prop_assert_eq!(found, Some(expected));
    }
}
