//! Bringing the journal into the pages.
//!
//! A page with changed records is written under a new key, one page a step, so that no step holds up
//! a frame; edits may come in between, and a page they touch is written once more. When every page is
//! as the records are, the log and the snapshot are written in one step: from then on the snapshot
//! includes every entry applied by then. Only one tab at a time should do this; were two to, either
//! snapshot may be the one that is opened, and no entry that it does not include is dropped.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::fields::Fields;
use crate::domain::{HistoryEntry, RecordId, RecordKind, Stamp, Tab};
use crate::storage::keys::{Key, PageId, SnapshotId};
use crate::storage::page::{self, PAGE_NUMBERS};
use crate::storage::snapshot::Snapshot;
use crate::storage::{StoreError, entries, seal};

use super::journal::Permission;
use super::meta::{Meta, is_readable, meta_of};
use super::sweep::SweepMode;
use super::{Ledger, SaveState};

/// So many entries of the journal are read quickly when the workspace is opened.
const ENTRIES: usize = 48;

/// And so much text.
const UNITS: usize = 48 * 1024;

/// However full the store is, so many entries are logged: an entry that arrives late is inserted at
/// its place among them, in every tab alike.
const LAST_ENTRIES: usize = 32;

/// Where the writing of a snapshot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is more to write.
    More,
    /// The snapshot is written.
    Done,
}

/// A snapshot that is being written.
#[derive(Debug)]
pub(super) struct SnapshotWriter {
    id: SnapshotId,
    on: Date,
    /// Pages that are not as the records are.
    remaining: BTreeSet<PageId>,
    /// Pages that are written, and those found empty.
    written: BTreeMap<PageId, Option<SnapshotId>>,
}

impl Ledger {
    /// Whether the journal is long enough for a snapshot.
    pub fn is_snapshot_due(&self) -> bool {
        let entries = self.not_in_snapshot.len();
        self.writer.is_some()
            || !self.mended.is_empty()
            || self.has_lost_pages()
            || entries >= ENTRIES
            || self.journal_units >= UNITS
    }

    /// The day before `today` of which the journal has entries that no snapshot includes, if there is
    /// one: a snapshot made now, before the first edit of today, is how it ended.
    pub fn unfinished_day(&self, today: Date) -> Option<Date> {
        self.edited_on.filter(|day| *day < today && !self.not_in_snapshot.is_empty())
    }

    /// Begins a snapshot of the day `on`, or goes on with it: writes one page, or at last what it is
    /// made of. Where that fails nothing is lost: the journal has it all.
    ///
    /// # Errors
    /// [`StoreError`]; the snapshot is given up then.
    pub fn write_snapshot(&mut self, on: Date) -> Result<Progress, StoreError> {
        if let Permission::Denied(save_state) = self.permission()? {
            self.save_state = save_state;
            self.writer = None;
            return Err(StoreError::Unavailable("another version or tab has written".to_owned()));
        }
        let done = match self.writer {
            None => self.begin_snapshot(on),
            Some(_) => self.write_next_page(),
        };
        if let Err(error) = &done {
            self.abandon_snapshot();
            if self.has_unsaved() {
                self.save_state = SaveState::without(error);
            }
        }
        done
    }

    /// Writes a whole snapshot at once.
    pub(super) fn write_snapshot_now(&mut self) -> Result<(), StoreError> {
        self.abandon_snapshot();
        let on = self.today.max(self.snapshot.on);
        while self.write_snapshot(on)? == Progress::More {}
        Ok(())
    }

    /// Has the pages of these records written once more for the snapshot that is being written.
    pub(super) fn rewrite_pages_of(&mut self, touched: &BTreeSet<RecordId>) {
        let pages: Vec<PageId> = touched.iter().filter_map(|id| self.page_of(*id)).collect();
        if let Some(writer) = &mut self.writer {
            writer.remaining.extend(pages);
        }
    }

