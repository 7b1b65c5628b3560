//! Tests that need no browser, in one binary: a module for each folder of `src/`.

mod charts;
mod demo;
mod transfer;
