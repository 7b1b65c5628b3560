//! A file of one's own that a workspace is written to, beside the browser's store.

pub mod compare;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod tie;
#[cfg(target_arch = "wasm32")]
mod view;

#[cfg(target_arch = "wasm32")]
pub use tie::{OwnFile, Tie};
#[cfg(target_arch = "wasm32")]
pub use view::{OwnFileFrame, said};
