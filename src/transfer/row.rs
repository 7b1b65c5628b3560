//! From a row to a [`Draft`], by the mapping and the decisions taken on its columns.

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::civil::{Date, Time};

use super::column::{CurrencyHint, DateForm, DateStyle, MarkStyle, NumberForm, known_currency};
use super::draft::{AccountFacts, Details, Draft, NextStep, Outcome, Past};
use super::preset::Preset;
use super::read::Row;
use super::tally::Did;
use super::{CreatedAs, DateFault, Field, Mapping, NumberFault, Reason, StageUse, StatusUse};
use crate::domain::{Currency, Money, Stage, Temperature};

/// Why a row gives no draft.
#[derive(Debug)]
pub(super) enum Skip {
    LeftOut(Reason),
    /// It waits for an answer or a mapped value.
    Waiting,
    /// It waits for the currency of its amount; the likeliest by its symbol.
    WaitsForCurrency(Option<Currency>),
}

impl From<Reason> for Skip {
    fn from(reason: Reason) -> Self {
        Self::LeftOut(reason)
    }
}

/// All that is decided before the first row is read.
pub(super) struct RowReader<'a> {
    pub(super) mapping: &'a Mapping,
    pub(super) preset: Option<Preset>,
    pub(super) columns: HashMap<&'a Field, usize>,
    pub(super) dates: Vec<DateStyle>,
    pub(super) numbers: Vec<MarkStyle>,
    pub(super) stages: HashMap<String, StageUse>,
    pub(super) statuses: HashMap<String, StatusUse>,
    /// Columns of entry dates and the stage each is of; `None` while that is not mapped.
    pub(super) entered: Vec<(usize, Option<StageUse>)>,
    pub(super) stage_names: super::preset::StageNames,
    pub(super) list_prices: HashMap<String, i64>,
    pub(super) list_currency: Option<Currency>,
    pub(super) today: Date,
}

