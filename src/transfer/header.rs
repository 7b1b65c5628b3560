//! What a column holds, guessed from its header. A header that says nothing certain, as `Data` or
//! `Name 2`, guesses nothing.

use super::preset::field_of;
use super::{Field, RowKind};

/// A field per column of rows of this kind. Of two columns that look alike the first is taken; what
/// says nothing certain is ignored.
pub(super) fn guess(headers: &[String], rows: RowKind) -> Vec<Field> {
    let mut taken = Vec::new();
    let mut fields = Vec::with_capacity(headers.len());
    for header in headers {
        let field = field_of(header, rows);
        let field = field
            .filter(|field| field.fits(rows) && !taken.contains(field))
            .unwrap_or(Field::Ignore);
        if !field.may_repeat() {
            taken.push(field.clone());
        }
        fields.push(field);
    }
    fields
}

/// How many of these cells are names of columns that are known.
pub(super) fn known_count(cells: &[String]) -> usize {
    let known = RowKind::ALL
        .map(|rows| guess(cells, rows).into_iter().filter(|field| *field != Field::Ignore).count());
    known.into_iter().max().unwrap_or(0)
}
