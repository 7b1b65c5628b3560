//! The app as Trunk builds it, for what serves it and what publishes it. What has not changed is
//! Cargo's affair: it compiles nothing twice.
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::places::{trunk_output, wasm_target};
use crate::shell::{self, step};
use crate::tools;
use crate::tools::rust::WasmRust;

/// What a build leaves behind.
pub struct Built {
    /// The Rust that compiled it.
    pub rust: WasmRust,
    /// The folder of wasm-bindgen.
    pub bindgen: PathBuf,
    /// The page with its script and wasm.
    pub folder: PathBuf,
}

/// Builds the app.
///
/// # Errors
/// When a tool is missing and cannot be installed, or when the app does not compile.
pub fn run() -> Result<Built> {
    let rust = step("Rust for wasm", || tools::rust::ensure()?.published())?;
    let bindgen = step("wasm-bindgen", tools::crates::wasm_bindgen)?;
    let trunk = step("trunk", tools::crates::trunk)?;
    let folder = trunk_output();
    step("build", || {
        let mut trunk = rust.command(trunk);
        trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(&folder);
        // Trunk looks for its tools on PATH, and for anything it misses, on the network.
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(bindgen.clone()).chain(std::env::split_paths(&path));
        trunk.env("PATH", std::env::join_paths(folders)?);
        // A build that fails tells enough by the compiler's words: no stack of Trunk's own.
        trunk.env("RUST_BACKTRACE", "0");
        // Its command line takes NO_COLOR for a switch, and fails on the usual value 1.
        shell::run(trunk.env_remove("NO_COLOR"))
    })?;
    Ok(Built { rust, bindgen, folder })
}

/// The wasm as it was compiled last, which the next build writes over.
///
/// # Errors
/// When there is none, or no place for the copy.
pub fn compiled(copied_to: &str) -> Result<PathBuf> {
    let compiled = wasm_target().join(tools::rust::TARGET).join("release").join("imbuto.wasm");
    let copy = compiled.with_file_name(copied_to);
    std::fs::copy(&compiled, &copy).with_context(|| format!("copying {}", compiled.display()))?;
    Ok(copy)
}
