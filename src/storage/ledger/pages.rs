//! The pages that a root names, read.

use crate::domain::{Assembly, RecordId, Workspace};
use crate::storage::KeyValue;
use crate::storage::page::{Numbering, Page};
use crate::storage::places::{PageId, Place, Places, Version};
use crate::storage::root::Root;
use crate::storage::seal::{self, SealFault};

/// Reads all pages of a root.
///
/// # Errors
/// [`SealFault`] where one is not there or cannot be read.
pub(super) fn read_pages(
    store: &impl KeyValue,
    places: &Places,
    root: &Root,
) -> Result<(Workspace, Numbering), SealFault> {
    let mut numbering = Numbering::default();
    let all: Result<Vec<Vec<u8>>, SealFault> =
        root.pages().map(|(id, version)| page_bytes(store, places, id, version)).collect();
    let all = all?;
    // References are numbers: all must be known before the first record is read.
    let mut pages = Vec::new();
    for bytes in &all {
        let page = Page::open(bytes).map_err(SealFault::of_page)?;
        for (number, record) in page.ids() {
            if !numbering.put(number, record) {
                return Err(SealFault::damaged("a number that was given twice"));
            }
        }
        pages.push(page);
    }
    for table in &root.tables {
        if let Some(kind) = table.kind() {
            numbering.set_next(kind, table.next);
        }
    }
    let mut records = Assembly::new();
    for page in pages {
        for (_, record) in page.records(&numbering).map_err(SealFault::of_page)? {
            records.put(record);
        }
    }
    Ok((records.finish(root.header.clone()), numbering))
}

/// The numbers in a page.
pub(super) fn page_ids(
    store: &impl KeyValue,
    places: &Places,
    id: PageId,
    version: Version,
) -> Result<Vec<(u32, RecordId)>, SealFault> {
    let bytes = page_bytes(store, places, id, version)?;
    Ok(Page::open(&bytes).map_err(SealFault::of_page)?.ids().collect())
}

fn page_bytes(
    store: &impl KeyValue,
    places: &Places,
    id: PageId,
    version: Version,
) -> Result<Vec<u8>, SealFault> {
    let key = places.key(&Place::Page(id, version));
    let sealed = store.get(&key).map_err(|error| SealFault::Damaged(error.to_string()))?;
    seal::open(&key, &sealed.ok_or_else(|| SealFault::damaged("a page is gone"))?)
}
