//! What is kept is what opens, whatever fails in between.

mod firm;
mod prefixes;
mod world;
