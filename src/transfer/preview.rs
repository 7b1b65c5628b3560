//! What an import would do, row by row, before it does anything.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use jiff::civil::Date;

use super::column::known_currency;
use super::noted::{About, Noted, note_on};
use super::parties::{NewId, Parties};
use super::preset::{self, Preset};
use super::read::Row;
use super::row::Skip;
use super::settle::{Settled, Settler};
use super::tally::{Met, Tally};
use super::{
    Clash, ColumnReading, Counts, Field, Import, LeftOut, MappedValue, Note, OddCell, OddCells,
    Part, Question, Reason, RowKind, Value, unread,
};
use crate::domain::{Command, Currency, NoteId, Record, Workspace};

/// What an import would do.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How each column is read.
    pub columns: Vec<ColumnReading>,
    /// Every distinct stage and status value, and what it is taken for.
    pub values: Vec<MappedValue>,
    /// What must be answered first.
    pub questions: Vec<Question>,
    /// How many rows came to what.
    pub counts: Counts,
    /// Every row that is left out, in the order of the file.
    pub left_out: Vec<LeftOut>,
    /// Every cell that is not taken as it stands, in the order of the file.
    pub odd_cells: Vec<OddCell>,
    /// What the person should know of.
    pub notes: Vec<Note>,
    pub(super) records: Vec<Record>,
}

impl Preview {
    /// The values that nobody has said the meaning of: they block the import.
    pub fn unmapped(&self) -> impl Iterator<Item = &Value> {
        self.values.iter().filter(|value| value.used_as.is_none()).map(|value| &value.value)
    }

    /// How many cells cannot be read, so that what they say is only told.
    #[must_use]
    pub fn kept_cells_count(&self) -> usize {
        self.odd_cells.iter().filter(|cell| cell.oddity.is_lost()).count()
    }

    /// The odd cells, column by column.
    #[must_use]
    pub fn odd_columns(&self) -> Vec<OddCells> {
        OddCells::gathered(&self.odd_cells)
    }

    /// The records as they would be put, each after those that it names.
    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether nothing is left to answer or map, and there is something to import.
    #[must_use]
    pub fn ready(&self) -> bool {
        self.questions.is_empty() && self.unmapped().next().is_none() && !self.records.is_empty()
    }

    /// The one undoable step that imports it; `None` unless it is [`ready`](Self::ready).
    #[must_use]
    pub fn into_command(self) -> Option<Command> {
        self.ready().then_some(Command::Put(self.records))
    }
}

