//! What other tabs do, heard of through the store.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::{Entry, RecordId, RecordKind, Stamp};
use crate::storage::StoreError;
use crate::storage::page::PAGE_NUMBERS;
use crate::storage::places::{PageId, Place, Version};
use crate::storage::root::Root;
use crate::storage::seal::SealFault;
use crate::storage::texts::Written;

use super::about::About;
use super::pages::page_ids;
use super::write::open_entry;
use super::{Keeping, Ledger};

/// What a key that changed in another tab meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// Nothing that is seen here.
    #[default]
    Nothing,
    /// These records are now as another tab wants them.
    Records(BTreeSet<RecordId>),
    /// All of it is read anew.
    All,
    /// Whether this page may write has changed: see [`Ledger::keeping`].
    Keeping,
}

impl Ledger {
    /// Hears that another tab has written `text` under `key` or removed what was there; without a
    /// key, that everything was cleared. With any of it [`Ledger::keeping`] may have changed.
    pub fn hear(&mut self, key: Option<&str>, text: Option<&str>) -> Heard {
        let before = self.keeping.clone();
        let heard = match key {
            None => {
                self.notice_cleared();
                Heard::Nothing
            }
            Some(key) => self.hear_of(key, text),
        };
        if self.newer.is_some() {
            self.keeping = Keeping::Newer;
        } else if self.incomplete {
            self.flush();
        }
        let heard = std::mem::take(&mut self.heard_meanwhile).and(heard);
        match heard {
            Heard::Nothing if before != self.keeping => Heard::Keeping,
            heard => heard,
        }
    }

    fn hear_of(&mut self, key: &str, text: Option<&str>) -> Heard {
        match (self.places.place(key), text) {
            (Some(Place::Journal(stamp)), Some(text)) => self.hear_entry(stamp, key, text),
            (Some(Place::Root(_)), Some(text)) => match Root::open(key, text) {
                Ok(root) => self.adopt(root),
                Err(fault) => self.cannot_read(&fault),
            },
            (Some(Place::About), Some(text)) => {
                match About::of(text) {
                    About::Newer(format) => self.newer = Some(format),
                    About::Removed => self.keeping = Keeping::Removed,
                    // Another tab has brought it back.
                    About::Ours(_) | About::Absent if self.keeping == Keeping::Removed => {
                        self.keeping = Keeping::Yes;
                        self.notice_cleared();
                    }
                    About::Ours(_) | About::Absent => {}
                }
                Heard::Nothing
            }
            _ => Heard::Nothing,
        }
    }

    /// A text that cannot be read is looked at again when this tab makes a checkpoint.
    fn hear_entry(&mut self, stamp: Stamp, key: &str, text: &str) -> Heard {
        if self.has_carried_out(stamp) {
            return Heard::Nothing;
        }
        let Written { kind, patches, on } = match open_entry(key, text) {
            Ok(entry) => entry,
            Err(fault) => return self.cannot_read(&fault),
        };
        self.journal_units += key.len() + text.encode_utf16().count();
        let (touched, _) = self.insert(Entry { stamp, kind, patches }, Some(on));
        if touched.is_empty() { Heard::Nothing } else { Heard::Records(touched) }
    }

    /// From the first sign of a newer version on nothing is written.
    pub(super) fn cannot_read(&mut self, fault: &SealFault) -> Heard {
        if let SealFault::TooNew(format) = fault {
            self.newer = Some(*format);
        }
        Heard::Nothing
    }

    pub(super) fn has_carried_out(&self, stamp: Stamp) -> bool {
        self.root.holds(stamp) || self.unheld.contains_key(&stamp) || self.history.contains(stamp)
    }

    /// Carries out what the store has and this tab has not heard of.
    pub(super) fn catch_up(&mut self) -> Result<Heard, StoreError> {
        let mut heard = Heard::Nothing;
        for key in self.store.keys(self.places.prefix())? {
            let Some(Place::Journal(stamp)) = self.places.place(&key) else { continue };
            if self.has_carried_out(stamp) || self.unread.iter().any(|(unread, _)| *unread == key) {
                continue;
            }
            let Some(text) = self.store.get(&key)? else { continue };
            match open_entry(&key, &text) {
                Ok(_) => heard = heard.and(self.hear_entry(stamp, &key, &text)),
                Err(fault) => {
                    self.cannot_read(&fault);
                    self.unread.push((key, text));
                }
            }
        }
        for slot in 0..2 {
            let key = self.places.key(&Place::Root(slot));
            let Some(text) = self.store.get(&key)? else { continue };
            match Root::open(&key, &text) {
                Ok(root) => heard = heard.and(self.adopt(root)),
                Err(_) if self.unread.iter().any(|(unread, _)| *unread == key) => {}
                Err(fault) => {
                    self.cannot_read(&fault);
                    self.unread.push((key, text));
                }
            }
        }
        Ok(heard)
    }

