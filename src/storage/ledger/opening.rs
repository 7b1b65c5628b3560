//! A workspace on its way to being open, a small step at a time, so that a page stays free meanwhile:
//! the newest root whose pages can all be read, and the journal on top of it.
//!
//! Between two steps other tabs write. What they leave in the journal is carried out at the end; a
//! checkpoint of theirs may take pages away that are not yet read, and then all begins anew from it.

use jiff::civil::Date;

use crate::domain::{Record, RecordId, Stamp, Tab, Workspace, WorkspaceId};
use crate::storage::places::{Place, Places, Version};
use crate::storage::root::Root;
use crate::storage::seal::SealFault;
use crate::storage::{KeyValue, SharedStore, StoreError, migrate};

use super::Ledger;
use super::about::About;
use super::open::{Opened, is_remains, unreadable};
use super::pages::Reading;
use super::write::open_entry;

/// A workspace that is being opened.
pub struct Opening {
    store: SharedStore,
    id: WorkspaceId,
    tab: Tab,
    today: Date,
    places: Places,
    /// The texts of the roots when it was begun.
    slots: Slots,
    roots: Roots,
    reading: Option<(Source, Reading)>,
    /// The records that are looked at as the journal has them, as they are in the pages.
    set_aside: Option<SetAside>,
    begun: u32,
}

type Slots = [Option<String>; 2];

/// What records were before each change to them, in order.
type SetAside = Vec<(RecordId, Option<Record>)>;

/// A root that can be read: its key, its text, what it says.
type Source = (String, String, Root);

/// So often it is begun anew in steps; then all is read at once, and nobody can come between.
const PATIENCE: u32 = 3;

