//! What of the interface needs no browser.

mod log;
mod many;
mod own_file;
mod places;
mod whom;
