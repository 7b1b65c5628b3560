//! What is kept of records: no more than decides what is due.

use jiff::civil::{Date, Time};

use crate::domain::{
    Activity, ActivityState, DueStep, NextAction, Opportunity, OpportunityId, OwnerId, Playbook,
    PlaybookItemId, Stage, Status, Temperature, Workspace,
};
use crate::metrics::Amount;

use super::day::Section;

/// An opportunity on which there may be something to do.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Deal {
    pub owner: Option<OwnerId>,
    pub is_open: bool,
    pub stage: Stage,
    pub amount: Amount,
    pub temperature: Option<Temperature>,
    pub decision_on: Option<Date>,
    /// The day it came into being.
    pub since: Option<Date>,
    pub next: Option<Next>,
    /// Steps of the order that have a day and are not done.
    pub due_steps: Vec<DueStep>,
    /// The one step of its stage that is not done, where all others are.
    pub missing: Option<PlaybookItemId>,
}

/// The next action of an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub on: Date,
    pub at: Option<Time>,
    /// Who is to do it, where that is not whoever has the opportunity.
    pub owner: Option<OwnerId>,
    pub is_appointment: bool,
}

impl Next {
    fn of(next: &NextAction) -> Self {
        let is_appointment = next.is_appointment();
        Self { on: next.on, at: next.at, owner: next.owner, is_appointment }
    }

    /// Where it stands on a day.
    pub fn section(&self, today: Date) -> Section {
        match (self.on < today, self.is_appointment) {
            (true, true) => Section::AppointmentWithoutOutcome,
            (true, false) => Section::Late,
            (false, _) => Section::Today,
        }
    }
}

impl Deal {
    /// `None` where nothing is to be done: it is lost, or won and there is nothing planned.
    pub fn of(workspace: &Workspace, opportunity: &Opportunity) -> Option<Self> {
        let is_open = match opportunity.status() {
            Status::Open => true,
            Status::Won => false,
            Status::Lost { .. } => return None,
        };
        let is_done = |item| opportunity.ticks.iter().any(|tick| tick.item == item);
        let due = opportunity.due_steps.iter().filter(|step| !is_open && !is_done(step.item));
        let deal = Self {
            owner: opportunity.owner(),
            is_open,
            stage: opportunity.stage(),
            amount: Amount::of(opportunity.amount, workspace.settings.currency),
            temperature: opportunity.temperature,
            decision_on: opportunity.decision_on,
            since: opportunity.created_on.or_else(|| opportunity.reach(Stage::Suspect)),
            next: opportunity.next_action.as_ref().map(Next::of),
            due_steps: due.copied().collect(),
            missing: missing(&workspace.playbook, opportunity),
        };
        (is_open || deal.next.is_some() || !deal.due_steps.is_empty()).then_some(deal)
    }
}

fn missing(playbook: &Playbook, opportunity: &Opportunity) -> Option<PlaybookItemId> {
    let is_done = |item: PlaybookItemId| opportunity.ticks.iter().any(|tick| tick.item == item);
    let mut left = playbook.of(opportunity.stage()).filter(|item| !is_done(item.id));
    let only = left.next().filter(|_| left.next().is_none())?;
    let others = playbook.of(opportunity.stage()).any(|item| is_done(item.id));
    others.then_some(only.id)
}

/// An activity about an opportunity that is planned, or an appointment of which nobody has said what
/// came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    pub opportunity: OpportunityId,
    pub owner: Option<OwnerId>,
    pub on: Date,
    pub at: Option<Time>,
    pub is_appointment: bool,
    pub is_planned: bool,
}

impl Pending {
    pub fn of(activity: &Activity) -> Option<Self> {
        let is_appointment = activity.is_appointment();
        let is_planned = activity.state == ActivityState::Planned;
        let pending = Self {
            opportunity: activity.opportunity?,
            owner: activity.owner,
            on: activity.on,
            at: activity.at,
            is_appointment,
            is_planned,
        };
        (is_planned || is_appointment && activity.outcome.is_none()).then_some(pending)
    }

    /// Where it stands on a day that looks ahead until another; `None` where it is not due by then.
    pub fn section(&self, today: Date, until: Date) -> Option<Section> {
        let has_passed = self.on < today || !self.is_planned;
        match (has_passed, self.is_appointment) {
            (true, true) => Some(Section::AppointmentWithoutOutcome),
            (true, false) => Some(Section::Late),
            (false, _) => (self.on <= until).then_some(Section::Today),
        }
    }
}
