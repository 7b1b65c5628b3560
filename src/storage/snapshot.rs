//! What a snapshot is: which version of each page it is made of, and how far each tab's journal is
//! in them. Written last, so that what it names is there.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{Header, RecordKind, Stamp, Tab, json};

use super::keys::{PageId, SnapshotId};
use super::seal::{self, SealFault};

/// A workspace as it was at one moment, by what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Snapshot {
    /// Which one it is, and who made it.
    pub id: SnapshotId,
    /// The day it was made.
    pub on: Date,
    /// What the workspace is beside its records.
    pub header: Header,
    /// The last entry of each tab's journal that is in the pages: a version vector.
    pub included: Vec<Stamp>,
    /// The pages of each kind of record.
    pub tables: Vec<TablePages>,
    /// The snapshot that wrote the steps that can be undone.
    pub log: Option<SnapshotId>,
    /// Entries of the log whose patches stand in the journal only.
    pub large_entries: Vec<Stamp>,
}

/// The pages of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TablePages {
    /// The kind.
    pub kind: RecordKind,
    /// The number that the next new record gets.
    pub next: u32,
    /// The snapshot that wrote each page, by its index; none for one that is empty.
    pub pages: Vec<Option<SnapshotId>>,
}

/// Tabs whose journals are remembered; one that was silent for so many others has ended.
const TABS: usize = 64;

impl Snapshot {
    /// That of a workspace of which nothing is stored yet.
    pub fn none(header: Header) -> Self {
        let id = SnapshotId::default();
        let (included, tables, large_entries) = (Vec::new(), Vec::new(), Vec::new());
        Self { id, on: Date::ZERO, header, included, tables, log: None, large_entries }
    }

    /// The text to be stored under `key`.
    pub fn seal(&self, key: &str) -> String {
        seal::seal_text(key, &json::write(self))
    }

    /// The snapshot that was sealed under `key`.
    ///
    /// # Errors
    /// [`SealFault`].
    pub fn open(key: &str, sealed: &str) -> Result<Self, SealFault> {
        json::read(seal::open_text(key, sealed)?)
            .map_err(|fault| SealFault::Damaged(format!("snapshot: {fault}")))
    }

    /// Every page, with the snapshot that wrote it.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, SnapshotId)> {
        self.tables.iter().flat_map(|table| {
            let kind = table.kind;
            table.pages.iter().enumerate().filter_map(move |(index, written_by)| {
                Some((PageId { kind, index: u32::try_from(index).ok()? }, (*written_by)?))
            })
        })
    }

    /// Says which snapshot wrote a page; none where it is empty.
    pub fn set_page(&mut self, page: PageId, written_by: Option<SnapshotId>) {
        let table = self.table_mut(page.kind);
        let index = page.index as usize;
        if table.pages.len() <= index {
            table.pages.resize(index + 1, None);
        }
        table.pages[index] = written_by;
    }

    /// The pages of a kind, none if there were none.
    pub fn table_mut(&mut self, kind: RecordKind) -> &mut TablePages {
        let place = self.tables.iter().position(|table| table.kind == kind);
        let place = place.unwrap_or_else(|| {
            self.tables.push(TablePages { kind, next: 0, pages: Vec::new() });
            self.tables.len() - 1
        });
        &mut self.tables[place]
    }

    /// Whether an entry of the journal is in the pages.
    pub fn includes(&self, stamp: Stamp) -> bool {
        self.included.iter().any(|last| last.tab == stamp.tab && last.seq >= stamp.seq)
    }

    /// Whether every entry that another snapshot includes is in this one, too.
    pub fn includes_all_of(&self, other: &Self) -> bool {
        let forgets_before = match self.included.len() < TABS {
            true => 0,
            false => self.included.iter().map(|last| last.seq).min().unwrap_or(0),
        };
        other.included.iter().all(|last| last.seq < forgets_before || self.includes(*last))
    }

    /// Says that the entries of each tab are in the pages up to these numbers. Tabs of which the
    /// journal keeps an entry are never forgotten: it would be applied again.
    pub fn set_included(&mut self, seqs: &BTreeMap<Tab, u64>) {
        let kept: BTreeSet<Tab> = self.large_entries.iter().map(|stamp| stamp.tab).collect();
        self.included = seqs.iter().map(|(tab, seq)| Stamp { seq: *seq, tab: *tab }).collect();
        self.included.sort_by_key(|last| std::cmp::Reverse((kept.contains(&last.tab), last.seq)));
        self.included.truncate(TABS.max(kept.len()));
    }

    /// The snapshot that wrote a page, if there is that page.
    pub fn page(&self, page: PageId) -> Option<SnapshotId> {
        let table = self.tables.iter().find(|table| table.kind == page.kind)?;
        *table.pages.get(page.index as usize)?
    }
}
