//! What opening comes to: a ledger over a workspace that was read, or texts that cannot be read.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use crate::domain::fields::Value;
use crate::domain::{Assembly, Command, Entry, Header, History, Tab, Workspace, WorkspaceId};
use crate::storage::entries::{self, JournalEntry, LogEntry};
use crate::storage::keys::{Key, Keyspace};
use crate::storage::page::Numbering;
use crate::storage::seal::{self, SealFault};
use crate::storage::snapshot::Snapshot;
use crate::storage::{SharedStore, StoreError};

use super::opening::Opening;
use super::{DispatchError, Ledger, RemoteChange, SaveState, UndoStep};

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

/// Opens a workspace that was just made, and stores it whole; [`Ledger::save_state`] says whether
/// that went well.
pub fn create(store: SharedStore, workspace: Workspace, tab: Tab, today: Date) -> Ledger {
    let mut ledger = Ledger::new(store, tab, today, workspace);
    ledger.flush();
    ledger
}

/// Opens a workspace that was just made with what a command puts into it, and stores both at once: what
/// is on the disk is all of it, or nothing.
///
/// # Errors
/// [`DispatchError`]; nothing is stored then.
pub fn create_with(
    store: SharedStore,
    workspace: Workspace,
    command: &Command,
    tab: Tab,
    today: Date,
) -> Result<Ledger, DispatchError> {
    let mut ledger = Ledger::new(store, tab, today, workspace);
    ledger.carry_out(command, today, UndoStep::New)?;
    // There is no journal before there is a snapshot: its log has all that can be taken back, however
    // large, if there is room for that.
    let large = std::mem::take(&mut ledger.large_entries);
    if *ledger.flush() == SaveState::Full {
        ledger.large_entries = large;
        ledger.flush();
    }
    Ok(ledger)
}

impl Ledger {
    /// A workspace of which nothing is read, to look for its earlier days.
    pub(super) fn unopened(store: SharedStore, id: WorkspaceId) -> Self {
        let blank = Assembly::new().finish(Header { id, ..Header::blank() });
        Self::new(store, Tab::default(), Date::ZERO, blank)
    }

    /// A workspace of which nothing is stored yet.
    pub(super) fn new(store: SharedStore, tab: Tab, today: Date, workspace: Workspace) -> Self {
        Self {
            store,
            keyspace: Keyspace::of(workspace.id),
            tab,
            history: History::default(),
            snapshot: Snapshot::none(workspace.header()),
            workspace,
            numbering: Numbering::default(),
            not_in_snapshot: BTreeMap::new(),
            large_entries: BTreeSet::new(),
            unlogged_until: None,
            pending: VecDeque::new(),
            incomplete: false,
            newer_format: None,
            remote_meanwhile: RemoteChange::None,
            unreadable: Vec::new(),
            mended: BTreeSet::new(),
            lost: Vec::new(),
            broken_snapshots: Vec::new(),
            peers: Vec::new(),
            save_state: SaveState::Saved,
            today,
            edited_on: None,
            journal_units: 0,
            writer: None,
        }
    }

    /// Reads the steps that can be undone. Where they cannot be read, there are none.
    pub(super) fn read_log(&mut self) -> Result<(), StoreError> {
        let Some(written_by) = self.snapshot.log else { return Ok(()) };
        let key = self.keyspace.print(&Key::Log(written_by));
        let Some(sealed) = self.store.get(&key)? else { return Ok(()) };
        let log = seal::open_text(&key, &sealed).and_then(|text| entries::read_log(&text));
        match log {
            Ok(log) => {
                for LogEntry { stamp, kind, patches, intended } in log {
                    if patches.is_none() {
                        self.large_entries.insert(stamp);
                    }
                    self.history.restore(stamp, kind, patches, intended);
                }
            }
            Err(fault) => {
                self.note_fault(&fault);
                self.unreadable.push((key, sealed));
            }
        }
        Ok(())
    }

    /// A snapshot that misses a page and includes nothing beyond what has been applied leaves nothing
    /// out: two tabs made snapshots at once. It is written over like any other.
    pub(super) fn forget_needless_snapshots(&mut self) {
        let mut unreadable = std::mem::take(&mut self.unreadable);
        unreadable.retain(|(key, text)| match Snapshot::open(key, text) {
            Ok(snapshot) => self.has_more_than_applied(&snapshot),
            Err(_) => true,
        });
        self.unreadable = unreadable;
    }

    /// Reads everything from the store again, and puts what is only in memory on top of it.
    pub(super) fn reload(&mut self) -> bool {
        let opened = open(self.store.clone(), self.id(), self.tab, self.today);
        let Ok(Opened::Workspace(mut other)) = opened else { return false };
        let applied = self.history.entries().filter_map(|entry| {
            let patches = entry.intended.or(entry.applied)?.to_vec();
            Some(Entry { stamp: entry.stamp, kind: entry.kind, patches })
        });
        let pending = self.pending.iter().filter_map(|pending| {
            let JournalEntry { kind, patches, .. } = entries::read_entry(&pending.text).ok()?;
            Some(Entry { stamp: pending.stamp, kind, patches })
        });
        for entry in applied.chain(pending) {
            if !other.has_applied(entry.stamp) {
                other.incomplete |= !self.is_pending(entry.stamp);
                other.apply_entry(entry, None);
            }
        }
        other.pending = std::mem::take(&mut self.pending);
        other.peers = std::mem::take(&mut self.peers);
        other.remote_meanwhile = std::mem::take(&mut self.remote_meanwhile);
        other.incomplete |= self.incomplete;
        other.edited_on = other.edited_on.max(self.edited_on);
        other.unlogged_until = other.unlogged_until.max(self.unlogged_until);
        other.save_state = self.save_state.clone();
        *self = *other;
        true
    }
}
