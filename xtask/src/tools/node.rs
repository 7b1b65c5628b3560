//! What comes as npm packages: `wasm-opt`, axe-core, and the libraries to measure against.
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use super::{ARQUERO, AXE, BINARYEN, CROSSFILTER, apt};
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

/// A file of an npm package, installed into a cache folder of that package and version alone.
fn package(name: &str, version: &str, file: &str) -> Result<PathBuf> {
    if on_path("node").is_none() {
        apt::install(&["nodejs", "npm"], "Node.js")?;
    }
    let folder = cache()?.join(format!("{name}-{version}"));
    let file = folder.join("node_modules").join(name).join(file);
    if file.is_file() {
        return Ok(file);
    }
    if on_path("npm").is_none() {
        apt::install(&["npm"], "npm")?;
    }
    say(format!("installing {name} {version} from npm, once"));
    std::fs::create_dir_all(&folder)?;
    let mut npm = command("npm");
    npm.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
    run(npm.arg(format!("{name}@{version}")))?;
    if !file.is_file() {
        bail!("{name} {version} was installed, but {} is not there", file.display());
    }
    Ok(file)
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
