//! Tests that need no browser, in one binary: a module for each folder of `src/`.

mod agenda;
mod charts;
mod demo;
mod domain;
mod duplicates;
mod fixture;
mod frozen;
mod lists;
mod metrics;
mod search;
mod stats;
mod storage;
mod style;
mod transfer;
mod ui;
mod walls;
mod words;
