//! What the columns of yes and no say of a row: won, closed, active; and its chance.

use super::column::NumberForm;
use super::name::header_form;
use super::read::Row;
use super::row::RowReader;
use super::{Field, StageUse, StatusUse};

impl<'a> RowReader<'a> {
    /// Won or lost by such columns; `None` where they say nothing.
    ///
    /// What is in the archive or has no chance is lost, in whatever stage it stands. What stands
    /// among the won is won, also in the archive, unless it has no chance.
    pub(super) fn end_by_flags(&self, row: &'a Row, stage: Option<StageUse>) -> Option<StatusUse> {
        let yes = |field: &Field| yes_or_no(self.text(row, field).unwrap_or_default());
        let (is_won, is_closed) = (yes(&Field::IsWon), yes(&Field::IsClosed));
        if is_won == Some(true) {
            return Some(StatusUse::Won);
        }
        if is_closed == Some(true) && is_won == Some(false) {
            return Some(StatusUse::Lost);
        }
        let chance = self.text(row, &Field::Probability);
        let no_chance =
            chance.is_some_and(|text| NumberForm::parse(text).is_ok_and(|it| it.is_whole(0)));
        let archived = yes(&Field::Active) == Some(false);
        let stands_won = stage == Some(StageUse::Won);
        (no_chance || (archived && !stands_won)).then_some(StatusUse::Lost)
    }
}

/// A yes or a no in the app's languages and those of spreadsheets.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match header_form(text).as_str() {
        "1" | "true" | "yes" | "y" | "x" | "si" | "vero" | "oui" | "vrai" | "verdadero" | "ja"
        | "wahr" => Some(true),
        "0" | "false" | "no" | "n" | "falso" | "non" | "faux" | "nein" | "falsch" => Some(false),
        _ => None,
    }
}
