//! Keeping the open workspace: when to save, and what to do when a save does not go through.
//!
//! A small workspace is saved in the same task as the edit, a large one a moment later and at once
//! when the page is left. Changes not yet saved are remembered, so that a save overtaken by another
//! tab can be made again on top of what that tab wrote.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::domain::{Change, History, Workspace, WorkspaceId, WorkspaceKind};
use crate::storage::{Opened, SaveError, Shelf, SnapshotError, StoreError, WorkspaceEntry};

use super::store::{OpenState, Saved, Store, Unsaved};

/// Up to this many records a save is quicker than a frame.
const SMALL_RECORDS: usize = 400;

/// How long a large workspace waits for further edits before it is saved.
const WAIT: Duration = Duration::from_millis(400);

/// What came of opening a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is open.
    Open,
    /// It is there and cannot be read.
    Unreadable,
    /// There is none of this id, or the store cannot be asked.
    Absent,
    /// What is open holds work that cannot be saved, and stays.
    Unsaved,
}

/// What is known of the stored state.
pub(super) struct Persistence {
    lasting: bool,
    generation: u64,
    unsaved: Vec<Change>,
    /// Something is to be saved that is no change: a workspace that was just made.
    fresh: bool,
    timer: Option<TimeoutHandle>,
}

impl Persistence {
    pub(super) const fn new(lasting: bool) -> Self {
        Self { lasting, generation: 0, unsaved: Vec::new(), fresh: false, timer: None }
    }

    fn is_behind(&self) -> bool {
        self.fresh || !self.unsaved.is_empty()
    }
}

impl Store {
    /// Saves what is unsaved when the page is left or hidden, asks before leaving while something
    /// could not be saved, and follows what other tabs save.
    pub fn follow_page(self) {
        let flush = move || {
            if self.inner.with_value(|inner| inner.persistence.is_behind()) {
                self.save_now();
            }
        };
        window_event_listener(ev::pagehide, move |_| flush());
        window_event_listener(ev::visibilitychange, move |_| flush());
        window_event_listener(ev::beforeunload, move |event| {
            flush();
            let only_here = self.saved.get_untracked() == Saved::No(Unsaved::MemoryOnly);
            if self.holds_unsaved_work() || (only_here && self.is_own()) {
                event.prevent_default();
            }
        });
        window_event_listener(ev::storage, move |event| {
            let id = self.peek(|workspace| workspace.id);
            let key = event.key();
            let ours = id.zip(key).is_some_and(|(id, key)| {
                Shelf::<std::rc::Rc<dyn crate::storage::KeyValue>>::concerns(id, &key)
            });
            if ours && event.new_value().is_some() {
                self.take_over();
            }
        });
    }

    /// The workspaces kept in this browser.
    #[must_use]
    pub fn list(self) -> Vec<WorkspaceEntry> {
        self.saved.track();
        self.inner.with_value(|inner| inner.shelf.list())
    }

    /// Opens a workspace that is kept here.
    pub fn open(self, id: WorkspaceId) -> Opening {
        self.save_if_behind();
        if self.holds_unsaved_work() {
            return Opening::Unsaved;
        }
        let opened = self.inner.with_value(|inner| inner.shelf.open(id));
        match opened {
            Ok(Opened::Workspace { workspace, generation }) => {
                self.install(*workspace, generation);
                Opening::Open
            }
            Ok(Opened::Unreadable(unreadable)) => {
                self.put_away(OpenState::Unreadable(unreadable));
                Opening::Unreadable
            }
            Ok(Opened::Absent) | Err(_) => Opening::Absent,
        }
    }

    /// Opens a workspace that was just made, and saves it. Says whether it did: it does not take
    /// the place of work that is not saved.
    pub fn begin(self, workspace: Workspace) -> bool {
        self.save_if_behind();
        if self.holds_unsaved_work() {
            return false;
        }
        self.install(workspace, 0);
        self.inner.update_value(|inner| inner.persistence.fresh = true);
        self.save_now();
        true
    }

    /// Whether something of one's own is in this page and nowhere else. A demo can be made again.
    fn holds_unsaved_work(self) -> bool {
        self.is_own() && self.inner.with_value(|inner| !inner.persistence.unsaved.is_empty())
    }

    fn is_own(self) -> bool {
        self.peek(|workspace| workspace.kind == WorkspaceKind::Own) == Some(true)
    }

    /// Closes what is open, without a trace of it left under what is shown instead.
    fn put_away(self, shown: OpenState) {
        self.inner.update_value(|inner| {
            inner.workspace = None;
            inner.history = History::default();
            inner.persistence.unsaved.clear();
            inner.persistence.fresh = false;
        });
        self.open.set(shown);
        self.touch();
    }

