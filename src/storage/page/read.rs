//! The bytes of a page to records, whatever the bytes are.

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use uuid::Uuid;

use super::model::{Column, Recent};
use super::numbering::HIGHEST;
use super::range::Decoder;
use super::walk::Walk;
use super::{FORMAT, LIMIT_BYTES, Numbering, PageFault, own_id, take_length};
use crate::domain::fields::{FieldSet, Fields, Fill, IdKind, Presence, Slot};
use crate::domain::{Record, RecordId, RecordKind, json};

/// A page of which the ids are read.
pub struct Page<'a> {
    kind: RecordKind,
    ids: Vec<(u32, Uuid)>,
    /// At the first record.
    decoder: Decoder<'a>,
    texts: &'a [u8],
    texts_length: usize,
}

impl<'a> Page<'a> {
    /// Reads what a page is and whose records it holds.
    ///
    /// # Errors
    /// [`PageFault`]
    pub fn open(bytes: &'a [u8]) -> Result<Self, PageFault> {
        let (format, bytes) = bytes.split_first().ok_or(PageFault::Damaged)?;
        let (kind, mut bytes) = bytes.split_first().ok_or(PageFault::Damaged)?;
        let kind = RecordKind::ALL.iter().find(|known| **known as u8 == *kind);
        let kind = *kind.filter(|_| *format == FORMAT).ok_or(PageFault::TooNew)?;
        let coded_length = take_length(&mut bytes)?;
        let texts_length = take_length(&mut bytes)?;
        let (coded, texts) = bytes.split_at_checked(coded_length).ok_or(PageFault::Damaged)?;
        let mut walk = Walk::new(Decoder::new(coded));
        let ids = ids(&mut walk, kind)?;
        Ok(Self { kind, ids, decoder: walk.coder, texts, texts_length })
    }

    /// The numbers of its records, ascending, and the records they stand for. Nothing else is read.
    pub fn ids(&self) -> impl Iterator<Item = (u32, RecordId)> {
        self.ids.iter().map(|(number, id)| (*number, RecordId::new(self.kind, *id)))
    }

    /// Its records, each with its number. Their references are looked up in `numbering`, which so
    /// must know the ids of all pages.
    ///
    /// # Errors
    /// [`PageFault`]
    pub fn records(&self, numbering: &Numbering) -> Result<Vec<(u32, Record)>, PageFault> {
        let texts = inflated(self.texts, self.texts_length)?;
        let mut reader = Reader {
            walk: Walk::new(self.decoder.clone()),
            texts: &texts,
            numbering,
            room: LIMIT_BYTES,
        };
        let mut columns = Column::default();
        let records = reader.records(self.kind, &self.ids, &mut columns)?;
        let is_whole = reader.walk.coder.is_at_end() && reader.texts.is_empty();
        if is_whole { Ok(records) } else { Err(PageFault::Damaged) }
    }
}

fn ids(walk: &mut Walk<Decoder<'_>>, kind: RecordKind) -> Result<Vec<(u32, Uuid)>, PageFault> {
    let (mut numbers, mut own): (Column<'_>, Column<'_>) = Default::default();
    let has_id = own_id(kind, Record::blank(kind).fields()).is_some();
    let count = numbers.number(&mut walk.coder, 1, 0);
    if count > MOST_RECORDS {
        return Err(PageFault::Damaged);
    }
    let mut ids = Vec::new();
    let mut next = 0_u64;
    for _ in 0..count {
        let number = next.saturating_add(numbers.number(&mut walk.coder, 0, 0));
        next = number.saturating_add(1);
        let id = if has_id { walk.own_id(&mut own, Uuid::nil()) } else { Uuid::nil() };
        match u32::try_from(number) {
            Ok(number) if number <= HIGHEST && !walk.coder.is_over() => ids.push((number, id)),
            _ => return Err(PageFault::Damaged),
        }
    }
    Ok(ids)
}

