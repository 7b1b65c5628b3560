//! `cargo xtask bench`: how heavy the app is, and how fast in a browser. It measures and never
//! judges: a time is worth something only beside another of the same run.
use anyhow::Result;

use crate::shell::{self, command, step};
use crate::tools::browser;

/// Builds the app, then measures the bytes of a first load and the times in a browser.
///
/// # Errors
/// When the app cannot be built, or the measuring program fails.
pub fn run() -> Result<()> {
    super::dist::run()?;
    browser::ensure()?;
    step("measure", || {
        let mut bench = command("cargo");
        shell::run(bench.args(["run", "--quiet", "--package", "e2e", "--bin", "bench"]))
    })
}
