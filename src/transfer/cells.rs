//! The cells of a row as what they stand for: days, amounts, labels. The [`RowReader`] decides what
//! a row is; here is how its cells are read.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::blank::{says_no_day, says_nothing};
use super::column::{CurrencyHint, DateForm, NumberForm, currency_cell};
use super::draft::NextStep;
use super::files::LINE_IN_CELL;
use super::parties::PersonFacts;
use super::preset::Preset;
use super::read::Row;
use super::row::{RowReader, Skip};
use super::tally::{Did, Met};
use super::{DateFault, DayAhead, Field, NumberFault, Oddity, Reason};
use crate::domain::{Money, Temperature};

impl<'a> RowReader<'a> {
    pub(super) fn temperature(&self, row: &'a Row, met: &mut Met) -> Option<Temperature> {
        let text = self.text(row, &Field::Temperature)?;
        match super::name::squeezed(text).as_str() {
            "ready" | "pronto" | "pronta" | "pret" | "prete" => Some(Temperature::Ready),
            "undecided" | "indeciso" | "indecisa" | "indecis" | "indecise" => {
                Some(Temperature::Undecided)
            }
            "longterm" | "alungotermine" | "alongterme" => Some(Temperature::LongTerm),
            _ => {
                met.done.push(Did::TemperatureNotRead);
                None
            }
        }
    }

