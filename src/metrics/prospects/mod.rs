//! Open opportunities that ask for something: those on which much is done and nothing moves, with what
//! may move them, and those worth a visit, for what they look like; and who can introduce whom.

mod fit;
mod introductions;
mod mixes;
mod remedies;
mod stuck;
mod targeting;
mod targeting_table;
mod warm;
mod warm_path;

pub use fit::{Fit, FitBy, FitPart, NoFit};
pub use introductions::{Introduction, introduced, introductions, is_spoken_to};
pub use mixes::{Lean, Mix, MixedValue};
pub use remedies::{Remedies, Remedy};
pub use stuck::{Pushed, Stuck, StuckLimit, StuckRow, pushed, stuck, stuck_limits};
pub use targeting::{Fits, Targeting, TargetingUnderWay, targeting};
pub use warm::{Warm, WarmRow, WarmUnderWay, WayIn, warm};
pub use warm_path::{COOLED_AFTER_DAYS, Tie, Ties, TiesUnderWay, WarmStep, Whom, ties};
