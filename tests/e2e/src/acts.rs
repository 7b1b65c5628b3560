//! What a user does. Each verb waits until what it needs is there.
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use thirtyfour::prelude::*;

use crate::sights::pause;
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
        self.session()?.goto(&address).await.with_context(|| format!("opening {address}"))
    }

    /// Opens the single file from the disk.
    pub async fn opens_single_file(&mut self) -> Result<()> {
        let address = self.single_file()?;
        self.navigates(&address).await
    }

    async fn navigates(&self, address: &str) -> Result<()> {
        self.session()?.goto(address).await.with_context(|| format!("opening {address}"))?;
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
            let found = self.waits_for(css).await?;
            match found.click().await {
                Ok(()) => return Ok(()),
                Err(error) => last = Some(error),
            }
            // What lies beneath a bar is scrolled out from under it.
            let _ = found.scroll_into_view().await;
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
        field.send_keys(text).await.with_context(|| format!("typing {text:?} into {name}"))
    }

    /// Chooses a value in the list that a selector finds.
    pub async fn chooses(&self, css: &str, value: &str) -> Result<()> {
        self.clicks_on(&format!("{css} option[value=\"{value}\"]")).await
    }

    /// Presses keys where the focus is: `Escape`, `Control+z`, `Control+Shift+z`, `/`.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let names: Vec<&str> = if keys == "+" { vec![keys] } else { keys.split('+').collect() };
        let codes = names.iter().map(|name| code(name)).collect::<Result<Vec<char>>>()?;
        let mut chain = self.session()?.action_chain();
        for code in &codes {
            chain = chain.key_down(*code);
        }
        for code in codes.iter().rev() {
            chain = chain.key_up(*code);
        }
        chain.perform().await.with_context(|| format!("pressing {keys}"))
    }

    /// Types a text where the focus is.
    pub async fn types_here(&self, text: &str) -> Result<()> {
        let chain = self.session()?.action_chain().send_keys(text);
        chain.perform().await.with_context(|| format!("typing {text:?}"))
    }

    /// Chooses a day in the field of a name, as the browser's picker does: typed, each language
    /// writes it in its own way.
    pub async fn picks_day(&self, name: &str, day: &str) -> Result<()> {
        self.picks_day_in(&format!("[name={name}]"), day).await
    }

    /// The same in the field that a selector finds.
    pub async fn picks_day_in(&self, css: &str, day: &str) -> Result<()> {
        let field = format!("document.querySelector({})", serde_json::to_string(css)?);
        self.holds(&format!("!!{field}")).await?;
        let script = format!(
            "const field = {field}; field.value = '{day}';
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        self.runs(&script).await.map(drop)
    }

    /// Opens a tab beside the one that is open, at a path of the site, and turns to it.
    pub async fn opens_a_tab(&mut self, path: &str) -> Result<()> {
        let tab = self.session()?.new_tab().await.context("opening a tab")?;
        self.session()?.switch_to_window(tab).await?;
        self.open(path).await
    }

    /// Turns to a tab, counted from 0 in the order in which they were opened.
    pub async fn turns_to_tab(&self, place: usize) -> Result<()> {
        let tabs = self.session()?.windows().await?;
        let tab = tabs.into_iter().nth(place).context("no such tab")?;
        Ok(self.session()?.switch_to_window(tab).await?)
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
        self.holds(&format!("!!document.querySelector({})", serde_json::to_string(&css)?)).await?;
        let input = self.session()?.find(By::Css(css)).await?;
        Ok(input.send_keys(file.to_string_lossy().as_ref()).await?)
    }
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
        "F2" => Key::F2,
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
