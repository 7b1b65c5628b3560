//! An open workspace, kept as a small database would keep it.
//!
//! One edit, from the command to bytes and back:
//!
//! 1. [`Ledger::dispatch`] carries the command out on the records in memory (`domain::apply`) and
//!    notes the change in the [`History`] under the next [`Stamp`].
//! 2. `write.rs` writes the fields that changed as one entry of the journal: one key, one `setItem`,
//!    in the same task. From then on the edit is kept.
//! 3. Now and then `checkpoint.rs` writes the pages with changed records into new keys, then the
//!    log (the history), and last a root that names them all. Entries that both roots hold are then
//!    dropped from the journal; `sweep.rs` takes away pages that no root names.
//! 4. `opening.rs` takes the newest root whose pages can all be read, a page at a time (`pages.rs`),
//!    and carries out the entries of the journal that are not in them.
//!
//! Other tabs do the same under their own number; `hear.rs` carries out what they write. The state
//! is what comes of all entries in the order of their stamps, in every tab.
//!
//! Nothing here knows the browser: today, and the number of the tab, come in as arguments.

mod about;
mod aside;
mod checkpoint;
mod days;
mod hear;
mod open;
mod opening;
mod pages;
mod room;
mod sweep;
mod write;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use crate::domain::{
    Change, Command, CommandError, Entry, EntryKind, History, RecordId, Reversal, Stamp, Tab,
    Workspace, WorkspaceId, apply,
};

use super::page::Numbering;
use super::places::{Places, Version};
use super::root::Root;
use super::{SharedStore, texts};

use checkpoint::Checkpoint;

pub use about::{WorkspaceEntry, forget_removed, list, remove};
pub use checkpoint::Progress;
pub use days::look_at;
pub use hear::Heard;
pub use open::{Opened, Unreadable, begin, open};
pub use opening::Opening;

/// An open workspace over a store of texts.
#[derive(Debug)]
pub struct Ledger {
    store: SharedStore,
    places: Places,
    tab: Tab,
    workspace: Workspace,
    history: History,
    /// The newest checkpoint, and the numbers of the records in its pages.
    root: Root,
    numbering: Numbering,
    /// Entries that were carried out and are not in the root, with the records they touched.
    unheld: BTreeMap<Stamp, BTreeSet<RecordId>>,
    /// Entries with more text than the log repeats: they stay in the journal.
    large: BTreeSet<Stamp>,
    /// Up to here the history is in memory only.
    untold: Option<Stamp>,
    /// Entries that could not be written yet.
    waiting: VecDeque<Waiting>,
    /// Something that was carried out may be neither in the stored roots nor in the journal.
    incomplete: bool,
    /// A newer format that has been met.
    newer: Option<u32>,
    /// What was heard of while something else was done.
    heard_meanwhile: Heard,
    /// Stored texts that could not be read: where, and what.
    unread: Vec<(String, String)>,
    /// Roots that name pages which could not be read.
    bad: Vec<Version>,
    /// Other tabs that are open now.
    others: Vec<Tab>,
    keeping: Keeping,
    /// The last day that this page was told.
    today: Date,
    /// The last day of which there is an entry that the root does not hold.
    edited_on: Option<Date>,
    /// UTF-16 units of the journal that the root does not hold.
    journal_units: usize,
    checkpoint: Option<Checkpoint>,
}

#[derive(Debug)]
struct Waiting {
    stamp: Stamp,
    text: String,
}

