//! Bringing the journal into the pages.
//!
//! A page with changed records is written under a new key, one page a step, so that no step holds a
//! frame; edits may come in between, and a page they touch is written once more. When every page is
//! as the records are, the log and the root are written in one step: from then on the root holds
//! every entry carried out by then. Only one tab at a time should do this; were two to, either root
//! may be the one that is opened, and no entry that it does not hold is dropped.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::fields::Fields;
use crate::domain::{LoggedEntry, RecordId, RecordKind, Stamp, Tab};
use crate::storage::page::{self, PAGE_NUMBERS};
use crate::storage::places::{PageId, Place, Version};
use crate::storage::root::Root;
use crate::storage::{StoreError, seal, texts};

use super::about::{About, is_line, line};
use super::sweep::Tidy;
use super::write::Permission;
use super::{Keeping, Ledger};

/// So many entries of the journal are read quickly when the workspace is opened.
const ENTRIES: usize = 48;

/// And so much text.
const UNITS: usize = 48 * 1024;

/// However full the store is, so many entries are told: an entry that arrives late is put in its
/// place among them, in every tab alike.
const LAST_ENTRIES: usize = 32;

/// Where a checkpoint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is more to write.
    More,
    /// The root is written.
    Done,
}

/// A checkpoint that is being written.
#[derive(Debug)]
pub(super) struct Checkpoint {
    version: Version,
    on: Date,
    /// Pages that are not as the records are.
    remaining: BTreeSet<PageId>,
    /// New versions that are written, and pages found empty.
    written: BTreeMap<PageId, Option<Version>>,
}

impl Ledger {
    /// Whether the journal is long enough for a checkpoint.
    pub fn is_checkpoint_due(&self) -> bool {
        self.checkpoint.is_some() || self.unheld.len() >= ENTRIES || self.journal_units >= UNITS
    }

    /// The day before `today` of which the journal has entries that no checkpoint holds, if there is
    /// one: a checkpoint made now, before the first edit of today, is how it ended.
    pub fn unfinished_day(&self, today: Date) -> Option<Date> {
        self.edited_on.filter(|day| *day < today && !self.unheld.is_empty())
    }

    /// Begins a checkpoint of the day `on`, or goes on with it: writes one page, or at last the
    /// root. Where that fails nothing is lost: the journal has it all.
    ///
    /// # Errors
    /// [`StoreError`]; the checkpoint is given up then.
    pub fn checkpoint(&mut self, on: Date) -> Result<Progress, StoreError> {
        if let Permission::Denied(keeping) = self.permission()? {
            self.keeping = keeping;
            self.checkpoint = None;
            return Err(StoreError::Unavailable("another version or tab has written".to_owned()));
        }
        let done = match self.checkpoint {
            None => self.begin_checkpoint(on),
            Some(_) => self.go_on(),
        };
        if let Err(error) = &done {
            self.give_up_checkpoint();
            if self.holds_unkept() {
                self.keeping = Keeping::without(error);
            }
        }
        done
    }

    /// Writes a whole checkpoint at once.
    pub(super) fn checkpoint_now(&mut self) -> Result<(), StoreError> {
        self.give_up_checkpoint();
        let on = self.today.max(self.root.on);
        while self.checkpoint(on)? == Progress::More {}
        Ok(())
    }

    /// Tells the checkpoint that is being written which records have changed.
    pub(super) fn touched_while_writing(&mut self, touched: &BTreeSet<RecordId>) {
        let pages: Vec<PageId> = touched.iter().filter_map(|id| self.page_of(*id)).collect();
        if let Some(checkpoint) = &mut self.checkpoint {
            checkpoint.remaining.extend(pages);
        }
    }

    fn begin_checkpoint(&mut self, on: Date) -> Result<Progress, StoreError> {
        let heard = self.catch_up()?;
        self.heard_meanwhile = std::mem::take(&mut self.heard_meanwhile).and(heard);
        if self.newer.is_some() {
            return Ok(Progress::More);
        }
        let stored = self.stored_roots()?;
        let newest = stored.iter().flatten().map(|root| root.version.generation).max();
        let generation = newest.max(Some(self.root.version.generation)).unwrap_or(0) + 1;
        self.put_unread_aside(generation)?;
        let touched: BTreeSet<RecordId> = match self.root.version.generation {
            0 => self.workspace.record_ids().collect(),
            _ => self.unheld.values().flatten().copied().collect(),
        };
        let remaining = touched.into_iter().filter_map(|id| self.page_of(id)).collect();
        let version = Version { generation, tab: self.tab };
        let written = BTreeMap::new();
        self.checkpoint = Some(Checkpoint { version, on, remaining, written });
        Ok(Progress::More)
    }