    /// The roots that are stored and can be read.
    pub(super) fn stored_roots(&self) -> Result<[Option<Root>; 2], StoreError> {
        let mut roots = [None, None];
        for (slot, root) in roots.iter_mut().enumerate() {
            let key = self.places.key(&Place::Root(slot));
            let stored = self.store.get(&key)?.and_then(|text| Root::open(&key, &text).ok());
            *root = stored.filter(|root| !self.bad.contains(&root.version));
        }
        Ok(roots)
    }

    /// Goes on from a checkpoint that another tab made.
    fn adopt(&mut self, root: Root) -> Heard {
        if root.version <= self.root.version || self.bad.contains(&root.version) {
            return Heard::Nothing;
        }
        let seen = self.seen();
        let unseen =
            root.held.iter().any(|held| seen.get(&held.tab).is_none_or(|at| *at < held.seq));
        // One made without what this tab's holds, at the same time: this one stays what this tab
        // goes on from, since the other's pages lack something.
        if !unseen && !root.holds_all_of(&self.root) {
            self.incomplete |= self.is_lacking(&root);
            return Heard::Nothing;
        }
        self.give_up_checkpoint();
        if unseen || self.renumber(&root).is_none() {
            return if self.read_anew() { Heard::All } else { Heard::Nothing };
        }
        self.incomplete |= self.is_lacking(&root);
        self.root = root;
        let Self { unheld, root, .. } = self;
        unheld.retain(|stamp, _| !root.holds(*stamp));
        Heard::Nothing
    }

    /// Whether something that was carried out here is neither in this root nor in the journal, and
    /// does not wait either: it went with a store that was cleared, or another root was written over
    /// the one that held it.
    fn is_lacking(&self, root: &Root) -> bool {
        let carried_out = self.history.entries().map(|entry| entry.stamp);
        let mut carried_out = carried_out.chain(self.unheld.keys().copied());
        carried_out.any(|stamp| {
            let in_journal = || {
                let key = self.places.key(&Place::Journal(stamp));
                matches!(self.store.get(&key), Ok(Some(_)))
            };
            !root.holds(stamp) && !self.waits(stamp) && !in_journal()
        })
    }

    /// Whether an entry has not been written yet.
    pub(super) fn waits(&self, stamp: Stamp) -> bool {
        self.waiting.iter().any(|entry| entry.stamp == stamp)
    }

    /// Takes the numbers over from the pages of `root` that are others than those known. `None`
    /// where one cannot be read.
    fn renumber(&mut self, root: &Root) -> Option<()> {
        let changed =
            |(page, version): &(PageId, Version), other: &Root| other.page(*page) != Some(*version);
        let gone: Vec<PageId> =
            self.root.pages().filter(|page| changed(page, root)).map(|(page, _)| page).collect();
        let mut ids = Vec::new();
        for (page, version) in root.pages().filter(|page| changed(page, &self.root)) {
            ids.extend(page_ids(&*self.store, &self.places, page, version).ok()?);
        }
        for page in gone {
            let first = page.index * PAGE_NUMBERS;
            self.forget_numbers(page.kind, first..first + PAGE_NUMBERS);
        }
        // Numbers that this tab gave are in none of its pages: its next checkpoint gives others.
        for kind in RecordKind::ALL {
            let stored = self.root.table_mut(*kind).next;
            self.forget_numbers(*kind, stored..self.numbering.next(*kind));
        }
        for (number, id) in ids {
            if !self.numbering.put(number, id) {
                return None;
            }
        }
        for table in &root.tables {
            self.numbering.set_next(table.table, table.next);
        }
        Some(())
    }

    fn forget_numbers(&mut self, kind: RecordKind, numbers: Range<u32>) {
        for number in numbers {
            if let Some(uuid) = self.numbering.uuid(kind, number) {
                self.numbering.forget(RecordId::new(kind, uuid));
            }
        }
    }
}

impl Heard {
    /// Both.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, _) | (_, Self::All) => Self::All,
            (Self::Records(mut one), Self::Records(other)) => {
                one.extend(other);
                Self::Records(one)
            }
            (Self::Nothing | Self::Keeping, other) => other,
            (one, _) => one,
        }
    }
}
