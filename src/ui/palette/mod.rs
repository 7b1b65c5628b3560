//! The palette, from anywhere: everything that has a text is found in it, much of what can be done is
//! done from it, and every place is gone to. The address opens it, so Back closes it. `deed` is free of
//! Leptos and the browser.

pub mod deed;

#[cfg(target_arch = "wasm32")]
mod carry_out;
#[cfg(target_arch = "wasm32")]
mod groups;
#[cfg(target_arch = "wasm32")]
mod index;
#[cfg(target_arch = "wasm32")]
mod marked;
#[cfg(target_arch = "wasm32")]
mod opened;
#[cfg(target_arch = "wasm32")]
mod place;
#[cfg(target_arch = "wasm32")]
mod records;
#[cfg(target_arch = "wasm32")]
mod view;

#[cfg(target_arch = "wasm32")]
pub use index::SearchIndex;
#[cfg(target_arch = "wasm32")]
pub use marked::Marked;
#[cfg(target_arch = "wasm32")]
pub use opened::remember_what_is_opened;
#[cfg(target_arch = "wasm32")]
pub use place::{PaletteButton, PalettePlace};
#[cfg(target_arch = "wasm32")]
pub use records::Records;
#[cfg(target_arch = "wasm32")]
pub use view::PaletteView;
