//! What columns must be, whatever became of the workspace.
#![expect(clippy::expect_used, reason = "a test stops where a row it put is missing")]

use std::collections::BTreeMap;

use imbuto::domain::{ActivityId, ActivityState, OpportunityId, OwnerId, Stage, Status, Workspace};
use imbuto::metrics::{
    Amount, Code, Columns, Day, Level, Month, OpportunityRow, StatusKind, Touch, waits_until,
};

use crate::metrics::oracle;

/// An activity without its code, and the owner that the code stands for.
fn decoded(columns: &Columns, touch: &Touch) -> (Touch, Option<OwnerId>) {
    let owner = columns.owners.value(touch.owner).copied();
    (Touch { owner: Code::NONE, ..*touch }, owner)
}

/// A row without codes, and what the codes stand for.
type Decoded = (OpportunityRow, Option<OwnerId>, Option<String>, Vec<(Touch, Option<OwnerId>)>);

fn rows(columns: &Columns) -> BTreeMap<OpportunityId, Decoded> {
    let decoded = columns.rows.iter().map(|facts| {
        let touches = facts.touches.iter().map(|touch| decoded(columns, touch)).collect();
        let owner = columns.owners.value(facts.owner).copied();
        let source = columns.sources.value(facts.source).cloned();
        let bare = OpportunityRow {
            owner: Code::NONE,
            source: Code::NONE,
            touches: vec![],
            ..facts.clone()
        };
        (facts.id, (bare, owner, source, touches))
    });
    decoded.collect()
}

fn loose(columns: &Columns) -> BTreeMap<ActivityId, (Touch, Option<OwnerId>)> {
    columns.loose.iter().map(|touch| (touch.id, decoded(columns, touch))).collect()
}

#[track_caller]
pub fn check_same(kept: &Columns, anew: &Columns) {
    assert_eq!((kept.len(), kept.loose.len()), (anew.len(), anew.loose.len()));
    assert_eq!(rows(kept), rows(anew));
    assert_eq!(loose(kept), loose(anew));
    assert_eq!((kept.recorded(), kept.months()), (anew.recorded(), anew.months()));
}

/// What is kept side by side, and found by id, is what the facts say.
#[track_caller]
pub fn check_consistent(columns: &Columns) {
    let hot = &columns.hot;
    assert_eq!(
        [hot.owner.len(), hot.source.len(), hot.level.len(), hot.status.len(), hot.entered.len()],
        [columns.len(); 5]
    );
    assert_eq!(
        [hot.month.len(), hot.waits_until.len(), hot.dates.len(), hot.trail.len()],
        [columns.len(); 4]
    );
    for (row, facts) in columns.rows.iter().enumerate() {
        assert_eq!((hot.owner[row], hot.source[row]), (facts.owner, facts.source));
        assert_eq!((hot.status[row], hot.entered[row]), (facts.status, facts.entered()));
        assert_eq!((hot.month[row], hot.dates[row]), (Month::of(facts.entered()), facts.dates));
        let trail = hot.trail[row];
        assert_eq!((trail.reach, trail.own), (facts.reach, facts.own));
        assert_eq!((trail.closed, trail.status), (facts.closed, facts.status));
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
pub fn check_facts(workspace: &Workspace, columns: &Columns) {
    let day = Day::of;
    for one in workspace.opportunities.iter() {
        let facts = columns.get(one.id).expect("a row for each opportunity");
        assert_eq!(columns.owners.value(facts.owner), one.owner().as_ref());
        assert_eq!(columns.sources.value(facts.source), one.source.as_ref());
        assert_eq!((facts.stage, facts.furthest), (one.stage(), one.furthest()));
        let status = match one.status() {
            Status::Open => StatusKind::Open,
            Status::Won => StatusKind::Won,
            Status::Lost { .. } => StatusKind::Lost,
        };
        assert_eq!(facts.status, status);
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
        let negotiations = one.stages.iter().filter(|entry| entry.stage == Stage::Negotiation);
        let negotiations = negotiations.map(|entry| day(entry.entered_on));
        assert_eq!(facts.negotiations, negotiations.collect::<Vec<_>>());
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
            assert_eq!(touch.is_honoured, activity.is_honoured_appointment());
        }
    }
    assert_eq!(columns.len(), workspace.opportunities.len());
    check_recorded(workspace, columns);
}

#[track_caller]
fn check_recorded(workspace: &Workspace, columns: &Columns) {
    let (found, expected) = (columns.recorded(), oracle::Recorded::of(workspace));
    assert_eq!(Stage::ALL.map(|one| found.stage(one)), Stage::ALL.map(|one| expected.stage(one)));
    assert_eq!(
        [found.appointments, found.proposals, found.order_steps],
        [expected.appointments, expected.proposals, expected.order_steps]
    );
}
