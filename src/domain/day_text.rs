//! Days, times of day and instants as text: `2026-11-24`, `09:30:15`, `2026-11-24T09:30:15Z`, as ISO
//! 8601 and RFC 3339 write them. Small on purpose; it writes what jiff's `Display` writes and reads
//! what its `FromStr` reads. Days as people in one country write them are not read here.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

/// `2026-11-24`. A year before 0 has a sign and six digits.
#[must_use]
pub fn day(day: Date) -> String {
    let mut out = String::with_capacity(10);
    push_day(&mut out, day);
    out
}

/// `09:30:15`, and a fraction where there is one.
#[must_use]
pub fn time(time: Time) -> String {
    let mut out = String::with_capacity(8);
    push_time(&mut out, time);
    out
}

/// Writes a day behind `out`.
pub fn push_day(out: &mut String, day: Date) {
    let year = day.year();
    if year < 0 {
        out.push('-');
    }
    push_digits(out, year.unsigned_abs().into(), if year < 0 { 6 } else { 4 });
    for part in [day.month(), day.day()] {
        out.push('-');
        push_digits(out, part.unsigned_abs().into(), 2);
    }
}

/// Writes a time of day behind `out`.
pub fn push_time(out: &mut String, time: Time) {
    for (at, part) in [time.hour(), time.minute(), time.second()].into_iter().enumerate() {
        if at > 0 {
            out.push(':');
        }
        push_digits(out, part.unsigned_abs().into(), 2);
    }
    let fraction = time.subsec_nanosecond();
    if fraction != 0 {
        out.push('.');
        push_digits(out, fraction.unsigned_abs().into(), 9);
        out.truncate(out.trim_end_matches('0').len());
    }
}

/// Writes an instant behind `out`, in UTC.
pub fn push_instant(out: &mut String, instant: Timestamp) {
    let utc = Offset::UTC.to_datetime(instant);
    push_day(out, utc.date());
    out.push('T');
    push_time(out, utc.time());
    out.push('Z');
}

/// Writes a number behind `out`, with zeros in front up to `width` digits.
pub fn push_digits(out: &mut String, number: u64, width: usize) {
    let mut digits = [b'0'; 20];
    let (mut rest, mut at) = (number, digits.len());
    while rest > 0 || digits.len() - at < width.max(1) {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
}

/// Reads a day; a time after it is read and let go, but not one in UTC, which may be another day.
#[must_use]
pub fn parse_day(text: &str) -> Option<Date> {
    let mut rest = Rest(text.as_bytes());
    let day = rest.day()?;
    if rest.eat(b"Tt ").is_some() {
        rest.time()?;
        rest.local_offset()?;
    }
    rest.end()?;
    Some(day)
}

/// Reads a time of day, to the hour, the minute or finer; a day before it is read and let go.
#[must_use]
pub fn parse_time(text: &str) -> Option<Time> {
    let mut rest = Rest(text.as_bytes());
    let dated = rest.day().is_some() && rest.eat(b"Tt ").is_some();
    if !dated {
        rest = Rest(text.as_bytes());
        rest.eat(b"Tt");
    }
    let time = rest.time()?;
    rest.local_offset()?;
    rest.end()?;
    Some(time)
}

/// Reads an instant: a day, a time and `Z` or an offset from it.
#[must_use]
pub fn parse_instant(text: &str) -> Option<Timestamp> {
    let mut rest = Rest(text.as_bytes());
    let day = rest.day()?;
    rest.eat(b"Tt ")?;
    let time = rest.time()?;
    let ahead = if rest.eat(b"Zz").is_some() { 0 } else { rest.offset()? };
    rest.end()?;
    let utc = Offset::UTC.to_timestamp(DateTime::from_parts(day, time)).ok()?;
    Timestamp::new(utc.as_second() - i64::from(ahead), utc.subsec_nanosecond()).ok()
}

/// What has not been read yet.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn eat(&mut self, any_of: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first().filter(|(first, _)| any_of.contains(first))?;
        self.0 = rest;
        Some(*first)
    }

    /// So many digits as a number.
    fn digits(&mut self, count: usize) -> Option<i32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let number = digits.iter().try_fold(0_i32, |number, digit| {
            digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0'))
        })?;
        self.0 = rest;
        Some(number)
    }

    fn small(&mut self, count: usize) -> Option<i8> {
        i8::try_from(self.digits(count)?).ok()
    }

    fn day(&mut self) -> Option<Date> {
        let year = match self.eat(b"+-") {
            None => self.digits(4)?,
            Some(b'+') => self.digits(6)?,
            Some(_) => Some(-self.digits(6)?).filter(|year| *year != 0)?,
        };
        let dashes = self.eat(b"-").is_some();
        let month = self.small(2)?;
        if dashes {
            self.eat(b"-")?;
        }
        Date::new(i16::try_from(year).ok()?, month, self.small(2)?).ok()
    }

    fn time(&mut self) -> Option<Time> {
        let hour = self.small(2)?;
        let colons = self.eat(b":").is_some();
        let (mut minute, mut second, mut nanosecond) = (0, 0, 0);
        if colons || self.digit_follows() {
            minute = self.small(2)?;
            let goes_on = if colons { self.eat(b":").is_some() } else { self.digit_follows() };
            if goes_on {
                // A leap second is the one before it.
                second = self.small(2).filter(|second| *second <= 60)?.min(59);
                if self.eat(b".,").is_some() {
                    nanosecond = self.fraction()?;
                }
            }
        }
        Time::new(hour, minute, second, nanosecond).ok()
    }

    fn digit_follows(&self) -> bool {
        self.0.first().is_some_and(u8::is_ascii_digit)
    }

    /// One to nine digits behind the decimal mark, as nanoseconds.
    fn fraction(&mut self) -> Option<i32> {
        let count = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let count = Some(count).filter(|count| (1..=9).contains(count))?;
        let scale = 10_i32.pow(u32::try_from(9 - count).ok()?);
        Some(self.digits(count)? * scale)
    }

    /// An offset from UTC, in seconds ahead of it.
    fn offset(&mut self) -> Option<i32> {
        let sign = if self.eat(b"+-")? == b'-' { -1 } else { 1 };
        let hours = self.digits(2).filter(|hours| *hours <= 25)?;
        let colons = self.eat(b":").is_some();
        let mut seconds = hours * 3600;
        if colons || self.digit_follows() {
            seconds += self.digits(2).filter(|minutes| *minutes < 60)? * 60;
            let goes_on = if colons { self.eat(b":").is_some() } else { self.digit_follows() };
            if goes_on {
                seconds += self.digits(2).filter(|seconds| *seconds < 60)?;
            }
        }
        Some(sign * seconds)
    }

    /// An offset, if there is one, where only what the clock showed is asked for.
    fn local_offset(&mut self) -> Option<()> {
        match self.0.first() {
            Some(b'+' | b'-') => self.offset().map(drop),
            _ => Some(()),
        }
    }

    /// The end, after annotations in brackets: `[Europe/Rome]`.
    fn end(&mut self) -> Option<()> {
        while self.eat(b"[").is_some() {
            let close = self.0.iter().position(|byte| *byte == b']').filter(|close| *close > 0)?;
            self.0 = &self.0[close + 1..];
        }
        self.0.is_empty().then_some(())
    }
}
