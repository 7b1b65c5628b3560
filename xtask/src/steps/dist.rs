//! `cargo xtask dist`: the app as it is published, into `dist/`.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::build;
use crate::places::dist;
use crate::shell::{say, step};
use crate::{pack, shell, tools};

/// Builds and packs the app, and tells how large it is; gives the folder. What was packed from the
/// same is kept.
///
/// # Errors
/// When a tool is missing and cannot be installed, when the app does not compile, or when what was
/// built cannot be packed.
pub fn run() -> Result<PathBuf> {
    let built = build::run()?;
    let whole = build::compiled("whole.wasm")?;
    step("build to be cut", || {
        let mut cargo = built.rust.command("cargo");
        cargo.args(["rustc", "--quiet", "--release", "--bin", "imbuto", "--features", "split"]);
        // The places of calls and data in the compiled code, by which it can be cut.
        cargo.args(["--target", tools::rust::TARGET, "--", "-Clink-arg=--emit-relocs"]);
        shell::run(&mut cargo)
    })?;
    let uncut = build::compiled("uncut.wasm")?;

    let dist = dist();
    let stamp = pack::Stamp::of(&built.folder, &[whole.clone(), uncut.clone()])?;
    if stamp.is_on(&dist)? {
        say("packed from the same already");
    } else {
        let wasm_opt = step("wasm-opt", tools::node::wasm_opt)?;
        let wasm_split = step("wasm-split", tools::crates::wasm_split)?;
        pack::copy(&built.folder, &dist)?;
        step("single file", || pack::single_file(&dist, &whole, &built.bindgen, &wasm_opt))?;
        step("parts", || {
            let bindgen = &built.bindgen;
            let tools = pack::Tools { split: &wasm_split, bindgen, wasm_opt: &wasm_opt };
            pack::served_in_parts(&dist, &uncut, &tools)
        })?;
        step("policy and service worker", || pack::served(&dist))?;
        pack::tells_no_paths(&dist)?;
        stamp.put_on(&dist)?;
    }
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
