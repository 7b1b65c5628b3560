//! Who follows which records: a change wakes the readers of what it touched, and nobody else.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

use crate::domain::{RecordId, RecordKind, Workspace};

use super::store::Store;

/// What is followed, each with what wakes its readers.
#[derive(Default)]
pub(super) struct Followers {
    /// And by how many readers: a record that nobody follows any more is forgotten.
    records: BTreeMap<RecordId, (ArcTrigger, u32)>,
    kinds: BTreeMap<RecordKind, ArcTrigger>,
}

impl Followers {
    fn begin(&mut self, id: RecordId) -> ArcTrigger {
        let (trigger, readers) = self.records.entry(id).or_insert_with(|| (ArcTrigger::new(), 0));
        *readers += 1;
        trigger.clone()
    }

    fn end(&mut self, id: RecordId) {
        if let Some((_, readers)) = self.records.get_mut(&id) {
            *readers -= 1;
            if *readers == 0 {
                self.records.remove(&id);
            }
        }
    }

    /// What wakes the readers of these records.
    pub fn of(&self, touched: &BTreeSet<RecordId>) -> Vec<ArcTrigger> {
        let kinds: BTreeSet<RecordKind> = touched.iter().map(|id| id.kind()).collect();
        let records = self.records.iter().filter(|(id, _)| touched.contains(id));
        let records = records.map(|(_, (trigger, _))| trigger.clone());
        records.chain(kinds.iter().filter_map(|kind| self.kinds.get(kind)).cloned()).collect()
    }

    /// What wakes all readers.
    pub fn all(&self) -> Vec<ArcTrigger> {
        let records = self.records.values().map(|(trigger, _)| trigger.clone());
        records.chain(self.kinds.values().cloned()).collect()
    }
}

impl Store {
    /// Looks at the open workspace, now and after every change; `None` when nothing is open. What
    /// looks at one record, at few kinds or at a list reads those, and sleeps through all else.
    pub fn read<T>(self, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.follow();
        self.peek(look)
    }

    /// Looks at a record and at those that it names, now and whenever one of them changes; `None`
    /// when nothing is open.
    pub fn read_record<T>(self, id: RecordId, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.follow_record(id);
        for named in self.peek(|workspace| workspace.named_by(id)).unwrap_or_default() {
            self.follow_record(named);
        }
        self.peek(look)
    }

    /// Looks at records of these kinds, now and whenever one of them changes; `None` when nothing is
    /// open.
    pub fn read_kinds<T>(
        self,
        kinds: &[RecordKind],
        look: impl FnOnce(&Workspace) -> T,
    ) -> Option<T> {
        self.follow_kinds(kinds);
        self.peek(look)
    }

    /// Has whoever reads look again whenever a record of these kinds changes.
    pub fn follow_kinds(self, kinds: &[RecordKind]) {
        for kind in kinds {
            let begin =
                |followers: &mut Followers| followers.kinds.entry(*kind).or_default().clone();
            if let Some(trigger) = self.followers.try_update_value(begin) {
                trigger.track();
            }
        }
    }

    fn follow_record(self, id: RecordId) {
        // An event handler only looks once.
        if Observer::get().is_none() {
            return;
        }
        if let Some(trigger) = self.followers.try_update_value(|followers| followers.begin(id)) {
            trigger.track();
            on_cleanup(move || self.followers.update_value(|followers| followers.end(id)));
        }
    }
}
