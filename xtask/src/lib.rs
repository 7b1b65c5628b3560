//! The host tool behind `cargo xtask`: it installs what is missing, builds the app, packs it,
//! serves it and runs every check.
//!
//! | module | room for |
//! |---|---|
//! | [`places`] | where things are: the repository, the cache, the built app |
//! | [`shell`] | starting other programs and telling what goes on |
//! | [`tools`] | finding each tool, and installing it when it is missing |
//! | [`pack`] | from Trunk's output to the two forms of the app that people get |
//! | [`server`] | a static server on the loopback address, for people and for tests |
//! | [`steps`] | the sub-commands, one file each |
//!
//! It knows nothing of sales: the app's own rules are in the root crate. Its dependencies are few,
//! so that it compiles in seconds. The end-to-end tests use it as a library.
pub mod pack;
pub mod places;
pub mod server;
pub mod shell;
pub mod steps;
pub mod tools;
