//! Whether a record may stand in a workspace: its references exist, its history is in order, and
//! nothing is dated after today.

use jiff::civil::Date;

use super::links::Links;
use super::{
    Activity, ActivityState, Opportunity, Period, Record, RecordId, Stage, Status, Workspace,
};

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// A name or title is blank.
    #[error("the name is blank")]
    BlankName,
    /// It names a record that is not there.
    #[error("{0:?} does not exist")]
    Missing(RecordId),
    /// An event is dated after today.
    #[error("{0} is after today")]
    AfterToday(Date),
    /// Entries of a history are not in the order of their numbers.
    #[error("the history is out of order")]
    OutOfOrder,
    /// It stands in Order without being won, or is won without having entered Order.
    #[error("won and the stage Order go together")]
    WonWithoutOrder,
    /// A period ends before it begins.
    #[error("the period ends before it begins")]
    EmptyPeriod,
    /// A reference funnel's levels go backwards, or there are fewer than two.
    #[error("a reference funnel needs two levels or more, in the order of their stages")]
    Levels,
}

impl Record {
    /// Checks that the record may stand in `workspace` on the day `today`.
    ///
    /// # Errors
    /// The first [`RecordFault`] found.
    pub fn check(&self, workspace: &Workspace, today: Date) -> Result<(), RecordFault> {
        let missing = self.links().into_iter().find(|id| !workspace.has(*id));
        missing.map_or(Ok(()), |id| Err(RecordFault::Missing(id)))?;
        match self {
            Self::Owner(owner) => named(&owner.name),
            Self::Account(account) => named(&account.name),
            Self::Contact(contact) => named(&contact.name),
            Self::Relation(_) => Ok(()),
            Self::Opportunity(opportunity) => check_opportunity(opportunity, today),
            Self::Activity(activity) => check_activity(activity, today),
            Self::Tally(tally) => tally.period.map_or(Ok(()), check_period),
            Self::ReferenceFunnel(funnel) => {
                named(&funnel.name)?;
                let forwards = funnel.levels.is_sorted_by(|a, b| a.stage < b.stage);
                refuse(funnel.levels.len() < 2 || !forwards, RecordFault::Levels)
            }
            Self::Goal(goal) => check_period(goal.period),
            Self::Note(note) => {
                named(&note.text)?;
                not_after(today, std::iter::once(note.on))
            }
            Self::Merge(merge) => not_after(today, std::iter::once(merge.on)),
            Self::Settings(settings) => named(&settings.name),
            Self::Playbook(playbook) => {
                playbook.items.iter().try_for_each(|item| named(&item.text))
            }
        }
    }
}

fn check_opportunity(opportunity: &Opportunity, today: Date) -> Result<(), RecordFault> {
    named(&opportunity.title)?;
    let events = (opportunity.stages.iter().filter_map(|entry| entry.entered_on))
        .chain(opportunity.statuses.iter().filter_map(|entry| entry.on))
        .chain(opportunity.owners.iter().filter_map(|entry| entry.from_on))
        .chain(opportunity.ticks.iter().filter_map(|tick| tick.done_on))
        .chain(opportunity.created_on)
        .chain(opportunity.amount_known_on)
        .chain(opportunity.handed_over_on);
    not_after(today, events)?;

    let in_order = opportunity.stages.is_sorted_by(|a, b| a.seq < b.seq)
        && opportunity.statuses.is_sorted_by(|a, b| a.seq < b.seq)
        && opportunity.owners.is_sorted_by(|a, b| a.seq < b.seq);
    refuse(!in_order, RecordFault::OutOfOrder)?;

    // Both stay in the history where a win is taken back.
    let won = opportunity.statuses.iter().any(|entry| entry.status == Status::Won);
    let ordered = opportunity.stages.iter().any(|entry| entry.stage == Stage::Order);
    refuse(won != ordered, RecordFault::WonWithoutOrder)
}

fn check_activity(activity: &Activity, today: Date) -> Result<(), RecordFault> {
    let done_on = (activity.state == ActivityState::Done).then_some(activity.on);
    not_after(today, done_on.into_iter().chain(activity.set_on))
}

fn check_period(period: Period) -> Result<(), RecordFault> {
    refuse(period.from_on > period.to_on, RecordFault::EmptyPeriod)
}

fn named(name: &str) -> Result<(), RecordFault> {
    refuse(name.trim().is_empty(), RecordFault::BlankName)
}

fn not_after(today: Date, mut days: impl Iterator<Item = Date>) -> Result<(), RecordFault> {
    days.find(|day| *day > today).map_or(Ok(()), |day| Err(RecordFault::AfterToday(day)))
}

fn refuse(wrong: bool, fault: RecordFault) -> Result<(), RecordFault> {
    if wrong { Err(fault) } else { Ok(()) }
}
