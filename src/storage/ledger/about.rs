//! The one line in front of each workspace: the format, and what is known without opening it.
//!
//! It is read before every write, so that a page of an older version sees that a newer one has
//! been here, and a page of any version that the workspace was removed or the store cleared.

use serde::{Deserialize, Serialize};

use crate::domain::{Workspace, WorkspaceId, WorkspaceKind, json};
use crate::storage::places::{PREFIX, Place, Places};
use crate::storage::seal::{FORMAT, SealFault, behind_format};
use crate::storage::{KeyValue, StoreError};

/// What stands in the place of a workspace that was removed, for pages that still have it open.
const REMOVED: &str = "removed";

/// What is known of a workspace without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceEntry {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name when it was last saved.
    pub name: String,
    /// One's own, or a demo.
    pub kind: WorkspaceKind,
}

/// What the line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// This version may write here.
    Ours(String),
    /// A newer one has.
    Newer(u32),
    /// The workspace was removed.
    Removed,
    /// There is no line.
    Absent,
}

impl About {
    pub fn read(store: &dyn KeyValue, places: &Places) -> Result<Self, StoreError> {
        Ok(match store.get(&places.key(&Place::About))? {
            None => Self::Absent,
            Some(text) => Self::of(&text),
        })
    }

    /// A line that is damaged says nothing against writing: what matters stands in the roots.
    pub fn of(text: &str) -> Self {
        match behind_format(text) {
            Err(SealFault::TooNew(format)) => Self::Newer(format),
            Ok(REMOVED) => Self::Removed,
            Ok(_) | Err(SealFault::Damaged(_)) => Self::Ours(text.to_owned()),
        }
    }
}

/// The line of a workspace.
pub(super) fn line(workspace: &Workspace) -> String {
    let Workspace { id, kind, ref settings, .. } = *workspace;
    let entry = WorkspaceEntry { id, name: settings.name.clone(), kind };
    format!("{FORMAT};{}", json::write(&entry))
}

/// The workspaces kept in a store, the one made last first.
pub fn list(store: &dyn KeyValue) -> Vec<WorkspaceEntry> {
    let mut entries = Vec::new();
    for key in store.keys(PREFIX).unwrap_or_default() {
        let id = key.strip_prefix(PREFIX).and_then(|name| name.strip_suffix("/about"));
        let Some(id) = id.and_then(WorkspaceId::parse) else { continue };
        let text = store.get(&key).ok().flatten().unwrap_or_default();
        if About::of(&text) != About::Removed {
            entries.push(entry(id, &text));
        }
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.id));
    entries
}

/// Whether a line can be read: one that cannot is not written over.
pub(super) fn is_line(text: &str) -> bool {
    read_line(text).is_some()
}

/// What a line says; of one that cannot be read the id, so that it can be opened or rescued.
fn entry(id: WorkspaceId, text: &str) -> WorkspaceEntry {
    let unread = || WorkspaceEntry { id, name: id.to_string(), kind: WorkspaceKind::Own };
    read_line(text).filter(|entry| entry.id == id).unwrap_or_else(unread)
}

fn read_line(text: &str) -> Option<WorkspaceEntry> {
    json::read(behind_format(text).ok()?).ok()
}

/// Removes a workspace from a store. A short mark stays, for tabs that have it open.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked.
pub fn remove(store: &dyn KeyValue, id: WorkspaceId) -> Result<(), StoreError> {
    let places = Places::of(id);
    let about = places.key(&Place::About);
    store.set(&about, &format!("{FORMAT};{REMOVED}"))?;
    for key in store.keys(places.prefix())?.into_iter().filter(|key| *key != about) {
        store.remove(&key)?;
    }
    Ok(())
}

/// Takes the marks of removed workspaces away.
pub fn forget_removed(store: &dyn KeyValue) {
    for key in store.keys(PREFIX).unwrap_or_default() {
        let removed = key.ends_with("/about")
            && store
                .get(&key)
                .is_ok_and(|text| text.is_some_and(|text| About::of(&text) == About::Removed));
        if removed {
            // One that stays is taken away the next time.
            let _ = store.remove(&key);
        }
    }
}
