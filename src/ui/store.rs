//! The one place that holds the open workspace: pages read it and send commands.
//!
//! Every change bumps a revision that readers follow; the workspace itself is never copied.
//! Saving is `persist.rs`'s work.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::{Change, Command, CommandError, History, Workspace, WorkspaceId, apply};
use crate::storage::{KeyValue, Shelf, Unreadable};

use super::browser::today;
use super::persist::Persistence;

/// The open workspace, and the steps that can be taken back.
#[derive(Clone, Copy)]
pub struct Store {
    pub(super) inner: StoredValue<Inner, LocalStorage>,
    revision: RwSignal<u64>,
    /// What is open.
    pub open: RwSignal<OpenState>,
    /// Whether what is seen is also stored.
    pub saved: RwSignal<Saved>,
    /// How often another tab's changes were taken over.
    pub taken_over: RwSignal<u32>,
}

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The data are a newer version's.
    ReadOnly,
    /// Nothing is open that it could be carried out on.
    NothingOpen,
    /// The command itself is not possible.
    Command(CommandError),
}

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenState {
    /// Nothing yet: the first page asks what to begin with.
    Nothing,
    /// This workspace.
    Workspace(WorkspaceId),
    /// Something that cannot be read, kept as it is.
    Unreadable(Unreadable),
}

/// Whether what is seen is also stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is.
    Yes,
    /// It is about to be.
    Pending,
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
}

/// What the store holds. Only `store.rs` and `persist.rs` see it.
pub(super) struct Inner {
    pub(super) workspace: Option<Workspace>,
    pub(super) history: History,
    pub(super) shelf: Shelf<Rc<dyn KeyValue>>,
    pub(super) persistence: Persistence,
}

impl Store {
    /// A store over this place for texts, with nothing open.
    #[must_use]
    pub fn new(store: Rc<dyn KeyValue>, lasting: bool) -> Self {
        let inner = Inner {
            workspace: None,
            history: History::default(),
            shelf: Shelf::new(store),
            persistence: Persistence::new(lasting),
        };
        Self {
            inner: StoredValue::new_local(inner),
            revision: RwSignal::new(0),
            open: RwSignal::new(OpenState::Nothing),
            saved: RwSignal::new(Saved::Yes),
            taken_over: RwSignal::new(0),
        }
    }

    /// Looks at the open workspace, now and after every change; `None` when nothing is open.
    pub fn read<T>(self, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.revision.track();
        self.peek(look)
    }

    /// Looks at the open workspace once.
    pub fn peek<T>(self, look: impl FnOnce(&Workspace) -> T) -> Option<T> {
        self.inner.with_value(|inner| inner.workspace.as_ref().map(look))
    }

    /// Carries out a command as one step of undo.
    ///
    /// # Errors
    /// [`Refused`]; nothing has changed then.
    pub fn dispatch(self, command: &Command) -> Result<(), Refused> {
        self.dispatch_as(command, History::push)
    }

    /// Carries out a command as a part of the last step of undo, where it goes on with it.
    ///
    /// # Errors
    /// [`Refused`]; nothing has changed then.
    pub fn amend(self, command: &Command) -> Result<(), Refused> {
        self.dispatch_as(command, History::amend)
    }

    fn dispatch_as(
        self,
        command: &Command,
        remember: impl FnOnce(&mut History, Change),
    ) -> Result<(), Refused> {
        if self.is_read_only() {
            return Err(Refused::ReadOnly);
        }
        let done = self.inner.try_update_value(|inner| {
            let workspace = inner.workspace.as_mut().ok_or(Refused::NothingOpen)?;
            let change = apply(workspace, command, today()).map_err(Refused::Command)?;
            if change.is_empty() {
                return Ok(None);
            }
            remember(&mut inner.history, change.clone());
            Ok(Some(change))
        });
        if let Some(change) = done.transpose()?.flatten() {
            self.changed(change);
        }
        Ok(())
    }

    /// Takes the last step back. Says whether there was one.
    pub fn undo(self) -> bool {
        self.step(History::undo)
    }

    /// Makes the last step taken back again. Says whether there was one.
    pub fn redo(self) -> bool {
        self.step(History::redo)
    }

    fn is_read_only(self) -> bool {
        self.saved.get_untracked() == Saved::No(Unsaved::NewerFormat)
    }

    fn step(self, step: impl FnOnce(&mut History, &mut Workspace) -> Option<Change>) -> bool {
        if self.is_read_only() {
            return false;
        }
        let done = self.inner.try_update_value(|inner| {
            inner.workspace.as_mut().and_then(|workspace| step(&mut inner.history, workspace))
        });
        let change = done.flatten();
        let any = change.is_some();
        if let Some(change) = change {
            self.changed(change);
        }
        any
    }

    fn changed(self, change: Change) {
        self.note_change(change);
        self.touch();
    }

    /// Tells every reader to look again.
    pub(super) fn touch(self) {
        self.revision.update(|revision| *revision += 1);
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
        self.inner.with_value(|inner| inner.history.can_undo())
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(self) -> bool {
        self.revision.track();
        self.inner.with_value(|inner| inner.history.can_redo())
    }
}
