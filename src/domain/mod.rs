//! Records, commands, changes and undo history.
