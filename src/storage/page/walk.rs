//! How each kind of value is coded, by what came before it in the same record. Written once for both
//! directions: a value goes in and comes out, the true one or any.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use uuid::Uuid;

use super::model::Column;
use super::range::Coder;
use crate::domain::Currency;

/// A walk through the records of a page, value by value.
pub(super) struct Walk<C> {
    pub(super) coder: C,
    /// The instant in the record's own id, in milliseconds.
    millis: i64,
    /// The day of that instant, and the last one met in the record.
    days: [i64; 2],
    /// The last count met in the record.
    count: i64,
    /// What was chosen last in the record, from 1; 0 is nothing yet.
    chosen: usize,
    currency: Currency,
    /// Ids that have no number.
    pub(super) loose: Vec<Uuid>,
}

impl<C: Coder> Walk<C> {
    pub(super) const fn new(coder: C) -> Self {
        let (days, currency) = ([0; 2], Currency::EUR);
        Self { coder, millis: 0, days, count: 0, chosen: 0, currency, loose: Vec::new() }
    }

    /// Begins with the next record.
    pub(super) fn begin(&mut self, id: Uuid) {
        self.millis = millis(id).unwrap_or(0) as i64;
        let instant = Timestamp::from_millisecond(self.millis).unwrap_or_default();
        self.days = [day_number(Offset::UTC.to_datetime(instant).date()); 2];
        self.count = 0;
        self.chosen = 0;
    }

    /// The numbers of the fields that a column has.
    pub(super) fn fields(&mut self, column: &mut Column<'_>, fields: &[u8]) {
        let count = column.small(&mut self.coder, 0, fields.len() as u64).min(64);
        let mut last = 0;
        for at in 0..count as usize {
            let number = fields.get(at).copied().unwrap_or_default();
            let gap = u64::from(number.wrapping_sub(last) & 63);
            last = last.wrapping_add(column.small(&mut self.coder, 1, gap) as u8) & 63;
            column.fields.push(last);
        }
    }

    pub(super) fn flag(&mut self, column: &mut Column<'_>, value: bool) -> bool {
        column.flag(&mut self.coder, self.chosen, value)
    }

    /// How many, or which of a few.
    pub(super) fn choice(&mut self, column: &mut Column<'_>, value: usize) -> usize {
        column.small(&mut self.coder, self.chosen, value as u64) as usize
    }

    /// Remembers what was chosen.
    pub(super) fn chose(&mut self, place: usize) {
        self.chosen = place.saturating_add(1).min(31);
    }

    pub(super) fn count(&mut self, column: &mut Column<'_>, value: u64) -> u64 {
        let value = self.guessed(column, [self.count, 0], value as i64);
        self.count = value;
        value as u64
    }

    pub(super) fn signed(&mut self, column: &mut Column<'_>, value: i64) -> i64 {
        column.round(&mut self.coder, value)
    }

    /// `None` where it is no day.
    pub(super) fn day(&mut self, column: &mut Column<'_>, value: Date) -> Option<Date> {
        let [base, last] = self.days;
        let number = self.guessed(column, [last, base], day_number(value));
        self.days = [base, number];
        day_of(number)
    }

    fn guessed(&mut self, column: &mut Column<'_>, guesses: [i64; 2], value: i64) -> i64 {
        let guess = column.guess.of(guesses);
        let distance = column.signed(&mut self.coder, 0, value.wrapping_sub(guess));
        let value = guess.wrapping_add(distance);
        column.guess.learn(guesses, value);
        value
    }

    /// `None` where it is no time of day.
    pub(super) fn time(&mut self, column: &mut Column<'_>, value: Time) -> Option<Time> {
        let minutes = i64::from(value.hour()) * 60 + i64::from(value.minute());
        let seconds = minutes * 60 + i64::from(value.second());
        let nanos = seconds * NANOS + i64::from(value.subsec_nanosecond());
        let nanos = column.round(&mut self.coder, nanos);
        let seconds = nanos.div_euclid(NANOS);
        let hour = i8::try_from(seconds / 3600).ok()?;
        let [minute, second] = [seconds / 60 % 60, seconds % 60].map(|part| part as i8);
        Time::new(hour, minute, second, nanos.rem_euclid(NANOS) as i32).ok()
    }

