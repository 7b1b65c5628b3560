//! The tables `funnel`, `ratios` and `reference`.

use crate::metrics::{Funnel, Ratio, Ratios, Reference};
use crate::ui::i18n::I18n;
use crate::words::{funnel as words, shell, stage};

use super::{Cell, FigureRow, FigureTable, Head, Scope};

/// How many reached each stage, and which share went on.
#[must_use]
pub fn funnel_table(i18n: I18n, funnel: &Funnel, scope: Scope) -> FigureTable {
    let language = i18n.language;
    let split = funnel.rows.iter().any(|row| row.open.is_some());
    let mut heads = vec![
        Head::new("reached", words::head_reached(language)),
        Head::new("from_previous", words::head_on(language)),
        Head::new("from_previous_low", words::head_low(language)),
        Head::new("from_previous_high", words::head_high(language)),
        Head::new("from_first", words::head_first(language)),
    ];
    if split {
        heads.push(Head::new("open", words::head_open(language)));
        heads.push(Head::new("lost", words::head_lost(language)));
    }
    let rows = funnel.rows.iter().map(|row| {
        let [rate, low, high] = match row.from_previous {
            None => [Cell::Blank, Cell::Blank, Cell::Blank],
            some => Cell::rate(i18n, some),
        };
        let from_first = match row.from_first {
            None if row.reached > 0 => Cell::share(i18n, 1.0),
            None => Cell::Words(shell::not_measurable(language).to_owned()),
            some => Cell::rate(i18n, some)[0].clone(),
        };
        let mut cells = vec![Cell::count(i18n, row.reached), rate, low, high, from_first];
        if split {
            let waiting =
                |count: Option<u64>| count.map_or(Cell::Blank, |count| Cell::count(i18n, count));
            cells.extend([waiting(row.open), waiting(row.lost)]);
        }
        FigureRow {
            named: None,
            code: row.stage.code().to_owned(),
            name: stage::name(language, row.stage).to_owned(),
            cells,
        }
    });
    FigureTable {
        figure: "funnel",
        caption: words::funnel_name(language).to_owned(),
        scope,
        row_head: words::head_stage(language).to_owned(),
        heads,
        rows: rows.collect(),
    }
}

/// The ratios with what they were made of.
#[must_use]
pub fn ratios_table(i18n: I18n, ratios: &Ratios, scope: Scope) -> FigureTable {
    let language = i18n.language;
    let heads = [
        ("numerator", words::head_numerator(language)),
        ("denominator", words::head_denominator(language)),
        ("rate", words::head_rate(language)),
        ("low", words::head_low(language)),
        ("high", words::head_high(language)),
        ("unmeasured", words::head_unmeasured(language)),
    ];
    let count = |ratio: Option<Ratio>, part: fn(Ratio) -> u64| {
        ratio.map_or(Cell::Blank, |ratio| Cell::count(i18n, part(ratio)))
    };
    let rows = ratios.rows.iter().map(|row| {
        let mut cells = vec![
            count(row.ratio, |ratio| ratio.numerator),
            count(row.ratio, |ratio| ratio.denominator),
        ];
        cells.extend(Cell::rate(i18n, row.ratio));
        let unmeasured = row.ratio.map(|_| Cell::count(i18n, row.unmeasured));
        cells.push(unmeasured.unwrap_or(Cell::Blank));
        FigureRow {
            named: None,
            code: row.code.code().to_owned(),
            name: stage::ratio(language, row.code).to_owned(),
            cells,
        }
    });
    FigureTable {
        figure: "ratios",
        caption: words::ratios_name(language).to_owned(),
        scope,
        row_head: words::head_passage(language).to_owned(),
        heads: heads.iter().map(|(code, name)| Head::new(code, name)).collect(),
        rows: rows.collect(),
    }
}

/// The reference funnel's levels beside one's own.
#[must_use]
pub fn reference_table(i18n: I18n, reference: &Reference, scope: Scope) -> FigureTable {
    let language = i18n.language;
    let heads = vec![
        Head::new("level", words::head_level(language)),
        Head::new("reference", words::head_ref_share(language)),
        Head::new("own", words::head_own(language)),
    ];
    let first_is_recorded = reference.rows.iter().any(|row| row.own.is_some());
    let rows = reference.rows.iter().enumerate().map(|(index, row)| {
        let own = match (index, row.own) {
            (0, None) if first_is_recorded => Cell::share(i18n, 1.0),
            (_, own) => Cell::rate(i18n, own)[0].clone(),
        };
        FigureRow {
            named: None,
            code: row.stage.code().to_owned(),
            name: stage::name(language, row.stage).to_owned(),
            cells: vec![Cell::count(i18n, row.count), Cell::share(i18n, row.share), own],
        }
    });
    FigureTable {
        figure: "reference",
        caption: words::reference_name(language).to_owned(),
        scope,
        row_head: words::head_stage(language).to_owned(),
        heads,
        rows: rows.collect(),
    }
}
