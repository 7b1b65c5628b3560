//! "What happened?": an activity with its outcome, and what follows from it, in two clicks or three
//! keys, from anywhere. `draft` decides, the rest draws and writes down.

pub mod draft;

#[cfg(target_arch = "wasm32")]
mod day_pick;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod kinds;
#[cfg(target_arch = "wasm32")]
mod log_box;
#[cfg(target_arch = "wasm32")]
mod lost;
#[cfg(target_arch = "wasm32")]
mod moved;
#[cfg(target_arch = "wasm32")]
mod next;
#[cfg(target_arch = "wasm32")]
mod outcomes;
#[cfg(target_arch = "wasm32")]
mod sentence;

#[cfg(target_arch = "wasm32")]
pub use desk::Drafts;
#[cfg(target_arch = "wasm32")]
pub use log_box::LogBox;
