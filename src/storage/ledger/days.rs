//! Earlier days that can be looked at: the snapshots of up to three of them, whose pages then stay.

use jiff::civil::Date;

use crate::domain::{Workspace, WorkspaceId, days_between};
use crate::storage::keys::Key;
use crate::storage::seal::SealFault;
use crate::storage::snapshot::Snapshot;
use crate::storage::{SharedStore, StoreError, seal};

use super::{Ledger, pages};

/// A workspace that is not open, as it was at the end of a day that is kept.
///
/// # Errors
/// [`SealFault`] where it is not there or cannot be read.
pub fn look_at(store: SharedStore, id: WorkspaceId, day: Date) -> Result<Workspace, SealFault> {
    Ledger::unopened(store, id).look_at(day)
}

impl Ledger {
    /// The earlier days that can be looked at, the last one first.
    pub fn days(&self) -> Vec<Date> {
        let keys = self.store.keys(self.keyspace.prefix()).unwrap_or_default();
        let day = |key: String| match self.keyspace.parse(&key)? {
            Key::Day(day) => day.parse().ok(),
            _ => None,
        };
        let days = keys.into_iter().filter_map(day);
        let mut days: Vec<Date> = days.filter(|day| self.snapshot_of(*day).is_ok()).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        days
    }

    /// The workspace as it was at the end of a day that is kept.
    ///
    /// # Errors
    /// [`SealFault`] where it is not there or cannot be read.
    pub fn look_at(&self, day: Date) -> Result<Workspace, SealFault> {
        pages::read_pages(&*self.store, &self.keyspace, &self.snapshot_of(day)?)
            .map(|(workspace, _)| workspace)
    }

    fn snapshot_of(&self, day: Date) -> Result<Snapshot, SealFault> {
        let key = self.key_of(day);
        let sealed = self.store.get(&key).ok().flatten();
        Snapshot::open(&key, &sealed.ok_or_else(|| SealFault::damaged("gone"))?)
    }

    fn key_of(&self, day: Date) -> String {
        self.keyspace.print(&Key::Day(day.to_string()))
    }

    /// The snapshots of the days among these keys, as far as they can be read.
    pub(super) fn days_in(&self, keys: &[(String, Key)]) -> Vec<Snapshot> {
        let kept = keys.iter().filter(|(_, key)| matches!(key, Key::Day(_)));
        let sealed = kept.filter_map(|(key, _)| Some((key, self.store.get(key).ok()??)));
        sealed.filter_map(|(key, sealed)| Snapshot::open(key, &sealed).ok()).collect()
    }

    /// Keeps the newest snapshot as the end of its day, if it is `now` a later one. A day for which
    /// there is no room is not kept.
    pub(super) fn retain_day(&self, now: Date) -> Result<(), StoreError> {
        let snapshot = &self.snapshot;
        if snapshot.id.generation == 0 || snapshot.on >= now || self.incomplete {
            return Ok(());
        }
        let key = self.key_of(snapshot.on);
        if self.store.get(&key)?.is_some_and(|text| !seal::is_whole(&key, &text)) {
            return Ok(());
        }
        match self.store.set(&key, &snapshot.seal(&key)) {
            Err(StoreError::Full) => return Ok(()),
            written => written?,
        }
        let mut days = self.days();
        while let Some(day) = superfluous(&days) {
            // One that cannot be taken away now goes another day.
            let _ = self.store.remove(&self.key_of(day));
            days.retain(|kept| *kept != day);
        }
        Ok(())
    }

    /// Evicts the oldest day that is kept. Says whether there was one.
    pub(super) fn evict_oldest_day(&mut self) -> bool {
        let oldest = self.days().pop();
        oldest.is_some_and(|day| self.store.remove(&self.key_of(day)).is_ok())
    }
}

/// The day to be evicted for the last one, of days in falling order: so that one is the day
/// before, one is a week to two weeks old, and one is on its way there.
fn superfluous(days: &[Date]) -> Option<Date> {
    let &[last, before, middle, .., oldest] = days else { return None };
    Some(if days_between(middle, last) >= 7 { oldest } else { before })
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    /// Which ages are kept after so many days of daily work.
    #[track_caller]
    fn check(after_days: i64, expected: &[i64]) {
        let day = |number: i64| date(2026, 1, 1).saturating_add(number.days());
        let mut kept: Vec<i64> = Vec::new();
        for number in 0..=after_days {
            kept.insert(0, number);
            let days: Vec<Date> = kept.iter().map(|number| day(*number)).collect();
            kept.retain(|number| superfluous(&days) != Some(day(*number)));
        }
        let ages: Vec<i64> = kept.iter().map(|number| after_days - number).collect();
        assert_eq!(ages, expected, "after {after_days} days");
    }

    #[test]
    fn yesterday_and_last_week_stay() {
        check(0, &[0]);
        check(2, &[0, 1, 2]);
        check(6, &[0, 5, 6]);
        check(20, &[0, 1, 7]);
        check(60, &[0, 5, 11]);
    }
}
