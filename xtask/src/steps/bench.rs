//! `cargo xtask bench`: how heavy the app is, and how fast in a browser. It measures and never
//! judges: a time is worth something only beside another of the same run.
use anyhow::{Context, Result};

use crate::places::{filter_page, react_admin_page, root, wasm_target};
use crate::shell::{self, command, step};
use crate::tools::{browser, crates, node, rust};

/// What is measured on the built app.
const OF_THE_APP: [&str; 6] = ["bytes", "times", "store", "cold", "interactions", "search"];

/// Builds the app, then measures the bytes of a first load and the times in a browser, or only some
/// parts of it: `bytes`, `times`, `store`, `cold`, `interactions`, `filter`, `charts`, `search`. The word
/// `compare` and an older result measure nothing, and print that one beside the last.
///
/// # Errors
/// When the app cannot be built, or the measuring program fails.
pub fn run(words: &[String]) -> Result<()> {
    if words.first().is_some_and(|word| word == "compare") {
        return measure(words);
    }
    let wanted = |part: &str| words.is_empty() || words.iter().any(|one| one == part);
    if OF_THE_APP.into_iter().any(wanted) {
        super::dist::run()?;
    }
    browser::ensure()?;
    if wanted("filter") || wanted("charts") {
        step("figures beside their peers", build_filter_page)?;
    }
    if wanted("cold") {
        step("react-admin's list", build_react_admin_page)?;
    }
    step("measure", || measure(words))
}

fn measure(words: &[String]) -> Result<()> {
    let mut bench = command("cargo");
    bench.args(["run", "--quiet", "--package", "e2e", "--bin", "bench", "--"]).args(words);
    shell::run(&mut bench)
}

/// The list of react-admin that stands beside the board.
fn build_react_admin_page() -> Result<()> {
    let source = root().join("tests/e2e/src/bin/bench/cold/react_admin.jsx");
    node::with_react_admin(&source, &react_admin_page().join("list.js"))
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
    let filters = node::filters()?.into_iter().zip(["crossfilter.js", "arquero.js"]);
    for (script, name) in filters.chain(node::charts()?) {
        std::fs::copy(&script, folder.join(name)).with_context(|| script.display().to_string())?;
    }
    Ok(())
}
