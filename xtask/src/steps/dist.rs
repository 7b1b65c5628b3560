//! `cargo xtask dist`: the app as it is published, into `dist/`.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::places::{dist, wasm_target};
use crate::shell::{say, step};
use crate::{pack, shell, tools};

/// Builds and packs the app, and tells how large it is; gives the folder.
///
/// # Errors
/// When a tool is missing and cannot be installed, when the app does not compile, or when what was
/// built cannot be packed.
pub fn run() -> Result<PathBuf> {
    let rust = step("Rust for wasm", || tools::rust::ensure()?.published())?;
    let bindgen = step("wasm-bindgen", tools::crates::wasm_bindgen)?;
    let wasm_opt = step("wasm-opt", tools::node::wasm_opt)?;
    let wasm_split = step("wasm-split", tools::crates::wasm_split)?;
    let trunk = step("trunk", tools::crates::trunk)?;
    let dist = dist();

    step("build", || {
        let mut trunk = rust.command(trunk);
        trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(&dist);
        // Trunk looks for its tools on PATH, and for anything it misses, on the network.
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(bindgen.clone()).chain(std::env::split_paths(&path));
        trunk.env("PATH", std::env::join_paths(folders)?);
        // A build that fails tells enough by the compiler's words: no stack of Trunk's own.
        trunk.env("RUST_BACKTRACE", "0");
        // Its command line takes NO_COLOR for a switch, and fails on the usual value 1.
        shell::run(trunk.env_remove("NO_COLOR"))
    })?;
    pack::make_lean(&dist)?;
    let compiled = wasm_target().join(tools::rust::TARGET).join("release").join("imbuto.wasm");
    step("single file", || pack::single_file(&dist, &compiled, &bindgen, &wasm_opt))?;
    step("build in parts", || {
        let mut cargo = rust.command("cargo");
        cargo.args(["rustc", "--quiet", "--release", "--bin", "imbuto", "--features", "split"]);
        // The places of calls and data in the compiled code, by which it can be cut.
        cargo.args(["--target", tools::rust::TARGET, "--", "-Clink-arg=--emit-relocs"]);
        shell::run(&mut cargo)?;
        let tools = pack::Tools { split: &wasm_split, bindgen: &bindgen, wasm_opt: &wasm_opt };
        pack::served_in_parts(&dist, &compiled, &tools)
    })?;
    step("policy and service worker", || pack::served(&dist))?;
    pack::tells_no_paths(&dist)?;
    tell(&dist)?;
    Ok(dist)
}

fn tell(dist: &Path) -> Result<()> {
    let mut all = pack::files(dist)?;
    all.extend(["sw.js".to_owned(), pack::SINGLE.to_owned()]);
    for file in all {
        let size = std::fs::metadata(dist.join(&file)).with_context(|| file.clone())?.len();
        println!("  {:>9.1} kB  {file}", size as f64 / 1000.0);
    }
    say(format!("ready in {}", dist.display()));
    Ok(())
}
