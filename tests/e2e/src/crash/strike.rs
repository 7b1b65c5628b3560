//! The blow: when it falls, and on what.
use std::ops::Range;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::chance::Chance;
use super::chromium::{Chromium, PATIENCE};
use super::mode::{Blow, Mode};
use super::page::Page;
use super::wire::Wire;

/// How a run goes, besides its mode.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Seconds from the first edit to the browser's end.
    pub seconds: Range<f64>,
    /// A script that is run in each page before the app: to test the test.
    pub before: String,
}

/// What is known of a blow.
pub struct Struck {
    /// The browser, where it lives.
    pub browser: Option<Chromium>,
    /// The last edit that each page told.
    pub told: Vec<u32>,
    /// When the first page was struck, where that is known to a fraction of a millisecond.
    pub at_ms: Option<f64>,
}

/// Waits for the moment, which chance chooses, and kills. Nothing is shown at that moment that one
/// could wait for: here, and here alone, some time simply passes.
pub fn strike(
    browser: Chromium,
    pages: Vec<Page>,
    (mode, terms, pace): (Mode, &Terms, u32),
    chance: &mut Chance,
) -> Result<Struck> {
    let wire = &browser.wire;
    for page in &pages {
        wire.wait("the first edit", PATIENCE, |heard| heard.told.get(&page.session).copied())?;
    }
    let mut at_ms = None;
    if mode.blow == Blow::Browser {
        let Range { start, end } = terms.seconds;
        pass(Duration::from_secs_f64(start + (end - start) * chance.share()));
    } else {
        await_moment(wire, pages.first().context("no page")?, pace, chance)?;
        // Somewhere in the edit that follows, or in what the page does after it.
        pass(Duration::from_micros(chance.below(2500) as u64));
        if chance.below(2) == 0 {
            browser.kill_pages()?;
        } else {
            for page in &pages {
                page.crash(wire)?;
                at_ms = at_ms.or(Some(now_ms()));
                // The others go on for a while.
                pass(Duration::from_millis(chance.below(3) as u64 * 20));
            }
        }
    }
    let told = |pages: &[Page]| pages.iter().map(|page| page.told(wire)).collect::<Result<_>>();
    if mode.blow == Blow::Page {
        pages.iter().try_for_each(|page| page.has_crashed(wire))?;
        let told = told(&pages)?;
        pages.into_iter().try_for_each(|page| page.close(wire))?;
        return Ok(Struck { browser: Some(browser), told, at_ms });
    }
    let told = told(&pages)?;
    if mode.blow == Blow::PageThenBrowser {
        pass(Duration::from_micros(chance.below(60_000) as u64));
    }
    browser.kill()?;
    Ok(Struck { browser: None, told, at_ms })
}

/// Waits until a page has made some edits; in one run of three until it writes a checkpoint, if it
/// does before long.
fn await_moment(wire: &Wire, page: &Page, pace: u32, chance: &mut Chance) -> Result<()> {
    let most: u32 = if pace < 10 { 150 } else { 20 };
    let edits = 1 + chance.below(most as usize) as u32;
    let texts = (chance.below(3) == 0).then(|| 1 + chance.below(6) as u32);
    let (edits, texts) = match texts {
        Some(texts) => (most, texts),
        None => (edits, u32::MAX),
    };
    wire.wait("the moment", PATIENCE, |heard| {
        let typed = heard.told.get(&page.session).is_some_and(|told| *told >= edits);
        let written = heard.checkpoint_texts.get(&page.session);
        (typed || written.is_some_and(|written| *written >= texts)).then_some(())
    })
}

fn pass(time: Duration) {
    std::thread::sleep(time);
}

fn now_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1000.0
}
