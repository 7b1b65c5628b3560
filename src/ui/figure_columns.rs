//! The columns that the figures are computed from, read in slices when they are first asked for, then
//! kept up to date with the store, and shared by all pages that show figures.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::metrics::{Columns, ColumnsBuilder, ColumnsStep};

use super::slices::{Work, wait_in_line};
use super::store::Store;

thread_local! {
    static KNOWN: RefCell<Known> = const { RefCell::new(Known::Unread) };
    /// Wakes who waits for the columns.
    static READ: ArcTrigger = ArcTrigger::new();
}

/// What is known of the open workspace.
enum Known {
    /// Nothing.
    Unread,
    /// Its columns are being read.
    Reading,
    /// They are read, and as at this revision of the store.
    Read(u64, Box<Columns>),
}

/// Records that a step reads.
const RECORDS_A_STEP: usize = 256;

/// Above so many records it is better to read all anew, in slices.
const MOST_AT_ONCE: usize = 500;

/// Looks at the columns of what the store shows, now and after every change; `None` until they are
/// read, and when nothing is open.
pub fn read_columns<T>(store: Store, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    READ.with(|read| read.track());
    look_at(store, store.revision(), look)
}

/// Looks at the columns once.
pub fn peek_columns<T>(store: Store, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    look_at(store, store.revision_untracked(), look)
}

fn look_at<T>(store: Store, revision: u64, look: impl FnOnce(&Columns) -> T) -> Option<T> {
    KNOWN.with_borrow_mut(|known| {
        *known = match std::mem::replace(known, Known::Unread) {
            Known::Read(at, columns) => up_to_date(store, at, columns),
            other => other,
        };
        match known {
            Known::Read(_, columns) => Some(look(columns)),
            Known::Reading => None,
            Known::Unread => {
                let builder = store.peek(ColumnsBuilder::new)?;
                *known = Known::Reading;
                wait_in_line(read_on(store, revision, builder));
                None
            }
        }
    })
}

/// The columns of an earlier revision as they are now, unless too much has changed.
fn up_to_date(store: Store, at: u64, mut columns: Box<Columns>) -> Known {
    let now = store.revision_untracked();
    if at == now {
        return Known::Read(now, columns);
    }
    match store.touched_since(at) {
        Some(touched) if touched.len() <= MOST_AT_ONCE => {
            match store.peek(|workspace| columns.update(workspace, &touched)) {
                Some(()) => Known::Read(now, columns),
                None => Known::Unread,
            }
        }
        _ => Known::Unread,
    }
}

/// Reads the columns by a few records; done once there is no more to read.
fn read_on(store: Store, begun: u64, builder: ColumnsBuilder) -> Work<()> {
    let mut unread = Some(builder);
    Box::new(move || {
        // Where all may be another it may be another workspace.
        let same = store.touched_since(begun).is_some();
        let builder = unread.take().filter(|_| same);
        let step = builder
            .and_then(|builder| store.peek(|workspace| builder.step(workspace, RECORDS_A_STEP)));
        let known = match step {
            Some(ColumnsStep::More(more)) => {
                unread = Some(more);
                return None;
            }
            Some(ColumnsStep::Done(columns)) => up_to_date(store, begun, Box::new(columns)),
            None => Known::Unread,
        };
        KNOWN.replace(known);
        READ.with(|read| read.notify());
        Some(())
    })
}
