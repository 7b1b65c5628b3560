//! What a person is saying of something that happened, before it is written down: what is guessed,
//! what an outcome leads to, and the command that comes of it. Free of Leptos and the browser.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Command, ContactId,
    FollowUp, LogEntry, Money, Move, NextAction, Opportunity, OwnerId, Playbook, Proposal, Record,
    Settings, Side, Stage, Status, Unknown, propose, stage_entered,
};

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
#[derive(Clone, Debug, PartialEq)]
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
}

/// The appointment that was planned and may be what happened.
#[derive(Clone, Debug, PartialEq)]
struct Planned {
    activity: Activity,
    /// It is what was asked about; otherwise it was found, and only an appointment settles it.
    asked: bool,
}

/// What follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Next {
    /// What is planned already stays.
    Keep,
    /// This comes next.
    Plan(Plan),
    /// The customer said no, for the reason typed.
    Lost(String),
}

/// What comes next.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// As proposed.
    Move(Move),
    /// In somebody's own words.
    Words(String),
}

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
    /// What probably happened: what was to be done by today, else what was done the last time.
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
        let due = due.filter(|_| settles.is_none());
        let again = last
            .map(|last| last.kind)
            .filter(|kind| KINDS[..WAYS_OF_MEETING].iter().any(|(way, _)| way == kind));
        let kind = settled.map(|one| one.kind).or(due.and_then(|next| next.kind));
        let kind = kind.filter(|kind| KINDS.iter().any(|(one, _)| one == kind)).or(again);
        let contact = settled
            .and_then(|one| one.contact)
            .or(due.and_then(|next| next.contact))
            .or(last.and_then(|last| last.contact))
            .or(opportunity.contacts.first().copied());
        let owner = settled.and_then(|one| one.owner).or(due.and_then(|next| next.owner));
        Self {
            kind: kind.unwrap_or(ActivityKind::Call),
            contact,
            on: settled.map_or(case.today, |one| one.on.min(case.today)),
            owner: owner.or(opportunity.owner()),
            outcome: None,
            next: None,
            amount: String::new(),
            currency: String::new(),
            note: String::new(),
            id,
            planned,
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
        match next {
            Move::SayWhyLost if *case.opportunity.status() == Status::Won => {
                vec![plan(Move::AskAgain)]
            }
            Move::SayWhyLost => vec![Next::Lost(String::new()), plan(Move::AskAgain)],
            next if self.outcome == Some(ActivityOutcome::Order) => vec![plan(next)],
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
                let appointment = next.kind.is_some_and(ActivityKind::is_appointment);
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

    /// The stage that it takes the opportunity to, if it takes it further than it has been.
    #[must_use]
    pub fn enters(&self, case: &Case) -> Option<Stage> {
        stage_entered(&case.opportunity, &self.activity(case))
    }

    /// Whether nothing was said yet: then it may be guessed anew.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.outcome.is_none() && self.note.is_empty()
    }

    /// Whether it is about an appointment that can have been moved.
    #[must_use]
    pub fn can_be_moved(&self) -> bool {
        self.settled().is_some_and(Activity::is_appointment)
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
