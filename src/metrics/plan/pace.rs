//! Today's pace: how many enter, in the unit of time in which a plan is made.

use crate::metrics::{Chosen, Columns, Day};

/// A pace is of the last so many days, today the last of them.
const PACE_DAYS: i32 = 365;

/// A shorter history has no pace.
const LEAST_DAYS: i32 = 28;

/// The unit of time in which a plan is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Per {
    Month,
    Quarter,
    #[default]
    Year,
}

impl Per {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The unit of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.code() == code)
    }

    /// The unit that so many days are nearest to.
    #[must_use]
    pub const fn of_days(days: u32) -> Self {
        match days {
            0..=60 => Self::Month,
            61..=220 => Self::Quarter,
            _ => Self::Year,
        }
    }

    const fn in_a_year(self) -> f64 {
        match self {
            Self::Month => 12.0,
            Self::Quarter => 4.0,
            Self::Year => 1.0,
        }
    }
}

/// How many entered of late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// So many.
    pub entered: u64,
    /// In so many days: a year, or the firm's history where that is shorter.
    pub days: u32,
}

impl Pace {
    /// How many enter in a unit of time.
    #[must_use]
    pub fn per(self, unit: Per) -> f64 {
        let a_year = self.entered as f64 * f64::from(PACE_DAYS) / f64::from(self.days);
        a_year / unit.in_a_year()
    }
}

/// The pace of what is chosen, whatever its period; `None` where the history is too short, or none entered.
#[must_use]
pub fn pace(columns: &Columns, chosen: Chosen, today: Day) -> Option<Pace> {
    let entries = columns.hot.entered.iter().filter(|day| day.is_known());
    let history = entries.min().and_then(|first| today.since(*first))? + 1;
    let days = history.min(PACE_DAYS);
    let year = chosen.between(today.plus(1 - days), today);
    let entered = year.entered_rows(&columns.hot).len() as u64;
    let is_known = days >= LEAST_DAYS && entered > 0;
    is_known.then(|| Pace { entered, days: days.unsigned_abs() })
}
