//! A profile that is typed into, killed and opened again, several times over: each time goes on
//! from what was found the time before.
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::pages::{Folder, Site};

use super::chromium::Chromium;
use super::mode::{Blow, Mode};
use super::page::Page;
use super::plan::{Edit, Field, State, as_json, plan};
use super::strike::{Moment, Struck, Terms, strike};
use super::verdict::{Typed, Verdict, judge};
use super::workspace::{Workspace, look};
use imbuto::stats::Random;

/// How long a page may take to show what is in the store, in milliseconds.
const SHOWN_WITHIN: u32 = 10_000;

/// For how long another look is taken before something counts as lost: what is drawn may come late.
const LOOKS_FOR: Duration = Duration::from_secs(3);

/// Milliseconds that at most pass between two edits, as short as the page can make it at 0.
const PACES: [u32; 5] = [0, 0, 5, 40, 250];

/// What came of one run.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Whether every tab's canary was found: else nothing is known of what the disk had to hold.
    pub counted: bool,
    /// Edits that pages told of.
    pub typed: u32,
    /// Edits that had to be there.
    pub acknowledged: u32,
    /// What was found.
    pub verdict: Verdict,
    /// Snapshots that came to be in the store.
    pub snapshots: u32,
    /// Milliseconds from a page's last edit to the blow, where that fell in the same turn.
    pub distance_ms: Option<f64>,
    /// What there is to look at when something was lost.
    pub evidence: Value,
}

/// A profile, its browser, and what stands in its fields.
pub struct Life<'a> {
    workspace: &'a Workspace,
    address: &'a str,
    mode: Mode,
    terms: &'a Terms,
    fields: Vec<Vec<Field>>,
    pages: Vec<Page>,
    state: State,
    /// `None` only while it is being killed. It goes before its profile does.
    browser: Option<Chromium>,
    profile: Folder,
}

/// What a canary says.
#[derive(Clone, Copy, Debug, Default)]
struct Canary {
    number: u32,
    at_ms: f64,
}

impl<'a> Life<'a> {
    /// Opens a workspace in a copy of its profile.
    pub fn begin(
        workspace: &'a Workspace,
        site: &'a Site,
        mode: Mode,
        terms: &'a Terms,
    ) -> Result<Self> {
        let profile = workspace.copy()?;
        let browser = Some(Chromium::start(&profile)?);
        let fields = workspace.fields(mode.tabs);
        let (pages, state) = (Vec::new(), State::new());
        let address = site.url.as_str();
        let mut life =
            Self { workspace, address, mode, terms, profile, fields, browser, pages, state };
        life.open_pages()?;
        match life.look(0)? {
            Ok(state) => life.state = state,
            Err(said) => bail!("the workspace does not open at all: {said}"),
        }
        Ok(life)
    }

    /// Types, ends it, opens it again, and compares.
    pub fn run(&mut self, random: &mut Random) -> Result<Outcome> {
        static RUN: AtomicU64 = AtomicU64::new(1);
        let run = RUN.fetch_add(1, Ordering::Relaxed);
        let snapshots = self.snapshots()?;
        let pace = PACES.get(random.index(PACES.len())).copied().unwrap_or_default();
        let plans: Vec<Vec<Edit>> = self
            .fields
            .iter()
            .map(|fields| plan(fields, &self.state, self.plan_length(pace), run, random))
            .collect();
        let moment = Moment::choose(self.mode, self.terms, pace, random);
        for ((page, plan), canary) in self.pages.iter().zip(&plans).zip(CANARIES) {
            let last = match moment {
                Moment::InTheTurn(last) if canary == CANARIES[0] => last,
                _ => 0,
            };
            page.forgets_what_it_told(self.wire()?)?;
            let edits = as_json(plan);
            let what = format!("hands.type({edits}, '{canary}', {run}, {pace}, {last})");
            page.starts(self.wire()?, what)?;
        }
        let browser = self.browser.take().context("no browser")?;
        let pages = std::mem::take(&mut self.pages);
        let struck = strike(browser, pages, (self.mode, moment), random);
        let Struck { browser, survivor, told, at_ms } = struck.context("killing")?;
        self.browser = Some(match browser {
            Some(browser) => browser,
            None => Chromium::start(&self.profile)?,
        });
        self.pages.extend(survivor);
        self.open_pages()?;
        let canaries = self.canaries(run)?;

        let acknowledged = canaries.iter().flatten().map(|canary| canary.number);
        let tabs = plans.iter().zip(&told).zip(&canaries).map(|((plan, told), canary)| {
            let canary = canary.unwrap_or_default().number;
            Typed { plan, canary, told: (*told).max(canary) }
        });
        let tabs: Vec<Typed> = tabs.collect();
        let (verdict, shown) = self.verdict(&tabs)?;
        let distance = |canary: &Option<Canary>| {
            // Only then is it known that nothing came in between.
            let in_the_turn = matches!(moment, Moment::InTheTurn(_));
            Some(at_ms.filter(|_| in_the_turn)? - canary.as_ref()?.at_ms)
        };
        let mut outcome = Outcome {
            counted: canaries.iter().all(Option::is_some),
            typed: tabs.iter().map(|tab| tab.told).sum(),
            acknowledged: acknowledged.sum(),
            verdict,
            snapshots: self.snapshots()?.saturating_sub(snapshots),
            distance_ms: canaries.first().and_then(distance),
            evidence: Value::Null,
        };
        if outcome.verdict.lost > 0 {
            outcome.evidence = self.evidence(&tabs, &shown)?;
        }
        self.state = shown;
        Ok(outcome)
    }

