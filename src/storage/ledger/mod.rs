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
    Act, Change, Command, CommandError, Entry, History, RecordId, Stamp, Tab, Turn, Workspace,
    WorkspaceId, apply,
};

use super::page::Numbering;
use super::places::{Places, Version};
use super::root::Root;
use super::{KeyValue, texts};

use checkpoint::Checkpoint;

pub use about::{WorkspaceEntry, forget_removed, list, remove};
pub use checkpoint::Progress;
pub use days::look_at;
pub use hear::Heard;
pub use open::{Opened, Unreadable, begin, open};
pub use opening::Opening;

/// An open workspace over a store of texts.
#[derive(Debug)]
pub struct Ledger<S> {
    store: S,
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

/// A step that was taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// The records that it touched.
    pub touched: BTreeSet<RecordId>,
    /// In how many records something stays, because another tab has changed it since.
    pub stays: usize,
}

impl<S: KeyValue + Clone> Ledger<S> {
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
        self.next_seq() - 1
    }

    /// Says which other tabs are open now: their steps are theirs to take back.
    pub fn set_others(&mut self, others: Vec<Tab>) {
        self.others = others;
        self.others.retain(|other| *other != self.tab);
    }

    /// The number that this page goes by.
    pub const fn tab(&self) -> Tab {
        self.tab
    }

    /// Carries a command out and keeps it, as one step of undo; where it may go on with the last
    /// step (`going_on`) and touches the same record alone, as a part of that. Tells which records
    /// it touched.
    ///
    /// # Errors
    /// [`DispatchError`]; nothing has changed then.
    pub fn dispatch(
        &mut self,
        command: &Command,
        today: Date,
        going_on: bool,
    ) -> Result<BTreeSet<RecordId>, DispatchError> {
        if self.keeping == Keeping::Newer {
            return Err(DispatchError::ReadOnly);
        }
        self.today = today;
        let change = apply(&mut self.workspace, command, today)?;
        let step = if going_on { self.history.goes_on(self.tab, &change) } else { None };
        Ok(self.note(step.map_or(Act::Do, Act::Amend), change))
    }

    /// Brings all records to what they are in `other`, as one step of undo. What the workspace is
    /// beside its records stays.
    ///
    /// # Errors
    /// [`DispatchError::ReadOnly`].
    pub fn become_like(&mut self, other: &Workspace) -> Result<BTreeSet<RecordId>, DispatchError> {
        if self.keeping == Keeping::Newer {
            return Err(DispatchError::ReadOnly);
        }
        let change = Change::between(&self.workspace, other);
        change.apply_to(&mut self.workspace);
        Ok(self.note(Act::Do, change))
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.history.undoable(|tab| self.may(tab)).is_some()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        self.history.redoable(|tab| self.may(tab)).is_some()
    }

    /// Takes the last step of this page back, else that of a page that is gone; `None` where there
    /// is none.
    pub fn undo(&mut self) -> Option<Turned> {
        self.turn(|ledger| ledger.history.undoable(|tab| ledger.may(tab)))
    }

    /// Makes the last step taken back again; `None` where there is none.
    pub fn redo(&mut self) -> Option<Turned> {
        self.turn(|ledger| ledger.history.redoable(|tab| ledger.may(tab)))
    }

    fn turn(&mut self, find: impl Fn(&Self) -> Option<Stamp>) -> Option<Turned> {
        if self.keeping == Keeping::Newer {
            return None;
        }
        let step = loop {
            let step = find(self)?;
            match self.history.missing_of(step) {
                None => break step,
                Some(missing) => self.supply(missing),
            }
        };
        let Turn { act, patches, stays } = self.history.turn(&self.workspace, step);
        let gone = patches.iter().filter(|patch| patch.after.is_none());
        let gone: Vec<RecordId> = gone.map(|patch| patch.id).collect();
        let touched = self.take(Entry { stamp: self.next_stamp(), act, patches }, true);
        // What another tab has named since stays, too.
        let named = gone.into_iter().filter(|id| self.workspace.has(*id)).count();
        Some(Turned { touched, stays: stays + named })
    }

    /// Steps of this page and of those that are gone are this page's to take back.
    fn may(&self, tab: Tab) -> bool {
        !self.others.contains(&tab)
    }

    /// Notes what was just carried out here, and keeps it.
    fn note(&mut self, act: Act, change: Change) -> BTreeSet<RecordId> {
        if change.is_empty() {
            return BTreeSet::new();
        }
        let stamp = self.next_stamp();
        let patches = self.history.note(stamp, act, change);
        let touched: BTreeSet<RecordId> = patches.iter().map(|patch| patch.id).collect();
        let (text, large) = texts::entry(act, patches, self.today);
        self.carried_out(stamp, &touched, large);
        self.edited_on = self.edited_on.max(Some(self.today));
        self.keep(Waiting { stamp, text });
        touched
    }

    /// Carries out an entry that was made without touching the workspace, and keeps it if it is
    /// this page's `own`.
    fn take(&mut self, entry: Entry, own: bool) -> BTreeSet<RecordId> {
        while let Some(missing) = self.history.missing_for(&self.workspace, &entry) {
            self.supply(missing);
        }
        let stamp = entry.stamp;
        let (text, large) = texts::entry(entry.act, &entry.patches, self.today);
        let touched = self.history.take(&mut self.workspace, entry);
        self.carried_out(stamp, &touched, large);
        if own {
            self.edited_on = self.edited_on.max(Some(self.today));
            self.keep(Waiting { stamp, text });
        }
        touched
    }

    fn carried_out(&mut self, stamp: Stamp, touched: &BTreeSet<RecordId>, large: bool) {
        // Later entries were carried out anew, and may be what touched some of them: a root that
        // holds this one and not those has not seen that.
        for (_, later) in self.unheld.range_mut(stamp..) {
            later.extend(touched);
        }
        self.unheld.insert(stamp, touched.clone());
        if large {
            self.large.insert(stamp);
        }
        self.touched_while_writing(touched);
    }

    /// Loads the patches of an entry that the journal keeps for the log.
    fn supply(&mut self, stamp: Stamp) {
        let patches = self.read_entry(stamp).ok().map(|entry| entry.patches);
        self.history.supply(stamp, patches);
    }

    fn next_stamp(&self) -> Stamp {
        Stamp { seq: self.next_seq(), tab: self.tab }
    }

    fn next_seq(&self) -> u64 {
        let held = self.root.held.iter().map(|held| held.seq).max();
        let unheld = self.unheld.keys().next_back().map(|stamp| stamp.seq);
        held.max(unheld).max(Some(self.history.seq())).map_or(1, |seq| seq + 1)
    }
}