    pub(super) fn next_action(
        &self,
        row: &'a Row,
        met: &mut Met,
    ) -> Result<Option<NextStep<'a>>, Skip> {
        let what = self.text(row, &Field::NextAction);
        let on = match self.column(&Field::NextActionOn) {
            Some(column) => self.day_and_time(row, column, met)?,
            None => None,
        };
        // A column of days that says by itself what is to be done: `Prochain appel`.
        let by_header = || match self.column(&Field::NextAction) {
            None => self.next_action_header,
            Some(_) => None,
        };
        match (what.or_else(by_header).filter(|_| what.is_some() || on.is_some()), on) {
            (Some(what), Some((day, time))) => Ok(Some((what, day, time))),
            (None, None) => Ok(None),
            _ => {
                met.done.push(Did::NextActionIncomplete);
                Ok(None)
            }
        }
    }

    /// Our own export puts one a line, so that no sign inside a label can cut it.
    pub(super) fn tags(&self, row: &'a Row) -> Vec<&'a str> {
        let text = self.text(row, &Field::Tags).unwrap_or_default();
        let own = self.preset == Some(Preset::Own);
        let cut = |letter: char| {
            matches!(letter, '\n' | LINE_IN_CELL) || (!own && matches!(letter, ',' | ';'))
        };
        let tags = text.split(cut).map(|tag| if own { tag } else { tag.trim() });
        tags.filter(|tag| !tag.trim().is_empty()).collect()
    }

    pub(super) fn lines(&self, row: &'a Row, field: &Field) -> Vec<&'a str> {
        let text = self.text(row, field).unwrap_or_default();
        text.split(['\n', LINE_IN_CELL]).map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// An id of another program, with the program; of several in a cell the first.
    pub(super) fn import_id(&self, row: &'a Row, field: &Field) -> Option<String> {
        let ids = self.text(row, field)?;
        let id = ids.split([';', ',']).next().map(str::trim).filter(|id| !id.is_empty())?;
        let system = self.preset.and_then(Preset::system).unwrap_or("file");
        let id = self.preset.map_or(id.into(), |preset| preset.id(id));
        Some(format!("{system}:{id}"))
    }

    /// What a row says of the person of this name.
    pub(super) fn person<'b>(&self, row: &'a Row, name: &'b str) -> PersonFacts<'b>
    where
        'a: 'b,
    {
        PersonFacts {
            name,
            email: self.text(row, &Field::ContactEmail),
            phone: self.text(row, &Field::ContactPhone),
            mobile: self.text(row, &Field::Mobile),
            department: self.text(row, &Field::Department),
            id: self.import_id(row, &Field::PersonId),
        }
    }

    /// The people of a row by their names: one a line, or first and last name in two columns.
    pub(super) fn people(&self, row: &'a Row) -> Vec<Cow<'a, str>> {
        let whole = self.lines(row, &Field::Contact);
        if !whole.is_empty() {
            return whole.into_iter().map(Cow::Borrowed).collect();
        }
        let parts = [&Field::FirstName, &Field::LastName].map(|field| self.text(row, field));
        match parts {
            [None, None] => Vec::new(),
            [Some(one), None] | [None, Some(one)] => vec![Cow::Borrowed(one)],
            [Some(first), Some(last)] => vec![Cow::Owned(format!("{first} {last}"))],
        }
    }

    /// An amount; `None` where there is none or it cannot be read.
    pub(super) fn money(
        &self,
        row: &'a Row,
        field: &Field,
        met: &mut Met,
    ) -> Result<Option<Money>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        let text = self.cell(row, column);
        if text.is_empty() {
            return Ok(None);
        }
        let mut odd = |oddity| met.odd(column, text, oddity);
        let form = match NumberForm::parse(text) {
            Ok(form) => form,
            Err(fault) => {
                odd(Oddity::Number(fault));
                return Ok(None);
            }
        };
        let currency = match (form.currency, self.named_currency(row)) {
            (_, Named::Unreadable(at, named)) => {
                odd(Oddity::WithoutCurrency);
                met.odd(at, named, Oddity::UnknownCurrency);
                return Ok(None);
            }
            (Some(CurrencyHint::Certain(here)), Named::As(CurrencyHint::Certain(named)))
                if here != named && *field == Field::Amount =>
            {
                odd(Oddity::OtherCurrency);
                return Ok(None);
            }
            (Some(CurrencyHint::Certain(here)), _) => here,
            (_, Named::As(CurrencyHint::Certain(named))) => named,
            (here, named) => {
                let likely = match (here, named) {
                    (Some(CurrencyHint::Likely(likely)), _)
                    | (_, Named::As(CurrencyHint::Likely(likely))) => Some(likely),
                    _ => None,
                };
                self.mapping.answers.currency.ok_or(Skip::WaitsForCurrency(likely))?
            }
        };
        match self.numbers[column].money(&form, currency) {
            Ok(sum) => {
                if sum.is_rounded {
                    odd(Oddity::Rounded);
                } else if form.is_short() {
                    odd(Oddity::InShort);
                }
                Ok(Some(sum.money))
            }
            Err(NumberFault::Undecided) => Err(Skip::Waiting),
            Err(fault) => {
                odd(Oddity::Number(fault));
                Ok(None)
            }
        }
    }

    /// What the column of currencies says.
    fn named_currency(&self, row: &'a Row) -> Named<'a> {
        match self.column(&Field::Currency).map(|at| (at, self.cell(row, at))) {
            None | Some((_, "")) => Named::Not,
            Some((at, text)) => currency_cell(text).map_or(Named::Unreadable(at, text), Named::As),
        }
    }

    /// A day on which something happened; `None` where there is none, it cannot be read or is still
    /// to come.
    pub(super) fn past_day(
        &self,
        row: &'a Row,
        field: &Field,
        met: &mut Met,
    ) -> Result<Option<Date>, Skip> {
        self.column(field).map_or(Ok(None), |column| self.past_day_at(row, column, met))
    }

    pub(super) fn past_day_at(
        &self,
        row: &'a Row,
        column: usize,
        met: &mut Met,
    ) -> Result<Option<Date>, Skip> {
        match self.day_and_time(row, column, met)? {
            Some((day, _)) if day > self.today => {
                met.odd(column, self.cell(row, column), Oddity::AfterToday);
                Ok(None)
            }
            day => Ok(day.map(|(day, _)| day)),
        }
    }

    /// The day of a close that, where `closed`, must have come. Where it has not, that is asked.
    pub(super) fn close_day(
        &self,
        row: &'a Row,
        field: &Field,
        closed: bool,
        met: &mut Met,
    ) -> Result<Option<Date>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        match (self.day_and_time(row, column, met)?, self.mapping.answers.day_ahead) {
            (Some((day, _)), answer) if closed && day > self.today => match answer {
                None => Err(Skip::AsksDayAhead { column, day }),
                Some(DayAhead::LeaveOut) => Err(Reason::AfterToday { column, day }.into()),
                Some(DayAhead::Unknown) => {
                    met.odd(column, self.cell(row, column), Oddity::AfterToday);
                    Ok(None)
                }
            },
            (day, _) => Ok(day.map(|(day, _)| day)),
        }
    }

    pub(super) fn day(
        &self,
        row: &'a Row,
        field: &Field,
        met: &mut Met,
    ) -> Result<Option<Date>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        Ok(self.day_and_time(row, column, met)?.map(|(day, _)| day))
    }

    pub(super) fn day_and_time(
        &self,
        row: &'a Row,
        column: usize,
        met: &mut Met,
    ) -> Result<Option<(Date, Option<Time>)>, Skip> {
        let text = self.cell(row, column);
        if text.is_empty() || says_no_day(text) {
            return Ok(None);
        }
        let form = DateForm::parse(text).and_then(|form| {
            self.dates[column].day(form).map(|day| (day, form.time, form.has_offset))
        });
        match form {
            Ok((.., true)) if !self.mapping.answers.day_as_written => Err(Skip::Waiting),
            Ok((day, time, _)) => Ok(Some((day, time))),
            Err(DateFault::Undecided) => Err(Skip::Waiting),
            Err(fault) => {
                met.odd(column, text, Oddity::Date(fault));
                Ok(None)
            }
        }
    }

    /// Notes the cells that say in words that there is nothing.
    pub(super) fn note_placeholders(&self, row: &'a Row, met: &mut Met) {
        for (column, field) in self.mapping.fields().iter().enumerate() {
            let text = row.cell(column);
            if *field == Field::Ignore || text.is_empty() {
                continue;
            }
            let is_blank = self.cell(row, column).is_empty();
            if is_blank || (field.is_date() && says_no_day(text)) {
                met.odd(column, text, Oddity::SaysNothing);
            }
        }
    }

    /// The text of a field, `None` where it is blank. Our own export means every space it writes.
    pub(super) fn text(&self, row: &'a Row, field: &Field) -> Option<&'a str> {
        let column = self.column(field)?;
        let text = self.cell(row, column);
        match (text, self.preset) {
            ("", _) => None,
            (_, Some(Preset::Own)) => Some(row.untrimmed(column)),
            (text, _) => Some(text),
        }
    }

    /// The text of a cell; empty where it says in words that there is nothing. Our own export means
    /// what it writes.
    pub(super) fn cell(&self, row: &'a Row, column: usize) -> &'a str {
        cell_of(row, column, self.preset)
    }

    pub(super) fn column(&self, field: &Field) -> Option<usize> {
        self.columns.get(field).copied()
    }
}

/// The text of a cell of a file of this preset, as [`RowReader::cell`] gives it.
pub(super) fn cell_of(row: &Row, column: usize, preset: Option<Preset>) -> &str {
    let text = row.cell(column);
    if preset != Some(Preset::Own) && says_nothing(text) { "" } else { text }
}

/// What the column of currencies says of a row.
enum Named<'a> {
    Not,
    As(CurrencyHint),
    Unreadable(usize, &'a str),
}
