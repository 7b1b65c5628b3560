//! The six stages of SPANCO, and the milestones that a count can be taken at.

use super::fields::codes;

/// A stage of the sale, in order: later stages compare greater.
///
/// There is no `Default`: an opportunity whose stage is not known has no stage entry, and says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// A target in the qualified file; ends when it answers favourably.
    Suspect,
    /// Qualified; ends when an appointment is set and honoured.
    Prospect,
    /// Being met; ends when the need is analysed and a proposal is sent.
    Approach,
    /// Discussing the proposal; ends when terms are settled.
    Negotiation,
    /// The customer is left to decide; ends with the signature, or a no.
    Conclusion,
    /// Won: made, delivered, settled, followed up.
    Order,
}

codes! { Stage { Suspect "S", Prospect "P", Approach "A", Negotiation "N", Conclusion "C", Order "O" } }

impl Stage {
    /// All stages, first to last.
    pub const ALL: [Self; 6] = [
        Self::Suspect,
        Self::Prospect,
        Self::Approach,
        Self::Negotiation,
        Self::Conclusion,
        Self::Order,
    ];

    /// The stages in which an opportunity can be open.
    pub const OPEN: [Self; 5] =
        [Self::Suspect, Self::Prospect, Self::Approach, Self::Negotiation, Self::Conclusion];

    /// The one-letter code, the same in every language, in storage and in the page.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Suspect => "S",
            Self::Prospect => "P",
            Self::Approach => "A",
            Self::Negotiation => "N",
            Self::Conclusion => "C",
            Self::Order => "O",
        }
    }

    /// The stage with this [`code`](Self::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Position in [`ALL`](Self::ALL), from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// A level that plain counts are kept for: what the quick funnel asks, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Milestone {
    /// Companies or people in the qualified file.
    Targets,
    /// Targets found to be qualified.
    Prospects,
    /// Appointments agreed.
    AppointmentsSet,
    /// Appointments that took place.
    AppointmentsHeld,
    /// Proposals sent.
    Proposals,
    /// New customers who signed.
    Won,
}

codes! { Milestone { Targets "targets", Prospects "prospects", AppointmentsSet "appointments_set", AppointmentsHeld "appointments_held", Proposals "proposals", Won "won" } }

impl Milestone {
    /// All milestones, first to last.
    pub const ALL: [Self; 6] = [
        Self::Targets,
        Self::Prospects,
        Self::AppointmentsSet,
        Self::AppointmentsHeld,
        Self::Proposals,
        Self::Won,
    ];

    /// Stable code: the name of its field in the quick funnel and of its row in figure tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Targets => "targets",
            Self::Prospects => "prospects",
            Self::AppointmentsSet => "appointments_set",
            Self::AppointmentsHeld => "appointments_held",
            Self::Proposals => "proposals",
            Self::Won => "won",
        }
    }

    /// The stage whose entry this milestone is; an appointment set lies inside Prospect.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::Targets => Some(Stage::Suspect),
            Self::Prospects => Some(Stage::Prospect),
            Self::AppointmentsSet => None,
            Self::AppointmentsHeld => Some(Stage::Approach),
            Self::Proposals => Some(Stage::Negotiation),
            Self::Won => Some(Stage::Order),
        }
    }
}
