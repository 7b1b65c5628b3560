//! What other tabs write, applied here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::{Entry, RecordId, RecordKind, Stamp};
use crate::storage::StoreError;
use crate::storage::entries::JournalEntry;
use crate::storage::keys::{Key, PageId, SnapshotId};
use crate::storage::page::PAGE_NUMBERS;
use crate::storage::seal::SealFault;
use crate::storage::snapshot::Snapshot;

use super::journal::open_entry;
use super::meta::Meta;
use super::pages::page_ids;
use super::{Ledger, SaveState};

/// What came of something that another tab wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RemoteChange {
    /// Nothing that is seen here.
    #[default]
    None,
    /// These records are now as another tab wants them.
    Records(BTreeSet<RecordId>),
    /// Anything: all of it was read again.
    Everything,
    /// Whether this page may write has changed: see [`Ledger::save_state`].
    SaveState,
}

impl Ledger {
    /// Takes in that another tab has written `text` under `key` or removed what was there; without a
    /// key, that everything was cleared. With any of it [`Ledger::save_state`] may have changed.
    pub fn apply_remote(&mut self, key: Option<&str>, text: Option<&str>) -> RemoteChange {
        let before = self.save_state.clone();
        let change = match key {
            None => {
                self.mark_incomplete();
                RemoteChange::None
            }
            Some(key) => self.apply_remote_key(key, text),
        };
        if self.newer_format.is_some() {
            self.save_state = SaveState::NewerFormat;
        } else if self.incomplete {
            self.flush();
        }
        let change = std::mem::take(&mut self.remote_meanwhile).and(change);
        match change {
            RemoteChange::None if before != self.save_state => RemoteChange::SaveState,
            change => change,
        }
    }

    fn apply_remote_key(&mut self, key: &str, text: Option<&str>) -> RemoteChange {
        match (self.keyspace.parse(key), text) {
            (Some(Key::Journal(stamp)), Some(text)) => self.apply_remote_entry(stamp, key, text),
            (Some(Key::Snapshot(_)), Some(text)) => match Snapshot::open(key, text) {
                Ok(snapshot) => self.adopt_snapshot(snapshot),
                Err(fault) => self.note_fault(&fault),
            },
            (Some(Key::Meta), Some(text)) => {
                match Meta::of(text) {
                    Meta::NewerFormat(format) => self.newer_format = Some(format),
                    Meta::Tombstone => self.save_state = SaveState::Removed,
                    // Another tab has brought it back.
                    Meta::Current(_) | Meta::Absent if self.save_state == SaveState::Removed => {
                        self.save_state = SaveState::Saved;
                        self.mark_incomplete();
                    }
                    Meta::Current(_) | Meta::Absent => {}
                }
                RemoteChange::None
            }
            _ => RemoteChange::None,
        }
    }

    /// A text that cannot be read is looked at again when this tab makes a snapshot.
    fn apply_remote_entry(&mut self, stamp: Stamp, key: &str, text: &str) -> RemoteChange {
        if self.has_applied(stamp) {
            return RemoteChange::None;
        }
        let JournalEntry { kind, patches, on } = match open_entry(key, text) {
            Ok(entry) => entry,
            Err(fault) => return self.note_fault(&fault),
        };
        self.journal_units += key.len() + text.encode_utf16().count();
        let (touched, _) = self.apply_entry(Entry { stamp, kind, patches }, Some(on));
        if touched.is_empty() { RemoteChange::None } else { RemoteChange::Records(touched) }
    }

    /// From the first sign of a newer version on nothing is written.
    pub(super) fn note_fault(&mut self, fault: &SealFault) -> RemoteChange {
        if let SealFault::TooNew(format) = fault {
            self.newer_format = Some(*format);
        }
        RemoteChange::None
    }

    pub(super) fn has_applied(&self, stamp: Stamp) -> bool {
        self.snapshot.includes(stamp)
            || self.not_in_snapshot.contains_key(&stamp)
            || self.history.contains(stamp)
    }

    /// Applies what the store has and this tab has missed.
    pub(super) fn catch_up(&mut self) -> Result<RemoteChange, StoreError> {
        let mut change = RemoteChange::None;
        for key in self.store.keys(self.keyspace.prefix())? {
            let Some(Key::Journal(stamp)) = self.keyspace.parse(&key) else { continue };
            if self.has_applied(stamp)
                || self.unreadable.iter().any(|(unreadable, _)| *unreadable == key)
            {
                continue;
            }
            let Some(text) = self.store.get(&key)? else { continue };
            match open_entry(&key, &text) {
                Ok(_) => change = change.and(self.apply_remote_entry(stamp, &key, &text)),
                Err(fault) => {
                    self.note_fault(&fault);
                    self.unreadable.push((key, text));
                }
            }
        }
        for slot in 0..2 {
            let key = self.keyspace.print(&Key::Snapshot(slot));
            let Some(text) = self.store.get(&key)? else { continue };
            match Snapshot::open(&key, &text) {
                Ok(snapshot) => change = change.and(self.adopt_snapshot(snapshot)),
                Err(_) if self.unreadable.iter().any(|(unreadable, _)| *unreadable == key) => {}
                Err(fault) => {
                    self.note_fault(&fault);
                    self.unreadable.push((key, text));
                }
            }
        }
        Ok(change)
    }

