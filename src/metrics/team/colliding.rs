//! What a visit would collide with: looked for before it is written down, among the activities and the
//! next actions of others. The figure counts activities alone.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::{AccountId, ActivityId, OpportunityId, Workspace, days_between};

use super::collisions::collisions_among;
use super::visit::{Collision, Errand, Visit, collide};

/// The search for what visits would collide with, under way.
#[derive(Clone, Debug)]
pub struct CollidingUnderWay {
    own: BTreeMap<AccountId, Vec<Visit>>,
    /// Nothing before the first of these days, or after the last, meets any of them.
    days: Option<(Date, Date)>,
    window_days: u32,
    reading: Reading,
    found: Vec<Collision>,
}

/// How far the records have been looked at.
#[derive(Clone, Copy, Debug)]
enum Reading {
    Activities(Option<ActivityId>),
    Opportunities(Option<OpportunityId>),
}

/// Begins the search for what visits would collide with within so many days, before they are saved or
/// as they stand: with activities and next actions of others.
#[must_use]
pub fn colliding(own: Vec<Visit>, window_days: u32) -> CollidingUnderWay {
    let window = i64::from(window_days).days();
    let (first, last) = (own.iter().map(|one| one.on).min(), own.iter().map(|one| one.on).max());
    let days = first.zip(last);
    let days =
        days.map(|(first, last)| (first.saturating_sub(window), last.saturating_add(window)));
    let mut by_account: BTreeMap<AccountId, Vec<Visit>> = BTreeMap::new();
    for visit in own {
        by_account.entry(visit.account).or_default().push(visit);
    }
    let reading = Reading::Activities(None);
    CollidingUnderWay { own: by_account, days, window_days, reading, found: Vec::new() }
}

/// Of what visits collide with, the nearest before and after each, as the figure counts them.
#[must_use]
pub fn nearest_colliding(
    workspace: &Workspace,
    own: &[Visit],
    found: &[Collision],
    window_days: u32,
) -> Vec<Collision> {
    let ours: BTreeSet<Errand> = own.iter().map(|one| one.errand).collect();
    let is_ours = |one: &Visit| ours.contains(&one.errand);
    let met = found.iter().flat_map(|one| [one.first, one.second]);
    let met: BTreeMap<Errand, Visit> = met.map(|one| (one.errand, one)).collect();
    let mut nearest = collisions_among(workspace, met.into_values(), window_days);
    nearest.retain(|one| is_ours(&one.first) != is_ours(&one.second));
    nearest
}

impl CollidingUnderWay {
    /// Looks at so many records more; what collides, by day, once all are looked at.
    pub fn step(&mut self, workspace: &Workspace, some: usize) -> Option<Vec<Collision>> {
        if self.own.is_empty() {
            return Some(Vec::new());
        }
        match self.reading {
            Reading::Activities(after) => {
                let mut last = None;
                for other in workspace.activities.after(after).take(some) {
                    last = Some(other.id);
                    self.meet(workspace, other.on, || Visit::of(workspace, other));
                }
                self.reading = match last {
                    Some(_) => Reading::Activities(last),
                    None => Reading::Opportunities(None),
                };
                None
            }
            Reading::Opportunities(after) => {
                let mut last = None;
                for other in workspace.opportunities.after(after).take(some) {
                    last = Some(other.id);
                    if let Some(next) = &other.next_action {
                        self.meet(workspace, next.on, || Visit::planned(other));
                    }
                }
                self.reading = Reading::Opportunities(last);
                last.is_none().then(|| self.take_found())
            }
        }
    }

    fn meet(&mut self, workspace: &Workspace, on: Date, other: impl FnOnce() -> Option<Visit>) {
        // What is far off in time is most of them, and quickly seen.
        let is_near = self.days.is_some_and(|(from, until)| (from..=until).contains(&on));
        let Some(other) = is_near.then(other).flatten() else { return };
        for own in self.own.get(&other.account).into_iter().flatten().copied() {
            if days_between(own.on, on).unsigned_abs() <= self.window_days {
                let (first, second) = if other.on <= own.on { (other, own) } else { (own, other) };
                self.found.extend(collide(workspace, first, second));
            }
        }
    }

    fn take_found(&mut self) -> Vec<Collision> {
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|one| (one.first.on, one.first.errand, one.second.errand));
        found
    }
}
