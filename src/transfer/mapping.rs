//! How a file is to be read: what the person chose, in a form that can be remembered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::value::Uses;
use super::{
    Century, DateOrder, DecimalMark, Epoch, Field, Part, RowKind, StageUse, StatusUse, Value,
    ValueUse,
};
use crate::domain::Currency;

/// What each column holds, what each value stands for, and the answers given.
///
/// Remember it under [`Sheet::fingerprint`](super::Sheet::fingerprint): it fits every file of the same
/// headers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    pub(super) fields: Vec<Field>,
    pub(super) uses: Uses,
    pub(super) answers: Answers,
    /// What each row is.
    #[serde(default)]
    pub(super) rows: RowKind,
    /// What the day of creation says.
    pub created_as: CreatedAs,
    /// The title is the title column's text with the company's name after it.
    pub title_with_account: bool,
    /// An amount of 0 on a lost row is no amount.
    pub lost_zero_is_blank: bool,
    /// Each row is a change of a deal, on the day of [`Field::ChangedOn`].
    #[serde(default)]
    pub rows_are_changes: bool,
}

/// The answers to [`Question`](super::Question)s.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Answers {
    pub(super) date_orders: BTreeMap<usize, DateOrder>,
    pub(super) decimal_marks: BTreeMap<usize, DecimalMark>,
    pub(super) centuries: BTreeMap<usize, Century>,
    pub(super) epoch: Option<Epoch>,
    pub(super) currency: Option<Currency>,
    pub(super) day_as_written: bool,
    pub(super) day_ahead: Option<DayAhead>,
    /// Nothing says where the deals stand: they are all open.
    pub(super) all_open: bool,
    pub(super) trust: Option<Trust>,
    pub(super) damaged_ids_used: Option<bool>,
    pub(super) repeats: Option<Repeats>,
    pub(super) near_owners_same: Option<bool>,
    /// Said of this file and the deals that are here now: not to be remembered.
    #[serde(skip)]
    pub(super) same_ids: Option<bool>,
    #[serde(skip)]
    pub(super) keep: BTreeMap<Part, Keep>,
    #[serde(skip)]
    pub(super) older_taken: Option<bool>,
}

/// An answer to a [`Question`](super::Question) of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Which number of a column's dates is the day.
    DateOrder {
        /// The column.
        column: usize,
        /// The answer.
        order: DateOrder,
    },
    /// The century of a column's years of two digits.
    Century {
        /// The column.
        column: usize,
        /// The answer.
        century: Century,
    },
    /// Where the serial numbers of the file count from.
    Epoch(Epoch),
    /// What stands before the decimals of a column.
    DecimalMark {
        /// The column.
        column: usize,
        /// The answer.
        mark: DecimalMark,
    },
    /// Times with a zone: the day is taken as it is written.
    DayAsWritten,
    /// What a day of closing that is still to come says of one that is won or lost.
    DayAhead(DayAhead),
    /// No column says where the deals stand: they are all open.
    AllOpen,
    /// This column says in which stage the deals stand.
    StageIn(usize),
    /// What is believed where a stage and another column contradict each other.
    Trust(Trust),
    /// Whether ids that a spreadsheet has rounded are used all the same.
    DamagedIds(bool),
    /// What rows of one id are that say different things.
    Repeats(Repeats),
    /// Each row is a change of its deal, on the day of this column.
    Changes(usize),
    /// Whether owners with a remark in brackets are those without it.
    NearOwners(bool),
    /// Whether the deals here that have these ids are the same.
    SameIds(bool),
    /// Which of two changes of a part is kept.
    Keep {
        /// The part.
        part: Part,
        /// The answer.
        keep: Keep,
    },
    /// Whether what an older file says is taken all the same.
    Older(bool),
    /// The currency of amounts that say none.
    Currency(Currency),
}

/// What becomes of a row that is won or lost on a day that is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayAhead {
    /// It is won or lost, and nobody knows when.
    Unknown,
    /// It is left out.
    LeaveOut,
}

/// What rows of one id are that say different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Repeats {
    /// The same deal at different times: the last row holds.
    Last,
    /// Different deals: the ids are worth nothing.
    Apart,
}

/// Which of two changes is kept, where both a file and somebody here changed the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// What is here.
    Mine,
    /// What the file says.
    Theirs,
}

/// What is believed of the end of a deal where its row contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trust {
    /// The stage.
    Stage,
    /// The other columns: status, reason for the loss, won or not, active or not, chance.
    Others,
}

