//! Chromium and its driver.
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::shell::on_path;

/// The browser and the program that drives it, of one version.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// Finds the browser, installing it when it is missing.
///
/// # Errors
/// When there is none and it cannot be installed.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install(&["chromium", "chromium-driver"], "Chromium with chromedriver")?;
    find().context("Chromium was installed, but neither it nor chromedriver is on PATH")
}

fn find() -> Option<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    Some(Browser {
        chromium: names.into_iter().find_map(on_path)?,
        driver: on_path("chromedriver")?,
    })
}
