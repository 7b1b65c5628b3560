//! Stable codes of fields, uses and questions: what scripts find, in every language.

use crate::domain::Stage;
use crate::transfer::{Field, Part, Question, RowKind, StageUse, StatusUse, Value, ValueUse};

const ENTERED: &str = "stage_entered_on:";

/// A question without its example: two of the same key ask the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuestionKey {
    /// Of a column.
    DateOrder(usize),
    /// Of a column.
    DecimalMark(usize),
    /// Of a column.
    Century(usize),
    /// Of the file.
    DayAhead,
    /// Of a part of the deals.
    BothChanged(Part),
    /// Of the file.
    DamagedIds,
    /// Of the file.
    RepeatedIds,
    /// Of the file.
    SameIds,
    /// Of the file.
    NearOwners,
    /// Of the file.
    Older,
    /// Of the file.
    NoState,
    /// Of the file.
    State,
    /// Of the file.
    Epoch,
    /// Of the file.
    DayAsWritten,
    /// Of the file.
    Currency,
}

impl QuestionKey {
    /// What a question asks.
    #[must_use]
    pub fn of(question: &Question) -> Self {
        match question {
            Question::DateOrder { column, .. } => Self::DateOrder(*column),
            Question::DecimalMark { column, .. } => Self::DecimalMark(*column),
            Question::Century { column, .. } => Self::Century(*column),
            Question::DayAhead { .. } => Self::DayAhead,
            Question::BothChanged { example, .. } => Self::BothChanged(example.part),
            Question::DamagedIds { .. } => Self::DamagedIds,
            Question::RepeatedIds { .. } => Self::RepeatedIds,
            Question::SameIds { .. } => Self::SameIds,
            Question::NearOwners { .. } => Self::NearOwners,
            Question::Older { .. } => Self::Older,
            Question::NoState { .. } => Self::NoState,
            Question::State { .. } => Self::State,
            Question::Epoch { .. } => Self::Epoch,
            Question::DayAsWritten { .. } => Self::DayAsWritten,
            Question::Currency { .. } => Self::Currency,
        }
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DateOrder(_) => "date-order",
            Self::DecimalMark(_) => "decimal-mark",
            Self::Century(_) => "century",
            Self::DayAhead => "day-ahead",
            Self::BothChanged(_) => "both-changed",
            Self::DamagedIds => "damaged-ids",
            Self::RepeatedIds => "repeated-ids",
            Self::SameIds => "same-ids",
            Self::NearOwners => "near-owners",
            Self::Older => "older",
            Self::NoState => "no-state",
            Self::State => "state",
            Self::Epoch => "epoch",
            Self::DayAsWritten => "day-as-written",
            Self::Currency => "currency",
        }
    }
}

