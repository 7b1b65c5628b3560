//! What is written down of a draft: the activity, and what follows from it, as one command.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::domain::{
    Activity, ActivityId, ActivityState, Command, FollowUp, LogEntry, Money, NextAction, Record,
    Settings, Side, Unknown,
};

use super::{Case, Draft, Next};

/// What only the page knows when it is written down.
#[derive(Clone, Debug, PartialEq)]
pub struct AtWriting {
    /// Now.
    pub recorded_at: Timestamp,
    /// The id for an appointment that was agreed.
    pub appointment: ActivityId,
    /// Whose work it is.
    pub side: Side,
    /// What the next action is called.
    pub what: String,
    /// What the order is worth, if that was said.
    pub amount: Option<Money>,
    /// The firm with its currency, where the order's is its first.
    pub firm: Option<Settings>,
}

impl Draft {
    /// What took place, as it stands so far.
    #[must_use]
    pub fn activity(&self, case: &Case) -> Activity {
        let settled = self.settled();
        Activity {
            id: settled.map_or(self.id, |planned| planned.id),
            kind: self.kind,
            side: Side::Sales,
            owner: self.owner,
            recorded_at: None,
            set_on: settled.and_then(|planned| planned.set_on),
            on: self.on,
            at: settled.and_then(|planned| planned.at),
            opportunity: Some(case.opportunity.id),
            account: case.opportunity.account,
            contact: self.contact,
            state: ActivityState::Done,
            outcome: self.outcome,
            note: match (self.note.trim(), settled) {
                ("", Some(planned)) => planned.note.clone(),
                (note, _) => note.to_owned(),
            },
            external: settled.and_then(|planned| planned.external.clone()),
            unknown: settled.map_or_else(Unknown::default, |planned| planned.unknown.clone()),
        }
    }

    /// The appointment takes place on another day: it is still to come.
    #[must_use]
    pub fn moved(&self, case: &Case, on: Date, at: Option<Time>) -> Option<Command> {
        let planned = self.settled()?;
        let moved = Activity { on, at, ..planned.clone() };
        let mut commands = vec![Command::Put(vec![moved.into()])];
        let next = case.opportunity.next_action.as_ref();
        if let Some(next) = next.filter(|next| next.on == planned.on) {
            let next = Some(NextAction { on, at, ..next.clone() });
            commands.push(Command::Plan { opportunity: case.opportunity.id, next });
        }
        Some(Command::Together(commands))
    }

    /// The same without a next action: only what has nothing to do with it stays planned.
    #[must_use]
    pub fn without_next(&self, case: &Case) -> FollowUp {
        if self.has_other_plan(case) { FollowUp::Keep } else { FollowUp::Nothing }
    }

    /// What follows, as it is written down.
    #[must_use]
    pub fn follow_up(&self, case: &Case, at_writing: &AtWriting) -> FollowUp {
        match &self.next {
            None | Some(Next::Keep) => FollowUp::Keep,
            Some(Next::Lost(reason)) => {
                let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
                FollowUp::Lost { reason }
            }
            Some(Next::Plan(plan)) if plan.kind.is_appointment() => FollowUp::Appointment {
                activity: Activity {
                    id: at_writing.appointment,
                    kind: plan.kind,
                    side: at_writing.side,
                    recorded_at: Some(at_writing.recorded_at),
                    set_on: Some(self.on),
                    on: plan.on,
                    at: plan.at,
                    state: ActivityState::Planned,
                    outcome: None,
                    note: String::new(),
                    external: None,
                    unknown: Unknown::default(),
                    ..self.activity(case)
                },
                what: at_writing.what.clone(),
            },
            Some(Next::Plan(plan)) => FollowUp::Next(NextAction {
                at: plan.at,
                kind: Some(plan.kind),
                contact: self.contact,
                owner: self.owner.filter(|owner| Some(*owner) != case.opportunity.owner()),
                ..NextAction::new(at_writing.what.clone(), plan.on)
            }),
        }
    }

    /// The command that writes it all down, as one step.
    #[must_use]
    pub fn command(&self, case: &Case, follow_up: FollowUp, at_writing: AtWriting) -> Command {
        let AtWriting { recorded_at, side, amount, firm, .. } = at_writing;
        let recorded_at = Some(recorded_at);
        let activity = Activity { recorded_at, side, ..self.activity(case) };
        let mut opportunity = case.opportunity.clone();
        let mut commands = Vec::new();
        let first = firm.map(Record::from).into_iter().chain(case.made.iter().cloned());
        let first: Vec<Record> = first.collect();
        if !first.is_empty() {
            commands.push(Command::Put(first));
        }
        if amount.is_some() {
            opportunity.set_amount(amount, Some(self.on));
            commands.push(Command::Put(vec![opportunity.clone().into()]));
        }
        commands.push(LogEntry { activity, follow_up }.command(Some(&opportunity)));
        Command::Together(commands)
    }
}
