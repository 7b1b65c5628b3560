//! Collisions: two owners on one account within a few days, who do not share the opportunity.
//!
//! Which account an activity is about stands in the records, so that this figure reads them. Nothing
//! here knows today: what is planned collides too.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{AccountId, OpportunityId, OwnerId, Workspace, days_between};

use crate::metrics::{Cell, Column, Columns, Figure, Row, RowKey, Rule, Table, Touch};

use super::visit::{Collision, Visit, collide};

/// The collisions of a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collisions {
    /// One for each two owners at a company within a window; by account and day.
    pub found: Vec<Collision>,
    /// The window, in days.
    pub window_days: u32,
}

/// The search for collisions, under way.
#[derive(Clone, Debug)]
pub struct CollisionsUnderWay {
    window_days: u32,
    /// How far it has come through the rows.
    next: usize,
    visits: BTreeMap<AccountId, Vec<Visit>>,
    found: Vec<Collision>,
}

/// Begins the search for every collision within so many days, either way in time.
#[must_use]
pub const fn collisions(window_days: u32) -> CollisionsUnderWay {
    CollisionsUnderWay { window_days, next: 0, visits: BTreeMap::new(), found: Vec::new() }
}

impl CollisionsUnderWay {
    /// Goes on by so many opportunities, then by so many companies; the collisions once it is
    /// through. The records must stay the same from step to step.
    pub fn step(
        &mut self,
        workspace: &Workspace,
        columns: &Columns,
        some: usize,
    ) -> Option<Collisions> {
        if self.next < columns.len() {
            let end = (self.next + some).min(columns.len());
            for facts in &columns.rows[self.next..end] {
                self.gather(workspace, &facts.touches);
            }
            self.next = end;
            if end == columns.len() {
                self.gather(workspace, &columns.loose);
            }
            return None;
        }
        if columns.is_empty() && self.next == 0 {
            self.next = 1;
            self.gather(workspace, &columns.loose);
        }
        for _ in 0..some {
            let Some((_, visits)) = self.visits.pop_first() else {
                let found = once_each(std::mem::take(&mut self.found), self.window_days);
                return Some(Collisions { found, window_days: self.window_days });
            };
            self.meet(workspace, visits);
        }
        None
    }

    fn gather(&mut self, workspace: &Workspace, touches: &[Touch]) {
        for touch in touches {
            let activity = workspace.activities.get(touch.id);
            if let Some(visit) = activity.and_then(|activity| Visit::of(workspace, activity)) {
                self.visits.entry(visit.account).or_default().push(visit);
            }
        }
    }

    /// The collisions at one company, each of its activities with the nearest one before it of each other
    /// owner.
    fn meet(&mut self, workspace: &Workspace, mut visits: Vec<Visit>) {
        visits.sort_unstable_by_key(|visit| (visit.on, visit.errand));
        let mut last: Vec<Visit> = Vec::new();
        for second in visits {
            last.retain(|first| {
                days_between(first.on, second.on).unsigned_abs() <= self.window_days
            });
            let met = last.iter().filter_map(|first| collide(workspace, *first, second));
            self.found.extend(met);
            last.retain(|one| (one.owner, one.opportunity) != (second.owner, second.opportunity));
            last.push(second);
        }
    }
}

/// Of collisions by company and day one for each two owners at a company within a window.
fn once_each(mut found: Vec<Collision>, window_days: u32) -> Vec<Collision> {
    let mut said: BTreeMap<(AccountId, OwnerId, OwnerId), Date> = BTreeMap::new();
    found.retain(|one| {
        let (a, b) = (one.first.owner, one.second.owner);
        let (pair, on) = ((one.first.account, a.min(b), a.max(b)), one.second.on);
        let is_near = |before: &Date| days_between(*before, on).unsigned_abs() <= window_days;
        let is_said = said.get(&pair).is_some_and(is_near);
        if !is_said {
            said.insert(pair, on);
        }
        !is_said
    });
    found
}

/// The collisions among some visits, by company and day.
#[must_use]
pub fn collisions_among(
    workspace: &Workspace,
    visits: impl IntoIterator<Item = Visit>,
    window_days: u32,
) -> Vec<Collision> {
    let mut search = collisions(window_days);
    for visit in visits {
        search.visits.entry(visit.account).or_default().push(visit);
    }
    while let Some((_, visits)) = search.visits.pop_first() {
        search.meet(workspace, visits);
    }
    search.found
}

/// The last collision of every two owners at a company among some visits, the newest first.
#[must_use]
pub fn last_collisions(
    workspace: &Workspace,
    visits: impl IntoIterator<Item = Visit>,
    window_days: u32,
) -> Vec<Collision> {
    last_of(&collisions_among(workspace, visits, window_days))
}

fn last_of(found: &[Collision]) -> Vec<Collision> {
    let mut last = BTreeMap::new();
    for one in found {
        let (a, b) = (one.first.owner, one.second.owner);
        // They are found by day: the last one stays.
        last.insert((one.first.account, a.min(b), a.max(b)), *one);
    }
    let mut found: Vec<Collision> = last.into_values().collect();
    found.sort_by_key(|one| std::cmp::Reverse((one.second.on, one.second.errand)));
    found
}

impl Collisions {
    /// The last one of every two owners at a company, the newest first.
    #[must_use]
    pub fn last(&self) -> Vec<Collision> {
        last_of(&self.found)
    }

    /// The figure as a table: the collisions that each owner is part of.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut parts: Vec<(OwnerId, AccountId, [Option<OpportunityId>; 2])> = Vec::new();
        for one in &self.found {
            let about = [one.first.opportunity, one.second.opportunity];
            for visit in [one.first, one.second] {
                parts.push((visit.owner, visit.account, about));
            }
        }
        parts.sort_unstable();
        let rows = parts.chunk_by(|a, b| a.0 == b.0).map(|of| {
            let accounts = of.chunk_by(|a, b| a.1 == b.1).count() as u64;
            let mut behind: Vec<_> = of.iter().flat_map(|part| part.2).flatten().collect();
            behind.sort_unstable();
            behind.dedup();
            Row {
                key: RowKey::Owner(of[0].0),
                cells: vec![Cell::Count(of.len() as u64), Cell::Count(accounts)],
                behind,
            }
        });
        Table {
            figure: Figure::Collisions,
            columns: vec![Column::Collisions, Column::Accounts],
            rows: rows.collect(),
            rules: vec![Rule::Collisions { window_days: self.window_days }],
            findings: Vec::new(),
        }
    }
}
