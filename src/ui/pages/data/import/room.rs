//! Whether what would be imported fits into the browser's store: asked before anything is touched,
//! so that an import too large is refused and not half kept.

use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::{Command, Tab, Workspace};
use crate::storage::{KeyValue, MemoryStore, Progress, SharedStore, StoreError, UndoStep, create};
use crate::ui::browser::today;
use crate::ui::context::App;
use crate::ui::device::PROBE;

/// Fewer records than this take less room than the next edits do anyway.
const FEW: usize = 200;

/// The shortfall is told to this many units; each closer look is another large write.
const COARSE: usize = 32 * 1024;

/// How much room an import needs, and has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It fits, and can be taken back also after the page was loaded again.
    Whole,
    /// It fits, and can be taken back as long as the page is open.
    WithoutUndo,
    /// So many bytes are missing.
    Missing(usize),
}

/// Whether there is room for `workspace` with what `command` would put into it.
pub fn fit(app: App, workspace: &Workspace, command: &Command) -> Fit {
    let Command::Put(records) = command else { return Fit::Whole };
    let persistent = app.device.with_value(|device| device.persistent);
    if !persistent || records.len() < FEW {
        return Fit::Whole;
    }
    let Some((pages, entry)) = needed_units(workspace, command) else { return Fit::Whole };
    let store = app.device.with_value(crate::ui::device::Device::store);
    if fits(store.as_ref(), pages + entry) {
        return Fit::Whole;
    }
    if fits(store.as_ref(), pages) {
        return Fit::WithoutUndo;
    }
    let (mut low, mut high) = (0, pages);
    while high - low > COARSE {
        let middle = low.midpoint(high);
        if fits(store.as_ref(), middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Fit::Missing((pages - low) * 2)
}

/// The units that the new pages take, which stand beside the old ones for a while, and those of the
/// entry of the journal that can be taken back.
fn needed_units(workspace: &Workspace, command: &Command) -> Option<(usize, usize)> {
    let store: SharedStore = Rc::new(MemoryStore::default());
    let mut ledger = create(Rc::clone(&store), workspace.clone(), Tab(0), today());
    let before = store.used_units().ok()?;
    ledger.dispatch(command, today(), UndoStep::New).ok()?;
    let with_entry = store.used_units().ok()?;
    while ledger.write_snapshot(today()).ok()? == Progress::More {}
    let with_pages = store.used_units().ok()?;
    Some((with_pages.saturating_sub(with_entry), with_entry.saturating_sub(before)))
}

/// Whether so many units still fit beside what is kept.
fn fits(store: &dyn KeyValue, units: usize) -> bool {
    // Not of one byte a letter: some browsers keep such texts in half the room.
    let full = matches!(store.set(PROBE, &"縮".repeat(units)), Err(StoreError::Full));
    // What cannot be removed was not set.
    let _ = store.remove(PROBE);
    !full
}
