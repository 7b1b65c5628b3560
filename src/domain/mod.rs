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
mod change;
mod check;
mod command;
mod days;
pub mod fields;
mod history;
mod id;
pub mod json;
mod links;
mod merge;
mod money;
mod opportunity;
mod party;
mod patch;
mod patch_text;
mod plan;
mod record;
mod settings;
mod stage;
mod stamp;
mod tally;
mod unknown;
mod workspace;

pub use activity::{Activity, ActivityKind, ActivityOutcome, ActivityState, Side};
pub use assembly::Assembly;
pub use change::Change;
pub use check::RecordFault;
pub use command::{Command, CommandError, apply};
pub use days::days_between;
pub use history::{Entry, EntryKind, History, HistoryEntry, Reversal};
pub use id::{
    AccountId, ActivityId, ContactId, GoalId, LineageId, OpportunityId, OwnerId, PlaybookItemId,
    ReferenceFunnelId, RelationId, TallyId, WorkspaceId,
};
pub use money::{Currency, CurrencyError, Money};
pub use opportunity::{
    External, NextAction, Opportunity, OwnerEntry, StageEntry, Status, StatusEntry, Temperature,
    Tick,
};
pub use party::{
    Account, Contact, DecisionRole, Owner, OwnerFunction, Party, Relation, RelationKind,
};
pub use patch::Patch;
pub use patch_text::Onward;
pub use plan::{Goal, Playbook, PlaybookItem, ReferenceFunnel, ReferenceLevel};
pub use record::{Record, RecordId, RecordKind};
pub use settings::{Settings, Weekday};
pub use stage::{Milestone, Stage};
pub use stamp::{Stamp, Tab};
pub use tally::{Period, Tally};
pub use unknown::{RawJson, Unknown};
pub use workspace::{Header, Keyed, Table, Workspace, WorkspaceKind};
