//! A plain table of texts as CSV, for the figures of a page.

use super::{SheetLanguage, guard};

/// Rows of cells under their head as the spreadsheets of a language read them, with a mark that says
/// UTF-8. Numbers stay numbers; text that a spreadsheet would run as a formula is guarded by a leading
/// `'`.
#[must_use]
pub fn write_table(rows: &[Vec<String>], language: SheetLanguage) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .delimiter(language.delimiter().byte())
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mark = language.decimal_mark().to_string();
    for row in rows {
        let cells = row.iter().map(|cell| match is_number(cell) {
            true => cell.replace('.', &mark),
            false => guard::on(cell),
        });
        // Writing to memory does not fail.
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// Whether a cell is a plain number with a point before its decimals.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    cell.parse::<f64>().is_ok() && digits.starts_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(language: SheetLanguage, expected: &str) {
        let row = ["=1+1", "-0.5", "a;b\"c", "1.2.3", "-x"].map(str::to_owned).to_vec();
        assert_eq!(write_table(&[row], language), format!("\u{feff}{expected}\r\n"));
    }

    #[test]
    fn numbers_stay_numbers_and_formulas_become_text() {
        check(SheetLanguage::English, "'=1+1,-0.5,\"a;b\"\"c\",1.2.3,'-x");
        check(SheetLanguage::Italian, "'=1+1;-0,5;\"a;b\"\"c\";1.2.3;'-x");
    }
}
