//! The columns, kept up to date step by step, against the columns of the workspace as it has become;
//! and each of their facts against the record it was taken from.
#![expect(clippy::expect_used, reason = "a test stops where a row it put is missing")]

use std::collections::{BTreeMap, BTreeSet};

use imbuto::domain::{
    ActivityId, ActivityState, Change, Command, Currency, Money, NextAction, Opportunity,
    OpportunityId, Owner, OwnerId, Playbook, PlaybookItem, PlaybookItemId, Record, RecordId,
    Settings, Stage, Status, Tick, Workspace, apply,
};
use imbuto::metrics::{
    Amount, Chosen, Code, Cohort, Columns, Dates, Day, Facts, Level, Month, Population, Recorded,
    Standing, Touch, count_opportunities, stock, stock_of, waits_until,
};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

use super::random::{FIRST, any_lines};
use crate::fixture::{TODAY, cases, workspace};

/// A step somebody takes, as numbers: which of what there is, and when.
#[derive(Clone, Copy, Debug)]
struct Step {
    what: u8,
    which: usize,
    other: usize,
    days: i64,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..20_u8, 0..40_usize, 0..40_usize, 0..240_i64)
        .prop_map(|(what, which, other, days)| Step { what, which, other, days });
    prop::collection::vec(step, 1..25)
}

fn item(number: usize) -> PlaybookItemId {
    PlaybookItemId::new(number as u64 + 1, [0; 10])
}

/// One of the opportunities, by its place.
fn one(workspace: &Workspace, which: usize) -> Option<&Opportunity> {
    let count = workspace.opportunities.len();
    workspace.opportunities.iter().nth(which.checked_rem(count)?)
}

impl Step {
    /// What it comes to in `workspace`; `None` where there is nothing to do it to.
    fn command(self, workspace: &Workspace) -> Option<Command> {
        let Self { what, which, other, days } = self;
        let on = FIRST.saturating_add(days.days());
        let opportunity = one(workspace, which).map(|one| one.id);
        let owner = workspace.owners.iter().nth(other % 4).map(|owner| owner.id);
        let changed = |change: &dyn Fn(&mut Opportunity)| {
            let mut changed = one(workspace, which)?.clone();
            change(&mut changed);
            Some(Command::Put(vec![changed.into()]))
        };
        let activity = || {
            let count = workspace.activities.len();
            workspace.activities.iter().nth(other.checked_rem(count)?)
        };
        let put = |record: Record| Some(Command::Put(vec![record]));
        match what {
            0..=2 => {
                let stage = Stage::ALL[other % 6];
                Some(Command::MoveTo { opportunity: opportunity?, stage, on })
            }
            3 => Some(Command::Lose { opportunity: opportunity?, reason: None, on }),
            4 => Some(Command::Reopen { opportunity: opportunity?, on }),
            5 => Some(Command::Assign { opportunity: opportunity?, owner, on }),
            6 => Some(Command::Delete(vec![RecordId::Opportunity(opportunity?)])),
            7 => Some(Command::Delete(vec![RecordId::Activity(activity()?.id)])),
            8 => Some(Command::Delete(vec![RecordId::Owner(owner?)])),
            9 => put(Owner::sales(OwnerId::new(50 + other as u64, [0; 10]), "new").into()),
            10 => {
                let id = OpportunityId::new(900 + other as u64 % 5, [0; 10]);
                let mut new = Opportunity::new(id, "new");
                new.enter(Stage::Suspect, (other % 3 > 0).then_some(on));
                new.assign(owner, None);
                put(new.into())
            }
            // Another activity, of this opportunity.
            11 => {
                let mut activity = activity()?.clone();
                activity.id = ActivityId::new(900 + which as u64 % 5, [0; 10]);
                activity.opportunity = opportunity;
                activity.owner = owner;
                put(activity.into())
            }
            // An activity about another opportunity, or about none.
            12 => {
                let mut activity = activity()?.clone();
                activity.opportunity = opportunity.filter(|_| days % 3 > 0);
                put(activity.into())
            }
            13 => {
                let mut activity = activity()?.clone();
                activity.on = on;
                activity.state = ActivityState::Done;
                activity.owner = owner;
                put(activity.into())
            }
            14 => changed(&|one| {
                let currency = [Currency::EUR, Currency::USD][other % 2];
                one.amount = (other % 3 > 0).then_some(Money { minor: days, currency });
                one.source = (other % 4 > 0).then(|| format!("source {}", other % 4));
            }),
            15 => changed(&|one| {
                one.created_on = (other % 3 > 0).then_some(on);
                one.handed_over_on = (other % 4 > 0).then_some(on);
                one.expected_close_on = (other % 5 > 0).then_some(on);
                let next = NextAction { what: "call".into(), on, at: None };
                one.next_action = (other % 2 > 0).then_some(next);
            }),
            16 => changed(&|one| {
                one.ticks = (0..other % 4)
                    .map(|number| Tick { item: item(number), done_on: Some(on) })
                    .collect();
            }),
            17 => {
                let items = (0..other % 4).map(|number| PlaybookItem {
                    id: item(number),
                    stage: [Stage::Order, Stage::Prospect][number % 2],
                    text: "step".into(),
                });
                put(Record::Playbook(Playbook { items: items.collect(), ..Playbook::default() }))
            }
            18 => {
                let currency = [None, Some(Currency::EUR), Some(Currency::USD)][other % 3];
                put(Record::Settings(Settings { currency, ..workspace.settings.clone() }))
            }
            // Everything at once.
            _ => {
                let id = opportunity?;
                Some(Command::Together(vec![
                    Command::MoveTo { opportunity: id, stage: Stage::ALL[other % 5], on },
                    Command::Assign { opportunity: id, owner, on },
                    Command::Lose { opportunity: id, reason: None, on },
                ]))
            }
        }
    }
}

