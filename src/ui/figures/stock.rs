//! The table `stock`.

use jiff::civil::Date;

use crate::domain::Currency;
use crate::metrics::Stock;
use crate::ui::tongue::Tongue;
use crate::words::{pipeline as words, stage};

use super::{Cell, FigureRow, FigureTable, Head, Scope};

/// How many are open in each stage, and what they are worth.
#[must_use]
pub fn stock_table(
    tongue: Tongue,
    stock: &Stock,
    currency: Option<Currency>,
    today: Date,
) -> FigureTable {
    let language = tongue.language;
    let rows = stock.rows.iter().map(|row| FigureRow {
        named: None,
        code: row.stage.code().to_owned(),
        name: stage::name(language, row.stage).to_owned(),
        cells: vec![
            Cell::count(tongue, row.count),
            Cell::Value {
                exact: row.amount_minor.to_string(),
                shown: tongue.money(row.amount_minor, currency),
            },
        ],
    });
    FigureTable {
        figure: "stock",
        caption: words::stock_table(language).to_owned(),
        scope: Scope { as_of: Some(today), ..Scope::default() },
        row_head: words::stage(language).to_owned(),
        heads: vec![
            Head::new("count", words::count(language)),
            Head::new("amount", words::amount(language)),
        ],
        rows: rows.collect(),
    }
}
