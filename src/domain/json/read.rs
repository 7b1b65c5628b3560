//! JSON to values.

use uuid::Uuid;

use super::Why;
use super::free;
use super::scan::{Fault, Scan};
use crate::domain::Currency;
use crate::domain::day_text::{parse_day, parse_instant, parse_time};
use crate::domain::fields::{Choice, Field, FieldSet, Fields, List, Map, Presence, Slot};

/// Reads a value into its slot.
pub(super) fn value(scan: &mut Scan<'_>, slot: Slot<'_>) -> Result<(), Fault> {
    match slot {
        Slot::Text(text) => {
            let read = scan.text()?;
            text.clear();
            text.push_str(&read);
            Ok(())
        }
        Slot::Count(count) => put(count, scan.count()?),
        Slot::SmallCount(count) => {
            let at = scan.fault(Why::Unexpected);
            put(count, u32::try_from(scan.count()?).map_err(|_| at)?)
        }
        Slot::Signed(number) => {
            let at = scan.fault(Why::Unexpected);
            put(number, scan.number()?.parse().map_err(|_| at)?)
        }
        Slot::Flag(flag) => {
            let word = if scan.peek() == Some(b't') { "true" } else { "false" };
            put(flag, scan.word(word).map(|()| word == "true")?)
        }
        Slot::Day(day) => from_text(scan, day, parse_day),
        Slot::Time(time) => from_text(scan, time, parse_time),
        Slot::Instant(instant) => from_text(scan, instant, parse_instant),
        Slot::Currency(currency) => from_text(scan, currency, |text| Currency::parse(text).ok()),
        Slot::Id(_, id) => from_text(scan, id, |text| Uuid::try_parse(text).ok()),
        Slot::Choice(choice) => self::choice(scan, choice),
        Slot::Fields(fields) => object(scan, fields, true).map(drop),
        Slot::List(list) => self::list(scan, list),
        Slot::Map(map) => self::map(scan, map),
        Slot::Maybe(maybe) => {
            if scan.peek() == Some(b'n') {
                maybe.clear();
                return scan.word("null");
            }
            value(scan, maybe.fill())
        }
    }
}

fn put<T>(place: &mut T, read: T) -> Result<(), Fault> {
    *place = read;
    Ok(())
}

fn from_text<T>(
    scan: &mut Scan<'_>,
    place: &mut T,
    parse: fn(&str) -> Option<T>,
) -> Result<(), Fault> {
    scan.peek();
    let at = scan.fault(Why::Unexpected);
    put(place, parse(&scan.text()?).ok_or(at)?)
}

/// `"Won"`, or `{"Lost":{"reason":"price"}}` for a variant with content.
fn choice(scan: &mut Scan<'_>, choice: &mut dyn Choice) -> Result<(), Fault> {
    let bare = scan.peek() == Some(b'"');
    let at = scan.fault(Why::Unexpected);
    let name = match bare {
        true => scan.text()?,
        false => {
            scan.enter(b'{')?;
            scan.key(true)?.ok_or(at)?
        }
    };
    let place = choice.names().iter().position(|known| *known == name);
    if !choice.choose(place.ok_or(at)?) {
        return Err(at);
    }
    match (choice.content_mut(), bare) {
        (None, true) => return Ok(()),
        (Some(_), true) => return Err(at),
        (None, false) => scan.word("null")?,
        (Some(content), false) => value(scan, content)?,
    }
    match scan.key(false)? {
        None => Ok(()),
        Some(_) => Err(at),
    }
}

fn list(scan: &mut Scan<'_>, list: &mut dyn List) -> Result<(), Fault> {
    list.clear();
    scan.enter(b'[')?;
    while scan.element(list.count() == 0)? {
        value(scan, list.push().slot())?;
    }
    Ok(())
}

fn map(scan: &mut Scan<'_>, map: &mut dyn Map) -> Result<(), Fault> {
    map.clear();
    scan.enter(b'{')?;
    while let Some(key) = scan.key(map.count() == 0)? {
        let at = scan.fault(Why::Unexpected);
        value(scan, map.entry(&key).ok_or(at)?.slot())?;
    }
    Ok(())
}

/// Reads an object into fields, and tells which it had; where it is to be the `whole` value, none
/// that is required may be missing.
pub(super) fn object(
    scan: &mut Scan<'_>,
    into: &mut dyn Fields,
    whole: bool,
) -> Result<FieldSet, Fault> {
    scan.enter(b'{')?;
    let mut seen = Seen::default();
    let mut had = FieldSet::default();
    while let Some(key) = scan.key(seen.none())? {
        if !known(scan, into, &key, &mut seen)? {
            unknown(scan, into, &key)?;
            had = had.with(FieldSet::UNKNOWN);
        }
    }
    if whole {
        seen.all_required(scan, into.fields())?;
    }
    Ok(had.or(seen.numbers))
}

/// Reads the value of this key, if it is a field with a name here.
pub(super) fn known(
    scan: &mut Scan<'_>,
    into: &mut dyn Fields,
    key: &str,
    seen: &mut Seen,
) -> Result<bool, Fault> {
    let fields = into.fields();
    let Some(place) = seen.find(fields, key) else { return Ok(false) };
    let field = &fields[place];
    seen.note(scan, field, place)?;
    let Some(held) = into.value_mut(field.number) else { return Ok(false) };
    value(scan, held.slot()).map_err(|fault| fault.of(field.name))?;
    Ok(true)
}

/// Keeps the value of this key where such values are kept, else passes it.
pub(super) fn unknown(scan: &mut Scan<'_>, into: &mut dyn Fields, key: &str) -> Result<(), Fault> {
    match into.unknown_mut() {
        Some(unknown) => {
            let value = free::read(scan)?;
            unknown.0.insert(key.to_owned(), value);
            Ok(())
        }
        None => scan.skip(),
    }
}

/// Which fields of an object have been read.
#[derive(Default)]
pub(super) struct Seen {
    any: bool,
    numbers: FieldSet,
    /// Where the next one is expected: they mostly come in order.
    next: usize,
}

impl Seen {
    /// Whether none has been asked for, also the first time that this is asked.
    fn none(&mut self) -> bool {
        !std::mem::replace(&mut self.any, true)
    }

    fn find(&self, fields: &[Field], key: &str) -> Option<usize> {
        let (before, after) = fields.split_at(self.next.min(fields.len()));
        let named = |field: &Field| field.name == key;
        let after = after.iter().position(named).map(|place| place + before.len());
        after.or_else(|| before.iter().position(named))
    }

    fn note(&mut self, scan: &Scan<'_>, field: &Field, place: usize) -> Result<(), Fault> {
        self.next = place + 1;
        if self.numbers.has(field.number) {
            return Err(scan.fault(Why::Twice(field.name)));
        }
        self.numbers = self.numbers.with(field.number);
        Ok(())
    }

    pub(super) fn all_required(&self, scan: &Scan<'_>, fields: &[Field]) -> Result<(), Fault> {
        let missing = fields
            .iter()
            .find(|field| field.presence == Presence::Required && !self.numbers.has(field.number));
        match missing {
            Some(field) => Err(scan.fault(Why::Missing(field.name))),
            None => Ok(()),
        }
    }
}
