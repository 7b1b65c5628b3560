//! What opening comes to: a ledger over a workspace that was read, or texts that cannot be read.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use crate::domain::fields::Value;
use crate::domain::{Assembly, Entry, Header, History, Tab, Workspace, WorkspaceId};
use crate::storage::page::Numbering;
use crate::storage::places::{Place, Places};
use crate::storage::root::Root;
use crate::storage::seal::{self, SealFault};
use crate::storage::texts::{self, Logged, Written};
use crate::storage::{SharedStore, StoreError};

use super::opening::Opening;
use super::{Heard, Keeping, Ledger};

/// What opening a workspace came to.
#[derive(Debug)]
pub enum Opened {
    /// It is open.
    Workspace(Box<Ledger>),
    /// There is none of this id.
    Absent,
    /// Something is stored and cannot be read. It is left as it is.
    Unreadable(Unreadable),
}

/// Stored texts that could not be read, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Which workspace they are of.
    pub id: WorkspaceId,
    /// Why, for the newest of them.
    pub error: SealFault,
    /// Each key with its text.
    pub raw: Vec<(String, String)>,
    /// Earlier days that can still be read, the last one first.
    pub days: Vec<Date>,
}

/// Opens a workspace for the page of this number, in one go.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked.
pub fn open(
    store: SharedStore,
    id: WorkspaceId,
    tab: Tab,
    today: Date,
) -> Result<Opened, StoreError> {
    Opening::of(store, id, tab, today).finish()
}

/// Whether there is more than a workspace leaves that was never wholly begun.
pub(super) fn is_remains(places: &Places, keys: &[String]) -> bool {
    keys.iter().filter_map(|key| places.place(key)).any(|place| match place {
        Place::Journal(_) | Place::Kept(_) | Place::Damaged(..) => true,
        Place::Page(_, version) | Place::Log(version) => version.generation > 1,
        Place::About | Place::Root(_) | Place::Other => false,
    })
}

/// Opens a workspace that was just made, and keeps it whole; [`Ledger::keeping`] says whether that
/// went well.
pub fn begin(store: SharedStore, workspace: Workspace, tab: Tab, today: Date) -> Ledger {
    let mut ledger = Ledger::over(store, tab, today, workspace);
    ledger.flush();
    ledger
}

pub(super) fn unreadable(
    store: SharedStore,
    id: WorkspaceId,
    keys: Vec<String>,
    error: SealFault,
) -> Result<Unreadable, StoreError> {
    let mut raw = Vec::new();
    for key in keys {
        if let Some(text) = store.get(&key)? {
            raw.push((key, text));
        }
    }
    let ledger = Ledger::closed(store, id);
    let mut days = ledger.days();
    days.retain(|day| ledger.look_at(*day).is_ok());
    Ok(Unreadable { id, error, raw, days })
}

impl Ledger {
    /// The place of a workspace, to look around in.
    pub(super) fn closed(store: SharedStore, id: WorkspaceId) -> Self {
        let blank = Assembly::new().finish(Header { id, ..Header::blank() });
        Self::over(store, Tab::default(), Date::ZERO, blank)
    }

    /// A workspace of which nothing is stored yet.
    pub(super) fn over(store: SharedStore, tab: Tab, today: Date, workspace: Workspace) -> Self {
        Self {
            store,
            places: Places::of(workspace.id),
            tab,
            history: History::default(),
            root: Root::none(workspace.header()),
            workspace,
            numbering: Numbering::default(),
            unheld: BTreeMap::new(),
            large: BTreeSet::new(),
            untold: None,
            waiting: VecDeque::new(),
            incomplete: false,
            newer: None,
            heard_meanwhile: Heard::Nothing,
            unread: Vec::new(),
            bad: Vec::new(),
            others: Vec::new(),
            keeping: Keeping::Yes,
            today,
            edited_on: None,
            journal_units: 0,
            checkpoint: None,
        }
    }

    /// Reads the steps that can be taken back. Where they cannot be read, there are none.
    pub(super) fn read_log(&mut self) -> Result<(), StoreError> {
        let Some(version) = self.root.log else { return Ok(()) };
        let key = self.places.key(&Place::Log(version));
        let Some(sealed) = self.store.get(&key)? else { return Ok(()) };
        let log = seal::open_text(&key, &sealed).and_then(|text| texts::read_log(&text));
        match log {
            Ok(log) => {
                for Logged { stamp, kind, patches, intended } in log {
                    if patches.is_none() {
                        self.large.insert(stamp);
                    }
                    self.history.restore(stamp, kind, patches, intended);
                }
            }
            Err(fault) => {
                self.cannot_read(&fault);
                self.unread.push((key, sealed));
            }
        }
        Ok(())
    }

    /// A root that misses a page and holds nothing beyond what has been carried out leaves nothing
    /// out: two tabs made checkpoints at once. It is written over like any other.
    pub(super) fn pass_over_needless_roots(&mut self) {
        let seen = self.seen();
        self.unread.retain(|(key, text)| match Root::open(key, text) {
            Ok(root) => {
                root.held.iter().any(|held| seen.get(&held.tab).is_none_or(|seq| *seq < held.seq))
            }
            Err(_) => true,
        });
    }

    /// Reads everything from the store again, and puts what is only in memory on top of it.
    pub(super) fn read_anew(&mut self) -> bool {
        let opened = open(self.store.clone(), self.id(), self.tab, self.today);
        let Ok(Opened::Workspace(mut other)) = opened else { return false };
        let applied = self.history.entries().filter_map(|entry| {
            let patches = entry.intended.or(entry.applied)?.to_vec();
            Some(Entry { stamp: entry.stamp, kind: entry.kind, patches })
        });
        let waiting = self.waiting.iter().filter_map(|waiting| {
            let Written { kind, patches, .. } = texts::read_entry(&waiting.text).ok()?;
            Some(Entry { stamp: waiting.stamp, kind, patches })
        });
        for entry in applied.chain(waiting) {
            if !other.has_carried_out(entry.stamp) {
                other.incomplete |= !self.waits(entry.stamp);
                other.insert(entry, None);
            }
        }
        other.waiting = std::mem::take(&mut self.waiting);
        other.others = std::mem::take(&mut self.others);
        other.heard_meanwhile = std::mem::take(&mut self.heard_meanwhile);
        other.incomplete |= self.incomplete;
        other.edited_on = other.edited_on.max(self.edited_on);
        other.untold = other.untold.max(self.untold);
        other.keeping = self.keeping.clone();
        *self = *other;
        true
    }
}
