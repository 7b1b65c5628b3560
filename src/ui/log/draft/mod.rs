//! What a person is saying of something that happened, before it is written down: what is guessed and
//! what an outcome leads to. `writing` has the command that comes of it. Free of Leptos and the browser.

mod writing;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, ContactId, Move,
    NextAction, Opportunity, OwnerId, Playbook, Proposal, Record, Stage, Status, propose,
    stage_entered,
};

pub use writing::AtWriting;

/// The outcomes in the order that never changes, on the keys 1 to 6, each with its code.
pub const OUTCOMES: [(ActivityOutcome, &str); 6] = [
    (ActivityOutcome::Order, "Order"),
    (ActivityOutcome::Advance, "Advance"),
    (ActivityOutcome::Continuation, "Continuation"),
    (ActivityOutcome::NoSale, "NoSale"),
    (ActivityOutcome::NoReply, "NoReply"),
    (ActivityOutcome::NoShow, "NoShow"),
];

/// What is logged one by one, the most frequent first, each with its code.
pub const KINDS: [(ActivityKind, &str); 12] = [
    (ActivityKind::Call, "Call"),
    (ActivityKind::Email, "Email"),
    (ActivityKind::Meeting, "Meeting"),
    (ActivityKind::VideoCall, "VideoCall"),
    (ActivityKind::SiteVisit, "SiteVisit"),
    (ActivityKind::Proposal, "Proposal"),
    (ActivityKind::Appointment, "Appointment"),
    (ActivityKind::Fair, "Fair"),
    (ActivityKind::Event, "Event"),
    (ActivityKind::Social, "Social"),
    (ActivityKind::Request, "Request"),
    (ActivityKind::OrderStep, "OrderStep"),
];

/// So many of them are a way of meeting somebody: the next one is likely to be of the same kind.
const WAYS_OF_MEETING: usize = 5;

/// The opportunity that something happened with, and what the firm does at each stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// As it is now.
    pub opportunity: Opportunity,
    /// The records that come into being with it: none where it is there already.
    pub made: Vec<Record>,
    /// The firm's sales process.
    pub playbook: Playbook,
    /// Today.
    pub today: Date,
}

/// What is being said: who did what and when, then how it went, then what follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What was done.
    pub kind: ActivityKind,
    /// With whom.
    pub contact: Option<ContactId>,
    /// The day.
    pub on: Date,
    /// By whom.
    pub owner: Option<OwnerId>,
    /// How it went; `None` until it was said.
    pub outcome: Option<ActivityOutcome>,
    /// What follows, proposed or changed; `None` until it was said how it went.
    pub next: Option<Next>,
    /// What an order is worth, as typed.
    pub amount: String,
    /// The currency of that, as typed, where the firm has none yet.
    pub currency: String,
    /// What is to be remembered.
    pub note: String,
    id: ActivityId,
    planned: Option<Planned>,
    /// Somebody has said otherwise than was guessed.
    corrected: bool,
}

/// The appointment that was planned and may be what happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Planned {
    activity: Activity,
    /// It is what was asked about; otherwise it was found, and only an appointment settles it.
    asked: bool,
}

/// What follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Next {
    /// What is planned already stays.
    Keep,
    /// This comes next.
    Plan(Plan),
    /// The customer said no, for the reason typed.
    Lost(String),
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What.
    pub what: What,
    /// How.
    pub kind: ActivityKind,
    /// The day.
    pub on: Date,
    /// The time of day as typed.
    pub at: Option<Time>,
}

/// What comes next: as proposed, or in somebody's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// As proposed.
    Move(Move),
    /// In somebody's own words.
    Words(String),
}

