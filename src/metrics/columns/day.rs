//! A day as a number, so that a hundred thousand of them are compared and subtracted at no cost.

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::domain::days_between;

/// Days since 1 January 1970, or no day at all, which comes before every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

const FIRST: Date = Date::constant(1970, 1, 1);

impl Day {
    /// No day: it is not known, or it never came.
    pub const NONE: Self = Self(i32::MIN);

    /// The day, if there is one.
    #[must_use]
    pub fn of(date: Option<Date>) -> Self {
        date.map_or(Self::NONE, |date| Self(days_between(FIRST, date)))
    }

    /// Whether there is one.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.0 != i32::MIN
    }

    /// Itself, if there is one.
    #[must_use]
    pub fn known(self) -> Option<Self> {
        self.is_known().then_some(self)
    }

    /// Days from the other day to this one; `None` where either is not known.
    #[must_use]
    pub const fn since(self, other: Self) -> Option<i32> {
        if self.is_known() && other.is_known() { Some(self.0 - other.0) } else { None }
    }

    /// So many days later; no day stays none.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        if self.is_known() { Self(self.0.saturating_add(days)) } else { self }
    }

    /// The earlier of two known days; one that is not known gives way.
    #[must_use]
    pub fn earlier(self, other: Self) -> Self {
        match (self.is_known(), other.is_known()) {
            (true, true) => self.min(other),
            (true, false) => self,
            (false, _) => other,
        }
    }

    /// Days since 1 January 1970.
    pub(super) const fn number(self) -> Option<i32> {
        if self.is_known() { Some(self.0) } else { None }
    }

    /// The date, if it is one that a calendar has.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        let hours = i64::from(self.known()?.0) * 24;
        FIRST.checked_add(SignedDuration::from_hours(hours)).ok()
    }
}
