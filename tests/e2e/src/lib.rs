//! The app as its users meet it: a real Chromium with a fresh profile, driven by verbs.
//!
//! A test is a [`journey`]: it gets a [`User`], who opens, clicks, types and sees. Whatever the
//! script is about, a journey also fails when the page complained on its console, threw, broke its
//! content security policy, or asked another origin for anything.
//!
//! ```no_run
//! # async fn it() -> anyhow::Result<()> {
//! e2e::journey(async |user| {
//!     user.open("#/start").await?;
//!     user.click("start-demo").await?;
//!     user.waits_for("[data-figure=funnel]").await
//! }).await
//! # }
//! ```
//!
//! The app must be built: `cargo xtask dist` does, and `cargo xtask test` runs all of it. Nothing
//! here waits for a fixed time: a verb waits until what it needs is there, and fails after
//! [`PATIENCE`].
mod acts;
mod browser;
mod circumstances;
mod complaints;
#[cfg(target_os = "linux")]
pub mod crash;
mod gestures;
mod journey;
mod pages;
mod sights;
mod stored;
mod user;

pub use journey::{PATIENCE, journey};
pub use pages::{Folder, Site, folder_with};
pub use stored::stored;
pub use user::User;
