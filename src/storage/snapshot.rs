//! One workspace as one text: `format;generation;bytes;checksum;packed`.
//!
//! The format number stands first, so that any version can tell whether it may write here.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::domain::{Workspace, json};

use super::pack::{pack, unpack};

/// The format this version writes.
pub const FORMAT: u32 = 1;

/// Deflate's level: on 8,800 imported opportunities 9 takes three times the time of 4 for 3 % less.
const LEVEL: u8 = 4;

/// No workspace that fits into local storage inflates to more.
const INFLATED_LIMIT_BYTES: usize = 256 * 1024 * 1024;

/// A snapshot that was read well.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Snapshot {
    /// Counts the saves of this workspace.
    pub generation: u64,
    /// The records.
    pub workspace: Workspace,
}

/// Why a stored text is not a workspace.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It was written by a newer version, in this format.
    #[error("format {0} is newer than this version")]
    TooNew(u32),
    /// It is damaged; the text says where.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// The text of a snapshot.
pub(super) fn write(generation: u64, workspace: &Workspace) -> String {
    let mut text = String::new();
    json::write_workspace(&mut text, workspace);
    let bytes = compress_to_vec(text.as_bytes(), LEVEL);
    let checksum = checksum(&bytes);
    format!("{FORMAT};{generation};{};{checksum:08x};{}", bytes.len(), pack(&bytes))
}

/// The generation a snapshot says it is, without reading the rest.
///
/// # Errors
/// [`SnapshotError`] where the head is not one of ours.
pub(super) fn generation(text: &str) -> Result<u64, SnapshotError> {
    head(text).map(|head| head.generation)
}

/// Reads a snapshot.
///
/// # Errors
/// [`SnapshotError`] where it is too new, or any check fails.
pub(super) fn read(text: &str) -> Result<Snapshot, SnapshotError> {
    let damaged = |what: &str| SnapshotError::Damaged(what.to_owned());
    let head = head(text)?;
    let bytes = unpack(head.packed, head.length).ok_or_else(|| damaged("length"))?;
    if checksum(&bytes) != head.checksum {
        return Err(damaged("checksum"));
    }
    let inflated = decompress_to_vec_with_limit(&bytes, INFLATED_LIMIT_BYTES)
        .map_err(|error| SnapshotError::Damaged(error.to_string()))?;
    let read = json::text(&inflated).and_then(json::read_workspace);
    let read = read.map_err(|fault| SnapshotError::Damaged(fault.to_string()))?;
    Ok(Snapshot { generation: head.generation, workspace: read.workspace })
}

struct Head<'a> {
    generation: u64,
    length: usize,
    checksum: u32,
    packed: &'a str,
}

fn head(text: &str) -> Result<Head<'_>, SnapshotError> {
    let damaged = || SnapshotError::Damaged("head".to_owned());
    let mut fields = text.splitn(5, ';');
    let mut field = || fields.next().ok_or_else(damaged);
    let format: u32 = field()?.parse().map_err(|_| damaged())?;
    if format > FORMAT {
        return Err(SnapshotError::TooNew(format));
    }
    let generation = field()?.parse().map_err(|_| damaged())?;
    let length = field()?.parse().map_err(|_| damaged())?;
    let checksum = u32::from_str_radix(field()?, 16).map_err(|_| damaged())?;
    Ok(Head { generation, length, checksum, packed: field()? })
}

/// CRC-32 as in zlib (ISO 3309), bit by bit of a nibble: small, and fast enough beside deflate.
fn checksum(bytes: &[u8]) -> u32 {
    const NIBBLES: [u32; 16] = {
        let mut table = [0; 16];
        let mut index = 0;
        while index < 16 {
            let mut value = index as u32;
            let mut bit = 0;
            while bit < 4 {
                value = if value & 1 == 1 { (value >> 1) ^ 0xedb8_8320 } else { value >> 1 };
                bit += 1;
            }
            table[index] = value;
            index += 1;
        }
        table
    };
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        let crc = crc ^ u32::from(*byte);
        let crc = (crc >> 4) ^ NIBBLES[(crc & 15) as usize];
        (crc >> 4) ^ NIBBLES[(crc & 15) as usize]
    });
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of CRC-32 in the "Catalogue of parametrised CRC algorithms".
    #[test]
    fn the_checksum_is_crc_32() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }
}
