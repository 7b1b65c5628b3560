//! Numbers as people type them. Free of Leptos and the browser.

use crate::domain::{Currency, Money};

/// A larger number is a slip of the keyboard, and would not be exact in the page's tables.
const LARGEST_COUNT: u64 = 1_000_000_000_000;

/// A whole number from 0, with or without grouping: `1200`, `1 200`, `1.200`, `1’200`. `None` where
/// the text is anything else; blank text is the caller's to tell apart.
#[must_use]
pub fn parse_count(text: &str) -> Option<u64> {
    let digits = ungrouped(text.trim())?;
    digits.parse().ok().filter(|count| *count <= LARGEST_COUNT)
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFault {
    /// It is no number, or has more decimals than the currency, or is below zero.
    Unreadable,
    /// `1.234` can be a thousand or a little more than one.
    Ambiguous,
}

/// An amount in major units from 0, with or without grouping and with at most the currency's
/// decimals: `1250`, `1.250,50`, `1,250.50`, `1 250,5`.
///
/// # Errors
/// [`AmountFault`]; nothing is guessed.
pub fn parse_amount(text: &str, currency: Currency) -> Result<Money, AmountFault> {
    let text = text.trim().trim_start_matches(['€', '$', '£']).trim_end_matches(['€', '$', '£']);
    let text = text.trim();
    let decimals = currency.decimals() as usize;
    let marks = text.matches([',', '.']).count();
    let after_last = text.rfind([',', '.']).map(|at| text.len() - at - 1);
    if marks == 1 && after_last == Some(3) && decimals > 0 {
        return Err(AmountFault::Ambiguous);
    }
    let (whole, fraction) = match text.rfind([',', '.']) {
        Some(at) if (1..=decimals).contains(&(text.len() - at - 1)) => {
            (&text[..at], &text[at + 1..])
        }
        _ => (text, ""),
    };
    let minor = || {
        let whole: i64 = ungrouped(whole)?.parse().ok()?;
        let fraction = match fraction {
            "" => 0,
            digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                let missing = u32::try_from(decimals - digits.len()).ok()?;
                digits.parse::<i64>().ok()? * 10_i64.pow(missing)
            }
            _ => return None,
        };
        whole.checked_mul(currency.minor_per_major())?.checked_add(fraction)
    };
    minor().map(|minor| Money { minor, currency }).ok_or(AmountFault::Unreadable)
}

/// An amount as a person would type it: without grouping, decimals only where there are any.
#[must_use]
pub fn plain_amount(amount: Money) -> String {
    let unit = amount.currency.minor_per_major();
    let (major, minor) = (amount.minor / unit, (amount.minor % unit).abs());
    let width = amount.currency.decimals() as usize;
    if minor == 0 { major.to_string() } else { format!("{major}.{minor:0width$}") }
}

/// The digits of a whole number, its grouping taken off; `None` where groups are not of three.
fn ungrouped(text: &str) -> Option<String> {
    let marks = [' ', '.', ',', '\'', '’', '\u{a0}', '\u{202f}'];
    let mut groups = text.split(marks);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits =
        |group: &&str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let good = grouped && digits(&first) && rest.iter().all(digits);
    good.then(|| std::iter::once(first).chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_may_be_grouped() {
        for (text, expected) in [
            ("120", Some(120)),
            (" 1 200 ", Some(1200)),
            ("1.200", Some(1200)),
            ("1\u{202f}200\u{202f}000", Some(1_200_000)),
            ("0", Some(0)),
            ("", None),
            ("-3", None),
            ("1.5", None),
            ("12a", None),
            ("1..200", None),
            ("9999999999999999999999", None),
        ] {
            assert_eq!(parse_count(text), expected, "{text}");
        }
    }

    #[test]
    fn amounts_read_in_either_notation_and_nothing_is_guessed() {
        use AmountFault::{Ambiguous, Unreadable};
        let yen = Currency::parse("JPY").unwrap_or(Currency::EUR);
        for (text, currency, expected) in [
            ("1250", Currency::EUR, Ok(125_000)),
            ("1250,5", Currency::EUR, Ok(125_050)),
            ("1.250,50 €", Currency::EUR, Ok(125_050)),
            ("$1,250.50", Currency::USD, Ok(125_050)),
            ("1.250.000", Currency::EUR, Ok(125_000_000)),
            ("1 250", Currency::EUR, Ok(125_000)),
            ("1.250", Currency::EUR, Err(Ambiguous)),
            ("0.001", Currency::EUR, Err(Ambiguous)),
            ("1,250", yen, Ok(1250)),
            ("1250", yen, Ok(1250)),
            ("12,5", yen, Err(Unreadable)),
            ("-20", Currency::EUR, Err(Unreadable)),
            ("about 12", Currency::EUR, Err(Unreadable)),
            ("99999999999999999999", Currency::EUR, Err(Unreadable)),
        ] {
            let read = parse_amount(text, currency).map(|money| money.minor);
            assert_eq!(read, expected, "{text}");
        }
    }
}
