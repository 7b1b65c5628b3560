//! What a person can want of a workspace, and how it is executed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::merge_records::{self, DoublePerson, MergedRecord};
use super::{
    Activity, Change, MergeId, NextAction, Opportunity, OpportunityId, OwnerId, Patch, Record,
    RecordFault, RecordId, Stage, Status, Workspace,
};

/// What a person wants. Each is one step of undo.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Creates these records, or replaces those of the same id: forms, imports. Owners and accounts
    /// come before the records that name them. An honoured appointment also enters Approach.
    Put(Vec<Record>),
    /// Removes these records, and with an opportunity its activities and notes.
    Delete(Vec<RecordId>),
    /// Moves an opportunity to a stage. Into Order is a win; out of a loss opens it again.
    MoveTo {
        /// Which.
        opportunity: OpportunityId,
        /// Where to.
        stage: Stage,
        /// The day.
        on: Date,
    },
    /// Closes an opportunity as lost: nothing is to be done next on it any more.
    Lose {
        /// Which.
        opportunity: OpportunityId,
        /// Why, if the firm says.
        reason: Option<String>,
        /// The day.
        on: Date,
    },
    /// Opens a lost opportunity again.
    Reopen {
        /// Which.
        opportunity: OpportunityId,
        /// The day.
        on: Date,
    },
    /// Takes a win back: from that day on it is open again, in the stage it stood in before. That it
    /// was won stays in its history.
    TakeBack {
        /// Which.
        opportunity: OpportunityId,
        /// The day; the day of the win at the earliest.
        on: Date,
    },
    /// Gives an opportunity to someone, or to nobody.
    Assign {
        /// Which.
        opportunity: OpportunityId,
        /// To whom.
        owner: Option<OwnerId>,
        /// The day.
        on: Date,
    },
    /// Says what is to be done next on an opportunity, or that nothing is.
    Plan {
        /// Which.
        opportunity: OpportunityId,
        /// What.
        next: Option<NextAction>,
    },
    /// Marketing passes an opportunity to someone in sales.
    HandOver {
        /// Which.
        opportunity: OpportunityId,
        /// To whom.
        to: OwnerId,
        /// The day.
        on: Date,
    },
    /// Makes one of two records that stand for the same: see [`Merge`](super::Merge).
    Merge {
        /// Which merge this is.
        id: MergeId,
        /// The record that stays, as it is to read.
        read: Box<MergedRecord>,
        /// The one that goes. What named it names the other.
        gone: RecordId,
        /// People of two companies who are one as well; none where these are no companies.
        people: Vec<DoublePerson>,
        /// The day.
        on: Date,
    },
    /// Takes a merge back, however much has happened since.
    Separate(MergeId),
    /// Brings all records back to what they are in this workspace; what one is beside its records
    /// stays.
    Restore(Box<Workspace>),
    /// Several commands as one step: all of them, or none.
    Together(Vec<Command>),
}

/// Why a command was refused. The workspace is then as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A record would not be right.
    #[error("{id:?}: {fault}")]
    Record {
        /// Which record.
        id: RecordId,
        /// What is wrong with it.
        fault: RecordFault,
    },
    /// The record that it is about is not there, perhaps no longer.
    #[error("{0:?} does not exist")]
    Missing(RecordId),
    /// Won opportunities stay won until the win is taken back.
    #[error("won stays won")]
    StaysWon(OpportunityId),
    /// It is still named by other records.
    #[error("{id:?} is named by {by:?}")]
    InUse {
        /// The record that was to go.
        id: RecordId,
        /// One of those that name it.
        by: RecordId,
    },
    /// These two cannot be one: they are of two kinds, or one record.
    #[error("{0:?} and {1:?} cannot be one")]
    NotAlike(RecordId, RecordId),
}

/// Carries `command` out on `workspace`, whole or not at all: where a step of it is refused, those
/// before are taken back. Returns what it changed. A command that
/// changes nothing returns an empty change.
///
/// # Errors
/// [`CommandError`]; the workspace is then untouched.
pub fn apply(
    workspace: &mut Workspace,
    command: &Command,
    today: Date,
) -> Result<Change, CommandError> {
    let mut change = Change::default();
    match execute(workspace, command, today, &mut change) {
        Ok(()) => Ok(change),
        Err(error) => {
            change.reversed().apply_to(workspace);
            Err(error)
        }
    }
}

