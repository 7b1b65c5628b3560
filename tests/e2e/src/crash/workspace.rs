//! The workspaces that are typed into, and the profiles that hold them.
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::pages::{Folder, Site};

use super::chromium::Chromium;
use super::page::Page;
use super::plan::{Field, State};

/// Which workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// A handful of opportunities.
    Small,
    /// The demo, with some 180 opportunities and all that was done on them.
    Demo,
}

/// So many opportunities are typed into; the list shows them all at once.
const OPPORTUNITIES: usize = 8;

const NUMBERS: [&str; 3] = ["targets", "prospects", "won"];

/// A workspace as it was begun, in a profile that every life starts from.
pub struct Workspace {
    /// Which.
    pub size: Size,
    profile: Folder,
    opportunities: Vec<String>,
}

impl Size {
    /// What it is called in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Demo => "demo",
        }
    }
}

impl Workspace {
    /// Begins one in a new profile, as a user does, and closes the browser.
    pub fn begin(size: Size, site: &Site) -> Result<Self> {
        let profile = Folder::new("template")?;
        let chromium = Chromium::start(&profile)?;
        let wire = &chromium.wire;
        let page = Page::open(wire, &site.url, "")?;
        let demo = size == Size::Demo;
        page.runs(wire, format!("hands.begins({demo}, {OPPORTUNITIES})")).context("beginning")?;
        let place = Field::Stage(String::new()).place();
        let rows = page.runs(wire, format!("hands.rows('{place}', {OPPORTUNITIES})"))?;
        let rows = rows.as_array().context("no rows")?.iter().filter_map(Value::as_str);
        let opportunities = rows.map(str::to_owned).collect();
        // The app writes when it likes: what it has not written yet is written on leaving.
        chromium.close()?;
        Ok(Self { size, profile, opportunities })
    }

    /// A copy of its profile.
    pub fn copy(&self) -> Result<Folder> {
        let copy = Folder::new("profile")?;
        let from = self.profile.join(".");
        let copied = Command::new("cp").arg("-a").arg(&from).arg(&*copy).status()?;
        ensure!(copied.success(), "the profile {} was not copied", from.display());
        Ok(copy)
    }

    /// The fields that each of so many tabs types into. One is shared: the firm's name. Of the
    /// settings' record each tab has a field; the numbers of the quick funnel are one field in the
    /// store, and so are the steps of the process: one tab has each of them.
    pub fn fields(&self, tabs: usize) -> Vec<Vec<Field>> {
        let steps = ["S", "A"].map(Field::Steps).to_vec();
        let numbers = match self.size {
            Size::Small => NUMBERS.map(Field::Number).to_vec(),
            // One's own numbers never go into the demo.
            Size::Demo => Vec::new(),
        };
        let stages = |of: usize| {
            let every = self.opportunities.iter().skip(of).step_by(tabs).cloned();
            every.map(Field::Stage).collect::<Vec<_>>()
        };
        let firm = vec![Field::Firm];
        match tabs {
            1 => vec![[firm, vec![Field::Currency], steps, numbers, stages(0)].concat()],
            _ => vec![
                [firm.clone(), steps, stages(0)].concat(),
                [firm, vec![Field::Currency], numbers, stages(1)].concat(),
            ],
        }
    }
}

/// What stands in fields of a page now; `Err` holds what the page says where they are not there.
pub fn look(
    chromium: &Chromium,
    page: &Page,
    fields: &[Field],
    patience_ms: u32,
) -> Result<Result<State, String>> {
    let mut places: Vec<&str> = fields.iter().map(Field::place).collect();
    places.sort_unstable();
    places.dedup();
    let mut state = State::new();
    for place in places {
        let here: Vec<&Field> = fields.iter().filter(|field| field.place() == place).collect();
        let css: Value = here.iter().map(|field| json!(field.css())).collect();
        let seen = format!("hands.look('{place}', {css}, {patience_ms})");
        let mut seen = page.runs(&chromium.wire, seen)?;
        let Some(values) = seen["values"].as_array() else {
            return Ok(Err(format!("{place} shows {}", seen["said"].take())));
        };
        let texts = values.iter().map(|value| value.as_str().unwrap_or_default().to_owned());
        state.extend(here.into_iter().cloned().zip(texts));
    }
    Ok(Ok(state))
}
