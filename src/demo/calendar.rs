//! Days counted from the day the demo was opened, on which people work.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The demo's days, seen from its last one.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    /// The day the story ends.
    pub(super) today: Date,
}

impl Calendar {
    /// The working day `days` days ago, or the Friday before it: never after today.
    pub(super) fn ago(self, days: i32) -> Date {
        let day = self.today.saturating_sub(days.max(0).days());
        let since_friday = match day.weekday() {
            Weekday::Saturday => 1,
            Weekday::Sunday => 2,
            _ => 0,
        };
        day.saturating_sub(since_friday.days())
    }

    /// The working day `days` days ahead, or the Monday after it: never before today.
    pub(super) fn ahead(self, days: i32) -> Date {
        let day = self.today.saturating_add(days.max(0).days());
        let until_monday = match day.weekday() {
            Weekday::Saturday => 2,
            Weekday::Sunday => 1,
            _ => 0,
        };
        day.saturating_add(until_monday.days())
    }

    /// How long ago `day` was; negative for days to come.
    pub(super) fn days_since(self, day: Date) -> i32 {
        (self.today - day).get_days()
    }

    /// First and last day of today's calendar quarter.
    pub(super) fn quarter(self) -> (Date, Date) {
        let first_month = (self.today.month() - 1) / 3 * 3 + 1;
        let first = Date::new(self.today.year(), first_month, 1).unwrap_or(self.today);
        let last = first.saturating_add(2.months()).last_of_month();
        (first, last)
    }

    /// Midnight of `day` in milliseconds since 1970, 0 for days before.
    pub(super) fn unix_millis(self, day: Date) -> u64 {
        let since_1970 = (day - jiff::civil::date(1970, 1, 1)).get_days();
        u64::try_from(since_1970).unwrap_or(0) * 86_400_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_working_days_and_on_the_right_side_of_today() {
        let sunday = Calendar { today: date(2026, 3, 1) };
        assert_eq!((sunday.ago(0), sunday.ahead(0)), (date(2026, 2, 27), date(2026, 3, 2)));
        assert_eq!((sunday.ago(1), sunday.ahead(6)), (date(2026, 2, 27), date(2026, 3, 9)));
        assert_eq!(sunday.quarter(), (date(2026, 1, 1), date(2026, 3, 31)));
        assert_eq!(sunday.days_since(date(2025, 3, 1)), 365);
        assert_eq!(sunday.unix_millis(date(1970, 1, 2)), 86_400_000);
    }
}
