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
    form.money(form.mark.or(groups.then_some(other)), currency)
}

impl NumberForm {
    /// The minor units of `currency` that it stands for with this decimal mark.
    fn money(&self, mark: Option<DecimalMark>, currency: Currency) -> Result<Money, NumberFault> {
        let (mark, group) = match (mark, self.unclear || self.mark.is_some()) {
            (Some(DecimalMark::Comma), _) => (',', '.'),
            (Some(DecimalMark::Point), _) | (None, false) => ('.', ','),
            (None, true) => return Err(NumberFault::Undecided),
        };
        let (whole, decimals) = self.marks.split_once(mark).unwrap_or((&self.marks, ""));
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
        Ok(Money { minor: if self.negative { -minor } else { minor }, currency })
    }

    /// Reads a number with its sign, groups and currency.
    pub(in crate::transfer) fn parse(text: &str) -> Result<Self, NumberFault> {
        let (mut marks, mut beside) = (String::new(), String::new());
        let (mut negative, mut open, mut shut) = (false, false, false);
        for letter in text.trim().chars() {
            match letter {
                '0'..='9' | '.' | ',' => marks.push(letter),
                '(' if !open && marks.trim().is_empty() => open = true,
                ')' if open && !shut => shut = true,
                '-' | '−' if !negative => negative = true,
                '+' if marks.trim().is_empty() => {}
                '\'' | '’' => marks.push(' '),
                _ if letter.is_whitespace() => marks.push(' '),
                _ => beside.push(letter),
            }
        }
        // A point or comma that belongs to the currency: `Fr. 5`, or ends a sentence.
        let currency = match beside.as_str() {
            "" => None,
            beside => Some(currency_hint(beside).ok_or(NumberFault::NotANumber)?),
        };
        let right = marks.bytes().any(|byte| byte.is_ascii_digit()) && open == shut;
        if !right || (open && negative) || !are_thousands(marks.trim()) {
            return Err(NumberFault::NotANumber);
        }
        let spaced = marks.trim().contains(' ');
        marks.retain(|letter| letter != ' ');
        let (mark, unclear) = judge(&marks, spaced)?;
        Ok(Self { negative: negative || open, marks, mark, unclear, currency })
    }
}

/// Whether spaces, if there are any, stand before each three digits of the whole part.
fn are_thousands(marks: &str) -> bool {
    let whole = marks.split(['.', ',']).next().unwrap_or_default();
    let mut groups = whole.split(' ');
    let first = groups.next().unwrap_or_default();
    let in_whole = !marks[whole.len()..].contains(' ');
    let grouped = whole.contains(' ');
    in_whole && (!grouped || (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
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
