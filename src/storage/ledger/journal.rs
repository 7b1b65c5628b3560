//! Entries of the journal, written and read.

use std::collections::BTreeSet;

use crate::domain::{RecordId, Stamp};
use crate::storage::entries::JournalEntry;
use crate::storage::keys::Key;
use crate::storage::seal::{self, SealFault};
use crate::storage::{StoreError, entries};

use super::meta::{Meta, update_meta};
use super::{Ledger, Pending, SaveState};

impl Ledger {
    /// Writes what could not be written before, and says whether all is saved now.
    pub fn flush(&mut self) -> &SaveState {
        let written = self.write_pending();
        self.save_state = match written {
            _ if self.newer_format.is_some() => SaveState::NewerFormat,
            Ok(save_state) => save_state,
            Err(error) => SaveState::without(&error),
        };
        &self.save_state
    }

    /// Whether this page may write now. The metadata are read each time: no event tells a page in time
    /// that a newer version or a removal came before it.
    pub(super) fn permission(&self) -> Result<Permission, StoreError> {
        if self.newer_format.is_some() || self.save_state == SaveState::NewerFormat {
            return Ok(Permission::Denied(SaveState::NewerFormat));
        }
        Ok(match Meta::read(&*self.store, &self.keyspace)? {
            Meta::NewerFormat(_) => Permission::Denied(SaveState::NewerFormat),
            Meta::Tombstone => Permission::Denied(SaveState::Removed),
            // The tombstone may be gone: that does not bring the workspace back.
            Meta::Absent if self.save_state == SaveState::Removed => {
                Permission::Denied(SaveState::Removed)
            }
            Meta::Absent if self.snapshot.id.generation > 0 => Permission::StoreCleared,
            Meta::Absent | Meta::Current(_) => Permission::Granted,
        })
    }

    fn write_pending(&mut self) -> Result<SaveState, StoreError> {
        match self.permission()? {
            Permission::Denied(save_state) => return Ok(save_state),
            Permission::StoreCleared => self.mark_incomplete(),
            Permission::Granted => {}
        }
        if self.snapshot.id.generation == 0 || self.incomplete {
            self.write_snapshot_now()?;
        }
        while let Some(Pending { stamp, text }) = self.pending.front() {
            let key = self.keyspace.print(&Key::Journal(*stamp));
            let sealed = seal::seal_text(&key, text);
            match self.store.set(&key, &sealed) {
                Ok(()) => {
                    self.journal_units += key.len() + sealed.encode_utf16().count();
                    self.pending.pop_front();
                }
                Err(StoreError::Full) if self.evict() => {}
                // What does not fit as an entry may fit into the pages: they say the same in less.
                Err(StoreError::Full) => {
                    self.write_snapshot_now()?;
                    return Ok(SaveState::Saved);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(SaveState::Saved)
    }

    /// Has the metadata say the name that the workspace has now, where that may be another.
    pub(super) fn tell_name(&self, touched: &BTreeSet<RecordId>) {
        if touched.contains(&RecordId::Settings) && self.save_state == SaveState::Saved {
            update_meta(&*self.store, &self.keyspace, &self.workspace);
        }
    }

    /// The store was cleared under this page, or what it had stored may be gone: the next snapshot
    /// writes again what is not there.
    pub(super) fn mark_incomplete(&mut self) {
        self.incomplete = true;
        // Entries of which only the journal had the patches are gone with it.
        self.unlogged_until = self.large_entries.last().copied().max(self.unlogged_until);
    }

    /// Keeps a workspace again that was removed in another tab.
    pub fn undelete(&mut self) -> &SaveState {
        if self.save_state == SaveState::Removed && self.newer_format.is_none() {
            // What cannot be taken out is said by the writes that follow.
            let _ = self.store.remove(&self.keyspace.print(&Key::Meta));
            self.save_state = SaveState::Saved;
            self.mark_incomplete();
        }
        self.flush()
    }

    /// Reads an entry of the journal.
    pub(super) fn read_entry(&self, stamp: Stamp) -> Result<JournalEntry, SealFault> {
        let key = self.keyspace.print(&Key::Journal(stamp));
        let sealed = self.store.get(&key).ok().flatten();
        open_entry(&key, &sealed.ok_or_else(|| SealFault::damaged("gone"))?)
    }
}

/// Whether this page may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    /// It may.
    Granted,
    /// It may, and what it had written is gone.
    StoreCleared,
    /// It may not, because of this.
    Denied(SaveState),
}

impl SaveState {
    /// What an error leaves of it.
    pub(super) fn without(error: &StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::Unavailable(why) => Self::Refused(why.clone()),
        }
    }
}

/// The entry that is sealed under a key of the journal.
pub(super) fn open_entry(key: &str, sealed: &str) -> Result<JournalEntry, SealFault> {
    entries::read_entry(&seal::open_text(key, sealed)?)
}