/// Whether what is in memory is also stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is.
    Yes,
    /// There is no room for the last edits.
    Full,
    /// The browser refuses; the text is its own.
    Refused(String),
    /// A newer version has written here: this one only reads.
    Newer,
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
    pub const fn keeping(&self) -> &Keeping {
        &self.keeping
    }

    /// Whether something is in memory and nowhere else.
    pub fn holds_unkept(&self) -> bool {
        !self.waiting.is_empty() || self.incomplete || self.root.version.generation == 0
    }

    /// Stored texts that could not be read, and were left out: where, and what.
    pub fn unread(&self) -> &[(String, String)] {
        &self.unread
    }

    /// What was heard of other tabs since this was last asked, while this page wrote: a checkpoint
    /// looks for what it has missed.
    pub fn heard_meanwhile(&mut self) -> Heard {
        std::mem::take(&mut self.heard_meanwhile)
    }

    /// How many edits there have been, in all tabs.
    pub fn edits(&self) -> u64 {
        self.next_stamp().seq - 1
    }

    /// Says which other tabs are open now: their steps are theirs to take back.
    pub fn set_others(&mut self, others: Vec<Tab>) {
        self.others = others;
        self.others.retain(|other| *other != self.tab);
    }

    /// Carries a command out and writes it to the journal. Tells which records it touched.
    ///
    /// # Errors
    /// [`DispatchError`]; nothing has changed then.
    pub fn dispatch(
        &mut self,
        command: &Command,
        today: Date,
        step: UndoStep,
    ) -> Result<BTreeSet<RecordId>, DispatchError> {
        if self.keeping == Keeping::Newer {
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
        let (text, large) = texts::entry(kind, &patches, today);
        self.history.push(Entry { stamp, kind, patches });
        self.mark_applied(stamp, &touched, large, Some(today));
        self.waiting.push_back(Waiting { stamp, text });
        self.flush();
        Ok(touched)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.undoable().is_some()
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
        self.history.undoable(|tab| !self.others.contains(&tab))
    }

    fn redoable(&self) -> Option<Stamp> {
        self.history.redoable(|tab| !self.others.contains(&tab))
    }

    fn reverse(&mut self, find: impl Fn(&Self) -> Option<Stamp>) -> Option<Reversed> {
        if self.keeping == Keeping::Newer {
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
        let (touched, text) = self.insert(Entry { stamp, kind, patches }, Some(self.today));
        self.waiting.push_back(Waiting { stamp, text });
        self.flush();
        // What another tab has named since stays, too.
        let named = gone.into_iter().filter(|id| self.workspace.has(*id)).count();
        Some(Reversed { touched, conflicts: conflicts + named })
    }

    /// Applies an entry that was made without touching the workspace: another tab's, an undo or a
    /// redo. Tells which records it touched, and what the journal says of it.
    fn insert(&mut self, entry: Entry, on: Option<Date>) -> (BTreeSet<RecordId>, String) {
        while let Some(missing) = self.history.missing_to_insert(&self.workspace, &entry) {
            self.load_patches(missing);
        }
        let stamp = entry.stamp;
        let (text, large) = texts::entry(entry.kind, &entry.patches, self.today);
        let touched = self.history.insert(&mut self.workspace, entry);
        self.mark_applied(stamp, &touched, large, on);
        (touched, text)
    }

    /// Notes that an entry of the day `on` was applied, which no checkpoint holds yet.
    fn mark_applied(
        &mut self,
        stamp: Stamp,
        touched: &BTreeSet<RecordId>,
        large: bool,
        on: Option<Date>,
    ) {
        // Later entries were applied again, and may be what touched some of them: a root that holds
        // this one and not those has not seen that.
        for (_, later) in self.unheld.range_mut(stamp..) {
            later.extend(touched);
        }
        self.unheld.insert(stamp, touched.clone());
        if large {
            self.large.insert(stamp);
        }
        self.edited_on = self.edited_on.max(on);
        if self.checkpoint.is_some() {
            self.touched_while_writing(touched);
        }
    }

    /// Loads the patches of an entry that stands in the journal only.
    fn load_patches(&mut self, stamp: Stamp) {
        let patches = self.read_entry(stamp).ok().map(|entry| entry.patches);
        self.history.load(stamp, patches);
    }

    /// The stamp of an entry that is made now: later than all that this page has seen.
    fn next_stamp(&self) -> Stamp {
        let held = self.root.held.iter().map(|held| held.seq).max();
        let unheld = self.unheld.keys().next_back().map(|stamp| stamp.seq);
        let last = held.max(unheld).max(Some(self.history.last_seq())).unwrap_or(0);
        Stamp { seq: last + 1, tab: self.tab }
    }
}