/// The texts, exactly as long as they are said to be.
fn inflated(texts: &[u8], length: usize) -> Result<String, PageFault> {
    if length > LIMIT_BYTES {
        return Err(PageFault::Damaged);
    }
    let bytes = match (texts, length) {
        ([], 0) => Vec::new(),
        _ => decompress_to_vec_with_limit(texts, length).map_err(|_| PageFault::Damaged)?,
    };
    match String::from_utf8(bytes) {
        Ok(texts) if texts.len() == length => Ok(texts),
        _ => Err(PageFault::Damaged),
    }
}

struct Reader<'a> {
    walk: Walk<Decoder<'a>>,
    /// Texts not yet taken.
    texts: &'a str,
    numbering: &'a Numbering,
    /// Bytes that may still be filled.
    room: usize,
}

impl<'a> Reader<'a> {
    fn records(
        &mut self,
        kind: RecordKind,
        ids: &[(u32, Uuid)],
        columns: &mut Column<'a>,
    ) -> Result<Vec<(u32, Record)>, PageFault> {
        let mut records = Vec::with_capacity(ids.len());
        let blank = Record::blank(kind);
        let own = own_id(kind, blank.fields()).map(|(number, _)| number);
        if !ids.is_empty() {
            self.columns(columns, blank.fields(), own)?;
        }
        for (number, id) in ids {
            let mut record = blank.clone();
            let fields = record.fields_mut();
            if let Some(Slot::Id(_, place)) =
                own.and_then(|own| fields.value_mut(own)).map(|held| held.slot())
            {
                *place = *id;
            }
            self.spend(size_of::<Record>())?;
            self.walk.begin(*id);
            self.fields(columns, fields)?;
            records.push((*number, record));
        }
        Ok(records)
    }

    /// Reads which fields a column has, and looks whether all that are required are among them.
    fn columns(
        &mut self,
        column: &mut Column<'a>,
        of: &dyn Fields,
        own: Option<u8>,
    ) -> Result<(), PageFault> {
        self.walk.fields(column, &[]);
        let mut required = of.fields().iter().filter(|field| field.presence == Presence::Required);
        let is_there = |number| Some(number) == own || column.fields.contains(&number);
        let whole = required.all(|field| is_there(field.number));
        if whole { Ok(()) } else { Err(PageFault::Damaged) }
    }

    fn fields(&mut self, column: &mut Column<'a>, into: &mut dyn Fields) -> Result<(), PageFault> {
        for at in 0..column.fields.len() {
            let number = column.fields[at];
            let column = column.inner(number.into());
            if number == FieldSet::UNKNOWN {
                self.unknown(column, into)?;
            } else {
                let held = into.value_mut(number).ok_or(PageFault::TooNew)?;
                self.value(column, held.slot())?;
            }
        }
        Ok(())
    }

    fn unknown(&mut self, column: &mut Column<'a>, into: &mut dyn Fields) -> Result<(), PageFault> {
        if !column.flag(&mut self.walk.coder, 0, false) {
            return Ok(());
        }
        let text = self.new_text(column)?;
        json::fill(text, Fill::some(into)).map_err(|_| PageFault::Damaged)?;
        Ok(())
    }

