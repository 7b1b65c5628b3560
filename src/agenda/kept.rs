//! The agenda: what is kept of all records, read in steps and then kept up to date.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::{Activity, ActivityId, OpportunityId, RecordId, Workspace};
use crate::metrics::{Collision, Visit, last_collisions};

use super::deal::{Deal, Pending};
use super::traces::Trace;

/// Records that a step reads.
const READ_A_STEP: usize = 128;

/// What may be to do, of a whole workspace.
#[derive(Debug)]
pub struct Agenda {
    pub(super) deals: BTreeMap<OpportunityId, Deal>,
    pub(super) pending: BTreeMap<ActivityId, Pending>,
    pub(super) traces: BTreeMap<ActivityId, Trace>,
    /// Activities from [`recent_from`](Self::new) on, planned and done.
    recent: BTreeSet<ActivityId>,
    recent_from: Date,
    reading: Reading,
}

/// How far the records have been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Begun,
    Opportunities(OpportunityId),
    Activities(Option<ActivityId>),
    Done,
}

impl Agenda {
    /// Nothing read yet. Collisions are known from a day on.
    #[must_use]
    pub fn new(recent_from: Date) -> Self {
        Self {
            deals: BTreeMap::new(),
            pending: BTreeMap::new(),
            traces: BTreeMap::new(),
            recent: BTreeSet::new(),
            recent_from,
            reading: Reading::Begun,
        }
    }

    /// Whether all records have been read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.reading == Reading::Done
    }

    /// Reads a few records more. Says whether all have been read.
    pub fn step(&mut self, workspace: &Workspace) -> bool {
        match self.reading {
            Reading::Begun => self.read_opportunities(workspace, None),
            Reading::Opportunities(last) => self.read_opportunities(workspace, Some(last)),
            Reading::Activities(last) => self.read_activities(workspace, last),
            Reading::Done => {}
        }
        self.is_read()
    }

    fn read_opportunities(&mut self, workspace: &Workspace, last: Option<OpportunityId>) {
        self.reading = Reading::Activities(None);
        let next = workspace.opportunities.after(last).take(READ_A_STEP);
        for (count, opportunity) in next.enumerate() {
            let id = opportunity.id;
            self.deals.extend(Deal::of(workspace, opportunity).map(|deal| (id, deal)));
            if count + 1 == READ_A_STEP {
                self.reading = Reading::Opportunities(id);
            }
        }
    }

    fn read_activities(&mut self, workspace: &Workspace, last: Option<ActivityId>) {
        self.reading = Reading::Done;
        let next = workspace.activities.after(last).take(READ_A_STEP);
        for (count, activity) in next.enumerate() {
            let id = activity.id;
            self.take_in(activity);
            if count + 1 == READ_A_STEP {
                self.reading = Reading::Activities(Some(id));
            }
        }
    }

    fn take_in(&mut self, activity: &Activity) {
        let id = activity.id;
        self.pending.extend(Pending::of(activity).map(|pending| (id, pending)));
        self.traces.extend(Trace::of(activity).map(|trace| (id, trace)));
        if activity.on >= self.recent_from {
            self.recent.insert(id);
        }
    }

    /// The last collision of every two owners at a company, the newest first: of what they did and of
    /// what they mean to do.
    #[must_use]
    pub fn collisions(&self, workspace: &Workspace, window_days: u32) -> Vec<Collision> {
        let recent = self.recent.iter().filter_map(|id| workspace.activities.get(*id));
        let visits = recent.filter_map(|activity| Visit::of(workspace, activity));
        let is_recent = |deal: &Deal| deal.next.is_some_and(|next| next.on >= self.recent_from);
        let planned = self.deals.iter().filter(|(_, deal)| is_recent(deal));
        let planned = planned.filter_map(|(id, _)| workspace.opportunities.get(*id));
        let visits = visits.chain(planned.filter_map(Visit::planned));
        last_collisions(workspace, visits, window_days)
    }

    /// Takes over what has changed in the records that were touched. Where all opportunities may be
    /// others, further [steps](Self::step) read them anew.
    pub fn update(&mut self, workspace: &Workspace, touched: &BTreeSet<RecordId>) {
        let of_all = [RecordId::Settings, RecordId::Playbook];
        if of_all.iter().any(|id| touched.contains(id)) {
            *self = Self::new(self.recent_from);
            return;
        }
        for id in touched {
            match *id {
                RecordId::Opportunity(id) => {
                    let opportunity = workspace.opportunities.get(id);
                    match opportunity.and_then(|one| Deal::of(workspace, one)) {
                        Some(deal) => _ = self.deals.insert(id, deal),
                        None => _ = self.deals.remove(&id),
                    }
                }
                RecordId::Activity(id) => {
                    self.pending.remove(&id);
                    self.traces.remove(&id);
                    self.recent.remove(&id);
                    if let Some(activity) = workspace.activities.get(id) {
                        self.take_in(activity);
                    }
                }
                _ => {}
            }
        }
    }
}
