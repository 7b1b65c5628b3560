//! One tab with hands in it.
use std::fmt::Display;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::chromium::PATIENCE;
use super::wire::{TELL, Wire};

const HANDS: &str = include_str!("hands.js");

/// A tab of a browser.
#[derive(Debug)]
pub struct Page {
    target: String,
    /// What its messages go by.
    pub session: String,
}

impl Page {
    /// Opens an address in a window of its own, after running a script in the empty page.
    pub fn open(wire: &Wire, address: &str, before: &str) -> Result<Self> {
        // Right after a blow the browser may take a process for a new page that is dead already.
        let mut page = Self::attach(wire);
        for _ in 0..3 {
            if page.is_ok() {
                break;
            }
            page = Self::attach(wire);
        }
        let page = page.context("no new page")?;
        let script = json!({ "source": format!("{HANDS}\n{before}") });
        page.asks(wire, "Page.addScriptToEvaluateOnNewDocument", script)?;
        page.asks(wire, "Page.navigate", json!({ "url": address }))?;
        Ok(page)
    }

    /// An empty page that answers.
    fn attach(wire: &Wire) -> Result<Self> {
        let window = json!({ "url": "about:blank", "newWindow": true });
        let target = wire.ask(None, "Target.createTarget", window, PATIENCE)?;
        let target = target["targetId"].as_str().context("no target")?.to_owned();
        let wish = json!({ "targetId": target, "flatten": true });
        let session = wire.ask(None, "Target.attachToTarget", wish, PATIENCE)?;
        let session = session["sessionId"].as_str().context("no session")?.to_owned();
        for domain in ["Inspector.enable", "Page.enable", "Runtime.enable"] {
            wire.ask(Some(&session), domain, json!({}), PATIENCE / 5)?;
        }
        let tell = json!({ "name": TELL });
        wire.ask(Some(&session), "Runtime.addBinding", tell, PATIENCE / 5)?;
        Ok(Self { target, session })
    }

    /// What a JavaScript expression gives; a promise is awaited.
    pub fn runs(&self, wire: &Wire, expression: impl Display) -> Result<Value> {
        // While a page loads, its document goes away under what is being run.
        let mut last = None;
        for _ in 0..5 {
            let params = json!({
                "expression": format!("(async () => {{ return {expression} }})()"),
                "awaitPromise": true, "returnByValue": true,
            });
            match self.asks(wire, "Runtime.evaluate", params) {
                Ok(answer) if answer.get("exceptionDetails").is_some() => {
                    bail!("the page threw: {}", answer["exceptionDetails"]["exception"]);
                }
                Ok(mut answer) => return Ok(answer["result"]["value"].take()),
                Err(error) if format!("{error:#}").contains("context") => last = Some(error),
                Err(error) => return Err(error),
            }
        }
        Err(last.context("no answer")?)
    }

    /// Starts what an expression does, and does not wait for its end.
    pub fn starts(&self, wire: &Wire, expression: impl Display) -> Result<()> {
        let params = json!({ "expression": format!("void {expression}") });
        let answer = self.asks(wire, "Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(thrown) => bail!("the page threw: {thrown}"),
            None => Ok(()),
        }
    }

    /// Makes its process crash wherever it is, in the middle of a script too. Does not wait for it.
    pub fn crash(&self, wire: &Wire) -> Result<()> {
        wire.tell(Some(&self.session), "Page.crash", json!({})).map(drop)
    }

    /// Waits until it has crashed; what it told before is heard by then.
    pub fn has_crashed(&self, wire: &Wire) -> Result<()> {
        wire.wait("the page's crash", PATIENCE, |heard| {
            heard.crashed.contains(&self.session).then_some(())
        })
    }

    /// Closes the tab.
    pub fn close(self, wire: &Wire) -> Result<()> {
        let target = json!({ "targetId": self.target });
        wire.ask(None, "Target.closeTarget", target, PATIENCE)?;
        wire.wait("the tab's end", PATIENCE, |heard| {
            heard.destroyed.contains(&self.target).then_some(())
        })
    }

    /// The number of its last edit that it told.
    pub fn told(&self, wire: &Wire) -> Result<u32> {
        wire.wait("", PATIENCE, |heard| {
            Some(heard.told.get(&self.session).copied().unwrap_or_default())
        })
    }

    /// What it tells from now on are other edits.
    pub fn forgets_what_it_told(&self, wire: &Wire) -> Result<()> {
        wire.wait("", PATIENCE, |heard| {
            heard.told.remove(&self.session);
            heard.snapshot_texts.remove(&self.session);
            Some(())
        })
    }

    fn asks(&self, wire: &Wire, method: &str, params: Value) -> Result<Value> {
        wire.ask(Some(&self.session), method, params, PATIENCE)
    }
}
