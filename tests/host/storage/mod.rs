//! What is kept is what opens, whatever fails in between.

mod damage;
mod faults;
mod firm;
mod page;
mod prefixes;
mod world;
