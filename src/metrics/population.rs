//! Which opportunities a figure is about.

use jiff::civil::Date;

use crate::domain::OwnerId;

/// The choices that a person makes: whose, from where, from when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// Only this owner's (the one who has it now).
    pub owner: Option<OwnerId>,
    /// Only those that came through this channel.
    pub source: Option<String>,
    /// First day; `None` is from the beginning.
    pub from_on: Option<Date>,
    /// Last day; `None` is until today.
    pub to_on: Option<Date>,
    /// What the days choose.
    pub cohort: Cohort,
}

/// What the days of a [`Population`] choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cohort {
    /// Opportunities that entered in the period, with all that became of them.
    #[default]
    Entry,
    /// Milestones that happened in the period, whenever the opportunity entered.
    Flow,
}

impl Population {
    /// Whether a period is chosen at all; without one, undated opportunities take part.
    #[must_use]
    pub const fn has_period(&self) -> bool {
        self.from_on.is_some() || self.to_on.is_some()
    }

    /// Whether `day` lies in the period. An unknown day lies only in the whole history.
    #[must_use]
    pub fn in_period(&self, day: Option<Date>) -> bool {
        match day {
            Some(day) => {
                self.from_on.is_none_or(|from| day >= from) && self.to_on.is_none_or(|to| day <= to)
            }
            None => !self.has_period(),
        }
    }
}
