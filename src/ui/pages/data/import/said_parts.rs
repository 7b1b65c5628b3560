//! The parts of a deal that both a file and a person changed, in words.

use crate::transfer::{Field, Part, PartValue, ValueUse};
use crate::ui::i18n::I18n;

use super::said::{field_said, use_said};

/// What a part is called: as the field of a file that holds it.
#[must_use]
pub fn part_said(i18n: I18n, part: Part) -> String {
    let field = match part {
        Part::Title => Field::Title,
        Part::Account => Field::Account,
        Part::Owner => Field::Owner,
        Part::Source => Field::Source,
        Part::Amount => Field::Amount,
        Part::Cost => Field::Cost,
        Part::CreatedOn => Field::CreatedOn,
        Part::ExpectedCloseOn => Field::ExpectedCloseOn,
        Part::Temperature => Field::Temperature,
        Part::DecisionOn => Field::DecisionOn,
        Part::HandedOverOn => Field::HandedOverOn,
        Part::NextAction => Field::NextAction,
        Part::Stage | Part::Entries => Field::Stage,
        Part::Status => Field::Status,
        Part::ClosedOn => Field::ClosedOn,
        Part::LostReason => Field::LostReason,
        Part::Contacts => Field::Contact,
        Part::Tags => Field::Tags,
    };
    field_said(i18n, &field)
}

/// What a part is.
#[must_use]
pub fn part_value_said(i18n: I18n, value: &PartValue) -> String {
    match value {
        PartValue::Text(text) => text.clone(),
        PartValue::Money(money) => i18n.amount(*money),
        PartValue::Day(day) => i18n.day(*day),
        PartValue::Stage(stage) => i18n.stage(*stage),
        PartValue::Status(status) => use_said(i18n, ValueUse::Status(*status)),
    }
}
