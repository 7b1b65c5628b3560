//! All workspaces of this browser: listing, opening, saving.

use crate::domain::fields::{Value, fields};
use crate::domain::{Workspace, WorkspaceId, WorkspaceKind, json};

use super::snapshot::{self, SnapshotError};
use super::{KeyValue, StoreError};

const LIST: &str = "imbuto/workspaces";
const SLOTS: [&str; 2] = ["a", "b"];

/// The workspaces kept in a store.
#[derive(Debug)]
pub struct Shelf<S> {
    store: S,
}

/// What is known of a workspace without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceEntry {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name when it was last saved.
    pub name: String,
    /// One's own, or a demo.
    pub kind: WorkspaceKind,
}

fields! { WorkspaceEntry {
    1 id required,
    2 name required,
    3 kind required,
} }

/// What opening a workspace came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// It was read, as of this save.
    Workspace {
        /// The records.
        workspace: Box<Workspace>,
        /// Which save it is; [`Shelf::save`] asks for it.
        generation: u64,
    },
    /// There is none of this id.
    Absent,
    /// Something is stored and cannot be read. It is left as it is.
    Unreadable(Unreadable),
}

/// Stored texts that could not be read, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Why, for the newest of them.
    pub error: SnapshotError,
    /// Each key with its text.
    pub raw: Vec<(String, String)>,
}

/// Why a save did not take place. What was stored is still there, and valid.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another tab saved in between; the generation it left.
    #[error("another tab has saved generation {0}")]
    Overtaken(u64),
    /// What is stored is of a newer version, or damaged: it must not be overwritten.
    #[error(transparent)]
    MustNotOverwrite(#[from] SnapshotError),
}

impl<S: KeyValue> Shelf<S> {
    /// The workspaces kept in `store`.
    pub const fn new(store: S) -> Self {
        Self { store }
    }

    /// The store itself, for what belongs to the device and to no workspace.
    pub const fn store(&self) -> &S {
        &self.store
    }

    /// The workspaces there are, the one saved last first. A list that cannot be read is empty and
    /// stays as it is: the workspaces themselves do not depend on it.
    pub fn list(&self) -> Vec<WorkspaceEntry> {
        self.read_list().unwrap_or_default()
    }

    /// Opens a workspace: the newest of its snapshots that can be read.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn open(&self, id: WorkspaceId) -> Result<Opened, StoreError> {
        let stored = self.stored(id)?;
        if let Some(newer) = stored.iter().find_map(|(_, text)| too_new(text)) {
            return Ok(Opened::Unreadable(Unreadable { error: newer, raw: stored }));
        }
        let mut newest: Result<Option<snapshot::Snapshot>, SnapshotError> = Ok(None);
        for (_, text) in &stored {
            match (snapshot::read(text), &newest) {
                (Ok(read), Ok(Some(other))) if read.generation <= other.generation => {}
                (Ok(read), _) => newest = Ok(Some(read)),
                (Err(error), Ok(None)) => newest = Err(error),
                (Err(_), _) => {}
            }
        }
        Ok(match newest {
            Ok(None) => Opened::Absent,
            Ok(Some(read)) => Opened::Workspace {
                workspace: Box::new(read.workspace),
                generation: read.generation,
            },
            Err(error) => Opened::Unreadable(Unreadable { error, raw: stored }),
        })
    }

    /// Saves `workspace` as the generation after `seen`, the one that it was opened or last saved
    /// as (0 for a new one), and returns that number. The new snapshot is written before the old
    /// one is dropped.
    ///
    /// # Errors
    /// [`SaveError`]; what was stored is then still there.
    pub fn save(&self, workspace: &Workspace, seen: u64) -> Result<u64, SaveError> {
        let stored = self.stored(workspace.id)?;
        if let Some(newer) = stored.iter().find_map(|(_, text)| too_new(text)) {
            return Err(newer.into());
        }
        let mut newest = 0;
        for (_, text) in &stored {
            newest = newest.max(snapshot::generation(text)?);
        }
        if newest > seen {
            return Err(SaveError::Overtaken(newest));
        }
        let generation = seen + 1;
        let text = snapshot::write(generation, workspace);
        let slot = key(workspace.id, SLOTS[(generation % 2) as usize]);
        self.enlist(workspace)?;
        self.store.set(&slot, &text)?;
        // What is saved is saved: an old snapshot that stays is swept by the next save.
        for (old, _) in stored.iter().filter(|(old, _)| *old != slot) {
            let _ = self.store.remove(old);
        }
        Ok(generation)
    }

    /// Removes a workspace from the store.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot be asked.
    pub fn remove(&self, id: WorkspaceId) -> Result<(), StoreError> {
        for slot in SLOTS {
            self.store.remove(&key(id, slot))?;
        }
        if let Some(mut list) = self.read_list() {
            list.retain(|entry| entry.id != id);
            self.write_list(&list)?;
        }
        Ok(())
    }

    /// Whether a key that changed in another tab belongs to this workspace.
    #[must_use]
    pub fn concerns(id: WorkspaceId, changed: &str) -> bool {
        SLOTS.iter().any(|slot| key(id, slot) == changed)
    }

    fn stored(&self, id: WorkspaceId) -> Result<Vec<(String, String)>, StoreError> {
        let mut stored = Vec::new();
        for slot in SLOTS {
            let key = key(id, slot);
            if let Some(text) = self.store.get(&key)? {
                stored.push((key, text));
            }
        }
        Ok(stored)
    }

    fn enlist(&self, workspace: &Workspace) -> Result<(), StoreError> {
        let Some(before) = self.read_list() else { return Ok(()) };
        let entry = WorkspaceEntry {
            id: workspace.id,
            name: workspace.settings.name.clone(),
            kind: workspace.kind,
        };
        let mut list = before.clone();
        list.retain(|other| other.id != entry.id);
        list.insert(0, entry);
        if list == before { Ok(()) } else { self.write_list(&list) }
    }

    /// The list; empty when there is none yet, `None` when it cannot be read.
    fn read_list(&self) -> Option<Vec<WorkspaceEntry>> {
        match self.store.get(LIST) {
            Ok(Some(text)) => {
                let mut list = Vec::blank();
                json::read(&text, &mut list).ok().map(|()| list)
            }
            Ok(None) => Some(Vec::new()),
            Err(_) => None,
        }
    }

    fn write_list(&self, list: &dyn Value) -> Result<(), StoreError> {
        let mut text = String::new();
        json::write(&mut text, list);
        self.store.set(LIST, &text)
    }
}

fn key(id: WorkspaceId, slot: &str) -> String {
    format!("imbuto/{id}/snapshot/{slot}")
}

fn too_new(text: &str) -> Option<SnapshotError> {
    snapshot::generation(text).err().filter(|error| matches!(error, SnapshotError::TooNew(_)))
}
