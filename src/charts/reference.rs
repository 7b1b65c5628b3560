//! The reference funnel over one's own: a dotted outline, scaled to the bar it starts from.

use crate::metrics::{Funnel, Reference};

/// The levels of a reference that have a row in the funnel: row, and count in the funnel's terms.
///
/// The reference's first level that has a row is laid exactly on that row's bar; the others follow
/// in the reference's own proportions. Empty where that bar has no width, or fewer than two levels
/// have a row.
pub(super) fn levels(funnel: &Funnel, reference: &Reference) -> Vec<(usize, f64)> {
    let rows = reference.rows.iter().filter_map(|level| {
        let row = funnel.rows.iter().position(|row| row.stage == level.stage)?;
        Some((row, level.share))
    });
    let mut rows: Vec<(usize, f64)> = rows.collect();
    rows.sort_by_key(|(row, _)| *row);
    rows.dedup_by_key(|(row, _)| *row);
    let Some(&(anchor, share)) = rows.first() else { return rows };
    let unit = funnel.rows[anchor].reached as f64 / share;
    if rows.len() < 2 || !unit.is_finite() || unit == 0.0 {
        return Vec::new();
    }
    rows.iter_mut().for_each(|(_, share)| *share *= unit);
    rows
}
