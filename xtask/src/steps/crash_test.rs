//! `cargo xtask crash-test`: whether an edit that was acknowledged is ever lost.
//!
//! Real browsers are killed while edits are made, `--runs <n>` times and in several ways; then a
//! simulated store fails and forgets through a million steps. The program that kills is in the
//! end-to-end tests' crate, which holds all that drives a browser.
use anyhow::Result;

use crate::shell::{self, command, say, step};
use crate::tools::browser;

/// Steps of the simulated store: as many as pass in a few minutes.
const SIMULATED_STEPS: &str = "1000000";

/// Builds the app, kills browsers, and runs the simulation even where something was lost before.
///
/// # Errors
/// When an edit was lost, or a run could not be made.
pub fn run(words: &[String]) -> Result<()> {
    super::dist::run()?;
    browser::ensure()?;
    let browsers = step("browsers killed while edits are made", || {
        let mut crash = command("cargo");
        crash.args(["run", "--quiet", "--package", "e2e", "--bin", "crash-test", "--"]);
        shell::run(crash.args(words))
    });
    say(format!("the same without a browser, on a simulated store: {SIMULATED_STEPS} steps"));
    let simulated = step("simulated store", || {
        let mut test = command("cargo");
        test.env("IMBUTO_SIMULATED_STEPS", SIMULATED_STEPS).env("RUST_BACKTRACE", "0");
        test.args(["test", "--quiet", "--release", "--test", "host", "storage::random"]);
        shell::run(&mut test)
    });
    browsers.and(simulated)
}
