//! Amounts as text, to whole minor units. No floating-point number is ever made of them.

use serde::{Deserialize, Serialize};

use super::currency::CurrencyHint;
use super::number_text::{Written, are_groups, are_thousands, beside};
use super::{DecidedBy, decide};
use crate::domain::{Currency, Money};

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalMark {
    /// `1,234.56`
    Point,
    /// `1.234,56`
    Comma,
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NumberFault {
    /// It is written like no number that is known.
    NotANumber,
    /// It has more decimals than its currency has.
    TooManyDecimals,
    /// It is larger than can be held.
    TooLarge,
    /// It waits for an answer: what stands before the decimals.
    Undecided,
}

/// A number as it is written, before the decimal mark is known.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::transfer) struct NumberForm {
    negative: bool,
    /// Digits, `.` and `,` only.
    marks: String,
    /// The mark that it can only have been written with, if it can be told.
    mark: Option<DecimalMark>,
    unclear: bool,
    /// By how many places it is larger than its digits say: 3 in `12k`, 6 in `1.5E+06`.
    shift: i32,
    /// Written as numbers usually are: what decides how a column is written.
    is_plain: bool,
    pub(in crate::transfer) currency: Option<CurrencyHint>,
}

/// An amount, and whether fractions of its smallest unit were rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::transfer) struct Rounded {
    pub(in crate::transfer) money: Money,
    pub(in crate::transfer) is_rounded: bool,
}

/// How the numbers of a column are to be read, and what still has to be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::transfer) struct MarkStyle {
    pub(in crate::transfer) mark: Option<(DecimalMark, DecidedBy)>,
    pub(in crate::transfer) ask: Option<String>,
}

impl MarkStyle {
    /// Judges a column by its texts that are not blank. What cannot be read decides nothing, and
    /// what can be read in one way only needs no decision.
    pub(in crate::transfer) fn of<'a>(
        texts: impl Iterator<Item = &'a str>,
        answer: Option<DecimalMark>,
        preset: Option<DecimalMark>,
    ) -> Self {
        let mut evidence = [None, None];
        let mut unclear = None;
        for text in texts {
            let Ok(form) = NumberForm::parse(text) else { continue };
            match form.mark {
                Some(DecimalMark::Point) if form.is_plain => evidence[0] = form.mark,
                Some(DecimalMark::Comma) if form.is_plain => evidence[1] = form.mark,
                None if form.unclear => unclear = unclear.or(Some(text.to_owned())),
                _ => {}
            }
        }
        let mark = decide(evidence, answer, preset);
        Self { mark, ask: unclear.filter(|_| mark.is_none()) }
    }

    /// The minor units of `currency` that a number stands for, fractions of them rounded.
    pub(in crate::transfer) fn money(
        &self,
        form: &NumberForm,
        currency: Currency,
    ) -> Result<Rounded, NumberFault> {
        form.money(self.mark.map(|(mark, _)| mark), currency)
    }
}

/// An amount from 0 that somebody typed, in major units of `currency` and with at most its decimals:
/// `1250`, `1.250,50`, `1,250.50`, `1 250,5 €`. `habit` is the decimal mark of the language that they
/// type in: who writes decimals with a comma groups thousands with a point.
///
/// # Errors
/// [`NumberFault`]; nothing is guessed: where `1.234` is a thousand in other languages and a little more
/// than one in theirs, it is [`NumberFault::Undecided`], and another currency beside the number is no
/// number.
pub fn parse_amount(
    text: &str,
    currency: Currency,
    habit: DecimalMark,
) -> Result<Money, NumberFault> {
    let form = NumberForm::parse(text)?;
    let is_foreign =
        matches!(form.currency, Some(CurrencyHint::Certain(other)) if other != currency);
    if form.negative || is_foreign {
        return Err(NumberFault::NotANumber);
    }
    let other = if form.marks.contains('.') { DecimalMark::Comma } else { DecimalMark::Point };
    // Where there are no decimals, what could group does; so does what groups in their language.
    let groups = form.unclear && (currency.decimals() == 0 || other == habit);
    let rounded = form.money(groups.then_some(other), currency)?;
    if rounded.is_rounded { Err(NumberFault::TooManyDecimals) } else { Ok(rounded.money) }
}

