//! The records of a firm's selling, and the only way to change them.
//!
//! [`Workspace`] holds every record. A [`Command`] says what a person wants; [`apply`] checks it
//! whole, executes it and returns the [`Change`] it made, which can be reversed. [`History`] keeps
//! those changes for undo and redo. What is inside each record is listed once, in [`fields`]: serde
//! and storage's pages go by that list.
//!
//! Nothing here reads a clock, draws a random number or knows the browser: today's date and new
//! ids come in as arguments.

mod activity;
mod assembly;
mod bulk;
mod change;
mod check;
mod checksum;
mod command;
mod days;
pub mod fields;
mod history;
mod id;
pub mod json;
mod links;
mod log;
mod mend;
mod merge_patches;
mod merge_records;
mod money;
mod note;
mod opportunity;
mod party;
mod patch;
mod patch_text;
mod plan;
mod proposal;
mod record;
mod removal;
mod settings;
mod stage;
mod stamp;
mod steps;
mod tally;
mod unknown;
mod workspace;

pub use activity::{Activity, ActivityKind, ActivityOutcome, ActivityState, Side};
pub use assembly::Assembly;
pub use bulk::{Bulk, ForMany, Happened, Hindrance};
pub use change::Change;
pub use check::RecordFault;
pub use checksum::Checksum;
pub use command::{Command, CommandError, apply};
pub use days::days_between;
pub use history::{Entry, EntryKind, History, HistoryEntry, Reversal};
pub use id::{
    AccountId, ActivityId, ContactId, GoalId, LineageId, MergeId, NoteId, OpportunityId, OwnerId,
    PlaybookItemId, ReferenceFunnelId, RelationId, TallyId, WorkspaceId,
};
pub use log::{FollowUp, LogEntry, begin_with, stage_entered};
pub use mend::mend;
pub use merge_records::{DoublePerson, Merge, MergedRecord, united};
pub use money::{Currency, CurrencyError, Money};
pub use note::Note;
pub use opportunity::{
    External, Opportunity, OwnerEntry, StageEntry, Status, StatusEntry, Temperature,
};
pub use party::{
    Account, Contact, DecisionRole, Owner, OwnerFunction, Party, Relation, RelationKind,
};
pub use patch::Patch;
pub use patch_text::Onward;
pub use plan::{Goal, Playbook, PlaybookItem, ReferenceFunnel, ReferenceLevel};
pub use proposal::{Move, Proposal, next_step, propose, propose_move, working_day};
pub use record::{Record, RecordId, RecordKind};
pub use removal::Removal;
pub use settings::{LostReason, SavedView, Settings, Weekday};
pub use stage::{Milestone, Stage};
pub use stamp::{Stamp, Tab};
pub use steps::{DueStep, NextAction, Tick};
pub use tally::{Period, Tally};
pub use unknown::{RawJson, Unknown};
pub use workspace::{Header, Keyed, Table, Workspace, WorkspaceKind};
