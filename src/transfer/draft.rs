//! A row as an opportunity to be: typed, but still with names where records have ids.

use std::borrow::Cow;

use super::changes::Move;
use crate::domain::{Money, Stage, Temperature};
use jiff::civil::{Date, Time};

/// What one row says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft<'a> {
    pub(super) details: Details<'a>,
    pub(super) past: Past<'a>,
}

/// What it says of the opportunity as it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Details<'a> {
    pub(super) title: Cow<'a, str>,
    /// The file names it by its id only.
    pub(super) title_is_id: bool,
    pub(super) account: Option<AccountFacts<'a>>,
    pub(super) contacts: Vec<Cow<'a, str>>,
    pub(super) email: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
    pub(super) mobile: Option<&'a str>,
    pub(super) department: Option<&'a str>,
    pub(super) person_id: Option<String>,
    pub(super) owner: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) amount: Option<Money>,
    /// Whether the amount is the list price, since the row says none.
    pub(super) at_list_price: bool,
    /// Since when the amount is known, where the row says so.
    pub(super) amount_known_on: Option<Date>,
    pub(super) cost: Option<Money>,
    pub(super) created_on: Option<Date>,
    pub(super) expected_close_on: Option<Date>,
    pub(super) temperature: Option<Temperature>,
    pub(super) decision_on: Option<Date>,
    pub(super) handed_over_on: Option<Date>,
    pub(super) next_action: Option<NextStep<'a>>,
    pub(super) tags: Vec<&'a str>,
}

/// What is to be done next, the day and the time of it.
pub(super) type NextStep<'a> = (&'a str, Date, Option<Time>);

/// What a file says of a company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct AccountFacts<'a> {
    pub(super) name: &'a str,
    pub(super) sector: Option<&'a str>,
    pub(super) size_band: Option<&'a str>,
    pub(super) area: Option<&'a str>,
    pub(super) website: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
    pub(super) address: Option<&'a str>,
    /// Its id in the program that wrote the file, with the program.
    pub(super) id: Option<String>,
}

/// What it says of how the opportunity got there: only what is recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Past<'a> {
    /// Entries in order; an entry into Order, the win, comes last.
    pub(super) stages: Vec<(Stage, Option<Date>)>,
    /// The stage it stands in, while open.
    pub(super) current: Option<Stage>,
    /// Open, won or lost; `None` where the row says nothing of it.
    pub(super) outcome: Option<DealStatus<'a>>,
    /// All changes that led there in order, where the file tells of each; then `stages` has none.
    pub(super) moves: Vec<Move<'a>>,
}

/// How an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DealStatus<'a> {
    Open,
    Won { on: Option<Date> },
    Lost { on: Option<Date>, reason: Option<&'a str> },
}
