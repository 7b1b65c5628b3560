//! Writing down what happened: the activity, what follows for the stage, and what is planned next,
//! as one command and so as one step of undo.

use super::{
    Activity, ActivityKind, ActivityOutcome, ActivityState, Command, NextAction, Opportunity,
    Record, Stage,
};

/// What a person says of something that took place.
#[derive(Clone, Debug, PartialEq)]
pub struct LogEntry {
    /// What was done, when, with whom, and what came of it. Under the id of a planned activity it is
    /// that one which took place.
    pub activity: Activity,
    /// What it leads to.
    pub follow_up: FollowUp,
}

/// What an activity leads to, for the opportunity that it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowUp {
    /// What was planned before stays.
    Keep,
    /// Nothing more is planned for now.
    Nothing,
    /// This comes next.
    Next(NextAction),
    /// An appointment was agreed: it is planned as an activity of its own, and comes next.
    Appointment {
        /// The planned activity, with the day it was set.
        activity: Activity,
        /// What it is called among the next actions.
        what: String,
    },
    /// The customer said no.
    Lost {
        /// Why, if it was said.
        reason: Option<String>,
    },
}

impl FollowUp {
    /// What follows where nobody says what comes next: what was planned stays, unless it is what was
    /// done.
    #[must_use]
    pub fn unsaid(opportunity: &Opportunity, activity: &Activity) -> Self {
        let is_done = |next: &NextAction| next.is_done_by(activity);
        match opportunity.next_action.as_ref().is_some_and(is_done) {
            true => Self::Nothing,
            false => Self::Keep,
        }
    }
}

impl LogEntry {
    /// The command that writes it all down. `opportunity` is the one that the activity names, as it
    /// is now; without one there is nothing to follow up.
    #[must_use]
    pub fn command(self, opportunity: Option<&Opportunity>) -> Command {
        let Self { activity, follow_up } = self;
        let mut commands = vec![Command::Put(vec![Record::from(activity.clone())])];
        if let Some(opportunity) = opportunity {
            let id = opportunity.id;
            if let Some(stage) = stage_entered(opportunity, &activity) {
                commands.push(Command::MoveTo { opportunity: id, stage, on: activity.on });
            }
            match follow_up {
                FollowUp::Keep => {}
                FollowUp::Nothing => commands.push(Command::Plan { opportunity: id, next: None }),
                FollowUp::Next(next) => {
                    commands.push(Command::Plan { opportunity: id, next: Some(next) });
                }
                FollowUp::Appointment { activity, what } => {
                    let next = NextAction {
                        what,
                        on: activity.on,
                        at: activity.at,
                        kind: Some(activity.kind),
                        contact: activity.contact,
                        owner: None,
                    };
                    commands.push(Command::Put(vec![Record::from(activity)]));
                    commands.push(Command::Plan { opportunity: id, next: Some(next) });
                }
                FollowUp::Lost { reason } => {
                    commands.push(Command::Lose { opportunity: id, reason, on: activity.on });
                }
            }
        }
        Command::Together(commands)
    }
}

/// The command that makes an opportunity of an activity that was about none: a company, or a person,
/// who showed interest. It begins as a suspect on that day, with whoever the activity is with.
#[must_use]
pub fn begin_with(activity: Activity, mut opportunity: Opportunity) -> Command {
    let on = activity.on;
    opportunity.account = opportunity.account.or(activity.account);
    if let Some(contact) = activity.contact.filter(|id| !opportunity.contacts.contains(id)) {
        opportunity.contacts.push(contact);
    }
    opportunity.created_on = Some(on);
    opportunity.enter(Stage::Suspect, Some(on));
    let activity = Activity { opportunity: Some(opportunity.id), ..activity };
    Command::Put(vec![opportunity.into(), activity.into()])
}

/// The stage that an activity takes its opportunity to, if it takes it further than it has been:
///
/// - an order wins;
/// - a proposal that was sent enters Negotiation;
/// - an appointment that took place enters Approach;
/// - a step forward agreed with a suspect qualifies it: it enters Prospect.
#[must_use]
pub fn stage_entered(opportunity: &Opportunity, activity: &Activity) -> Option<Stage> {
    if activity.state != ActivityState::Done {
        return None;
    }
    let stage = if activity.outcome == Some(ActivityOutcome::Order) {
        Stage::Order
    } else if activity.kind == ActivityKind::Proposal {
        Stage::Negotiation
    } else if activity.is_honoured_appointment() {
        Stage::Approach
    } else if activity.outcome == Some(ActivityOutcome::Advance) {
        Stage::Prospect
    } else {
        return None;
    };
    (stage > opportunity.furthest()).then_some(stage)
}
