//! Workspaces kept in a small store of named texts, so that nothing acknowledged is lost.
//!
//! [`Ledger`] is an open workspace: it takes commands, keeps each edit before it returns, and hears
//! of other tabs; its own docs follow one edit to bytes and back. [`list`], [`open`], [`begin`] and
//! [`remove`] are the way in and out. What cannot be read is never overwritten: it is handed out as
//! [`Unreadable`], or put aside.
//!
//! | file | for |
//! |---|---|
//! | `places.rs` | every key there is |
//! | `seal.rs`, `pack.rs`, `checksum.rs` | bytes as a text that tells whether it is whole |
//! | `page/` | records of one kind as few bytes |
//! | `texts.rs` | entries of the journal and the log |
//! | `root.rs` | what a checkpoint holds |
//! | `ledger/` | reading and writing all of it in the right order |
//! | `migrate.rs` | what earlier versions wrote |
//!
//! The store itself is behind [`KeyValue`]; `browser.rs` alone knows that it is local storage.

#[cfg(target_arch = "wasm32")]
mod browser;
mod checksum;
mod key_value;
mod ledger;
mod memory;
mod migrate;
mod pack;
pub mod page;
mod places;
mod root;
mod seal;
mod texts;

#[cfg(target_arch = "wasm32")]
pub use browser::BrowserStore;
pub use key_value::{KeyValue, SharedStore, StoreError};
pub use ledger::{
    DispatchError, Heard, Keeping, Ledger, Opened, Opening, Progress, Reversed, UndoStep,
    Unreadable, WorkspaceEntry, begin, forget_removed, list, look_at, open, remove,
};
pub use memory::MemoryStore;
pub use seal::{FORMAT, SealFault};
