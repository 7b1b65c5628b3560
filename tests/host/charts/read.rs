//! Reads back what was drawn.
