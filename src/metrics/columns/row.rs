//! What the figures need of one opportunity, taken from its record and its activities once.

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Currency, Money,
    Opportunity, OpportunityId, Side, Stage, Status,
};

use super::super::{Footprints, stage_in_stock};
use super::{Code, Day, OrderChecklist};

/// One opportunity.
#[derive(Clone, Debug, PartialEq)]
pub struct OpportunityRow {
    /// Which.
    pub id: OpportunityId,
    /// Who has it now.
    pub owner: Code,
    /// The channel it came through.
    pub source: Code,
    /// The stage it stands in.
    pub stage: Stage,
    /// The furthest stage ever entered.
    pub furthest: Stage,
    /// Open, won or lost.
    pub status: StatusKind,
    /// The earliest dated entry into each stage or a later one.
    pub reach: [Day; 6],
    /// The earliest dated entry into each stage itself.
    pub own: [Day; 6],
    /// The last day on which it entered a stage, forwards or back.
    pub moved: Day,
    /// The day it came into being: as recorded, else [`OpportunityRow::entered`].
    pub created: Day,
    /// The day it was won or lost, if it stands so.
    pub closed: Day,
    /// When the signature is expected.
    pub expected: Day,
    /// The day marketing passed it on.
    pub handed_over: Day,
    /// What it is worth.
    pub amount: Amount,
    /// The stage in which it is in stock, if it is.
    pub in_stock: Option<Stage>,
    /// Whether every step of the order checklist is done.
    pub order_done: bool,
    /// Whether any is.
    pub order_begun: bool,
    /// The stages it was ever entered into, dated or not: a bit each.
    pub entered_stages: u8,
    /// Of the stages it has been in, those from which it went back: a bit each.
    pub went_back: u8,
    /// Why it is lost, if it is and somebody wrote it.
    pub lost_for: Code,
    /// The day of each entry into Negotiation.
    pub negotiations: Vec<Day>,
    /// What could mislead about its dates.
    pub dates: Dates,
    /// The day of the next action noted on it.
    pub next_action: Day,
    /// Its activities, in the order of their ids.
    pub touches: Vec<Touch>,
}

/// A [`Status`] without the reason of a loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum StatusKind {
    Open,
    Won,
    Lost,
}

impl StatusKind {
    /// All, in the order of their indices.
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];

    /// That of a status.
    #[must_use]
    pub const fn of(status: &Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Won => Self::Won,
            Status::Lost { .. } => Self::Lost,
        }
    }

    /// Position in [`ALL`](Self::ALL), from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Open => 0,
            Self::Won => 1,
            Self::Lost => 2,
        }
    }
}

/// What an opportunity is worth; a blank is not 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Nobody has said.
    Blank,
    /// So many minor units of the workspace's currency.
    Minor(i64),
    /// So many minor units of another one: in no sum.
    Other(Currency, i64),
}

impl Amount {
    /// An amount as a workspace of this currency sees it.
    #[must_use]
    pub fn of(amount: Option<Money>, currency: Option<Currency>) -> Self {
        match amount {
            None => Self::Blank,
            Some(money) if Some(money.currency) == currency => Self::Minor(money.minor),
            Some(money) => Self::Other(money.currency, money.minor),
        }
    }

    /// Minor units of the workspace's currency, if it is in that.
    #[must_use]
    pub const fn minor(self) -> Option<i64> {
        match self {
            Self::Minor(minor) => Some(minor),
            Self::Blank | Self::Other(..) => None,
        }
    }
}

/// What could mislead about the dates of an opportunity; they are counted beside the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// It still is where it stood when it was first written down: it takes part in no cohort.
    pub unmoved: bool,
    /// No entry into a stage has a day.
    pub none: bool,
    /// There are days, but the first entry has none.
    pub later: bool,
    /// A later stage was entered on an earlier day.
    pub reversed: bool,
    /// It was won or lost before it began: nothing of it took any time that can be told.
    pub impossible: bool,
}

/// One activity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Which.
    pub id: ActivityId,
    /// Who did it or is to.
    pub owner: Code,
    /// Marketing's or sales'.
    pub side: Side,
    /// What it is.
    pub kind: ActivityKind,
    /// The day it took or takes place.
    pub on: Day,
    /// The day it was agreed.
    pub set_on: Day,
    /// Whether it is done.
    pub is_done: bool,
    /// What came of it.
    pub outcome: Option<ActivityOutcome>,
    /// Something two sides agreed a day for.
    pub is_appointment: bool,
    /// An appointment that took place.
    pub is_honoured: bool,
}

