//! Entries of the journal, written and read.

use crate::domain::{Act, Patch, Stamp};
use crate::storage::page::Numbering;
use crate::storage::places::Place;
use crate::storage::root::Root;
use crate::storage::seal::{self, SealFault};
use crate::storage::{KeyValue, StoreError, texts};

use super::about::About;
use super::{Keeping, Ledger, Waiting};

impl<S: KeyValue + Clone> Ledger<S> {
    /// Keeps an entry: writes it, or holds it back until it can be written.
    pub(super) fn keep(&mut self, entry: Waiting) {
        self.waiting.push_back(entry);
        self.flush();
    }

    /// Writes what could not be written before, and says whether all is kept now.
    pub fn flush(&mut self) -> &Keeping {
        self.keeping = match self.try_flush() {
            Ok(keeping) => keeping,
            Err(StoreError::Full) => Keeping::Full,
            Err(StoreError::Unavailable(why)) => Keeping::Refused(why),
        };
        &self.keeping
    }

    fn try_flush(&mut self) -> Result<Keeping, StoreError> {
        match About::read(&self.store, &self.places)? {
            About::Newer(_) => return Ok(Keeping::Newer),
            About::Removed => return Ok(Keeping::Removed),
            About::Absent if self.root.version.generation > 0 => self.forget_stored(),
            About::Absent | About::Ours(_) => {}
        }
        if self.root.version.generation == 0 {
            self.checkpoint_now()?;
        }
        while let Some(Waiting { stamp, text }) = self.waiting.front() {
            let key = self.places.key(&Place::Journal(*stamp));
            let sealed = seal::seal_text(&key, text);
            match self.set_giving_up_days(&key, &sealed) {
                // What does not fit as an entry may fit into the pages: they say the same in less.
                Err(StoreError::Full) => {
                    self.checkpoint_now()?;
                    return Ok(Keeping::Yes);
                }
                written => written?,
            }
            self.journal_units += key.len() + sealed.encode_utf16().count();
            self.waiting.pop_front();
        }
        Ok(Keeping::Yes)
    }

    /// Writes a text; where there is no room, earlier days are given up for it, the oldest first.
    pub(super) fn set_giving_up_days(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        loop {
            match self.store.set(key, text) {
                Err(StoreError::Full) if self.give_up_a_day() => {}
                written => return written,
            }
        }
    }

    /// The store was cleared under this page: nothing is stored any more, and all is in memory.
    fn forget_stored(&mut self) {
        self.give_up_checkpoint();
        self.root = Root::none(self.workspace.header());
        self.numbering = Numbering::default();
        self.large.clear();
    }

    /// Keeps a workspace again that was removed in another tab.
    pub fn bring_back(&mut self) -> &Keeping {
        // What cannot be taken out is said by the writes that follow.
        let _ = self.store.remove(&self.places.key(&Place::About));
        self.flush()
    }

    /// Reads an entry of the journal.
    pub(super) fn read_entry(&self, stamp: Stamp) -> Result<(Act, Vec<Patch>), SealFault> {
        let key = self.places.key(&Place::Journal(stamp));
        let sealed = self.store.get(&key).ok().flatten();
        open_entry(&key, &sealed.ok_or_else(|| SealFault::damaged("gone"))?)
    }
}

/// The entry that is sealed under a key of the journal.
pub(super) fn open_entry(key: &str, sealed: &str) -> Result<(Act, Vec<Patch>), SealFault> {
    texts::read_entry(&seal::open_text(key, sealed)?)
}
