//! An acknowledged edit is not lost when the page or the browser is killed: a few runs of what
//! `cargo xtask crash-test` does at length. And the comparison can fail: an app that keeps its edits
//! late, or not all of them, is found out.
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, ensure};
use e2e::Site;
use e2e::crash::{Blow, Mode, Outcome, Size, Table, Terms, Workspace, runs};
use imbuto::stats::Random;

/// One browser at a time.
static TURN: Mutex<()> = Mutex::new(());

/// Seconds by which the browser has written to disk once.
const WRITTEN_ONCE: Range<f64> = 5.5..7.0;

/// Some runs of each mode on one workspace: all of it in one table, and why something was lost.
fn all(
    size: Size,
    before: &str,
    seed: u64,
    modes: &[(Blow, usize, u32)],
) -> Result<(Table, String)> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let site = Site::app("/")?;
    let workspace = Workspace::begin(size, &site)?;
    let terms = Terms { seconds: WRITTEN_ONCE, before: before.to_owned() };
    let (mut table, mut why) = (Table::default(), Vec::new());
    let mut random = Random::seeded(seed);
    for (blow, tabs, count) in modes.iter().copied() {
        let what = (Mode { blow, tabs }, &terms);
        let tell = |_, outcome: &Outcome| why.extend(outcome.verdict.why.clone());
        runs(count, what, (&workspace, &site), &mut random, &mut table, tell)?;
    }
    Ok((table, why.join("\n")))
}

fn nothing_is_lost(size: Size, modes: &[(Blow, usize, u32)]) -> Result<()> {
    // Other choices each time: what is rare is found by many.
    let seed = std::process::id().into();
    let (table, why) = all(size, "", seed, modes)?;
    ensure!(table.lost() == 0, "seed {seed}:\n{}\n{why}", table.markdown());
    ensure!(table.counted() > 0, "no run has counted:\n{}", table.markdown());
    Ok(())
}

#[test]
fn edits_outlive_their_page_and_their_browser() -> Result<()> {
    nothing_is_lost(Size::Demo, &[(Blow::Page, 1, 2), (Blow::Browser, 1, 1)])
}

#[test]
fn two_tabs_lose_nothing_of_each_other() -> Result<()> {
    nothing_is_lost(Size::Small, &[(Blow::Page, 2, 2), (Blow::PageThenBrowser, 2, 1)])
}

/// What the app writes is late or missing: that must show.
fn is_found_out(before: &str) -> Result<()> {
    // What is lost may be written once more before the blow: not each run shows it.
    let (table, _) = all(Size::Small, before, 4, &[(Blow::Page, 1, 4)])?;
    ensure!(table.counted() > 0 && table.lost() > 0, "not noticed:\n{}", table.markdown());
    Ok(())
}

#[test]
fn an_app_that_keeps_edits_late_is_found_out() -> Result<()> {
    is_found_out(
        "const write = Storage.prototype.setItem;
         Storage.prototype.setItem = function (key, text) {
             if (!key.startsWith('imbuto/')) return write.call(this, key, text);
             setTimeout(() => write.call(this, key, text), 500);
         };",
    )
}

#[test]
fn an_app_that_drops_an_edit_now_and_then_is_found_out() -> Result<()> {
    is_found_out(
        "const write = Storage.prototype.setItem;
         let count = 0;
         Storage.prototype.setItem = function (key, text) {
             if (!key.includes('/journal/') || ++count % 3 > 0) write.call(this, key, text);
         };",
    )
}
