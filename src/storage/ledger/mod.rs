//! An open workspace, kept as a small database keeps it: a journal, snapshots, and a history for undo.
//!
//! The states of an entry, and what leads from one to the next:
//!
//! ```text
//!  in memory       applied to the workspace, in the history and in `pending`
//!     │            write_pending: one `setItem`      │ no room for it: write_snapshot at once
//!     ▼                                              │
//!  in the journal  where other tabs find it          │
//!     │            write_snapshot                    │
//!     ▼                                              ▼
//!  in a snapshot   its pages are as the entry left them, its log has the patches for undo
//!     │            sweep, once both stored snapshots include it; a large one, whose patches the log
//!     ▼            does not repeat, once no log needs it any more
//!  dropped         its key in the journal is gone
//! ```
//!
//! An entry of another tab begins in the journal: `apply_remote` (`remote.rs`) inserts it into the
//! history at the place of its stamp. The state is what comes of all entries in the order of their
//! stamps, in every tab. [`Opening`] takes the newest snapshot whose pages can all be read, a page at
//! a time (`pages.rs`), and applies the entries of the journal that are not in it.
//!
//! One edit, from the click to `setItem`, passes through these functions, in this order:
//!
//! | function | reason |
//! |---|---|
//! | `ui`: `StageCell`'s `moved` | reads what was chosen; takes the choice back where it was refused |
//! | `Dialogs::place` | a win is asked about first; else the command, and what is said once it is done |
//! | `App::dispatch` | says what was done, or why it was refused |
//! | `Store::dispatch` | refuses on an earlier day; tells the readers afterwards |
//! | `finish_opening` | an edit needs all records: what is being opened is opened now |
//! | `with_ledger` | the one way to the open workspace |
//! | `Ledger::dispatch` | refuses where a newer version has written; an entry of the change |
//! | `domain`: `apply` | whole or not at all: a refusal halfway is reverted |
//! | `execute` | what each command means |
//! | `Opportunity::enter`, `set_status` | the day and the number of a stage; won, or open again |
//! | `put` | nothing enters a workspace unchecked, and each step is noted |
//! | `Record::check` | the rules of one record |
//! | `Patch::between` | only the fields that changed: what other tabs did to the others stays |
//! | `Workspace::put` | the record in memory |
//! | `Ledger::next_stamp` | later than all that this page has seen |
//! | `write_entry` | the entry as text |
//! | `History::push` | for undo, and to insert late entries before it |
//! | `mark_applied` | which pages the next snapshot writes |
//! | `flush` | what could not be written is tried again with each edit, and said |
//! | `write_pending` | in order, and the first time the whole workspace |
//! | `permission` | looks into the store: not where a newer version has written, or the workspace is gone |
//! | `Keyspace::print` | the key of the entry |
//! | `seal_text` | small, and a checksum over key and text |
//! | `BrowserStore::set` | `setItem`, with the browser's errors told apart |
//!
//! Not counted is what these only look up, and the inside of the encoders.
//!
//! Nothing here knows the browser: today, and the number of the tab, come in as arguments.

mod days;
mod eviction;
mod journal;
mod lost;
mod meta;
mod open;
mod opening;
mod pages;
mod quarantine;
mod remote;
mod sweep;
mod write_snapshot;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use crate::domain::{
    Change, Command, CommandError, Entry, EntryKind, History, RecordId, Reversal, Stamp, Tab,
    Workspace, WorkspaceId, apply,
};

use super::keys::{Keyspace, SnapshotId};
use super::page::Numbering;
use super::snapshot::Snapshot;
use super::{SharedStore, entries};

use write_snapshot::SnapshotWriter;

pub use days::look_at;
pub use lost::LostRecords;
pub use meta::{WorkspaceMeta, drop_tombstones, list, remove};
pub(super) use meta::{enclosed, within};
pub use open::{Opened, Unreadable, create, create_with, open};
pub use opening::Opening;
pub use remote::RemoteChange;
pub use write_snapshot::Progress;

