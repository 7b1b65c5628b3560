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
/// The versions of the libraries beside which charts are measured.
pub const PLOT: &str = "0.6.17";
/// Plot's own drawing library.
pub const D3: &str = "7.9.2";
/// See [`PLOT`].
pub const UPLOT: &str = "1.6.32";
/// See [`PLOT`].
pub const CHART_JS: &str = "4.6.1";
/// See [`PLOT`].
pub const ECHARTS: &str = "6.1.0";
/// The version of axe-core, which looks for barriers to access.
pub const AXE: &str = "4.14.1";
/// The version of esbuild, which makes one script of many.
pub const ESBUILD: &str = "0.28.2";
/// The version of react-admin, beside which a cold load is measured.
pub const REACT_ADMIN: &str = "5.15.4";
/// The version of what keeps react-admin's records in local storage.
pub const REACT_ADMIN_STORAGE: &str = "5.15.3";
/// The version of React that react-admin is built on.
pub const REACT: &str = "19.3.1";
