//! Workbooks: each sheet that is seen, its cells as they would be typed. Days are written year first,
//! numbers with a point.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use super::super::{ReadError, Sheet};
use super::cells::Writer;
use super::{FileError, Pause, Table};

/// After so many cells others may work.
const CELLS: usize = 4_000;

/// A password puts a workbook into a box of this name.
const LOCKED: &str = "EncryptedPackage";

pub(super) async fn tables(
    bytes: Vec<u8>,
    pause: &mut impl Pause,
) -> Result<Vec<Table>, FileError> {
    let locked: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        if bytes.windows(locked.len()).any(|window| window == locked) {
            return Err(FileError::Locked);
        }
        let book: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
            .map_err(|error: calamine::XlsError| xls_fault(&error))?;
        return whole(book, pause).await;
    }
    // They are told apart by trying: each looks for files of its own in the archive.
    match calamine::open_workbook_from_rs::<Xlsx<_>, _>(Cursor::new(bytes.as_slice())) {
        Ok(book) => return sheets(book, pause).await,
        Err(calamine::XlsxError::Password) => return Err(FileError::Locked),
        Err(_) => {}
    }
    match calamine::open_workbook_from_rs::<Ods<_>, _>(Cursor::new(bytes.as_slice())) {
        Ok(book) => return whole(book, pause).await,
        Err(calamine::OdsError::Password) => return Err(FileError::Locked),
        Err(_) => {}
    }
    let book = calamine::open_workbook_from_rs::<Xlsb<_>, _>(Cursor::new(bytes.as_slice()));
    whole(book.map_err(|_| FileError::Damaged)?, pause).await
}

fn xls_fault(error: &calamine::XlsError) -> FileError {
    match error {
        calamine::XlsError::Password => FileError::Locked,
        _ => FileError::Damaged,
    }
}

/// The names of the sheets that are seen.
fn seen(sheets: &[calamine::Sheet]) -> Vec<String> {
    let seen = sheets.iter().filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    seen.map(|sheet| sheet.name.clone()).collect()
}

/// Reads cell after cell: a sheet may say that it is far larger than what stands in it.
async fn sheets(
    mut book: Xlsx<Cursor<&[u8]>>,
    pause: &mut impl Pause,
) -> Result<Vec<Table>, FileError> {
    let mut tables = Vec::new();
    for name in seen(book.sheets_metadata()) {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut writer = Writer::new();
        let mut count = 0_usize;
        while let Some(cell) = cells.next_cell().map_err(|_| FileError::Damaged)? {
            let (row, column) = cell.get_position();
            go_to(&mut writer, row)?;
            writer.cell(column as usize, &text(&Data::from(cell.get_value().clone())))?;
            count += 1;
            if count.is_multiple_of(CELLS) && pause.pause(writer.rows()).await.is_break() {
                return Err(FileError::Cancelled);
            }
        }
        tables.extend(writer.finish().map(|bytes| Table { name, bytes, is_text: false }));
    }
    Ok(tables)
}

/// Reads sheets that come whole.
async fn whole<RS, R>(mut book: R, pause: &mut impl Pause) -> Result<Vec<Table>, FileError>
where
    RS: std::io::Read + std::io::Seek,
    R: Reader<RS>,
{
    let mut tables = Vec::new();
    for name in seen(book.sheets_metadata()) {
        let range = book.worksheet_range(&name).map_err(|_| FileError::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut writer = Writer::new();
        let mut count = 0;
        for (row, column, data) in range.used_cells() {
            go_to(&mut writer, first_row + row as u32)?;
            writer.cell(first_column as usize + column, &text(data))?;
            count += 1;
            if count % CELLS == 0 && pause.pause(writer.rows()).await.is_break() {
                return Err(FileError::Cancelled);
            }
        }
        tables.extend(writer.finish().map(|bytes| Table { name, bytes, is_text: false }));
    }
    Ok(tables)
}

/// Ends rows until the next one is this.
fn go_to(writer: &mut Writer, row: u32) -> Result<(), FileError> {
    let limit = Sheet::MAX_ROWS;
    if row as usize > limit {
        return Err(ReadError::TooManyRows { limit }.into());
    }
    while writer.rows() < row as usize {
        writer.end_row();
    }
    Ok(())
}

/// A cell as it would be typed.
fn text(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::Bool(yes) => yes.to_string(),
        Data::DateTime(at) => day_text(at),
        Data::DateTimeIso(text) => {
            let day = text.strip_suffix("T00:00:00").unwrap_or(text);
            day.replace('T', " ")
        }
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
    }
}

/// A number in the fifteen digits that spreadsheets keep: what is beyond is dust of computing. Three
/// decimals would look like thousands, so they get a fourth.
fn number_text(number: f64) -> String {
    let kept = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{kept}");
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

fn day_text(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if at.is_duration() {
        return number_text(at.as_f64());
    }
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    match (at.as_f64() < 1.0, at.as_f64().fract() == 0.0) {
        (true, false) => time,
        (_, true) => format!("{year:04}-{month:02}-{day:02}"),
        (false, false) => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_a_spreadsheet_shows_them() {
        let texts = [1200.0, 0.1 + 0.2, 1.234, 41_000_000_001.0, -2.5].map(number_text);
        assert_eq!(texts, ["1200", "0.3", "1.2340", "41000000001", "-2.5"]);
    }
}
