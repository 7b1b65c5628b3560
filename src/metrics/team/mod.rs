//! The owners: side by side, two against each other, what they do and what comes of it, and where
//! they or the two sides of the firm meet.

mod axis;
mod by_owner;
mod colliding;
mod collisions;
mod compare;
mod effort;
mod handover;
mod homogeneity;
mod lanes;
mod owners;
mod sides;
mod standouts;
mod typed;
mod visit;

pub use axis::{Axis, axis_of_progress};
pub use by_owner::{OwnerCounts, by_owner};
pub use colliding::{CollidingUnderWay, colliding, nearest_colliding};
pub use collisions::{
    Collisions, CollisionsUnderWay, collisions, collisions_among, last_collisions,
};
pub use compare::{
    Compare, Comparison, LEAST_TRIALS, Measure, Verdict, Which, compare, compare_owners, measures,
};
pub use effort::{Effort, EffortMonth, EffortRow, EffortUnderWay, effort};
pub(in crate::metrics) use effort::{happened, has_outcome};
pub use handover::{Among, Ball, BallFate, Handover, TakenUp, handover};
pub use homogeneity::{PairTest, TeamHomogeneity, TeamHomogeneityUnderWay, team_homogeneity};
pub use lanes::{Lane, LaneMark, Lanes, lanes};
pub use owners::{OwnerRatio, OwnerRow, Owners, TeamMeasure, owners_unfitted};
pub(in crate::metrics) use sides::leg_of;
pub use standouts::{Standout, possible_rates, standout_findings, standouts};
pub use typed::typed_owners;
pub use visit::{Collision, Errand, Visit};
