//! A time of day behind a day, and whether a zone follows.

use jiff::civil::Time;

/// Cuts before the hour of `14:30`, at the space or the `T` in front of it.
pub(super) fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    let hour = text[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let day = text[..hour].trim_end_matches([' ', 'T', 't', ',', '\u{a0}', '\u{202f}']);
    (day, Some(&text[hour..]))
}

/// A time of day and whether a zone follows; the time itself is `None` where seconds are a fraction
/// that is of no use here.
pub(super) fn parse_time(text: &str) -> Option<(Option<Time>, bool)> {
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