/// An open workspace over a store of texts.
#[derive(Debug)]
pub struct Ledger {
    store: SharedStore,
    keyspace: Keyspace,
    tab: Tab,
    workspace: Workspace,
    history: History,
    /// The newest snapshot, and the numbers of the records in its pages.
    snapshot: Snapshot,
    numbering: Numbering,
    /// Entries that were applied and are not in the snapshot, with the records they touched.
    not_in_snapshot: BTreeMap<Stamp, BTreeSet<RecordId>>,
    /// Entries with more text than the log repeats: they stay in the journal.
    large_entries: BTreeSet<Stamp>,
    /// Up to here the history is in no log, and in memory only.
    unlogged_until: Option<Stamp>,
    /// Entries that could not be written yet.
    pending: VecDeque<Pending>,
    /// Something that was applied may be neither in the stored snapshots nor in the journal.
    incomplete: bool,
    /// A newer format that has been met.
    newer_format: Option<u32>,
    /// What other tabs did that was met while something else was done.
    remote_meanwhile: RemoteChange,
    /// Stored texts that could not be read: where, and what.
    unreadable: Vec<(String, String)>,
    /// What pages held that are gone or cannot be read, and of which nobody has taken a copy yet.
    lost: Vec<LostRecords>,
    /// Records that were mended after pages had been left out.
    mended: BTreeSet<RecordId>,
    /// Snapshots that name pages which could not be read.
    broken_snapshots: Vec<SnapshotId>,
    /// Other tabs that are open now.
    peers: Vec<Tab>,
    save_state: SaveState,
    /// The last day that this page was told.
    today: Date,
    /// The last day of which there is an entry that the snapshot does not include.
    edited_on: Option<Date>,
    /// UTF-16 units of the journal that the snapshot does not include.
    journal_units: usize,
    writer: Option<SnapshotWriter>,
}

#[derive(Debug)]
struct Pending {
    stamp: Stamp,
    text: String,
}

/// Whether what is in memory is also stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// It is.
    Saved,
    /// There is no room for the last edits.
    Full,
    /// The browser refuses; the text is its own.
    Refused(String),
    /// A newer version has written here: this one only reads.
    NewerFormat,
    /// The workspace was removed in another tab.
    Removed,
}

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DispatchError {
    /// A newer version has written here.
    #[error("a newer version has written here: this one only reads")]
    ReadOnly,
    /// The command itself is not possible.
    #[error(transparent)]
    Command(#[from] CommandError),
}

/// Whether a command is a step of undo of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoStep {
    /// It is.
    New,
    /// It is a part of the last step, where it touches the same record alone: typing on in a field.
    Amend,
}

/// A step that was undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversed {
    /// Which step.
    pub step: Stamp,
    /// The records that it touched.
    pub touched: BTreeSet<RecordId>,
    /// In how many records something stays, because another tab has changed it since.
    pub conflicts: usize,
}

impl Ledger {
    /// The records as they are now.
    pub const fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Its id.
    pub const fn id(&self) -> WorkspaceId {
        self.workspace.id
    }

    /// Whether what is in memory is also stored.
    pub const fn save_state(&self) -> &SaveState {
        &self.save_state
    }

    /// Whether something is in memory and nowhere else.
    pub fn has_unsaved(&self) -> bool {
        !self.pending.is_empty() || self.incomplete || self.snapshot.id.generation == 0
    }

    /// Stored texts that could not be read, and were left out: where, and what.
    pub fn unreadable(&self) -> &[(String, String)] {
        &self.unreadable
    }

    /// What other tabs did that was met since this was last asked, while this page wrote: a snapshot
    /// looks for what it has missed.
    pub fn poll_remote(&mut self) -> RemoteChange {
        std::mem::take(&mut self.remote_meanwhile)
    }

    /// How many edits there have been, in all tabs.
    pub fn edits(&self) -> u64 {
        self.next_stamp().seq - 1
    }

    /// Says which other tabs are open now: their steps are theirs to undo.
    pub fn set_peers(&mut self, peers: Vec<Tab>) {
        self.peers = peers;
        self.peers.retain(|peer| *peer != self.tab);
    }

    /// Carries a command out and writes what it did to the journal. Tells which records it touched.
    ///
    /// # Errors
    /// [`DispatchError`]; nothing has changed then.
    pub fn dispatch(
        &mut self,
        command: &Command,
        today: Date,
        step: UndoStep,
    ) -> Result<BTreeSet<RecordId>, DispatchError> {
        let touched = self.carry_out(command, today, step)?;
        if !touched.is_empty() {
            self.flush();
            self.tell_name(&touched);
        }
        Ok(touched)
    }

