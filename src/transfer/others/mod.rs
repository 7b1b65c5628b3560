//! Rows that are no deals: companies, people, activities. They attach to what is here by id, name,
//! mail and number, and what is known of it stays.

mod activity;
mod activity_words;

use jiff::civil::Date;

use super::noted::{About, Noted};
use super::parties::{NewId, Parties};
use super::plan::Plan;
use super::preview::Preview;
use super::read::Row;
use super::row::{RowReader, Skip};
use super::tally::Met;
use super::{Counts, Import, LeftOut, Question, Reason, RowKind, unread};
use crate::domain::{Record, Workspace};

use activity::Activities;

/// What became of a row.
enum Came {
    New,
    Fuller,
    Here,
}

impl Import {
    /// What the import would do, where its rows are no deals.
    pub(super) fn preview_others(
        &self,
        workspace: &Workspace,
        today: Date,
        new_id: NewId<'_>,
    ) -> Preview {
        let Plan { reader, columns, values, mut questions, notes: planned, .. } =
            self.plan(workspace, today);
        let mut rows = Rows {
            parties: Parties::of(workspace),
            activities: Activities::of(workspace, self),
            noted: Noted::of(&self.mapping, workspace),
        };
        let mut counts = Counts { blank_rows: self.sheet.blank_rows(), ..Counts::default() };
        let (mut left_out, mut odd_cells, mut days_ahead) = (Vec::new(), Vec::new(), None);
        for row in self.sheet.rows() {
            counts.rows += 1;
            let mut met = Met::of_line(row.line());
            let came = (self.whole(row).map_err(Skip::from))
                .and_then(|()| rows.take(self.mapping.rows(), row, &reader, &mut met, new_id));
            if matches!(came, Ok(Came::New | Came::Fuller)) {
                odd_cells.append(&mut met.odd);
            }
            match came {
                Ok(Came::New) => counts.new += 1,
                Ok(Came::Fuller) => counts.updated += 1,
                Ok(Came::Here) => counts.already_here += 1,
                Err(Skip::LeftOut(reason)) => {
                    counts.left_out += 1;
                    left_out.push(LeftOut { line: row.line(), reason });
                }
                Err(Skip::AsksDayAhead { column, day }) => {
                    counts.waiting += 1;
                    days_ahead.get_or_insert((column, day, 0)).2 += 1;
                }
                // The others are asked of deals only.
                Err(
                    Skip::Waiting
                    | Skip::WaitsForCurrency(_)
                    | Skip::Contradicts { .. }
                    | Skip::LooksOlder
                    | Skip::Clashes(_),
                ) => counts.waiting += 1,
            }
        }
        if let Some((column, example, count)) = days_ahead {
            questions.push(Question::DayAhead { column, example, count });
        }
        let mut notes = self.not_used.clone();
        notes.extend(planned);
        notes.extend(rows.activities.notes());
        notes.extend(unread::notes(self));
        rows.parties.count(&mut counts);
        let Rows { parties, activities, noted } = rows;
        let records: Vec<Record> = (parties.into_records())
            .chain(activities.into_records())
            .chain(noted.into_notes(today, new_id).map(Record::Note))
            .collect();
        Preview { columns, values, questions, counts, left_out, odd_cells, notes, records }
    }
}

struct Rows<'w> {
    parties: Parties<'w>,
    activities: Activities<'w>,
    noted: Noted,
}

impl Rows<'_> {
    fn take<'a>(
        &mut self,
        kind: RowKind,
        row: &'a Row,
        reader: &RowReader<'a>,
        met: &mut Met,
        new_id: NewId<'_>,
    ) -> Result<Came, Skip> {
        if kind == RowKind::Activity {
            return self.activities.take(row, reader, &mut self.parties, met, new_id);
        }
        let before = self.parties.progress();
        let facts = reader.account(row);
        let by_id = reader.import_id(row, &super::Field::CompanyId);
        let by_id = by_id.and_then(|id| self.parties.account_of_id(&id));
        let account = facts.map(|facts| self.parties.account(&facts, new_id)).or(by_id);
        let about = match kind {
            RowKind::Person => {
                let names = reader.people(row);
                let mail = reader.text(row, &super::Field::ContactEmail);
                let name = names.first().map(AsRef::as_ref).or(mail).ok_or(Reason::NoName)?;
                let person = reader.person(row, name);
                About::Person(self.parties.contact(account, &person, new_id))
            }
            _ => About::Company(account.ok_or(Reason::NoName)?),
        };
        let noted = self.noted.take(row, about);
        let now = self.parties.progress();
        // The company of a person is beside the point, unless it alone is what changed.
        let of_row = usize::from(kind == RowKind::Person);
        Ok(match () {
            () if now[of_row][0] > before[of_row][0] => Came::New,
            () if now != before || noted => Came::Fuller,
            () => Came::Here,
        })
    }
}
