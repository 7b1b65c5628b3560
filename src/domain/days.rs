//! Days counted.

use jiff::civil::Date;

/// How many days `to` comes after `from`; fewer than 0 where it comes before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
