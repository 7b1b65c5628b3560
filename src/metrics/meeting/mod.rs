//! What a meeting asks at the beginning of a week: what has changed, and whether by more than chance.

mod changes;
mod week;

pub use changes::{Change, Moved, changes};
pub use week::{USUAL_WEEKS, WeekCount, WeekEvent, week};
