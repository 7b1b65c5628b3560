//! The figures about people: owners side by side, what they do and what comes of it, and where
//! marketing and sales, or two owners, meet.

mod axis;
mod by_owner;
mod collisions;
mod compare;
mod effort;
mod fit;
mod handover;
mod moves;
mod owners;
mod owners_test;
mod piano;
mod remedies;
mod standouts;
mod stool;

pub use axis::{Axis, axis_of_progress, compare_with_others};
pub use by_owner::{OwnerCounts, by_owner, sum_of_counts};
pub use collisions::{Collision, Collisions, CollisionsUnderWay, Visit, collisions, would_collide};
pub use compare::{
    Compare, Comparison, Doubt, LEAST_TRIALS, Measure, Verdict, Which, compare, compare_owners,
    measures,
};
pub(in crate::metrics) use effort::happened;
pub use effort::{Effort, EffortRow, EffortUnderWay, effort};
pub use fit::{Fit, FitBy, FitModel, FitPart, fit_model};
pub use handover::{Handover, handover};
pub use owners::{OwnerRatio, OwnerRow, Owners, owners, owners_unfitted};
pub use owners_test::{OwnersTest, OwnersTested, TestRow, owners_test};
pub use piano::{Limit, Piano, PianoRow, piano, piano_limits};
pub use remedies::{Remedies, Remedy};
pub use standouts::{Standout, standout_rules, standouts};
pub use stool::{Stool, StoolRow, StoolUnderWay, WayIn, stool};
