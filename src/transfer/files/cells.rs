//! Rows written as CSV that cannot be misread: every cell in quotes, one row a line.

use super::super::{ReadError, Sheet};
use super::{FileError, LINE_IN_CELL};

/// A table being written, row after row.
pub(super) struct Writer {
    bytes: Vec<u8>,
    row: Vec<String>,
    /// The most cells of a row so far: a row that ends in blanks is as long as the others.
    width: usize,
    rows: usize,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { bytes: Vec::new(), row: Vec::new(), width: 0, rows: 0 }
    }

    /// Writes a cell of the row that is open, past those it has.
    pub(super) fn cell(&mut self, column: usize, text: &str) -> Result<(), FileError> {
        let limit = Sheet::MAX_COLUMNS;
        if column >= limit {
            let line = self.rows as u64 + 1;
            return Err(ReadError::TooManyColumns { line, limit }.into());
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.row[column]);
        Ok(())
    }

    /// Ends the row that is open.
    pub(super) fn end_row(&mut self) {
        self.width = self.width.max(self.row.len());
        if !self.row.is_empty() {
            self.row.resize(self.width, String::new());
        }
        for (at, cell) in self.row.iter().enumerate() {
            if at > 0 {
                self.bytes.push(b',');
            }
            self.bytes.push(b'"');
            write_cell(&mut self.bytes, cell);
            self.bytes.push(b'"');
        }
        self.bytes.push(b'\n');
        self.row.clear();
        self.rows += 1;
    }

    /// How many rows are written.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// The table; nothing where no cell holds anything.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        if !self.row.is_empty() {
            self.end_row();
        }
        let holds = |byte: &u8| !matches!(byte, b'"' | b',' | b'\n' | b' ');
        self.bytes.iter().any(holds).then_some(self.bytes)
    }
}

fn write_cell(bytes: &mut Vec<u8>, cell: &str) {
    let mut after_return = false;
    for letter in cell.chars() {
        let new_line = matches!(letter, '\n' | '\r');
        match letter {
            '\n' if after_return => {}
            '"' => bytes.extend_from_slice(b"\"\""),
            _ if new_line => {
                bytes.extend_from_slice(LINE_IN_CELL.encode_utf8(&mut [0; 4]).as_bytes());
            }
            _ => bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        after_return = letter == '\r';
    }
}

/// Records under the names of their fields, in the order in which the names are met.
pub(super) fn table<'a>(
    records: impl Iterator<Item = &'a [(String, String)]> + Clone,
) -> Result<Option<Vec<u8>>, FileError> {
    let mut names: Vec<&str> = Vec::new();
    let mut at = std::collections::HashMap::new();
    for (name, _) in records.clone().flatten() {
        at.entry(name.as_str()).or_insert_with(|| {
            names.push(name);
            names.len() - 1
        });
    }
    let mut writer = Writer::new();
    for (column, name) in names.iter().enumerate() {
        writer.cell(column, name)?;
    }
    writer.end_row();
    for record in records {
        for (name, value) in record {
            if let Some(column) = at.get(name.as_str()) {
                writer.cell(*column, value)?;
            }
        }
        writer.end_row();
    }
    Ok(writer.finish())
}