    fn value(&mut self, column: &mut Column<'a>, slot: Slot<'_>) -> Result<(), PageFault> {
        let walk = &mut self.walk;
        match slot {
            Slot::Text(text) => {
                let read = self.text(column)?;
                self.spend(read.len())?;
                text.clear();
                text.push_str(read);
                Ok(())
            }
            Slot::Count(count) => put(count, Some(walk.count(column, 0))),
            Slot::SmallCount(count) => put(count, u32::try_from(walk.count(column, 0)).ok()),
            Slot::Signed(number) => put(number, Some(walk.signed(column, 0))),
            Slot::Flag(flag) => put(flag, Some(walk.flag(column, false))),
            Slot::Day(day) => put(day, walk.day(column, Default::default())),
            Slot::Time(time) => put(time, walk.time(column, Default::default())),
            Slot::Instant(instant) => put(instant, walk.instant(column, Default::default())),
            Slot::Currency(currency) => put(currency, walk.currency(column, *currency)),
            Slot::Id(kind, id) => put(id, self.id(column, kind)),
            Slot::Choice(choice) => {
                let place = walk.choice(column, 0);
                walk.chose(place);
                if !choice.choose(place) {
                    return Err(PageFault::TooNew);
                }
                match choice.content_mut() {
                    Some(content) => self.value(column.inner(place), content),
                    None => Ok(()),
                }
            }
            Slot::Fields(fields) => {
                if column.fields.is_empty() {
                    self.columns(column, fields, None)?;
                }
                self.fields(column, fields)
            }
            Slot::List(list) => {
                list.clear();
                for place in 0..walk.choice(column, 0) {
                    self.spend(ELEMENT_BYTES)?;
                    self.value(column.inner(place.min(1)), list.push().slot())?;
                }
                Ok(())
            }
            Slot::Map(map) => {
                map.clear();
                for _ in 0..walk.choice(column, 0) {
                    self.spend(ELEMENT_BYTES)?;
                    let key = self.new_text(column.inner(0))?;
                    let held = map.entry(key).ok_or(PageFault::Damaged)?;
                    self.value(column.inner(1), held.slot())?;
                }
                Ok(())
            }
            Slot::Maybe(maybe) => match walk.flag(column, false) {
                false => {
                    maybe.clear();
                    Ok(())
                }
                true => self.value(column.inner(0), maybe.fill()),
            },
        }
    }

    fn text(&mut self, column: &mut Column<'a>) -> Result<&'a str, PageFault> {
        let code = column.small(&mut self.walk.coder, 0, 0);
        if !Recent::<&str>::is_new(code) {
            return column.texts.take(code).ok_or(PageFault::Damaged);
        }
        let text = self.new_text(column)?;
        column.texts.hold(text);
        Ok(text)
    }

    fn new_text(&mut self, column: &mut Column<'_>) -> Result<&'a str, PageFault> {
        let length = column.number(&mut self.walk.coder, 0, 0);
        let length = usize::try_from(length).map_err(|_| PageFault::Damaged)?;
        let (text, left) = self.texts.split_at_checked(length).ok_or(PageFault::Damaged)?;
        self.texts = left;
        Ok(text)
    }

    fn id(&mut self, column: &mut Column<'_>, kind: IdKind) -> Option<Uuid> {
        let code = column.small(&mut self.walk.coder, 0, 0);
        if !Recent::<Uuid>::is_new(code) {
            return column.ids.take(code);
        }
        let id = if !column.flag(&mut self.walk.coder, 0, false) {
            self.walk.loose(column, 0, Uuid::nil())?
        } else {
            let distance = column.signed(&mut self.walk.coder, 0, 0);
            column.last = column.last.wrapping_add(distance);
            let (kind, number) = (kind.record()?, u32::try_from(column.last).ok()?);
            self.numbering.uuid(kind, number).unwrap_or_else(|| stand_in(kind, number))
        };
        column.ids.hold(id);
        Some(id)
    }

    fn spend(&mut self, bytes: usize) -> Result<(), PageFault> {
        let left = self.room.checked_sub(bytes).filter(|_| !self.walk.coder.is_over());
        self.room = left.ok_or(PageFault::Damaged)?;
        Ok(())
    }
}

/// The most records that a page is taken for.
const MOST_RECORDS: u64 = 4096;

/// What an element of a list or a map counts for, whatever is in it.
const ELEMENT_BYTES: usize = 64;

fn put<T>(place: &mut T, read: Option<T>) -> Result<(), PageFault> {
    *place = read.ok_or(PageFault::Damaged)?;
    Ok(())
}

/// The id of a record that is no more while something still names it: of the custom version 8 (RFC
/// 9562), so that it is no other record's, and the same wherever that record is named.
fn stand_in(kind: RecordKind, number: u32) -> Uuid {
    Uuid::from_u128(0x8000_8000_0000_0000_0000 | u128::from(kind as u8) << 32 | u128::from(number))
}
