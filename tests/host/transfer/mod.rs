//! Import and export, from bytes to records and back.

mod again;
mod amounts;
mod calendar;
mod column;
mod crm;
mod doctor;
mod export;
mod files;
pub mod fixture;
mod leaving;
mod mapping;
mod odd_cells;
mod others;
mod pasted;
mod preset;
mod read;
mod robust;
