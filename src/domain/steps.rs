//! What was done on an opportunity, and what is to be done: ticks, the next action, days of an order.

use jiff::civil::{Date, Time};

use super::fields::fields;
use super::{
    Activity, ActivityKind, ActivityOutcome, ActivityState, ContactId, OwnerId, PlaybookItemId,
};

/// A step of the playbook that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The step.
    pub item: PlaybookItemId,
    /// The day, if known.
    pub done_on: Option<Date>,
}

fields! { Tick {
    1 item required,
    2 done_on optional,
} }

/// What is to be done next. An appointment that was agreed is a planned [`Activity`](super::Activity)
/// too: the one of this opportunity on this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAction {
    /// What, in the firm's words.
    pub what: String,
    /// The day.
    pub on: Date,
    /// The time of day as typed, without a zone.
    pub at: Option<Time>,
    /// How: a call, a meeting. Where it is not said, only `what` tells.
    pub kind: Option<ActivityKind>,
    /// With whom.
    pub contact: Option<ContactId>,
    /// Who is to do it, where that is not whoever has the opportunity.
    pub owner: Option<OwnerId>,
}

fields! { NextAction {
    1 what required,
    2 on required,
    3 at optional,
    4 kind optional,
    5 contact optional,
    6 owner optional,
} }

impl NextAction {
    /// Something to do on a day.
    #[must_use]
    pub fn new(what: impl Into<String>, on: Date) -> Self {
        Self { what: what.into(), on, at: None, kind: None, contact: None, owner: None }
    }

    /// Whether it is something two sides agree a day for.
    #[must_use]
    pub fn is_appointment(&self) -> bool {
        self.kind.is_some_and(ActivityKind::is_appointment)
    }

    /// Whether an activity is this one, done: of the same kind, before its day or later, an appointment
    /// on its day. Where nobody was reached it is still to be done.
    #[must_use]
    pub fn is_done_by(&self, activity: &Activity) -> bool {
        let nobody =
            matches!(activity.outcome, Some(ActivityOutcome::NoReply | ActivityOutcome::NoShow));
        activity.state == ActivityState::Done
            && self.kind == Some(activity.kind)
            && !nobody
            && (!activity.is_appointment() || self.on == activity.on)
    }
}

/// A step of the order that has a day, but is not done yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueStep {
    /// The step.
    pub item: PlaybookItemId,
    /// The day by which it is to be done.
    pub due_on: Date,
}

fields! { DueStep {
    1 item required,
    2 due_on required,
} }
