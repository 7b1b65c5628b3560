//! Entries of the journal, written and read.

use crate::domain::Stamp;
use crate::storage::places::Place;
use crate::storage::seal::{self, SealFault};
use crate::storage::texts::Written;
use crate::storage::{StoreError, texts};

use super::about::About;
use super::{Keeping, Ledger, Waiting};

impl Ledger {
    /// Writes what could not be written before, and says whether all is kept now.
    pub fn flush(&mut self) -> &Keeping {
        let written = self.write_waiting();
        self.keeping = match written {
            _ if self.newer.is_some() => Keeping::Newer,
            Ok(keeping) => keeping,
            Err(error) => Keeping::without(&error),
        };
        &self.keeping
    }

    /// Whether this page may write now. What stands in front of the workspace is read each time: no
    /// event tells a page in time that a newer version or a removal came before it.
    pub(super) fn permission(&self) -> Result<Permission, StoreError> {
        if self.newer.is_some() || self.keeping == Keeping::Newer {
            return Ok(Permission::Denied(Keeping::Newer));
        }
        Ok(match About::read(&*self.store, &self.places)? {
            About::Newer(_) => Permission::Denied(Keeping::Newer),
            About::Removed => Permission::Denied(Keeping::Removed),
            // The mark of a removed workspace may be gone: that does not bring it back.
            About::Absent if self.keeping == Keeping::Removed => {
                Permission::Denied(Keeping::Removed)
            }
            About::Absent if self.root.version.generation > 0 => Permission::StoreCleared,
            About::Absent | About::Ours(_) => Permission::Granted,
        })
    }

    fn write_waiting(&mut self) -> Result<Keeping, StoreError> {
        match self.permission()? {
            Permission::Denied(keeping) => return Ok(keeping),
            Permission::StoreCleared => self.notice_cleared(),
            Permission::Granted => {}
        }
        if self.root.version.generation == 0 || self.incomplete {
            self.checkpoint_now()?;
        }
        while let Some(Waiting { stamp, text }) = self.waiting.front() {
            let key = self.places.key(&Place::Journal(*stamp));
            let sealed = seal::seal_text(&key, text);
            match self.store.set(&key, &sealed) {
                Ok(()) => {
                    self.journal_units += key.len() + sealed.encode_utf16().count();
                    self.waiting.pop_front();
                }
                Err(StoreError::Full) if self.make_room() => {}
                // What does not fit as an entry may fit into the pages: they say the same in less.
                Err(StoreError::Full) => {
                    self.checkpoint_now()?;
                    return Ok(Keeping::Yes);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(Keeping::Yes)
    }

    /// The store was cleared under this page, or what it had stored may be gone: the next checkpoint
    /// writes again what is not there.
    pub(super) fn notice_cleared(&mut self) {
        self.incomplete = true;
        // Entries that the journal kept for the history are gone with it.
        self.untold = self.large.last().copied().max(self.untold);
    }

    /// Keeps a workspace again that was removed in another tab.
    pub fn bring_back(&mut self) -> &Keeping {
        if self.keeping == Keeping::Removed && self.newer.is_none() {
            // What cannot be taken out is said by the writes that follow.
            let _ = self.store.remove(&self.places.key(&Place::About));
            self.keeping = Keeping::Yes;
            self.notice_cleared();
        }
        self.flush()
    }

    /// Reads an entry of the journal.
    pub(super) fn read_entry(&self, stamp: Stamp) -> Result<Written, SealFault> {
        let key = self.places.key(&Place::Journal(stamp));
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
    Denied(Keeping),
}

impl Keeping {
    /// What an error leaves of keeping.
    pub(super) fn without(error: &StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::Unavailable(why) => Self::Refused(why.clone()),
        }
    }
}

/// The entry that is sealed under a key of the journal.
pub(super) fn open_entry(key: &str, sealed: &str) -> Result<Written, SealFault> {
    texts::read_entry(&seal::open_text(key, sealed)?)
}
