//! What somebody did before there is an opportunity: a request, a download, a visit, noted by marketing.
//! It waits until somebody makes an opportunity of it, or says that nothing comes of it.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::{
    AccountId, Activity, ActivityId, ActivityKind, ActivityState, ContactId, OwnerId, Side,
};

use super::Asked;
use super::kept::Agenda;

/// After so many days it waits no more: whoever asked has gone elsewhere.
const WAITS_DAYS: i64 = 60;

/// What somebody did, of whom there is no opportunity in it yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Trace {
    /// The activity.
    pub activity: ActivityId,
    /// What it was.
    pub kind: ActivityKind,
    /// The day.
    pub on: Date,
    /// Of which company.
    pub account: Option<AccountId>,
    /// Of which person.
    pub contact: Option<ContactId>,
    /// Who noted it.
    pub owner: Option<OwnerId>,
}

impl Trace {
    pub(super) fn of(activity: &Activity) -> Option<Self> {
        let waits = activity.opportunity.is_none()
            && activity.side == Side::Marketing
            && activity.state == ActivityState::Done
            && activity.outcome.is_none()
            && (activity.account.is_some() || activity.contact.is_some());
        waits.then_some(Self {
            activity: activity.id,
            kind: activity.kind,
            on: activity.on,
            account: activity.account,
            contact: activity.contact,
            owner: activity.owner,
        })
    }

    /// Whether it still waits on a day.
    pub(super) fn waits_on(&self, today: Date) -> bool {
        self.on <= today && self.on >= today.saturating_sub(WAITS_DAYS.days())
    }
}

impl Agenda {
    /// What waits, the newest first.
    pub(super) fn traces(&self, asked: &Asked) -> Vec<Trace> {
        let waiting = self.traces.values().filter(|one| one.waits_on(asked.today));
        let mut all: Vec<Trace> = waiting.filter(|one| asked.is_for(one.owner)).copied().collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.on, one.activity)));
        all
    }
}
