//! The columns that the figures are computed from, kept up to date with the store and shared by all
//! pages that show figures.

use std::cell::RefCell;

use crate::metrics::Columns;

use super::store::Store;

thread_local! {
    /// The columns, and of which revision of the store they are.
    static KNOWN: RefCell<Option<(u64, Columns)>> = const { RefCell::new(None) };
}

/// Looks at the columns of what the store shows, now and after every change; `None` when nothing is
/// open.
pub fn read_columns<T>(store: Store, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    look_at(store, store.revision(), look)
}

/// Looks at the columns once.
pub fn peek_columns<T>(store: Store, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    look_at(store, store.revision_untracked(), look)
}

fn look_at<T>(store: Store, revision: u64, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    KNOWN.with_borrow_mut(|known| {
        let columns = store.peek(|workspace| {
            let (at, mut columns) = known.take()?;
            if at != revision {
                columns.update(workspace, &store.touched_since(at)?);
            }
            Some(columns)
        })?;
        let columns = columns.or_else(|| store.peek(Columns::of))?;
        Some(look(&known.insert((revision, columns)).1))
    })
}
