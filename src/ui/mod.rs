//! The interface: a store, pages and components in Leptos. `route` alone is free of it.

pub mod route;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
pub use app::mount;
