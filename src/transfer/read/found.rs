//! Where the table stands in a file: its header among lines that only say what the file is, and the
//! lines in it and below it that are no rows.

use csv::StringRecord;

use super::{Row, filled_len};
use crate::transfer::header;
use crate::transfer::name::{folded, header_form};

/// A line that holds something and is no row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The line of the file, from 1.
    pub line: u64,
    /// What it is.
    pub kind: AsideKind,
}

/// What a line is that is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AsideKind {
    /// It stands above the header.
    Above,
    /// The header once more.
    Header,
    /// Sums of the rows.
    Total,
    /// A remark below the table.
    Below,
}

/// So many lines are looked at for the header.
const LOOKED_AT: usize = 20;

/// Words that a line of sums begins with, as they are [`folded`].
const TOTALS: [&str; 17] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "subtotal",
    "totale",
    "totali",
    "totale generale",
    "somma",
    "subtotale",
    "totaux",
    "total general",
    "sous-total",
    "somme",
    "summe",
    "gesamt",
    "gesamtsumme",
];

/// The place of the header among the records: where most names of columns are known, else the first
/// that is as wide as the table.
pub(super) fn header_place(rows: &[Row]) -> usize {
    let first = &rows[..rows.len().min(LOOKED_AT)];
    let mut widths: Vec<usize> = rows.iter().take(200).map(|row| filled_len(&row.record)).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() / 2).copied().unwrap_or(0);
    let is_wide = |row: &&Row| filled(&row.record) * 2 > width;
    let names = |row: &Row| {
        let cells: Vec<String> = row.record.iter().map(|cell| cell.trim().to_owned()).collect();
        header::known_count(&cells)
    };
    let named = first.iter().position(|row| is_wide(&row) && names(row) >= 2.min(width.max(1)));
    named.or_else(|| first.iter().position(|row| is_wide(&row))).unwrap_or(0)
}

/// The rows under the header, and the lines among them that are none.
pub(super) fn rows_of(
    header: &StringRecord,
    rows: Vec<Row>,
    gaps: &[usize],
) -> (Vec<Row>, Vec<Aside>) {
    let width = filled_len(header);
    let forms = |record: &StringRecord| {
        let cells = record.iter().take(filled_len(record)).map(header_form);
        cells.collect::<Vec<_>>()
    };
    let header_forms = forms(header);
    let first_names = header_forms.first().cloned().unwrap_or_default();
    let is_header = |row: &Row| {
        width > 1
            && header_form(row.record.get(0).unwrap_or_default()) == first_names
            && forms(&row.record) == header_forms
    };
    let is_total = |row: &Row| {
        let first = row.record.iter().find(|cell| !cell.trim().is_empty()).unwrap_or_default();
        let word = folded(first.trim().trim_end_matches(':'));
        width > 2 && filled(&row.record) * 2 <= width + 1 && TOTALS.contains(&word.as_str())
    };
    // Below a line of sums or a gap, lines of one cell are remarks.
    let is_remark = |row: &Row| width > 2 && filled(&row.record) == 1;
    let remarks = rows.iter().rev().take_while(|row| is_remark(row)).count();
    let end = rows.len() - remarks;
    let after_gap = end > 0 && gaps.contains(&end);
    let after_total = end.checked_sub(1).is_some_and(|last| is_total(&rows[last]));
    let below = if after_gap || after_total { end } else { rows.len() };
    let mut aside = Vec::new();
    let mut kept = Vec::with_capacity(rows.len());
    for (at, row) in rows.into_iter().enumerate() {
        let kind = match () {
            () if at >= below => Some(AsideKind::Below),
            () if is_header(&row) => Some(AsideKind::Header),
            () if is_total(&row) => Some(AsideKind::Total),
            () => None,
        };
        match kind {
            Some(kind) => aside.push(Aside { line: row.line, kind }),
            None => kept.push(row),
        }
    }
    (kept, aside)
}

fn filled(record: &StringRecord) -> usize {
    record.iter().filter(|cell| !cell.trim().is_empty()).count()
}
