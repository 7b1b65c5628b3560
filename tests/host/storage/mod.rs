//! What is kept is what opens, whatever fails in between.

mod faults;
mod firm;
mod page;
mod prefixes;
mod world;
