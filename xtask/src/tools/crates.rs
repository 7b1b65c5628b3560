//! Tools that are built from crates: Trunk, wasm-bindgen's command line, and what cuts the wasm.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{TRUNK, WASM_SPLIT};
use crate::places::{cache, root};
use crate::shell::{command, on_path, read, run, say};

/// Trunk, which drives the build of the app.
///
/// # Errors
/// When it is missing and cannot be built.
pub fn trunk() -> Result<PathBuf> {
    // Unoptimised: it only starts other programs, and compiles in half the time.
    tool("trunk", TRUNK, "trunk", &["--debug"], "4 minutes")
}

/// What cuts the wasm into the parts that are loaded when needed.
///
/// # Errors
/// When it is missing and cannot be built.
pub fn wasm_split() -> Result<PathBuf> {
    let flags = ["--debug", "--features", "build-binary"];
    tool("wasm_split_cli_support", WASM_SPLIT, "wasm-split-cli", &flags, "1 minute")
}

/// The folder that holds `wasm-bindgen` and `wasm-bindgen-test-runner` of exactly the version
/// that the app is built with.
///
/// # Errors
/// When they are missing and cannot be built, or Cargo.lock has no wasm-bindgen.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let version = locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    // The runner stands for both: an installation without it is of no use to the tests.
    let runner = "wasm-bindgen-test-runner";
    let runner = tool("wasm-bindgen-cli", version, runner, &[], "2 minutes")?;
    Ok(runner.parent().map_or_else(PathBuf::new, Path::to_owned))
}

fn tool(name: &str, version: &str, program: &str, flags: &[&str], takes: &str) -> Result<PathBuf> {
    if let Some(found) = on_path(program)
        && let Ok(told) = read(command(&found).arg("--version"))
        && told.split_whitespace().any(|word| word == version)
    {
        return Ok(found);
    }
    let folder = cache()?.join(format!("{name}-{version}"));
    let file = folder.join("bin").join(program);
    if file.is_file() {
        return Ok(file);
    }
    say(format!("building {name} {version}, once (about {takes} on two cores)"));
    let build = cache()?.join("build");
    let install = |locked: &[&str]| {
        let mut cargo = command("cargo");
        cargo.args(["install", "--quiet", name, "--version", version, "--root"]).arg(&folder);
        cargo.arg("--target-dir").arg(&build).args(flags).args(locked);
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        cargo
    };
    // The versions that its authors locked may be gone from a mirror: then the newest that fit.
    if read(&mut install(&["--locked"])).is_err() {
        run(&mut install(&[]))?;
    }
    let _ = std::fs::remove_dir_all(&build);
    Ok(file)
}

/// The version of a package in the text of a Cargo.lock.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_version_is_the_package_s_own() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(super::locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(super::locked(lock, "trunk"), None);
    }
}
