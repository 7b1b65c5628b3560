//! A day as it is written.

use jiff::civil::{Date, Time};

use super::DateFault;
use super::day_words::{is_filler, is_weekday, month};
use super::time_text::{parse_time, split_time};

/// A day as it is written, before the order is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::transfer) struct DateForm {
    pub(super) day: DayForm,
    pub(in crate::transfer) time: Option<Time>,
    pub(in crate::transfer) has_offset: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DayForm {
    /// Which number is which is certain.
    Named {
        year: Year,
        month: i8,
        day: i8,
    },
    Numbers {
        first: i8,
        second: i8,
        year: Year,
    },
    Serial(i32),
}

/// A year of four digits or of two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Year {
    Whole(i16),
    Short(i8),
}

/// Serial numbers from 1954 to 2119: outside, a number is more likely a year or an amount.
const SERIALS: std::ops::RangeInclusive<i32> = 20_000..=80_000;

impl DateForm {
    /// Whether it is a bare number, which may be anything.
    pub(in crate::transfer) const fn is_serial(self) -> bool {
        matches!(self.day, DayForm::Serial(_))
    }

    /// Reads a text of a day, and of a time after it.
    pub(in crate::transfer) fn parse(text: &str) -> Result<Self, DateFault> {
        let text = text.trim();
        if let Some(serial) = serial(text) {
            return Ok(Self { day: DayForm::Serial(serial), time: None, has_offset: false });
        }
        let (day, time) = split_time(text);
        let (time, has_offset) = match time {
            Some(time) => parse_time(time).ok_or(DateFault::NotADate)?,
            None => (None, false),
        };
        Ok(Self { day: parse_day(day)?, time, has_offset })
    }
}

fn serial(text: &str) -> Option<i32> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let serial = whole.parse().ok().filter(|_| digits(whole) && digits(fraction))?;
    SERIALS.contains(&serial).then_some(serial)
}

fn parse_day(text: &str) -> Result<DayForm, DateFault> {
    let is_separator = |letter: char| "/-. \u{a0}\u{202f},".contains(letter);
    // `'24`
    let parts = text.split(is_separator).map(|part| part.trim_start_matches(['\'', '’']));
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty() && !is_filler(part)).collect();
    // `lun 23/02/2026`, `Monday, 23 February 2026`; of three parts `mar` is a month.
    if parts.len() == 4 && parts.first().is_some_and(|part| is_weekday(part)) {
        parts.remove(0);
    } else if parts.len() == 4 && parts.last().is_some_and(|part| is_weekday(part)) {
        parts.pop();
    }
    match *parts.as_slice() {
        [whole] if whole.len() == 8 && whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            certain(&whole[..4], &whole[4..6], &whole[6..])
        }
        [a, b, c] if text.contains(is_separator) => three_parts(a, b, c),
        _ => Err(DateFault::NotADate),
    }
}

fn three_parts(a: &str, b: &str, c: &str) -> Result<DayForm, DateFault> {
    // 15 March 2024, March 15 2024, 1er mars 24.
    let spelt = match (month(a), month(b)) {
        (None, Some(month)) => Some((a, month, c)),
        (Some(month), None) => Some((b, month, c)),
        _ => None,
    };
    if let Some((day, month, year)) = spelt {
        // 2024 March 15
        let (day, year) = if day.len() == 4 { (year, day) } else { (day, year) };
        let day =
            day.trim_end_matches(|letter: char| letter.is_alphabetic() || "°º".contains(letter));
        return named(year_of(year)?, month, number(day).ok_or(DateFault::NotADate)?);
    }
    let [Some(first), Some(second), Some(third)] = [a, b, c].map(number) else {
        return Err(DateFault::NotADate);
    };
    match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => certain(a, b, c),
        // 99-12-31: no month has so many days.
        (2, 1..=2, 1..=2) if first > 31 => {
            named(year_of(a)?, small(second).ok_or(DateFault::NoSuchDay)?, third)
        }
        (1..=2, 1..=2, 2 | 4) => {
            let (Some(first), Some(second)) = (small(first), small(second)) else {
                return Err(DateFault::NotADate);
            };
            let possible = |number: i8| (1..=31).contains(&number);
            if !possible(first) || !possible(second) || (first > 12 && second > 12) {
                return Err(DateFault::NoSuchDay);
            }
            Ok(DayForm::Numbers { first, second, year: year_of(c)? })
        }
        _ => Err(DateFault::NotADate),
    }
}

fn certain(year: &str, month: &str, day: &str) -> Result<DayForm, DateFault> {
    let [Some(month), Some(day)] = [month, day].map(number) else {
        return Err(DateFault::NotADate);
    };
    named(year_of(year)?, small(month).ok_or(DateFault::NoSuchDay)?, day)
}

/// A day of a month that it can have; in February of a year of two digits one too many may pass.
fn named(year: Year, month: i8, day: i16) -> Result<DayForm, DateFault> {
    let day = small(day).ok_or(DateFault::NoSuchDay)?;
    let in_year = match year {
        Year::Whole(year) => year,
        Year::Short(_) => 2000,
    };
    Date::new(in_year, month, day).map_err(|_| DateFault::NoSuchDay)?;
    Ok(DayForm::Named { year, month, day })
}

/// A year of four digits, or of two.
fn year_of(text: &str) -> Result<Year, DateFault> {
    let year = number(text).ok_or(DateFault::NotADate)?;
    match text.len() {
        4 => Ok(Year::Whole(year)),
        2 => small(year).map(Year::Short).ok_or(DateFault::NotADate),
        _ => Err(DateFault::NotADate),
    }
}

fn small(number: i16) -> Option<i8> {
    i8::try_from(number).ok()
}

fn number(text: &str) -> Option<i16> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
