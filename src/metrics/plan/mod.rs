//! Winning customers is an equation: read backwards, how many it takes; forwards, what comes of it.

mod backwards;
mod chance;
mod equation;
mod levers;
mod on_the_table;
mod pace;
mod what_if;

pub use backwards::{
    Need, Planner, PlannerRow, RatiosFrom, planner_from_counts, planner_in_the_end,
};
pub use chance::{ChanceCurve, PlanMark, chance_unknown};
pub use equation::{Equation, Factor, Link, Turned};
pub use levers::{Lever, LeverEffect, PossibleStep};
pub use on_the_table::Plan;
pub use pace::{Pace, Per, pace};
pub use what_if::{Scenario, Slider, WhatIf, what_if_unknown};