impl<'a> RowReader<'a> {
    /// What the row says. `done` gathers what was done on the way.
    pub(super) fn draft(&self, row: &'a Row, done: &mut Vec<Did>) -> Result<Draft<'a>, Skip> {
        let (past, close_on) = self.past(row, done)?;
        let open = !matches!(past.outcome, Some(Outcome::Won { .. } | Outcome::Lost { .. }));
        let mut account = self.account(row);
        if let Some(facts) = &mut account
            && self.preset == Some(Preset::Hubspot)
            && let Some((first, _)) = facts.name.split_once(';')
        {
            facts.name = first.trim();
            done.push(Did::SeveralCompanies);
        }
        let product = self.text(row, &Field::Title).map(|title| self.unalias(title, done));
        let mut amount = self.money(row, &Field::Amount)?;
        let lost = matches!(past.outcome, Some(Outcome::Lost { .. }));
        if lost && self.mapping.lost_zero_is_blank && amount.is_some_and(|money| money.minor == 0) {
            amount = None;
            done.push(Did::ZeroAmountBlank);
        }
        if open
            && amount.is_none()
            && let Some(product) = product
        {
            amount = self.list_price(product)?;
            done.extend(amount.map(|_| Did::ListPrice));
        }
        let title = match (product, &account) {
            (Some(product), Some(facts)) if self.mapping.title_with_account => {
                Cow::Owned(format!("{product} · {}", facts.name))
            }
            (Some(product), _) => Cow::Borrowed(product),
            (None, Some(facts)) => {
                done.push(Did::TitleFromAccount);
                Cow::Borrowed(facts.name)
            }
            (None, None) => return Err(Reason::NoTitle.into()),
        };
        let expected = self.day(row, &Field::ExpectedCloseOn)?.or(close_on);
        let details = Details {
            title,
            account,
            contacts: self.lines(row, &Field::Contact),
            email: self.text(row, &Field::ContactEmail),
            phone: self.text(row, &Field::ContactPhone),
            owner: self.text(row, &Field::Owner),
            source: self.text(row, &Field::Source),
            amount,
            cost: self.money(row, &Field::Cost)?,
            created_on: self.past_day(row, &Field::CreatedOn)?,
            expected_close_on: expected,
            temperature: self.temperature(row, done),
            decision_on: self.day(row, &Field::DecisionOn)?,
            handed_over_on: self.past_day(row, &Field::HandedOverOn)?,
            next_action: self.next_action(row, done)?,
            tags: self.tags(row),
        };
        Ok(Draft { details, past })
    }

    /// The text of the row's stage as the mapping names it; `None` where it is blank.
    pub(super) fn stage_value(&self, row: &'a Row) -> Option<Cow<'a, str>> {
        let text = row.cell(self.column(&Field::Stage)?);
        let pipeline = self.column(&Field::Pipeline).map_or("", |column| row.cell(column));
        (!text.is_empty()).then(|| self.stage_names.of(text, pipeline))
    }

    /// How it got where it stands, and the expected close where one column holds both.
    fn past(&self, row: &'a Row, done: &mut Vec<Did>) -> Result<(Past<'a>, Option<Date>), Skip> {
        let stage_text = self.stage_value(row);
        let stage = match &stage_text {
            Some(text) => Some(*self.stages.get(text.as_ref()).ok_or(Skip::Waiting)?),
            None => None,
        };
        let status_text = self.column(&Field::Status).map_or("", |column| row.cell(column));
        let status = match status_text {
            "" => None,
            text => Some(*self.statuses.get(text).ok_or(Skip::Waiting)?),
        };
        let stage_text = stage_text.unwrap_or_default();
        if stage == Some(StageUse::LeaveOut) {
            return Err(Reason::ByChoice { value: stage_text.into_owned() }.into());
        }
        if status == Some(StatusUse::LeaveOut) {
            return Err(Reason::ByChoice { value: status_text.to_owned() }.into());
        }
        // Where it stands or stood by its stage cell; where the loss itself says it was lost from.
        let (mut stands, mut lost_at) = (None, None);
        let by_stage = match stage {
            None => None,
            Some(StageUse::Won | StageUse::Stage(Stage::Order)) => Some(StatusUse::Won),
            Some(StageUse::Lost { at }) => {
                lost_at = at;
                Some(StatusUse::Lost)
            }
            Some(StageUse::Stage(at)) => {
                stands = Some(at);
                None
            }
            Some(StageUse::LeaveOut) => None,
        };
        let outcome = match (by_stage, status) {
            (Some(one), Some(other)) if one != other => {
                let (stage, status) = (stage_text.into_owned(), status_text.to_owned());
                return Err(Reason::StageAgainstStatus { stage, status }.into());
            }
            (by_stage, status) => by_stage.or(status).or(stands.map(|_| StatusUse::Open)),
        };

        let (mut dated, mut won_on, mut lost_on) = (Vec::new(), None, None);
        for (column, used_as) in &self.entered {
            let Some(day) = self.past_day_at(row, *column)? else { continue };
            match used_as.ok_or(Skip::Waiting)? {
                StageUse::Won | StageUse::Stage(Stage::Order) => won_on = won_on.max(Some(day)),
                StageUse::Lost { .. } => lost_on = lost_on.max(Some(day)),
                StageUse::Stage(stage) => dated.push((day, stage)),
                StageUse::LeaveOut => {}
            }
        }
        let created_on = self.past_day(row, &Field::CreatedOn)?;
        let has_suspect = dated.iter().any(|(_, stage)| *stage == Stage::Suspect);
        let from_creation = !has_suspect
            && match self.mapping.created_as {
                CreatedAs::DayOnly => false,
                CreatedAs::SuspectIfThere => stands == Some(Stage::Suspect) && dated.is_empty(),
                CreatedAs::Suspect => true,
            };
        if from_creation && let Some(day) = created_on {
            dated.push((day, Stage::Suspect));
            done.push(Did::SuspectFromCreation);
        }
        dated.sort_unstable();
        // Two stages of the file may be one of SPANCO: going from one to the other enters nothing.
        dated.dedup_by_key(|(_, stage)| *stage);
        let mut stages: Vec<_> = dated.into_iter().map(|(day, stage)| (stage, Some(day))).collect();
        if let Some(stands) = stands
            && stages.last().is_none_or(|(last, _)| *last != stands)
        {
            stages.push((stands, None));
        }
        if let Some(at) = lost_at.filter(|at| *at != Stage::Order)
            && stages.iter().all(|(stage, _)| *stage != at)
        {
            stages.push((at, None));
        }

        let closed = matches!(outcome, Some(StatusUse::Won | StatusUse::Lost));
        let closed_on = self.past_day_if(row, &Field::ClosedOn, closed)?;
        if !closed && closed_on.is_some() {
            done.push(Did::ClosedDateOnOpen);
        }
        let close_on = self.past_day_if(row, &Field::CloseOn, closed)?;
        let closed_on = closed_on.or(close_on);
        if outcome == Some(StatusUse::Won) {
            stages.push((Stage::Order, won_on.or(closed_on)));
        } else if won_on.is_some() {
            done.push(Did::OrderWithoutWin);
        }
        if outcome.is_none() && stages.is_empty() {
            done.push(Did::NoStage);
        }
        let outcome = match outcome {
            None | Some(StatusUse::LeaveOut) => None,
            Some(StatusUse::Open) => Some(Outcome::Open),
            Some(StatusUse::Won) => Some(Outcome::Won { on: closed_on.or(won_on) }),
            Some(StatusUse::Lost) => {
                let reason = self.text(row, &Field::LostReason);
                Some(Outcome::Lost { on: closed_on.or(lost_on), reason })
            }
        };
        let current = stands.filter(|_| outcome == Some(Outcome::Open));
        Ok((Past { stages, current, outcome }, close_on.filter(|_| !closed)))
    }

    fn account(&self, row: &'a Row) -> Option<AccountFacts<'a>> {
        Some(AccountFacts {
            name: self.text(row, &Field::Account)?,
            sector: self.text(row, &Field::AccountSector),
            size_band: self.text(row, &Field::AccountSize),
            area: self.text(row, &Field::AccountArea),
            website: self.text(row, &Field::AccountWebsite),
        })
    }

    fn unalias(&self, title: &'a str, done: &mut Vec<Did>) -> &'a str {
        let read_as = self.preset.and_then(|preset| preset.alias(title));
        if let Some(read_as) = read_as {
            done.push(Did::Alias { written: title.to_owned(), read_as });
        }
        read_as.unwrap_or(title)
    }

    fn list_price(&self, product: &str) -> Result<Option<Money>, Skip> {
        let Some(minor) = self.list_prices.get(&super::name::squeezed(product)) else {
            return Ok(None);
        };
        let Some(currency) = self.list_currency else {
            return Err(Skip::WaitsForCurrency(None));
        };
        Ok(Some(Money { minor: *minor, currency }))
    }

    fn temperature(&self, row: &'a Row, done: &mut Vec<Did>) -> Option<Temperature> {
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

    fn next_action(&self, row: &'a Row, done: &mut Vec<Did>) -> Result<Option<NextStep<'a>>, Skip> {
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
    fn tags(&self, row: &'a Row) -> Vec<&'a str> {
        let text = self.text(row, &Field::Tags).unwrap_or_default();
        let own = self.preset == Some(Preset::Own);
        let cut = |letter: char| letter == '\n' || (!own && matches!(letter, ',' | ';'));
        let tags = text.split(cut).map(|tag| if own { tag } else { tag.trim() });
        tags.filter(|tag| !tag.trim().is_empty()).collect()
    }

    fn lines(&self, row: &'a Row, field: &Field) -> Vec<&'a str> {
        let text = self.text(row, field).unwrap_or_default();
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    fn money(&self, row: &'a Row, field: &Field) -> Result<Option<Money>, Skip> {
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

    fn past_day(&self, row: &'a Row, field: &Field) -> Result<Option<Date>, Skip> {
        self.column(field).map_or(Ok(None), |column| self.past_day_at(row, column))
    }

    /// A day of a column, which must have come where it is one of the past.
    fn past_day_if(&self, row: &'a Row, field: &Field, past: bool) -> Result<Option<Date>, Skip> {
        if past { self.past_day(row, field) } else { self.day(row, field) }
    }

    fn past_day_at(&self, row: &'a Row, column: usize) -> Result<Option<Date>, Skip> {
        match self.day_and_time(row, column)? {
            Some((day, _)) if day > self.today => Err(Reason::AfterToday { column, day }.into()),
            day => Ok(day.map(|(day, _)| day)),
        }
    }

    fn day(&self, row: &'a Row, field: &Field) -> Result<Option<Date>, Skip> {
        let Some(column) = self.column(field) else { return Ok(None) };
        Ok(self.day_and_time(row, column)?.map(|(day, _)| day))
    }

    fn day_and_time(
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

    fn column(&self, field: &Field) -> Option<usize> {
        self.columns.get(field).copied()
    }
}

/// A cell for a report: a cell may hold a whole letter.
fn short(text: &str) -> String {
    text.chars().take(80).collect()
}
