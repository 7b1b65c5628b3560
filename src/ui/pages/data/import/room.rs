//! Whether what would be imported fits into the browser's store: asked before anything is touched,
//! so that an import too large is refused and not half kept.

use leptos::prelude::*;

use crate::domain::{Command, Workspace, apply};
use crate::storage::{KeyValue, MemoryStore, Shelf, StoreError};
use crate::ui::browser::today;
use crate::ui::context::App;

/// A key that holds something only while it is being asked whether that fits.
const PROBE: &str = "imbuto/device/probe";

/// Fewer records than this take less room than the next edits do anyway.
const FEW: usize = 200;

/// The shortfall is told to this many units; each closer look is another large write.
const COARSE: usize = 32 * 1024;

/// How many bytes are missing to keep `workspace` with what `command` would put into it; `None`
/// where it fits, or where nothing is kept anyway.
pub fn shortfall_bytes(app: App, workspace: &Workspace, command: &Command) -> Option<usize> {
    let Command::Put(records) = command else { return None };
    let lasting = app.device.with_value(|device| device.lasting);
    if !lasting || records.len() < FEW {
        return None;
    }
    let mut after = workspace.clone();
    apply(&mut after, command, today()).ok()?;
    let shelf = Shelf::new(MemoryStore::default());
    shelf.save(&after, 0).ok()?;
    let needed = shelf.store().used_units();

    let store = app.device.with_value(crate::ui::device::Device::store);
    if fits(store.as_ref(), needed) {
        return None;
    }
    let (mut low, mut high) = (0, needed);
    while high - low > COARSE {
        let middle = low.midpoint(high);
        if fits(store.as_ref(), middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some((needed - low) * 2)
}

/// Whether so many units still fit beside what is kept. A save writes the new before it drops the
/// old, so the old counts as kept.
fn fits(store: &dyn KeyValue, units: usize) -> bool {
    // Not of one byte a letter: some browsers keep such texts in half the room.
    let full = matches!(store.set(PROBE, &"縮".repeat(units)), Err(StoreError::Full));
    // What cannot be removed was not set.
    let _ = store.remove(PROBE);
    !full
}
