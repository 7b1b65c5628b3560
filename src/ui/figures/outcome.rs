//! The table `outcome`.

use crate::domain::Currency;
use crate::metrics::Outcome;
use crate::ui::tongue::Tongue;
use crate::words::{funnel as words, shell};

use super::{Cell, FigureRow, FigureTable, Head, Scope};

/// Won, lost, open, and the win rate among those decided.
#[must_use]
pub fn outcome_table(
    tongue: Tongue,
    outcome: &Outcome,
    currency: Option<Currency>,
    scope: Scope,
) -> FigureTable {
    let language = tongue.language;
    let heads = [
        ("won", words::head_won(language)),
        ("lost", words::head_lost(language)),
        ("open", words::head_open(language)),
        ("win_rate", words::head_win_rate(language)),
        ("low", words::head_low(language)),
        ("high", words::head_high(language)),
        ("mean_won_amount", words::head_mean_won(language)),
    ];
    let mut cells =
        [outcome.won, outcome.lost, outcome.open].map(|count| Cell::count(tongue, count)).to_vec();
    cells.extend(Cell::rate(tongue, outcome.win_rate()));
    let mean = outcome.mean_won_minor();
    cells.push(mean.map_or_else(
        || Cell::Words(shell::not_measurable(language).to_owned()),
        |minor| Cell::Value {
            exact: minor.to_string(),
            shown: tongue.money(minor.round() as i64, currency),
        },
    ));
    FigureTable {
        figure: "outcome",
        caption: words::outcome_name(language).to_owned(),
        scope: Scope { basis: None, cohort: None, ..scope },
        row_head: words::outcome_name(language).to_owned(),
        heads: heads.iter().map(|(code, name)| Head::new(code, name)).collect(),
        rows: vec![FigureRow {
            named: None,
            code: "all".to_owned(),
            name: words::head_all(language).to_owned(),
            cells,
        }],
    }
}
