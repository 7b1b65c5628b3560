//! Days, times and instants as text: as jiff writes and reads them, whose code is not shipped.

use imbuto::domain::day_text::{day, parse_day, parse_instant, parse_time, push_instant, time};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use proptest::prelude::*;

use crate::fixture::cases;

const TEXTS: [&str; 24] = [
    "2026-11-24",
    "20261124",
    "2026-1-24",
    "2026-02-29",
    "2024-02-29",
    "+002026-11-24",
    "-000001-11-24",
    "-000000-01-01",
    "2026-11-24T09",
    "2026-11-24 09:30",
    "2026-11-24t09:30:60.5+01:00",
    "2026-11-24T09:30:15Z",
    "2026-11-24T09:30:15.123456789-05:30[Europe/Rome]",
    "2026-11-24[u-ca=iso8601]",
    "09:30",
    "093015",
    "T0930",
    "24:00",
    "23:59:59,999999999",
    "09:30:15.1234567891",
    "09:30+02:00",
    "",
    "2026-11-24T",
    "2026-W48-2",
];

#[track_caller]
fn check(text: &str) {
    // What stands in brackets is passed here without being looked at.
    if text.contains('[') && text.parse::<Date>().is_err() && text.parse::<Timestamp>().is_err() {
        return;
    }
    assert_eq!(parse_day(text), text.parse::<Date>().ok(), "{text:?} as a day");
    // Jiff asks for a T where digits without colons could be a month and a day; here they are a time.
    if let Ok(time) = text.parse::<Time>() {
        assert_eq!(parse_time(text), Some(time), "{text:?} as a time");
    }
    assert_eq!(parse_instant(text), text.parse::<Timestamp>().ok(), "{text:?} as an instant");
}

#[test]
fn what_is_read_is_what_jiff_reads() {
    for text in TEXTS {
        check(text);
    }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn texts_that_are_almost_right_are_read_alike(
        text in prop::sample::select(&TEXTS[..]),
        at in 0_usize..30,
        put in prop::sample::select("0129:-+TZ., ".chars().collect::<Vec<_>>()),
        instead in any::<bool>(),
    ) {
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.min(letters.len());
        if instead && at < letters.len() {
            letters[at] = put;
        } else {
            letters.insert(at, put);
        }
        check(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn days_and_times_are_written_alike(
        (year, month, of_month) in (-9999_i16..=9999, 1_i8..=12, 1_i8..=28),
        (hour, minute, second) in (0_i8..24, 0_i8..60, 0_i8..60),
        fraction in prop_oneof![Just(0), 0..1_000_000_000, (0..1000).prop_map(|ms| ms * 1_000_000)],
        instant in Timestamp::MIN.as_second()..Timestamp::MAX.as_second(),
    ) {
        let date = Date::new(year, month, of_month).unwrap_or_default();
        prop_assert_eq!(day(date), date.to_string());
        prop_assert_eq!(parse_day(&day(date)), Some(date));
        let clock = Time::new(hour, minute, second, fraction).unwrap_or_default();
        prop_assert_eq!(time(clock), clock.to_string());
        prop_assert_eq!(parse_time(&time(clock)), Some(clock));
        let instant = Timestamp::new(instant, fraction).unwrap_or_default();
        let mut text = String::new();
        push_instant(&mut text, instant);
        prop_assert_eq!(&text, &instant.to_string());
        prop_assert_eq!(parse_instant(&text), Some(instant));
    }
}
