//! Days as text. A day is taken as written: no zone is ever applied.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{DecidedBy, decide};

/// Which of two numbers is the day, where both could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// 3/1/2017 is the third of January.
    DayFirst,
    /// 3/1/2017 is the first of March.
    MonthFirst,
}

/// The day from which a spreadsheet counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Epoch {
    /// 1 is the first of January 1900; Excel's default.
    Excel1900,
    /// 0 is the first of January 1904; workbooks from old Macs.
    Excel1904,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It is written like no date that is known.
    NotADate,
    /// There is no such day: 31/02.
    NoSuchDay,
    /// The year has two digits, and may be in either century.
    TwoDigitYear,
    /// It waits for an answer: which number is the day, or where the count starts.
    Undecided,
}

/// A day as it is written, before the order is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::transfer) struct DateForm {
    day: DayForm,
    pub(in crate::transfer) time: Option<Time>,
    pub(in crate::transfer) has_offset: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum DayForm {
    Certain(Date),
    Numbers { first: i8, second: i8, year: i16 },
    Serial(i32),
}

/// How the days of a column are to be read, and what still has to be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::transfer) struct DateStyle {
    pub(in crate::transfer) order: Option<(DateOrder, DecidedBy)>,
    pub(in crate::transfer) epoch: Option<Epoch>,
    pub(in crate::transfer) ask_order: Option<String>,
    pub(in crate::transfer) ask_epoch: Option<String>,
    pub(in crate::transfer) offset_example: Option<String>,
}

/// Serial numbers from 1954 to 2119: outside, a number is more likely a year or an amount.
const SERIALS: std::ops::RangeInclusive<i32> = 20_000..=80_000;

impl DateStyle {
    /// Judges a column by its texts that are not blank.
    pub(in crate::transfer) fn of<'a>(
        texts: impl Iterator<Item = &'a str>,
        answer: Option<DateOrder>,
        preset: Option<DateOrder>,
        epoch: Option<Epoch>,
    ) -> Self {
        let mut style = Self::default();
        let mut evidence = [None, None];
        let mut unclear = None;
        for text in texts {
            let Ok(form) = DateForm::parse(text) else { continue };
            if form.has_offset && style.offset_example.is_none() {
                style.offset_example = Some(text.to_owned());
            }
            match form.day {
                DayForm::Certain(_) => {}
                DayForm::Serial(_) => style.ask_epoch = style.ask_epoch.or(Some(text.to_owned())),
                DayForm::Numbers { first, second, .. } if first > 12 && second <= 12 => {
                    evidence[0] = Some(DateOrder::DayFirst);
                }
                DayForm::Numbers { first, second, .. } if second > 12 && first <= 12 => {
                    evidence[1] = Some(DateOrder::MonthFirst);
                }
                DayForm::Numbers { first, second, .. } if first == second => {}
                DayForm::Numbers { .. } => unclear = unclear.or(Some(text.to_owned())),
            }
        }
        style.order = decide(evidence, answer, preset);
        let contradictory = evidence.iter().all(Option::is_some);
        if style.order.is_none() && (contradictory || unclear.is_some()) {
            style.ask_order = Some(unclear.unwrap_or_default());
        }
        style.epoch = epoch;
        if epoch.is_some() {
            style.ask_epoch = None;
        }
        style
    }

    /// The day that a text stands for.
    pub(in crate::transfer) fn day(&self, form: DateForm) -> Result<Date, DateFault> {
        match form.day {
            DayForm::Certain(day) => Ok(day),
            DayForm::Serial(serial) => {
                let first = match self.epoch.ok_or(DateFault::Undecided)? {
                    // Excel counts a 29 February 1900 that never was: past it, a day earlier.
                    Epoch::Excel1900 => jiff::civil::date(1899, 12, 30),
                    Epoch::Excel1904 => jiff::civil::date(1904, 1, 1),
                };
                let days = jiff::Span::new().try_days(serial);
                let day = days.and_then(|days| first.checked_add(days));
                day.map_err(|_| DateFault::NoSuchDay)
            }
            DayForm::Numbers { first, second, year } => {
                let (month, day) = match self.order {
                    Some((DateOrder::DayFirst, _)) => (second, first),
                    Some((DateOrder::MonthFirst, _)) => (first, second),
                    None if first == second => (first, second),
                    None => return Err(DateFault::Undecided),
                };
                Date::new(year, month, day).map_err(|_| DateFault::NoSuchDay)
            }
        }
    }
}

impl DateForm {
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

/// Cuts before the hour of `14:30`, at the space or the `T` in front of it.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    let hour = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let day = text[..hour].trim_end_matches([' ', 'T', 't', ',', '\u{a0}', '\u{202f}']);
    (day, Some(&text[hour..]))
}

