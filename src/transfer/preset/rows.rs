//! What the rows of a file are, by its headers: deals, where nothing says otherwise.

use super::dictionary::kind_of;
use super::header;
use crate::transfer::read::Sheet;
use crate::transfer::{Field, RowKind};

/// What the rows most likely are. It is shown and can be changed.
pub(super) fn rows_of(sheet: &Sheet) -> RowKind {
    by_prefix(sheet).unwrap_or_else(|| by_fields(sheet))
}

/// The record that most headers name, as in `Activity - Subject`.
fn by_prefix(sheet: &Sheet) -> Option<RowKind> {
    let named: Vec<RowKind> = sheet.headers().iter().filter_map(|text| kind_of(text)).collect();
    let count = |kind: &RowKind| named.iter().filter(|one| *one == kind).count();
    let most = RowKind::ALL.into_iter().rev().max_by_key(count)?;
    (count(&most) > 1 && count(&most) * 2 > sheet.headers().len()).then_some(most)
}

fn by_fields(sheet: &Sheet) -> RowKind {
    let deal = header::guess(sheet.headers(), RowKind::Deal);
    let has = |field: &Field| deal.contains(field);
    let named = |words: &[&str]| words.iter().any(|word| sheet.column(word).is_some());
    let of_deal = [
        Field::Stage,
        Field::Amount,
        Field::CloseOn,
        Field::ExpectedCloseOn,
        Field::LostReason,
        Field::Pipeline,
        Field::OwnId,
        Field::NextActionOn,
    ];
    if of_deal.iter().any(has) || deal.iter().any(|it| matches!(it, Field::StageEnteredOn(_))) {
        return RowKind::Deal;
    }
    let activity = header::guess(sheet.headers(), RowKind::Activity);
    let does = |field: &Field| activity.contains(field);
    if does(&Field::ActivityOn) && does(&Field::ActivityKind) {
        return RowKind::Activity;
    }
    let person = header::guess(sheet.headers(), RowKind::Person);
    let is_person = person.contains(&Field::LastName) || person.contains(&Field::FirstName);
    let is_deal = has(&Field::Status) || named(&["Deal", "Deal name", "Opportunity", "Trattativa"]);
    if is_person && !is_deal {
        return RowKind::Person;
    }
    let company = header::guess(sheet.headers(), RowKind::Company);
    let facts = [
        Field::AccountSector,
        Field::AccountSize,
        Field::AccountArea,
        Field::AccountWebsite,
        Field::AccountPhone,
        Field::AccountAddress,
    ];
    let facts = facts.iter().filter(|fact| company.contains(fact)).count();
    let is_company = has(&Field::Account) && facts > 1 && !has(&Field::Title);
    let goes_elsewhere =
        is_deal || has(&Field::Contact) || has(&Field::Owner) || has(&Field::Source);
    let owned = named(&["Company owner", "Account owner"]);
    if is_company && (owned || !goes_elsewhere) { RowKind::Company } else { RowKind::Deal }
}
