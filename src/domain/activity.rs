//! What was done or is planned with a customer.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::fields::{codes, fields};
use super::{
    AccountId, ActivityId, ContactId, External, OpportunityId, OwnerFunction, OwnerId, Unknown,
    Workspace,
};

/// A call, a meeting, a mail, a proposal: one action, planned or done.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// What it is.
    pub kind: ActivityKind,
    /// Marketing's or sales'.
    pub side: Side,
    /// Who did it or is to do it.
    pub owner: Option<OwnerId>,
    /// When it was written down; orders the log and nothing else.
    pub recorded_at: Option<Timestamp>,
    /// The day it was agreed, for appointments.
    pub set_on: Option<Date>,
    /// The day it takes or took place.
    pub on: Date,
    /// The time of day as typed, without a zone.
    pub at: Option<Time>,
    /// The opportunity it is about.
    pub opportunity: Option<OpportunityId>,
    /// The company it is about.
    pub account: Option<AccountId>,
    /// The person it is with.
    pub contact: Option<ContactId>,
    /// Still to come, or done.
    pub state: ActivityState,
    /// What came of it; `None` is "no outcome recorded", itself a figure.
    pub outcome: Option<ActivityOutcome>,
    /// Free text.
    pub note: String,
    /// Where it came from, when imported.
    pub external: Option<External>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Activity {
    1 id required,
    2 kind required,
    3 side required,
    4 owner optional,
    5 recorded_at optional,
    6 set_on optional,
    7 on required,
    8 at optional,
    9 opportunity optional,
    10 account optional,
    11 contact optional,
    12 state required,
    13 outcome optional,
    14 note optional,
    15 external optional,
    .. unknown
} }

impl Activity {
    /// Whether it is an appointment: something two sides agree a day for.
    #[must_use]
    pub fn is_appointment(&self) -> bool {
        self.kind.is_appointment()
    }

    /// An appointment that took place: done, with an outcome other than nobody there.
    #[must_use]
    pub fn is_honoured_appointment(&self) -> bool {
        self.is_appointment()
            && self.state == ActivityState::Done
            && self.outcome.is_some_and(|outcome| {
                !matches!(outcome, ActivityOutcome::NoReply | ActivityOutcome::NoShow)
            })
    }
}

/// What an [`Activity`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum ActivityKind {
    Call,
    Email,
    Meeting,
    VideoCall,
    Fair,
    Event,
    Social,
    SiteVisit,
    Request,
    NewsletterSignUp,
    Download,
    Appointment,
    Proposal,
    OrderStep,
}

impl ActivityKind {
    /// Whether it is something two sides agree a day for.
    #[must_use]
    pub const fn is_appointment(self) -> bool {
        matches!(self, Self::Appointment | Self::Meeting | Self::VideoCall)
    }
}

codes! { ActivityKind { Call, Email, Meeting, VideoCall, Fair, Event, Social, SiteVisit, Request, NewsletterSignUp, Download, Appointment, Proposal, OrderStep } }

/// Which side of the house an [`Activity`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Side {
    Marketing,
    Sales,
}

codes! { Side { Marketing, Sales } }

impl Side {
    /// Whose side the work of an owner is on; sales', where nobody did it.
    #[must_use]
    pub fn of(workspace: &Workspace, owner: Option<OwnerId>) -> Self {
        let function = owner.and_then(|id| workspace.owners.get(id)).map(|owner| owner.function);
        match function {
            Some(OwnerFunction::Marketing) => Self::Marketing,
            Some(OwnerFunction::Sales) | None => Self::Sales,
        }
    }
}

/// Whether an [`Activity`] is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum ActivityState {
    Planned,
    Done,
}

codes! { ActivityState { Planned, Done } }

/// What came of an [`Activity`], in Rackham's terms (*SPIN Selling*, 1988), and the two ways of
/// not meeting at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActivityOutcome {
    /// The customer buys.
    Order,
    /// An agreed step forward.
    Advance,
    /// Talk, nothing agreed.
    Continuation,
    /// A no.
    NoSale,
    /// Nobody answered.
    NoReply,
    /// An appointment at which nobody came.
    NoShow,
}

codes! { ActivityOutcome { Order, Advance, Continuation, NoSale, NoReply, NoShow } }
