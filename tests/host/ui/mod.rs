//! What of the interface needs no browser.

mod log;
mod many;
mod places;
mod whom;
