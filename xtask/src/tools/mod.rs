//! The tools that builds and tests need: each is looked for, first on `PATH`, then in the cache,
//! and installed when it is missing. The versions stand here and nowhere else.
pub mod apt;
pub mod browser;
pub mod crates;
pub mod node;
pub mod rust;

/// Trunk's version: the newest that Rust 1.95 compiles.
pub const TRUNK: &str = "0.21.14";
/// The version of what cuts the wasm into parts: it reads marks that Leptos' own version of
/// `wasm_split_helpers` leaves.
pub const WASM_SPLIT: &str = "0.2.4";
/// The version of Binaryen, whose `wasm-opt` shrinks the wasm.
pub const BINARYEN: &str = "132";
/// The version of crossfilter2, beside which filters are measured.
pub const CROSSFILTER: &str = "1.5.4";
/// The version of Arquero, beside which filters are measured.
pub const ARQUERO: &str = "8.0.1";
/// The version of axe-core, which looks for barriers to access.
pub const AXE: &str = "4.14.1";