fn touched(change: &Change) -> BTreeSet<RecordId> {
    change.patches.iter().map(|patch| patch.id).collect()
}

/// An activity without its code, and the owner that the code stands for.
fn decoded(columns: &Columns, touch: &Touch) -> (Touch, Option<OwnerId>) {
    let owner = columns.owners.value(touch.owner).copied();
    (Touch { owner: Code::NONE, ..*touch }, owner)
}

/// A row without codes, and what the codes stand for.
type Decoded = (Facts, Option<OwnerId>, Option<String>, Vec<(Touch, Option<OwnerId>)>);

fn rows(columns: &Columns) -> BTreeMap<OpportunityId, Decoded> {
    let decoded = columns.facts.iter().map(|facts| {
        let touches = facts.touches.iter().map(|touch| decoded(columns, touch)).collect();
        let owner = columns.owners.value(facts.owner).copied();
        let source = columns.sources.value(facts.source).cloned();
        let bare =
            Facts { owner: Code::NONE, source: Code::NONE, touches: vec![], ..facts.clone() };
        (facts.id, (bare, owner, source, touches))
    });
    decoded.collect()
}

fn loose(columns: &Columns) -> BTreeMap<ActivityId, (Touch, Option<OwnerId>)> {
    columns.loose.iter().map(|touch| (touch.id, decoded(columns, touch))).collect()
}

#[track_caller]
fn check_same(kept: &Columns, anew: &Columns) {
    assert_eq!((kept.len(), kept.loose.len()), (anew.len(), anew.loose.len()));
    assert_eq!(rows(kept), rows(anew));
    assert_eq!(loose(kept), loose(anew));
    assert_eq!((kept.recorded(), kept.months()), (anew.recorded(), anew.months()));
}

