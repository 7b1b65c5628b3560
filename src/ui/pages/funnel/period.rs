//! Periods that have a name: each is two days, which the address carries.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A period that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// From the first of this month.
    ThisMonth,
    /// From the first day of this quarter.
    ThisQuarter,
    /// From the first of January.
    ThisYear,
    /// The twelve months that end today.
    LastYear,
    /// The whole history.
    Ever,
}

impl Named {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] =
        [Self::ThisMonth, Self::ThisQuarter, Self::ThisYear, Self::LastYear, Self::Ever];

    /// Its code in the choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ThisMonth => "this-month",
            Self::ThisQuarter => "this-quarter",
            Self::ThisYear => "this-year",
            Self::LastYear => "last-year",
            Self::Ever => "",
        }
    }

    /// First and last day.
    pub fn days(self, today: Date) -> (Option<Date>, Option<Date>) {
        let first = match self {
            Self::ThisMonth => today.first_of_month(),
            Self::ThisQuarter => date(today.year(), today.month() - (today.month() - 1) % 3, 1),
            Self::ThisYear => date(today.year(), 1, 1),
            Self::LastYear => {
                let before = today.saturating_sub(12.months());
                before.tomorrow().unwrap_or(before)
            }
            Self::Ever => return (None, None),
        };
        (Some(first), Some(today))
    }

    /// The period of these days, if it has a name.
    pub fn of(days: (Option<Date>, Option<Date>), today: Date) -> Option<Self> {
        Self::ALL.into_iter().find(|named| named.days(today) == days)
    }
}