impl Import {
    /// Says what the import would do to `workspace` on the day `today`. Changes nothing.
    ///
    /// `new_id` is asked for each record that would be made.
    #[must_use]
    pub fn preview(&self, workspace: &Workspace, today: Date, new_id: NewId<'_>) -> Preview {
        if self.mapping.rows() != RowKind::Deal {
            return self.preview_others(workspace, today, new_id);
        }
        let plan = self.plan(workspace, today);
        let mut parties = Parties::of(workspace);
        let mut tally = Tally::default();
        let mut counts = Counts::default();
        let (mut left_out, mut odd_cells, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
        let mut likely_currency = None;
        let mut asks_currency = false;
        let (mut short_rows, mut days_ahead, mut contradicts) = (0, None, None);

        if let Some(team) = &self.team {
            preset::team(team).for_each(|name| _ = parties.owner(name, new_id));
        }
        if let Some(accounts) = &self.accounts {
            preset::accounts(accounts).for_each(|facts| _ = parties.account(&facts, new_id));
        }
        let identity = self.identity(workspace);
        let mut questions = plan.questions;
        questions.extend(identity.questions.iter().cloned());
        let mut settler = Settler::new(workspace, self, identity, parties);
        let mut noted = Noted::of(&self.mapping, workspace);
        let (mut older, mut sheet_notes) = (Vec::new(), Vec::new());
        let mut clashes: BTreeMap<Part, (Clash, usize)> = BTreeMap::new();
        counts.rows = self.sheet.rows().len();
        let units = self.units();
        counts.changes = counts.rows - units.len();
        if self.mapping.rows_are_changes {
            let (deals, rows) = (units.len(), counts.rows);
            sheet_notes.push(Note::ReadAsChanges { deals, rows });
        }
        let mut units: VecDeque<_> = units.into_iter().map(|rows| (rows, false)).collect();
        while let Some((rows, is_newer)) = units.pop_front() {
            let Some(row) = rows.last().copied() else { continue };
            let mut met = Met::of_line(row.line());
            let whole = rows.iter().try_for_each(|row| self.whole(row));
            let settled = (whole.map_err(Skip::from))
                .and_then(|()| plan.reader.draft_of(&rows, &mut met))
                .and_then(|draft| {
                    settler.settle(row, &draft, &plan.reader, (&mut met, is_newer), new_id)
                });
            match settled {
                Ok(settled) => {
                    tally.add(met.done);
                    if row.len() < self.sheet.headers().len() {
                        short_rows += 1;
                    }
                    if settled != Settled::AlreadyHere {
                        let remark = self.remark(row, &met.odd);
                        remarks.extend(settler.last().zip(remark));
                        odd_cells.append(&mut met.odd);
                    }
                    let noted =
                        settler.deal().is_some_and(|deal| noted.take(row, About::Deal(deal)));
                    let settled = if noted { settled.changed() } else { settled };
                    *settled.count(&mut counts) += 1;
                }
                Err(Skip::LeftOut(reason)) => {
                    counts.left_out += 1;
                    left_out.push(LeftOut { line: row.line(), reason });
                }
                Err(Skip::Waiting) => counts.waiting += 1,
                Err(Skip::LooksOlder) => older.push(rows),
                Err(Skip::Clashes(found)) => {
                    counts.waiting += 1;
                    for clash in found {
                        clashes.entry(clash.part).or_insert((clash, 0)).1 += 1;
                    }
                }
                Err(Skip::Contradicts { column }) => {
                    counts.waiting += 1;
                    let (columns, count, _) =
                        contradicts.get_or_insert((BTreeSet::new(), 0, row.line()));
                    columns.insert(column);
                    *count += 1;
                }
                Err(Skip::AsksDayAhead { column, day }) => {
                    counts.waiting += 1;
                    days_ahead.get_or_insert((column, day, 0)).2 += 1;
                }
                Err(Skip::WaitsForCurrency(likely)) => {
                    counts.waiting += 1;
                    asks_currency = true;
                    likely_currency = likely_currency.or(likely);
                }
            }
            // A file that says anything new is no older one: then its other rows went back.
            let says_new = counts.new + counts.updated > 0 || !clashes.is_empty();
            if units.is_empty() && says_new {
                units.extend(older.drain(..).map(|rows| (rows, true)));
            }
        }
        if !older.is_empty() {
            counts.waiting += older.len();
            questions.push(Question::Older { count: older.len() });
        }
        counts.blank_rows = self.sheet.blank_rows();
        let both = clashes.into_values();
        questions.extend(both.map(|(example, count)| Question::BothChanged { example, count }));

        let mut notes = self.not_used.clone();
        notes.extend(plan.notes);
        notes.extend(sheet_notes);
        notes.extend(tally.into_notes());
        notes.extend(unread::notes(self));
        if short_rows > 0 {
            notes.push(Note::ShortRows { count: short_rows });
        }
        if let Some((columns, count, line)) = contradicts {
            let columns = columns.into_iter().collect();
            questions.push(Question::State { columns, count, line });
        }
        if let Some((column, example, count)) = days_ahead {
            questions.push(Question::DayAhead { column, example, count });
        }
        let known = workspace.settings.currency;
        if asks_currency {
            let preset = self.preset().and_then(Preset::currency);
            let header = self.header_currency();
            let proposed = header.or(likely_currency).or(preset).or(known);
            questions.push(Question::Currency { proposed });
        }
        let mut records = settler.finish(&mut counts, &mut notes, today);
        records.extend(remarks.into_iter().map(|(opportunity, text)| {
            let (millis, random) = new_id();
            let about = About::Deal(opportunity);
            let note = note_on(NoteId::new(millis, random), about, text, today);
            Record::Note(note)
        }));
        records.extend(noted.into_notes(today, new_id).map(Record::Note));
        match first_currency(&records, known, self.mapping.answers.currency) {
            FirstCurrency::None => {}
            FirstCurrency::Is(currency) => {
                let mut settings = workspace.settings.clone();
                settings.currency = Some(currency);
                records.insert(0, Record::Settings(settings));
                notes.push(Note::WorkspaceCurrency { currency });
            }
            FirstCurrency::Several { most } => {
                if !asks_currency {
                    questions.push(Question::Currency { proposed: Some(most) });
                }
            }
        }
        Preview {
            columns: plan.columns,
            values: plan.values,
            questions,
            counts,
            left_out,
            odd_cells,
            notes,
            records,
        }
    }

    /// What the cells say that could not be read, each with the name of its column, where that is to
    /// be kept.
    fn remark(&self, row: &Row, odd: &[OddCell]) -> Option<String> {
        let unread = odd.iter().filter(|cell| self.keeps_odd_cells && cell.oddity.is_lost());
        let said: Vec<String> = unread
            .map(|cell| {
                let header = self.sheet.headers().get(cell.column).map_or("", String::as_str);
                format!("{header}: {}", row.cell(cell.column))
            })
            .collect();
        (!said.is_empty()).then(|| said.join("\n"))
    }

    /// The currency that the header of the amounts names: `Importo (€)`. It is proposed, not taken.
    fn header_currency(&self) -> Option<Currency> {
        let header = self.sheet.headers().get(self.mapping.column(&Field::Amount)?)?;
        let mut words =
            header.split(|letter: char| letter.is_whitespace() || "()[]".contains(letter));
        words.find_map(|word| match word {
            "$" => Some(Currency::USD),
            word => known_currency(word).filter(|_| !word.chars().any(char::is_lowercase)),
        })
    }

    /// Refuses a row whose cells may stand in the wrong columns: one too many that holds something.
    pub(super) fn whole(&self, row: &Row) -> Result<(), Reason> {
        let headers_count = self.sheet.headers().len();
        let whole = row.filled_len() <= headers_count;
        let ragged = Reason::Ragged { cells_count: row.filled_len(), headers_count };
        if whole { Ok(()) } else { Err(ragged) }
    }
}

/// The currency that the workspace takes, where it has none yet.
enum FirstCurrency {
    None,
    Is(Currency),
    Several { most: Currency },
}

fn first_currency(
    records: &[Record],
    known: Option<Currency>,
    answer: Option<Currency>,
) -> FirstCurrency {
    let mut found: BTreeMap<Currency, usize> = BTreeMap::new();
    for record in records {
        if let Record::Opportunity(opportunity) = record {
            for money in [opportunity.amount, opportunity.cost].into_iter().flatten() {
                *found.entry(money.currency).or_default() += 1;
            }
        }
    }
    let most = found.iter().max_by_key(|(_, count)| **count).map(|(currency, _)| *currency);
    match (known, most) {
        (Some(_), _) | (_, None) => FirstCurrency::None,
        (None, Some(most)) if found.len() == 1 => FirstCurrency::Is(most),
        (None, Some(most)) => match answer {
            Some(answer) => FirstCurrency::Is(answer),
            None => FirstCurrency::Several { most },
        },
    }
}
