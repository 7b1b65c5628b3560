//! From a row to a [`Draft`], by the mapping and the decisions taken on its columns.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::column::{DateStyle, MarkStyle};
use super::draft::{AccountFacts, DealStatus, Details, Draft, Past};
use super::name::{folded, without_remark};
use super::preset::Preset;
use super::read::Row;
use super::signs::Sign;
use super::tally::{Did, Met};
use super::{Clash, CreatedAs, Field, Mapping, Reason, StageUse, StatusUse, Trust};
use crate::domain::{Currency, Money, Stage};

/// Why a row gives no draft.
#[derive(Debug)]
pub(super) enum Skip {
    LeftOut(Reason),
    /// It waits for an answer or a mapped value.
    Waiting,
    /// It is won or lost on a day that is still to come, and waits to hear what to make of that.
    AsksDayAhead {
        column: usize,
        day: Date,
    },
    /// Its stage and this column contradict each other, and it waits to hear which is right.
    Contradicts {
        column: usize,
    },
    /// It reads as it did before the last import, and waits to hear whether the file is older.
    LooksOlder,
    /// It was changed here as well, and waits to hear which of the two is kept.
    Clashes(Vec<Clash>),
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
    /// What the column of the days of next actions is called.
    pub(super) next_action_header: Option<&'a str>,
    pub(super) dates: Vec<DateStyle>,
    pub(super) numbers: Vec<MarkStyle>,
    pub(super) stages: HashMap<String, StageUse>,
    pub(super) statuses: HashMap<String, StatusUse>,
    /// Columns of entry dates and the stage each is of; `None` while that is not mapped.
    pub(super) entered: Vec<(usize, Option<StageUse>)>,
    pub(super) stage_names: super::preset::StageNames,
    /// Columns that say something of the end of a deal.
    pub(super) signs: Vec<Sign>,
    /// Owners, as they are [`folded`], who are those of the same name without the remark behind it.
    pub(super) near_owners: HashSet<String>,
    pub(super) list_prices: HashMap<String, i64>,
    pub(super) list_currency: Option<Currency>,
    pub(super) today: Date,
}

/// Where a row says that it stands.
struct DealState {
    /// The stage it stands in or, with a status of its own, stood in last.
    stage: Option<Stage>,
    /// The stage that the loss itself says it was lost from.
    lost_at: Option<Stage>,
    /// Open, won or lost; `None` where the row does not say.
    status: Option<StatusUse>,
}

/// Entries with their days, the day of a win, the day of a loss.
type Entries = (Vec<(Stage, Option<Date>)>, Option<Date>, Option<Date>);

