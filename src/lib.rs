//! Imbuto: a sales pipeline and funnel workbench that runs in the browser.
pub mod domain;
pub mod transfer;
#[cfg(target_arch = "wasm32")]
pub mod ui;
