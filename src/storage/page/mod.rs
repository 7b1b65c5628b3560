//! Pages: records of one kind, a few hundred of them, as few bytes, and exactly back.
//!
//! A record has a number in its kind ([`Numbering`]), by which pages are cut and other records refer
//! to it. A page is a head, a stream of decisions and its texts:
//!
//! ```text
//! format 1 byte · kind 1 byte · length of the stream · length of the texts inflated ·
//! stream (range coded: ids, then values) · texts (deflated, in the order of the walk)
//! ```
//!
//! The stream is a walk through the records by the list of their fields, and each value is coded by
//! what was seen before at the same place: which fields there are is written where the first one
//! stands, so a field that is added later leaves old pages readable, and a page with a field or a
//! variant that this version does not know is refused as too new. The random part of ids, more than
//! a third of all, is written as it is.
//!
//! What that buys, for 50,000 opportunities and 200,000 activities in UTF-16 units: 3,528,000, where
//! the same as JSON is 101,384,000, and 12,236,000 deflated page by page; local storage takes
//! 5,242,880. What it costs: this folder, and some 6 µs to write and 4 µs to read a record (measured
//! by `cargo run --release -p large --bin sizes`).
//!
//! Checksums and keys are others' concern. Any bytes are read or refused.

mod model;
mod numbering;
mod range;
mod read;
mod walk;
mod write;

use uuid::Uuid;

use crate::domain::RecordKind;
use crate::domain::fields::{Fields, View};

pub use numbering::{Numbering, PAGE_NUMBERS};
pub use read::Page;
pub use write::write;

/// The form of pages that this version writes.
const FORMAT: u8 = 1;

/// No page may come to more when it is read, texts by their bytes and elements of lists at 64 each:
/// many times what local storage holds.
pub const LIMIT_BYTES: usize = 64 * 1024 * 1024;

/// Why bytes are no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageFault {
    /// It was written by a newer version: in another form, or with a kind, field or variant that
    /// this one does not know.
    #[error("newer than this version")]
    TooNew,
    /// Nothing that any version wrote.
    #[error("damaged")]
    Damaged,
}

/// The field that holds the id of a record of this kind, and the id.
fn own_id(kind: RecordKind, record: &dyn Fields) -> Option<(u8, Uuid)> {
    let mut fields = record.fields().iter();
    fields.find_map(|field| match record.value(field.number)?.view() {
        View::Id(of, id) if of.record() == Some(kind) => Some((field.number, id)),
        _ => None,
    })
}

/// Seven bits a byte, the lowest first, the highest bit set in all but the last.
fn push_length(out: &mut Vec<u8>, mut length: usize) {
    while length >= 0x80 {
        out.push(length as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
}

fn take_length(bytes: &mut &[u8]) -> Result<usize, PageFault> {
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let (byte, left) = bytes.split_first().ok_or(PageFault::Damaged)?;
        *bytes = left;
        length |= usize::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Ok(length);
        }
    }
    Err(PageFault::Damaged)
}
