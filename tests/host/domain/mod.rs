//! The records and the commands that change them.

mod commands;
mod faults;
mod histories;
mod stored;
