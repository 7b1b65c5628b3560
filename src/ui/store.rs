//! The one place that holds the open workspace: pages read it and send commands.
//!
//! A change wakes the readers of what it touched: `followers.rs` has those of records, `lists.rs`
//! those of lists. The workspace itself is never copied. What is sent is kept by `storage::Ledger`
//! before it returns. `opening.rs` has the ways in and out, `lifecycle.rs` what the page and other
//! tabs do, `snapshots.rs` the work in between.

use std::collections::BTreeSet;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Command, CommandError, RecordId, Stamp, Tab, Workspace, WorkspaceId};
use crate::storage::{
    DispatchError, Ledger, Opening, Reversed, SaveState, SharedStore, UndoStep, Unreadable,
};

use super::browser::today;
use super::followers::Followers;
use super::lists::OpenLists;

/// The open workspace, and the steps that can be taken back.
#[derive(Clone, Copy)]
pub struct Store {
    pub(super) inner: StoredValue<Inner, LocalStorage>,
    pub(super) followers: StoredValue<Followers, LocalStorage>,
    pub(super) lists: StoredValue<OpenLists, LocalStorage>,
    revision: RwSignal<u64>,
    /// What is open.
    pub open: RwSignal<OpenState>,
    /// Whether what is seen is also stored.
    pub saved: RwSignal<Saved>,
    /// How often it was asked which tabs are open: what can be taken back depends on it.
    pub(super) peers_refreshed: RwSignal<u32>,
    /// How often another tab's changes were carried out here.
    pub changed_elsewhere: RwSignal<u32>,
    /// How often something about copies was noted on this device.
    pub copies_changed: RwSignal<u32>,
    /// The earlier day that is looked at, instead of now.
    pub day: RwSignal<Option<Date>>,
    /// The room that the browser gives, and how much of it is taken.
    pub room: RwSignal<Option<Room>>,
}

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The data are a newer version's.
    ReadOnly,
    /// An earlier day is looked at.
    Past,
    /// Nothing is open that it could be carried out on.
    NothingOpen,
    /// The command itself is not possible.
    Command(CommandError),
}

impl Refused {
    /// Why the ledger did not carry it out.
    pub(super) fn of(error: DispatchError) -> Self {
        match error {
            DispatchError::ReadOnly => Self::ReadOnly,
            DispatchError::Command(error) => Self::Command(error),
        }
    }
}

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenState {
    /// Nothing yet: the first page asks what to begin with.
    Nothing,
    /// This workspace is being read; whether all but its activities can be looked at.
    Opening(WorkspaceId, bool),
    /// This workspace.
    Workspace(WorkspaceId),
    /// Something that cannot be read, kept as it is.
    Unreadable(Unreadable),
    /// The workspace that was asked for is not in this browser; others are.
    Absent(WorkspaceId),
}

impl OpenState {
    /// The workspace that is open or soon will be.
    #[must_use]
    pub const fn workspace(&self) -> Option<WorkspaceId> {
        match self {
            Self::Opening(id, _) | Self::Workspace(id) => Some(*id),
            Self::Nothing | Self::Unreadable(_) | Self::Absent(_) => None,
        }
    }
}

/// Whether what is seen is also stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is.
    Yes,
    /// It is not, because of this.
    No(Unsaved),
}

/// Why something is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// The browser keeps nothing.
    MemoryOnly,
    /// There is no room.
    Full,
    /// The browser refused.
    Refused,
    /// A newer version has written; this one only reads.
    NewerFormat,
    /// The workspace was removed in another tab.
    Removed,
}

/// How much of the browser's store is taken, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// By everything that is stored at this address.
    pub used: usize,
    /// All there is.
    pub all: usize,
}

impl Room {
    /// What browsers give to one address: 5 MiB of UTF-16 units, in Chromium's source
    /// (`kPerStorageAreaQuota`, 10 MiB at two bytes a unit).
    pub const QUOTA_UNITS: usize = 5 * 1024 * 1024;

