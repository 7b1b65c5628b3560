//! What a checkpoint holds: which version of each page, and how far each tab's journal is in them.
//! Written last, so that what it names is there.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{Header, RecordKind, Stamp, Tab, json};

use super::places::{PageId, Version};
use super::seal::{self, SealFault};

/// A checkpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Root {
    /// Which checkpoint it is, and who made it.
    pub version: Version,
    /// The day it was made.
    pub on: Date,
    /// What the workspace is beside its records.
    pub header: Header,
    /// Up to which number the journal of each tab is in the pages.
    pub held: Vec<Held>,
    /// The pages of each kind of record.
    pub tables: Vec<TableRoot>,
    /// The steps that can be taken back.
    pub log: Option<Version>,
    /// Entries of the journal whose patches the log does not repeat.
    pub kept_entries: Vec<Version>,
}

/// How far one tab's journal is in the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Held {
    pub tab: Tab,
    pub seq: u64,
}

/// The pages of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TableRoot {
    /// The kind.
    pub table: RecordKind,
    /// The number that the next new record gets.
    pub next: u32,
    /// The version of each page by its index; none for one that is empty.
    pub pages: Vec<Option<Version>>,
}

/// Tabs whose journals are remembered; one that was silent for so many others has ended.
const TABS: usize = 64;

impl Root {
    /// The root of a workspace of which nothing is stored yet.
    pub fn none(header: Header) -> Self {
        let version = Version::default();
        let (held, tables, kept_entries) = (Vec::new(), Vec::new(), Vec::new());
        Self { version, on: Date::ZERO, header, held, tables, log: None, kept_entries }
    }

    /// The text of the root under `key`.
    pub fn seal(&self, key: &str) -> String {
        seal::seal_text(key, &json::write(self))
    }

    /// The root that was sealed under `key`.
    ///
    /// # Errors
    /// [`SealFault`].
    pub fn open(key: &str, sealed: &str) -> Result<Self, SealFault> {
        json::read(seal::open_text(key, sealed)?)
            .map_err(|fault| SealFault::Damaged(format!("root: {fault}")))
    }

    /// Every page with its version.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, Version)> {
        self.tables.iter().flat_map(|table| {
            let kind = table.table;
            table.pages.iter().enumerate().filter_map(move |(index, version)| {
                Some((PageId { kind, index: u32::try_from(index).ok()? }, (*version)?))
            })
        })
    }

    /// Says which version of a page holds.
    pub fn set_page(&mut self, page: PageId, version: Option<Version>) {
        let table = self.table_mut(page.kind);
        let index = page.index as usize;
        if table.pages.len() <= index {
            table.pages.resize(index + 1, None);
        }
        table.pages[index] = version;
    }

    /// The table of a kind, an empty one if there was none.
    pub fn table_mut(&mut self, kind: RecordKind) -> &mut TableRoot {
        let place = self.tables.iter().position(|table| table.table == kind);
        let place = place.unwrap_or_else(|| {
            self.tables.push(TableRoot { table: kind, next: 0, pages: Vec::new() });
            self.tables.len() - 1
        });
        &mut self.tables[place]
    }

    /// Whether an entry of the journal is in the pages.
    pub fn holds(&self, stamp: Stamp) -> bool {
        self.held.iter().any(|held| held.tab == stamp.tab && held.seq >= stamp.seq)
    }

    /// Whether every entry that another root holds is in the pages of this one, too.
    pub fn holds_all_of(&self, other: &Self) -> bool {
        let forgets_before = match self.held.len() < TABS {
            true => 0,
            false => self.held.iter().map(|held| held.seq).min().unwrap_or(0),
        };
        other.held.iter().all(|held| {
            held.seq < forgets_before || self.holds(Stamp { seq: held.seq, tab: held.tab })
        })
    }

    /// Everything of the journal that has been carried out is in the pages. Tabs of which the
    /// journal keeps an entry are never forgotten: it would be carried out again.
    pub fn hold(&mut self, seen: &BTreeMap<Tab, u64>) {
        let kept: BTreeSet<Tab> = self.kept_entries.iter().map(|entry| entry.tab).collect();
        self.held = seen.iter().map(|(tab, seq)| Held { tab: *tab, seq: *seq }).collect();
        self.held.sort_by_key(|held| std::cmp::Reverse((kept.contains(&held.tab), held.seq)));
        self.held.truncate(TABS.max(kept.len()));
    }

    /// The same, by tab.
    pub fn held(&self) -> BTreeMap<Tab, u64> {
        self.held.iter().map(|held| (held.tab, held.seq)).collect()
    }

    /// The stamps of the entries that the log needs of the journal.
    pub fn kept_stamps(&self) -> impl Iterator<Item = Stamp> {
        self.kept_entries.iter().map(|kept| Stamp { seq: kept.generation, tab: kept.tab })
    }

    /// The version of a page, if there is one.
    pub fn page(&self, page: PageId) -> Option<Version> {
        let table = self.tables.iter().find(|table| table.table == page.kind)?;
        *table.pages.get(page.index as usize)?
    }
}
