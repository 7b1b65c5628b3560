//! Taking out what no snapshot needs any more: entries that both include, pages and logs that neither
//! names; never what cannot be read.

use std::collections::BTreeSet;

use crate::domain::Stamp;
use crate::storage::keys::{Key, SnapshotId};
use crate::storage::snapshot::Snapshot;
use crate::storage::{StoreError, seal};

use super::Ledger;

/// How much is taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SweepMode {
    /// What other tabs may be writing without a snapshot yet stays, whether they are open or not.
    Cautious,
    /// There is no room: what a tab that is gone began goes, too.
    Thorough,
}

impl Ledger {
    /// Takes out entries, pages and logs that neither this tab's snapshot nor the stored ones need,
    /// and says whether there were any. Without two snapshots no entry goes.
    pub(super) fn sweep(&mut self, mode: SweepMode) -> Result<bool, StoreError> {
        let stored = self.stored_snapshots()?;
        let two = stored.iter().all(Option::is_some);
        let keys = self.store.keys(self.keyspace.prefix())?;
        let keys: Vec<(String, Key)> = keys
            .into_iter()
            .filter_map(|key| self.keyspace.parse(&key).map(|parsed| (key, parsed)))
            .collect();
        let snapshots: Vec<&Snapshot> = stored.iter().flatten().chain([&self.snapshot]).collect();
        let kept: BTreeSet<Stamp> =
            snapshots.iter().flat_map(|snapshot| snapshot.large_entries.iter().copied()).collect();
        let mut named: Vec<Key> = Vec::new();
        let days = self.days_in(&keys);
        for snapshot in snapshots.iter().copied().chain(&days) {
            named.extend(snapshot.pages().map(|(page, by)| Key::Page(page, by)));
            named.extend(snapshot.log.map(Key::Log));
        }
        named.sort_unstable();
        // Something could not be read once, and may have named any of the pages there were then.
        let doubt = keys.iter().filter_map(|(_, key)| match key {
            Key::Quarantine(generation, _) => Some(*generation),
            _ => None,
        });
        let doubt = doubt.max().unwrap_or(0);
        let oldest = snapshots.iter().map(|snapshot| snapshot.id.generation).min().unwrap_or(0);
        let may_be_written = |by: SnapshotId| match mode {
            _ if by.tab == self.tab => self.writing() == Some(by),
            SweepMode::Cautious => by.generation >= oldest,
            SweepMode::Thorough => by.generation >= oldest && self.peers.contains(&by.tab),
        };
        let mut swept = false;
        for (text, key) in &keys {
            let is_needless = match key {
                Key::Journal(stamp) => {
                    two && snapshots.iter().all(|snapshot| snapshot.includes(*stamp))
                        && !kept.contains(stamp)
                }
                Key::Page(_, by) | Key::Log(by) => {
                    by.generation > doubt
                        && !may_be_written(*by)
                        && named.binary_search(key).is_err()
                }
                _ => false,
            };
            let is_whole =
                |stored: Option<String>| stored.is_some_and(|stored| seal::is_whole(text, &stored));
            if is_needless && is_whole(self.store.get(text)?) {
                self.store.remove(text)?;
                swept = true;
            }
        }
        self.large_entries
            .retain(|stamp| kept.contains(stamp) || self.not_in_snapshot.contains_key(stamp));
        Ok(swept)
    }
}
