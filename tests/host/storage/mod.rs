//! What is kept is what opens, whatever fails in between.

mod at_once;
pub mod chance;
mod damage;
mod days;
mod faults;
mod firm;
mod first;
mod gone;
mod lost;
mod opening;
mod page;
mod prefixes;
mod random;
mod size;
mod tabs;
mod undo;
mod world;
