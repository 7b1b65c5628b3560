//! Numbers as people type them. Free of Leptos and the browser.

use crate::domain::Money;
use crate::transfer::DecimalMark;

/// A larger number is a slip of the keyboard, and would not be exact in the page's tables.
const LARGEST_COUNT: u64 = 1_000_000_000_000;

/// A whole number from 0, with or without grouping, in any notation: `1200`, `1 200`, `1.200`, `1’200`,
/// and with decimals that are none: `1.200,00`. `None` where the text is anything else; blank text is
/// the caller's to tell apart.
#[must_use]
pub fn parse_count(text: &str) -> Option<u64> {
    let text = text.trim();
    let digits = ungrouped(text).or_else(|| ungrouped(without_empty_decimals(text)?))?;
    digits.parse().ok().filter(|count| *count <= LARGEST_COUNT)
}

/// A number from 0 with or without decimals, as a rate in per cent is typed: `12,5`, `12.5`, `12,5 %`.
/// `habit` is the decimal mark of the language that is typed in: where `1.250` may be a thousand or a
/// little more than one, it is what it is there.
#[must_use]
pub fn parse_decimal(text: &str, habit: DecimalMark) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let mark = match habit {
        DecimalMark::Comma => ',',
        DecimalMark::Point => '.',
    };
    let other = if mark == ',' { '.' } else { ',' };
    let read = |mark: char| -> Option<f64> {
        let (whole, decimals) = text.split_once(mark).unwrap_or((text, ""));
        let is_number = decimals.bytes().all(|byte| byte.is_ascii_digit());
        let whole = ungrouped(whole).filter(|_| is_number && !whole.contains(mark))?;
        format!("{whole}.{decimals}0").parse().ok()
    };
    read(mark).or_else(|| read(other)).filter(|number| *number <= LARGEST_COUNT as f64)
}

/// An amount as a person would type it: without grouping, decimals only where there are any.
#[must_use]
pub fn plain_amount(amount: Money) -> String {
    let unit = amount.currency.minor_per_major();
    let (major, minor) = (amount.minor / unit, (amount.minor % unit).abs());
    let width = amount.currency.decimals() as usize;
    if minor == 0 { major.to_string() } else { format!("{major}.{minor:0width$}") }
}

/// What stands before decimals that are all zero.
fn without_empty_decimals(text: &str) -> Option<&str> {
    let (whole, decimals) = text.rsplit_once(['.', ','])?;
    let empty = (1..=2).contains(&decimals.len()) && decimals.bytes().all(|byte| byte == b'0');
    empty.then_some(whole)
}

/// The digits of a whole number, its grouping taken off; `None` where groups are not of three, or
/// where two marks are used for it.
fn ungrouped(text: &str) -> Option<String> {
    let mark = text.chars().find(|one| !one.is_ascii_digit());
    let is_same = |one: char| match mark {
        Some(mark) if mark.is_whitespace() => one.is_whitespace(),
        Some(mark @ ('.' | ',' | '\'' | '’')) => one == mark,
        Some(_) | None => false,
    };
    let mut groups = text.split(is_same);
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
            ("12,5", None),
            ("1.250,00", Some(1250)),
            ("1,250.0", Some(1250)),
            ("1250,00", Some(1250)),
            ("1\u{2009}250", Some(1250)),
            ("1.250,000", None),
            ("12a", None),
            ("1..200", None),
            ("9999999999999999999999", None),
        ] {
            assert_eq!(parse_count(text), expected, "{text}");
        }
    }

    #[test]
    fn a_rate_is_read_in_any_notation() {
        use DecimalMark::{Comma, Point};
        for (text, habit, expected) in [
            ("12,5", Comma, Some(12.5)),
            ("12.5", Comma, Some(12.5)),
            ("12,5", Point, Some(12.5)),
            ("12.5 %", Point, Some(12.5)),
            ("12,5\u{202f}%", Comma, Some(12.5)),
            ("1.250", Comma, Some(1250.0)),
            ("1.250", Point, Some(1.25)),
            ("1.250,5", Comma, Some(1250.5)),
            ("1 250", Point, Some(1250.0)),
            ("7", Comma, Some(7.0)),
            ("12.", Comma, Some(12.0)),
            ("", Comma, None),
            ("-3", Comma, None),
            ("1e3", Comma, None),
            ("about 12", Comma, None),
            ("12,5,1", Comma, None),
        ] {
            assert_eq!(parse_decimal(text, habit), expected, "{text}");
        }
    }
}