/// What the day of creation says about the stage Suspect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CreatedAs {
    /// Nothing: it is the day of creation and no more.
    DayOnly,
    /// A row that stands in Suspect entered it that day; of the others it says nothing.
    #[default]
    SuspectIfThere,
    /// Every row entered Suspect that day: in that program an opportunity begins as a suspect.
    Suspect,
}

impl Mapping {
    pub(super) fn new(fields: Vec<Field>) -> Self {
        Self {
            fields,
            uses: Uses::default(),
            answers: Answers::default(),
            rows: RowKind::default(),
            created_as: CreatedAs::default(),
            title_with_account: false,
            lost_zero_is_blank: false,
            rows_are_changes: false,
        }
    }

    /// What each column holds, in the order of the columns.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What each row is.
    #[must_use]
    pub fn rows(&self) -> RowKind {
        self.rows
    }

    /// Lets the columns of these fields hold nothing.
    pub(super) fn forget(&mut self, fields: &[Field]) {
        for held in self.fields.iter_mut().filter(|held| fields.contains(held)) {
            *held = Field::Ignore;
        }
    }

    /// Says what a column holds. A column that held the same field holds nothing any more.
    pub fn set_field(&mut self, column: usize, field: Field) {
        if !field.may_repeat() {
            for other in self.fields.iter_mut().filter(|other| **other == field) {
                *other = Field::Ignore;
            }
        }
        if let Some(place) = self.fields.get_mut(column) {
            *place = field;
        }
    }

    /// Says what a value stands for. A use of the wrong kind changes nothing.
    pub fn set_value(&mut self, value: &Value, used_as: ValueUse) {
        match (value, used_as) {
            (Value::Stage(value), ValueUse::Stage(stage)) => self.set_stage(value, stage),
            (Value::Status(value), ValueUse::Status(status)) => self.set_status(value, status),
            _ => {}
        }
    }

    /// Says what a value of the stage column stands for.
    pub fn set_stage(&mut self, value: &str, used_as: StageUse) {
        self.uses.stages.insert(value.to_owned(), used_as);
    }

    /// Says what a value of the status column stands for.
    pub fn set_status(&mut self, value: &str, used_as: StatusUse) {
        self.uses.statuses.insert(value.to_owned(), used_as);
    }

    /// Answers a question.
    pub fn answer(&mut self, answer: Answer) {
        match answer {
            Answer::DateOrder { column, order } => {
                self.answers.date_orders.insert(column, order);
            }
            Answer::Century { column, century } => {
                self.answers.centuries.insert(column, century);
            }
            Answer::DamagedIds(used) => self.answers.damaged_ids_used = Some(used),
            Answer::Repeats(repeats) => self.answers.repeats = Some(repeats),
            Answer::Changes(column) => {
                self.set_field(column, Field::ChangedOn);
                self.rows_are_changes = true;
            }
            Answer::NearOwners(same) => self.answers.near_owners_same = Some(same),
            Answer::SameIds(same) => self.answers.same_ids = Some(same),
            Answer::Keep { part, keep } => {
                self.answers.keep.insert(part, keep);
            }
            Answer::Older(taken) => self.answers.older_taken = Some(taken),
            Answer::AllOpen => self.answers.all_open = true,
            Answer::StageIn(column) => self.set_field(column, Field::Stage),
            Answer::Trust(trust) => self.answers.trust = Some(trust),
            Answer::DayAhead(day_ahead) => self.answers.day_ahead = Some(day_ahead),
            Answer::Epoch(epoch) => self.answers.epoch = Some(epoch),
            Answer::DecimalMark { column, mark } => {
                self.answers.decimal_marks.insert(column, mark);
            }
            Answer::DayAsWritten => self.answers.day_as_written = true,
            Answer::Currency(currency) => self.answers.currency = Some(currency),
        }
    }

    /// The currency that amounts are in where they say none, once that has been answered; the answer
    /// is remembered with the mapping, so a page should show it.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        self.answers.currency
    }

    /// What becomes of rows that are won or lost on a day still to come, once that has been answered.
    #[must_use]
    pub fn day_ahead(&self) -> Option<DayAhead> {
        self.answers.day_ahead
    }

    /// The column that holds a field.
    pub(super) fn column(&self, field: &Field) -> Option<usize> {
        self.fields.iter().position(|held| held == field)
    }
}
