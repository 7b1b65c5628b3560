//! How an opportunity stands with its appointments before it reaches Approach.

use crate::domain::Stage;

use super::{Day, Facts};

/// The state of a prospect's appointments, whatever day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// None is set, or it is no prospect, or it has been met: it reached Approach.
    NoneSet,
    /// One is set, and each has an outcome.
    Told,
    /// One is set; the last of those without an outcome is on this day.
    Waits(Day),
}

impl Met {
    pub(in crate::metrics) fn of(facts: &Facts) -> Self {
        if facts.furthest != Stage::Prospect {
            return Self::NoneSet;
        }
        let waits = facts.appointments().filter(|one| one.outcome.is_none());
        match (waits.map(|one| one.on).max(), facts.appointments().next()) {
            (Some(day), _) => Self::Waits(day),
            (None, Some(_)) => Self::Told,
            (None, None) => Self::NoneSet,
        }
    }
}
