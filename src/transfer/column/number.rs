//! Amounts as text, to whole minor units. No floating-point number is ever made of them.

use serde::{Deserialize, Serialize};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// It is written like no number that is known, or not with the column's decimal mark.
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
    pub(in crate::transfer) currency: Option<CurrencyHint>,
}

/// What a symbol or code beside a number says of its currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::transfer) enum CurrencyHint {
    /// It names one.
    Certain(Currency),
    /// Several countries write it so; this one is the likeliest.
    Likely(Currency),
}

/// How the numbers of a column are to be read, and what still has to be asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::transfer) struct MarkStyle {
    pub(in crate::transfer) mark: Option<(DecimalMark, DecidedBy)>,
    pub(in crate::transfer) ask: Option<String>,
}

impl MarkStyle {
    /// Judges a column by its texts that are not blank.
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
                Some(DecimalMark::Point) => evidence[0] = form.mark,
                Some(DecimalMark::Comma) => evidence[1] = form.mark,
                None if form.unclear => unclear = unclear.or(Some(text.to_owned())),
                None => {}
            }
        }
        let mark = decide(evidence, answer, preset);
        let contradictory = evidence.iter().all(Option::is_some);
        let open = mark.is_none() && (contradictory || unclear.is_some());
        Self { mark, ask: open.then(|| unclear.unwrap_or_default()) }
    }

    /// The minor units of `currency` that a number stands for.
    pub(in crate::transfer) fn money(
        &self,
        form: &NumberForm,
        currency: Currency,
    ) -> Result<Money, NumberFault> {
        let (mark, group) = match (self.mark, form.unclear || form.mark.is_some()) {
            (Some((DecimalMark::Comma, _)), _) => (',', '.'),
            (Some((DecimalMark::Point, _)), _) | (None, false) => ('.', ','),
            (None, true) => return Err(NumberFault::Undecided),
        };
        let (whole, decimals) = form.marks.split_once(mark).unwrap_or((&form.marks, ""));
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        let grouped = groups.clone().count() > 0;
        let right = groups.clone().all(|group| group.len() == 3)
            && (!grouped || (1..=3).contains(&first.len()))
            && decimals.bytes().all(|byte| byte.is_ascii_digit());
        if !right {
            return Err(NumberFault::NotANumber);
        }
        let decimals = decimals.trim_end_matches('0');
        let places = usize::try_from(currency.decimals()).unwrap_or(0);
        if decimals.len() > places {
            return Err(NumberFault::TooManyDecimals);
        }
        let digits = first.bytes().chain(groups.flat_map(str::bytes));
        let digits = digits.chain(format!("{decimals:0<places$}").into_bytes());
        let minor = digits
            .map(|byte| i64::from(byte.wrapping_sub(b'0')))
            .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(digit));
        let minor = minor.ok_or(NumberFault::TooLarge)?;
        Ok(Money { minor: if form.negative { -minor } else { minor }, currency })
    }
}

impl NumberForm {
    /// Reads a number with its sign, groups and currency.
    pub(in crate::transfer) fn parse(text: &str) -> Result<Self, NumberFault> {
        let (mut marks, mut beside) = (String::new(), String::new());
        let (mut negative, mut open, mut shut) = (false, false, false);
        let mut spaced = false;
        for letter in text.trim().chars() {
            match letter {
                '0'..='9' | '.' | ',' => marks.push(letter),
                '(' if !open && marks.is_empty() => open = true,
                ')' if open && !shut => shut = true,
                '-' | '−' if !negative => negative = true,
                '+' if marks.is_empty() => {}
                '\'' | '’' => spaced = spaced || !marks.is_empty(),
                _ if letter.is_whitespace() => spaced = spaced || !marks.is_empty(),
                _ => beside.push(letter),
            }
        }
        // A point or comma that belongs to the currency: `Fr. 5`, or ends a sentence.
        let currency = match beside.as_str() {
            "" => None,
            beside => Some(currency_hint(beside).ok_or(NumberFault::NotANumber)?),
        };
        let right = marks.bytes().any(|byte| byte.is_ascii_digit()) && open == shut;
        if !right || (open && negative) {
            return Err(NumberFault::NotANumber);
        }
        let (mark, unclear) = judge(&marks, spaced)?;
        Ok(Self { negative: negative || open, marks, mark, unclear, currency })
    }
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

fn currency_hint(text: &str) -> Option<CurrencyHint> {
    use CurrencyHint::{Certain, Likely};
    let code = |code| Currency::parse(code).ok();
    match text {
        "€" => Some(Certain(Currency::EUR)),
        "£" => code("GBP").map(Certain),
        "US$" => Some(Certain(Currency::USD)),
        "$" => Some(Likely(Currency::USD)),
        "¥" => code("JPY").map(Likely),
        _ => known_currency(text).map(Certain),
    }
}

/// The currency of an ISO 4217 code in use, or of a symbol that names only one.
pub(in crate::transfer) fn known_currency(text: &str) -> Option<Currency> {
    const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
        BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN \
        ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK \
        JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
        MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
        PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL \
        THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF \
        YER ZAR ZMW ZWG";
    match text {
        "€" => Some(Currency::EUR),
        "£" => Currency::parse("GBP").ok(),
        _ => {
            let currency = Currency::parse(text).ok()?;
            CODES.split_whitespace().any(|code| code == currency.code()).then_some(currency)
        }
    }
}
