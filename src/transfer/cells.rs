//! The cells of a row as what they stand for: days, amounts, labels. The [`RowReader`] decides what
//! a row is; here is how its cells are read.

use jiff::civil::{Date, Time};

use super::column::{CurrencyHint, DateForm, NumberForm, known_currency};
use super::draft::NextStep;
use super::preset::Preset;
use super::read::Row;
use super::row::{RowReader, Skip};
use super::tally::Did;
use super::{DateFault, Field, NumberFault, Reason};
use crate::domain::{Money, Temperature};

impl<'a> RowReader<'a> {
    pub(super) fn temperature(&self, row: &'a Row, done: &mut Vec<Did>) -> Option<Temperature> {
        let text = self.text(row, &Field::Temperature)?;
        match super::name::squeezed(text).as_str() {
            "ready" => Some(Temperature::Ready),
            "undecided" => Some(Temperature::Undecided),
            "longterm" => Some(Temperature::LongTerm),
            _ => {
                done.push(Did::TemperatureNotRead);
                None
            }
        }
    }

    pub(super) fn next_action(
        &self,
        row: &'a Row,
        done: &mut Vec<Did>,
    ) -> Result<Option<NextStep<'a>>, Skip> {
        let what = self.text(row, &Field::NextAction);
        let on = match self.column(&Field::NextActionOn) {
            Some(column) => self.day_and_time(row, column)?,
            None => None,
        };
        match (what, on) {
            (Some(what), Some((day, time))) => Ok(Some((what, day, time))),
            (None, None) => Ok(None),
            _ => {
                done.push(Did::NextActionIncomplete);
                Ok(None)
            }
        }
    }

    /// Our own export puts one a line, so that no sign inside a label can cut it.
    pub(super) fn tags(&self, row: &'a Row) -> Vec<&'a str> {
        let text = self.text(row, &Field::Tags).unwrap_or_default();
        let own = self.preset == Some(Preset::Own);
        let cut = |letter: char| letter == '\n' || (!own && matches!(letter, ',' | ';'));
        let tags = text.split(cut).map(|tag| if own { tag } else { tag.trim() });
        tags.filter(|tag| !tag.trim().is_empty()).collect()
    }

    pub(super) fn lines(&self, row: &'a Row, field: &Field) -> Vec<&'a str> {
        let text = self.text(row, field).unwrap_or_default();
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    pub(super) fn money(&self, row: &'a Row, field: &Field) -> Result<Option<Money>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        let text = row.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let fault = |fault| Reason::Number { column, text: short(text), fault };
        let form = NumberForm::parse(text).map_err(fault)?;
        let named = match self.column(&Field::Currency).map(|at| (at, row.cell(at))) {
            None | Some((_, "")) => None,
            Some((column, text)) => {
                let unknown = || Reason::Currency { column, text: short(text) };
                Some(known_currency(text).ok_or_else(unknown)?)
            }
        };
        let currency = match (form.currency, named) {
            (Some(CurrencyHint::Certain(here)), Some(named))
                if here != named && *field == Field::Amount =>
            {
                return Err(Reason::CurrencyConflict { column, text: short(text) }.into());
            }
            (Some(CurrencyHint::Certain(here)), _) => Some(here),
            (_, named) => named.or(self.mapping.answers.currency),
        };
        let Some(currency) = currency else {
            let likely = match form.currency {
                Some(CurrencyHint::Likely(likely)) => Some(likely),
                _ => None,
            };
            return Err(Skip::WaitsForCurrency(likely));
        };
        match self.numbers[column].money(&form, currency) {
            Ok(money) => Ok(Some(money)),
            Err(NumberFault::Undecided) => Err(Skip::Waiting),
            Err(found) => Err(fault(found).into()),
        }
    }

    pub(super) fn past_day(&self, row: &'a Row, field: &Field) -> Result<Option<Date>, Skip> {
        self.column(field).map_or(Ok(None), |column| self.past_day_at(row, column))
    }

    /// A day of a column, which must have come where it is one of the past.
    pub(super) fn past_day_if(
        &self,
        row: &'a Row,
        field: &Field,
        past: bool,
    ) -> Result<Option<Date>, Skip> {
        if past { self.past_day(row, field) } else { self.day(row, field) }
    }

    pub(super) fn past_day_at(&self, row: &'a Row, column: usize) -> Result<Option<Date>, Skip> {
        match self.day_and_time(row, column)? {
            Some((day, _)) if day > self.today => Err(Reason::AfterToday { column, day }.into()),
            day => Ok(day.map(|(day, _)| day)),
        }
    }

    pub(super) fn day(&self, row: &'a Row, field: &Field) -> Result<Option<Date>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        Ok(self.day_and_time(row, column)?.map(|(day, _)| day))
    }

    pub(super) fn day_and_time(
        &self,
        row: &'a Row,
        column: usize,
    ) -> Result<Option<(Date, Option<Time>)>, Skip> {
        let text = row.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let form = DateForm::parse(text).and_then(|form| {
            self.dates[column].day(form).map(|day| (day, form.time, form.has_offset))
        });
        match form {
            Ok((.., true)) if !self.mapping.answers.day_as_written => Err(Skip::Waiting),
            Ok((day, time, _)) => Ok(Some((day, time))),
            Err(DateFault::Undecided) => Err(Skip::Waiting),
            Err(fault) => Err(Reason::Date { column, text: short(text), fault }.into()),
        }
    }

    /// The text of a field, `None` where it is blank. Our own export means every space it writes.
    pub(super) fn text(&self, row: &'a Row, field: &Field) -> Option<&'a str> {
        let column = self.column(field)?;
        let text = row.cell(column);
        match (text, self.preset) {
            ("", _) => None,
            (_, Some(Preset::Own)) => Some(row.untrimmed(column)),
            (text, _) => Some(text),
        }
    }

    pub(super) fn column(&self, field: &Field) -> Option<usize> {
        self.columns.get(field).copied()
    }
}

/// A cell for a report: a cell may hold a whole letter.
fn short(text: &str) -> String {
    text.chars().take(80).collect()
}
