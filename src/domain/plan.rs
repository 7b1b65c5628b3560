//! What a firm holds itself against: its sales process, reference funnels and goals.

use jiff::civil::Date;

use super::fields::fields;
use super::{
    ActivityKind, GoalId, Money, OwnerId, Period, PlaybookItemId, ReferenceFunnelId, Stage, Unknown,
};

/// The sales process: what the sales force does at each stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Playbook {
    /// Items in the order they are shown.
    pub items: Vec<PlaybookItem>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Playbook {
    1 items required,
    .. unknown
} }

impl Playbook {
    /// The items of one stage, in order.
    pub fn of(&self, stage: Stage) -> impl Iterator<Item = &PlaybookItem> {
        self.items.iter().filter(move |item| item.stage == stage)
    }
}

/// One step of the [`Playbook`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlaybookItem {
    /// Its id: ticks on opportunities name it.
    pub id: PlaybookItemId,
    /// The stage it belongs to.
    pub stage: Stage,
    /// What to do, in the firm's words.
    pub text: String,
    /// How to do it well, in a line.
    pub hint: Option<String>,
    /// The activity that it is, if it is one: whoever ticks it off is asked whether to log that too.
    pub activity: Option<ActivityKind>,
}

fields! { PlaybookItem {
    1 id required,
    2 stage required,
    3 text required,
    4 hint optional,
    5 activity optional,
} }

impl PlaybookItem {
    /// A step without a hint.
    #[must_use]
    pub fn new(id: PlaybookItemId, stage: Stage, text: impl Into<String>) -> Self {
        Self { id, stage, text: text.into(), hint: None, activity: None }
    }
}

/// A funnel to hold one's own against.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceFunnel {
    /// Its id.
    pub id: ReferenceFunnelId,
    /// Its name.
    pub name: String,
    /// Levels, first to last.
    pub levels: Vec<ReferenceLevel>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { ReferenceFunnel {
    1 id required,
    2 name required,
    3 levels required,
    .. unknown
} }

/// One level of a [`ReferenceFunnel`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLevel {
    /// What the level is called.
    pub name: String,
    /// The stage of one's own funnel that it is held against.
    pub stage: Stage,
    /// How many of the first level's `count` get here.
    pub count: u64,
}

fields! { ReferenceLevel {
    1 name required,
    2 stage required,
    3 count required,
} }

/// What an owner or the team wants to reach in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// Whose goal; `None` for the team.
    pub owner: Option<OwnerId>,
    /// First and last day.
    pub period: Period,
    /// New customers wanted.
    pub customers_count: Option<u64>,
    /// Amount wanted.
    pub amount: Option<Money>,
    /// When it was set, if recorded.
    pub set_on: Option<Date>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Goal {
    1 id required,
    2 owner optional,
    3 period required,
    4 customers_count optional,
    5 amount optional,
    6 set_on optional,
    .. unknown
} }
