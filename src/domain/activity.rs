//! What was done or is planned with a customer.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::fields::{codes, fields};
use super::{AccountId, ActivityId, ContactId, External, OpportunityId, OwnerId, Unknown};

/// A call, a meeting, a mail, a proposal: one action, planned or done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// What it is.
    pub kind: ActivityKind,
    /// Marketing's or sales'.
    pub side: Side,
    /// Who did it or is to do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
    /// When it was written down; orders the log and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<Timestamp>,
    /// The day it was agreed, for appointments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_on: Option<Date>,
    /// The day it takes or took place.
    pub on: Date,
    /// The time of day as typed, without a zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Time>,
    /// The opportunity it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<OpportunityId>,
    /// The company it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    /// The person it is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    /// Still to come, or done.
    pub state: ActivityState,
    /// What came of it; `None` is "no outcome recorded", itself a figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ActivityOutcome>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where it came from, when imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external: Option<External>,
    #[serde(flatten)]
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
        matches!(
            self.kind,
            ActivityKind::Appointment | ActivityKind::Meeting | ActivityKind::VideoCall
        )
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

codes! { ActivityKind { Call, Email, Meeting, VideoCall, Fair, Event, Social, SiteVisit, Request, NewsletterSignUp, Download, Appointment, Proposal, OrderStep } }

/// Which side of the house an [`Activity`] belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Side {
    Marketing,
    Sales,
}

codes! { Side { Marketing, Sales } }

/// Whether an [`Activity`] is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum ActivityState {
    Planned,
    Done,
}

codes! { ActivityState { Planned, Done } }

/// What came of an [`Activity`], in Rackham's terms (*SPIN Selling*, 1988), and the two ways of
/// not meeting at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
