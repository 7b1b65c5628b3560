//! Pages that are gone or cannot be read: everything else opens without them, what they held is named,
//! and they are kept byte for byte until somebody has a copy.
//!
//! No parity page is kept from which a lost one could be made again. Measured (`cargo run -p large --bin
//! sizes`): one for each eight pages of a kind would take 56 % more room in the demo, where most kinds have
//! one page, and 14 % for 8,800 imported deals; and each snapshot would write a page more for every kind it
//! touches, when it is the characters written that decide how late Chromium brings an edit to the disk. A
//! single text that goes bad is rare beside a power cut: so the room and the writing go to that.

use jiff::Timestamp;

use crate::domain::{RecordKind, Settings, mend};
use crate::storage::StoreError;
use crate::storage::keys::{Key, PageId, SnapshotId};
use crate::storage::page::PAGE_NUMBERS;

use super::Ledger;
use super::meta::name_of;

/// What a page held that is gone or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostRecords {
    /// Records of this kind.
    pub kind: RecordKind,
    /// Not more than so many: some of them may have been deleted before.
    pub most: u32,
    /// When the record before them was made, if there is one.
    pub after: Option<Timestamp>,
    /// When the record behind them was made, if there is one.
    pub before: Option<Timestamp>,
}

impl Ledger {
    /// What cannot be read of the records, page by page, until it is taken out.
    pub fn lost_records(&self) -> &[LostRecords] {
        &self.lost
    }

    fn lost_in(&self, page: PageId) -> LostRecords {
        let (kind, first) = (page.kind, page.index * PAGE_NUMBERS);
        let next = self.numbering.next(kind).max(first + 1);
        let end = next.min(first + PAGE_NUMBERS);
        let made = |number: u32| {
            let (secs, nanos) = self.numbering.uuid(kind, number)?.get_timestamp()?.to_unix();
            Timestamp::new(i64::try_from(secs).ok()?, i32::try_from(nanos).ok()?).ok()
        };
        let there = (first..end).filter(|number| self.numbering.uuid(kind, *number).is_some());
        let before = (0..first).rev().take(PAGE_NUMBERS as usize).find_map(made);
        let behind = (end..next).take(PAGE_NUMBERS as usize).find_map(made);
        let most = end - first - u32::try_from(there.count()).unwrap_or(0);
        LostRecords { kind, most: most.max(1), after: before, before: behind }
    }

    /// Goes on without these pages.
    pub(super) fn leave_out(&mut self, pages: Vec<(PageId, SnapshotId)>) -> Result<(), StoreError> {
        for (page, written_by) in pages {
            let key = self.keyspace.print(&Key::Page(page, written_by));
            let text = self.store.get(&key)?.unwrap_or_default();
            self.unreadable.push((key, text));
            self.snapshot.set_page(page, None);
            self.mended.extend(match page.kind {
                RecordKind::Settings => Some(crate::domain::RecordId::Settings),
                RecordKind::Playbook => Some(crate::domain::RecordId::Playbook),
                _ => None,
            });
        }
        Ok(())
    }

    /// Mends what names records that were left out.
    pub(super) fn mend(&mut self) {
        let texts = self.unreadable_texts();
        let pages = texts.iter().filter_map(|(key, _)| match self.keyspace.parse(key)? {
            Key::Page(page, _) => Some(self.lost_in(page)),
            _ => None,
        });
        self.lost = pages.collect();
        if !self.has_lost_pages() {
            return;
        }
        if self.workspace.settings.name.is_empty() {
            let name = name_of(&*self.store, &self.keyspace).unwrap_or_else(|| "?".to_owned());
            self.workspace.settings = Settings::named(name);
        }
        self.mended.extend(mend(&mut self.workspace));
    }

    /// Whether pages were left out that no snapshot is without yet.
    pub(super) fn has_lost_pages(&self) -> bool {
        self.unreadable.iter().any(|(key, _)| self.is_page(key))
    }

    /// Puts them out of the way: the next snapshot does not name them, and they are still found. Where
    /// there is no room they stay where they are.
    pub(super) fn quarantine_lost_pages(&mut self) {
        let (pages, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.unreadable)
            .into_iter()
            .partition(|(key, _)| self.is_page(key));
        self.unreadable = others;
        for (key, text) in pages {
            // They name no other pages that would have to stay with them.
            if self.quarantine(0, &key, &text).is_err() {
                self.unreadable.push((key, text));
            }
        }
    }

    fn is_page(&self, key: &str) -> bool {
        matches!(self.keyspace.parse(key), Some(Key::Page(..)))
    }
}