    /// From 0 to 1.
    #[must_use]
    pub fn share(self) -> f64 {
        self.used as f64 / self.all as f64
    }

    /// Whether it is time to say that it will be full.
    #[must_use]
    pub fn is_short(self) -> bool {
        self.share() >= 0.85
    }
}

/// So many changes are remembered one by one.
const REMEMBERED: usize = 64;

/// What the store holds. Only the files of the store see it.
pub(super) struct Inner {
    pub(super) ledger: Option<Ledger>,
    pub(super) past: Option<Workspace>,
    /// What is still being opened.
    pub(super) opening: Option<Opening>,
    pub(super) store: SharedStore,
    pub(super) tab: Tab,
    pub(super) persistent: bool,
    /// The records that each of the last changes touched.
    pub(super) touched: Vec<BTreeSet<RecordId>>,
    /// A snapshot is being made, or waited for.
    pub(super) writing_snapshot: bool,
}

impl Store {
    /// A store over this place for texts, with nothing open, for the page of this number.
    #[must_use]
    pub fn new(store: SharedStore, persistent: bool, tab: Tab) -> Self {
        let (ledger, past, opening, writing_snapshot) = (None, None, None, false);
        let touched = Vec::new();
        let inner =
            Inner { ledger, past, opening, store, tab, persistent, touched, writing_snapshot };
        Self {
            inner: StoredValue::new_local(inner),
            followers: StoredValue::new_local(Followers::default()),
            lists: StoredValue::new_local(OpenLists::new()),
            revision: RwSignal::new(0),
            open: RwSignal::new(OpenState::Nothing),
            saved: RwSignal::new(Saved::Yes),
            peers_refreshed: RwSignal::new(0),
            changed_elsewhere: RwSignal::new(0),
            copies_changed: RwSignal::new(0),
            day: RwSignal::new(None),
            room: RwSignal::new(None),
        }
    }

    /// Looks at the open workspace once.
    pub fn peek<T>(self, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.inner.with_value(|inner| {
            let now = inner.ledger.as_ref().map(Ledger::workspace);
            let soon = || inner.opening.as_ref().and_then(Opening::preview);
            inner.past.as_ref().or(now).or_else(soon).map(look)
        })
    }

    /// Looks at the open workspace as it is now, whatever day is looked back to.
    pub fn own<T>(self, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.ledger(|ledger| look(ledger.workspace()))
    }

    /// Looks at the ledger of the open workspace once.
    pub(super) fn ledger<T>(self, look: impl FnOnce(&Ledger) -> T) -> Option<T> {
        self.inner.with_value(|inner| inner.ledger.as_ref().map(look))
    }

    /// Works with the ledger of the open workspace.
    pub(super) fn with_ledger<T>(self, work: impl FnOnce(&mut Ledger) -> T) -> Option<T> {
        self.inner.try_update_value(|inner| inner.ledger.as_mut().map(work)).flatten()
    }

    /// Whether an earlier day is looked at: nothing can be changed there, and what would change
    /// something is disabled.
    #[must_use]
    pub fn looks_back(self) -> bool {
        self.day.get().is_some()
    }

    /// Carries out a command. Says whether anything has changed.
    ///
    /// # Errors
    /// [`Refused`]; nothing has changed then.
    pub fn dispatch(self, command: &Command, step: UndoStep) -> Result<bool, Refused> {
        if self.day.get_untracked().is_some() {
            return Err(Refused::Past);
        }
        self.finish_opening();
        let dispatched = self.with_ledger(|ledger| ledger.dispatch(command, today(), step));
        let touched = dispatched.ok_or(Refused::NothingOpen)?.map_err(Refused::of)?;
        let is_changed = !touched.is_empty();
        if is_changed {
            self.changed(touched);
        }
        Ok(is_changed)
    }

    /// The step that would be undone next.
    pub fn last_step(self) -> Option<Stamp> {
        self.ledger(Ledger::last_step).flatten()
    }

