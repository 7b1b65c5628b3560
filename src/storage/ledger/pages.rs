//! The pages that a root names, read.

use std::collections::VecDeque;

use crate::domain::{Assembly, Header, RecordId, RecordKind, Workspace};
use crate::storage::KeyValue;
use crate::storage::page::{Numbering, Page};
use crate::storage::places::{PageId, Place, Places, Version};
use crate::storage::root::Root;
use crate::storage::seal::{self, SealFault};

/// The kind of record that no other refers to, and of which there are most.
const LAST: RecordKind = RecordKind::Activity;

/// Reads all pages of a root.
///
/// # Errors
/// [`SealFault`] where one is not there or cannot be read.
pub(super) fn read_pages(
    store: &dyn KeyValue,
    places: &Places,
    root: &Root,
) -> Result<(Workspace, Numbering), SealFault> {
    let mut reading = Reading::of(root);
    while !reading.is_done() {
        reading.step(store, places)?;
    }
    Ok(reading.finish())
}

/// The pages of a root while they are read, one at a time. References are numbers, so the ids of
/// all that others refer to are read before the first record is; activities come last.
pub(super) struct Reading {
    pub records: Assembly,
    header: Header,
    numbering: Numbering,
    ids: VecDeque<(PageId, Version)>,
    known: VecDeque<Vec<u8>>,
    last: VecDeque<(PageId, Version)>,
}

impl Reading {
    /// All are still to be read.
    pub fn of(root: &Root) -> Self {
        let (last, ids): (VecDeque<_>, VecDeque<_>) =
            root.pages().partition(|(page, _)| page.kind == LAST);
        let mut numbering = Numbering::default();
        for table in &root.tables {
            numbering.set_next(table.table, table.next);
        }
        let (header, known) = (root.header.clone(), VecDeque::new());
        Self { records: Assembly::new(), header, numbering, ids, known, last }
    }

    /// Whether a record is of those that are read last.
    pub fn comes_last(record: RecordId) -> bool {
        record.kind() == LAST
    }

    /// Reads a page, or the ids in it.
    ///
    /// # Errors
    /// [`SealFault`] where it is not there or cannot be read.
    pub fn step(&mut self, store: &dyn KeyValue, places: &Places) -> Result<(), SealFault> {
        if let Some((id, version)) = self.ids.pop_front() {
            let bytes = page_bytes(store, places, id, version)?;
            self.number(&open_page(&bytes)?)?;
            self.known.push_back(bytes);
        } else if let Some(bytes) = self.known.pop_front() {
            self.take(&open_page(&bytes)?)?;
        } else if let Some((id, version)) = self.last.pop_front() {
            let bytes = page_bytes(store, places, id, version)?;
            let page = open_page(&bytes)?;
            self.number(&page)?;
            self.take(&page)?;
        }
        Ok(())
    }

    /// Whether all pages are read.
    pub fn is_done(&self) -> bool {
        self.only_last_are_left() && self.last.is_empty()
    }

    /// Whether nothing is missing but activities.
    pub fn only_last_are_left(&self) -> bool {
        self.ids.is_empty() && self.known.is_empty()
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

    fn take(&mut self, page: &Page<'_>) -> Result<(), SealFault> {
        for (_, record) in page.records(&self.numbering).map_err(SealFault::of_page)? {
            self.records.put(record);
        }
        Ok(())
    }
}

/// The numbers in a page.
pub(super) fn page_ids(
    store: &dyn KeyValue,
    places: &Places,
    id: PageId,
    version: Version,
) -> Result<Vec<(u32, RecordId)>, SealFault> {
    let bytes = page_bytes(store, places, id, version)?;
    Ok(open_page(&bytes)?.ids().collect())
}

fn open_page(bytes: &[u8]) -> Result<Page<'_>, SealFault> {
    Page::open(bytes).map_err(SealFault::of_page)
}

fn page_bytes(
    store: &dyn KeyValue,
    places: &Places,
    id: PageId,
    version: Version,
) -> Result<Vec<u8>, SealFault> {
    let key = places.key(&Place::Page(id, version));
    let sealed = store.get(&key).map_err(|error| SealFault::Damaged(error.to_string()))?;
    seal::open(&key, &sealed.ok_or_else(|| SealFault::damaged("a page is gone"))?)
}
