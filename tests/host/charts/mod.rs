//! Charts, from outside: committed pictures, geometry, and cases at the edge.

mod bridge;
mod edges;
mod figures;
mod geometry;
mod languages;
mod ledger;
mod pictures;
mod plan;
mod read;
mod segments;
mod team;
mod themes;
