//! The records and the commands that change them.

pub mod any;
mod bulk;
mod commands;
mod days_in;
mod faults;
mod fields;
mod histories;
mod log;
mod merges;
mod removals;
mod stored;
