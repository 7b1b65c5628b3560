//! Which days of a curve are watched: those on which enough are still seen to speak of all.
//!
//! Where many were lost from sight, the few that are left stand for all who went before them: n · S(t−)
//! of n would wait on day t had nobody been lost from sight, and Y(t) of them are at risk. A day is
//! watched while at least ten are, or while each one left stands for at most two. Neither comes back
//! once it is gone, so that the watched days are the first ones.

/// So many at risk are enough, whoever they stand for.
const ENOUGH: u64 = 10;

/// For so many stands one who is left, at most.
const STANDS_FOR: f64 = 2.0;

/// A product of shares may pass the limit by so much of itself.
const ROUNDING: f64 = 1e-9;

/// Whether a day is watched on which so many of those observed are at risk, and before which this share
/// waited.
pub(super) fn is_watched(observed: u64, waiting_before: f64, at_risk: u64) -> bool {
    let would_wait = observed as f64 * waiting_before;
    at_risk >= ENOUGH || would_wait * (1.0 - ROUNDING) <= STANDS_FOR * at_risk as f64
}
