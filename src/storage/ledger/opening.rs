//! A workspace on its way to being open, a small step at a time, so that a page stays free meanwhile:
//! the newest snapshot whose pages can all be read, and the journal on top of it.
//!
//! Between two steps other tabs write. What they leave in the journal is applied at the end; a
//! snapshot of theirs may take pages away that are not yet read, and then all begins anew from it.

use jiff::civil::Date;

use crate::domain::{Record, RecordId, Stamp, Tab, Workspace, WorkspaceId};
use crate::storage::keys::{Key, Keyspace, SnapshotId};
use crate::storage::seal::SealFault;
use crate::storage::snapshot::Snapshot;
use crate::storage::{KeyValue, SharedStore, StoreError, migrate};

use super::Ledger;
use super::journal::open_entry;
use super::meta::Meta;
use super::open::{Opened, Unreadable};
use super::pages::{Manner, PageReader};

/// A workspace that is being opened.
pub struct Opening {
    store: SharedStore,
    id: WorkspaceId,
    tab: Tab,
    today: Date,
    keyspace: Keyspace,
    /// The texts of the snapshots when it was begun.
    slots: Slots,
    candidates: Candidates,
    reader: Option<(Candidate, PageReader)>,
    /// What the preview shows as the journal has it, as it is in the pages.
    before_preview: Option<BeforePreview>,
    attempts: u32,
}

type Slots = [Option<String>; 2];

/// What records were before each change to them, in order.
type BeforePreview = Vec<(RecordId, Option<Record>)>;

/// A snapshot whose pages may be read.
struct Candidate {
    key: String,
    text: String,
    snapshot: Snapshot,
}

/// So often it is begun anew in steps; then all is read at once, and nobody can come between.
const MAX_ATTEMPTS: u32 = 3;

impl Opening {
    /// Opens a workspace for the page of this number. Nothing is read yet.
    pub fn of(store: SharedStore, id: WorkspaceId, tab: Tab, today: Date) -> Self {
        let (slots, candidates) = (Slots::default(), Candidates::default());
        let (reader, before_preview, attempts) = (None, None, 0);
        let keyspace = Keyspace::of(id);
        Self {
            store,
            id,
            tab,
            today,
            keyspace,
            slots,
            candidates,
            reader,
            before_preview,
            attempts,
        }
    }

    /// Which workspace it is.
    pub const fn id(&self) -> WorkspaceId {
        self.id
    }

