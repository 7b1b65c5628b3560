//! How the days of a column are to be read. A day is taken as written: no zone is ever applied.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::date_text::{DateForm, DayForm, Year};
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

/// The century of years of two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Century {
    /// Whichever brings the year nearest to today: 26 is 2026 and 99 is 1999.
    Nearest,
    /// 99 is 2099.
    From2000,
    /// 26 is 1926.
    From1900,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateFault {
    /// It is written like no date that is known.
    NotADate,
    /// There is no such day: 31/02.
    NoSuchDay,
    /// It waits for an answer: which number is the day, which century, or where the count starts.
    Undecided,
}

/// What is known of a column before its cells are looked at.
#[derive(Clone, Copy, Debug)]
pub(in crate::transfer) struct DateAnswers {
    pub(in crate::transfer) order: Option<DateOrder>,
    pub(in crate::transfer) preset: Option<DateOrder>,
    pub(in crate::transfer) epoch: Option<Epoch>,
    pub(in crate::transfer) century: Option<Century>,
    pub(in crate::transfer) today: Date,
}

/// How the days of a column are to be read, and what still has to be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::transfer) struct DateStyle {
    pub(in crate::transfer) order: Option<(DateOrder, DecidedBy)>,
    pub(in crate::transfer) epoch: Option<Epoch>,
    century: Option<Century>,
    this_year: i16,
    pub(in crate::transfer) ask_order: Option<String>,
    pub(in crate::transfer) ask_epoch: Option<String>,
    pub(in crate::transfer) ask_century: Option<String>,
    pub(in crate::transfer) offset_example: Option<String>,
}

impl DateStyle {
    /// Judges a column by its texts that are not blank.
    pub(in crate::transfer) fn of<'a>(
        texts: impl Iterator<Item = &'a str>,
        known: DateAnswers,
    ) -> Self {
        let DateAnswers { order, preset, epoch, century, today } = known;
        let mut style = Self { epoch, century, this_year: today.year(), ..Self::default() };
        let mut evidence = [None, None];
        let mut unclear = None;
        for text in texts {
            let Ok(form) = DateForm::parse(text) else { continue };
            let example = |asked: &mut Option<String>| {
                asked.get_or_insert_with(|| text.to_owned());
            };
            if form.has_offset {
                example(&mut style.offset_example);
            }
            match form.day {
                DayForm::Serial(_) if epoch.is_none() => example(&mut style.ask_epoch),
                DayForm::Numbers { year: Year::Short(_), .. }
                | DayForm::Named { year: Year::Short(_), .. }
                    if century.is_none() =>
                {
                    example(&mut style.ask_century);
                }
                _ => {}
            }
            match form.day {
                DayForm::Numbers { first, second, .. } if first > 12 && second <= 12 => {
                    evidence[0] = Some(DateOrder::DayFirst);
                }
                DayForm::Numbers { first, second, .. } if second > 12 && first <= 12 => {
                    evidence[1] = Some(DateOrder::MonthFirst);
                }
                DayForm::Numbers { first, second, .. } if first != second => example(&mut unclear),
                _ => {}
            }
        }
        style.order = decide(evidence, order, preset);
        let contradictory = evidence.iter().all(Option::is_some);
        if style.order.is_none() && (contradictory || unclear.is_some()) {
            style.ask_order = Some(unclear.unwrap_or_default());
        }
        style
    }

    /// The day that a text stands for.
    pub(in crate::transfer) fn day(&self, form: DateForm) -> Result<Date, DateFault> {
        let (year, month, day) = match form.day {
            DayForm::Serial(serial) => return self.counted(serial),
            DayForm::Named { year, month, day } => (year, month, day),
            DayForm::Numbers { first, second, year } => match self.order {
                Some((DateOrder::DayFirst, _)) => (year, second, first),
                Some((DateOrder::MonthFirst, _)) => (year, first, second),
                None if first == second => (year, first, second),
                None => return Err(DateFault::Undecided),
            },
        };
        Date::new(self.year(year)?, month, day).map_err(|_| DateFault::NoSuchDay)
    }

    fn counted(&self, serial: i32) -> Result<Date, DateFault> {
        let first = match self.epoch.ok_or(DateFault::Undecided)? {
            // Excel counts a 29 February 1900 that never was: past it, a day earlier.
            Epoch::Excel1900 => jiff::civil::date(1899, 12, 30),
            Epoch::Excel1904 => jiff::civil::date(1904, 1, 1),
        };
        let days = jiff::Span::new().try_days(serial);
        days.and_then(|days| first.checked_add(days)).map_err(|_| DateFault::NoSuchDay)
    }

    fn year(&self, year: Year) -> Result<i16, DateFault> {
        let short = match year {
            Year::Whole(year) => return Ok(year),
            Year::Short(year) => i16::from(year),
        };
        Ok(match self.century.ok_or(DateFault::Undecided)? {
            Century::From1900 => 1900 + short,
            Century::From2000 => 2000 + short,
            Century::Nearest if 2000 + short > self.this_year + 50 => 1900 + short,
            Century::Nearest => 2000 + short,
        })
    }
}
