//! Winning customers is an equation: read backwards, how many it takes; forwards, what comes of it.

mod backwards;
mod what_if;

pub use backwards::{
    Need, Planner, PlannerBasis, PlannerRow, curve_to_won, planner_from_counts, planner_from_curves,
};
pub use what_if::{Lever, LeverEffect, Passage, Scenario, WhatIf, what_if_unknown};
