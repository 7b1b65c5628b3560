//! Figures counted the slow and plain way, straight from the records: what the columns say is held
//! against them. Nothing outside the tests counts like this.

mod by_event;
mod by_opportunity;
mod recorded;
mod stock;
mod win_loss;

pub use by_event::count_events;
pub use by_opportunity::count_opportunities;
pub use recorded::Recorded;
pub use stock::stock;
pub use win_loss::win_loss;
