//! `cargo xtask bench`: how heavy the app is, and how fast in a browser. It measures and never
//! judges: a time is worth something only beside another of the same run.
use anyhow::{Context, Result};

use crate::places::{filter_page, wasm_target};
use crate::shell::{self, command, step};
use crate::tools::{browser, crates, node, rust};

/// Builds the app, then measures the bytes of a first load and the times in a browser, or only some
/// parts of it: `bytes`, `times`, `filter`, `store`.
///
/// # Errors
/// When the app cannot be built, or the measuring program fails.
pub fn run(parts: &[String]) -> Result<()> {
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    if ["bytes", "times", "store"].into_iter().any(wanted) {
        super::dist::run()?;
    }
    browser::ensure()?;
    if wanted("filter") {
        step("figures beside their peers", build_filter_page)?;
    }
    step("measure", || {
        let mut bench = command("cargo");
        bench.args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"]).args(parts);
        shell::run(&mut bench)
    })
}

/// A page with the figures alone, compiled as the app is, and the libraries to measure against.
fn build_filter_page() -> Result<()> {
    let (rust, bindgen) = (rust::ensure()?.published()?, crates::wasm_bindgen()?);
    let folder = filter_page();
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let mut cargo = rust.command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "filter", "--target", rust::TARGET]);
    shell::run(&mut cargo)?;
    let compiled = wasm_target().join(rust::TARGET).join("release").join("filter.wasm");
    let mut make = command(bindgen.join("wasm-bindgen"));
    make.args(["--target", "web", "--no-typescript", "--out-name", "filter", "--out-dir"]);
    shell::run(make.arg(&folder).arg(compiled))?;
    for (script, name) in node::filters()?.iter().zip(["crossfilter.js", "arquero.js"]) {
        std::fs::copy(script, folder.join(name)).with_context(|| script.display().to_string())?;
    }
    Ok(())
}
