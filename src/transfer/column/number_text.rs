//! A number as it is written: its digits, and what stands around them.

use super::NumberFault;
use super::currency::{CurrencyHint, currency_hint};

/// The parts of a number as it is written.
pub(super) struct Written<'a> {
    pub(super) before: &'a str,
    pub(super) core: &'a str,
    pub(super) exponent: Option<i32>,
    /// A dash stands for the cents that there are none of: `1.250,-`.
    pub(super) no_cents: bool,
    pub(super) after: &'a str,
}

impl<'a> Written<'a> {
    pub(super) fn of(text: &'a str) -> Result<Self, NumberFault> {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let first = text.find(is_digit).ok_or(NumberFault::NotANumber)?;
        let end = text.rfind(is_digit).map_or(text.len(), |at| at + 1);
        // `,5`, but not `Fr.5`.
        let lead = text[..first].trim_end_matches(['.', ',']);
        let begins = lead.len() + 1 == first && !lead.ends_with(char::is_alphabetic);
        let start = if begins { lead.len() } else { first };
        let (core, exponent) = match text[start..end].split_once(['e', 'E']) {
            None => (&text[start..end], None),
            Some((core, power)) => {
                let power = power.parse::<i32>().ok().filter(|power| power.abs() <= 30);
                (core, Some(power.ok_or(NumberFault::NotANumber)?))
            }
        };
        let after = &text[end..];
        let dash = |letter: char| matches!(letter, '-' | '−' | '–' | '—');
        let (no_cents, after) = match after.strip_prefix(['.', ',']) {
            Some(rest) if rest.starts_with(dash) => (true, rest.trim_start_matches(dash)),
            Some(rest) => (false, rest),
            None => (false, after),
        };
        Ok(Self { before: &text[..start], core, exponent, no_cents, after })
    }
}

/// What stands around the digits.
pub(super) struct Beside {
    pub(super) negative: bool,
    /// By how many places a word beside it moves the number.
    pub(super) shift: i32,
    pub(super) currency: Option<CurrencyHint>,
}

/// Words for a power of ten. Small ones mean the same in capitals, but for `M`: `m` says nothing.
const POWERS: [(&str, i32); 17] = [
    ("k", 3),
    ("mila", 3),
    ("tsd.", 3),
    ("tsd", 3),
    ("lakh", 5),
    ("lac", 5),
    ("milioni", 6),
    ("millions", 6),
    ("million", 6),
    ("mln", 6),
    ("mio.", 6),
    ("mio", 6),
    ("crore", 7),
    ("cr", 7),
    ("mrd", 9),
    ("mld", 9),
    ("bn", 9),
];

pub(super) fn beside(before: &str, after: &str) -> Result<Beside, NumberFault> {
    let minus = |letter: char| matches!(letter, '-' | '−');
    let tidy =
        |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let (before, after) = (tidy(before), tidy(after));
    let count =
        |what: fn(char) -> bool| before.chars().chain(after.chars()).filter(|it| what(*it)).count();
    let minuses = before.matches(minus).count() + after.matches(minus).count();
    let opens = count(|letter| letter == '(');
    let framed = opens == 1 && before.contains('(') && after.contains(')');
    if minuses + opens > 1 || (opens > 0) != framed || count(|letter| letter == ')') != opens {
        return Err(NumberFault::NotANumber);
    }
    let rest =
        |text: &str| text.replace(|letter: char| minus(letter) || "+()".contains(letter), "");
    let (before, after) = (rest(&before), rest(&after));
    let hint = |text: &str| match text {
        "" => Some(None),
        text => currency_hint(text).map(Some),
    };
    let (shift, after) = match hint(&after) {
        Some(after) => (0, Some(after)),
        None => power(&after).map_or((0, None), |(shift, after)| (shift, hint(after))),
    };
    let currency = match (hint(&before), after) {
        (Some(None), Some(currency)) | (Some(currency), Some(None)) => currency,
        _ => return Err(NumberFault::NotANumber),
    };
    Ok(Beside { negative: minuses + opens > 0, shift, currency })
}

fn power(text: &str) -> Option<(i32, &str)> {
    let small = text.to_lowercase();
    let word = POWERS.iter().find(|(word, _)| small.starts_with(word));
    let word = word.and_then(|(word, shift)| Some((*shift, text.get(word.len()..)?)));
    word.or_else(|| text.strip_prefix('M').map(|after| (6, after)))
}

/// Whether the groups of a whole part are right: three digits each, or as in India, three last and
/// two before.
pub(super) fn are_groups(groups: &[&str], group: char) -> bool {
    let digits = groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let thousands = match groups {
        [_] => true,
        [first, rest @ ..] => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    let lakhs = match groups {
        [first, pairs @ .., last] if group == ',' && !pairs.is_empty() => {
            (1..=2).contains(&first.len())
                && last.len() == 3
                && pairs.iter().all(|group| group.len() == 2)
        }
        _ => false,
    };
    digits && (thousands || lakhs)
}

/// Whether spaces, if there are any, stand before each three digits of the whole part.
pub(super) fn are_thousands(marks: &str) -> bool {
    let whole = marks.split(['.', ',']).next().unwrap_or_default();
    let mut groups = whole.split(' ');
    let first = groups.next().unwrap_or_default();
    let in_whole = !marks[whole.len()..].contains(' ');
    let grouped = whole.contains(' ');
    in_whole && (!grouped || (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}