/// What is kept side by side, and found by id, is what the facts say.
#[track_caller]
fn check_consistent(columns: &Columns) {
    let hot = &columns.hot;
    assert_eq!(
        [hot.owner.len(), hot.source.len(), hot.level.len(), hot.standing.len(), hot.entered.len()],
        [columns.len(); 5]
    );
    assert_eq!(
        [hot.month.len(), hot.waits_until.len(), hot.dates.len(), hot.trail.len()],
        [columns.len(); 4]
    );
    for (row, facts) in columns.facts.iter().enumerate() {
        assert_eq!((hot.owner[row], hot.source[row]), (facts.owner, facts.source));
        assert_eq!((hot.standing[row], hot.entered[row]), (facts.standing, facts.entered()));
        assert_eq!((hot.month[row], hot.dates[row]), (Month::of(facts.entered()), facts.dates));
        let trail = hot.trail[row];
        assert_eq!((trail.reach, trail.own), (facts.reach, facts.own));
        assert_eq!((trail.closed, trail.standing), (facts.closed, facts.standing));
        assert_eq!(trail.furthest, facts.furthest);
        assert_eq!(hot.waits_until[row], waits_until(facts));
        assert_eq!(hot.level[row], Level::of(facts));
        let has_set = facts.appointments().next().is_some();
        let is_set = matches!(hot.level[row], Level::Told | Level::Waits);
        assert_eq!(is_set, facts.furthest == Stage::Prospect && has_set);
        let waits = facts.appointments().any(|one| one.outcome.is_none());
        assert_eq!(hot.level[row] == Level::Waits, is_set && waits);
        assert_eq!(columns.get(facts.id).map(|found| found.id), Some(facts.id));
        assert!(facts.touches.is_sorted_by(|a, b| a.id < b.id), "activities are in order of id");
    }
}

