//! Workspaces kept in a small store of named texts, so that nothing acknowledged is lost.
//!
//! [`Ledger`] is an open workspace: it takes commands, stores each edit before it returns, and applies
//! what other tabs write; its own docs follow one edit to bytes and back. [`list`], [`open`],
//! [`create`] and [`remove`] are the way in and out. What cannot be read is never overwritten: it is
//! handed out as [`Unreadable`], or put in quarantine.
//!
//! | file | for |
//! |---|---|
//! | `keys.rs` | every key there is |
//! | `seal.rs`, `pack.rs` | bytes as a text that tells whether it is whole |
//! | `page/` | records of one kind as few bytes |
//! | `entries.rs` | entries of the journal and the log |
//! | `snapshot.rs` | what a snapshot is made of |
//! | `ledger/` | reading and writing all of it in the right order |
//! | `migrate.rs` | what earlier versions wrote |
//!
//! The store itself is behind [`KeyValue`]; `browser.rs` alone knows that it is local storage.

#[cfg(target_arch = "wasm32")]
mod browser;
mod entries;
mod key_value;
mod keys;
mod ledger;
mod memory;
mod migrate;
mod pack;
pub mod page;
mod seal;
mod snapshot;

#[cfg(target_arch = "wasm32")]
pub use browser::BrowserStore;
pub use key_value::{KeyValue, SharedStore, StoreError};
pub use ledger::{
    DispatchError, Ledger, LostRecords, Opened, Opening, Progress, RemoteChange, Reversed,
    SaveState, UndoStep, Unreadable, WorkspaceMeta, create, create_with, drop_tombstones, list,
    look_at, open, remove,
};
pub use memory::MemoryStore;
pub use seal::{FORMAT, SealFault};

/// What all keys of a workspace begin with.
#[must_use]
pub fn prefix_of(id: crate::domain::WorkspaceId) -> String {
    keys::Keyspace::of(id).prefix().to_owned()
}
