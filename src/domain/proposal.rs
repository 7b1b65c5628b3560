//! What to do next, proposed from what came of the last activity, the stage and the playbook. A
//! person accepts it, or says something else.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use super::{
    Activity, ActivityKind, ActivityOutcome, Opportunity, Playbook, PlaybookItem, PlaybookItemId,
    Stage, Temperature,
};

/// Days until somebody who did not answer is tried again.
const TRY_AGAIN_DAYS: i64 = 3;
/// Days until an agreed step is taken, unless another day was agreed.
const AGREED_STEP_DAYS: i64 = 7;
/// Days in which a proposal that was promised is sent.
const PROPOSAL_DAYS: i64 = 5;
/// Days between two contacts with a customer who talks on, by temperature.
const KEEP_UP_DAYS: i64 = 7;
const UNDECIDED_DAYS: i64 = 14;
const LONG_TERM_DAYS: i64 = 60;
/// Days until one asks again after a no that did not end the sale.
const AFTER_A_NO_DAYS: i64 = 180;

/// What is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What to do.
    pub next: Move,
    /// How.
    pub kind: ActivityKind,
    /// By which day; never a Saturday or Sunday.
    pub on: Date,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// Try again to reach them.
    TryAgain,
    /// Agree a new day for the appointment at which nobody was.
    NewAppointment,
    /// The appointment that was agreed.
    Appointment,
    /// Send the proposal.
    SendProposal,
    /// Go through the proposal and settle the terms.
    SettleTerms,
    /// The signature.
    Signature,
    /// The next step of the playbook that is not done.
    PlaybookStep(PlaybookItemId),
    /// The next step of the order.
    OrderStep(PlaybookItemId),
    /// Keep in touch until they decide.
    KeepUp,
    /// Say why it is lost.
    SayWhyLost,
    /// Ask whether they need something again.
    AskAgain,
}

/// What to do next with `opportunity` as it is after `activity`; `None` where there is nothing to
/// propose, since no outcome was said.
#[must_use]
pub fn propose(
    opportunity: &Opportunity,
    playbook: &Playbook,
    activity: &Activity,
    today: Date,
) -> Option<Proposal> {
    let from = activity.on.max(today);
    let propose = |next, kind, days| Some(Proposal { next, kind, on: working_day(from, days) });
    match activity.outcome? {
        ActivityOutcome::NoReply => {
            let kind = match activity.kind {
                ActivityKind::Email => ActivityKind::Email,
                _ => ActivityKind::Call,
            };
            propose(Move::TryAgain, kind, TRY_AGAIN_DAYS)
        }
        ActivityOutcome::NoShow => propose(Move::NewAppointment, ActivityKind::Call, 1),
        ActivityOutcome::NoSale => propose(Move::SayWhyLost, ActivityKind::Call, AFTER_A_NO_DAYS),
        ActivityOutcome::Order => after_the_order(opportunity, playbook, from),
        ActivityOutcome::Advance => match opportunity.stage() {
            Stage::Suspect | Stage::Prospect => {
                propose(Move::Appointment, ActivityKind::Meeting, AGREED_STEP_DAYS)
            }
            Stage::Approach => propose(Move::SendProposal, ActivityKind::Proposal, PROPOSAL_DAYS),
            Stage::Negotiation => {
                propose(Move::SettleTerms, ActivityKind::Meeting, AGREED_STEP_DAYS)
            }
            Stage::Conclusion => propose(Move::Signature, ActivityKind::Meeting, AGREED_STEP_DAYS),
            Stage::Order => after_the_order(opportunity, playbook, from),
        },
        ActivityOutcome::Continuation => {
            let days = match opportunity.temperature {
                Some(Temperature::LongTerm) => LONG_TERM_DAYS,
                Some(Temperature::Undecided) => UNDECIDED_DAYS,
                Some(Temperature::Ready) | None => KEEP_UP_DAYS,
            };
            let (next, kind) = match opportunity.stage() {
                Stage::Order => match next_step(opportunity, playbook, Stage::Order) {
                    Some(step) => (Move::OrderStep(step.id), ActivityKind::Call),
                    None => (Move::AskAgain, ActivityKind::Call),
                },
                _ if days == KEEP_UP_DAYS => step_of_the_stage(opportunity, playbook),
                _ => (Move::KeepUp, ActivityKind::Call),
            };
            let on = working_day(from, days);
            // A customer who has said when it will be decided is spoken to before.
            let decision = opportunity.decision_on.filter(|day| *day > from);
            let on = decision.map_or(on, |day| on.min(day));
            Some(Proposal { next, kind, on })
        }
    }
}

