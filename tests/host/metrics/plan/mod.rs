//! The planner, and the bridge.

mod bridge;
mod deck;
mod edge;
mod equation;
mod planner;