impl Touch {
    pub(super) fn of(activity: &Activity, owner: Code) -> Self {
        Self {
            id: activity.id,
            owner,
            side: activity.side,
            kind: activity.kind,
            on: Day::of(Some(activity.on)),
            set_on: Day::of(activity.set_on),
            is_done: activity.state == ActivityState::Done,
            outcome: activity.outcome,
            is_appointment: activity.is_appointment(),
            is_honoured: activity.is_honoured_appointment(),
        }
    }

    /// The day an appointment was agreed; where nobody wrote it down, the day it is on.
    #[must_use]
    pub fn agreed_on(&self) -> Day {
        self.set_on.known().unwrap_or(self.on)
    }
}

impl OpportunityRow {
    /// The row of an opportunity that stands in a workspace of this currency and this order
    /// checklist.
    pub(super) fn of(
        opportunity: &Opportunity,
        (owner, source, lost_for): (Code, Code, Code),
        touches: Vec<Touch>,
        currency: Option<Currency>,
        checklist: &OrderChecklist,
    ) -> Self {
        let own = Stage::ALL.map(|stage| {
            let entries = opportunity.entries().filter(|entry| entry.stage == stage);
            Day::of(entries.filter_map(|entry| entry.entered_on).min())
        });
        let reach = Stage::ALL.map(|stage| Day::of(opportunity.reach(stage)));
        let footprints = Footprints::of(opportunity);
        let negotiations =
            opportunity.stages.iter().filter(|entry| entry.stage == Stage::Negotiation);
        Self {
            id: opportunity.id,
            owner,
            source,
            stage: opportunity.stage(),
            furthest: opportunity.furthest(),
            status: StatusKind::of(opportunity.status()),
            reach,
            own,
            moved: Day::of(opportunity.entries().filter_map(|entry| entry.entered_on).max()),
            created: Day::of(opportunity.created_on).known().unwrap_or(reach[0]),
            closed: Day::of(opportunity.closed_on()),
            expected: Day::of(opportunity.expected_close_on),
            handed_over: Day::of(opportunity.handed_over_on),
            amount: Amount::of(opportunity.amount, currency),
            in_stock: stage_in_stock(opportunity, checklist),
            order_done: checklist.is_done(opportunity),
            order_begun: checklist.is_begun(opportunity),
            entered_stages: footprints.entered,
            went_back: footprints.back,
            lost_for,
            negotiations: negotiations.map(|entry| Day::of(entry.entered_on)).collect(),
            dates: Dates {
                unmoved: opportunity.is_unmoved(),
                none: !reach[0].is_known() && opportunity.standing_entry().is_none(),
                later: reach[0].is_known()
                    && opportunity.stages.first().is_some_and(|entry| entry.entered_on.is_none()),
                reversed: !own.iter().filter(|day| day.is_known()).is_sorted(),
                impossible: opportunity.ends_before_it_begins(),
            },
            next_action: Day::of(opportunity.next_action.as_ref().map(|next| next.on)),
            touches,
        }
    }

    /// The day it entered the file of suspects, or the first later day that is known.
    #[must_use]
    pub const fn entered(&self) -> Day {
        self.reach[0]
    }

    /// Where it has been, and how it stands.
    #[must_use]
    pub fn footprints(&self) -> Footprints {
        Footprints {
            entered: self.entered_stages,
            back: self.went_back,
            furthest: self.furthest,
            is_lost: self.status == StatusKind::Lost,
        }
    }

    /// The outcome of the latest activity that has one.
    #[must_use]
    pub fn last_outcome(&self) -> Option<ActivityOutcome> {
        let done = self.touches.iter().filter(|touch| touch.is_done && touch.outcome.is_some());
        done.max_by_key(|touch| (touch.on, touch.id)).and_then(|touch| touch.outcome)
    }

    /// The last day on which something was done with it, until today.
    #[must_use]
    pub fn last_touched(&self, today: Day) -> Day {
        let done = self.touches.iter().filter(|touch| touch.is_done && touch.on <= today);
        done.map(|touch| touch.on).max().unwrap_or(Day::NONE)
    }

    /// Its appointments.
    pub fn appointments(&self) -> impl Iterator<Item = &Touch> {
        self.touches.iter().filter(|touch| touch.is_appointment)
    }
}
