//! Days counted. jiff's own difference of two days is a span of mixed units, and brings along, in
//! words, all that can go wrong with one: 10 kB to load.

use jiff::civil::Date;

/// How many days `to` comes after `from`; fewer than 0 where it comes before.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    let hours = to.duration_since(from).as_hours();
    // Twenty thousand years, the longest there is, are 7.3 million days.
    i32::try_from(hours / 24).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_counted_over_months_and_years() {
        assert_eq!(days_between(date(2024, 2, 28), date(2024, 3, 1)), 2);
        assert_eq!(days_between(date(2026, 1, 1), date(2025, 12, 31)), -1);
        assert_eq!(days_between(Date::MIN, Date::MAX), (Date::MAX - Date::MIN).get_days());
    }
}