    /// More edits than are made until the end.
    fn plan_length(&self, pace: u32) -> usize {
        match self.mode.blow {
            Blow::Browser if pace == 0 => 8000,
            Blow::Browser => 3000,
            Blow::Page | Blow::PageThenBrowser => 1000,
        }
    }

    /// Opens the tabs that are missing, before the one that lived on.
    fn open_pages(&mut self) -> Result<()> {
        while self.pages.len() < self.mode.tabs {
            let page = Page::open(self.wire()?, self.address, &self.terms.before)?;
            self.pages.insert(0, page);
        }
        Ok(())
    }

    fn wire(&self) -> Result<&super::wire::Wire> {
        Ok(&self.browser.as_ref().context("no browser")?.wire)
    }

    fn first(&self) -> Result<&Page> {
        self.pages.first().context("no page")
    }

    /// What stands in all fields in one of the tabs.
    fn look(&self, tab: usize) -> Result<Result<State, String>> {
        let browser = self.browser.as_ref().context("no browser")?;
        let page = self.pages.get(tab).context("no such tab")?;
        look(browser, page, &self.fields.concat(), SHOWN_WITHIN)
    }

    /// The canaries of this run that are in the store.
    fn canaries(&self, run: u64) -> Result<Vec<Option<Canary>>> {
        let names: Value = CANARIES.iter().take(self.mode.tabs).copied().collect();
        let read = format!("{names}.map(name => JSON.parse(localStorage.getItem(name)))");
        let read = self.first()?.runs(self.wire()?, read)?;
        let read = read.as_array().context("no canaries")?.iter().map(|canary| {
            let number = canary["number"].as_u64().and_then(|number| u32::try_from(number).ok());
            let at_ms = canary["at"].as_f64();
            (canary["run"] == run).then_some(Canary { number: number?, at_ms: at_ms? })
        });
        Ok(read.collect())
    }

    fn snapshots(&self) -> Result<u32> {
        let number = self.first()?.runs(self.wire()?, "hands.snapshots()")?;
        Ok(number.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default())
    }

    /// Looks until all is well, or for as long as anything may take to be drawn.
    fn verdict(&self, tabs: &[Typed]) -> Result<(Verdict, State)> {
        let begun = Instant::now();
        loop {
            let mut last = match self.look(0)? {
                Ok(shown) => (judge(&self.state, tabs, &shown), shown),
                Err(said) => {
                    let why = vec![said];
                    return Ok((Verdict { found: 0, lost: 1, why }, State::new()));
                }
            };
            for tab in 1..self.mode.tabs {
                let other = self.look(tab)?;
                if other.as_ref() != Ok(&last.1) {
                    last.0.lost += 1;
                    last.0.why.push(format!("the tabs differ: {other:?} is not {:?}", last.1));
                }
            }
            if last.0.lost == 0 || begun.elapsed() > LOOKS_FOR {
                return Ok(last);
            }
        }
    }

    fn evidence(&self, tabs: &[Typed], shown: &State) -> Result<Value> {
        let store = self.first()?.runs(self.wire()?, "({ ...localStorage })")?;
        let text = |state: &State| -> Value {
            state.iter().map(|(field, value)| json!([field.css(), value])).collect()
        };
        let tabs = tabs.iter().map(|tab| {
            let near = tab.plan.get(..(tab.told as usize + 2).min(tab.plan.len()));
            json!({ "canary": tab.canary, "told": tab.told, "plan": as_json(near.unwrap_or(tab.plan)) })
        });
        Ok(json!({
            "mode": self.mode.name(), "workspace": self.workspace.size.name(),
            "before": text(&self.state), "shown": text(shown),
            "tabs": tabs.collect::<Vec<_>>(), "store": store,
        }))
    }
}

/// The keys that tabs note their edits in.
const CANARIES: [&str; 2] = ["canary/1", "canary/2"];
