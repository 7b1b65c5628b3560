//! Appointments and things to do as a calendar file: iCalendar, RFC 5545. Knows no clock: the instant
//! of writing comes in.
//!
//! How long an appointment lasts nobody wrote: it takes an hour, so that a calendar shows it as taken. Times are written without a zone, as they were typed: half past nine is half past nine wherever the
//! calendar is read.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// An entry of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is known by, wherever and whenever it is written: a calendar that reads it twice has it
    /// once.
    pub id: String,
    /// The day.
    pub on: Date,
    /// The time of day; absent: the whole day.
    pub at: Option<Time>,
    /// What it is called.
    pub summary: String,
    /// More about it; may be empty.
    pub description: String,
}

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// A calendar of these entries, written at an instant.
#[must_use]
pub fn calendar(events: &[Event], written_at: Timestamp) -> String {
    let stamp = written_at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Imbuto//Imbuto//EN");
    for event in events {
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &escaped(&format!("{}@imbuto", event.id)));
        lines.put("DTSTAMP", &stamp);
        let day = event.on.strftime("%Y%m%d");
        match event.at {
            Some(at) => {
                lines.put("DTSTART", &format!("{day}T{}", at.strftime("%H%M%S")));
                lines.put("DURATION", "PT1H");
            }
            None => lines.put("DTSTART;VALUE=DATE", &day.to_string()),
        }
        lines.put("SUMMARY", &escaped(&event.summary));
        if !event.description.is_empty() {
            lines.put("DESCRIPTION", &escaped(&event.description));
        }
        lines.put("END", "VEVENT");
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

/// A TEXT value (RFC 5545, 3.3.11). Other control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(letter),
            control if control.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Content lines, folded where they are too long.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                // The blank that a continued line begins with is one of its octets.
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