impl<'a> RowReader<'a> {
    /// What the row says. `met` gathers what was met on the way.
    pub(super) fn draft(&self, row: &'a Row, met: &mut Met) -> Result<Draft<'a>, Skip> {
        self.note_placeholders(row, met);
        let (past, close_on) = self.past(row, met)?;
        let open = !matches!(past.outcome, Some(DealStatus::Won { .. } | DealStatus::Lost { .. }));
        let mut account = self.account(row);
        if let Some(facts) = &mut account
            && self.preset == Some(Preset::Hubspot)
            && let Some((first, _)) = facts.name.split_once(';')
        {
            facts.name = first.trim();
            met.done.push(Did::SeveralCompanies);
        }
        let product = self.text(row, &Field::Title).map(|title| self.unalias(title, met));
        let mut amount = self.money(row, &Field::Amount, met)?;
        let lost = matches!(past.outcome, Some(DealStatus::Lost { .. }));
        if lost && self.mapping.lost_zero_is_blank && amount.is_some_and(|money| money.minor == 0) {
            amount = None;
            met.done.push(Did::ZeroAmountBlank);
        }
        let mut at_list_price = false;
        if open
            && amount.is_none()
            && let Some(product) = product
        {
            amount = self.list_price(product)?;
            at_list_price = amount.is_some();
            met.done.extend(amount.map(|_| Did::ListPrice));
        }
        let title = match (product, &account) {
            (Some(product), Some(facts)) if self.mapping.title_with_account => {
                Cow::Owned(format!("{product} · {}", facts.name))
            }
            (Some(product), _) => Cow::Borrowed(product),
            (None, Some(facts)) => {
                met.done.push(Did::TitleFromAccount);
                Cow::Borrowed(facts.name)
            }
            (None, None) => match self.text(row, &Field::ExternalId) {
                // A table of changes names its deals by their ids.
                Some(id) if self.mapping.rows_are_changes => Cow::Borrowed(id),
                _ => return Err(Reason::NoTitle.into()),
            },
        };
        let title_is_id = product.is_none() && account.is_none();
        let expected = self.day(row, &Field::ExpectedCloseOn, met)?.or(close_on);
        let details = Details {
            title,
            title_is_id,
            account,
            contacts: self.people(row),
            email: self.text(row, &Field::ContactEmail),
            phone: self.text(row, &Field::ContactPhone),
            mobile: self.text(row, &Field::Mobile),
            department: self.text(row, &Field::Department),
            person_id: self.import_id(row, &Field::PersonId),
            owner: self.owner(row),
            source: self.text(row, &Field::Source),
            amount,
            at_list_price,
            amount_known_on: self.past_day(row, &Field::AmountKnownOn, met)?,
            cost: self.money(row, &Field::Cost, met)?,
            created_on: self.past_day(row, &Field::CreatedOn, met)?,
            expected_close_on: expected,
            temperature: self.temperature(row, met),
            decision_on: self.day(row, &Field::DecisionOn, met)?,
            handed_over_on: self.past_day(row, &Field::HandedOverOn, met)?,
            next_action: self.next_action(row, met)?,
            tags: self.tags(row),
        };
        Ok(Draft { details, past })
    }

    /// The text of the row's stage as the mapping names it; `None` where it is blank.
    pub(super) fn stage_value(&self, row: &'a Row) -> Option<Cow<'a, str>> {
        let text = self.cell(row, self.column(&Field::Stage)?);
        let pipeline = self.column(&Field::Pipeline).map_or("", |column| self.cell(row, column));
        (!text.is_empty()).then(|| self.stage_names.of(text, pipeline))
    }

    /// How it got where it stands, and the expected close where one column holds both.
    fn past(&self, row: &'a Row, met: &mut Met) -> Result<(Past<'a>, Option<Date>), Skip> {
        let DealState { stage: stands, lost_at, status } = self.standing(row)?;
        let (mut stages, won_on, lost_on) = self.entries(row, stands, met)?;
        if let Some(stands) = stands
            && stages.last().is_none_or(|(last, _)| *last != stands)
        {
            stages.push((stands, self.past_day(row, &Field::StageSince, met)?));
        }
        if let Some(at) = lost_at.filter(|at| *at != Stage::Order)
            && stages.iter().all(|(stage, _)| *stage != at)
        {
            stages.push((at, None));
        }

        let closed = matches!(status, Some(StatusUse::Won | StatusUse::Lost));
        let closed_on = self.close_day(row, &Field::ClosedOn, closed, met)?;
        if !closed && closed_on.is_some() {
            met.done.push(Did::ClosedDateOnOpen);
        }
        let close_on = self.close_day(row, &Field::CloseOn, closed, met)?;
        let closed_on = closed_on.or(close_on);
        if status == Some(StatusUse::Won) {
            stages.push((Stage::Order, won_on.or(closed_on)));
        } else if won_on.is_some() {
            met.done.push(Did::OrderWithoutWin);
        }
        if status.is_none() && stages.is_empty() {
            met.done.push(Did::NoStage);
        }
        let outcome = match status {
            None | Some(StatusUse::LeaveOut) => None,
            Some(StatusUse::Open) => Some(DealStatus::Open),
            Some(StatusUse::Won) => Some(DealStatus::Won { on: closed_on.or(won_on) }),
            Some(StatusUse::Lost) => {
                let reason = self.text(row, &Field::LostReason);
                Some(DealStatus::Lost { on: closed_on.or(lost_on), reason })
            }
        };
        let current = stands.filter(|_| outcome == Some(DealStatus::Open));
        Ok((Past { stages, current, outcome, moves: Vec::new() }, close_on.filter(|_| !closed)))
    }

    /// Where it stands by its stage, its status and what else says it. Where these contradict each
    /// other, that is asked.
    fn standing(&self, row: &'a Row) -> Result<DealState, Skip> {
        let stage_text = self.stage_value(row);
        let stage = match &stage_text {
            Some(text) => Some(*self.stages.get(&folded(text)).ok_or(Skip::Waiting)?),
            None => None,
        };
        let status_text = self.column(&Field::Status).map_or("", |column| self.cell(row, column));
        let status = match status_text {
            "" => None,
            text => Some(*self.statuses.get(&folded(text)).ok_or(Skip::Waiting)?),
        };
        let stage_text = stage_text.unwrap_or_default();
        if status == Some(StatusUse::LeaveOut) {
            return Err(Reason::ByChoice { value: status_text.to_owned() }.into());
        }
        let (at, lost_at, by_stage) = match stage {
            None => (None, None, None),
            Some(StageUse::Won | StageUse::Stage(Stage::Order)) => {
                (None, None, Some(StatusUse::Won))
            }
            Some(StageUse::Lost { at }) => (None, at, Some(StatusUse::Lost)),
            // A stage says that it stands there; whether it is open, the status may say.
            Some(StageUse::Stage(at)) => (Some(at), None, None),
            Some(StageUse::LeaveOut) => {
                return Err(Reason::ByChoice { value: stage_text.into_owned() }.into());
            }
        };
        let by_flags = self.end_by_flags(row, stage);
        // That program says it so; elsewhere such columns are held against the stage.
        let says_so = self.preset == Some(Preset::Odoo) || (stage.is_none() && status.is_none());
        let by_stage = by_flags.filter(|_| says_so).or(by_stage);
        let column = self.column(&Field::Status).unwrap_or_default();
        let against = by_stage.zip(status).filter(|(stage, status)| stage != status);
        let against = against.map(|(_, status)| (column, status));
        let status = by_stage.or(status).or(at.map(|_| StatusUse::Open));
        let against = against.or_else(|| self.contradiction(row, status));
        let status = match (against, self.mapping.answers.trust) {
            (None, _) | (Some(_), Some(Trust::Stage)) => status,
            (Some((_, other)), Some(Trust::Others)) => Some(other),
            (Some((column, _)), None) => return Err(Skip::Contradicts { column }),
        };
        Ok(DealState { stage: at, lost_at, status })
    }

    /// The dated entries in order, and the days of a win and a loss among them.
    fn entries(&self, row: &'a Row, stands: Option<Stage>, met: &mut Met) -> Result<Entries, Skip> {
        let (mut dated, mut won_on, mut lost_on) = (Vec::new(), None, None);
        for (column, used_as) in &self.entered {
            let Some(day) = self.past_day_at(row, *column, met)? else { continue };
            match used_as.ok_or(Skip::Waiting)? {
                StageUse::Won | StageUse::Stage(Stage::Order) => won_on = won_on.max(Some(day)),
                StageUse::Lost { .. } => lost_on = lost_on.max(Some(day)),
                StageUse::Stage(stage) => dated.push((day, stage)),
                StageUse::LeaveOut => {}
            }
        }
        let has_suspect = dated.iter().any(|(_, stage)| *stage == Stage::Suspect);
        let from_creation = match self.mapping.created_as {
            CreatedAs::DayOnly => false,
            CreatedAs::SuspectIfThere => stands == Some(Stage::Suspect) && dated.is_empty(),
            CreatedAs::Suspect => !has_suspect,
        };
        if from_creation && let Some(day) = self.past_day(row, &Field::CreatedOn, met)? {
            dated.push((day, Stage::Suspect));
            met.done.push(Did::SuspectFromCreation);
        }
        dated.sort_unstable();
        // Two stages of the file may be one of SPANCO: going from one to the other enters nothing.
        dated.dedup_by_key(|(_, stage)| *stage);
        let stages = dated.into_iter().map(|(day, stage)| (stage, Some(day))).collect();
        Ok((stages, won_on, lost_on))
    }

    pub(super) fn account(&self, row: &'a Row) -> Option<AccountFacts<'a>> {
        Some(AccountFacts {
            name: self.text(row, &Field::Account)?,
            sector: self.text(row, &Field::AccountSector),
            size_band: self.text(row, &Field::AccountSize),
            area: self.text(row, &Field::AccountArea),
            website: self.text(row, &Field::AccountWebsite),
            phone: self.text(row, &Field::AccountPhone),
            address: self.text(row, &Field::AccountAddress),
            id: self.import_id(row, &Field::CompanyId),
        })
    }

    /// Whose it is; of `Anna (Deactivated User)` only Anna, where that was said.
    fn owner(&self, row: &'a Row) -> Option<&'a str> {
        let name = self.text(row, &Field::Owner)?;
        let is_near = !self.near_owners.is_empty() && self.near_owners.contains(&folded(name));
        without_remark(name).filter(|_| is_near).or(Some(name))
    }

    fn unalias(&self, title: &'a str, met: &mut Met) -> &'a str {
        let read_as = self.preset.and_then(|preset| preset.alias(title));
        if let Some(read_as) = read_as {
            met.done.push(Did::Alias { written: title.to_owned(), read_as });
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
}
