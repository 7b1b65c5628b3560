//! Everything of the house that runs without a browser, tested in one binary.

mod demo;
mod domain;
mod fixture;
mod metrics;
mod walls;
