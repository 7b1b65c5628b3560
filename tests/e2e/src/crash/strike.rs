//! The blow: when it falls, and on what.
use std::ops::Range;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::chromium::{Chromium, PATIENCE};
use super::mode::{Blow, Mode};
use super::page::Page;
use super::wire::Wire;
use imbuto::stats::Random;

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
    /// The page that lives on, where one does: the last one.
    pub survivor: Option<Page>,
    /// The last edit that each page told.
    pub told: Vec<u32>,
    /// When the first page was struck, in milliseconds since 1970.
    pub at_ms: Option<f64>,
}

/// When the blow falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// So long after the first edit.
    Later(Duration),
    /// Right after the edit of this number, in its own turn: the page does nothing more.
    InTheTurn(u32),
    /// A little after the edit of this number, in whatever the page does then.
    After(u32, Duration),
    /// When the page has written so many texts of a snapshot; where it makes none before long,
    /// after the edit of this number.
    InSnapshot(u32, u32),
}

impl Moment {
    /// A moment by chance. `pace` is how many milliseconds pass between edits.
    pub fn choose(mode: Mode, terms: &Terms, pace: u32, random: &mut Random) -> Self {
        if mode.blow == Blow::Browser {
            let Range { start, end } = terms.seconds;
            return Self::Later(Duration::from_secs_f64(start + (end - start) * random.unit()));
        }
        let most: u32 = if pace < 10 { 150 } else { 20 };
        let edit = 1 + random.index(most as usize) as u32;
        match random.index(3) {
            0 => Self::InTheTurn(edit),
            1 => Self::After(edit, Duration::from_micros(random.index(3000) as u64)),
            _ => Self::InSnapshot(1 + random.index(6) as u32, most),
        }
    }

    /// Waits for it. Nothing is shown then that one could wait for: here, and where a blow follows
    /// another, some time simply passes.
    fn comes(self, wire: &Wire, page: &Page) -> Result<()> {
        let (edit, texts) = match self {
            Self::Later(_) => (1, u32::MAX),
            Self::InTheTurn(edit) | Self::After(edit, _) => (edit, u32::MAX),
            Self::InSnapshot(texts, edit) => (edit, texts),
        };
        wire.wait("the moment", PATIENCE, |heard| {
            let typed = heard.told.get(&page.session).is_some_and(|told| *told >= edit);
            let written = heard.snapshot_texts.get(&page.session);
            (typed || written.is_some_and(|written| *written >= texts)).then_some(())
        })?;
        if let Self::Later(time) | Self::After(_, time) = self {
            pass(time);
        }
        Ok(())
    }
}

/// Waits for the moment, and kills.
pub fn strike(
    browser: Chromium,
    mut pages: Vec<Page>,
    (mode, moment): (Mode, Moment),
    random: &mut Random,
) -> Result<Struck> {
    let wire = &browser.wire;
    for page in &pages {
        wire.wait("the first edit", PATIENCE, |heard| heard.told.get(&page.session).copied())?;
    }
    moment.comes(wire, pages.first().context("no page")?)?;
    let lives_on = mode.blow == Blow::Page && pages.len() > 1 && random.index(2) == 0;
    let survivor = if lives_on { pages.pop() } else { None };
    let mut at_ms = None;
    if mode.blow != Blow::Browser {
        if survivor.is_none() && random.index(2) == 0 {
            browser.kill_pages()?;
            at_ms = Some(now_ms());
        } else {
            for page in &pages {
                page.crash(wire)?;
                at_ms = at_ms.or(Some(now_ms()));
                // The others go on for a while.
                pass(Duration::from_millis(random.index(3) as u64 * 20));
            }
        }
    }
    let told = |pages: &[Page]| pages.iter().map(|page| page.told(wire)).collect::<Result<_>>();
    if mode.blow == Blow::Page {
        pages.iter().try_for_each(|page| page.has_crashed(wire))?;
        let mut told: Vec<u32> = told(&pages)?;
        pages.into_iter().try_for_each(|page| page.close(wire))?;
        if let Some(page) = &survivor {
            page.runs(wire, "hands.rest()")?;
            told.push(page.told(wire)?);
        }
        return Ok(Struck { browser: Some(browser), survivor, told, at_ms });
    }
    let told = told(&pages)?;
    if mode.blow == Blow::PageThenBrowser {
        // Chromium writes to disk about a tenth of a second after the last page of a site is gone.
        pass(Duration::from_micros(random.index(400_000) as u64));
    }
    browser.kill()?;
    Ok(Struck { browser: None, survivor, told, at_ms })
}

fn pass(time: Duration) {
    std::thread::sleep(time);
}

fn now_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1000.0
}
