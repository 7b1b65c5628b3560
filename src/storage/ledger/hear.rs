//! What other tabs do, heard of through the store.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::domain::{Entry, RecordId, RecordKind, Stamp};
use crate::storage::page::PAGE_NUMBERS;
use crate::storage::places::{PageId, Place};
use crate::storage::root::Root;
use crate::storage::{KeyValue, StoreError};

use super::about::About;
use super::open::page_ids;
use super::write::open_entry;
use super::{Keeping, Ledger};

/// What a key that changed in another tab meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing that is seen here.
    Nothing,
    /// These records are now as another tab wants them.
    Records(BTreeSet<RecordId>),
    /// All of it is read anew.
    All,
    /// Whether this page may write has changed: see [`Ledger::keeping`].
    Keeping,
}

impl<S: KeyValue + Clone> Ledger<S> {
    /// Hears that another tab has written `text` under `key` or removed what was there; without a
    /// key, that everything was cleared.
    pub fn hear(&mut self, key: Option<&str>, text: Option<&str>) -> Heard {
        let Some(key) = key else {
            self.flush();
            return Heard::Keeping;
        };
        match (self.places.place(key), text) {
            (Some(Place::Journal(stamp)), Some(text)) => self.hear_entry(stamp, key, text),
            (Some(Place::Root(_)), Some(text)) => match Root::open(key, text) {
                Ok(root) => self.adopt(root),
                Err(_) => Heard::Nothing,
            },
            (Some(Place::About), text) => {
                let before = self.keeping.clone();
                match text.map(About::of) {
                    Some(About::Newer(_)) => self.keeping = Keeping::Newer,
                    Some(About::Removed) => self.keeping = Keeping::Removed,
                    _ => return Heard::Nothing,
                }
                if before == self.keeping { Heard::Nothing } else { Heard::Keeping }
            }
            _ => Heard::Nothing,
        }
    }

    /// A text that cannot be read is looked at again when this tab makes a checkpoint.
    fn hear_entry(&mut self, stamp: Stamp, key: &str, text: &str) -> Heard {
        if self.has_carried_out(stamp) {
            return Heard::Nothing;
        }
        let Ok((act, patches)) = open_entry(key, text) else { return Heard::Nothing };
        self.journal_units += key.len() + text.encode_utf16().count();
        let touched = self.take(Entry { stamp, act, patches }, false);
        if touched.is_empty() { Heard::Nothing } else { Heard::Records(touched) }
    }

    fn has_carried_out(&self, stamp: Stamp) -> bool {
        self.root.holds(stamp) || self.unheld.contains_key(&stamp)
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
                Err(_) => self.unread.push((key, text)),
            }
        }
        for root in self.stored_roots()?.into_iter().flatten() {
            heard = heard.and(self.adopt(root));
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
        if root.version <= self.root.version {
            return Heard::Nothing;
        }
        self.give_up_checkpoint();
        let seen = self.seen();
        let unseen = root.held().iter().any(|(tab, seq)| seen.get(tab).is_none_or(|at| at < seq));
        if unseen || self.renumber(&root).is_none() {
            return if self.read_anew() { Heard::All } else { Heard::Nothing };
        }
        self.root = root;
        let Self { unheld, root, .. } = self;
        unheld.retain(|stamp, _| !root.holds(*stamp));
        Heard::Nothing
    }

    /// Takes the numbers over from the pages of `root` that are others than those known. `None`
    /// where one cannot be read.
    fn renumber(&mut self, root: &Root) -> Option<()> {
        let known: BTreeSet<_> = self.root.pages().collect();
        let new: BTreeSet<_> = root.pages().collect();
        let changed: BTreeSet<PageId> =
            known.symmetric_difference(&new).map(|(page, _)| *page).collect();
        let mut ids = Vec::new();
        for (page, version) in new.iter().filter(|(page, _)| changed.contains(page)) {
            ids.extend(page_ids(&self.store, &self.places, *page, *version).ok()?);
        }
        for page in &changed {
            let first = page.index * PAGE_NUMBERS;
            self.forget_numbers(page.kind, first..first + PAGE_NUMBERS);
        }
        // Numbers that this tab gave are in none of its pages: its next checkpoint gives others.
        for kind in RecordKind::ALL {
            let stored = self.root.table_mut(*kind).next;
            self.forget_numbers(*kind, stored..self.numbering.next(*kind));
        }
        for (number, id) in ids {
            self.numbering.put(number, id);
        }
        for table in &root.tables {
            self.numbering.set_next(table.kind()?, table.next);
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
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, _) | (_, Self::All) => Self::All,
            (Self::Records(mut one), Self::Records(other)) => {
                one.extend(other);
                Self::Records(one)
            }
            (Self::Nothing, other) => other,
            (one, _) => one,
        }
    }
}
