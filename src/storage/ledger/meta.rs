//! The metadata of each workspace: the format, and what is known without opening it.
//!
//! They are read before every write, so that a page of an older version sees that a newer one has
//! been here, and a page of any version that the workspace was removed or the store cleared. The format
//! stands before and behind them: one flipped digit makes no newer version.

use serde::{Deserialize, Serialize};

use crate::domain::{Workspace, WorkspaceId, WorkspaceKind, json};
use crate::storage::keys::{Key, Keyspace, PREFIX};
use crate::storage::seal::{FORMAT, parted};
use crate::storage::{KeyValue, StoreError};

/// What stands in the place of a workspace that was removed, for pages that still have it open.
const TOMBSTONE: &str = "removed";

/// What is known of a workspace without opening it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceMeta {
    /// Its id.
    pub id: WorkspaceId,
    /// Its name when it was last saved.
    pub name: String,
    /// One's own, or a demo.
    pub kind: WorkspaceKind,
}

/// What the metadata say to a page that wants to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meta {
    /// They are of this version, which may write.
    Current(String),
    /// They are of a newer one, in this format.
    NewerFormat(u32),
    /// The workspace was removed.
    Tombstone,
    /// There are none.
    Absent,
}

impl Meta {
    pub fn read(store: &dyn KeyValue, keyspace: &Keyspace) -> Result<Self, StoreError> {
        Ok(match store.get(&keyspace.print(&Key::Meta))? {
            None => Self::Absent,
            Some(text) => Self::of(&text),
        })
    }

    /// Damaged metadata say nothing against writing: what matters stands in the snapshots.
    pub fn of(text: &str) -> Self {
        match (parted(text), format_behind(text)) {
            (Some((_, TOMBSTONE)), _) => Self::Tombstone,
            (Some((format, _)), Some(behind)) if format == behind && format > FORMAT => {
                Self::NewerFormat(format)
            }
            _ => Self::Current(text.to_owned()),
        }
    }
}

/// The text of the metadata of a workspace.
pub(super) fn meta_of(workspace: &Workspace) -> String {
    let Workspace { id, kind, ref settings, .. } = *workspace;
    let meta = WorkspaceMeta { id, name: settings.name.clone(), kind };
    enclosed(FORMAT, &json::write(&meta))
}

/// Metadata between their format.
pub(in crate::storage) fn enclosed(format: u32, meta: &str) -> String {
    format!("{format};{meta};{format}")
}

/// What stands between the formats, whatever they say.
pub(in crate::storage) fn within(text: &str) -> Option<&str> {
    Some(parted(text)?.1.rsplit_once(';')?.0)
}

fn format_behind(text: &str) -> Option<u32> {
    text.rsplit_once(';')?.1.parse().ok()
}

/// The workspaces kept in a store, the one made last first.
pub fn list(store: &dyn KeyValue) -> Vec<WorkspaceMeta> {
    let mut workspaces = Vec::new();
    for key in store.keys(PREFIX).unwrap_or_default() {
        let id = key.strip_prefix(PREFIX).and_then(|name| name.strip_suffix("/meta"));
        let Some(id) = id.and_then(WorkspaceId::parse) else { continue };
        let text = store.get(&key).ok().flatten().unwrap_or_default();
        if Meta::of(&text) != Meta::Tombstone {
            workspaces.push(known(id, &text));
        }
    }
    workspaces.sort_by_key(|meta| std::cmp::Reverse(meta.id));
    workspaces
}

/// The name in the metadata of a workspace, if they can be read.
pub(super) fn name_of(store: &dyn KeyValue, keyspace: &Keyspace) -> Option<String> {
    let text = store.get(&keyspace.print(&Key::Meta)).ok()??;
    Some(parse(&text)?.name)
}

/// Whether metadata can be read: those that cannot are not written over.
pub(super) fn is_readable(text: &str) -> bool {
    parse(text).is_some()
}

/// What metadata say; of those that cannot be read the id, so that it can be opened or rescued.
fn known(id: WorkspaceId, text: &str) -> WorkspaceMeta {
    let unknown = || WorkspaceMeta { id, name: id.to_string(), kind: WorkspaceKind::Own };
    parse(text).filter(|meta| meta.id == id).unwrap_or_else(unknown)
}

fn parse(text: &str) -> Option<WorkspaceMeta> {
    json::read(within(text)?).ok()
}

/// Has metadata that are there and can be read say what a workspace is now. They help to choose one:
/// where they cannot be written nothing is lost.
pub(super) fn update_meta(store: &dyn KeyValue, keyspace: &Keyspace, workspace: &Workspace) {
    let now = meta_of(workspace);
    if let Ok(Meta::Current(text)) = Meta::read(store, keyspace)
        && text != now
        && is_readable(&text)
    {
        let _ = store.set(&keyspace.print(&Key::Meta), &now);
    }
}

/// Removes a workspace from a store. A tombstone stays, for tabs that have it open.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked.
pub fn remove(store: &dyn KeyValue, id: WorkspaceId) -> Result<(), StoreError> {
    let keyspace = Keyspace::of(id);
    let meta = keyspace.print(&Key::Meta);
    store.set(&meta, &format!("{FORMAT};{TOMBSTONE}"))?;
    for key in store.keys(keyspace.prefix())?.into_iter().filter(|key| *key != meta) {
        store.remove(&key)?;
    }
    Ok(())
}

/// Takes the tombstones of removed workspaces away.
pub fn drop_tombstones(store: &dyn KeyValue) {
    for key in store.keys(PREFIX).unwrap_or_default() {
        let is_tombstone = key.ends_with("/meta")
            && store
                .get(&key)
                .is_ok_and(|text| text.is_some_and(|text| Meta::of(&text) == Meta::Tombstone));
        if is_tombstone {
            // One that stays is taken away the next time.
            let _ = store.remove(&key);
        }
    }
}
