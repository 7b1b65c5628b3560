//! The parts of a deal that a file and a person can both change, as a row says them and as they are
//! here.

use jiff::civil::{Date, Time};

use super::StatusUse;
use super::draft::{DealStatus, Draft};
use super::name::folded;
use super::stable_hash::StableHash;
use crate::domain::{Money, Opportunity, Stage, Status, Temperature, Workspace};

/// A part of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "called as the fields of an opportunity are")]
pub enum Part {
    Title,
    Account,
    Owner,
    Source,
    Amount,
    Cost,
    CreatedOn,
    ExpectedCloseOn,
    Temperature,
    DecisionOn,
    HandedOverOn,
    NextAction,
    Stage,
    Status,
    ClosedOn,
    LostReason,
    /// Days of entry into stages: those of a file are added to those here.
    Entries,
    /// People met: added to those here.
    Contacts,
    /// Labels: added to those here.
    Tags,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum PartValue {
    Text(String),
    Money(Money),
    Day(Date),
    Stage(Stage),
    Status(StatusUse),
}

/// A part that a file and somebody here have both changed since the last import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Which part.
    pub part: Part,
    /// The title of the deal.
    pub title: String,
    /// What is here.
    pub mine: PartValue,
    /// What the file says.
    pub theirs: PartValue,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 19] = {
        let mut all = [Self::Title; 19];
        let mut at = 0;
        while at < all.len() {
            all[at] = Self::CODES[at].0;
            at += 1;
        }
        all
    };

    /// Each with the letter that it is remembered by.
    pub(super) const CODES: [(Self, char); 19] = [
        (Self::Title, 'T'),
        (Self::Account, 'A'),
        (Self::Owner, 'O'),
        (Self::Source, 'S'),
        (Self::Amount, 'M'),
        (Self::Cost, 'K'),
        (Self::CreatedOn, 'B'),
        (Self::ExpectedCloseOn, 'X'),
        (Self::Temperature, 'H'),
        (Self::DecisionOn, 'D'),
        (Self::HandedOverOn, 'V'),
        (Self::NextAction, 'N'),
        (Self::Stage, 'P'),
        (Self::Status, 'U'),
        (Self::ClosedOn, 'Z'),
        (Self::LostReason, 'L'),
        (Self::Entries, 'I'),
        (Self::Contacts, 'Q'),
        (Self::Tags, 'G'),
    ];

    /// What is here; `None` where it is blank, and where what a file says is added to it, so that nothing
    /// can be lost.
    pub(super) fn here(self, workspace: &Workspace, one: &Opportunity) -> Option<PartValue> {
        use PartValue::{Day, Text};
        match self {
            Self::Title => Some(Text(one.title.clone())),
            Self::Account => {
                let account = workspace.accounts.get(one.account?)?;
                Some(Text(account.name.clone()))
            }
            Self::Owner => Some(Text(workspace.owners.get(one.owner()?)?.name.clone())),
            Self::Source => one.source.clone().map(Text),
            Self::Amount => one.amount.map(PartValue::Money),
            Self::Cost => one.cost.map(PartValue::Money),
            Self::CreatedOn => one.created_on.map(Day),
            Self::ExpectedCloseOn => one.expected_close_on.map(Day),
            Self::Temperature => one.temperature.map(temperature),
            Self::DecisionOn => one.decision_on.map(Day),
            Self::HandedOverOn => one.handed_over_on.map(Day),
            Self::NextAction => {
                let next = one.next_action.as_ref()?;
                Some(Text(next_action(&next.what, next.on, next.at)))
            }
            Self::Stage => one.last_entry().map(|entry| PartValue::Stage(entry.stage)),
            Self::Status => Some(PartValue::Status(match one.status() {
                Status::Open => StatusUse::Open,
                Status::Won => StatusUse::Won,
                Status::Lost { .. } => StatusUse::Lost,
            })),
            Self::ClosedOn => one.closed_on().map(Day),
            Self::LostReason => one.lost_for().map(|reason| Text(reason.to_owned())),
            Self::Entries | Self::Contacts | Self::Tags => None,
        }
    }

    /// What a value is remembered by. Three bytes tell it from another but for one in 16 million.
    pub(super) fn hash(self, value: &PartValue) -> u32 {
        let mut hash = StableHash::new();
        hash.cell(&self.form(value));
        (hash.finish() >> 40) as u32
    }

    /// Whether two values of it are the same.
    pub(super) fn is_same(self, one: &PartValue, other: &PartValue) -> bool {
        self.form(one) == self.form(other)
    }

    fn form(self, value: &PartValue) -> String {
        match value {
            PartValue::Text(text) if matches!(self, Self::Account | Self::Owner) => folded(text),
            PartValue::Text(text) => text.trim().to_owned(),
            PartValue::Money(money) => format!("{} {}", money.minor, money.currency),
            PartValue::Day(day) => day.to_string(),
            PartValue::Stage(stage) => stage.code().to_owned(),
            PartValue::Status(status) => format!("{status:?}"),
        }
    }
}