    /// The snapshots that are stored and can be read.
    pub(super) fn stored_snapshots(&self) -> Result<[Option<Snapshot>; 2], StoreError> {
        let mut snapshots = [None, None];
        for (slot, snapshot) in snapshots.iter_mut().enumerate() {
            let key = self.keyspace.print(&Key::Snapshot(slot));
            let stored = self.store.get(&key)?.and_then(|text| Snapshot::open(&key, &text).ok());
            *snapshot = stored.filter(|snapshot| !self.broken_snapshots.contains(&snapshot.id));
        }
        Ok(snapshots)
    }

    /// Goes on from a snapshot that another tab made.
    fn adopt_snapshot(&mut self, snapshot: Snapshot) -> RemoteChange {
        if snapshot.id <= self.snapshot.id || self.broken_snapshots.contains(&snapshot.id) {
            return RemoteChange::None;
        }
        let has_more = self.has_more_than_applied(&snapshot);
        // One made without what this tab's includes, at the same time: this one stays what this tab
        // goes on from, since the other's pages lack something.
        if !has_more && !snapshot.includes_all_of(&self.snapshot) {
            self.incomplete |= self.lacks_entries(&snapshot);
            return RemoteChange::None;
        }
        self.abandon_snapshot();
        if has_more || self.renumber(&snapshot).is_none() {
            return if self.reload() { RemoteChange::Everything } else { RemoteChange::None };
        }
        self.incomplete |= self.lacks_entries(&snapshot);
        self.snapshot = snapshot;
        let Self { not_in_snapshot, snapshot, .. } = self;
        not_in_snapshot.retain(|stamp, _| !snapshot.includes(*stamp));
        RemoteChange::None
    }

    /// Whether a snapshot includes an entry that was not applied here.
    pub(super) fn has_more_than_applied(&self, snapshot: &Snapshot) -> bool {
        let seqs = self.applied_seqs();
        snapshot.included.iter().any(|last| seqs.get(&last.tab).is_none_or(|seq| *seq < last.seq))
    }

    /// Whether something that was applied here is neither in this snapshot nor in the journal, nor
    /// pending: it went with a store that was cleared, or another snapshot was written over the one
    /// that included it.
    fn lacks_entries(&self, snapshot: &Snapshot) -> bool {
        let applied = self.history.entries().map(|entry| entry.stamp);
        let mut applied = applied.chain(self.not_in_snapshot.keys().copied());
        applied.any(|stamp| {
            let in_journal = || {
                let key = self.keyspace.print(&Key::Journal(stamp));
                matches!(self.store.get(&key), Ok(Some(_)))
            };
            !snapshot.includes(stamp) && !self.is_pending(stamp) && !in_journal()
        })
    }

    /// Whether an entry has not been written yet.
    pub(super) fn is_pending(&self, stamp: Stamp) -> bool {
        self.pending.iter().any(|entry| entry.stamp == stamp)
    }

    /// Takes the numbers over from the pages of `snapshot` that are others than those known. `None`
    /// where one cannot be read.
    fn renumber(&mut self, snapshot: &Snapshot) -> Option<()> {
        let is_in = |(page, written_by): &(PageId, SnapshotId), other: &Snapshot| {
            other.page(*page) == Some(*written_by)
        };
        let replaced = self.snapshot.pages().filter(|page| !is_in(page, snapshot));
        let replaced: Vec<PageId> = replaced.map(|(page, _)| page).collect();
        let mut ids = Vec::new();
        for (page, written_by) in snapshot.pages().filter(|page| !is_in(page, &self.snapshot)) {
            ids.extend(page_ids(&*self.store, &self.keyspace, page, written_by).ok()?);
        }
        let mut numbered = Vec::new();
        for page in replaced {
            let first = page.index * PAGE_NUMBERS;
            numbered.extend(self.forget_numbers(page.kind, first..first + PAGE_NUMBERS));
        }
        // Numbers that this tab gave are in none of its pages: its next snapshot gives others.
        for kind in RecordKind::ALL {
            let stored = self.snapshot.table_mut(*kind).next;
            self.forget_numbers(*kind, stored..self.numbering.next(*kind));
        }
        for (number, id) in ids {
            if !self.numbering.put(number, id) {
                return None;
            }
        }
        for table in &snapshot.tables {
            self.numbering.set_next(table.kind, table.next);
        }
        // The other tab could not read a page, and went on without what is still here.
        numbered.retain(|id| self.workspace.has(*id) && self.numbering.number(*id).is_none());
        self.mended.extend(numbered);
        Some(())
    }

    /// Tells whose they were.
    fn forget_numbers(&mut self, kind: RecordKind, numbers: Range<u32>) -> Vec<RecordId> {
        let uuids = numbers.filter_map(|number| self.numbering.uuid(kind, number));
        let ids: Vec<RecordId> = uuids.map(|uuid| RecordId::new(kind, uuid)).collect();
        ids.iter().for_each(|id| self.numbering.forget(*id));
        ids
    }
}

impl RemoteChange {
    /// Both.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Everything, _) | (_, Self::Everything) => Self::Everything,
            (Self::Records(mut one), Self::Records(other)) => {
                one.extend(other);
                Self::Records(one)
            }
            (Self::None | Self::SaveState, other) => other,
            (one, _) => one,
        }
    }
}
