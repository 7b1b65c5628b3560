//! Import and export, from bytes to records and back.

mod again;
mod amounts;
mod calendar;
mod column;
mod crm;
mod export;
pub mod fixture;
mod mapping;
mod odd_cells;
mod pasted;
mod preset;
mod read;
mod robust;
