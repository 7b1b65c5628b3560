//! What is kept is what opens, whatever fails in between.

mod at_once;
mod damage;
mod days;
mod faults;
mod firm;
mod gone;
mod page;
mod prefixes;
mod tabs;
mod undo;
mod world;
