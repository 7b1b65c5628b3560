//! Workspaces as earlier versions kept them, brought to the format of this one: one named function
//! for each format there has been. No version has been released yet, so there is none.

use super::keys::{Key, Keyspace};
use super::ledger::{enclosed, within};
use super::seal::parted;
use super::{KeyValue, StoreError};

/// Brings the texts of a workspace from one format to the next. It can be cut short at any write and
/// is then made again, so it must leave alone what it has done.
type Step = fn(&dyn KeyValue, &Keyspace) -> Result<(), StoreError>;

/// Each step, behind the format that it begins with.
const STEPS: &[(u32, Step)] = &[];

/// Brings a workspace to the format of this version. What is of a newer one, or of one that there
/// never was, stays as it is.
///
/// # Errors
/// [`StoreError`]; what has been done so far is kept.
pub(super) fn bring_up(store: &dyn KeyValue, keyspace: &Keyspace) -> Result<(), StoreError> {
    go(STEPS, store, keyspace)
}

/// The metadata say which format it is, and are written last.
fn go(steps: &[(u32, Step)], store: &dyn KeyValue, keyspace: &Keyspace) -> Result<(), StoreError> {
    let meta = keyspace.print(&Key::Meta);
    for (from, step) in steps {
        let text = store.get(&meta)?.unwrap_or_default();
        let format = parted(&text).map(|(format, _)| format).filter(|format| format == from);
        if let Some((format, rest)) = format.zip(within(&text)) {
            step(store, keyspace)?;
            store.set(&meta, &enclosed(format + 1, rest))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::WorkspaceId;
    use crate::storage::MemoryStore;

    fn add(store: &dyn KeyValue, keyspace: &Keyspace, letter: char) -> Result<(), StoreError> {
        let key = format!("{}word", keyspace.prefix());
        let word = store.get(&key)?.unwrap_or_default();
        store.set(&key, &format!("{word}{letter}"))
    }

    const STEPS: &[(u32, Step)] = &[
        (7, |store, keyspace| add(store, keyspace, 'a')),
        (8, |store, keyspace| add(store, keyspace, 'b')),
    ];

    /// What comes of the metadata, and which steps were made.
    #[track_caller]
    fn check(meta: &str, expected: &str, steps: &str) {
        let (store, keyspace) =
            (MemoryStore::default(), Keyspace::of(WorkspaceId::new(1, [0; 10])));
        let key = keyspace.print(&Key::Meta);
        assert_eq!(store.set(&key, meta), Ok(()));
        assert_eq!(go(STEPS, &store, &keyspace), Ok(()));
        assert_eq!(store.get(&key), Ok(Some(expected.to_owned())));
        let word = store.get(&format!("{}word", keyspace.prefix()));
        assert_eq!(word.map(Option::unwrap_or_default).as_deref(), Ok(steps));
    }

    #[test]
    fn each_format_is_brought_to_the_next() {
        check("7;firm;7", "9;firm;9", "ab");
        check("8;firm;8", "9;firm;9", "b");
    }

    #[test]
    fn what_no_step_begins_with_is_left_alone() {
        for meta in ["9;firm;9", "6;firm;6", "firm", ""] {
            check(meta, meta, "");
        }
    }
}
