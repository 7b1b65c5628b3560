//! Records to the bytes of a page.

use miniz_oxide::deflate::compress_to_vec;
use uuid::Uuid;

use super::model::Column;
use super::range::Encoder;
use super::walk::Walk;
use super::{FORMAT, Numbering, own_id, push_length};
use crate::domain::fields::{FieldSet, Fields, IdKind, Part, Presence, View};
use crate::domain::{RecordId, RecordKind, json};

/// Deflate's level for the texts of a page.
const LEVEL: u8 = 6;

/// The page of these records of one kind, each with its number, in ascending order of numbers.
/// Nothing that a record can be is refused, and references without a number are written as they are;
/// but what comes to more than [`LIMIT_BYTES`](super::LIMIT_BYTES) is not read again.
#[must_use]
pub fn write(kind: RecordKind, records: &[(u32, &dyn Fields)], numbering: &Numbering) -> Vec<u8> {
    // What was merged names nobody: a record of which it has a copy may be no more when it is read.
    let numbering = (kind != RecordKind::Merge).then_some(numbering);
    let mut writer = Writer { walk: Walk::new(Encoder::new()), texts: String::new(), numbering };
    let (mut numbers, mut ids, mut columns) = Default::default();
    writer.ids(kind, records, &mut numbers, &mut ids);
    writer.records(kind, records, &mut columns);
    let coded = writer.walk.coder.finish();
    let mut page = vec![FORMAT, kind as u8];
    push_length(&mut page, coded.len());
    push_length(&mut page, writer.texts.len());
    page.extend(coded);
    if !writer.texts.is_empty() {
        page.extend(compress_to_vec(writer.texts.as_bytes(), LEVEL));
    }
    page
}

struct Writer<'a> {
    walk: Walk<Encoder>,
    /// All texts, in the order of the walk.
    texts: String,
    /// The numbers by which it refers to others; `None` where it writes them as they are.
    numbering: Option<&'a Numbering>,
}

impl<'a> Writer<'a> {
    fn ids(
        &mut self,
        kind: RecordKind,
        records: &[(u32, &dyn Fields)],
        numbers: &mut Column<'_>,
        ids: &mut Column<'_>,
    ) {
        numbers.number(&mut self.walk.coder, 1, records.len() as u64);
        let mut next = 0;
        for (number, record) in records {
            numbers.number(&mut self.walk.coder, 0, u64::from(number.wrapping_sub(next)));
            next = number.wrapping_add(1);
            if let Some((_, id)) = own_id(kind, *record) {
                self.walk.own_id(ids, id);
            }
        }
    }

