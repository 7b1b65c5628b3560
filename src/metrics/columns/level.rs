//! How far an opportunity got, as one small number.

use crate::domain::Stage;

use super::{Day, OpportunityRow};

/// The furthest stage ever entered; of a prospect also how its appointments stand, whatever day it
/// is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// In the file.
    Suspect,
    /// Qualified, and no appointment is set.
    Prospect,
    /// A prospect with an appointment set, and each has an outcome.
    Told,
    /// A prospect with an appointment set, and one has no outcome: see [`waits_until`].
    Waits,
    /// Met.
    Approach,
    /// A proposal was sent.
    Negotiation,
    /// Left to decide.
    Conclusion,
    /// Won.
    Order,
}

impl Level {
    /// All, from the first to the last.
    pub const ALL: [Self; 8] = [
        Self::Suspect,
        Self::Prospect,
        Self::Told,
        Self::Waits,
        Self::Approach,
        Self::Negotiation,
        Self::Conclusion,
        Self::Order,
    ];

    /// Position in [`ALL`](Self::ALL), from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Suspect => 0,
            Self::Prospect => 1,
            Self::Told => 2,
            Self::Waits => 3,
            Self::Approach => 4,
            Self::Negotiation => 5,
            Self::Conclusion => 6,
            Self::Order => 7,
        }
    }

    /// The level of an opportunity.
    #[must_use]
    pub fn of(row: &OpportunityRow) -> Self {
        match row.furthest {
            Stage::Suspect => Self::Suspect,
            Stage::Prospect if waits_until(row).is_known() => Self::Waits,
            Stage::Prospect if row.appointments().next().is_some() => Self::Told,
            Stage::Prospect => Self::Prospect,
            Stage::Approach => Self::Approach,
            Stage::Negotiation => Self::Negotiation,
            Stage::Conclusion => Self::Conclusion,
            Stage::Order => Self::Order,
        }
    }
}

/// The day of the last appointment without an outcome.
#[must_use]
pub fn waits_until(row: &OpportunityRow) -> Day {
    let waiting = row.appointments().filter(|one| one.outcome.is_none());
    waiting.map(|one| one.on).max().unwrap_or(Day::NONE)
}