/// Executes a command step by step, noting each step in `change`, so that a refusal halfway can be
/// reverted.
fn execute(
    workspace: &mut Workspace,
    command: &Command,
    today: Date,
    change: &mut Change,
) -> Result<(), CommandError> {
    match command {
        Command::Put(records) => {
            records.iter().try_for_each(|record| put(workspace, record.clone(), today, change))?;
            records.iter().try_for_each(|record| match record {
                Record::Activity(activity) => approach(workspace, activity, today, change),
                _ => Ok(()),
            })
        }
        Command::Delete(ids) => delete(workspace, ids, change),
        Command::MoveTo { opportunity, stage, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            if *opportunity.status() == Status::Won {
                return match stage {
                    Stage::Order => Ok(()),
                    _ => Err(CommandError::StaysWon(opportunity.id)),
                };
            }
            let lost = matches!(opportunity.status(), Status::Lost { .. });
            if lost && *stage != Stage::Order {
                opportunity.set_status(Status::Open, Some(*on));
            }
            if opportunity.stages.is_empty() || opportunity.stage() != *stage {
                opportunity.enter(*stage, Some(*on));
            }
            put(workspace, opportunity.into(), today, change)
        }
        Command::Lose { opportunity, reason, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            let lost = Status::Lost { reason: reason.clone() };
            match opportunity.status() {
                Status::Won => return Err(CommandError::StaysWon(opportunity.id)),
                Status::Open => opportunity.set_status(lost, Some(*on)),
                Status::Lost { .. } => correct_status(&mut opportunity, lost),
            }
            opportunity.next_action = None;
            put(workspace, opportunity.into(), today, change)
        }
        Command::Reopen { opportunity, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            match opportunity.status() {
                Status::Won => return Err(CommandError::StaysWon(opportunity.id)),
                Status::Open => return Ok(()),
                Status::Lost { .. } => opportunity.set_status(Status::Open, Some(*on)),
            }
            put(workspace, opportunity.into(), today, change)
        }
        Command::TakeBack { opportunity, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            if *opportunity.status() != Status::Won {
                return Ok(());
            }
            let won_on = opportunity.closed_on().unwrap_or(*on);
            opportunity.set_status(Status::Open, Some(won_on.max(*on)));
            put(workspace, opportunity.into(), today, change)
        }
        Command::Assign { opportunity, owner, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            if opportunity.owner() == *owner {
                return Ok(());
            }
            opportunity.assign(*owner, Some(*on));
            put(workspace, opportunity.into(), today, change)
        }
        Command::Plan { opportunity, next } => {
            let mut opportunity = find(workspace, *opportunity)?;
            opportunity.next_action.clone_from(next);
            put(workspace, opportunity.into(), today, change)
        }
        Command::HandOver { opportunity, to, on } => {
            let mut opportunity = find(workspace, *opportunity)?;
            opportunity.handed_over_on = Some(*on);
            if opportunity.owner() != Some(*to) {
                opportunity.assign(Some(*to), Some(*on));
            }
            put(workspace, opportunity.into(), today, change)
        }
        Command::Merge { id, read, gone, people, on } => {
            merge_records::merge(workspace, (*id, *on), (read, *gone), people, today, change)
        }
        Command::Separate(id) => merge_records::separate(workspace, *id, today, change),
        Command::Restore(earlier) => {
            let restored = Change::between(workspace, earlier);
            restored.apply_to(workspace);
            change.patches.extend(restored.patches);
            Ok(())
        }
        Command::Together(commands) => {
            commands.iter().try_for_each(|command| execute(workspace, command, today, change))
        }
    }
}

/// The reason of a loss can be corrected without adding an entry.
fn correct_status(opportunity: &mut Opportunity, status: Status) {
    if let Some(last) = opportunity.statuses.last_mut() {
        last.status = status;
    }
}

fn find(workspace: &Workspace, id: OpportunityId) -> Result<Opportunity, CommandError> {
    let found = workspace.opportunities.get(id).cloned();
    found.ok_or(CommandError::Missing(RecordId::Opportunity(id)))
}

/// Puts a record in its place, once it is checked.
pub(super) fn put(
    workspace: &mut Workspace,
    record: Record,
    today: Date,
    change: &mut Change,
) -> Result<(), CommandError> {
    let id = record.id();
    record.check(workspace, today).map_err(|fault| CommandError::Record { id, fault })?;
    if let Some(patch) = Patch::between(workspace.record(id), Some(record.clone())) {
        workspace.put(record);
        change.patches.push(patch);
    }
    Ok(())
}

/// An appointment that took place enters Approach, on its day and in the same change, unless the
/// opportunity has been there. It is called once all records of a command are in place.
fn approach(
    workspace: &mut Workspace,
    activity: &Activity,
    today: Date,
    change: &mut Change,
) -> Result<(), CommandError> {
    let Some(id) = activity.opportunity else { return Ok(()) };
    let mut opportunity = find(workspace, id)?;
    if activity.is_honoured_appointment() && opportunity.furthest() < Stage::Approach {
        opportunity.enter(Stage::Approach, Some(activity.on));
        put(workspace, opportunity.into(), today, change)?;
    }
    Ok(())
}

/// Takes a record out of its place, whoever names it.
pub(super) fn take_out(workspace: &mut Workspace, id: RecordId, change: &mut Change) {
    let before = workspace.record(id);
    workspace.remove(id);
    change.patches.extend(Patch::between(before, None));
}

/// Removes records and, with opportunities, their activities and notes. Refuses where a record that
/// stays names one that would go.
fn delete(
    workspace: &mut Workspace,
    ids: &[RecordId],
    change: &mut Change,
) -> Result<(), CommandError> {
    let mut going: BTreeSet<RecordId> = ids.iter().copied().collect();
    let goes = |id: &Option<OpportunityId>| {
        id.is_some_and(|id| going.contains(&RecordId::Opportunity(id)))
    };
    let activities = workspace.activities.iter().filter(|one| goes(&one.opportunity));
    let notes = workspace.notes.iter().filter(|one| goes(&one.opportunity));
    let with_them: Vec<_> = activities
        .map(|activity| RecordId::Activity(activity.id))
        .chain(notes.map(|note| RecordId::Note(note.id)))
        .collect();
    going.extend(with_them);

    let held = workspace.links().find(|(by, id)| going.contains(id) && !going.contains(by));
    if let Some((by, id)) = held {
        return Err(CommandError::InUse { id, by });
    }
    for id in going {
        if !workspace.has(id) {
            return Err(CommandError::Missing(id));
        }
        take_out(workspace, id, change);
    }
    Ok(())
}
