//! Winning customers is an equation: read backwards, how many it takes; forwards, what comes of it.

mod backwards;
mod levers;
mod what_if;

pub use backwards::{
    Need, Planner, PlannerRow, RatiosFrom, planner_from_counts, planner_in_the_end,
};
pub use levers::{Lever, LeverEffect, PossibleStep};
pub use what_if::{Scenario, Slider, WhatIf, what_if_unknown};