/// What a row says, part by part. What it leaves blank is not among them.
pub(super) fn parts_of(draft: &Draft<'_>) -> Vec<(Part, PartValue)> {
    use PartValue::{Day, Money, Text};
    let (details, past) = (&draft.details, &draft.past);
    let text = |text: Option<&str>| text.map(|text| Text(text.to_owned()));
    let list = |list: String| (!list.is_empty()).then_some(Text(list));
    let dated = past.stages.iter().filter(|(stage, _)| *stage != Stage::Order);
    let entries = dated.filter_map(|(stage, on)| Some(format!("{}{}", stage.code(), (*on)?)));
    let moves = past.moves.iter().map(|one| format!("{:?}", (one.on, one.stage, one.outcome)));
    let (status, closed_on, reason) = match past.outcome {
        None => (None, None, None),
        Some(DealStatus::Open) => (Some(StatusUse::Open), None, None),
        Some(DealStatus::Won { on }) => (Some(StatusUse::Won), on, None),
        Some(DealStatus::Lost { on, reason }) => (Some(StatusUse::Lost), on, reason),
    };
    let next = details.next_action.map(|(what, on, at)| Text(next_action(what, on, at)));
    let said = [
        (Part::Title, (!details.title_is_id).then(|| Text(details.title.to_string()))),
        (Part::Account, text(details.account.as_ref().map(|facts| facts.name))),
        (Part::Owner, text(details.owner)),
        (Part::Source, text(details.source)),
        (Part::Amount, details.amount.map(Money)),
        (Part::Cost, details.cost.map(Money)),
        (Part::CreatedOn, details.created_on.map(Day)),
        (Part::ExpectedCloseOn, details.expected_close_on.map(Day)),
        (Part::Temperature, details.temperature.map(temperature)),
        (Part::DecisionOn, details.decision_on.map(Day)),
        (Part::HandedOverOn, details.handed_over_on.map(Day)),
        (Part::NextAction, next),
        (Part::Stage, past.current.map(PartValue::Stage)),
        (Part::Status, status.map(PartValue::Status)),
        (Part::ClosedOn, closed_on.map(Day)),
        (Part::LostReason, text(reason)),
        (Part::Entries, list(entries.chain(moves).collect::<Vec<_>>().join(","))),
        (Part::Contacts, list(details.contacts.join("\n"))),
        (Part::Tags, list(details.tags.join("\n"))),
    ];
    said.into_iter().filter_map(|(part, value)| Some((part, value?))).collect()
}

fn temperature(temperature: Temperature) -> PartValue {
    PartValue::Text(format!("{temperature:?}"))
}

fn next_action(what: &str, on: Date, at: Option<Time>) -> String {
    match at {
        Some(at) => format!("{what} · {on} {at}"),
        None => format!("{what} · {on}"),
    }
}