    /// The page of a record; a record that is there gets its number now.
    fn page_of(&mut self, id: RecordId) -> Option<PageId> {
        let number = match self.workspace.has(id) {
            true => self.numbering.assign(id),
            false => self.numbering.number(id)?,
        };
        Some(PageId { kind: id.kind(), index: number / PAGE_NUMBERS })
    }

    fn go_on(&mut self) -> Result<Progress, StoreError> {
        let Some(checkpoint) = &mut self.checkpoint else { return Ok(Progress::Done) };
        let version = checkpoint.version;
        let Some(page) = checkpoint.remaining.pop_last() else {
            return self.finish();
        };
        // A page written before in this checkpoint is written over: no root names it yet.
        let bytes = self.page_bytes(page);
        let written = match bytes {
            Some(bytes) => {
                let key = self.places.key(&Place::Page(page, version));
                self.set_making_room(&key, &seal::seal(&key, &bytes))?;
                Some(version)
            }
            None => None,
        };
        if let Some(checkpoint) = &mut self.checkpoint {
            checkpoint.written.insert(page, written);
        }
        Ok(Progress::More)
    }

    /// The records of a page as bytes; `None` where there is none.
    fn page_bytes(&self, page: PageId) -> Option<Vec<u8>> {
        let first = page.index * PAGE_NUMBERS;
        let records: Vec<(u32, &dyn Fields)> = match page.kind {
            RecordKind::Settings => vec![(0, &self.workspace.settings)],
            RecordKind::Playbook => vec![(0, &self.workspace.playbook)],
            kind => (first..first + PAGE_NUMBERS)
                .filter_map(|number| {
                    let uuid = self.numbering.uuid(kind, number)?;
                    Some((number, self.workspace.fields(RecordId::new(kind, uuid))?))
                })
                .collect(),
        };
        (!records.is_empty()).then(|| page::write(page.kind, &records, &self.numbering))
    }

    fn finish(&mut self) -> Result<Progress, StoreError> {
        let Some(checkpoint) = &mut self.checkpoint else { return Ok(Progress::Done) };
        let (version, on, written) =
            (checkpoint.version, checkpoint.on, checkpoint.written.clone());
        let mut root = Root { version, on, header: self.workspace.header(), ..self.root.clone() };
        for (page, version) in written {
            root.set_page(page, version);
        }
        // A root that names what is not there could not be opened.
        let gone = self.gone_pages(&root)?;
        if let Some(checkpoint) = self.checkpoint.as_mut().filter(|_| !gone.is_empty()) {
            checkpoint.remaining = gone;
            return Ok(Progress::More);
        }
        let stored = self.stored_roots()?;
        if stored.iter().flatten().any(|root| root.version >= version) {
            // Another tab has been faster: this one would not be the newest.
            self.give_up_checkpoint();
            return self.begin_checkpoint(on);
        }
        for kind in RecordKind::ALL {
            root.table_mut(*kind).next = self.numbering.next(*kind);
        }
        let untold = self.write_log(&mut root)?;
        root.hold(&self.seen());
        if About::read(&*self.store, &self.places)? == About::Absent {
            self.name_in_front(version.generation)?;
        }
        self.keep_ended_day(on)?;

        let key = self.places.key(&Place::Root(older_slot(&stored)));
        self.set_making_room(&key, &root.seal(&key))?;
        self.settle(root, untold);
        // From here on all is kept: what fails now is done by the next checkpoint.
        let _ = self.name_in_front(version.generation);
        let _ = self.keep_ended_day(self.today);
        let _ = self.sweep(Tidy::Gently);
        Ok(Progress::Done)
    }

