//! The planner, and the bridge.

mod bridge;
mod edge;
mod equation;
mod planner;
