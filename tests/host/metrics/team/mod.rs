//! The figures of the owners.

mod by_owner;
mod calibration;
mod collisions;
mod compare;
mod edge;
mod effort;
mod handover;
mod lanes;
mod owners;
mod typed;
