//! The records and the commands that change them.

mod commands;