/// A time of day and whether a zone follows; the time itself is `None` where seconds are a fraction
/// that is of no use here.
fn parse_time(text: &str) -> Option<(Option<Time>, bool)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != ':');
    let (clock, rest) = text.split_at(end.unwrap_or(text.len()));
    let mut parts =
        clock.split(':').map(|part| part.parse::<i8>().ok().filter(|_| part.len() <= 2));
    let (mut hour, minute) = (parts.next()??, parts.next()??);
    let second = match parts.next() {
        Some(second) => second?,
        None => 0,
    };
    if parts.next().is_some() {
        return None;
    }
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|letter: char| letter.is_ascii_digit()),
        None => rest,
    };
    let mut rest = rest.trim().to_ascii_lowercase();
    for (mark, afternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
        if let Some(after) = rest.strip_prefix(mark) {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if afternoon { 12 } else { 0 };
            rest = after.trim().to_owned();
            break;
        }
    }
    let has_offset = match rest.as_str() {
        "" => false,
        "z" | "utc" | "gmt" => true,
        offset => {
            let offset = offset.trim_start_matches("gmt").trim_start_matches("utc");
            let digits = offset.strip_prefix(['+', '-', '−'])?.replace(':', "");
            let right = matches!(digits.len(), 1 | 2 | 4)
                && digits.bytes().all(|byte| byte.is_ascii_digit());
            right.then_some(true)?
        }
    };
    let time = Time::new(hour, minute, second, 0).ok()?;
    Some((Some(time), has_offset))
}

fn parse_day(text: &str) -> Result<DayForm, DateFault> {
    let is_separator = |letter: char| "/-. \u{a0},".contains(letter);
    let parts: Vec<&str> = text.split(is_separator).filter(|part| !part.is_empty()).collect();
    match *parts.as_slice() {
        [whole] if whole.len() == 8 && number(whole).is_some() && whole.is_ascii() => {
            certain(&whole[..4], &whole[4..6], &whole[6..])
        }
        [a, b, c] if text.contains(['/', '-', '.', ' ', '\u{a0}']) => three_parts(a, b, c),
        _ => Err(DateFault::NotADate),
    }
}

fn three_parts(a: &str, b: &str, c: &str) -> Result<DayForm, DateFault> {
    // 15 March 2024, March 15 2024, 1er mars 2024.
    let spelt = match (month(a), month(b)) {
        (None, Some(month)) => Some((a, month, c)),
        (Some(month), None) => Some((b, month, c)),
        _ => None,
    };
    if let Some((day, month, year)) = spelt {
        let day =
            day.trim_end_matches(|letter: char| letter.is_alphabetic() || "°º".contains(letter));
        return match year.len() {
            4 => certain(year, &month.to_string(), day),
            2 if number(year).is_some() => Err(DateFault::TwoDigitYear),
            _ => Err(DateFault::NotADate),
        };
    }
    let numbers = [a, b, c].map(number);
    let [Some(first), Some(second), Some(third)] = numbers else {
        return Err(DateFault::NotADate);
    };
    match (a.len(), b.len(), c.len()) {
        (4, 1..=2, 1..=2) => certain(a, b, c),
        (1..=2, 1..=2, 4) => {
            let (Ok(first), Ok(second)) = (i8::try_from(first), i8::try_from(second)) else {
                return Err(DateFault::NotADate);
            };
            let possible = |number: i8| (1..=31).contains(&number);
            if !possible(first) || !possible(second) || (first > 12 && second > 12) {
                return Err(DateFault::NoSuchDay);
            }
            Ok(DayForm::Numbers { first, second, year: third })
        }
        (1..=2, 1..=2, 1..=2) => Err(DateFault::TwoDigitYear),
        _ => Err(DateFault::NotADate),
    }
}

fn certain(year: &str, month: &str, day: &str) -> Result<DayForm, DateFault> {
    let [Some(year), Some(month), Some(day)] = [year, month, day].map(number) else {
        return Err(DateFault::NotADate);
    };
    let small = |number| i8::try_from(number).map_err(|_| DateFault::NoSuchDay);
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| DateFault::NoSuchDay)?;
    Ok(DayForm::Certain(date))
}

fn number(text: &str) -> Option<i16> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return None;
    }
    // Eight digits are a whole date: only that they are digits counts.
    if text.len() == 8 { Some(0) } else { text.parse().ok() }
}

/// The month of a name in English, French or Italian, whole or cut to three letters or more.
fn month(text: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "janvier", "gennaio"],
        &["february", "fevrier", "febbraio"],
        &["march", "mars", "marzo"],
        &["april", "avril", "aprile"],
        &["may", "mai", "maggio"],
        &["june", "juin", "giugno"],
        &["july", "juillet", "luglio"],
        &["august", "aout", "agosto"],
        &["september", "septembre", "settembre"],
        &["october", "octobre", "ottobre"],
        &["november", "novembre"],
        &["december", "decembre", "dicembre"],
    ];
    let text = crate::transfer::name::header_form(text);
    let short = text.chars().count() >= 3 && text != "jui";
    let fits = |names: &&[&str]| names.iter().any(|name| short && name.starts_with(&text));
    let mut found = MONTHS.iter().enumerate().filter(|(_, names)| fits(names));
    let (at, _) = found.next()?;
    match found.next() {
        None => i8::try_from(at + 1).ok(),
        Some(_) => None,
    }
}