    fn begin_snapshot(&mut self, on: Date) -> Result<Progress, StoreError> {
        let missed = self.catch_up()?;
        self.remote_meanwhile = std::mem::take(&mut self.remote_meanwhile).and(missed);
        if self.newer_format.is_some() {
            return Ok(Progress::More);
        }
        let stored = self.stored_snapshots()?;
        let newest = stored.iter().flatten().map(|snapshot| snapshot.id.generation).max();
        let generation = newest.max(Some(self.snapshot.id.generation)).unwrap_or(0) + 1;
        self.quarantine_snapshots(generation)?;
        self.quarantine_lost_pages();
        let touched: BTreeSet<RecordId> = match self.snapshot.id.generation {
            0 => self.workspace.record_ids().collect(),
            _ => self.not_in_snapshot.values().flatten().chain(&self.mended).copied().collect(),
        };
        let remaining = touched.into_iter().filter_map(|id| self.page_of(id)).collect();
        let id = SnapshotId { generation, tab: self.tab };
        self.writer = Some(SnapshotWriter { id, on, remaining, written: BTreeMap::new() });
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

    fn write_next_page(&mut self) -> Result<Progress, StoreError> {
        let Some(writer) = &mut self.writer else { return Ok(Progress::Done) };
        let id = writer.id;
        let Some(page) = writer.remaining.pop_last() else {
            return self.finish_snapshot();
        };
        // A page written before for this snapshot is written over: nothing names it yet.
        let written = match self.page_bytes(page) {
            Some(bytes) => {
                let key = self.keyspace.print(&Key::Page(page, id));
                self.set_evicting(&key, &seal::seal(&key, &bytes))?;
                Some(id)
            }
            None => None,
        };
        if let Some(writer) = &mut self.writer {
            writer.written.insert(page, written);
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

    fn finish_snapshot(&mut self) -> Result<Progress, StoreError> {
        let Some(writer) = &mut self.writer else { return Ok(Progress::Done) };
        let (id, on, written) = (writer.id, writer.on, writer.written.clone());
        let header = self.workspace.header();
        let mut snapshot = Snapshot { id, on, header, ..self.snapshot.clone() };
        for (page, written_by) in written {
            snapshot.set_page(page, written_by);
        }
        // A snapshot that names what is not there could not be opened.
        let missing = self.missing_pages(&snapshot)?;
        if let Some(writer) = self.writer.as_mut().filter(|_| !missing.is_empty()) {
            writer.remaining = missing;
            return Ok(Progress::More);
        }
        let stored = self.stored_snapshots()?;
        if stored.iter().flatten().any(|other| other.id >= id) {
            // Another tab has been faster: this one would not be the newest.
            self.abandon_snapshot();
            return self.begin_snapshot(on);
        }
        for kind in RecordKind::ALL {
            snapshot.table_mut(*kind).next = self.numbering.next(*kind);
        }
        let unlogged_until = self.write_log(&mut snapshot)?;
        snapshot.set_included(&self.applied_seqs());
        if Meta::read(&*self.store, &self.keyspace)? == Meta::Absent {
            self.write_meta(id.generation)?;
        }
        self.retain_day(on)?;

        let key = self.keyspace.print(&Key::Snapshot(older_slot(&stored)));
        self.set_evicting(&key, &snapshot.seal(&key))?;
        self.snapshot_written(snapshot, unlogged_until);
        // From here on all is saved: what fails now is done with the next snapshot.
        let _ = self.write_meta(id.generation);
        let _ = self.retain_day(self.today);
        let _ = self.sweep(SweepMode::Cautious);
        Ok(Progress::Done)
    }

    /// The pages that a snapshot names and the store does not have.
    fn missing_pages(&self, snapshot: &Snapshot) -> Result<BTreeSet<PageId>, StoreError> {
        let mut keys = self.store.keys(self.keyspace.prefix())?;
        keys.sort_unstable();
        let is_missing = |(page, by): &(PageId, SnapshotId)| {
            keys.binary_search(&self.keyspace.print(&Key::Page(*page, *by))).is_err()
        };
        Ok(snapshot.pages().filter(is_missing).map(|(page, _)| page).collect())
    }

    fn write_meta(&self, generation: u64) -> Result<(), StoreError> {
        let meta = meta_of(&self.workspace);
        let key = self.keyspace.print(&Key::Meta);
        match Meta::read(&*self.store, &self.keyspace)? {
            Meta::Current(text) if text == meta => return Ok(()),
            Meta::Current(text) if !is_readable(&text) => {
                self.quarantine(generation, &key, &text)?
            }
            _ => {}
        }
        self.store.set(&key, &meta)
    }

    /// The snapshot that was just written includes all there is.
    fn snapshot_written(&mut self, snapshot: Snapshot, unlogged_until: Option<Stamp>) {
        for id in std::mem::take(&mut self.not_in_snapshot).into_values().flatten() {
            if !self.workspace.has(id) {
                self.numbering.forget(id);
            }
        }
        self.mended.clear();
        self.snapshot = snapshot;
        self.unlogged_until = unlogged_until;
        self.writer = None;
        self.pending.clear();
        self.incomplete = false;
        self.journal_units = 0;
        self.edited_on = None;
        self.save_state = SaveState::Saved;
    }

    /// Writes the history, as far back as it is known and there is room for. Says up to where it is
    /// in no log.
    fn write_log(&mut self, snapshot: &mut Snapshot) -> Result<Option<Stamp>, StoreError> {
        // A step that is neither in the journal nor small enough ends what can be undone later.
        let pending = self.pending.iter().map(|entry| entry.stamp);
        let lost = pending.filter(|stamp| self.large_entries.contains(stamp)).max();
        let mut unlogged_until = lost.max(self.unlogged_until);
        let key = self.keyspace.print(&Key::Log(snapshot.id));
        loop {
            let logged: Vec<HistoryEntry<'_>> =
                self.history.entries().filter(|entry| Some(entry.stamp) > unlogged_until).collect();
            let middle = logged.get(logged.len().saturating_sub(1) / 2).map(|entry| entry.stamp);
            let Some(middle) = middle else {
                snapshot.log = None;
                snapshot.large_entries.clear();
                return Ok(unlogged_until);
            };
            let is_large = |stamp: Stamp| self.large_entries.contains(&stamp);
            let stamps = logged.iter().map(|entry| entry.stamp);
            snapshot.large_entries = stamps.filter(|stamp| is_large(*stamp)).collect();
            let text = entries::write_log(&logged, is_large);
            let may_be_cut = logged.len() > LAST_ENTRIES;
            match self.set_evicting(&key, &seal::seal_text(&key, &text)) {
                // Edits come before the history: of that the newer half is tried.
                Err(StoreError::Full) if may_be_cut => unlogged_until = Some(middle),
                written => {
                    snapshot.log = Some(snapshot.id);
                    return written.map(|()| unlogged_until);
                }
            }
        }
    }

    /// How far the journal of each tab has been applied.
    pub(super) fn applied_seqs(&self) -> BTreeMap<Tab, u64> {
        let included = self.snapshot.included.iter();
        let mut seqs: BTreeMap<Tab, u64> = included.map(|last| (last.tab, last.seq)).collect();
        for stamp in self.not_in_snapshot.keys() {
            // Of one tab the stamps rise; what the snapshot includes may be later still.
            let seq = seqs.entry(stamp.tab).or_default();
            *seq = stamp.seq.max(*seq);
        }
        seqs
    }

    /// The snapshot that is being written.
    pub(super) fn writing(&self) -> Option<SnapshotId> {
        self.writer.as_ref().map(|writer| writer.id)
    }

    /// What was written for a snapshot that is not to be: it is in nobody's way, and is taken out
    /// by the next sweep where it cannot be now.
    pub(super) fn abandon_snapshot(&mut self) {
        let Some(writer) = self.writer.take().filter(|_| self.newer_format.is_none()) else {
            return;
        };
        for (page, written_by) in writer.written {
            if let Some(id) = written_by {
                let _ = self.store.remove(&self.keyspace.print(&Key::Page(page, id)));
            }
        }
    }
}

/// The slot that the next snapshot goes to: an empty or unreadable one, else that of the older one.
pub(super) fn older_slot(stored: &[Option<Snapshot>; 2]) -> usize {
    match stored {
        [None, _] => 0,
        [_, None] => 1,
        [Some(a), Some(b)] => usize::from(b.id < a.id),
    }
}
