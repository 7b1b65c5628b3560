//! The records and the commands that change them.

pub mod any;
mod commands;
mod faults;
mod fields;
mod histories;
mod stored;
