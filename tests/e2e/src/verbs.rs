//! The verbs: what a user does and sees. Each waits until what it needs is there.
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::user::User;

impl User {
    /// Goes to a path of the site, such as `#/funnel?owner=…`, and waits until the page is ready.
    pub async fn open(&mut self, path: &str) -> Result<()> {
        let address = self.address()? + path;
        self.navigates(&address).await
    }

    /// Goes to a path of the site, whether or not the app comes up there.
    pub async fn visit(&mut self, path: &str) -> Result<()> {
        let address = self.address()? + path;
        self.session()?
            .goto(&address)
            .await
            .with_context(|| format!("opening {address}"))
    }

    /// Opens the single file from the disk.
    pub async fn opens_single_file(&mut self) -> Result<()> {
        let address = self.single_file()?;
        self.navigates(&address).await
    }

    async fn navigates(&self, address: &str) -> Result<()> {
        self.session()?
            .goto(address)
            .await
            .with_context(|| format!("opening {address}"))?;
        self.ready().await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.session()?.refresh().await.context("reloading")?;
        self.ready().await
    }

    async fn ready(&self) -> Result<()> {
        self.holds(
            "document.readyState === 'complete' && !document.querySelector('#boot:not([inert])')",
        )
        .await
    }

    /// Clicks what carries `data-action="<action>"`.
    pub async fn click(&self, action: &str) -> Result<()> {
        self.clicks_on(&format!("[data-action=\"{action}\"]")).await
    }

    /// Clicks what a selector finds.
    pub async fn clicks_on(&self, css: &str) -> Result<()> {
        let mut last = None;
        let begun = Instant::now();
        // A list may be drawn anew between finding and clicking: then again.
        while begun.elapsed() < self.patience {
            match self.waits_for(css).await?.click().await {
                Ok(()) => return Ok(()),
                Err(error) => last = Some(error),
            }
            pause().await;
        }
        bail!("cannot click {css}: {last:?}")
    }

    /// Puts a text into the field of a name, in place of what is there.
    pub async fn types(&self, name: &str, text: &str) -> Result<()> {
        let field = self.waits_for(&format!("[name=\"{name}\"]")).await?;
        field.send_keys(Key::Control + "a").await?;
        if text.is_empty() {
            field.send_keys("" + Key::Delete).await?;
        }
        field
            .send_keys(text)
            .await
            .with_context(|| format!("typing {text:?} into {name}"))
    }

    /// Chooses a value in the list that a selector finds.
    pub async fn chooses(&self, css: &str, value: &str) -> Result<()> {
        self.clicks_on(&format!("{css} option[value=\"{value}\"]"))
            .await
    }

