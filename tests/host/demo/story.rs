//! The story in the demo's figures: what a visitor is to find by looking.

use std::collections::BTreeSet;

use imbuto::domain::{ActivityOutcome, ActivityState, Side, Stage, Status};
use imbuto::metrics::{OrderChecklist, Population, stage_in_stock};
use jiff::ToSpan;

use super::{TODAY, activities_of, demos, owner_called};
use crate::metrics::flow_on;

#[test]
fn orders_are_done_where_they_are_old_enough() {
    for (workspace, today) in demos() {
        let checklist = OrderChecklist::of(workspace);
        let all = workspace.opportunities.iter();
        let in_stock = all.filter(|one| stage_in_stock(one, &checklist).is_some());
        let unfinished: BTreeSet<_> = in_stock.map(|one| one.id).collect();
        let won = workspace.opportunities.iter().filter(|one| *one.status() == Status::Won);
        let old = won.filter(|one| one.closed_on() <= Some(today.saturating_sub(30.days())));
        let (done, undone): (Vec<_>, Vec<_>) = old.partition(|one| !unfinished.contains(&one.id));
        assert_eq!((done.len(), undone.len()), (12, 3));
    }
}

#[test]
fn giadas_proposals_no_longer_follow_her_appointments() {
    for (workspace, today) in demos() {
        let since = today.saturating_sub(122.days());
        let giada = owner_called(workspace, "Giada");
        let mut recent = [0; 2];
        let mut before = [0; 2];
        for one in workspace.opportunities.iter() {
            let Some(reached_on) = one.reach(Stage::Approach) else { continue };
            let span = if reached_on >= since { &mut recent } else { &mut before };
            span[0] += 1;
            span[1] += usize::from(one.furthest() > Stage::Approach);
        }
        assert!(recent[0] >= 20 && recent[1] * 100 < recent[0] * 60, "{recent:?}");
        assert!(before[0] >= 15 && before[1] * 100 > before[0] * 75, "{before:?}");

        let of_giada = Population { owner: Some(giada), ..Population::default() };
        let (counts, _) = flow_on(workspace, &of_giada, today);
        assert_eq!((counts.reached[2], counts.reached[3]), (Some(24), Some(10)));
    }
}

#[test]
fn tommaso_is_the_busiest_and_advances_least() {
    for (workspace, _) in demos() {
        let work = |name: &str| {
            let id = owner_called(workspace, name);
            let own = || {
                workspace.activities.iter().filter(|one| {
                    one.owner == Some(id) && one.side == Side::Sales && one.on <= TODAY
                })
            };
            let advances =
                own().filter(|one| one.outcome == Some(ActivityOutcome::Advance)).count();
            (own().count(), advances as f64 / own().count() as f64)
        };
        let (busiest, share) = work("Tommaso");
        for colleague in ["Giada", "Elisa", "Nadir"] {
            let (count, of_colleague) = work(colleague);
            assert!(busiest > 3 * count / 2, "{busiest} against {count}");
            assert!(share * 2.0 < of_colleague, "{share} against {of_colleague}");
        }
    }
}

#[test]
fn pianos_late_ones_and_forgotten_ones_are_there_to_be_found() {
    for (workspace, today) in demos() {
        let open = || workspace.opportunities.iter().filter(|one| *one.status() == Status::Open);
        let pianos = open().filter(|one| {
            let since = one.reach(one.furthest());
            let effort = activities_of(workspace, one);
            effort.iter().filter(|activity| Some(activity.on) > since).count() >= 9
        });
        assert_eq!(pianos.count(), 4);
        let (mut late, mut none) = (0, 0);
        for one in open() {
            late += u32::from(one.next_action.as_ref().is_some_and(|next| next.on < today));
            none += u32::from(one.next_action.is_none());
        }
        assert_eq!((late, none), (5, 7));
        let rotting = open().filter(|one| {
            let done = activities_of(workspace, one);
            let done = done.iter().filter(|one| one.state == ActivityState::Done);
            let touched = done.map(|activity| activity.on).max().max(one.reach(one.furthest()));
            let limit = workspace.settings.rot_days[&one.stage()];
            let ahead = one.next_action.as_ref().is_some_and(|next| next.on >= today);
            !ahead && touched < Some(today.saturating_sub(i64::from(limit).days()))
        });
        let rotting = rotting.count();
        assert!((5..=7).contains(&rotting), "{rotting}");
    }
}

#[test]
fn twice_two_colleagues_were_on_to_the_same_company() {
    for (workspace, today) in demos() {
        let since = today.saturating_sub(12.days());
        let mut meeting = BTreeSet::new();
        let recent = || {
            let of_sales = workspace.activities.iter().filter(|one| one.owner.is_some());
            of_sales.filter(|one| one.on >= since && one.on <= today)
        };
        for one in recent() {
            for other in recent().filter(|other| other.account == one.account) {
                let apart = (one.on - other.on).get_days().abs() <= 7;
                if apart && one.owner != other.owner {
                    meeting.insert(one.account);
                }
            }
        }
        assert!(meeting.len() >= 2, "{meeting:?}");
    }
}
