//! Workspaces kept in a small store of named texts.
//!
//! [`Shelf`] is the way in: it lists, opens and saves workspaces. A workspace is one [`snapshot`]:
//! its records as JSON, deflated, packed 15 bits to a UTF-16 unit, with a format number in front
//! and a checksum. Snapshots take turns in two slots: the new one is written before the old one is
//! dropped, so that a save cut short leaves the state before it.
//!
//! What could not be read is never overwritten: a save goes only into a slot that is empty or was
//! read well, and only while the stored format is one that this version writes.
//!
//! The store itself is behind [`KeyValue`]; `browser.rs` alone knows that it is local storage.

#[cfg(target_arch = "wasm32")]
mod browser;
mod key_value;
mod memory;
mod pack;
pub mod page;
mod shelf;
mod snapshot;

#[cfg(target_arch = "wasm32")]
pub use browser::BrowserStore;
pub use key_value::{KeyValue, StoreError};
pub use memory::MemoryStore;
pub use shelf::{Opened, SaveError, Shelf, Unreadable, WorkspaceEntry};
pub use snapshot::{FORMAT, SnapshotError};
