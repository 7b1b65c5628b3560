//! Import and export, from bytes to records and back.

mod again;
mod alike;
mod amounts;
mod both_changed;
mod calendar;
mod changes;
mod column;
mod crm;
mod doctor;
mod end_before_beginning;
mod export;
mod files;
pub mod fixture;
mod identity;
mod leaving;
mod mapping;
mod odd_cells;
mod others;
mod pasted;
mod preset;
mod read;
mod robust;
mod state;
mod table;