    /// Carries a command out; nothing is written yet.
    fn carry_out(
        &mut self,
        command: &Command,
        today: Date,
        step: UndoStep,
    ) -> Result<BTreeSet<RecordId>, DispatchError> {
        if self.save_state == SaveState::NewerFormat {
            return Err(DispatchError::ReadOnly);
        }
        self.today = today;
        let Change { patches } = apply(&mut self.workspace, command, today)?;
        let touched: BTreeSet<RecordId> = patches.iter().map(|patch| patch.id).collect();
        if touched.is_empty() {
            return Ok(touched);
        }
        let amended = match step {
            UndoStep::New => None,
            UndoStep::Amend => self.history.amendable(self.tab, &patches),
        };
        let kind = amended.map_or(EntryKind::Edit, EntryKind::Amend);
        let stamp = self.next_stamp();
        let (text, large) = entries::write_entry(kind, &patches, today);
        self.history.push(Entry { stamp, kind, patches });
        self.mark_applied(stamp, &touched, large, Some(today));
        self.pending.push_back(Pending { stamp, text });
        Ok(touched)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.undoable().is_some()
    }

    /// The step that would be undone next.
    pub fn last_step(&self) -> Option<Stamp> {
        self.undoable()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.redoable().is_some()
    }

    /// Undoes the last step of this page, else that of a page that is gone; `None` where there is
    /// none.
    pub fn undo(&mut self) -> Option<Reversed> {
        self.reverse(Self::undoable)
    }

    /// Redoes the last step undone; `None` where there is none.
    pub fn redo(&mut self) -> Option<Reversed> {
        self.reverse(Self::redoable)
    }

    fn undoable(&self) -> Option<Stamp> {
        self.history.undoable(|tab| !self.peers.contains(&tab))
    }

    fn redoable(&self) -> Option<Stamp> {
        self.history.redoable(|tab| !self.peers.contains(&tab))
    }

    fn reverse(&mut self, find: impl Fn(&Self) -> Option<Stamp>) -> Option<Reversed> {
        if self.save_state == SaveState::NewerFormat {
            return None;
        }
        let step = loop {
            let step = find(self)?;
            match self.history.missing_to_reverse(step) {
                None => break step,
                Some(missing) => self.load_patches(missing),
            }
        };
        let Reversal { kind, patches, conflicts } = self.history.reversal(&self.workspace, step);
        let gone = patches.iter().filter(|patch| patch.after.is_none());
        let gone: Vec<RecordId> = gone.map(|patch| patch.id).collect();
        let stamp = self.next_stamp();
        let (touched, text) = self.apply_entry(Entry { stamp, kind, patches }, Some(self.today));
        self.pending.push_back(Pending { stamp, text });
        self.flush();
        self.tell_name(&touched);
        // What another tab has named since stays, too.
        let named = gone.into_iter().filter(|id| self.workspace.has(*id)).count();
        Some(Reversed { step, touched, conflicts: conflicts + named })
    }

    /// Applies an entry that was made without touching the workspace: another tab's, an undo or a
    /// redo. Tells which records it touched, and what the journal says of it.
    fn apply_entry(&mut self, entry: Entry, on: Option<Date>) -> (BTreeSet<RecordId>, String) {
        while let Some(missing) = self.history.missing_to_insert(&self.workspace, &entry) {
            self.load_patches(missing);
        }
        let stamp = entry.stamp;
        let (text, large) = entries::write_entry(entry.kind, &entry.patches, self.today);
        let touched = self.history.insert(&mut self.workspace, entry);
        self.mark_applied(stamp, &touched, large, on);
        (touched, text)
    }

    /// Notes that an entry of the day `on` was applied, which no snapshot includes yet.
    fn mark_applied(
        &mut self,
        stamp: Stamp,
        touched: &BTreeSet<RecordId>,
        large: bool,
        on: Option<Date>,
    ) {
        // Later entries were applied again, and may be what touched some of them: a snapshot that
        // includes this one and not those has not seen that.
        for (_, later) in self.not_in_snapshot.range_mut(stamp..) {
            later.extend(touched);
        }
        self.not_in_snapshot.insert(stamp, touched.clone());
        if large {
            self.large_entries.insert(stamp);
        }
        self.edited_on = self.edited_on.max(on);
        if self.writer.is_some() {
            self.rewrite_pages_of(touched);
        }
    }

    /// Loads the patches of an entry that stands in the journal only.
    fn load_patches(&mut self, stamp: Stamp) {
        let patches = self.read_entry(stamp).ok().map(|entry| entry.patches);
        self.history.load(stamp, patches);
    }

    /// The stamp of an entry that is made now: later than all that this page has seen.
    fn next_stamp(&self) -> Stamp {
        let included = self.snapshot.included.iter().map(|last| last.seq).max();
        let since = self.not_in_snapshot.keys().next_back().map(|stamp| stamp.seq);
        let last = included.max(since).max(Some(self.history.last_seq())).unwrap_or(0);
        Stamp { seq: last + 1, tab: self.tab }
    }
}
