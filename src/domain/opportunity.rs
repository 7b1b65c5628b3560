//! The traveller on the bridge: one chance of a sale, from suspect on.

use jiff::civil::Date;

use super::fields::{codes, fields, variants};
use super::{
    AccountId, ContactId, DueStep, Money, NextAction, OpportunityId, OwnerId, Party, Stage, Tick,
    Unknown, days_between,
};

/// One chance of a sale, with its whole history.
///
/// The three histories are append-only lists in order of `seq`: a step back or a re-opening appends,
/// only the reversal of a change removes. What follows from them (furthest stage, status, dates)
/// is computed, never stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// Its id.
    pub id: OpportunityId,
    /// What is being sold, in the firm's words.
    pub title: String,
    /// The company.
    pub account: Option<AccountId>,
    /// The people met.
    pub contacts: Vec<ContactId>,
    /// The day it came into being, if known.
    pub created_on: Option<Date>,
    /// The channel it came through.
    pub source: Option<String>,
    /// What it is worth; a blank is not 0.
    pub amount: Option<Money>,
    /// The day since which that amount is known, if recorded. Set it with
    /// [`set_amount`](Self::set_amount).
    pub amount_known_on: Option<Date>,
    /// What it costs to fulfil.
    pub cost: Option<Money>,
    /// When the signature is expected.
    pub expected_close_on: Option<Date>,
    /// How ready the customer is.
    pub temperature: Option<Temperature>,
    /// When an undecided customer means to decide.
    pub decision_on: Option<Date>,
    /// Every stage entered, in order.
    pub stages: Vec<StageEntry>,
    /// Every status taken, in order; none yet means open.
    pub statuses: Vec<StatusEntry>,
    /// Who had it when, in order.
    pub owners: Vec<OwnerEntry>,
    /// Steps of the playbook that are done.
    pub ticks: Vec<Tick>,
    /// What is to be done next.
    pub next_action: Option<NextAction>,
    /// Free labels.
    pub tags: Vec<String>,
    /// Who recommended the firm.
    pub referred_by: Option<Party>,
    /// The day marketing passed it to sales.
    pub handed_over_on: Option<Date>,
    /// Where it came from, when imported.
    pub external: Option<External>,
    /// Days by which steps of the order are to be done.
    pub due_steps: Vec<DueStep>,
    /// The earlier sale after which the customer ordered again.
    pub reorder_of: Option<OpportunityId>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Opportunity {
    1 id required,
    2 title required,
    3 account optional,
    4 contacts optional,
    5 created_on optional,
    6 source optional,
    7 amount optional,
    8 cost optional,
    9 expected_close_on optional,
    10 temperature optional,
    11 decision_on optional,
    12 stages optional,
    13 statuses optional,
    14 owners optional,
    15 ticks optional,
    16 next_action optional,
    17 tags optional,
    18 referred_by optional,
    19 handed_over_on optional,
    20 external optional,
    21 amount_known_on optional,
    22 due_steps optional,
    23 reorder_of optional,
    .. unknown
} }

/// An entry into a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageEntry {
    /// The stage entered.
    pub stage: Stage,
    /// The day, if known.
    pub entered_on: Option<Date>,
    /// Order among all entries of the opportunity, also within one day.
    pub seq: u32,
    /// It stood there already when it was first written down. When it reached earlier stages is not
    /// known, and no move into this one was seen.
    pub standing: bool,
}

fields! { StageEntry {
    1 stage required,
    2 entered_on optional,
    3 seq required,
    4 standing optional,
} }

/// A status taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// The status.
    pub status: Status,
    /// The day, if known.
    pub on: Option<Date>,
    /// Order among all entries of the opportunity.
    pub seq: u32,
}

fields! { StatusEntry {
    1 status required,
    2 on optional,
    3 seq required,
} }

/// Whether an opportunity is still being played for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Still being played for.
    Open,
    /// Signed; stays won.
    Won,
    /// A no, from any stage.
    Lost {
        /// Why, in the firm's words.
        reason: Option<String>,
    },
}