    /// By its distance from the instant in the record's id. `None` where it is out of range.
    pub(super) fn instant(
        &mut self,
        column: &mut Column<'_>,
        value: Timestamp,
    ) -> Option<Timestamp> {
        let seconds_of_id = self.millis.div_euclid(1000);
        let nanos_of_id = self.millis.rem_euclid(1000) * (NANOS / 1000);
        let seconds = column.signed(&mut self.coder, 0, value.as_second() - seconds_of_id);
        let nanos = i64::from(value.subsec_nanosecond()) - nanos_of_id;
        let nanos = column.inner(0).round(&mut self.coder, nanos);
        let seconds = seconds.checked_add(seconds_of_id)?;
        Timestamp::new(seconds, i32::try_from(nanos.checked_add(nanos_of_id)?).ok()?).ok()
    }

    /// `None` where it is none.
    pub(super) fn currency(
        &mut self,
        column: &mut Column<'_>,
        value: Currency,
    ) -> Option<Currency> {
        if !column.flag(&mut self.coder, 0, value != self.currency) {
            return Some(self.currency);
        }
        let letters = value.code().bytes();
        let letters = letters.fold(0, |all, letter| (all << 5) | u64::from(letter & 31));
        let letters = self.coder.plain(letters, 15);
        let code: String =
            [10, 5, 0].map(|at| char::from(0x40 + ((letters >> at) & 31) as u8)).iter().collect();
        self.currency = Currency::parse(&code).ok()?;
        Some(self.currency)
    }

    /// An id without a number: the first time as it is, then by its place.
    pub(super) fn loose(
        &mut self,
        column: &mut Column<'_>,
        place: usize,
        id: Uuid,
    ) -> Option<Uuid> {
        let place = column.number(&mut self.coder, 2, place as u64) as usize;
        if place == self.loose.len() {
            let id = self.bits(id.as_u128(), 128);
            self.loose.push(Uuid::from_u128(id));
        }
        self.loose.get(place).copied()
    }

    /// The id of a record, which mostly follows the one before closely.
    pub(super) fn own_id(&mut self, column: &mut Column<'_>, id: Uuid) -> Uuid {
        let stamp = millis(id);
        if column.flag(&mut self.coder, 0, stamp.is_none()) {
            return Uuid::from_u128(self.bits(id.as_u128(), 128));
        }
        let stamp = stamp.unwrap_or_default() as i64;
        let later = column.signed(&mut self.coder, 0, stamp.wrapping_sub(column.last));
        column.last = column.last.wrapping_add(later);
        let drawn = id.as_u128();
        let drawn = self.bits(((drawn >> 64) & 0xfff) << 62 | (drawn & LOW_62), 74);
        let head = (column.last as u128) << 80 | VERSION_7 | (drawn >> 62) << 64;
        Uuid::from_u128(head | VARIANT | (drawn & LOW_62))
    }

    fn bits(&mut self, value: u128, bits: u32) -> u128 {
        let (mut left, mut coded) = (bits, 0);
        while left > 0 {
            let some = left.min(16);
            left -= some;
            coded = (coded << some) | u128::from(self.coder.plain((value >> left) as u64, some));
        }
        coded
    }
}

const NANOS: i64 = 1_000_000_000;
const LOW_62: u128 = (1 << 62) - 1;

/// What every id of version 7 has, and every id of its family (RFC 9562).
const VERSION_7: u128 = 7 << 76;
const VARIANT: u128 = 2 << 62;

/// The milliseconds since 1970 in an id of version 7.
fn millis(id: Uuid) -> Option<u64> {
    let bits = id.as_u128();
    let is_7 = bits & (0xf << 76 | 3 << 62) == VERSION_7 | VARIANT;
    is_7.then_some((bits >> 80) as u64)
}

/// Days in order, as if every month had 31: there is no calendar to know, and near ones stay near.
fn day_number(day: Date) -> i64 {
    let month = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
    month * 31 + i64::from(day.day()) - 1
}

fn day_of(number: i64) -> Option<Date> {
    let (month, day) = (number.div_euclid(31), number.rem_euclid(31) + 1);
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    Date::new(year, (month.rem_euclid(12) + 1) as i8, day as i8).ok()
}