    /// Undoes the last step; `None` where there is none.
    pub fn undo(self) -> Option<Reversed> {
        self.reverse(Ledger::undo)
    }

    /// Redoes the last step undone; `None` where there is none.
    pub fn redo(self) -> Option<Reversed> {
        self.reverse(Ledger::redo)
    }

    fn reverse(self, reverse: impl FnOnce(&mut Ledger) -> Option<Reversed>) -> Option<Reversed> {
        if self.day.get_untracked().is_some() {
            return None;
        }
        self.finish_opening();
        let reversed = self.with_ledger(reverse).flatten()?;
        self.changed(reversed.touched.clone());
        Some(reversed)
    }

    fn changed(self, touched: BTreeSet<RecordId>) {
        self.update_saved();
        self.touch_records(touched);
        self.poll_remote();
        self.snapshot_when_due();
    }

    /// Says whether what is seen is also stored.
    pub(super) fn update_saved(self) {
        let persistent = self.inner.with_value(|inner| inner.persistent);
        let saved = match self.ledger(|ledger| ledger.save_state().clone()) {
            None => Saved::Yes,
            Some(SaveState::Saved) if persistent => Saved::Yes,
            Some(SaveState::Saved) => Saved::No(Unsaved::MemoryOnly),
            Some(SaveState::Full) => Saved::No(Unsaved::Full),
            Some(SaveState::Refused(_)) => Saved::No(Unsaved::Refused),
            Some(SaveState::NewerFormat) => Saved::No(Unsaved::NewerFormat),
            Some(SaveState::Removed) => Saved::No(Unsaved::Removed),
        };
        if self.saved.get_untracked() != saved {
            self.saved.set(saved);
        }
    }

    /// Tells every reader to look again: anything may be another.
    pub(super) fn touch(self) {
        self.inner.update_value(|inner| inner.touched.clear());
        self.read_lists_anew();
        self.revision.update(|revision| *revision += 1);
        self.followers.with_value(Followers::all).notify();
    }

    /// Tells the readers of these records to look again: they may be others.
    pub(super) fn touch_records(self, records: BTreeSet<RecordId>) {
        self.update_lists(&records);
        let readers = self.followers.with_value(|followers| followers.of(&records));
        self.inner.update_value(|inner| {
            let full = inner.touched.len() == REMEMBERED;
            inner.touched.drain(..usize::from(full));
            inner.touched.push(records);
        });
        self.revision.update(|revision| *revision += 1);
        readers.notify();
    }

    /// The records that may be others than at an earlier [`Store::revision`]; `None` where that
    /// cannot be told.
    #[must_use]
    pub fn touched_since(self, revision: u64) -> Option<BTreeSet<RecordId>> {
        let count = usize::try_from(self.revision_untracked().checked_sub(revision)?).ok()?;
        self.inner.with_value(|inner| {
            let first = inner.touched.len().checked_sub(count)?;
            Some(inner.touched[first..].iter().flatten().copied().collect())
        })
    }

    /// Has whoever reads look again after every change.
    pub(super) fn follow(self) {
        self.revision.track();
    }

    /// Counts the changes, whoever made them: two equal counts saw the same workspace.
    #[must_use]
    pub fn revision(self) -> u64 {
        self.revision.get()
    }

    /// The same count, without following it.
    #[must_use]
    pub fn revision_untracked(self) -> u64 {
        self.revision.get_untracked()
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.revision.track();
        self.peers_refreshed.track();
        self.day.get().is_none() && self.ledger(Ledger::can_undo) == Some(true)
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.revision.track();
        self.peers_refreshed.track();
        self.day.get().is_none() && self.ledger(Ledger::can_redo) == Some(true)
    }

    /// How many edits the open workspace has had, in all tabs.
    #[must_use]
    pub fn edits(self) -> u64 {
        self.revision.track();
        self.ledger(Ledger::edits).unwrap_or(0)
    }
}
