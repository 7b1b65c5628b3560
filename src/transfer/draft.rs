//! A row as an opportunity to be: typed, but still with names where records have ids.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::stable_hash::StableHash;
use crate::domain::fields::Value;
use crate::domain::{Money, Stage, Temperature, json};

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
    pub(super) account: Option<AccountFacts<'a>>,
    pub(super) contacts: Vec<&'a str>,
    pub(super) email: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
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
}

/// How an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        let halves = [Text::details(&self.details), Text::past(&self.past)];
        let [details, past] = halves.map(|half| hash_of(&half.0));
        Mark { details, past }
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

/// The upper half of the hash: the lower bits of FNV-1a mix less.
fn hash_of(text: &str) -> u32 {
    let mut hash = StableHash::new();
    hash.bytes(text.as_bytes());
    u32::try_from(hash.finish() >> 32).unwrap_or(0)
}

/// A half of a draft as the text that is hashed. Marks of earlier versions are of this text: nothing
/// of it may change.
struct Text(String);

impl Text {
    fn details(details: &Details<'_>) -> Self {
        let mut text = Self("{".to_owned());
        text.key("title").text(&details.title);
        text.key("account");
        match &details.account {
            None => text.0.push_str("null"),
            Some(account) => text.account(account),
        }
        text.key("contacts").texts(&details.contacts);
        text.key("email").optional(details.email);
        text.key("phone").optional(details.phone);
        text.key("owner").optional(details.owner);
        text.key("source").optional(details.source);
        text.key("amount").value(&details.amount);
        text.key("cost").value(&details.cost);
        text.key("created_on").value(&details.created_on);
        text.key("expected_close_on").value(&details.expected_close_on);
        text.key("temperature").value(&details.temperature);
        text.key("decision_on").value(&details.decision_on);
        text.key("handed_over_on").value(&details.handed_over_on);
        text.key("next_action");
        match &details.next_action {
            None => text.0.push_str("null"),
            Some((what, on, at)) => {
                text.0.push('[');
                text.text(what).comma().value(on).comma().value(at);
                text.0.push(']');
            }
        }
        text.key("tags").texts(&details.tags);
        text.0.push('}');
        text
    }

    fn past(past: &Past<'_>) -> Self {
        let mut text = Self("{".to_owned());
        text.key("stages").0.push('[');
        for (place, (stage, on)) in past.stages.iter().enumerate() {
            text.0.push_str(if place == 0 { "[" } else { ",[" });
            text.value(stage).comma().value(on).0.push(']');
        }
        text.0.push(']');
        text.key("current").value(&past.current);
        text.key("outcome");
        match past.outcome {
            None => text.0.push_str("null"),
            Some(DealStatus::Open) => text.0.push_str("\"Open\""),
            Some(DealStatus::Won { on }) => {
                text.0.push_str("{\"Won\":{");
                text.key("on").value(&on).0.push_str("}}");
            }
            Some(DealStatus::Lost { on, reason }) => {
                text.0.push_str("{\"Lost\":{");
                text.key("on").value(&on).key("reason").optional(reason).0.push_str("}}");
            }
        }
        text.0.push('}');
        text
    }

    fn account(&mut self, account: &AccountFacts<'_>) {
        self.0.push('{');
        self.key("name").text(account.name);
        self.key("sector").optional(account.sector);
        self.key("size_band").optional(account.size_band);
        self.key("area").optional(account.area);
        self.key("website").optional(account.website);
        self.0.push('}');
    }

    fn key(&mut self, key: &str) -> &mut Self {
        json::push_key(&mut self.0, key);
        self
    }

    fn comma(&mut self) -> &mut Self {
        self.0.push(',');
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        json::push_text(&mut self.0, text);
        self
    }

    fn optional(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => self.text(text),
            None => {
                self.0.push_str("null");
                self
            }
        }
    }

    fn texts(&mut self, texts: &[&str]) {
        self.0.push('[');
        for (place, text) in texts.iter().enumerate() {
            if place > 0 {
                self.comma();
            }
            self.text(text);
        }
        self.0.push(']');
    }

    fn value(&mut self, value: &dyn Value) -> &mut Self {
        json::write(&mut self.0, value);
        self
    }
}
