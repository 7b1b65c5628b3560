//! Format 1: a workspace is one text in one of two slots, `format;generation;bytes;checksum;packed`,
//! and one list names them all.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::domain::fields::Value;
use crate::domain::{Workspace, WorkspaceId, json};
use crate::storage::checksum::Checksum;
use crate::storage::pack::unpack;
use crate::storage::seal::{FORMAT, SealFault};
use crate::storage::{KeyValue, StoreError, WorkspaceEntry};

const LIST: &str = "imbuto/workspaces";
const SLOTS: [&str; 2] = ["a", "b"];
const INFLATED_LIMIT_BYTES: usize = 256 * 1024 * 1024;

/// The workspaces of the list that are still kept this way. A list that cannot be read names none.
pub(in crate::storage) fn list(store: &dyn KeyValue) -> Vec<WorkspaceEntry> {
    let mut list: Vec<WorkspaceEntry> = Vec::blank();
    let read = store.get(LIST).ok().flatten().map(|text| json::read(&text, &mut list));
    if !matches!(read, Some(Ok(()))) {
        return Vec::new();
    }
    list.retain(|entry| is_left(store, entry.id) == Ok(true));
    list
}

/// Whether there are texts of the workspace of this id that are still kept this way.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked.
pub(in crate::storage) fn is_left(
    store: &dyn KeyValue,
    id: WorkspaceId,
) -> Result<bool, StoreError> {
    for slot in SLOTS {
        if store.get(&key(id, slot))?.is_some_and(|text| text.starts_with("1;")) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The workspace of this id, from the newest of its slots that can be read; `None` where there is
/// none.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked; inside, [`SealFault`] when no slot can be read.
pub(in crate::storage) fn open(
    store: &dyn KeyValue,
    id: WorkspaceId,
) -> Result<Option<Result<Workspace, SealFault>>, StoreError> {
    let mut newest: Option<Result<(u64, Workspace), SealFault>> = None;
    for slot in SLOTS {
        let Some(text) = store.get(&key(id, slot))? else { continue };
        match (read(&text), &newest) {
            (Ok((generation, _)), Some(Ok((other, _)))) if generation <= *other => {}
            (Err(_), Some(Ok(_))) => {}
            (read, _) => newest = Some(read),
        }
    }
    Ok(newest.map(|newest| newest.map(|(_, workspace)| workspace)))
}

/// Takes the old texts away once the workspace is kept anew. A mark of the new format stays: a page
/// of the older version that is still open sees it and stops writing.
///
/// # Errors
/// [`StoreError`] when the store cannot be asked.
pub(in crate::storage) fn finish(store: &dyn KeyValue, id: WorkspaceId) -> Result<(), StoreError> {
    let [mark, other] = SLOTS.map(|slot| key(id, slot));
    store.set(&mark, &format!("{FORMAT};"))?;
    store.remove(&other)
}

fn key(id: WorkspaceId, slot: &str) -> String {
    format!("imbuto/{id}/snapshot/{slot}")
}

fn read(text: &str) -> Result<(u64, Workspace), SealFault> {
    let damaged = || SealFault::damaged("head");
    let mut fields = text.splitn(5, ';');
    let mut field = || fields.next().ok_or_else(damaged);
    let format: u32 = field()?.parse().map_err(|_| damaged())?;
    if format != 1 {
        return Err(if format > FORMAT { SealFault::TooNew(format) } else { damaged() });
    }
    let generation = field()?.parse().map_err(|_| damaged())?;
    let length = field()?.parse().map_err(|_| damaged())?;
    let expected = u32::from_str_radix(field()?, 16).map_err(|_| damaged())?;
    let bytes = unpack(field()?, length).ok_or_else(|| SealFault::damaged("length"))?;
    if Checksum::default().with(&bytes).finish() != expected {
        return Err(SealFault::damaged("checksum"));
    }
    let inflated = decompress_to_vec_with_limit(&bytes, INFLATED_LIMIT_BYTES)
        .map_err(|error| SealFault::Damaged(error.to_string()))?;
    let read = json::text(&inflated).and_then(json::read_workspace);
    let read = read.map_err(|fault| SealFault::Damaged(fault.to_string()))?;
    Ok((generation, read.workspace))
}