    /// The pages that a root names and the store does not have.
    fn gone_pages(&self, root: &Root) -> Result<BTreeSet<PageId>, StoreError> {
        let mut keys = self.store.keys(self.places.prefix())?;
        keys.sort_unstable();
        let mut gone = BTreeSet::new();
        for (page, version) in root.pages() {
            if keys.binary_search(&self.places.key(&Place::Page(page, version))).is_err() {
                gone.insert(page);
            }
        }
        Ok(gone)
    }

    fn name_in_front(&self, generation: u64) -> Result<(), StoreError> {
        let about = line(&self.workspace);
        let key = self.places.key(&Place::About);
        match About::read(&*self.store, &self.places)? {
            About::Ours(text) if text == about => return Ok(()),
            About::Ours(text) if !is_line(&text) => self.put_aside(generation, &key, &text)?,
            _ => {}
        }
        self.store.set(&key, &about)
    }

    /// The root that was just written holds all there is.
    fn settle(&mut self, root: Root, untold: Option<Stamp>) {
        for id in std::mem::take(&mut self.unheld).into_values().flatten() {
            if !self.workspace.has(id) {
                self.numbering.forget(id);
            }
        }
        self.root = root;
        self.untold = untold;
        self.checkpoint = None;
        self.waiting.clear();
        self.incomplete = false;
        self.journal_units = 0;
        self.edited_on = None;
        self.keeping = Keeping::Yes;
    }

    /// Writes the history, as far back as it can be told and there is room for. Says up to where it
    /// is not told.
    fn write_log(&mut self, root: &mut Root) -> Result<Option<Stamp>, StoreError> {
        // A step that is neither in the journal nor small enough ends what can be taken back later.
        let waiting = self.waiting.iter().map(|entry| entry.stamp);
        let mut untold = waiting.filter(|stamp| self.large.contains(stamp)).max().max(self.untold);
        let key = self.places.key(&Place::Log(root.version));
        loop {
            let told: Vec<LoggedEntry<'_>> =
                self.history.entries().filter(|entry| Some(entry.stamp) > untold).collect();
            let Some(middle) = told.get(told.len().saturating_sub(1) / 2).map(|entry| entry.stamp)
            else {
                root.log = None;
                root.kept_entries.clear();
                return Ok(untold);
            };
            let kept = told.iter().map(|entry| entry.stamp);
            root.kept_entries = kept
                .filter(|stamp| self.large.contains(stamp))
                .map(|stamp| Version { generation: stamp.seq, tab: stamp.tab })
                .collect();
            let text = texts::log(&told, |stamp| self.large.contains(&stamp));
            let may_be_cut = told.len() > LAST_ENTRIES;
            match self.set_making_room(&key, &seal::seal_text(&key, &text)) {
                // Edits come before the history: of that the newer half is tried.
                Err(StoreError::Full) if may_be_cut => untold = Some(middle),
                written => {
                    root.log = Some(root.version);
                    return written.map(|()| untold);
                }
            }
        }
    }

    /// How far the journal of each tab has been carried out.
    pub(super) fn seen(&self) -> BTreeMap<Tab, u64> {
        let mut seen = self.root.held();
        for stamp in self.unheld.keys() {
            // Of one tab the stamps rise; what the root holds may be later still.
            if seen.get(&stamp.tab).is_none_or(|seq| *seq < stamp.seq) {
                seen.insert(stamp.tab, stamp.seq);
            }
        }
        seen
    }

    /// The checkpoint that is being written, by what it writes.
    pub(super) fn writing(&self) -> Option<Version> {
        self.checkpoint.as_ref().map(|checkpoint| checkpoint.version)
    }

    /// What was written for a checkpoint that is not to be: it is in nobody's way, and is taken out
    /// by the next sweep where it cannot be now.
    pub(super) fn give_up_checkpoint(&mut self) {
        let Some(checkpoint) = self.checkpoint.take().filter(|_| self.newer.is_none()) else {
            return;
        };
        for (page, version) in checkpoint.written {
            if let Some(version) = version {
                let _ = self.store.remove(&self.places.key(&Place::Page(page, version)));
            }
        }
    }
}

/// The slot that the next root goes to: an empty or unreadable one, else that of the older root.
pub(super) fn older_slot(stored: &[Option<Root>; 2]) -> usize {
    match stored {
        [None, _] => 0,
        [_, None] => 1,
        [Some(a), Some(b)] => usize::from(b.version < a.version),
    }
}
