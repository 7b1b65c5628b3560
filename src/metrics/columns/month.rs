//! A month as a number.

use jiff::civil::Date;

use super::Day;

/// Months since January 1970, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// No month: the day is not known.
    pub const NONE: Self = Self(i32::MIN);

    /// The month that a day lies in, by whole numbers alone, since it is asked for every activity
    /// (H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`: eras of 400
    /// years, each year from March on).
    #[must_use]
    pub const fn of(day: Day) -> Self {
        let Some(days) = day.number() else { return Self::NONE };
        let from_march_0 = days.saturating_add(719_468);
        let (era, of_era) = (from_march_0.div_euclid(146_097), from_march_0.rem_euclid(146_097));
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        // March is 0, January 10.
        let month = (5 * of_year + 2) / 153;
        Self((era * 400 + year - 1970) * 12 + month + 2)
    }

    /// Months from the other to this one; `None` where either is not known.
    #[must_use]
    pub fn since(self, other: Self) -> Option<i32> {
        (self != Self::NONE && other != Self::NONE).then(|| self.0 - other.0)
    }

    /// So many months later.
    #[must_use]
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// The first month of its calendar quarter.
    #[must_use]
    pub const fn first_of_quarter(self) -> Self {
        match self.0 {
            i32::MIN => Self::NONE,
            months => Self(months - months.rem_euclid(3)),
        }
    }

    /// Its first day, if it is a month that a calendar has.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        let year = i16::try_from(1970 + self.0.div_euclid(12)).ok()?;
        let month = i8::try_from(self.0.rem_euclid(12) + 1).ok()?;
        Date::new(year, month, 1).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_is_that_of_the_calendar() {
        let mut days = 0;
        let begin = date(1899, 12, 30);
        while let Ok(date) = begin.checked_add(days.days()) {
            if date.year() > 2_110 {
                break;
            }
            let month = Month::of(Day::of(Some(date)));
            assert_eq!(month.first_day(), Some(date.first_of_month()), "{date}");
            days += 1;
        }
        assert!(days > 76_000);
        assert_eq!(Month::of(Day::NONE), Month::NONE);
    }
}
