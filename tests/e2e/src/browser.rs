//! One Chromium with its driver and a profile folder: what is started must also end.
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use xtask::tools::browser::{Browser as Programs, ensure};

/// A running browser. It must be [`quit`](Self::quit); its driver ends when dropped.
#[derive(Debug)]
pub struct Browser {
    /// The session that commands go through.
    pub session: WebDriver,
    driver: Driver,
}

impl Browser {
    /// Starts a browser whose profile lives in a folder, and whose downloads go to another.
    pub async fn start(profile: &Path, downloads: &Path) -> Result<Self> {
        let programs = ensure()?;
        let driver = Driver::start(&programs)?;
        let mut wishes = DesiredCapabilities::chrome();
        wishes.set_binary(&programs.chromium.to_string_lossy())?;
        for flag in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--lang=en-GB",
            "--window-size=1280,900",
        ] {
            wishes.add_arg(flag)?;
        }
        wishes.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        let tastes = serde_json::json!({
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            "intl.accept_languages": "en-GB,en",
        });
        wishes.add_experimental_option("prefs", tastes)?;
        let all = serde_json::json!({ "browser": "ALL", "performance": "ALL" });
        wishes.set("goog:loggingPrefs", all)?;
        let session = WebDriver::new(&driver.url, wishes).await.context("starting Chromium")?;
        Ok(Self { session, driver })
    }

    /// Ends the browser the way a user does.
    pub async fn quit(self) -> Result<()> {
        self.session.quit().await.context("closing Chromium")?;
        drop(self.driver);
        Ok(())
    }
}

#[derive(Debug)]
struct Driver {
    process: Child,
    url: String,
}

impl Driver {
    fn start(programs: &Programs) -> Result<Self> {
        let mut command = Command::new(&programs.driver);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("starting chromedriver")?;
        let said = process.stdout.take().context("chromedriver has no output")?;
        let mut lines = BufReader::new(said).lines();
        let port = lines.find_map(|line| {
            let line = line.ok()?;
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        // Whatever else it says is read and forgotten, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let port = port.context("chromedriver did not tell its port")?;
        Ok(Self { process, url: format!("http://127.0.0.1:{port}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