    /// Looks at a workspace kept here without opening it. Says whether it could be read.
    pub fn copy_out(self, id: WorkspaceId, look: impl FnOnce(&Workspace)) -> bool {
        self.save_if_behind();
        if self.peek(|workspace| workspace.id) == Some(id) {
            return self.peek(look).is_some();
        }
        match self.inner.with_value(|inner| inner.shelf.open(id)) {
            Ok(Opened::Workspace { workspace, .. }) => {
                look(&workspace);
                true
            }
            Ok(_) | Err(_) => false,
        }
    }

    /// Removes a workspace from this browser; when it is the open one, nothing is open then.
    ///
    /// # Errors
    /// [`StoreError`] when the browser refuses.
    pub fn forget(self, id: WorkspaceId) -> Result<(), StoreError> {
        self.inner.with_value(|inner| inner.shelf.remove(id))?;
        if self.peek(|workspace| workspace.id) == Some(id) {
            self.put_away(OpenState::Nothing);
        }
        self.saved.notify();
        self.touch();
        Ok(())
    }

    fn install(self, workspace: Workspace, generation: u64) {
        let id = workspace.id;
        self.inner.update_value(|inner| {
            inner.workspace = Some(workspace);
            inner.history = History::default();
            inner.persistence.generation = generation;
            inner.persistence.unsaved.clear();
            inner.persistence.fresh = false;
        });
        let lasting = self.inner.with_value(|inner| inner.persistence.lasting);
        self.saved.set(if lasting { Saved::Yes } else { Saved::No(Unsaved::MemoryOnly) });
        self.open.set(OpenState::Workspace(id));
        self.touch();
    }

    /// Remembers a change and sees to its being saved.
    pub(super) fn note_change(self, change: Change) {
        self.inner.update_value(|inner| inner.persistence.unsaved.push(change));
        let small = self.peek(|workspace| {
            workspace.opportunities.len() + workspace.activities.len() <= SMALL_RECORDS
        });
        if small == Some(true) {
            self.save_now();
            return;
        }
        if self.saved.get_untracked() == Saved::Yes {
            self.saved.set(Saved::Pending);
        }
        let timer = set_timeout_with_handle(move || self.save_if_behind(), WAIT).ok();
        let before = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.persistence.timer, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }

    fn save_if_behind(self) {
        if self.inner.with_value(|inner| inner.persistence.is_behind()) {
            self.save_now();
        }
    }

    fn save_now(self) {
        let mut saved = self.try_save();
        if let Err(SaveError::Overtaken(_)) = saved {
            self.take_over();
            saved = self.try_save();
        }
        let lasting = self.inner.with_value(|inner| inner.persistence.lasting);
        self.saved.set(match saved {
            Ok(()) if lasting => Saved::Yes,
            Ok(()) => Saved::No(Unsaved::MemoryOnly),
            Err(SaveError::Store(StoreError::Full)) => Saved::No(Unsaved::Full),
            Err(SaveError::MustNotOverwrite(SnapshotError::TooNew(_))) => {
                Saved::No(Unsaved::NewerFormat)
            }
            Err(_) => Saved::No(Unsaved::Refused),
        });
    }

    fn try_save(self) -> Result<(), SaveError> {
        let saved = self.inner.try_update_value(|inner| {
            let Some(workspace) = &inner.workspace else { return Ok(()) };
            let generation = inner.shelf.save(workspace, inner.persistence.generation)?;
            inner.persistence.generation = generation;
            inner.persistence.unsaved.clear();
            inner.persistence.fresh = false;
            Ok(())
        });
        saved.unwrap_or(Ok(()))
    }

    /// Takes over what another tab saved, and puts this tab's unsaved changes on top of it. The
    /// steps of undo are let go: they know the records as they were before. Where the other tab is
    /// of a newer version, this one only reads from now on.
    fn take_over(self) {
        let Some(id) = self.peek(|workspace| workspace.id) else { return };
        let stored = self.inner.with_value(|inner| inner.shelf.open(id));
        let (workspace, generation) = match stored {
            Ok(Opened::Workspace { workspace, generation }) => (workspace, generation),
            Ok(Opened::Unreadable(unreadable)) => {
                if matches!(unreadable.error, SnapshotError::TooNew(_)) {
                    self.saved.set(Saved::No(Unsaved::NewerFormat));
                }
                return;
            }
            Ok(Opened::Absent) | Err(_) => return,
        };
        let newer = self.inner.try_update_value(|inner| {
            if generation <= inner.persistence.generation {
                return false;
            }
            let mut workspace = *workspace;
            for change in &inner.persistence.unsaved {
                change.apply_to(&mut workspace);
            }
            inner.workspace = Some(workspace);
            inner.history = History::default();
            inner.persistence.generation = generation;
            true
        });
        if newer == Some(true) {
            self.touch();
            self.taken_over.update(|times| *times += 1);
        }
    }
}
