//! The pipeline: the same opportunities as a board and as a list.

mod board;
mod card;
mod choice;
mod column;
mod dialogs;
mod list;
mod phrase;
mod summary;

pub use board::BoardPage;
pub use card::{day_count, initials};
pub use choice::{account_name, display_name, owner_name, population};
pub use dialogs::{Dialogs, DialogsView};
pub use list::{ListPage, status_view};
