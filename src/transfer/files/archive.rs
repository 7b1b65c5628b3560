//! Archives: what they hold, each file out of them whole.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::super::{ReadError, Sheet};
use super::{FileError, FileKind, Table};

/// Files of these names can be read.
const READ: [&str; 11] =
    [".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".json", ".jsonl", ".vcf"];

/// Workbooks are archives, too: of sheets.
pub(super) fn kind(bytes: &[u8]) -> FileKind {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return FileKind::Workbook };
    let of_workbook = ["xl/workbook.xml", "xl/workbook.bin", "content.xml"];
    let mut names = archive.file_names().filter_map(Result::ok);
    let holds = names.any(|name| of_workbook.contains(&name.as_ref()));
    if holds { FileKind::Workbook } else { FileKind::Archive }
}

/// The files in an archive that can be read. Those of the system are none.
pub(super) fn entries(bytes: &[u8]) -> Result<Vec<Table>, FileError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileError::Damaged)?;
    let (mut entries, mut left) = (Vec::new(), Sheet::MAX_BYTES);
    for at in 0..archive.len() {
        let file = archive.by_index_raw(at).map_err(|_| FileError::Damaged)?;
        let path = file.name().map_err(|_| FileError::Damaged)?;
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        let of_system = path.starts_with("__MACOSX/") || name.starts_with('.');
        drop(path);
        let lower = name.to_lowercase();
        if file.is_dir() || of_system || !READ.iter().any(|ending| lower.ends_with(ending)) {
            continue;
        }
        if file.encrypted() {
            return Err(FileError::Locked);
        }
        drop(file);
        let file = archive.by_index(at).map_err(|_| FileError::Damaged)?;
        let mut bytes = Vec::new();
        // What an entry says of its size may be wrong: no more than fits is taken out.
        let limit = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        file.take(limit).read_to_end(&mut bytes).map_err(|_| FileError::Damaged)?;
        left = left
            .checked_sub(bytes.len())
            .ok_or(ReadError::TooLarge { bytes: bytes.len(), limit: Sheet::MAX_BYTES })?;
        entries.push(Table { name, bytes, is_text: true });
    }
    Ok(entries)
}
