//! Calendar months as numbers, and which of them a stretch of days holds whole.

use super::columns::Day;

/// Months since the year 0.
pub(super) fn month(day: Day) -> Option<i32> {
    let date = day.date()?;
    Some(i32::from(date.year()) * 12 + i32::from(date.month()) - 1)
}

/// The months that lie whole between two days, both included: the first, and the one after the last.
/// `None` where either day is not known.
pub(super) fn whole_months(first: Day, last: Day) -> Option<(i32, i32)> {
    let begins = first.date()?.day() == 1;
    let end = last.date()?;
    let ends = end == end.last_of_month();
    Some((month(first)? + i32::from(!begins), month(last)? + i32::from(ends)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_between_two_days() {
        let whole = |a: (i16, i8, i8), b: (i16, i8, i8)| {
            let day = |(y, m, d)| Day::of(Some(date(y, m, d)));
            whole_months(day(a), day(b)).map(|(from, to)| to - from)
        };
        assert_eq!(whole((2026, 1, 1), (2026, 1, 31)), Some(1));
        assert_eq!(whole((2026, 1, 2), (2026, 3, 30)), Some(1));
        assert_eq!(whole((2025, 12, 1), (2026, 2, 28)), Some(3));
        assert_eq!(whole((2026, 1, 2), (2026, 1, 30)), Some(-1));
        assert_eq!(whole_months(Day::NONE, Day::NONE), None);
    }
}
