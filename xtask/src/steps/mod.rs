//! The sub-commands, one file each.
pub mod bench;
pub mod crash_test;
pub mod dist;
pub mod serve;
pub mod test;