    fn records(
        &mut self,
        kind: RecordKind,
        records: &[(u32, &'a dyn Fields)],
        columns: &mut Column<'a>,
    ) {
        let Some((_, first)) = records.first() else { return };
        let own = own_id(kind, *first).map(|(number, _)| number);
        let used = all_fields(*first).filter(|number| {
            Some(*number) != own && records.iter().any(|(_, record)| says(*record, *number))
        });
        let used: Vec<u8> = used.collect();
        self.walk.fields(columns, &used);
        for (_, record) in records {
            self.walk.begin(own_id(kind, *record).map_or(Uuid::nil(), |(_, id)| id));
            self.fields(columns, *record);
        }
    }

    fn fields(&mut self, column: &mut Column<'a>, of: &'a dyn Fields) {
        for at in 0..column.fields.len() {
            let number = column.fields[at];
            let column = column.inner(number.into());
            if number == FieldSet::UNKNOWN {
                self.unknown(column, of);
            } else if let Some(held) = of.value(number) {
                self.value(column, held.view());
            }
        }
    }

    fn unknown(&mut self, column: &mut Column<'a>, of: &dyn Fields) {
        let has_some = of.unknown().is_some_and(|unknown| !unknown.0.is_empty());
        if column.flag(&mut self.walk.coder, 0, has_some) {
            let unknown = Part { of, fields: FieldSet::of(&[FieldSet::UNKNOWN]) };
            self.new_text(column, &json::write(&unknown));
        }
    }

    fn value(&mut self, column: &mut Column<'a>, view: View<'a>) {
        let walk = &mut self.walk;
        match view {
            View::Text(text) => self.text(column, text),
            View::Count(count) => _ = walk.count(column, count),
            View::Signed(number) => _ = walk.signed(column, number),
            View::Flag(flag) => _ = walk.flag(column, flag),
            View::Day(day) => _ = walk.day(column, day),
            View::Time(time) => _ = walk.time(column, time),
            View::Instant(instant) => _ = walk.instant(column, instant),
            View::Currency(currency) => _ = walk.currency(column, currency),
            View::Id(kind, id) => self.id(column, kind, id),
            View::Choice(choice) => {
                let place = choice.chosen();
                walk.choice(column, place);
                walk.chose(place);
                if let Some(content) = choice.content() {
                    self.value(column.inner(place), content);
                }
            }
            View::Fields(fields) => {
                if column.fields.is_empty() {
                    let all: Vec<u8> = all_fields(fields).collect();
                    walk.fields(column, &all);
                }
                self.fields(column, fields);
            }
            View::List(list) => {
                walk.choice(column, list.count());
                for place in 0..list.count() {
                    if let Some(held) = list.at(place) {
                        self.value(column.inner(place.min(1)), held.view());
                    }
                }
            }
            View::Map(map) => {
                walk.choice(column, map.count());
                for (key, held) in map.entries() {
                    self.new_text(column.inner(0), &key);
                    self.value(column.inner(1), held.view());
                }
            }
            View::Maybe(held) => {
                walk.flag(column, held.is_some());
                if let Some(held) = held {
                    self.value(column.inner(0), held.view());
                }
            }
        }
    }

    fn text(&mut self, column: &mut Column<'a>, text: &'a str) {
        let code = column.texts.code(text);
        column.small(&mut self.walk.coder, 0, code);
        if column.texts.take(code).is_none() {
            column.texts.hold(text);
            self.new_text(column, text);
        }
    }

    fn new_text(&mut self, column: &mut Column<'_>, text: &str) {
        column.number(&mut self.walk.coder, 0, text.len() as u64);
        self.texts.push_str(text);
    }

    fn id(&mut self, column: &mut Column<'a>, kind: IdKind, id: Uuid) {
        let code = column.ids.code(id);
        column.small(&mut self.walk.coder, 0, code);
        if column.ids.take(code).is_some() {
            return;
        }
        column.ids.hold(id);
        let record = kind.record().map(|kind| RecordId::new(kind, id));
        let number = record.and_then(|record| self.numbering?.number(record));
        column.flag(&mut self.walk.coder, 0, number.is_some());
        match number {
            Some(number) => {
                let number = i64::from(number);
                column.signed(&mut self.walk.coder, 0, number - column.last);
                column.last = number;
            }
            None => {
                let loose = &self.walk.loose;
                let place = loose.iter().position(|held| *held == id).unwrap_or(loose.len());
                self.walk.loose(column, place, id);
            }
        }
    }
}

/// The numbers of all fields, the one for those without a name last.
fn all_fields(of: &dyn Fields) -> impl Iterator<Item = u8> {
    let unknown = of.unknown().map(|_| FieldSet::UNKNOWN);
    of.fields().iter().map(|field| field.number).chain(unknown)
}

/// Whether a record must be read with this field to be as it was.
fn says(record: &dyn Fields, number: u8) -> bool {
    match record.fields().iter().find(|field| field.number == number) {
        Some(field) => {
            let held = record.value(number);
            field.presence != Presence::Optional || held.is_some_and(|held| !held.view().is_blank())
        }
        None => record.unknown().is_some_and(|unknown| !unknown.0.is_empty()),
    }
}
