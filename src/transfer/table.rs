//! A plain table of texts as CSV, for the figures of a page.

use super::guard;

/// Rows of cells under their head, with a mark that says UTF-8. Numbers stay numbers; text that a
/// spreadsheet would run as a formula is guarded by a leading `'`.
#[must_use]
pub fn write_table(rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| match cell.parse::<f64>() {
            Ok(_) => cell.clone(),
            Err(_) => guard::on(cell),
        });
        // Writing to memory does not fail.
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_and_formulas_become_text() {
        let rows = [vec!["=1+1".to_owned(), "-0.5".to_owned(), "a;b\"c".to_owned()]];
        assert_eq!(write_table(&rows), "\u{feff}'=1+1,-0.5,\"a;b\"\"c\"\r\n");
    }
}