    /// Goes on by about a page; `None` while there is more to do.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn step(&mut self) -> Result<Option<Opened>, StoreError> {
        loop {
            let done = match self.reader.take() {
                None => self.start()?,
                Some((candidate, reader)) => self.read_on(candidate, reader)?,
            };
            if done.is_some() || self.attempts <= MAX_ATTEMPTS {
                return Ok(done);
            }
        }
    }

    /// Does all that is left.
    ///
    /// # Errors
    /// As [`Opening::step`].
    pub fn finish(mut self) -> Result<Opened, StoreError> {
        loop {
            if let Some(opened) = self.step()? {
                return Ok(opened);
            }
        }
    }

    /// Makes a preview of what is there before the activities are, as the journal has it. Says whether
    /// there is one.
    pub fn prepare_preview(&mut self) -> bool {
        let Some((candidate, reader)) = &mut self.reader else { return false };
        if self.before_preview.is_none() && reader.only_activities_left() {
            let snapshot = &candidate.snapshot;
            reader.records.head(snapshot.header.clone());
            let before = preview_journal(&*self.store, &self.keyspace, snapshot, reader);
            self.before_preview = Some(before);
        }
        self.before_preview.is_some()
    }

    /// All but activities that are not yet read, once it is [prepared](Opening::prepare_preview).
    pub fn preview(&self) -> Option<&Workspace> {
        let (_, reader) = self.reader.as_ref().filter(|_| self.before_preview.is_some())?;
        Some(reader.records.so_far())
    }

    fn start(&mut self) -> Result<Option<Opened>, StoreError> {
        self.attempts += 1;
        self.before_preview = None;
        migrate::bring_up(&*self.store, &self.keyspace)?;
        match Meta::read(&*self.store, &self.keyspace)? {
            Meta::NewerFormat(format) => return self.unreadable(SealFault::TooNew(format)),
            Meta::Tombstone => return Ok(Some(Opened::Absent)),
            Meta::Absent | Meta::Current(_) => {}
        }
        self.slots = self.slots_now()?;
        self.candidates = Candidates::default();
        for (slot, text) in (0..2).zip(&self.slots) {
            if let Some(text) = text {
                self.candidates.add(self.keyspace.print(&Key::Snapshot(slot)), text.clone());
            }
        }
        if self.candidates.is_empty() {
            self.open_without_snapshots()
        } else {
            self.next_snapshot()
        }
    }

    fn open_without_snapshots(&self) -> Result<Option<Opened>, StoreError> {
        if has_remains(&self.keyspace, &self.store.keys(self.keyspace.prefix())?) {
            return self.unreadable(SealFault::damaged("both snapshots are gone"));
        }
        Ok(Some(Opened::Absent))
    }

    /// Turns to the newest snapshot that has not been tried.
    fn next_snapshot(&mut self) -> Result<Option<Opened>, StoreError> {
        match self.candidates.next() {
            Ok(candidate) => {
                let reader = PageReader::of(&candidate.snapshot, self.candidates.manner);
                self.reader = Some((candidate, reader));
                Ok(None)
            }
            Err(fault) => self.unreadable(fault),
        }
    }

    fn read_on(
        &mut self,
        candidate: Candidate,
        mut reader: PageReader,
    ) -> Result<Option<Opened>, StoreError> {
        let fault = match reader.is_done() {
            false => reader.step(&*self.store, &self.keyspace).err(),
            true if self.slots_now()? == self.slots => return self.replay(candidate, reader),
            true => return Ok(None),
        };
        match fault {
            None => self.reader = Some((candidate, reader)),
            Some(_) if self.slots_now()? != self.slots => {}
            Some(SealFault::TooNew(format)) => return self.unreadable(SealFault::TooNew(format)),
            Some(fault) => {
                self.before_preview = None;
                self.candidates.reject(candidate, fault);
                return self.next_snapshot();
            }
        }
        Ok(None)
    }

    /// All pages are read: the journal is replayed on them.
    fn replay(
        &mut self,
        Candidate { snapshot, .. }: Candidate,
        mut reader: PageReader,
    ) -> Result<Option<Opened>, StoreError> {
        let before_preview = self.before_preview.take().unwrap_or_default();
        for (id, record) in before_preview.into_iter().rev() {
            match record {
                Some(record) => _ = reader.records.put(record),
                None => reader.records.remove(id),
            }
        }
        let lost = std::mem::take(&mut reader.lost);
        let (workspace, numbering) = reader.finish();
        let mut ledger = Ledger::new(self.store.clone(), self.tab, self.today, workspace);
        ledger.snapshot = snapshot;
        ledger.numbering = numbering;
        self.candidates.give_up_torn();
        ledger.unreadable = std::mem::take(&mut self.candidates.unreadable);
        ledger.leave_out(lost)?;
        ledger.broken_snapshots = std::mem::take(&mut self.candidates.broken);
        ledger.read_log()?;
        ledger.catch_up()?;
        ledger.forget_needless_snapshots();
        if let Some(format) = ledger.newer_format {
            return self.unreadable(SealFault::TooNew(format));
        }
        ledger.mend();
        Ok(Some(Opened::Workspace(Box::new(ledger))))
    }

    fn unreadable(&self, fault: SealFault) -> Result<Option<Opened>, StoreError> {
        let mut raw = Vec::new();
        for key in self.store.keys(self.keyspace.prefix())? {
            if let Some(text) = self.store.get(&key)? {
                raw.push((key, text));
            }
        }
        let ledger = Ledger::unopened(self.store.clone(), self.id);
        let mut days = ledger.days();
        days.retain(|day| ledger.look_at(*day).is_ok());
        Ok(Some(Opened::Unreadable(Unreadable { id: self.id, error: fault, raw, days })))
    }

    fn slots_now(&self) -> Result<Slots, StoreError> {
        let text = |slot| self.store.get(&self.keyspace.print(&Key::Snapshot(slot)));
        Ok([text(0)?, text(1)?])
    }
}

