//! Chromium's DevTools protocol over two pipes: no driver stands between a blow and the browser.
//!
//! One thread reads whatever the browser says and keeps what somebody may wait for. When the
//! browser is gone, every wait ends at once.
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// What pages report their edits through, by number, and whatever else they write: a function that
/// the browser gives them.
pub const TELL: &str = "tellsTheHarness";

/// Commands to a browser, and what it said.
pub struct Wire {
    commands: Mutex<Box<dyn Write + Send>>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
}

/// What the browser said so far.
#[derive(Debug, Default)]
pub struct Heard {
    /// The highest number that each session told.
    pub told: BTreeMap<String, u32>,
    /// How many texts of snapshots each session has written.
    pub snapshot_texts: BTreeMap<String, u32>,
    /// Sessions whose page crashed.
    pub crashed: BTreeSet<String>,
    /// Targets that are gone.
    pub destroyed: BTreeSet<String>,
    answers: BTreeMap<u64, Value>,
    asked: u64,
    ended: bool,
}

impl Wire {
    /// Talks over a pair of pipes.
    pub fn over(commands: impl Write + Send + 'static, said: impl Read + Send + 'static) -> Self {
        let heard = Arc::new((Mutex::new(Heard::default()), Condvar::new()));
        let hears = Arc::clone(&heard);
        std::thread::spawn(move || {
            for message in BufReader::new(said).split(0) {
                let Ok(message) = message else { break };
                if let Ok(message) = serde_json::from_slice(&message) {
                    lock(&hears.0).take_in(message);
                    hears.1.notify_all();
                }
            }
            lock(&hears.0).ended = true;
            hears.1.notify_all();
        });
        Self { commands: Mutex::new(Box::new(commands)), heard }
    }

    /// Sends a command, to a page's session or to the browser, and does not wait for the answer.
    pub fn tell(&self, session: Option<&str>, method: &str, params: Value) -> Result<u64> {
        let number = {
            let mut heard = lock(&self.heard.0);
            heard.asked += 1;
            heard.asked
        };
        let mut command = json!({ "id": number, "method": method, "params": params });
        if let Some(session) = session {
            command["sessionId"] = session.into();
        }
        let mut text = command.to_string().into_bytes();
        text.push(0);
        let mut commands = lock(&self.commands);
        let sent = commands.write_all(&text).and_then(|()| commands.flush());
        sent.with_context(|| format!("telling the browser {method}"))?;
        Ok(number)
    }

    /// Sends a command and gives its result.
    pub fn ask(
        &self,
        session: Option<&str>,
        method: &str,
        params: Value,
        patience: Duration,
    ) -> Result<Value> {
        let number = self.tell(session, method, params)?;
        let answer = self.wait(method, patience, |heard| {
            // A page that crashed never answers.
            let crashed = session.is_some_and(|session| heard.crashed.contains(session));
            let answer = heard.answers.remove(&number);
            answer.or_else(|| crashed.then(|| json!({ "error": "the page has crashed" })))
        })?;
        match answer.get("error") {
            Some(error) => bail!("{method}: {error}"),
            None => Ok(answer["result"].clone()),
        }
    }

    /// Waits until something is found in what was heard.
    pub fn wait<T>(
        &self,
        what: &str,
        patience: Duration,
        mut look: impl FnMut(&mut Heard) -> Option<T>,
    ) -> Result<T> {
        let until = Instant::now() + patience;
        let mut heard = lock(&self.heard.0);
        loop {
            if let Some(found) = look(&mut heard) {
                return Ok(found);
            }
            if heard.ended {
                bail!("the browser is gone ({what})");
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                bail!("waited in vain: {what}");
            }
            heard = match self.heard.1.wait_timeout(heard, left) {
                Ok((heard, _)) => heard,
                Err(poisoned) => poisoned.into_inner().0,
            };
        }
    }
}

impl Heard {
    fn take_in(&mut self, mut message: Value) {
        if let Some(number) = message["id"].as_u64() {
            self.answers.insert(number, message);
            return;
        }
        let session = message["sessionId"].as_str().unwrap_or_default().to_owned();
        let params = message["params"].take();
        match message["method"].as_str() {
            Some("Runtime.bindingCalled") if params["name"] == TELL => {
                match params["payload"].as_str().unwrap_or_default().parse() {
                    Ok(number) => {
                        let told = self.told.entry(session).or_default();
                        *told = (*told).max(number);
                    }
                    Err(_) => *self.snapshot_texts.entry(session).or_default() += 1,
                }
            }
            Some("Inspector.targetCrashed") => {
                self.crashed.insert(session);
            }
            Some("Target.detachedFromTarget") => {
                self.destroyed.extend(params["targetId"].as_str().map(str::to_owned));
            }
            _ => {}
        }
    }
}

/// What a thread that panicked left is still what was heard.
fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
