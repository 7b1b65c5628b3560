//! What the values of a column say of it, where its header may mean two things: `Statut` over
//! stages, `Esito` over remarks, `Nom` beside a first name.

use std::collections::BTreeSet;

use super::stages;
use crate::transfer::name::header_form;
use crate::transfer::read::Sheet;
use crate::transfer::value::{exact_stage_word, exact_status};
use crate::transfer::{Field, RowKind};

/// More distinct values than this are no stages.
const MOST_STAGES: usize = 40;

/// The fields as the headers propose them, put right by what stands under them.
pub(super) fn refined(mut fields: Vec<Field>, sheet: &Sheet, rows: RowKind) -> Vec<Field> {
    let at = |fields: &[Field], field: &Field| fields.iter().position(|held| held == field);
    if rows != RowKind::Deal {
        return fields;
    }
    if let Some(column) = at(&fields, &Field::Status) {
        let staged = at(&fields, &Field::Stage).is_some();
        fields[column] = of_status(sheet, column, staged);
    }
    // Beside first names, a column of names is one of last names.
    if at(&fields, &Field::FirstName).is_some()
        && at(&fields, &Field::LastName).is_none()
        && let Some(column) = at(&fields, &Field::Title)
        && ["name", "nom", "nome", "nombre"]
            .contains(&header_form(&sheet.headers()[column]).as_str())
    {
        fields[column] = Field::LastName;
    }
    fields
}

/// What a column that says it is a status holds: statuses, else stages, else remarks.
fn of_status(sheet: &Sheet, column: usize, staged: bool) -> Field {
    let cells = sheet.rows().iter().map(|row| row.cell(column)).filter(|text| !text.is_empty());
    let values: BTreeSet<String> = cells.map(header_form).take(100_000).collect();
    let is_status =
        |value: &&String| exact_status(value).is_some() || stages::status(value).is_some();
    let is_stage = |value: &&String| exact_stage_word(value) || stages::stage(value).is_some();
    let (statuses, known) = (
        values.iter().filter(is_status).count(),
        values.iter().filter(|value| is_status(value) || is_stage(value)).count(),
    );
    let free_text = values.len() > MOST_STAGES || (known == 0 && values.len() > 12);
    let says_little = statuses == values.len() || (known == 0 && values.len() < 3 && !staged);
    match (says_little, staged, free_text) {
        (true, ..) => Field::Status,
        (false, _, true) => Field::Note,
        (false, true, false) => {
            if known > 0 {
                Field::Status
            } else {
                Field::Note
            }
        }
        (false, false, false) => Field::Stage,
    }
}