impl NumberForm {
    /// Whether it is this whole number, with decimals of zeros or without.
    pub(in crate::transfer) fn is_whole(&self, number: i64) -> bool {
        let (whole, decimals) = self.marks.split_once(['.', ',']).unwrap_or((&self.marks, ""));
        let is_same = whole.parse() == Ok(number) || (whole.is_empty() && number == 0);
        is_same && decimals.bytes().all(|byte| byte == b'0')
    }

    /// Whether it is written in short, as `12k` and `1.5E+06`.
    pub(in crate::transfer) const fn is_short(&self) -> bool {
        self.shift != 0
    }

    /// The minor units of `currency` that it stands for, with this mark where its own digits do not
    /// tell.
    fn money(&self, mark: Option<DecimalMark>, currency: Currency) -> Result<Rounded, NumberFault> {
        let (mark, group) = match (self.mark.or(mark), self.unclear) {
            (Some(DecimalMark::Comma), _) => (',', '.'),
            (Some(DecimalMark::Point), _) | (None, false) => ('.', ','),
            (None, true) => return Err(NumberFault::Undecided),
        };
        let (whole, decimals) = self.marks.split_once(mark).unwrap_or((&self.marks, ""));
        let groups: Vec<&str> = whole.split(group).collect();
        if !are_groups(&groups, group) || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberFault::NotANumber);
        }
        let (minor, is_rounded) = self.minor(&groups.concat(), decimals, currency)?;
        let minor = if self.negative { -minor } else { minor };
        Ok(Rounded { money: Money { minor, currency }, is_rounded })
    }

    /// The digits as minor units, halves rounded up, and whether anything was rounded.
    fn minor(
        &self,
        whole: &str,
        decimals: &str,
        currency: Currency,
    ) -> Result<(i64, bool), NumberFault> {
        let places = i32::try_from(currency.decimals()).unwrap_or(0) + self.shift;
        let point = i32::try_from(whole.len()).map_err(|_| NumberFault::TooLarge)? + places;
        let digit = |at: i32| {
            let at = usize::try_from(at).ok()?;
            whole.bytes().chain(decimals.bytes()).nth(at).map(|byte| i64::from(byte - b'0'))
        };
        // More digits than an amount can have, however many zeros stand before them.
        let first = whole.bytes().chain(decimals.bytes()).position(|byte| byte != b'0');
        let Some(first) = first.and_then(|first| i32::try_from(first).ok()) else {
            return Ok((0, false));
        };
        if point - first > 19 {
            return Err(NumberFault::TooLarge);
        }
        let mut kept = (first.min(point)..point).map(|at| digit(at).unwrap_or(0));
        let minor = kept.try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(digit));
        let length = i32::try_from(whole.len() + decimals.len()).unwrap_or(i32::MAX);
        let is_rounded = (point.max(0)..length).any(|at| digit(at) > Some(0));
        let up = i64::from(digit(point) >= Some(5));
        let minor = minor.and_then(|minor| minor.checked_add(up)).ok_or(NumberFault::TooLarge)?;
        Ok((minor, is_rounded))
    }

    /// Reads a number with its sign, groups and currency.
    pub(in crate::transfer) fn parse(text: &str) -> Result<Self, NumberFault> {
        let Written { before, core, exponent, no_cents, after } = Written::of(text.trim())?;
        let mut marks = String::with_capacity(core.len());
        for letter in core.chars() {
            match letter {
                '0'..='9' | '.' | ',' => marks.push(letter),
                '\'' | '’' => marks.push(' '),
                letter if letter.is_whitespace() => marks.push(' '),
                _ => return Err(NumberFault::NotANumber),
            }
        }
        if !are_thousands(&marks) {
            return Err(NumberFault::NotANumber);
        }
        let beside = beside(before, after)?;
        let spaced = marks.contains(' ');
        marks.retain(|letter| letter != ' ');
        let (mark, unclear) = match exponent {
            _ if no_cents => {
                marks = without_groups(&marks)?;
                (None, false)
            }
            // Such a number has one digit before its decimals: nothing is grouped.
            Some(_) => (judge(&marks, true)?.0, false),
            None => judge(&marks, spaced)?,
        };
        let is_plain = !no_cents && exponent.is_none() && beside.shift == 0;
        Ok(Self {
            negative: beside.negative,
            marks,
            mark,
            unclear,
            shift: exponent.unwrap_or(0) + beside.shift,
            is_plain,
            currency: beside.currency,
        })
    }
}

