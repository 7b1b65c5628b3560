//! The pipeline: the same opportunities as a board and as a list.

mod board;
mod card;
mod choice;
mod column;
mod counted;
mod dialogs;
mod drag;
mod face;
mod focus;
mod list;
mod past;
mod phrase;
mod quick_filters;
mod summary;

pub use board::BoardPage;
pub use choice::{account_name, display_name, owner_name, population};
pub use dialogs::{Dialogs, DialogsView};
pub use face::{CardFace, day_count, initials};
pub use list::{ListPage, status_view};
pub use past::weights_now;
