//! One change for many opportunities: what it comes to for each, and why for some it cannot be. All of
//! it together is one step, [`Command::Together`].

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Command, FollowUp,
    LogEntry, NextAction, Opportunity, OpportunityId, OwnerId, Side, Stage, Status, Unknown,
    Workspace,
};

/// What is to be done with each of many opportunities.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "fields are called what the commands of one opportunity call them")]
pub enum ForMany {
    /// Gives them to someone, or to nobody.
    Assign { owner: Option<OwnerId>, on: Date },
    /// Moves those that are open to a stage.
    MoveTo { stage: Stage, on: Date },
    /// Gives them tags, and takes tags away.
    Tag { add: Vec<String>, remove: Vec<String> },
    /// Says what is to be done next on those that are not lost, or that nothing is.
    Plan { next: Option<NextAction> },
    /// Closes those that are open as lost.
    Lose { reason: Option<String>, on: Date },
    /// The same happened with all of them.
    Log(Happened),
}

/// Something that happened with many at once: a fair, a mailing.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// What.
    pub kind: ActivityKind,
    /// The day.
    pub on: Date,
    /// By whom; `None` is whoever has each of them.
    pub owner: Option<OwnerId>,
    /// What came of it, if that can be said of all.
    pub outcome: Option<ActivityOutcome>,
    /// What is to be remembered.
    pub note: String,
    /// What comes next on those that are not lost; `None` leaves what is planned.
    pub next: Option<NextAction>,
    /// When it is written down.
    pub recorded_at: Option<Timestamp>,
}

/// Why something cannot be done with an opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindrance {
    /// It is won, and stays won.
    Won,
    /// It is lost: first it is opened again.
    Lost,
    /// It is not there any more.
    Gone,
}

/// A change of many, being put together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bulk {
    commands: Vec<Command>,
    /// Those for which it cannot be done.
    pub hindered: BTreeMap<Hindrance, Vec<OpportunityId>>,
    /// How many are so already.
    pub already: usize,
}

impl Bulk {
    /// Takes one more in. `new_id` is asked for each activity.
    pub fn add(
        &mut self,
        workspace: &Workspace,
        id: OpportunityId,
        what: &ForMany,
        new_id: &mut dyn FnMut() -> ActivityId,
    ) {
        let one = workspace.opportunities.get(id).ok_or(Hindrance::Gone);
        match one.and_then(|one| what.for_one(workspace, one, new_id)) {
            Ok(Some(command)) => self.commands.push(command),
            Ok(None) => self.already += 1,
            Err(hindrance) => self.hindered.entry(hindrance).or_default().push(id),
        }
    }

    /// How many will change.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.commands.len()
    }

    /// The one step that changes them, once all are [in](Self::add); what is left tells of the others.
    #[must_use]
    pub fn take_command(&mut self) -> Command {
        Command::Together(std::mem::take(&mut self.commands))
    }
}

impl ForMany {
    /// What it comes to for an opportunity; `None` where that is so already.
    fn for_one(
        &self,
        workspace: &Workspace,
        one: &Opportunity,
        new_id: &mut dyn FnMut() -> ActivityId,
    ) -> Result<Option<Command>, Hindrance> {
        let id = one.id;
        let open = match one.status() {
            Status::Open => Ok(()),
            Status::Won => Err(Hindrance::Won),
            Status::Lost { .. } => Err(Hindrance::Lost),
        };
        Ok(match self {
            Self::Assign { owner, on } => (one.owner() != *owner).then_some(Command::Assign {
                opportunity: id,
                owner: *owner,
                on: *on,
            }),
            Self::MoveTo { stage, on } => {
                open?;
                let command = Command::MoveTo { opportunity: id, stage: *stage, on: *on };
                (one.stages.is_empty() || one.stage() != *stage).then_some(command)
            }
            Self::Tag { add, remove } => {
                let mut tagged = one.clone();
                tagged.tags.retain(|tag| !remove.contains(tag));
                let new = add.iter().filter(|tag| !one.tags.contains(tag));
                tagged.tags.extend(new.cloned());
                (tagged.tags != one.tags).then(|| Command::Put(vec![tagged.into()]))
            }
            Self::Plan { next } => {
                if open == Err(Hindrance::Lost) {
                    return Err(Hindrance::Lost);
                }
                let command = Command::Plan { opportunity: id, next: next.clone() };
                (one.next_action != *next).then_some(command)
            }
            Self::Lose { reason, on } => {
                open?;
                Some(Command::Lose { opportunity: id, reason: reason.clone(), on: *on })
            }
            Self::Log(happened) => {
                let activity = happened.activity(workspace, one, new_id());
                let next = happened.next.clone().filter(|_| open != Err(Hindrance::Lost));
                let follow_up = next.map_or(FollowUp::Keep, FollowUp::Next);
                Some(LogEntry { activity, follow_up }.command(Some(one)))
            }
        })
    }
}

impl Happened {
    fn activity(&self, workspace: &Workspace, one: &Opportunity, id: ActivityId) -> Activity {
        let owner = self.owner.or(one.owner());
        Activity {
            id,
            kind: self.kind,
            side: Side::of(workspace, owner),
            owner,
            recorded_at: self.recorded_at,
            set_on: None,
            on: self.on,
            at: None,
            opportunity: Some(one.id),
            account: one.account,
            contact: None,
            state: ActivityState::Done,
            outcome: self.outcome,
            note: self.note.clone(),
            external: None,
            unknown: Unknown::default(),
        }
    }
}