impl Opening {
    /// Opens a workspace for the page of this number. Nothing is read yet.
    pub fn of(store: SharedStore, id: WorkspaceId, tab: Tab, today: Date) -> Self {
        let (slots, roots) = Default::default();
        let (reading, set_aside, begun) = (None, None, 0);
        let places = Places::of(id);
        Self { store, id, tab, today, places, slots, roots, reading, set_aside, begun }
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
            let done = match self.reading.take() {
                None => self.start()?,
                Some((source, reading)) => self.read_on(source, reading)?,
            };
            if done.is_some() || self.begun <= PATIENCE {
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

    /// Makes ready to be looked at what is there before the activities are, as the journal has it.
    /// Says whether there is something to look at.
    pub fn show(&mut self) -> bool {
        let Some((source, reading)) = &mut self.reading else { return false };
        if self.set_aside.is_none() && reading.only_last_are_left() {
            let root = &source.2;
            reading.records.head(root.header.clone());
            self.set_aside = Some(put_journal_on(&*self.store, &self.places, root, reading));
        }
        self.set_aside.is_some()
    }

    /// All but activities that are not yet read, once it is [shown](Opening::show).
    pub fn workspace(&self) -> Option<&Workspace> {
        let (_, reading) = self.reading.as_ref().filter(|_| self.set_aside.is_some())?;
        Some(reading.records.so_far())
    }

    fn start(&mut self) -> Result<Option<Opened>, StoreError> {
        self.begun += 1;
        self.set_aside = None;
        migrate::bring_up(&*self.store, &self.places)?;
        match About::read(&*self.store, &self.places)? {
            About::Newer(format) => return self.unreadable(SealFault::TooNew(format)),
            About::Removed => return Ok(Some(Opened::Absent)),
            About::Absent | About::Ours(_) => {}
        }
        self.slots = self.slots_now()?;
        self.roots = Roots::default();
        for (slot, text) in (0..2).zip(&self.slots) {
            if let Some(text) = text {
                self.roots.add(self.places.key(&Place::Root(slot)), text.clone());
            }
        }
        if self.roots.is_empty() { self.open_without_roots() } else { self.next_root() }
    }

    fn open_without_roots(&self) -> Result<Option<Opened>, StoreError> {
        if is_remains(&self.places, &self.store.keys(self.places.prefix())?) {
            return self.unreadable(SealFault::damaged("both roots are gone"));
        }
        Ok(Some(Opened::Absent))
    }

    /// Turns to the newest root that has not been tried.
    fn next_root(&mut self) -> Result<Option<Opened>, StoreError> {
        match self.roots.next() {
            Ok(source) => {
                let reading = Reading::of(&source.2);
                self.reading = Some((source, reading));
                Ok(None)
            }
            Err(fault) => self.unreadable(fault),
        }
    }

    fn read_on(
        &mut self,
        source: Source,
        mut reading: Reading,
    ) -> Result<Option<Opened>, StoreError> {
        let fault = match reading.is_done() {
            false => reading.step(&*self.store, &self.places).err(),
            true if self.slots_now()? == self.slots => return self.over(source, reading),
            true => return Ok(None),
        };
        match fault {
            None => self.reading = Some((source, reading)),
            Some(_) if self.slots_now()? != self.slots => {}
            Some(SealFault::TooNew(format)) => return self.unreadable(SealFault::TooNew(format)),
            Some(fault) => {
                self.set_aside = None;
                self.roots.pass_over(source, fault);
                return self.next_root();
            }
        }
        Ok(None)
    }

    /// All pages are read: the journal is carried out on them.
    fn over(
        &mut self,
        (_, _, root): Source,
        mut reading: Reading,
    ) -> Result<Option<Opened>, StoreError> {
        let set_aside = self.set_aside.take().unwrap_or_default();
        for (id, record) in set_aside.into_iter().rev() {
            match record {
                Some(record) => _ = reading.records.put(record),
                None => reading.records.remove(id),
            }
        }
        let (workspace, numbering) = reading.finish();
        let mut ledger = Ledger::over(self.store.clone(), self.tab, self.today, workspace);
        ledger.root = root;
        ledger.numbering = numbering;
        ledger.unread = std::mem::take(&mut self.roots.unread);
        ledger.bad = std::mem::take(&mut self.roots.bad);
        ledger.read_log()?;
        ledger.catch_up()?;
        ledger.pass_over_needless_roots();
        if let Some(format) = ledger.newer {
            return self.unreadable(SealFault::TooNew(format));
        }
        Ok(Some(Opened::Workspace(Box::new(ledger))))
    }

    fn unreadable(&self, fault: SealFault) -> Result<Option<Opened>, StoreError> {
        let keys = self.store.keys(self.places.prefix())?;
        unreadable(self.store.clone(), self.id, keys, fault).map(Opened::Unreadable).map(Some)
    }

    fn slots_now(&self) -> Result<Slots, StoreError> {
        let text = |slot| self.store.get(&self.places.key(&Place::Root(slot)));
        Ok([text(0)?, text(1)?])
    }
}

/// Puts the journal on records of which some are not read yet, as far as it is about the others.
/// What it changes is given back as it was.
fn put_journal_on(
    store: &dyn KeyValue,
    places: &Places,
    root: &Root,
    reading: &mut Reading,
) -> SetAside {
    let keys = store.keys(places.prefix()).unwrap_or_default();
    let stamped = |key: String| match places.place(&key)? {
        Place::Journal(stamp) if !root.holds(stamp) => Some((stamp, key)),
        _ => None,
    };
    let mut entries: Vec<(Stamp, String)> = keys.into_iter().filter_map(stamped).collect();
    entries.sort_unstable();
    let mut before = SetAside::default();
    for (_, key) in entries {
        let entry = store.get(&key).ok().flatten().map(|text| open_entry(&key, &text));
        for patch in entry.and_then(Result::ok).into_iter().flat_map(|entry| entry.patches) {
            if Reading::comes_last(patch.id) {
                continue;
            }
            let now = reading.records.so_far().record(patch.id);
            before.push((patch.id, now.clone()));
            match patch.onto(now) {
                Some(record) => _ = reading.records.put(record),
                None => reading.records.remove(patch.id),
            }
        }
    }
    before
}

/// The roots of a workspace, from the newest.
#[derive(Default)]
struct Roots {
    readable: Vec<Source>,
    unread: Vec<(String, String)>,
    bad: Vec<Version>,
    fault: Option<SealFault>,
}

impl Roots {
    fn add(&mut self, key: String, text: String) {
        match Root::open(&key, &text) {
            Ok(root) => self.readable.push((key, text, root)),
            Err(fault) => {
                self.fault = Some(fault);
                self.unread.push((key, text));
            }
        }
        self.readable.sort_by_key(|(.., root)| root.version);
    }

    fn is_empty(&self) -> bool {
        self.readable.is_empty() && self.unread.is_empty()
    }

    /// Takes the newest that has not been tried. A root of a newer version must not be passed over
    /// for an older one.
    fn next(&mut self) -> Result<Source, SealFault> {
        match (&self.fault, self.readable.pop()) {
            (Some(SealFault::TooNew(format)), _) => Err(SealFault::TooNew(*format)),
            (_, Some(source)) => Ok(source),
            (fault, None) => Err(fault.clone().unwrap_or_else(|| SealFault::damaged("no root"))),
        }
    }

    /// Notes one of which a page cannot be read.
    fn pass_over(&mut self, (key, text, root): Source, fault: SealFault) {
        self.bad.push(root.version);
        self.unread.push((key, text));
        self.fault.get_or_insert(fault);
    }
}