impl Draft {
    /// What probably happened: what was to be done, an appointment only by today; else what was done the
    /// last time.
    /// `activities` are those of the opportunity, `settles` the appointment that is asked about.
    #[must_use]
    pub fn guess<'a>(
        case: &Case,
        activities: impl IntoIterator<Item = &'a Activity>,
        settles: Option<ActivityId>,
        id: ActivityId,
    ) -> Self {
        let opportunity = &case.opportunity;
        let due = opportunity.next_action.as_ref().filter(|next| next.on <= case.today);
        let (mut planned, mut last) = (None, None::<&Activity>);
        for activity in activities {
            let is_due =
                || activity.is_appointment() && due.is_some_and(|next| next.on == activity.on);
            match (activity.state, settles) {
                (ActivityState::Planned, Some(settles)) if activity.id == settles => {
                    planned = Some(Planned { activity: activity.clone(), asked: true });
                }
                (ActivityState::Planned, None) if is_due() => {
                    planned = Some(Planned { activity: activity.clone(), asked: false });
                }
                (ActivityState::Planned, _) => {}
                (ActivityState::Done, _) => {
                    let later = |last: &Activity| (activity.on, activity.id) > (last.on, last.id);
                    last = if last.is_none_or(later) { Some(activity) } else { last };
                }
            }
        }
        let settled = planned.as_ref().map(|planned| &planned.activity);
        // An appointment takes place on its day; all else is done as soon as there is time for it.
        let meant = opportunity.next_action.as_ref().filter(|next| {
            settles.is_none() && (due.is_some() || next.kind.is_some() && !next.is_appointment())
        });
        let again = last
            .map(|last| last.kind)
            .filter(|kind| KINDS[..WAYS_OF_MEETING].iter().any(|(way, _)| way == kind));
        let kind = settled.map(|one| one.kind).or(meant.and_then(|next| next.kind));
        let kind = kind.filter(|kind| KINDS.iter().any(|(one, _)| one == kind)).or(again);
        let contact = settled
            .and_then(|one| one.contact)
            .or(meant.and_then(|next| next.contact))
            .or(last.and_then(|last| last.contact))
            .or(opportunity.contacts.first().copied());
        let owner = settled.and_then(|one| one.owner).or(meant.and_then(|next| next.owner));
        let agreed_for = meant.filter(|next| next.is_appointment()).map(|next| next.on);
        let on = settled.map(|one| one.on).or(agreed_for).unwrap_or(case.today);
        Self {
            kind: kind.unwrap_or(ActivityKind::Call),
            contact,
            on: on.min(case.today),
            owner: owner.or(opportunity.owner()),
            outcome: None,
            next: None,
            amount: String::new(),
            currency: String::new(),
            note: String::new(),
            id,
            planned,
            corrected: false,
        }
    }

    /// Says how it went: what follows is proposed anew.
    pub fn say(&mut self, outcome: ActivityOutcome, case: &Case) {
        self.outcome = Some(outcome);
        self.propose_anew(case);
    }

    /// Corrects what was done, with whom, when or by whom: what follows is proposed anew.
    pub fn correct(&mut self, case: &Case, correct: impl FnOnce(&mut Self)) {
        correct(self);
        self.corrected = true;
        if self.outcome.is_some() {
            self.propose_anew(case);
        }
    }

    fn propose_anew(&mut self, case: &Case) {
        self.next = self.choices(case).into_iter().next();
    }

    /// What may follow, the proposal first; nothing until it was said how it went.
    #[must_use]
    pub fn choices(&self, case: &Case) -> Vec<Next> {
        let Some(Proposal { next, kind, on }) = self.proposal(case) else { return Vec::new() };
        let plan = |next| Next::Plan(Plan { what: What::Move(next), kind, on, at: None });
        let is_lost = matches!(case.opportunity.status(), Status::Lost { .. });
        match next {
            // What does not win it back leaves nothing to be done on it.
            _ if is_lost && self.enters(case).is_none() => vec![Next::Keep],
            Move::SayWhyLost if *case.opportunity.status() == Status::Won => {
                vec![plan(Move::AskAgain)]
            }
            Move::SayWhyLost => vec![Next::Lost(String::new()), plan(Move::AskAgain)],
            next if self.outcome == Some(ActivityOutcome::Order) => vec![plan(next)],
            // A step that was agreed is news, whatever was meant before; an appointment is agreed too.
            next if self.has_other_plan(case)
                && self.outcome == Some(ActivityOutcome::Advance)
                && !plans_an_appointment(&case.opportunity) =>
            {
                vec![plan(next), Next::Keep]
            }
            next if self.has_other_plan(case) => vec![Next::Keep, plan(next)],
            next => vec![plan(next)],
        }
    }

    fn proposal(&self, case: &Case) -> Option<Proposal> {
        let activity = self.activity(case);
        let mut after = case.opportunity.clone();
        if let Some(stage) = stage_entered(&after, &activity) {
            after.enter(stage, Some(activity.on));
        }
        propose(&after, &case.playbook, &activity, case.today)
    }

    /// Whether something is planned that what happened has nothing to do with.
    fn has_other_plan(&self, case: &Case) -> bool {
        let Some(next) = &case.opportunity.next_action else { return false };
        match self.settled() {
            Some(planned) => next.on != planned.on,
            None => {
                let appointment = plans_an_appointment(&case.opportunity);
                next.on > self.on && (next.kind != Some(self.kind) || appointment)
            }
        }
    }

    /// The planned appointment that took place, or at which nobody was.
    fn settled(&self) -> Option<&Activity> {
        let planned = self.planned.as_ref();
        let settles = |planned: &&Planned| planned.asked || self.kind.is_appointment();
        planned.filter(settles).map(|planned| &planned.activity)
    }

    /// The stage that it takes the opportunity to, if it takes it further than it has been.
    #[must_use]
    pub fn enters(&self, case: &Case) -> Option<Stage> {
        stage_entered(&case.opportunity, &self.activity(case))
    }

    /// Whether nothing was said yet: then it may be guessed anew.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.outcome.is_none() && self.note.is_empty() && !self.corrected
    }

    /// Whether it is about an appointment that can have been moved.
    #[must_use]
    pub fn can_be_moved(&self) -> bool {
        self.settled().is_some_and(Activity::is_appointment)
    }
}

fn plans_an_appointment(opportunity: &Opportunity) -> bool {
    opportunity.next_action.as_ref().is_some_and(NextAction::is_appointment)
}
