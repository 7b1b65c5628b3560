//! What headers say: one dictionary by field, in the words of the CRMs in use and of the sheets
//! that people keep, in Italian, French, English, Spanish and German.
//!
//! A header is taken apart before it is looked up: `Deal - Won time` is said of the deal,
//! `CloseDate` and `close_date` are two words, `Amount (EUR)` an amount. A word that means one thing
//! of a deal and another of a person (`Name`, `ID`) is looked up by what the rows are.

mod activity;
mod company;
mod deal;
mod person;
mod split;

use split::{Said, said};

use crate::transfer::column::known_currency;
use crate::transfer::{Field, RowKind};

/// A field, the words that say it of rows of any kind, and those that say it only where the rows,
/// or the header itself, are of the table's own kind. Words are in the form of
/// [`header_form`](crate::transfer::name::header_form), with `|` between them.
type Entry = (Field, &'static str, &'static str);

/// The table of what is said of each kind of row.
const fn table(kind: RowKind) -> &'static [Entry] {
    match kind {
        RowKind::Deal => &deal::WORDS,
        RowKind::Company => &company::WORDS,
        RowKind::Person => &person::WORDS,
        RowKind::Activity => &activity::WORDS,
    }
}

/// What a column of this header holds, in a file whose rows are of this kind.
pub(in crate::transfer) fn field_of(header: &str, rows: RowKind) -> Option<Field> {
    said(header).iter().find_map(|said| look_up(said, rows))
}

/// Whose a header says that it is: `Deal - Title` the deal's.
pub(in crate::transfer) fn kind_of(header: &str) -> Option<RowKind> {
    said(header).first().and_then(|said| said.of)
}

fn look_up(said: &Said, rows: RowKind) -> Option<Field> {
    let words = said.words.as_str();
    match said.of {
        // What is said of another record there is, such as its labels, is not said of the row.
        Some(kind) if kind != rows => {
            let field = own(words, kind).or_else(|| anywhere(words, kind))?;
            let of_any_row = matches!(field, Field::Tags | Field::Note | Field::Owner);
            let wanted = kind == RowKind::Company || kind == RowKind::Person;
            (wanted && !of_any_row).then_some(field)
        }
        _ => own(words, rows)
            .or_else(|| anywhere(words, rows))
            .or_else(|| end(words).filter(|_| rows == RowKind::Deal))
            .or_else(|| RowKind::ALL.into_iter().find_map(|kind| anywhere(words, kind)))
            .or_else(|| {
                // `Amount (EUR)`: the currency is proposed where it is asked for.
                let (words, code) = words.rsplit_once(' ')?;
                known_currency(code)?;
                own(words, rows).or_else(|| anywhere(words, rows))
            }),
    }
}

/// The day of a win or a loss.
fn end(words: &str) -> Option<Field> {
    let found = deal::ENDS.iter().find(|(_, known)| holds(known, words));
    found.map(|(name, _)| Field::StageEnteredOn((*name).to_owned()))
}

fn own(words: &str, kind: RowKind) -> Option<Field> {
    table(kind).iter().find(|(.., own)| holds(own, words)).map(|(field, ..)| field.clone())
}

fn anywhere(words: &str, kind: RowKind) -> Option<Field> {
    let found = table(kind).iter().find(|(_, anywhere, _)| holds(anywhere, words));
    found.map(|(field, ..)| field.clone())
}

fn holds(list: &str, words: &str) -> bool {
    list.split('|').any(|known| known == words)
}
