//! `cargo xtask test`: every check there is, on a bare machine too.
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, anyhow, bail};

use crate::shell::{self, command};
use crate::tools::rust::{TARGET, WasmRust};
use crate::tools::{browser, crates, node, rust};

type Check = fn() -> Result<()>;

/// Every check: a name to choose it by, what it is, and the work.
const CHECKS: [(&str, &str, Check); 7] = [
    ("fmt", "format", format),
    ("clippy", "lints on the host", host_lints),
    ("clippy-wasm", "lints on wasm", wasm_lints),
    ("host", "tests on the host", host_tests),
    ("browser", "tests in a browser's document", browser_tests),
    ("dist", "the app as it is published", dist),
    ("e2e", "the app in a real browser, end to end", e2e),
];

/// Runs every check, or only those named; goes on after a failure, and tells at the end which
/// failed.
///
/// # Errors
/// When a check failed, or a name is unknown.
pub fn run(only: &[String]) -> Result<()> {
    if let Some(unknown) = only.iter().find(|name| CHECKS.iter().all(|(known, ..)| known != name)) {
        let names: Vec<_> = CHECKS.iter().map(|(name, ..)| *name).collect();
        bail!("no check is called {unknown}: there are {}", names.join(", "));
    }
    let mut told = Vec::new();
    let (mut failed, mut unbuilt) = (0, false);
    for (name, what, check) in CHECKS {
        if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("\n▸ {name}: {what}");
        let begun = Instant::now();
        let ended = if name == "e2e" && unbuilt {
            Err(anyhow!("not run: the app was not built"))
        } else {
            check()
        };
        unbuilt |= name == "dist" && ended.is_err();
        let seconds = begun.elapsed().as_secs_f64();
        let line = match &ended {
            Ok(()) => format!("✓ {name:<12} {seconds:>7.1} s"),
            Err(error) => format!("✗ {name:<12} {seconds:>7.1} s  {error:#}"),
        };
        println!("{line}");
        failed += usize::from(ended.is_err());
        told.push(line);
    }
    println!("\n{}\n\nchecks: {} passed, {failed} failed", told.join("\n"), told.len() - failed);
    if failed > 0 {
        bail!("{failed} of {} checks failed", told.len());
    }
    Ok(())
}

fn cargo() -> Command {
    quiet(command("cargo"))
}

/// A failed test tells enough by its error: the stack behind it is the test runner's own.
fn quiet(mut command: Command) -> Command {
    command.env("RUST_BACKTRACE", "0");
    command
}

fn format() -> Result<()> {
    shell::run(cargo().args(["fmt", "--all", "--check"]))
}

fn host_lints() -> Result<()> {
    shell::run(cargo().args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn wasm_lints() -> Result<()> {
    let mut clippy = wasm()?.command("cargo");
    clippy.args(["clippy", "--quiet", "--target", TARGET]);
    // Unit tests run on the host, and use what does not compile for the browser.
    clippy.args(["--lib", "--bins", "--test", "browser", "--", "-D", "warnings"]);
    shell::run(&mut clippy)
}

fn host_tests() -> Result<()> {
    shell::run(cargo().args(["test", "--quiet", "--workspace", "--exclude", "e2e"]))
}

fn browser_tests() -> Result<()> {
    let runner = crates::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let driver = browser::ensure()?.driver;
    let mut test = quiet(wasm()?.command("cargo"));
    test.args(["test", "--target", TARGET, "--test", "browser"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    shell::run(&mut test)
}

fn dist() -> Result<()> {
    super::dist::run().map(drop)
}

fn e2e() -> Result<()> {
    browser::ensure()?;
    node::axe()?;
    shell::run(cargo().args(["test", "--quiet", "--package", "e2e", "--no-fail-fast"]))
}

fn wasm() -> Result<WasmRust> {
    rust::ensure()
}
