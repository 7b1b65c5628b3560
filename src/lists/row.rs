//! What lists know of an opportunity.

use std::rc::Rc;

use jiff::civil::Date;

use crate::domain::{AccountId, OpportunityId, OwnerId, Stage, Temperature};
use crate::metrics::{Code, Footprints, StatusKind};

/// What lists know of an opportunity, beside its [`Traits`], its amount and its name.
#[derive(Debug)]
pub(super) struct Row {
    pub id: OpportunityId,
    pub account: Option<AccountId>,
    pub owner: Option<OwnerId>,
    /// The earliest dated entry into each stage or a later one.
    pub reach: [Option<Date>; 6],
    /// The day of the next action.
    pub next_on: Option<Date>,
    /// The last day on which something was done with it, as far as that was asked for.
    pub heard_on: Option<Date>,
    /// The day it entered the stage in which it stands.
    pub stage_since: Option<Date>,
    /// The owner's name in small letters; empty where nobody has it.
    pub owner_name: Rc<str>,
}

/// What every filter asks of a row. They lie side by side: fifty thousand of them are looked through
/// in a moment, where rows would have to be fetched from all over the memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Traits {
    pub status: StatusKind,
    pub stage: Stage,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// The stage in which it is in stock, if it is.
    pub in_stock: Option<Stage>,
    pub owner: Code,
    pub source: Code,
    pub temperature: Option<Temperature>,
    /// Where it has been, and how it stands.
    pub footprints: Footprints,
    /// Why it is lost, if it is and somebody wrote it.
    pub lost_for: Code,
    /// Whether it still is where it stood when it was first written down.
    pub is_unmoved: bool,
    /// Whether there is a next action.
    pub is_planned: bool,
    /// Whether its day has passed.
    pub is_late: bool,
    /// Whether it has stood still for too long.
    pub is_stopped: bool,
}
