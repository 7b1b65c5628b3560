//! A table of one row per change: which deal, which stage, when. Its rows make the history of a deal,
//! in the order of their days and not of the file.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::cells::cell_of;
use super::column::DateForm;
use super::draft::{DealStatus, Draft, Past};
use super::name::{folded, header_form};
use super::read::{Row, Sheet};
use super::row::{RowReader, Skip};
use super::tally::Met;
use super::{Field, Import, Mapping};
use crate::domain::Stage;

/// One change of a deal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Move<'a> {
    /// The day, if known.
    pub(super) on: Option<Date>,
    /// The stage it came to, while open.
    pub(super) stage: Option<Stage>,
    /// How it stands then.
    pub(super) outcome: DealStatus<'a>,
}

/// Headers of the day of a change, in the form of [`header_form`].
const WHEN: [&str; 22] = [
    "created date",
    "createddate",
    "changed on",
    "changed at",
    "change date",
    "date of change",
    "stage changed on",
    "modified on",
    "last modified date",
    "timestamp",
    "date",
    "when",
    "date entered",
    "entered on",
    "start date",
    "data",
    "data cambio",
    "data modifica",
    "date de modification",
    "date du changement",
    "write date",
    "create date",
];

/// Takes the rows for changes where they must be: one deal stands in several, in different stages and
/// on different days.
pub(super) fn propose(sheet: &Sheet, mapping: &mut Mapping) {
    let Some(stage) = mapping.column(&Field::Stage) else { return };
    let is_id = |column: &usize| {
        let form = header_form(&sheet.headers()[*column]).replace(' ', "");
        mapping.fields[*column] == Field::ExternalId
            || (form.ends_with("id")
                && ["opportunity", "deal", "lead"].iter().any(|it| form.contains(it)))
    };
    let ids = (0..sheet.headers().len()).filter(is_id);
    let Some(id) = ids.into_iter().find(|id| goes_on(sheet, *id, stage)) else { return };
    let Some(when) = when(sheet, mapping) else { return };
    mapping.set_field(id, Field::ExternalId);
    mapping.set_field(when, Field::ChangedOn);
    mapping.rows_are_changes = true;
}

/// Whether most rows of this column are of something that stands in several, in different stages.
fn goes_on(sheet: &Sheet, id: usize, stage: usize) -> bool {
    let mut stages: HashMap<&str, (usize, BTreeSet<&str>)> = HashMap::new();
    for row in sheet.rows() {
        let (id, stage) = (row.cell(id), row.cell(stage));
        if !id.is_empty() && !stage.is_empty() {
            let known = stages.entry(id).or_default();
            known.0 += 1;
            known.1.insert(stage);
        }
    }
    let rows: usize = stages.values().map(|(rows, _)| rows).sum();
    let moved = stages.values().filter(|(_, stages)| stages.len() > 1).map(|(rows, _)| rows);
    moved.sum::<usize>() * 2 > rows
}

/// The column of the days of changes, by its header.
pub(super) fn when(sheet: &Sheet, mapping: &Mapping) -> Option<usize> {
    let is_day = |column: &usize| {
        let cells = sheet.rows().iter().map(|row| row.cell(*column));
        let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        let days = cells.iter().filter(|text| DateForm::parse(text).is_ok()).count();
        days > 0 && days * 10 >= cells.len() * 9
    };
    let headers = sheet.headers().iter().map(|header| header_form(header));
    let headers: Vec<String> = headers.collect();
    let named = WHEN.iter().filter_map(|name| headers.iter().position(|header| header == name));
    let held = [Field::ChangedOn, Field::CreatedOn].into_iter();
    let held = held.filter_map(|field| mapping.column(&field));
    held.chain(named).find(is_day)
}

impl Import {
    /// The rows that make a deal: each by itself, or all its changes together.
    pub(super) fn units(&self) -> Vec<Vec<&Row>> {
        let rows = self.sheet.rows();
        if !self.mapping.rows_are_changes {
            return rows.iter().map(|row| vec![row]).collect();
        }
        let text = |row, field: &Field| {
            self.mapping.column(field).map_or("", |column| cell_of(row, column, self.preset()))
        };
        let mut places: HashMap<[String; 2], usize> = HashMap::new();
        let mut units: Vec<Vec<&Row>> = Vec::new();
        for row in rows {
            let key = match text(row, &Field::ExternalId) {
                "" => [&Field::Title, &Field::Account].map(|field| folded(text(row, field))),
                id => [id.to_owned(), "id".to_owned()],
            };
            let place = *places.entry(key).or_insert_with(|| {
                units.push(Vec::new());
                units.len() - 1
            });
            units[place].push(row);
        }
        units
    }
}

impl<'a> RowReader<'a> {
    /// What the changes of a deal say together: it is as the last one says, and got there by all.
    pub(super) fn draft_of(&self, rows: &[&'a Row], met: &mut Met) -> Result<Draft<'a>, Skip> {
        if let ([row], false) = (rows, self.mapping.rows_are_changes) {
            return self.draft(row, met);
        }
        let mut changes = Vec::with_capacity(rows.len());
        for row in rows {
            let on = self.past_day(row, &Field::ChangedOn, met)?;
            changes.push((on, row.line(), self.draft(row, met)?));
        }
        changes.sort_by_key(|(on, line, _)| (*on, *line));
        let moves = changes.iter().filter_map(|(on, _, draft)| {
            let outcome = draft.past.outcome?;
            let closed_on = match outcome {
                DealStatus::Open => None,
                DealStatus::Won { on } | DealStatus::Lost { on, .. } => on,
            };
            Some(Move { on: closed_on.or(*on), stage: draft.past.current, outcome })
        });
        let moves: Vec<Move<'a>> = moves.collect();
        let first = changes.iter().find_map(|(on, ..)| *on);
        let (on, _, mut draft) = changes.pop().ok_or(Skip::Waiting)?;
        let outcome = draft.past.outcome.map(|outcome| match outcome {
            DealStatus::Open => DealStatus::Open,
            DealStatus::Won { on: closed } => DealStatus::Won { on: closed.or(on) },
            DealStatus::Lost { on: closed, reason } => {
                DealStatus::Lost { on: closed.or(on), reason }
            }
        });
        draft.details.created_on = draft.details.created_on.or(first);
        draft.past = Past { stages: Vec::new(), current: draft.past.current, outcome, moves };
        Ok(draft)
    }
}
