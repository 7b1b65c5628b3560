//! The ratios month by month: each month's are of the opportunities that entered in it, with all that
//! became of them since. The last months are young, and their ratios still grow.

use super::{
    Cell, Chosen, Columns, Day, RatioCode, Row, RowOf, Rule, Table, levels_by_month, ratios,
};

const COLUMNS: [&str; 15] = [
    "R1",
    "R1_numerator",
    "R1_denominator",
    "Rs",
    "Rs_numerator",
    "Rs_denominator",
    "R2",
    "R2_numerator",
    "R2_denominator",
    "R3",
    "R3_numerator",
    "R3_denominator",
    "R4",
    "R4_numerator",
    "R4_denominator",
];

/// The figure `ratios_over_time`.
#[must_use]
pub fn ratios_over_time(columns: &Columns, chosen: Chosen, today: Day) -> Table {
    let recorded = columns.recorded();
    let mut rows = Vec::new();
    for (month, levels) in levels_by_month(columns, chosen, today) {
        let Some(first_day) = month.first_day() else { continue };
        let found = ratios(&levels.flow_counts(&recorded));
        let mut cells = Vec::new();
        for code in RatioCode::CHAIN {
            let ratio = found.rows.iter().find(|row| row.code == code).and_then(|row| row.ratio);
            match ratio {
                None => {
                    cells.extend([Cell::NotMeasurable("not_recorded"), Cell::Blank, Cell::Blank]);
                }
                Some(ratio) => cells.extend([
                    Cell::share(ratio.rate(), "nobody_there"),
                    Cell::Count(ratio.numerator),
                    Cell::Count(ratio.denominator),
                ]),
            }
        }
        rows.push(Row { of: RowOf::Month(first_day), cells, behind: Vec::new() });
    }
    let rules = vec![Rule::new("ratios_over_time", Vec::new())];
    Table { figure: "ratios_over_time", columns: &COLUMNS, rows, rules }
}
