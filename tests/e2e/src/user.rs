//! Someone at a computer: a browser, a profile that outlives it, and a server to go to.
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use thirtyfour::WebDriver;

use crate::browser::Browser;
use crate::complaints;
use crate::journey::PATIENCE;
use crate::pages::{Folder, Site, app_folder};

/// Whoever goes through a test's script; the verbs are in `acts`, `sights` and `circumstances`.
#[derive(Debug)]
pub struct User {
    /// How long a verb waits for what it needs.
    pub patience: Duration,
    browser: Option<Browser>,
    home: Folder,
    site: Option<Site>,
    origins: Vec<String>,
    heard: Vec<String>,
}

impl User {
    pub(crate) async fn arrives() -> Result<Self> {
        let home = Folder::new("user")?;
        std::fs::create_dir_all(home.join("downloads"))?;
        let browser = Some(Browser::start(&home.join("profile"), &home.join("downloads")).await?);
        Ok(Self {
            patience: PATIENCE,
            browser,
            home,
            site: None,
            origins: Vec::new(),
            heard: Vec::new(),
        })
    }

    pub(crate) async fn leaves(mut self) -> Result<()> {
        match self.browser.take() {
            Some(browser) => browser.quit().await,
            None => Ok(()),
        }
    }

    pub(crate) fn session(&self) -> Result<&WebDriver> {
        Ok(&self.browser.as_ref().context("the browser is closed")?.session)
    }

    /// The user's own folder for files to upload.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// From now on the user goes to this site; before, to the built app on a server's root.
    pub fn goes_to(&mut self, site: Site) {
        self.knows(&site);
        self.site = Some(site);
    }

    /// The address of the site that the user goes to.
    ///
    /// # Errors
    /// When the app isn't built.
    pub fn address(&mut self) -> Result<String> {
        if self.site.is_none() {
            self.goes_to(Site::app("/")?);
        }
        Ok(self.site.as_ref().context("no site")?.url.clone())
    }

    /// The single file's address.
    pub(crate) fn single_file(&mut self) -> Result<String> {
        let file = app_folder()?.join(xtask::pack::SINGLE);
        ensure!(file.is_file(), "{} is not there", file.display());
        let address = format!("file://{}", file.display());
        self.origins.push(address.clone());
        Ok(address)
    }

    /// Requests to this site too are no complaint.
    pub fn knows(&mut self, site: &Site) {
        let origin: Vec<&str> = site.url.splitn(4, '/').take(3).collect();
        self.origins.push(origin.join("/") + "/");
    }

    /// The network goes away: the site's server stops.
    pub fn loses_the_network(&mut self) {
        if let Some(site) = &mut self.site {
            site.stop();
        }
    }

    /// Closes the browser and opens it again, on an empty page, with the same profile.
    ///
    /// # Errors
    /// When it does not close or start.
    pub async fn restarts_the_browser(&mut self) -> Result<()> {
        self.listens().await?;
        if let Some(browser) = self.browser.take() {
            browser.quit().await?;
        }
        self.starts_the_browser().await
    }

    /// Kills the browser's process at this moment, as a power cut would, and starts it again.
    ///
    /// # Errors
    /// When its process isn't found, or it does not start.
    pub async fn kills_the_browser(&mut self) -> Result<()> {
        self.listens().await?;
        let browser = self.browser.take().context("the browser is closed")?;
        // Chromium names the process that holds a profile in this link: `<machine>-<process>`.
        let holder = std::fs::read_link(self.home.join("profile").join("SingletonLock"))?;
        let holder = holder.to_string_lossy().into_owned();
        let process = holder.rsplit('-').next().unwrap_or_default();
        ensure!(process.parse::<u32>().is_ok(), "no process in {holder}");
        ensure!(Command::new("kill").args(["-9", process]).status()?.success(), "kill failed");
        // The session is gone with it: its end is no news.
        let _ = browser.quit().await;
        let _ = std::fs::remove_file(self.home.join("profile").join("SingletonLock"));
        self.starts_the_browser().await
    }

    async fn starts_the_browser(&mut self) -> Result<()> {
        let (profile, downloads) = (self.home.join("profile"), self.home.join("downloads"));
        self.browser = Some(Browser::start(&profile, &downloads).await?);
        Ok(())
    }

    /// Takes in what the logs hold, before a browser that holds them goes.
    async fn listens(&mut self) -> Result<()> {
        let ours = |address: &str| self.origins.iter().any(|origin| address.starts_with(origin));
        let heard = complaints::read(self.session()?, ours).await?;
        self.heard.extend(heard);
        Ok(())
    }

    /// What the pages complained of so far, each told once.
    ///
    /// # Errors
    /// When the browser does not give its logs.
    pub async fn complaints(&mut self) -> Result<Vec<String>> {
        if self.browser.is_some() {
            self.listens().await?;
        }
        Ok(std::mem::take(&mut self.heard))
    }

    /// Takes note of complaints that a test provokes: those that hold a text are forgotten.
    ///
    /// # Errors
    /// When there was none: then the test provokes nothing.
    pub async fn expects_complaint(&mut self, text: &str) -> Result<()> {
        let heard = self.complaints().await?;
        let (expected, others): (Vec<_>, Vec<_>) =
            heard.into_iter().partition(|said| said.contains(text));
        self.heard = others;
        ensure!(!expected.is_empty(), "no complaint about {text:?}, but {:?}", self.heard);
        Ok(())
    }
}
