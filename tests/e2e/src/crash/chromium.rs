//! A Chromium of its own process group: one signal ends all of it, between any two instructions.
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use xtask::tools::browser::ensure as programs;

use super::wire::Wire;

/// How long anything that must happen may take.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A running browser. When dropped it is killed.
pub struct Chromium {
    /// The way to talk to it.
    pub wire: Wire,
    process: Child,
}

impl Chromium {
    /// Starts a browser whose profile lives in a folder.
    pub fn start(profile: &Path) -> Result<Self> {
        let leftover = ["SingletonLock", "SingletonCookie", "SingletonSocket"];
        // A killed browser leaves its claim to the profile behind.
        leftover.iter().for_each(|name| drop(fs::remove_file(profile.join(name))));
        let temporary = profile.join("temporary");
        fs::create_dir_all(&temporary)?;

        // It reads commands from its descriptor 3 and answers on 4.
        let mut command = Command::new("sh");
        let ways = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1";
        command.args(["-c", ways]).arg(programs()?.chromium);
        command.args([
            "--remote-debugging-pipe",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-breakpad",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            // Two tabs type at once: neither may be slowed for being behind the other.
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--lang=en-GB",
            "--window-size=1280,900",
        ]);
        command.arg(format!("--user-data-dir={}", profile.display()));
        command.env("TMPDIR", temporary).process_group(0);
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("starting Chromium")?;
        let commands = process.stdin.take().context("no pipe to Chromium")?;
        let said = process.stdout.take().context("no pipe from Chromium")?;
        let started = Self { wire: Wire::over(commands, said), process };
        started.wire.ask(None, "Browser.getVersion", json!({}), PATIENCE)?;
        Ok(started)
    }

    /// Closes it the way a user does: all is written to disk.
    pub fn close(mut self) -> Result<()> {
        self.wire.tell(None, "Browser.close", json!({}))?;
        self.process.wait().context("waiting for Chromium's end")?;
        self.waits_for_the_last()
    }

    /// Kills all its processes at once, as a power cut would, but for what the system has been
    /// given to write.
    pub fn kill(mut self) -> Result<()> {
        self.strike()
    }

    /// Kills the processes that pages run in, and nothing else.
    pub fn kill_pages(&self) -> Result<()> {
        let pages: Vec<String> = self
            .processes()?
            .into_iter()
            .filter(|id| {
                let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
                String::from_utf8_lossy(&line).contains("--type=renderer")
            })
            .map(|id| id.to_string())
            .collect();
        ensure!(!pages.is_empty(), "no page has a process");
        // One that ended by itself meanwhile makes it fail, and is no failure.
        Command::new("kill").arg("-9").args(pages).stderr(Stdio::null()).status()?;
        Ok(())
    }

    fn strike(&mut self) -> Result<()> {
        let group = format!("-{}", self.process.id());
        let killed = Command::new("kill").args(["-9", "--", &group]).status()?;
        ensure!(killed.success(), "the group {group} could not be killed");
        self.process.wait().context("waiting for Chromium's end")?;
        self.waits_for_the_last()
    }

    /// The profile is free when no process of the group is left.
    fn waits_for_the_last(&self) -> Result<()> {
        let begun = Instant::now();
        while !self.processes()?.is_empty() {
            ensure!(begun.elapsed() < PATIENCE, "Chromium has processes that do not end");
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }

    /// All processes of its group that run.
    fn processes(&self) -> Result<BTreeSet<u32>> {
        let mut found = BTreeSet::new();
        for entry in fs::read_dir("/proc").context("no list of processes")? {
            let Some(id) = entry?.file_name().to_str().and_then(|name| name.parse().ok()) else {
                continue;
            };
            let Ok(line) = fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
            // After the name in brackets: state, parent, group.
            let mut words = line.rsplit(')').next().unwrap_or_default().split_whitespace();
            let state = words.next();
            let group = words.nth(1).and_then(|group| group.parse().ok());
            if group == Some(self.process.id()) && state != Some("Z") {
                found.insert(id);
            }
        }
        Ok(found)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        if matches!(self.process.try_wait(), Ok(None)) {
            let _ = self.strike();
        }
    }
}
