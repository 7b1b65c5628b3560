//! The records and the commands that change them.

mod any;
mod commands;
mod day_text;
mod faults;
mod fields;
mod histories;
mod stored;
