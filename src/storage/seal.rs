//! Bytes sealed into a text that tells whether it is still what was written, where it was written:
//! `format;checksum;bytes;packed`.
//!
//! The format number stands first, so that any version can tell whether it may write beside it. The
//! checksum is over the format and the key, too: a text that was copied to another key does not open
//! there, and one of which a digit of the format was flipped is damaged, and not a newer version's.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::domain::Checksum;

use super::pack::{pack, unpack};
use super::page::PageFault;

/// The format this version writes.
pub const FORMAT: u32 = 1;

/// No text that fits into local storage inflates to more.
const INFLATED_LIMIT_BYTES: usize = 256 * 1024 * 1024;

/// Deflate's level: 9 takes three times the time of 4 for 3 % less.
const LEVEL: u8 = 4;

/// Why a stored text is not what was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealFault {
    /// It was written by a newer version, in this format.
    #[error("format {0} is newer than this version")]
    TooNew(u32),
    /// It is damaged; the text says where.
    #[error("damaged: {0}")]
    Damaged(String),
}

impl SealFault {
    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged(what.into())
    }

    pub(super) fn of_page(fault: PageFault) -> Self {
        match fault {
            PageFault::TooNew => Self::TooNew(FORMAT + 1),
            PageFault::Damaged => Self::Damaged(format!("page: {fault}")),
        }
    }
}

/// Seals bytes for `key`.
pub(super) fn seal(key: &str, bytes: &[u8]) -> String {
    let checksum = checksum(key, bytes);
    format!("{FORMAT};{checksum:08x};{};{}", bytes.len(), pack(bytes))
}

/// Seals a text for `key`, made small first.
pub(super) fn seal_text(key: &str, text: &str) -> String {
    seal(key, &compress_to_vec(text.as_bytes(), LEVEL))
}

/// The bytes sealed under `key`.
///
/// # Errors
/// [`SealFault`].
pub(super) fn open(key: &str, sealed: &str) -> Result<Vec<u8>, SealFault> {
    let rest = match behind_format(sealed) {
        Err(SealFault::TooNew(_)) if is_whole_but_for_its_format(key, sealed) => {
            return Err(SealFault::damaged("format"));
        }
        rest => rest?,
    };
    opened(key, rest)
}

/// Whether this version wrote it, and only the format number says otherwise.
fn is_whole_but_for_its_format(key: &str, sealed: &str) -> bool {
    parted(sealed).is_some_and(|(_, rest)| opened(key, rest).is_ok())
}

/// The bytes sealed under `key` by this version, of what stands behind the format number.
fn opened(key: &str, rest: &str) -> Result<Vec<u8>, SealFault> {
    let mut fields = rest.splitn(3, ';');
    let mut field = || fields.next().ok_or_else(|| SealFault::damaged("head"));
    let expected = u32::from_str_radix(field()?, 16).map_err(|_| SealFault::damaged("head"))?;
    let length = field()?.parse().map_err(|_| SealFault::damaged("head"))?;
    let bytes = unpack(field()?, length).ok_or_else(|| SealFault::damaged("length"))?;
    if checksum(key, &bytes) == expected { Ok(bytes) } else { Err(SealFault::damaged("checksum")) }
}

/// Whether a text is still what was sealed under `key`.
pub(super) fn is_whole(key: &str, sealed: &str) -> bool {
    open(key, sealed).is_ok()
}

/// The text sealed under `key`.
///
/// # Errors
/// [`SealFault`].
pub(super) fn open_text(key: &str, sealed: &str) -> Result<String, SealFault> {
    let bytes = open(key, sealed)?;
    let inflated = decompress_to_vec_with_limit(&bytes, INFLATED_LIMIT_BYTES)
        .map_err(|error| SealFault::Damaged(error.to_string()))?;
    String::from_utf8(inflated).map_err(|error| SealFault::Damaged(error.to_string()))
}

/// What stands behind the format number of a text.
///
/// # Errors
/// [`SealFault`] where the format is newer, or there is none.
pub(super) fn behind_format(text: &str) -> Result<&str, SealFault> {
    match parted(text) {
        None => Err(SealFault::damaged("format")),
        Some((FORMAT, rest)) => Ok(rest),
        Some((format, _)) if format > FORMAT => Err(SealFault::TooNew(format)),
        Some(_) => Err(SealFault::damaged("an earlier format")),
    }
}

/// The format number of a text, and what stands behind it.
pub(super) fn parted(text: &str) -> Option<(u32, &str)> {
    let (format, rest) = text.split_once(';')?;
    Some((format.parse().ok()?, rest))
}

fn checksum(key: &str, bytes: &[u8]) -> u32 {
    Checksum::default().with(&FORMAT.to_le_bytes()).with(key.as_bytes()).with(bytes).finish()
}
