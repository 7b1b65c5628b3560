//! Calendar files, against the rules of RFC 5545.

use imbuto::transfer::{CalendarEvent, calendar};
use jiff::Timestamp;
use jiff::civil::{date, time};

fn event(summary: &str) -> CalendarEvent {
    CalendarEvent {
        id: "01890a5d".to_owned(),
        on: date(2026, 11, 30),
        at: Some(time(9, 30, 0, 0)),
        summary: summary.to_owned(),
        description: String::new(),
    }
}

fn written(event: &CalendarEvent) -> String {
    calendar(std::slice::from_ref(event), Timestamp::constant(1_796_000_000, 0))
}

/// Lines as a reader joins them (3.1), checked to end and to be folded as it says.
#[track_caller]
fn lines(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "a line ends with CRLF");
    assert!(text.lines().all(|line| line.len() <= 75), "a line is at most 75 octets");
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn an_appointment_has_a_floating_time_and_a_uid_that_stays() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Imbuto//Imbuto//EN",
        "BEGIN:VEVENT",
        "UID:01890a5d@imbuto",
        "DTSTAMP:20261130T005320Z",
        "DTSTART:20261130T093000",
        "DURATION:PT1H",
        "SUMMARY:Meet Acme",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(lines(&written(&event("Meet Acme"))), expected);
}

#[test]
fn without_a_time_it_takes_the_whole_day() {
    let day = CalendarEvent { at: None, ..event("Call Acme") };
    assert!(lines(&written(&day)).contains(&"DTSTART;VALUE=DATE:20261130".to_owned()));
}

#[track_caller]
fn check(summary: &str, expected: &str) {
    let found = lines(&written(&event(summary)));
    let value = found.iter().find_map(|line| line.strip_prefix("SUMMARY:"));
    assert_eq!(value, Some(expected));
}

#[test]
fn texts_are_escaped() {
    check(r"a;b,c\d", r"a\;b\,c\\d");
    check("two\nlines\r\nthree\rfour", r"two\nlines\nthree\nfour");
    check("bell\u{7}", "bell");
    check("BEGIN:VEVENT", "BEGIN:VEVENT");
}

#[test]
fn long_lines_are_folded_between_letters() {
    check(&"é".repeat(200), &"é".repeat(200));
    check(&"a".repeat(67), &"a".repeat(67));
    check(&"𝄞".repeat(99), &"𝄞".repeat(99));
    let exact = written(&event(&"a".repeat(67)));
    assert!(!exact.contains("\r\n "), "75 octets need no fold");
}

#[test]
fn a_day_without_anything_is_an_empty_calendar() {
    let none = calendar(&[], Timestamp::UNIX_EPOCH);
    assert_eq!(lines(&none).len(), 4);
}
