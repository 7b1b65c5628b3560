//! The last day on which something was done with each opportunity. Read only once a list asks for it:
//! there are several activities to an opportunity.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::{Activity, ActivityId, ActivityState, OpportunityId, RecordId, Workspace};

/// Activities that a step reads.
const READ_A_STEP: usize = 256;

/// When something was last done with each opportunity.
#[derive(Debug, Default)]
pub(super) struct Heard {
    reading: Reading,
    /// The opportunity of each activity that is done.
    of: BTreeMap<ActivityId, OpportunityId>,
    days: BTreeMap<OpportunityId, Date>,
}

/// How far the activities have been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    /// Nobody has asked for it.
    #[default]
    NotAsked,
    After(Option<ActivityId>),
    Done,
}

impl Heard {
    /// From now on it is read. Says whether it was not before.
    pub fn ask(&mut self) -> bool {
        let is_new = self.reading == Reading::NotAsked;
        if is_new {
            self.reading = Reading::After(None);
        }
        is_new
    }

    /// What was read may be no longer so: it is read anew, if anybody has asked for it.
    pub fn doubt(&mut self) {
        if self.reading != Reading::NotAsked {
            *self = Self { reading: Reading::After(None), ..Self::default() };
        }
    }

    /// Reads some activities more. Says whether there was nothing more to read.
    pub fn step(&mut self, workspace: &Workspace) -> bool {
        let Reading::After(last) = self.reading else { return true };
        self.reading = Reading::Done;
        let next = workspace.activities.after(last).take(READ_A_STEP);
        for (count, activity) in next.enumerate() {
            self.put(activity);
            if count + 1 == READ_A_STEP {
                self.reading = Reading::After(Some(activity.id));
            }
        }
        false
    }

    /// Takes over which activities have changed; the opportunities whose day may be another.
    pub fn update(
        &mut self,
        workspace: &Workspace,
        touched: &BTreeSet<RecordId>,
    ) -> BTreeSet<OpportunityId> {
        let (mut later, mut unsure) = (BTreeSet::new(), BTreeSet::new());
        if self.reading != Reading::Done {
            return later;
        }
        for id in touched {
            let RecordId::Activity(id) = id else { continue };
            unsure.extend(self.of.remove(id));
            later.extend(workspace.activities.get(*id).and_then(|activity| self.put(activity)));
        }
        // Of these something has gone, or was on another day.
        unsure.iter().for_each(|id| _ = self.days.remove(id));
        if !unsure.is_empty() {
            let done = workspace.activities.iter();
            let of_unsure =
                |activity: &&Activity| activity.opportunity.is_some_and(|id| unsure.contains(&id));
            for activity in done.filter(of_unsure) {
                self.put(activity);
            }
        }
        later.append(&mut unsure);
        later
    }

    /// The last day on which something was done with an opportunity.
    pub fn day(&self, id: OpportunityId) -> Option<Date> {
        self.days.get(&id).copied()
    }

    fn put(&mut self, activity: &Activity) -> Option<OpportunityId> {
        let id = activity.opportunity.filter(|_| activity.state == ActivityState::Done)?;
        self.of.insert(activity.id, id);
        let day = self.days.entry(id).or_insert(activity.on);
        *day = activity.on.max(*day);
        Some(id)
    }
}
