//! The pages that a snapshot names, read.

use std::collections::VecDeque;

use crate::domain::{Assembly, Header, RecordId, RecordKind, Workspace};
use crate::storage::KeyValue;
use crate::storage::keys::{Key, Keyspace, PageId, SnapshotId};
use crate::storage::page::{Numbering, Page};
use crate::storage::seal::{self, SealFault};
use crate::storage::snapshot::Snapshot;

/// The kind of record that no other refers to, and of which there are most.
const LAST: RecordKind = RecordKind::Activity;

/// Reads all pages of a snapshot.
///
/// # Errors
/// [`SealFault`] where one is not there or cannot be read.
pub(super) fn read_pages(
    store: &dyn KeyValue,
    keyspace: &Keyspace,
    snapshot: &Snapshot,
) -> Result<(Workspace, Numbering), SealFault> {
    let mut reader = PageReader::of(snapshot, Manner::Whole);
    while !reader.is_done() {
        reader.step(store, keyspace)?;
    }
    Ok(reader.finish())
}

/// What is done where a page is gone or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// The snapshot cannot be read.
    Whole,
    /// The page is left out.
    WhatThereIs,
}

/// The pages of a snapshot while they are read, one at a time. References are numbers, so the ids of
/// all that others refer to are read before the first record is; activities come last.
pub(super) struct PageReader {
    pub records: Assembly,
    header: Header,
    numbering: Numbering,
    ids: VecDeque<(PageId, SnapshotId)>,
    /// Pages of which the ids are read.
    identified: VecDeque<((PageId, SnapshotId), Vec<u8>)>,
    last: VecDeque<(PageId, SnapshotId)>,
    manner: Manner,
    /// The pages that were left out.
    pub lost: Vec<(PageId, SnapshotId)>,
}

impl PageReader {
    /// All are still to be read.
    pub fn of(snapshot: &Snapshot, manner: Manner) -> Self {
        let (last, ids): (VecDeque<_>, VecDeque<_>) =
            snapshot.pages().partition(|(page, _)| page.kind == LAST);
        let mut numbering = Numbering::default();
        for table in &snapshot.tables {
            numbering.set_next(table.kind, table.next);
        }
        let (header, identified) = (snapshot.header.clone(), VecDeque::new());
        let (records, lost) = (Assembly::new(), Vec::new());
        Self { records, header, numbering, ids, identified, last, manner, lost }
    }

    /// Whether a record is of those that are read last.
    pub fn is_read_last(record: RecordId) -> bool {
        record.kind() == LAST
    }

    /// Reads a page, or the ids in it.
    ///
    /// # Errors
    /// [`SealFault`] where it is not there or cannot be read.
    pub fn step(&mut self, store: &dyn KeyValue, keyspace: &Keyspace) -> Result<(), SealFault> {
        let (page, read) = if let Some(page) = self.ids.pop_front() {
            (page, self.identify(store, keyspace, page))
        } else if let Some((page, bytes)) = self.identified.pop_front() {
            (page, open_page(&bytes).and_then(|read| self.load(&read)))
        } else if let Some(page) = self.last.pop_front() {
            (page, self.identify_and_load(store, keyspace, page))
        } else {
            return Ok(());
        };
        match (read, self.manner) {
            (Err(SealFault::Damaged(_)), Manner::WhatThereIs) => {
                self.lost.push(page);
                Ok(())
            }
            (read, _) => read,
        }
    }

    fn identify(
        &mut self,
        store: &dyn KeyValue,
        keyspace: &Keyspace,
        page: (PageId, SnapshotId),
    ) -> Result<(), SealFault> {
        let bytes = page_bytes(store, keyspace, page.0, page.1)?;
        self.number(&open_page(&bytes)?)?;
        self.identified.push_back((page, bytes));
        Ok(())
    }

    fn identify_and_load(
        &mut self,
        store: &dyn KeyValue,
        keyspace: &Keyspace,
        (id, written_by): (PageId, SnapshotId),
    ) -> Result<(), SealFault> {
        let bytes = page_bytes(store, keyspace, id, written_by)?;
        let page = open_page(&bytes)?;
        self.number(&page)?;
        self.load(&page)
    }

    /// Whether all pages are read.
    pub fn is_done(&self) -> bool {
        self.only_activities_left() && self.last.is_empty()
    }

    /// Whether nothing is missing but activities.
    pub fn only_activities_left(&self) -> bool {
        self.ids.is_empty() && self.identified.is_empty()
    }

    /// What has been read.
    pub fn finish(self) -> (Workspace, Numbering) {
        (self.records.finish(self.header), self.numbering)
    }

    fn number(&mut self, page: &Page<'_>) -> Result<(), SealFault> {
        match page.ids().all(|(number, record)| self.numbering.put(number, record)) {
            true => Ok(()),
            false => Err(SealFault::damaged("a number that was given twice")),
        }
    }

    fn load(&mut self, page: &Page<'_>) -> Result<(), SealFault> {
        for (_, record) in page.records(&self.numbering).map_err(SealFault::of_page)? {
            self.records.put(record);
        }
        Ok(())
    }
}

/// The numbers in a page.
pub(super) fn page_ids(
    store: &dyn KeyValue,
    keyspace: &Keyspace,
    id: PageId,
    written_by: SnapshotId,
) -> Result<Vec<(u32, RecordId)>, SealFault> {
    let bytes = page_bytes(store, keyspace, id, written_by)?;
    Ok(open_page(&bytes)?.ids().collect())
}

fn open_page(bytes: &[u8]) -> Result<Page<'_>, SealFault> {
    Page::open(bytes).map_err(SealFault::of_page)
}

fn page_bytes(
    store: &dyn KeyValue,
    keyspace: &Keyspace,
    id: PageId,
    written_by: SnapshotId,
) -> Result<Vec<u8>, SealFault> {
    let key = keyspace.print(&Key::Page(id, written_by));
    let sealed = store.get(&key).map_err(|error| SealFault::Damaged(error.to_string()))?;
    seal::open(&key, &sealed.ok_or_else(|| SealFault::damaged("a page is gone"))?)
}
