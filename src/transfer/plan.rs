//! What is decided before the first row is read: how each column is written, what each value stands
//! for, and what has to be asked.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::blank::says_no_day;
use super::cells::cell_of;
use super::column::{DateAnswers, DateStyle, MarkStyle};
use super::name::{folded, without_remark};
use super::preset::{self, Preset, StageNames};
use super::row::RowReader;
use super::signs;
use super::value::{exact_stage, exact_status};
use super::{
    Aside, AsideKind, ColumnReading, Field, FilledBy, Import, MappedValue, Note, OddCells,
    Question, RowKind, StageUse, StatusUse, Value, ValueUse,
};
use crate::domain::{Settings, Workspace};

/// So many columns are proposed as the one that says where the deals stand.
const MOST_PROPOSED: usize = 3;

/// The decisions, and what is said about them.
pub(super) struct Plan<'a> {
    pub(super) reader: RowReader<'a>,
    pub(super) columns: Vec<ColumnReading>,
    pub(super) values: Vec<MappedValue>,
    pub(super) questions: Vec<Question>,
    pub(super) notes: Vec<Note>,
}

impl Import {
    pub(super) fn plan<'a>(&'a self, workspace: &Workspace, today: Date) -> Plan<'a> {
        let fields = self.mapping.fields();
        let (mut dates, mut numbers) = (Vec::new(), Vec::new());
        for (column, field) in fields.iter().enumerate() {
            dates.push(if field.is_date() {
                self.date_style(column, today)
            } else {
                DateStyle::default()
            });
            let is_number = field.is_number();
            numbers.push(if is_number { self.mark_style(column) } else { MarkStyle::default() });
        }
        let questions = self.questions(&dates, &numbers);
        let columns = self.readings(&dates, &numbers);
        let offsets = dates.iter().any(|style| style.offset_example.is_some());
        let mut notes = self.notes_of_sheet();
        if offsets && self.mapping.answers.day_as_written {
            notes.push(Note::DaysAsWritten);
        }

        let answers = &self.mapping.answers;
        let mut reader = RowReader {
            mapping: &self.mapping,
            preset: self.preset(),
            // Of two columns that hold the same field, which only a damaged mapping has, the first.
            columns: fields.iter().enumerate().rev().map(|(at, field)| (field, at)).collect(),
            next_action_header: self.next_action_header(),
            dates,
            numbers,
            stages: HashMap::new(),
            statuses: HashMap::new(),
            entered: Vec::new(),
            stage_names: StageNames::of_sheet(&self.sheet, self.mapping.column(&Field::Pipeline)),
            signs: signs::signs_of(self),
            near_owners: HashSet::new(),
            list_prices: self.products.as_ref().map(preset::list_prices).unwrap_or_default(),
            list_currency: answers.currency,
            today,
        };
        let near = self.near_owners(workspace);
        let mut questions = questions;
        match answers.near_owners_same {
            None if !near.is_empty() => questions.push(Question::NearOwners { names: near }),
            Some(true) => reader.near_owners = near.iter().map(|name| folded(name)).collect(),
            None | Some(false) => {}
        }
        let values = self.values(&mut reader, &workspace.settings);
        Plan { reader, columns, values, questions, notes }
    }

    fn next_action_header(&self) -> Option<&str> {
        let column = self.mapping.column(&Field::NextActionOn)?;
        self.sheet.headers().get(column).map(String::as_str).filter(|header| !header.is_empty())
    }

    /// What was done to the file before its rows.
    fn notes_of_sheet(&self) -> Vec<Note> {
        let mut aside: BTreeMap<AsideKind, Vec<u64>> = BTreeMap::new();
        for Aside { line, kind } in self.sheet.aside() {
            aside.entry(*kind).or_default().push(*line);
        }
        let aside = aside.into_iter().map(|(kind, mut lines)| {
            let count = lines.len();
            lines.truncate(OddCells::EXAMPLES);
            Note::SetAside { kind, count, lines }
        });
        let [odd, controls] = [self.sheet.odd_lines_count(), self.sheet.controls_count()];
        let odd = (odd > 0).then_some(Note::OddLines { count: odd });
        let controls = (controls > 0).then_some(Note::Controls { count: controls });
        aside.chain(odd).chain(controls).collect()
    }

    fn date_style(&self, column: usize, today: Date) -> DateStyle {
        let answers = &self.mapping.answers;
        let order = answers.date_orders.get(&column).copied();
        let preset = self.preset().and_then(Preset::date_order);
        let century = answers.centuries.get(&column).copied();
        let known = DateAnswers { order, preset, epoch: answers.epoch, century, today };
        DateStyle::of(self.filled(column).filter(|text| !says_no_day(text)), known)
    }

    fn mark_style(&self, column: usize) -> MarkStyle {
        let answer = self.mapping.answers.decimal_marks.get(&column).copied();
        let preset = self.preset().and_then(|preset| preset.decimal_mark(&self.sheet));
        MarkStyle::of(self.filled(column), answer, preset)
    }

    /// The cells of a column that hold something.
    fn filled(&self, column: usize) -> impl Iterator<Item = &str> {
        let preset = self.preset();
        let cells = self.sheet.rows().iter().map(move |row| cell_of(row, column, preset));
        cells.filter(|text| !text.is_empty())
    }

    fn questions(&self, dates: &[DateStyle], numbers: &[MarkStyle]) -> Vec<Question> {
        let mut questions = Vec::new();
        for (column, style) in dates.iter().enumerate() {
            if let Some(example) = style.ask_order.clone() {
                questions.push(Question::DateOrder { column, example });
            }
        }
        for (column, style) in dates.iter().enumerate() {
            if let Some(example) = style.ask_century.clone() {
                questions.push(Question::Century { column, example });
            }
        }
        for (column, style) in numbers.iter().enumerate() {
            if let Some(example) = style.ask.clone() {
                questions.push(Question::DecimalMark { column, example });
            }
        }
        questions.extend(self.says_no_state());
        // These two are asked once for the whole file, with the first column as the example.
        let first = |example: fn(&DateStyle) -> &Option<String>| {
            let mut found = dates.iter().enumerate();
            found.find_map(|(column, style)| Some((column, example(style).clone()?)))
        };
        if let Some((column, example)) = first(|style| &style.ask_epoch) {
            questions.push(Question::Epoch { column, example });
        }
        if !self.mapping.answers.day_as_written
            && let Some((column, example)) = first(|style| &style.offset_example)
        {
            questions.push(Question::DayAsWritten { column, example });
        }
        questions
    }

    /// Owners with a remark in brackets, as `Anna (Deactivated User)`, where Anna is known too.
    fn near_owners(&self, workspace: &Workspace) -> Vec<String> {
        let Some(column) = self.mapping.column(&Field::Owner) else { return Vec::new() };
        let names: BTreeSet<&str> = self.filled(column).collect();
        let here = workspace.owners.iter().map(|owner| folded(&owner.name));
        let known: HashSet<String> = here.chain(names.iter().map(|name| folded(name))).collect();
        let is_here =
            |name: &str| workspace.owners.iter().any(|owner| folded(&owner.name) == folded(name));
        let near = names.into_iter().filter(|name| {
            without_remark(name).is_some_and(|name| known.contains(&folded(name))) && !is_here(name)
        });
        near.map(str::to_owned).collect()
    }

    /// Columns of which one must say where the deals stand.
    fn says_no_state(&self) -> Option<Question> {
        let says = |field: &Field| {
            matches!(
                field,
                Field::Stage
                    | Field::Status
                    | Field::IsWon
                    | Field::IsClosed
                    | Field::StageEnteredOn(_)
            )
        };
        let fields = self.mapping.fields();
        let are_deals = self.mapping.rows() == RowKind::Deal;
        if !are_deals
            || fields.iter().any(says)
            || self.mapping.answers.all_open
            || self.keeps_odd_cells
        {
            return None;
        }
        let may_say = |column: &usize| {
            let values: BTreeSet<&str> = self.filled(*column).collect();
            let filled = self.filled(*column).count();
            let is_text = values.iter().all(|text| text.chars().any(char::is_alphabetic));
            fields[*column] == Field::Ignore
                && is_text
                && (2..=12).contains(&values.len())
                && filled >= 2 * values.len()
        };
        let columns = (0..fields.len()).filter(may_say).take(MOST_PROPOSED).collect();
        Some(Question::NoState { columns })
    }

    fn readings(&self, dates: &[DateStyle], numbers: &[MarkStyle]) -> Vec<ColumnReading> {
        let columns = self.sheet.headers().iter().zip(self.mapping.fields()).enumerate();
        let reading = |(column, (header, field)): (usize, (&String, &Field))| ColumnReading {
            header: header.clone(),
            field: field.clone(),
            example: self.filled(column).next().unwrap_or_default().to_owned(),
            date_order: dates[column].order,
            decimal_mark: numbers[column].mark,
        };
        columns.map(reading).collect()
    }

    /// Gathers the distinct values, says what each stands for, and tells the reader.
    fn values(&self, reader: &mut RowReader<'_>, settings: &Settings) -> Vec<MappedValue> {
        // Cells first, in the order in which they are met; then stages that only a header names.
        let mut counted: Vec<(Value, usize)> = Vec::new();
        let mut places: HashMap<Value, usize> = HashMap::new();
        let mut count = |value: Value, rows: usize| {
            let place = *places.entry(value.alike()).or_insert_with(|| {
                counted.push((value, 0));
                counted.len() - 1
            });
            counted[place].1 += rows;
        };
        let status = self.mapping.column(&Field::Status);
        for row in self.sheet.rows() {
            // A ragged row is left out: what stands in it is no value of the file.
            if self.whole(row).is_err() {
                continue;
            }
            if let Some(stage) = reader.stage_value(row) {
                count(Value::Stage(stage.into_owned()), 1);
            }
            let status = status.map_or("", |column| reader.cell(row, column));
            if !status.is_empty() {
                count(Value::Status(status.to_owned()), 1);
            }
        }
        let entered: Vec<(usize, &String)> = (self.mapping.fields().iter().enumerate())
            .filter_map(|(column, field)| match field {
                Field::StageEnteredOn(stage) => Some((column, stage)),
                _ => None,
            })
            .collect();
        let named: BTreeSet<&String> = (entered.iter())
            .filter(|(column, _)| self.filled(*column).next().is_some())
            .map(|(_, stage)| *stage)
            .collect();
        for stage in named {
            count(Value::Stage(stage.clone()), 0);
        }

        for (column, stage) in entered {
            let used_as = self.stage_use(stage, settings).map(|(used_as, _)| used_as);
            reader.entered.push((column, used_as));
        }
        let mapped = |(value, rows_count): (Value, usize)| {
            let used_as = match &value {
                Value::Stage(text) => self.stage_use(text, settings).map(|(used_as, by)| {
                    reader.stages.insert(folded(text), used_as);
                    (ValueUse::Stage(used_as), by)
                }),
                Value::Status(text) => self.status_use(text).map(|(used_as, by)| {
                    reader.statuses.insert(folded(text), used_as);
                    (ValueUse::Status(used_as), by)
                }),
            };
            MappedValue { value, rows_count, used_as }
        };
        counted.into_iter().map(mapped).collect()
    }

    fn stage_use(&self, text: &str, settings: &Settings) -> Option<(StageUse, FilledBy)> {
        let chosen = said_of(&self.mapping.uses.stages, text);
        let preset = || Some((self.preset()?.stage(text)?, FilledBy::Preset));
        // Our own export writes codes, whatever the firm calls its stages.
        let exact = || Some((exact_stage(text, settings)?, FilledBy::ExactWord));
        let usual = || Some((preset::usual_stage(text)?, FilledBy::UsualWord));
        let usual = || usual().filter(|_| self.preset() != Some(Preset::Own));
        chosen.or_else(exact).or_else(preset).or_else(usual)
    }

    fn status_use(&self, text: &str) -> Option<(StatusUse, FilledBy)> {
        let chosen = said_of(&self.mapping.uses.statuses, text);
        let preset = || Some((self.preset()?.status(text)?, FilledBy::Preset));
        let exact = || Some((exact_status(text)?, FilledBy::ExactWord));
        let usual = || Some((preset::usual_status(text)?, FilledBy::UsualWord));
        chosen.or_else(exact).or_else(preset).or_else(usual)
    }
}

/// What the person said of a value, or of one that is the same to the eye.
fn said_of<T: Copy>(uses: &BTreeMap<String, T>, text: &str) -> Option<(T, FilledBy)> {
    let alike = || {
        let form = folded(text);
        uses.iter().find(|(known, _)| folded(known) == form).map(|(_, used_as)| used_as)
    };
    uses.get(text).or_else(alike).map(|used_as| (*used_as, FilledBy::Person))
}
