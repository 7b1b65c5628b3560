//! What a user sees, and waits for. Each verb fails when patience is at its end.
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::user::User;

impl User {
    /// Waits until a text is on the page for eyes to see; kinds of spaces make no difference.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let spaces = "replace(/[\\s\\u00a0\\u202f]+/g, ' ')";
        let wanted = serde_json::to_string(text)?;
        let seen = format!("document.body.innerText.{spaces}");
        if self.holds(&format!("{seen}.includes({wanted}.{spaces})")).await.is_err() {
            bail!(
                "{wanted} is not to be seen, but {}",
                self.runs(&format!("return {seen}")).await?
            );
        }
        Ok(())
    }

    /// Waits until what a selector finds is visible.
    pub async fn waits_for(&self, css: &str) -> Result<WebElement> {
        let begun = Instant::now();
        loop {
            for found in self.session()?.find_all(By::Css(css)).await.unwrap_or_default() {
                if found.is_displayed().await.unwrap_or(false) {
                    return Ok(found);
                }
            }
            if begun.elapsed() > self.patience {
                bail!("{css} is not there");
            }
            pause().await;
        }
    }

    /// Waits until nothing that a selector finds is left.
    pub async fn waits_until_gone(&self, css: &str) -> Result<()> {
        self.holds(&format!("!document.querySelector({})", serde_json::to_string(css)?)).await
    }

    /// Waits until a JavaScript expression is true; it may be a promise.
    pub async fn holds(&self, expression: &str) -> Result<()> {
        let begun = Instant::now();
        loop {
            // While a page loads there may be no document to ask.
            let now = self.runs(&format!("return {expression}")).await;
            if matches!(now, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if begun.elapsed() > self.patience {
                bail!("it never became true that {expression} (last: {now:?})");
            }
            pause().await;
        }
    }

    /// Waits until the page says that what is seen is stored.
    pub async fn is_saved(&self) -> Result<()> {
        self.holds("document.documentElement.dataset.saved === 'yes'").await
    }

    /// Runs JavaScript in the page; a promise that it returns is awaited.
    pub async fn runs(&self, script: &str) -> Result<Value> {
        Ok(self.session()?.execute(script, Vec::new()).await?.json().clone())
    }

    /// On how many sheets of paper the page is printed, as large as its style sheet says.
    pub async fn pages_on_paper(&self) -> Result<u64> {
        let paper = json!({ "preferCSSPageSize": true, "printBackground": true });
        let cdp = self.session()?.cdp();
        let printed = cdp.send_raw("Page.printToPDF", paper).await.context("printing")?;
        let pdf = printed["data"].as_str().context("no PDF")?;
        // Written plainly between the packed streams: an object for each page.
        let script =
            format!("return (atob('{pdf}').match(/\\/Type\\s*\\/Page[^s]/g) || []).length");
        self.runs(&script).await?.as_u64().context("no count")
    }

    /// A number in the table of a figure, unrounded: `None` where the figure has none.
    pub async fn figure(&self, figure: &str, row: &str, column: &str) -> Result<Option<f64>> {
        let table = format!("table[data-figure=\"{figure}\"]");
        let cell = format!("{table} tr[data-row=\"{row}\"] [data-col=\"{column}\"]");
        let cell = serde_json::to_string(&cell)?;
        self.holds(&format!("!!document.querySelector({cell})")).await?;
        let script = format!(
            "const cell = document.querySelector({cell});
             const data = cell.matches('data') ? cell : cell.querySelector('data[value]');
             return data ? data.getAttribute('value') : null"
        );
        match self.runs(&script).await? {
            Value::String(text) if !text.is_empty() => Ok(Some(
                text.parse().with_context(|| format!("{figure} {row} {column}: {text:?}"))?,
            )),
            _ => Ok(None),
        }
    }

    /// Waits for a download whose name holds a text, and gives its content.
    pub async fn downloaded(&self, name: &str) -> Result<(PathBuf, Vec<u8>)> {
        let begun = Instant::now();
        loop {
            for entry in std::fs::read_dir(self.home().join("downloads"))? {
                let path = entry?.path();
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                if file.contains(name) && !file.ends_with(".crdownload") {
                    let content = std::fs::read(&path)?;
                    // Chromium makes the file before it writes into it.
                    if !content.is_empty() {
                        return Ok((path, content));
                    }
                }
            }
            if begun.elapsed() > self.patience {
                bail!("no download named {name:?}");
            }
            pause().await;
        }
    }

    /// Keeps a picture of what is on the screen.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        Ok(self.session()?.screenshot(file).await?)
    }

    /// Barriers to access that axe-core finds in the page, each with the elements concerned.
    pub async fn axe(&self) -> Result<Vec<String>> {
        let script = xtask::tools::node::axe()?;
        let script = std::fs::read_to_string(&script).context("reading axe-core")?;
        self.runs(&format!("if (!window.axe) {{ {script} }}")).await?;
        let found = self
            .runs("return axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } }).then(found => found.violations.map(
                one => one.id + ' (' + one.impact + '): ' + one.nodes.map(node => node.target.join(' ')).join(', ')))")
            .await?;
        let found = found.as_array().context("axe-core gave no list")?;
        Ok(found.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect())
    }
}

/// Between two looks at a condition.
pub(crate) async fn pause() {
    tokio::time::sleep(Duration::from_millis(30)).await;
}
