//! A row as an opportunity to be: typed, but still with names where records have ids.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::Serialize;
use serde_json::Value;

use super::stable_hash::StableHash;
use crate::domain::{Money, Stage, Temperature, json};

/// What one row says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft<'a> {
    pub(super) details: Details<'a>,
    pub(super) past: Past<'a>,
}

/// What it says of the opportunity as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Details<'a> {
    pub(super) title: Cow<'a, str>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Past<'a> {
    /// Entries in order; an entry into Order, the win, comes last.
    pub(super) stages: Vec<(Stage, Option<Date>)>,
    /// The stage it stands in, while open.
    pub(super) current: Option<Stage>,
    /// Open, won or lost; `None` where the row says nothing of it.
    pub(super) outcome: Option<DealStatus<'a>>,
}

/// How an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is")]
pub(super) enum DealStatus<'a> {
    Open,
    Won { on: Option<Date> },
    Lost { on: Option<Date>, reason: Option<&'a str> },
}

/// Hashes of the two halves of a [`Draft`], kept with the record, so that the next import can tell
/// what changed in the file from what the person changed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) details: u32,
    pub(super) past: u32,
}

impl Draft<'_> {
    pub(super) fn mark(&self) -> Mark {
        Mark { details: hash_of(&self.details), past: hash_of(&self.past) }
    }
}

impl Mark {
    /// Under this key among the unknown fields of an opportunity.
    pub(super) const KEY: &str = "import_mark";

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (details, past) = text.split_at_checked(8)?;
        let number = |text| u32::from_str_radix(text, 16).ok();
        Some(Self { details: number(details)?, past: number(past)? })
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:08x}{:08x}", self.details, self.past)
    }
}

/// What half of a draft says, hashed field by field in the order of their names. A field that says
/// nothing is left out: so there can be more of them one day without every mark being another.
fn hash_of(half: &impl Serialize) -> u32 {
    let mut said = BTreeMap::new();
    collect(String::new(), json::value(half), &mut said);
    let mut hash = StableHash::new();
    for (name, value) in said {
        hash.cell(&name);
        hash.cell(&value);
    }
    // The upper half: the lower bits of FNV-1a mix less.
    (hash.finish() >> 32) as u32
}

/// Collects every value by its name, those within others as `account.name` and `tags.0`.
fn collect(name: String, value: Value, into: &mut BTreeMap<String, String>) {
    let within =
        |inner: &str| if name.is_empty() { inner.to_owned() } else { format!("{name}.{inner}") };
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::Object(fields) => {
            fields.into_iter().for_each(|(inner, value)| collect(within(&inner), value, into));
        }
        Value::Array(values) => {
            let values = values.into_iter().enumerate();
            values.for_each(|(place, value)| collect(within(&place.to_string()), value, into));
        }
        Value::String(text) => _ = into.insert(name, text),
        value @ (Value::Bool(true) | Value::Number(_)) => _ = into.insert(name, value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Before<'a> {
        title: &'a str,
        tags: Vec<&'a str>,
        cost: Option<Money>,
    }

    /// The same with a field more, and in another order.
    #[derive(Serialize)]
    struct After<'a> {
        colour: Option<&'a str>,
        cost: Option<Money>,
        tags: Vec<&'a str>,
        title: &'a str,
    }

    #[test]
    fn a_field_more_that_says_nothing_is_the_same_mark() {
        let before = Before { title: "a", tags: vec!["b"], cost: None };
        let after = |colour| After { colour, cost: None, tags: vec!["b"], title: "a" };
        assert_eq!(hash_of(&before), hash_of(&after(None)));
        assert_ne!(hash_of(&before), hash_of(&after(Some("red"))));
    }

    #[test]
    fn whatever_is_said_makes_another_mark() {
        let stage = |stage| vec![(stage, None)];
        let pasts = [
            Past::default(),
            Past { outcome: Some(DealStatus::Open), ..Past::default() },
            Past { outcome: Some(DealStatus::Won { on: None }), ..Past::default() },
            Past { outcome: Some(DealStatus::Won { on: Some(Date::MAX) }), ..Past::default() },
            Past { outcome: Some(DealStatus::Lost { on: None, reason: None }), ..Past::default() },
            Past { stages: stage(Stage::Suspect), ..Past::default() },
            Past { stages: stage(Stage::Prospect), ..Past::default() },
            Past { current: Some(Stage::Suspect), ..Past::default() },
        ];
        let marks: std::collections::BTreeSet<u32> = pasts.iter().map(hash_of).collect();
        assert_eq!(marks.len(), pasts.len());
    }
}
