//! "What happened?" with many at once, from names that are pasted: those met at a fair, those who
//! replied to a mailing. `paste` reads the lines, `known` and `seen` say whom each one names, `writing`
//! has the command that comes of it; the rest draws. The first four are free of Leptos and the browser.

pub mod draft;
pub mod known;
pub mod paste;
pub mod seen;
pub mod writing;

#[cfg(target_arch = "wasm32")]
mod company;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod meetings;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
mod sentence;
#[cfg(target_arch = "wasm32")]
mod summary;
#[cfg(target_arch = "wasm32")]
mod view;

#[cfg(target_arch = "wasm32")]
pub use view::ManyForm;