/// What to do next with an open opportunity with which nothing is planned, after the last activity that
/// was done on it, if there is one: what its outcome asks for, else the next step of the stage.
#[must_use]
pub fn propose_move(
    opportunity: &Opportunity,
    playbook: &Playbook,
    last: Option<&Activity>,
    today: Date,
) -> Proposal {
    let talk = last.and_then(|last| propose(opportunity, playbook, last, today));
    match talk {
        // Nothing was agreed yet: the day is to be asked for.
        Some(Proposal { next: Move::Appointment, .. }) => Proposal {
            next: Move::NewAppointment,
            kind: ActivityKind::Call,
            on: working_day(today, 1),
        },
        Some(Proposal { next: Move::SayWhyLost, kind, on }) => {
            Proposal { next: Move::AskAgain, kind, on }
        }
        Some(proposal) => proposal,
        None => {
            let (next, kind) = step_of_the_stage(opportunity, playbook);
            Proposal { next, kind, on: working_day(today, 1) }
        }
    }
}

/// After the signature: the next step of the order, or, once all are done, whether they need
/// something again.
fn after_the_order(opportunity: &Opportunity, playbook: &Playbook, from: Date) -> Option<Proposal> {
    let (next, days) = match next_step(opportunity, playbook, Stage::Order) {
        Some(step) => (Move::OrderStep(step.id), AGREED_STEP_DAYS),
        None => (Move::AskAgain, LONG_TERM_DAYS),
    };
    Some(Proposal { next, kind: ActivityKind::OrderStep, on: working_day(from, days) })
}

/// The next step of the stage that is something to do, and how; else a call. Steps that are no activity
/// say how things stand: they are ticked, and nobody can be told to do them.
fn step_of_the_stage(opportunity: &Opportunity, playbook: &Playbook) -> (Move, ActivityKind) {
    let mut left = steps_left(opportunity, playbook, opportunity.stage());
    match left.find_map(|step| Some((step.id, step.activity?))) {
        // Nothing was agreed yet: the day is to be asked for.
        Some((_, kind)) if kind.is_appointment() => (Move::NewAppointment, ActivityKind::Call),
        Some((_, ActivityKind::Proposal)) => (Move::SendProposal, ActivityKind::Proposal),
        Some((step, kind)) => (Move::PlaybookStep(step), kind),
        None => (Move::KeepUp, ActivityKind::Call),
    }
}

/// The first step of a stage that is not ticked.
#[must_use]
pub fn next_step<'a>(
    opportunity: &Opportunity,
    playbook: &'a Playbook,
    stage: Stage,
) -> Option<&'a PlaybookItem> {
    steps_left(opportunity, playbook, stage).next()
}

fn steps_left<'a>(
    opportunity: &Opportunity,
    playbook: &'a Playbook,
    stage: Stage,
) -> impl Iterator<Item = &'a PlaybookItem> {
    let is_done = |item: &PlaybookItem| opportunity.ticks.iter().any(|tick| tick.item == item.id);
    playbook.of(stage).filter(move |item| !is_done(item))
}

/// So many days on; of a weekend, the Monday after it.
#[must_use]
pub fn working_day(from: Date, days: i64) -> Date {
    let on = from.saturating_add(days.days());
    match on.weekday() {
        Weekday::Saturday => on.saturating_add(2.days()),
        Weekday::Sunday => on.saturating_add(1.day()),
        _ => on,
    }
}
