//! The table `stock`.

use jiff::civil::Date;

use crate::domain::Currency;
use crate::metrics::Stock;
use crate::ui::i18n::I18n;
use crate::words::{pipeline as words, stage};

use super::{Cell, FigureRow, FigureTable, Head, Scope};

/// How many are open in each stage, what they are worth and, where that is asked, what they are
/// expected to bring.
#[must_use]
pub fn stock_table(
    i18n: I18n,
    stock: &Stock,
    currency: Option<Currency>,
    today: Date,
    weighted: Option<&[Cell]>,
) -> FigureTable {
    let language = i18n.language;
    let rows = stock.rows.iter().enumerate().map(|(place, row)| FigureRow {
        named: None,
        code: row.stage.code().to_owned(),
        name: stage::name(language, row.stage).to_owned(),
        cells: [
            Cell::count(i18n, row.count),
            Cell::Value {
                exact: row.amount_minor.to_string(),
                shown: i18n.money(row.amount_minor, currency),
            },
        ]
        .into_iter()
        .chain(weighted.map(|weighted| weighted.get(place).cloned().unwrap_or(Cell::Blank)))
        .collect(),
    });
    let mut heads = vec![
        Head::new("count", words::count(language)),
        Head::new("amount", words::amount(language)),
    ];
    heads.extend(weighted.map(|_| Head::new("weighted", words::weighted(language))));
    FigureTable {
        figure: "stock",
        caption: words::stock_table(language).to_owned(),
        scope: Scope { as_of: Some(today), ..Scope::default() },
        row_head: words::stage(language).to_owned(),
        heads,
        rows: rows.collect(),
    }
}
