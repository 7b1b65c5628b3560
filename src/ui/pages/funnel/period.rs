//! Periods that have a name: each is two days, which the address carries.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A period that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The whole history.
    Ever,
    /// The twelve months that end today.
    LastYear,
    /// The three months that end today.
    LastQuarter,
    /// From the first of January.
    ThisYear,
}

impl Named {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [Self::Ever, Self::LastYear, Self::LastQuarter, Self::ThisYear];

    /// Its code in the choice.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ever => "",
            Self::LastYear => "last-year",
            Self::LastQuarter => "last-quarter",
            Self::ThisYear => "this-year",
        }
    }

    /// First and last day.
    pub fn days(self, today: Date) -> (Option<Date>, Option<Date>) {
        let months_back = |months: i32| {
            let before = today.saturating_sub(months.months());
            before.tomorrow().unwrap_or(before)
        };
        match self {
            Self::Ever => (None, None),
            Self::LastYear => (Some(months_back(12)), Some(today)),
            Self::LastQuarter => (Some(months_back(3)), Some(today)),
            Self::ThisYear => (Some(date(today.year(), 1, 1)), Some(today)),
        }
    }

    /// The period of these days, if it has a name.
    pub fn of(days: (Option<Date>, Option<Date>), today: Date) -> Option<Self> {
        Self::ALL.into_iter().find(|named| named.days(today) == days)
    }
}
