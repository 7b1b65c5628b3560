//! What comes as npm packages: `wasm-opt`, axe-core, and the libraries to measure against.
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{
    ARQUERO, AXE, BINARYEN, CHART_JS, CROSSFILTER, D3, ECHARTS, ESBUILD, PLOT, REACT, REACT_ADMIN,
    REACT_ADMIN_STORAGE, UPLOT, apt,
};
use crate::places::cache;
use crate::shell::{command, on_path, read, run, say};

/// `wasm-opt`, ready for its arguments.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn wasm_opt() -> Result<Command> {
    if let Some(found) = on_path("wasm-opt")
        && let Ok(version) = read(command(&found).arg("--version"))
        && version.split_whitespace().any(|word| word == BINARYEN)
    {
        return Ok(command(found));
    }
    let program = package("binaryen", &format!("{BINARYEN}.0.0"), "bin/wasm-opt")?;
    let mut node = command("node");
    node.arg(program);
    Ok(node)
}

/// The script that looks for barriers to access in a page.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn axe() -> Result<PathBuf> {
    package("axe-core", AXE, "axe.min.js")
}

/// The scripts of crossfilter2 and Arquero, beside which filters are measured.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn filters() -> Result<[PathBuf; 2]> {
    Ok([
        package("crossfilter2", CROSSFILTER, "crossfilter.min.js")?,
        package("arquero", ARQUERO, "dist/arquero.min.js")?,
    ])
}

/// The scripts of Observable Plot with its d3, uPlot, Chart.js and ECharts, beside which charts are measured,
/// with the names that the page loads them by.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn charts() -> Result<[(PathBuf, &'static str); 5]> {
    Ok([
        (package("d3", D3, "dist/d3.min.js")?, "d3.js"),
        (package("@observablehq/plot", PLOT, "dist/plot.umd.min.js")?, "plot.js"),
        (package("uplot", UPLOT, "dist/uPlot.iife.min.js")?, "uplot.js"),
        (package("chart.js", CHART_JS, "dist/chart.umd.min.js")?, "chart.js"),
        (package("echarts", ECHARTS, "dist/echarts.min.js")?, "echarts.js"),
    ])
}

/// A script and all that it imports as one, the way an app is published that is made of npm
/// packages: here of react-admin, beside which a cold load is measured.
///
/// # Errors
/// When a package is missing and cannot be installed, or the script does not compile.
pub fn with_react_admin(script: &Path, into: &Path) -> Result<()> {
    let esbuild = package("esbuild", ESBUILD, "bin/esbuild")?;
    let name = format!("react-admin-{REACT_ADMIN}");
    let packages = [
        format!("react-admin@{REACT_ADMIN}"),
        format!("ra-data-local-storage@{REACT_ADMIN_STORAGE}"),
        format!("react@{REACT}"),
        format!("react-dom@{REACT}"),
    ];
    let modules = installed(&name, &packages, "react-admin/package.json")?;
    let mut bundle = command(esbuild);
    bundle.arg(script).args(["--bundle", "--minify", "--jsx=automatic", "--log-level=warning"]);
    bundle.arg("--define:process.env.NODE_ENV=\"production\"");
    bundle.arg(format!("--outfile={}", into.display()));
    run(bundle.env("NODE_PATH", modules))
}

/// A file of an npm package, installed into a cache folder of that package and version alone.
fn package(name: &str, version: &str, file: &str) -> Result<PathBuf> {
    let wanted = format!("{name}/{file}");
    let modules = installed(&format!("{name}-{version}"), &[format!("{name}@{version}")], &wanted)?;
    Ok(modules.join(wanted))
}

/// The modules of a cache folder into which packages are installed, unless the wanted file is there.
fn installed(name: &str, packages: &[String], wanted: &str) -> Result<PathBuf> {
    if on_path("node").is_none() {
        apt::install(&["nodejs", "npm"], "Node.js")?;
    }
    let folder = cache()?.join(name);
    let modules = folder.join("node_modules");
    if modules.join(wanted).is_file() {
        return Ok(modules);
    }
    if on_path("npm").is_none() {
        apt::install(&["npm"], "npm")?;
    }
    say(format!("installing {} from npm, once", packages.join(" ")));
    std::fs::create_dir_all(&folder)?;
    let mut npm = command("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
    run(npm.args(packages))?;
    if !modules.join(wanted).is_file() {
        bail!("{name} was installed, but {wanted} is not there");
    }
    Ok(modules)
}

/// How many bytes each file has once a server has compressed it with brotli, at its best.
///
/// # Errors
/// When a file cannot be read.
pub fn brotli_sizes(files: &[PathBuf]) -> Result<Vec<u64>> {
    let script = "const [zlib, fs] = [require('zlib'), require('fs')];
        for (const file of process.argv.slice(1))
            console.log(zlib.brotliCompressSync(fs.readFileSync(file)).length)";
    let told = read(command("node").arg("-e").arg(script).args(files))?;
    told.lines().map(|line| Ok(line.trim().parse()?)).collect()
}