/// The digits of a whole number, whatever groups them.
fn without_groups(marks: &str) -> Result<String, NumberFault> {
    let group = if marks.contains('.') { '.' } else { ',' };
    let groups: Vec<&str> = marks.split(group).collect();
    if are_groups(&groups, group) { Ok(groups.concat()) } else { Err(NumberFault::NotANumber) }
}

/// Which decimal mark the digits were written with, and whether there is a doubt about it.
fn judge(marks: &str, spaced: bool) -> Result<(Option<DecimalMark>, bool), NumberFault> {
    let points = marks.matches('.').count();
    let commas = marks.matches(',').count();
    match (points, commas) {
        (0, 0) => Ok((None, false)),
        (1.., 1) if marks.rfind('.') < marks.rfind(',') => Ok((Some(DecimalMark::Comma), false)),
        (1, 1..) if marks.rfind(',') < marks.rfind('.') => Ok((Some(DecimalMark::Point), false)),
        (2.., 0) => Ok((Some(DecimalMark::Comma), false)),
        (0, 2..) => Ok((Some(DecimalMark::Point), false)),
        (1, 0) | (0, 1) => {
            let at = marks.find(['.', ',']).unwrap_or(0);
            let (before, after) = (&marks[..at], &marks[at + 1..]);
            let could_group = after.len() == 3
                && (1..=3).contains(&before.len())
                && !before.starts_with('0')
                && !spaced;
            let mark = if points == 1 { DecimalMark::Point } else { DecimalMark::Comma };
            Ok(if could_group { (None, true) } else { (Some(mark), false) })
        }
        _ => Err(NumberFault::NotANumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_in_either_notation_and_nothing_is_guessed() {
        use NumberFault::{NotANumber, TooLarge, TooManyDecimals, Undecided};
        let yen = Currency::parse("JPY").unwrap_or(Currency::EUR);
        for (text, currency, expected) in [
            ("1250", Currency::EUR, Ok(125_000)),
            ("1250,5", Currency::EUR, Ok(125_050)),
            ("1.250,50 €", Currency::EUR, Ok(125_050)),
            ("$1,250.50", Currency::USD, Ok(125_050)),
            ("1.250.000", Currency::EUR, Ok(125_000_000)),
            ("1 250", Currency::EUR, Ok(125_000)),
            ("1.250", Currency::EUR, Err(Undecided)),
            ("0.001", Currency::EUR, Err(TooManyDecimals)),
            ("1,250", yen, Ok(1250)),
            ("1250", yen, Ok(1250)),
            ("12,5", yen, Err(TooManyDecimals)),
            ("1 250 000,5", Currency::EUR, Ok(125_000_050)),
            ("1 2 5 0", Currency::EUR, Err(NotANumber)),
            ("12,5 0", Currency::EUR, Err(NotANumber)),
            ("20 USD", Currency::EUR, Err(NotANumber)),
            ("20 $", Currency::USD, Ok(2000)),
            ("-20", Currency::EUR, Err(NotANumber)),
            ("about 12", Currency::EUR, Err(NotANumber)),
            ("99999999999999999999", Currency::EUR, Err(TooLarge)),
        ] {
            let read = parse_amount(text, currency, DecimalMark::Point).map(|money| money.minor);
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn a_thousand_is_grouped_as_in_the_language_that_one_types_in() {
        for (text, habit, expected) in [
            ("18.500", DecimalMark::Comma, Ok(1_850_000)),
            ("18,500", DecimalMark::Comma, Err(NumberFault::Undecided)),
            ("18,500", DecimalMark::Point, Ok(1_850_000)),
            ("18.500", DecimalMark::Point, Err(NumberFault::Undecided)),
            ("12.50", DecimalMark::Comma, Ok(1250)),
            ("12,50", DecimalMark::Point, Ok(1250)),
        ] {
            let read = parse_amount(text, Currency::EUR, habit).map(|money| money.minor);
            assert_eq!(read, expected, "{text}");
        }
    }
}
