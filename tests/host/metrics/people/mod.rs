//! The figures about people.

mod by_owner;
mod calibration;
mod collisions;
mod compare;
mod edge;
mod effort;
mod fit;
mod handover;
mod owners;
mod piano;
mod remedies;
