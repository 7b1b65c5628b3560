//! Our own export. Its headers are in English in every language, so that a file can go from one
//! person to another.

use crate::domain::Stage;
use crate::transfer::field::Field;
use crate::transfer::read::Sheet;

/// The columns that the export writes before the dates of entry, in their order.
pub(in crate::transfer) const HEADERS: [(&str, Field); 27] = [
    ("Imbuto id", Field::OwnId),
    ("Title", Field::Title),
    ("Account", Field::Account),
    ("Account sector", Field::AccountSector),
    ("Account size", Field::AccountSize),
    ("Account area", Field::AccountArea),
    ("Account website", Field::AccountWebsite),
    ("Contacts", Field::Contact),
    ("Owner", Field::Owner),
    ("Stage", Field::Stage),
    ("Status", Field::Status),
    ("Amount", Field::Amount),
    ("Currency", Field::Currency),
    ("Cost", Field::Cost),
    ("Amount known on", Field::AmountKnownOn),
    ("Created on", Field::CreatedOn),
    ("Closed on", Field::ClosedOn),
    ("Expected close on", Field::ExpectedCloseOn),
    ("Source", Field::Source),
    ("Lost reason", Field::LostReason),
    ("Temperature", Field::Temperature),
    ("Decision on", Field::DecisionOn),
    ("Next action", Field::NextAction),
    ("Next action on", Field::NextActionOn),
    ("Tags", Field::Tags),
    ("External system", Field::ExternalSystem),
    ("External id", Field::ExternalId),
];

pub(super) fn knows(sheet: &Sheet) -> bool {
    ["Imbuto id", "Title", "Stage"].iter().all(|header| sheet.column(header).is_some())
}

/// By header alone: columns may have been moved or taken away in a spreadsheet.
pub(super) fn fields(sheet: &Sheet) -> Vec<Field> {
    let known = |header: &String| {
        let plain =
            HEADERS.iter().find(|(known, _)| known == header).map(|(_, field)| field.clone());
        let entered = || {
            let code = header.strip_prefix("Entered ")?;
            Stage::from_code(code).map(|_| Field::StageEnteredOn(code.to_owned()))
        };
        let handed_over = || (header == "Handed over on").then_some(Field::HandedOverOn);
        plain.or_else(entered).or_else(handed_over).unwrap_or(Field::Ignore)
    };
    let mut fields: Vec<Field> = Vec::new();
    for field in sheet.headers().iter().map(known) {
        let taken = !field.may_repeat() && fields.contains(&field);
        fields.push(if taken { Field::Ignore } else { field });
    }
    fields
}