/// Whether there is more than a workspace leaves that was never wholly created.
fn has_remains(keyspace: &Keyspace, keys: &[String]) -> bool {
    keys.iter().filter_map(|key| keyspace.parse(key)).any(|key| match key {
        Key::Journal(_) | Key::Day(_) | Key::Quarantine(..) => true,
        Key::Page(_, by) | Key::Log(by) => by.generation > 1,
        Key::Meta | Key::Snapshot(_) | Key::Unknown => false,
    })
}

/// Replays the journal on records of which some are not read yet, as far as it is about the others.
/// What it changes is given back as it was.
fn preview_journal(
    store: &dyn KeyValue,
    keyspace: &Keyspace,
    snapshot: &Snapshot,
    reader: &mut PageReader,
) -> BeforePreview {
    let keys = store.keys(keyspace.prefix()).unwrap_or_default();
    let stamped = |key: String| match keyspace.parse(&key)? {
        Key::Journal(stamp) if !snapshot.includes(stamp) => Some((stamp, key)),
        _ => None,
    };
    let mut entries: Vec<(Stamp, String)> = keys.into_iter().filter_map(stamped).collect();
    entries.sort_unstable();
    let mut before = BeforePreview::default();
    for (_, key) in entries {
        let entry = store.get(&key).ok().flatten().map(|text| open_entry(&key, &text));
        for patch in entry.and_then(Result::ok).into_iter().flat_map(|entry| entry.patches) {
            if PageReader::is_read_last(patch.id) {
                continue;
            }
            let now = reader.records.so_far().record(patch.id);
            before.push((patch.id, now.clone()));
            match patch.onto(now) {
                Some(record) => _ = reader.records.put(record),
                None => reader.records.remove(patch.id),
            }
        }
    }
    before
}

/// The snapshots of a workspace, from the newest.
struct Candidates {
    readable: Vec<Candidate>,
    /// Of these a page cannot be read.
    torn: Vec<Candidate>,
    /// Once none is whole, the newest is read as far as that goes.
    manner: Manner,
    unreadable: Vec<(String, String)>,
    broken: Vec<SnapshotId>,
    fault: Option<SealFault>,
}

impl Default for Candidates {
    fn default() -> Self {
        let (readable, torn, unreadable, broken) = Default::default();
        Self { readable, torn, manner: Manner::Whole, unreadable, broken, fault: None }
    }
}

impl Candidates {
    fn add(&mut self, key: String, text: String) {
        match Snapshot::open(&key, &text) {
            Ok(snapshot) => self.readable.push(Candidate { key, text, snapshot }),
            Err(fault) => {
                self.fault = Some(fault);
                self.unreadable.push((key, text));
            }
        }
        self.readable.sort_by_key(|candidate| candidate.snapshot.id);
    }

    fn is_empty(&self) -> bool {
        self.readable.is_empty() && self.unreadable.is_empty()
    }

    /// Takes the newest that has not been tried. A snapshot of a newer version must not be passed over
    /// for an older one.
    fn next(&mut self) -> Result<Candidate, SealFault> {
        if let Some(SealFault::TooNew(format)) = self.fault {
            return Err(SealFault::TooNew(format));
        }
        if self.readable.is_empty() && self.manner == Manner::Whole {
            self.manner = Manner::WhatThereIs;
            // The first that was turned to is the newest.
            let newest = (!self.torn.is_empty()).then(|| self.torn.remove(0));
            self.give_up_torn();
            self.readable.extend(newest);
        }
        match (&self.fault, self.readable.pop()) {
            (_, Some(candidate)) => Ok(candidate),
            (fault, None) => {
                Err(fault.clone().unwrap_or_else(|| SealFault::damaged("no snapshot")))
            }
        }
    }

    /// Those of which a page cannot be read are not gone on from.
    fn give_up_torn(&mut self) {
        for Candidate { key, text, snapshot } in self.torn.drain(..) {
            self.broken.push(snapshot.id);
            self.unreadable.push((key, text));
        }
    }

    /// Notes one of which a page cannot be read.
    fn reject(&mut self, candidate: Candidate, fault: SealFault) {
        self.torn.push(candidate);
        self.fault.get_or_insert(fault);
    }
}
