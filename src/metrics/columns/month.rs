//! A month as a number.

use jiff::civil::Date;

use super::Day;

/// Months since January 1970, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// No month: the day is not known.
    pub const NONE: Self = Self(i32::MIN);

    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: Day) -> Self {
        day.date().map_or(Self::NONE, |date| {
            Self((i32::from(date.year()) - 1970) * 12 + i32::from(date.month()) - 1)
        })
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

    /// Its first day, if it is a month that a calendar has.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        let year = i16::try_from(1970 + self.0.div_euclid(12)).ok()?;
        let month = i8::try_from(self.0.rem_euclid(12) + 1).ok()?;
        Date::new(year, month, 1).ok()
    }
}