/// Each fact is what the record says.
#[track_caller]
fn check_facts(workspace: &Workspace, columns: &Columns) {
    let day = Day::of;
    for one in workspace.opportunities.iter() {
        let facts = columns.get(one.id).expect("a row for each opportunity");
        assert_eq!(columns.owners.value(facts.owner), one.owner().as_ref());
        assert_eq!(columns.sources.value(facts.source), one.source.as_ref());
        assert_eq!((facts.stage, facts.furthest), (one.stage(), one.furthest()));
        let standing = match one.status() {
            Status::Open => Standing::Open,
            Status::Won => Standing::Won,
            Status::Lost { .. } => Standing::Lost,
        };
        assert_eq!(facts.standing, standing);
        for stage in Stage::ALL {
            assert_eq!(facts.reach[stage.index()], day(one.reach(stage)));
            let own = one.stages.iter().filter(|entry| entry.stage == stage);
            assert_eq!(
                facts.own[stage.index()],
                day(own.clone().filter_map(|entry| entry.entered_on).min())
            );
            let bit = 1 << stage.index();
            assert_eq!(facts.entered_stages & bit != 0, own.count() > 0);
            let pairs = one.stages.iter().zip(one.stages.iter().skip(1));
            let back = pairs.filter(|(from, to)| from.stage == stage && to.stage < stage).count();
            assert_eq!(facts.went_back & bit != 0, back > 0);
        }
        assert_eq!(facts.moved, day(one.stages.iter().filter_map(|entry| entry.entered_on).max()));
        assert_eq!(facts.created, day(one.created_on.or(one.reach(Stage::Suspect))));
        assert_eq!(facts.closed, day(one.closed_on()));
        assert_eq!(facts.expected, day(one.expected_close_on));
        assert_eq!(facts.handed_over, day(one.handed_over_on));
        assert_eq!(facts.next_action, day(one.next_action.as_ref().map(|next| next.on)));
        let amount = match one.amount {
            None => Amount::Blank,
            Some(money) if Some(money.currency) == workspace.settings.currency => {
                Amount::Minor(money.minor)
            }
            Some(money) => Amount::Other(money.currency, money.minor),
        };
        assert_eq!(facts.amount, amount);
        let ticked = |id| one.ticks.iter().any(|tick| tick.item == id);
        let done = workspace.playbook.of(Stage::Order).all(|item| ticked(item.id));
        assert_eq!(facts.order_done, done);
        let of_it = workspace.activities.iter().filter(|one_of| one_of.opportunity == Some(one.id));
        let of_it: Vec<_> = of_it.collect();
        assert_eq!(facts.touches.len(), of_it.len());
        for (touch, activity) in facts.touches.iter().zip(of_it) {
            assert_eq!(
                (touch.id, touch.kind, touch.side),
                (activity.id, activity.kind, activity.side)
            );
            assert_eq!(columns.owners.value(touch.owner), activity.owner.as_ref());
            assert_eq!((touch.on, touch.set_on), (day(Some(activity.on)), day(activity.set_on)));
            assert_eq!(touch.is_done, activity.state == ActivityState::Done);
            assert_eq!(touch.outcome, activity.outcome);
            assert_eq!(touch.is_appointment, activity.is_appointment());
        }
    }
    assert_eq!(columns.len(), workspace.opportunities.len());
    assert_eq!(columns.recorded(), Recorded::of(workspace));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn columns_kept_up_to_date_are_the_columns_anew(lines in any_lines(), steps in steps()) {
        let mut workspace = workspace(&lines.join("\n"));
        let mut columns = Columns::of(&workspace);
        check_facts(&workspace, &columns);
        let mut changes = Vec::new();
        for step in steps {
            let Some(command) = step.command(&workspace) else { continue };
            let Ok(change) = apply(&mut workspace, &command, TODAY) else { continue };
            columns.update(&workspace, &touched(&change));
            check_consistent(&columns);
            check_same(&columns, &Columns::of(&workspace));
            changes.push(change);
            // One step in four is taken back.
            if step.days % 4 == 0 && let Some(change) = changes.pop() {
                change.reversed().apply_to(&mut workspace);
                columns.update(&workspace, &touched(&change));
                check_consistent(&columns);
                check_same(&columns, &Columns::of(&workspace));
            }
        }
        check_facts(&workspace, &columns);
        // And all of it back, in one go.
        let mut all = BTreeSet::new();
        for change in changes.iter().rev() {
            change.reversed().apply_to(&mut workspace);
            all.extend(touched(change));
        }
        columns.update(&workspace, &all);
        check_consistent(&columns);
        check_same(&columns, &Columns::of(&workspace));
    }

    #[test]
    fn notes_and_choices_are_those_of_the_records(
        lines in any_lines(),
        days in prop::option::of((0..200_i64, 0..100_i64)),
        owned in any::<bool>(),
    ) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let at = |days: i64| FIRST.saturating_add(days.days());
        let population = Population {
            owner: workspace.owners.iter().next().map(|owner| owner.id).filter(|_| owned),
            source: (!owned).then(|| "web".to_owned()),
            from_on: days.map(|(from, _)| at(from)),
            to_on: days.map(|(from, length)| at(from + length)),
            cohort: Cohort::Entry,
        };
        let chosen = Chosen::of(&population, &columns);
        let of_columns: BTreeSet<_> = chosen.entered(&columns).map(|facts| facts.id).collect();
        let of_records: BTreeSet<_> = population
            .concerned(&workspace)
            .filter(|one| population.holds(one))
            .map(|one| one.id)
            .collect();
        prop_assert_eq!(of_columns, of_records);
        prop_assert_eq!(stock_of(&columns, chosen), stock(&workspace, &population));

        let (_, notes) = count_opportunities(&workspace, &Population::default(), TODAY);
        let count = |of: fn(&Dates) -> bool| {
            columns.facts.iter().filter(|facts| of(&facts.dates)).count() as u64
        };
        prop_assert_eq!(notes.undated, count(|dates| dates.none));
        prop_assert_eq!(notes.dated_later, count(|dates| dates.later));
        prop_assert_eq!(notes.reversed, count(|dates| dates.reversed));
    }

    #[test]
    fn days_are_the_calendars(from in -700_000..2_900_000_i64, days in -400_000..400_000_i32) {
        let first = Date::constant(1970, 1, 1);
        let Ok(date) = first.checked_add(from.days()) else { return Ok(()) };
        let day = Day::of(Some(date));
        prop_assert_eq!(day.date(), Some(date));
        prop_assert_eq!(day.plus(days).since(day), Some(days));
        let later = date.checked_add(i64::from(days).days()).ok();
        prop_assert_eq!(day.plus(days).date(), later);
        prop_assert!(Day::NONE < day);
    }
}

#[test]
fn no_day_stays_none() {
    assert_eq!(
        (Day::NONE.date(), Day::NONE.plus(3), Day::NONE.since(Day::NONE)),
        (None, Day::NONE, None)
    );
    assert_eq!(Day::of(Some(FIRST)).since(Day::NONE), None);
    assert_eq!(Day::NONE.earlier(Day::of(Some(FIRST))), Day::of(Some(FIRST)));
}
