//! The sub-commands, one file each, and the build that they share.
pub mod bench;
mod build;
pub mod crash_test;
pub mod dist;
pub mod serve;
pub mod test;
