//! Values to JSON, without a space or a line more than is needed.

use crate::domain::day_text::{push_day, push_digits, push_instant, push_time};
use crate::domain::fields::{FieldSet, Fields, Presence, View};

/// Writes a text in quotes behind `out`.
pub fn push_text(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let letter = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            0x0c => b'f',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0..0x20 => b'u',
            _ => continue,
        };
        out.push_str(&text[plain..at]);
        out.push('\\');
        out.push(char::from(letter));
        if letter == b'u' {
            out.push_str(if byte < 0x10 { "000" } else { "001" });
            out.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        plain = at + 1;
    }
    out.push_str(&text[plain..]);
    out.push('"');
}

/// Writes a key behind `out`, and the comma that it needs unless it is the first of its object.
pub fn push_key(out: &mut String, key: &str) {
    next(out);
    push_text(out, key);
    out.push(':');
}

/// The comma before what is not the first in its list or object.
pub(super) fn next(out: &mut String) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
}

pub(super) fn value(out: &mut String, view: View<'_>) {
    match view {
        View::Text(text) => push_text(out, text),
        View::Count(count) => push_digits(out, count, 1),
        View::Signed(number) => {
            if number < 0 {
                out.push('-');
            }
            push_digits(out, number.unsigned_abs(), 1);
        }
        View::Flag(flag) => out.push_str(if flag { "true" } else { "false" }),
        View::Day(day) => quoted(out, |out| push_day(out, day)),
        View::Time(time) => quoted(out, |out| push_time(out, time)),
        View::Instant(instant) => quoted(out, |out| push_instant(out, instant)),
        View::Currency(currency) => push_text(out, currency.code()),
        View::Id(_, uuid) => {
            let mut buffer = [0; uuid::fmt::Hyphenated::LENGTH];
            push_text(out, uuid.hyphenated().encode_lower(&mut buffer));
        }
        View::Choice(choice) => {
            let name = choice.names().get(choice.chosen()).copied().unwrap_or_default();
            match choice.content() {
                None => push_text(out, name),
                Some(content) => {
                    out.push('{');
                    push_key(out, name);
                    value(out, content);
                    out.push('}');
                }
            }
        }
        View::Fields(fields) => object(out, fields, None),
        View::List(list) => {
            out.push('[');
            for held in (0..list.count()).filter_map(|place| list.at(place)) {
                next(out);
                value(out, held.view());
            }
            out.push(']');
        }
        View::Map(map) => {
            out.push('{');
            for (key, held) in map.entries() {
                push_key(out, &key);
                value(out, held.view());
            }
            out.push('}');
        }
        View::Maybe(None) => out.push_str("null"),
        View::Maybe(Some(held)) => value(out, held.view()),
    }
}

/// Writes fields as an object: those that say something or, where some are chosen, just those.
pub(super) fn object(out: &mut String, of: &dyn Fields, chosen: Option<FieldSet>) {
    out.push('{');
    known(out, of, chosen);
    if chosen.is_none_or(|chosen| chosen.has(FieldSet::UNKNOWN)) {
        unknown(out, of);
    }
    out.push('}');
}

pub(super) fn known(out: &mut String, of: &dyn Fields, chosen: Option<FieldSet>) {
    for field in of.fields() {
        let Some(held) = of.value(field.number) else { continue };
        let view = held.view();
        let wanted = match chosen {
            Some(chosen) => chosen.has(field.number),
            None => field.presence != Presence::Optional || !view.is_blank(),
        };
        if wanted {
            push_key(out, field.name);
            value(out, view);
        }
    }
}

pub(super) fn unknown(out: &mut String, of: &dyn Fields) {
    for (key, held) in of.unknown().into_iter().flat_map(|unknown| &unknown.0) {
        push_key(out, key);
        out.push_str(held.as_str());
    }
}

fn quoted(out: &mut String, write: impl FnOnce(&mut String)) {
    out.push('"');
    write(out);
    out.push('"');
}
