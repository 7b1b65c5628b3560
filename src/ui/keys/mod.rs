//! The keys of the app: what a press asks for, and the sheet that shows them all. `press` and `map`
//! are free of Leptos and the browser; `follow` carries out.
//! Keys of one place are followed there (a card, an opportunity's page, the log box, a cell of the list);
//! `map` names them all.

pub mod map;
pub mod press;

#[cfg(target_arch = "wasm32")]
mod follow;
#[cfg(target_arch = "wasm32")]
mod hint;
#[cfg(target_arch = "wasm32")]
mod sheet;

#[cfg(target_arch = "wasm32")]
pub use follow::follow_keys;
#[cfg(target_arch = "wasm32")]
pub use hint::GoHint;
#[cfg(target_arch = "wasm32")]
pub use sheet::{KeysSheetView, SingleKeysSwitch};