    /// Waits until a text is on the page for eyes to see; kinds of spaces make no difference.
    pub async fn sees(&self, text: &str) -> Result<()> {
        let spaces = "replace(/[\\s\\u00a0\\u202f]+/g, ' ')";
        let wanted = serde_json::to_string(text)?;
        let seen = format!("document.body.innerText.{spaces}");
        if self
            .holds(&format!("{seen}.includes({wanted}.{spaces})"))
            .await
            .is_err()
        {
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
            for found in self
                .session()?
                .find_all(By::Css(css))
                .await
                .unwrap_or_default()
            {
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
        self.holds(&format!(
            "!document.querySelector({})",
            serde_json::to_string(css)?
        ))
        .await
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

    /// Runs JavaScript in the page; a promise that it returns is awaited.
    pub async fn runs(&self, script: &str) -> Result<Value> {
        Ok(self
            .session()?
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// A number in the table of a figure, unrounded: `None` where the figure has none.
    pub async fn figure(&self, figure: &str, row: &str, column: &str) -> Result<Option<f64>> {
        let table = format!("table[data-figure=\"{figure}\"]");
        let cell = format!("{table} tr[data-row=\"{row}\"] [data-col=\"{column}\"]");
        let cell = serde_json::to_string(&cell)?;
        self.holds(&format!("!!document.querySelector({cell})"))
            .await?;
        let script = format!(
            "const cell = document.querySelector({cell});
             const data = cell.matches('data') ? cell : cell.querySelector('data[value]');
             return data ? data.getAttribute('value') : null"
        );
        match self.runs(&script).await? {
            Value::String(text) if !text.is_empty() => {
                Ok(Some(text.parse().with_context(|| {
                    format!("{figure} {row} {column}: {text:?}")
                })?))
            }
            _ => Ok(None),
        }
    }

    /// Presses keys where the focus is: `Escape`, `Control+z`, `Control+Shift+z`, `/`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let names: Vec<&str> = if keys == "+" {
            vec![keys]
        } else {
            keys.split('+').collect()
        };
        let codes = names
            .iter()
            .map(|name| code(name))
            .collect::<Result<Vec<char>>>()?;
        let mut chain = self.session()?.action_chain();
        for code in &codes {
            chain = chain.key_down(*code);
        }
        for code in codes.iter().rev() {
            chain = chain.key_up(*code);
        }
        chain
            .perform()
            .await
            .with_context(|| format!("pressing {keys}"))
    }

    /// Writes a file and gives it to the import.
    pub async fn chooses_file(&self, name: &str, content: &[u8]) -> Result<()> {
        let file = self.home().join(name);
        std::fs::write(&file, content).with_context(|| format!("writing {}", file.display()))?;
        self.chooses_existing_file("import-file", &file).await
    }

    /// Gives a file to the file input of an action, which may be out of sight.
    pub async fn chooses_existing_file(&self, action: &str, file: &Path) -> Result<()> {
        let css = format!("input[type=file][data-action=\"{action}\"]");
        self.holds(&format!(
            "!!document.querySelector({})",
            serde_json::to_string(&css)?
        ))
        .await?;
        let input = self.session()?.find(By::Css(css)).await?;
        Ok(input.send_keys(file.to_string_lossy().as_ref()).await?)
    }

    /// Waits for a download whose name holds a text, and gives its content.
    pub async fn downloaded(&self, name: &str) -> Result<(PathBuf, Vec<u8>)> {
        let begun = Instant::now();
        loop {
            for entry in std::fs::read_dir(self.home().join("downloads"))? {
                let path = entry?.path();
                let file = path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                if file.contains(name) && !file.ends_with(".crdownload") {
                    let content = std::fs::read(&path)?;
                    return Ok((path, content));
                }
            }
            if begun.elapsed() > self.patience {
                bail!("no download named {name:?}");
            }
            pause().await;
        }
    }

    /// From the next page on, takes the time from navigation to the second frame after a selector
    /// finds something: [`watch`](Self::watch) tells it.
    pub async fn stops_the_watch_at(&self, css: &str) -> Result<()> {
        let css = serde_json::to_string(css)?;
        let script = format!(
            "window.imbutoWatch = null;
             const look = () => {{
                 if (!document.querySelector({css})) return;
                 seen.disconnect();
                 requestAnimationFrame(() => requestAnimationFrame(() => {{ window.imbutoWatch = performance.now(); }}));
             }};
             const seen = new MutationObserver(look);
             seen.observe(document, {{ childList: true, subtree: true, attributes: true }});"
        );
        let script = json!({ "source": format!("{{ {script} }}") });
        self.tells_chromium("Page.addScriptToEvaluateOnNewDocument", script)
            .await
    }

    /// The milliseconds that the watch stopped at.
    pub async fn watch(&self) -> Result<f64> {
        self.holds("typeof window.imbutoWatch === 'number'").await?;
        self.runs("return window.imbutoWatch")
            .await?
            .as_f64()
            .context("the watch shows no number")
    }

    /// Keeps a picture of what is on the screen.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        Ok(self.session()?.screenshot(file).await?)
    }

    /// Barriers to access that axe-core finds in the page, each with the elements concerned.
    pub async fn axe(&self) -> Result<Vec<String>> {
        let script = xtask::tools::node::axe()?;
        let script = std::fs::read_to_string(&script).context("reading axe-core")?;
        self.runs(&format!("if (!window.axe) {{ {script} }}"))
            .await?;
        let found = self
            .runs("return axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(
                one => one.id + ' (' + one.impact + '): ' + one.nodes.map(node => node.target.join(' ')).join(', ')))")
            .await?;
        let found = found.as_array().context("axe-core gave no list")?;
        Ok(found
            .iter()
            .map(|one| one.as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Gives the page this much room, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tells_chromium("Emulation.setDeviceMetricsOverride", size)
            .await
    }

    /// The system prefers dark colours.
    pub async fn dark(&self) -> Result<()> {
        let wish = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        self.tells_chromium("Emulation.setEmulatedMedia", wish)
            .await
    }

    /// Slows the processor by a factor, as on a cheap telephone; 1 is full speed.
    pub async fn slow_cpu(&self, factor: u32) -> Result<()> {
        self.tells_chromium("Emulation.setCPUThrottlingRate", json!({ "rate": factor }))
            .await
    }

    async fn tells_chromium(&self, method: &str, params: Value) -> Result<()> {
        self.session()?
            .cdp()
            .send_raw(method, params)
            .await
            .map(drop)
            .with_context(|| method.to_owned())
    }
}

/// Between two looks at a condition.
async fn pause() {
    tokio::time::sleep(Duration::from_millis(30)).await;
}

fn code(name: &str) -> Result<char> {
    let key = match name {
        "Control" | "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => bail!("no key is called {name:?}"),
            };
        }
    };
    Ok(key.value())
}
