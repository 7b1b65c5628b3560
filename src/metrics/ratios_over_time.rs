//! The ratios month by month: each month's are of the opportunities that entered in it, with all that
//! became of them since. The last months are young, and their ratios still grow.

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Part, RatioCode, Row, RowKey, Rule, Table,
    levels_by_month, ratios,
};

/// The figure `ratios_over_time`.
#[must_use]
pub fn ratios_over_time(columns: &Columns, chosen: Chosen, today: Day) -> Table {
    let recorded = columns.recorded();
    let mut rows = Vec::new();
    for (month, levels) in levels_by_month(columns, chosen, today) {
        let Some(first_day) = month.first_day() else { continue };
        let found = ratios(&levels.flow_counts(&recorded));
        let cells = RatioCode::CHAIN.into_iter().flat_map(|code| {
            let ratio = found.rows.iter().find(|row| row.code == code).and_then(|row| row.ratio);
            let [numerator, denominator, rate, ..] = Cell::of_ratio(ratio);
            [rate, numerator, denominator]
        });
        rows.push(Row::new(RowKey::Month(first_day), cells.collect::<Vec<_>>()));
    }
    let of_ratio = |code| {
        let part = |part| Column::OfRatio(code, part);
        [Column::Ratio(code), part(Part::Numerator), part(Part::Denominator)]
    };
    Table {
        figure: Figure::RatiosOverTime,
        columns: RatioCode::CHAIN.into_iter().flat_map(of_ratio).collect(),
        rows,
        rules: vec![Rule::RatiosOverTime],
        findings: Vec::new(),
    }
}
