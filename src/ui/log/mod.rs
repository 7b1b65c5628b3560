//! "What happened?": an activity with its outcome, and what follows from it, in two clicks or three
//! keys, from anywhere. `draft` decides, the rest draws and writes down.

pub mod draft;
pub mod many;
pub mod whom;

#[cfg(target_arch = "wasm32")]
mod collision;
#[cfg(target_arch = "wasm32")]
mod day_pick;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod find;
#[cfg(target_arch = "wasm32")]
mod found;
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
mod order_amount;
#[cfg(target_arch = "wasm32")]
mod outcomes;
#[cfg(target_arch = "wasm32")]
mod put_off;
#[cfg(target_arch = "wasm32")]
mod said;
#[cfg(target_arch = "wasm32")]
mod sentence;
#[cfg(target_arch = "wasm32")]
mod sheet;
#[cfg(target_arch = "wasm32")]
mod subject;
#[cfg(target_arch = "wasm32")]
mod trace;

#[cfg(target_arch = "wasm32")]
pub use collision::{
    CollisionBanner, Met, met, most_recent, planned as what_is_planned, planned_on,
    search as search_collisions,
};
#[cfg(target_arch = "wasm32")]
pub use day_pick::{DayPick, day_word};
#[cfg(target_arch = "wasm32")]
pub use log_box::LogBox;
#[cfg(target_arch = "wasm32")]
pub use next::days_ahead;
#[cfg(target_arch = "wasm32")]
pub use put_off::put_off;
#[cfg(target_arch = "wasm32")]
pub use sheet::LogSheetView;
#[cfg(target_arch = "wasm32")]
pub use trace::{make_a_deal, whose};