variants! { Status = Self::Open; { Open, Won, Lost { 1 reason optional, } } }

/// Who took an opportunity over, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnerEntry {
    /// Who; `None` when it was taken from everyone.
    pub owner: Option<OwnerId>,
    /// The day, if known.
    pub from_on: Option<Date>,
    /// Order among all entries of the opportunity.
    pub seq: u32,
}

fields! { OwnerEntry {
    1 owner always,
    2 from_on optional,
    3 seq required,
} }

/// How ready a customer is to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Temperature {
    /// Wants to buy now.
    Ready,
    /// Wants to be convinced.
    Undecided,
    /// Will take long.
    LongTerm,
}

codes! { Temperature { Ready, Undecided, LongTerm } }

/// The record of another program that this one was imported from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct External {
    /// The program or file.
    pub system: String,
    /// Its id there.
    pub id: String,
}

fields! { External {
    1 system required,
    2 id required,
} }

impl Opportunity {
    /// An open opportunity without any history.
    #[must_use]
    pub fn new(id: OpportunityId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            account: None,
            contacts: Vec::new(),
            created_on: None,
            source: None,
            amount: None,
            amount_known_on: None,
            cost: None,
            expected_close_on: None,
            temperature: None,
            decision_on: None,
            stages: Vec::new(),
            statuses: Vec::new(),
            owners: Vec::new(),
            ticks: Vec::new(),
            next_action: None,
            tags: Vec::new(),
            referred_by: None,
            handed_over_on: None,
            external: None,
            due_steps: Vec::new(),
            reorder_of: None,
            unknown: Unknown::default(),
        }
    }

    /// The entries into stages that stand, in order: where it is not won, one into Order was taken
    /// back with the win.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &StageEntry> {
        let is_won = *self.status() == Status::Won;
        self.stages.iter().filter(move |entry| is_won || entry.stage != Stage::Order)
    }

    /// The last entry that stands: the one into the stage it stands in.
    #[must_use]
    pub fn last_entry(&self) -> Option<&StageEntry> {
        self.entries().next_back()
    }

    /// The stage it stands in now: the last one entered, Suspect where none is recorded.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.last_entry().map_or(Stage::Suspect, |entry| entry.stage)
    }

    /// The furthest stage ever entered, Suspect where none is recorded.
    #[must_use]
    pub fn furthest(&self) -> Stage {
        self.entries().map(|entry| entry.stage).max().unwrap_or(Stage::Suspect)
    }

    /// The entry in which it was first written down as standing somewhere already, if it was.
    #[must_use]
    pub fn standing_entry(&self) -> Option<&StageEntry> {
        self.stages.first().filter(|entry| entry.standing)
    }

    /// Whether it still is where it stood when it was first written down: nothing has happened to it
    /// that could be measured.
    #[must_use]
    pub fn is_unmoved(&self) -> bool {
        self.standing_entry().is_some() && self.stages.len() == 1 && *self.status() == Status::Open
    }

    /// The earliest dated entry into `stage` or a later one. `None` for the stages before the one in
    /// which it stood when it was first written down; of that one, the day that was given for it.
    #[must_use]
    pub fn reach(&self, stage: Stage) -> Option<Date> {
        if let Some(standing) = self.standing_entry().filter(|entry| stage <= entry.stage) {
            return standing.entered_on.filter(|_| stage == standing.stage);
        }
        self.entries()
            .filter(|entry| entry.stage >= stage)
            .filter_map(|entry| entry.entered_on)
            .min()
    }

    /// How many days it has stood in a stage until `today`, all its stays together; `None` where it has
    /// not been there, or some day of that is not known.
    #[must_use]
    pub fn days_in(&self, stage: Stage, today: Date) -> Option<i32> {
        let lost_on = matches!(self.status(), Status::Lost { .. }).then(|| self.closed_on());
        let end = lost_on.unwrap_or(Some(today));
        let left = self.entries().skip(1).map(|entry| entry.entered_on).chain([end]);
        let stays = self.entries().zip(left).filter(|(entry, _)| entry.stage == stage);
        let days: Option<Vec<i32>> = stays
            .map(|(entry, left)| Some(days_between(entry.entered_on?, left?).max(0)))
            .collect();
        days.filter(|days| !days.is_empty()).map(|days| days.iter().sum())
    }

    /// The status that stands now.
    #[must_use]
    pub fn status(&self) -> &Status {
        self.statuses.last().map_or(&Status::Open, |entry| &entry.status)
    }

    /// The day it was won or lost, if it stands so and the day is known.
    #[must_use]
    pub fn closed_on(&self) -> Option<Date> {
        match self.status() {
            Status::Open => None,
            // Said again, a win is still of the day it was; taken back and won anew, it is another.
            Status::Won => {
                let wins = self.statuses.iter().rev();
                wins.take_while(|entry| entry.status == Status::Won).last().and_then(|it| it.on)
            }
            Status::Lost { .. } => self.statuses.last().and_then(|entry| entry.on),
        }
    }

    /// Whether it was won or lost before it was there: before the day of its creation, or before it
    /// entered any stage that comes before the win. Nothing it did then took any time.
    #[must_use]
    pub fn ends_before_it_begins(&self) -> bool {
        let Some(closed_on) = self.closed_on() else { return false };
        let earlier = self.entries().filter(|entry| entry.stage != Stage::Order);
        let first = earlier.filter_map(|entry| entry.entered_on).min();
        self.created_on.into_iter().chain(first).any(|begun| closed_on < begun)
    }

    /// Why it is lost, if it is and somebody wrote it.
    #[must_use]
    pub fn lost_for(&self) -> Option<&str> {
        match self.status() {
            Status::Lost { reason: Some(reason) } => Some(reason.trim()),
            Status::Open | Status::Won | Status::Lost { reason: None } => None,
        }
        .filter(|reason| !reason.is_empty())
    }

    /// Whose it is now.
    #[must_use]
    pub fn owner(&self) -> Option<OwnerId> {
        self.owners.last().and_then(|entry| entry.owner)
    }

    /// The number that the next entry in any of the histories takes.
    #[must_use]
    pub fn next_seq(&self) -> u32 {
        let stages = self.stages.iter().map(|entry| entry.seq);
        let statuses = self.statuses.iter().map(|entry| entry.seq);
        let owners = self.owners.iter().map(|entry| entry.seq);
        stages.chain(statuses).chain(owners).max().map_or(1, |seq| seq.saturating_add(1))
    }

    /// Appends an entry into `stage`, and the win that an entry into Order is.
    pub fn enter(&mut self, stage: Stage, on: Option<Date>) {
        let seq = self.next_seq();
        self.stages.push(StageEntry { stage, entered_on: on, seq, standing: false });
        if stage == Stage::Order && *self.status() != Status::Won {
            self.set_status(Status::Won, on);
        }
    }

    /// Notes the stage in which it stands already, and since when if that is known, of an opportunity
    /// that is written down for the first time. A suspect has come from nowhere else: it enters.
    pub fn stand_in(&mut self, stage: Stage, since: Option<Date>) {
        self.enter(stage, since);
        if let Some(entry) = self.stages.last_mut().filter(|_| stage != Stage::Suspect) {
            entry.standing = true;
        }
    }

    /// Appends a status.
    pub fn set_status(&mut self, status: Status, on: Option<Date>) {
        let seq = self.next_seq();
        self.statuses.push(StatusEntry { status, on, seq });
    }

    /// Says what it is worth, and since when that is known. The same amount said again is still known
    /// since the day it was.
    pub fn set_amount(&mut self, amount: Option<Money>, known_on: Option<Date>) {
        if self.amount != amount {
            self.amount = amount;
            self.amount_known_on = known_on.filter(|_| amount.is_some());
        }
    }

    /// Appends an owner.
    pub fn assign(&mut self, owner: Option<OwnerId>, on: Option<Date>) {
        let seq = self.next_seq();
        self.owners.push(OwnerEntry { owner, from_on: on, seq });
    }
}