/// The code of a field: `close_on`, `stage_entered_on:P`.
#[must_use]
pub fn field_code(field: &Field) -> String {
    let code = match field {
        Field::StageEnteredOn(stage) => return format!("{ENTERED}{stage}"),
        Field::Ignore => "ignore",
        Field::Title => "title",
        Field::Account => "account",
        Field::AccountSector => "account_sector",
        Field::AccountSize => "account_size",
        Field::AccountArea => "account_area",
        Field::AccountWebsite => "account_website",
        Field::Contact => "contact",
        Field::ContactEmail => "contact_email",
        Field::ContactPhone => "contact_phone",
        Field::Owner => "owner",
        Field::Stage => "stage",
        Field::Status => "status",
        Field::Amount => "amount",
        Field::Currency => "currency",
        Field::Cost => "cost",
        Field::CreatedOn => "created_on",
        Field::ClosedOn => "closed_on",
        Field::CloseOn => "close_on",
        Field::ExpectedCloseOn => "expected_close_on",
        Field::Source => "source",
        Field::LostReason => "lost_reason",
        Field::ExternalId => "external_id",
        Field::ExternalSystem => "external_system",
        Field::OwnId => "own_id",
        Field::Pipeline => "pipeline",
        Field::Tags => "tags",
        Field::NextAction => "next_action",
        Field::NextActionOn => "next_action_on",
        Field::Temperature => "temperature",
        Field::DecisionOn => "decision_on",
        Field::HandedOverOn => "handed_over_on",
        Field::AmountKnownOn => "amount_known_on",
        Field::StageSince => "stage_since",
        Field::IsWon => "is_won",
        Field::IsClosed => "is_closed",
        Field::Active => "active",
        Field::Probability => "probability",
        Field::FirstName => "first_name",
        Field::LastName => "last_name",
        Field::Mobile => "mobile",
        Field::Department => "department",
        Field::AccountPhone => "account_phone",
        Field::AccountAddress => "account_address",
        Field::CompanyId => "company_id",
        Field::PersonId => "person_id",
        Field::ActivitySubject => "activity_subject",
        Field::ActivityKind => "activity_kind",
        Field::ActivityOn => "activity_on",
        Field::ActivityTime => "activity_time",
        Field::ActivityDone => "activity_done",
        Field::ActivityDoneOn => "activity_done_on",
        Field::ActivityOutcome => "activity_outcome",
        Field::ActivityId => "activity_id",
        Field::Note => "note",
        Field::ChangedOn => "changed_on",
    };
    code.to_owned()
}

/// The code of what rows are.
#[must_use]
pub const fn rows_code(rows: RowKind) -> &'static str {
    match rows {
        RowKind::Deal => "deals",
        RowKind::Company => "companies",
        RowKind::Person => "people",
        RowKind::Activity => "activities",
    }
}

/// The field of a code.
#[must_use]
pub fn field_of(code: &str) -> Option<Field> {
    if let Some(stage) = code.strip_prefix(ENTERED) {
        return Some(Field::StageEnteredOn(stage.to_owned()));
    }
    let mut all = [Field::Ignore, Field::Note].into_iter().chain(Field::SINGLE);
    all.find(|field| field_code(field) == code)
}

/// The code of a use: `N`, `won`, `lost:N`, `open`.
#[must_use]
pub fn use_code(used_as: ValueUse) -> String {
    match used_as {
        ValueUse::Stage(StageUse::Stage(stage)) => stage.code().to_owned(),
        ValueUse::Stage(StageUse::Lost { at: Some(stage) }) => format!("lost:{}", stage.code()),
        ValueUse::Stage(StageUse::Won) | ValueUse::Status(StatusUse::Won) => "won".to_owned(),
        ValueUse::Stage(StageUse::Lost { at: None }) | ValueUse::Status(StatusUse::Lost) => {
            "lost".to_owned()
        }
        ValueUse::Stage(StageUse::LeaveOut) | ValueUse::Status(StatusUse::LeaveOut) => {
            "leave-out".to_owned()
        }
        ValueUse::Status(StatusUse::Open) => "open".to_owned(),
    }
}

/// Every use that a value can be given, in the order of the list.
#[must_use]
pub fn uses_for(value: &Value) -> Vec<ValueUse> {
    match value {
        Value::Stage(_) => {
            let stages = Stage::ALL.map(StageUse::Stage);
            let lost = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Order);
            let lost = lost.map(|stage| StageUse::Lost { at: Some(stage) });
            let ends = [StageUse::Won, StageUse::Lost { at: None }];
            let all = stages.into_iter().chain(ends).chain(lost);
            all.chain([StageUse::LeaveOut]).map(ValueUse::Stage).collect()
        }
        Value::Status(_) => [StatusUse::Open, StatusUse::Won, StatusUse::Lost, StatusUse::LeaveOut]
            .map(ValueUse::Status)
            .to_vec(),
    }
}

/// The name that a value's list is found by.
#[must_use]
pub fn value_name(value: &Value) -> String {
    match value {
        Value::Stage(text) => format!("value-stage-{text}"),
        Value::Status(text) => format!("value-status-{text}"),
    }
}
