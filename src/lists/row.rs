//! What lists know of an opportunity.

use std::rc::Rc;

use jiff::civil::Date;

use crate::domain::{AccountId, OpportunityId, OwnerId, Stage};
use crate::metrics::{Amount, StatusKind};

use super::Letters;

/// What lists know of an opportunity: what they filter, search, sort and sum by.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub id: OpportunityId,
    /// The company.
    pub account: Option<AccountId>,
    /// Whose it is now.
    pub owner: Option<OwnerId>,
    /// The channel it came through.
    pub source: Option<Rc<str>>,
    /// The stage it stands in.
    pub stage: Stage,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// Open, won or lost.
    pub status: StatusKind,
    /// The stage in which it is in stock, if it is.
    pub in_stock: Option<Stage>,
    /// The earliest dated entry into each stage or a later one.
    pub reach: [Option<Date>; 6],
    /// What it is worth.
    pub amount: Amount,
    /// The day of the next action.
    pub next_on: Option<Date>,
    /// The account's name and the title, a line each, in small letters.
    pub name: Box<str>,
    /// The letters of the name.
    pub letters: Letters,
    /// The owner's name in small letters; empty where nobody has it.
    pub owner_name: Rc<str>,
}
