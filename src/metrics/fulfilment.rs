//! R5, after the signature: orders whose checklist is done, of the orders that were won long enough
//! ago for it to be done.

use super::{Chosen, Cohort, Columns, Day, Ratio, RatioCode, RatioRow, StatusKind};

/// The fulfilment rate of the choice, of orders won at least so many days ago; not recorded where the
/// order checklist has no step, and until the workspace has ticked or dated one.
#[must_use]
pub fn fulfilment(columns: &Columns, chosen: Chosen, today: Day, days: u32) -> RatioRow {
    let since = i32::try_from(days).unwrap_or(i32::MAX);
    let (mut done, mut old_enough) = (0, 0);
    let rows = match chosen.cohort {
        Cohort::Entry => chosen.entered_rows(&columns.hot),
        Cohort::Flow => chosen.concerned_rows(&columns.hot),
    };
    for row in rows {
        let row = row as usize;
        let closed = columns.hot.trail[row].closed;
        let is_won = columns.hot.status[row] == StatusKind::Won;
        if !is_won || (chosen.cohort == Cohort::Flow && !chosen.in_period(closed)) {
            continue;
        }
        if today.since(closed).is_some_and(|days| days >= since) {
            old_enough += 1;
            done += u64::from(columns.rows[row].order_done);
        }
    }
    let is_recorded = columns.order_steps() > 0 && columns.recorded().order_steps;
    let ratio = is_recorded.then(|| Ratio::nested(done, old_enough));
    RatioRow::of_counts(RatioCode::R5, ratio)
}
