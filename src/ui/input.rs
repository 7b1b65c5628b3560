//! Numbers as people type them. Free of Leptos and the browser.

use crate::domain::Money;

/// A larger number is a slip of the keyboard, and would not be exact in the page's tables.
const LARGEST_COUNT: u64 = 1_000_000_000_000;

/// A whole number from 0, with or without grouping: `1200`, `1 200`, `1.200`, `1’200`. `None` where
/// the text is anything else; blank text is the caller's to tell apart.
#[must_use]
pub fn parse_count(text: &str) -> Option<u64> {
    let digits = ungrouped(text.trim())?;
    digits.parse().ok().filter(|count| *count <= LARGEST_COUNT)
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
}
