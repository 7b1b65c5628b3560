//! Columns of days and of money that nothing is made of: they are named, since somebody may miss
//! them.

use super::column::{DateForm, NumberForm};
use super::name::header_form;
use super::{Field, Import, Note};

/// So many cells say what a column holds.
const SAMPLE: usize = 200;

/// What the words of a header say of money.
const MONEY: [&str; 24] = [
    "amount", "value", "revenue", "price", "cost", "mrr", "arr", "acv", "tcv", "budget", "margin",
    "importo", "valore", "ricavo", "prezzo", "costo", "margine", "montant", "valeur", "prix",
    "cout", "marge", "importe", "betrag",
];

/// A note for the columns of days, and one for those of money, where there are any.
pub(super) fn notes(import: &Import) -> impl Iterator<Item = Note> {
    let (mut days, mut amounts) = (Vec::new(), Vec::new());
    for (column, field) in import.mapping.fields().iter().enumerate() {
        let Some(header) = import.sheet().headers().get(column) else { continue };
        if *field != Field::Ignore || header.is_empty() {
            continue;
        }
        let cells = import.sheet().rows().iter().map(|row| row.cell(column));
        let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).take(SAMPLE).collect();
        let most = |count: usize| !cells.is_empty() && count * 10 >= cells.len() * 9;
        let is_day = |text: &&&str| DateForm::parse(text).is_ok_and(|form| !form.is_serial());
        let form = |text: &&&str| NumberForm::parse(text).ok();
        let words = header_form(header);
        let of_money = words.split(' ').any(|word| MONEY.contains(&word));
        if most(cells.iter().filter(is_day).count()) {
            days.push(header.clone());
        } else if most(cells.iter().filter(|text| form(text).is_some()).count())
            && (of_money
                || cells.iter().any(|text| form(&text).is_some_and(|it| it.currency.is_some())))
        {
            amounts.push(header.clone());
        }
    }
    let days = (!days.is_empty()).then_some(Note::UnreadDays { headers: days });
    let amounts = (!amounts.is_empty()).then_some(Note::UnreadAmounts { headers: amounts });
    days.into_iter().chain(amounts)
}
