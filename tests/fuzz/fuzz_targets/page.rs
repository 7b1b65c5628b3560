//! Any bytes as a page: read or refused.
#![no_main]

use imbuto::storage::page::{Numbering, Page};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(page) = Page::open(bytes) else { return };
    let mut numbering = Numbering::default();
    for (number, id) in page.ids() {
        numbering.put(number, id);
    }
    let _ = page.records(&numbering);
});
