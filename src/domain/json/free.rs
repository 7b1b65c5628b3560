//! JSON without a type: fields of other versions, kept as they are.

use std::fmt::Write;

use serde_json::{Map, Number, Value};

use super::Why;
use super::scan::{Fault, Scan};
use super::write::{next, push_key, push_text};

/// How deep lists and objects may stand in each other.
pub(super) const DEPTH: usize = 120;

/// Writes a value behind `out`.
pub(super) fn push(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number) => {
            // A text takes everything.
            let _ = write!(out, "{number}");
        }
        Value::String(text) => push_text(out, text),
        Value::Array(values) => {
            out.push('[');
            for value in values {
                next(out);
                push(out, value);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (key, value) in fields {
                push_key(out, key);
                push(out, value);
            }
            out.push('}');
        }
    }
}

/// Reads a value of any kind.
pub(super) fn read(scan: &mut Scan<'_>, depth: usize) -> Result<Value, Fault> {
    if depth == 0 {
        return Err(scan.fault(Why::TooDeep));
    }
    Ok(match scan.peek() {
        Some(b'n') => scan.word("null").map(|()| Value::Null)?,
        Some(b't') => scan.word("true").map(|()| Value::Bool(true))?,
        Some(b'f') => scan.word("false").map(|()| Value::Bool(false))?,
        Some(b'"') => Value::String(scan.text()?.into_owned()),
        Some(b'[') => {
            let mut values = Vec::new();
            scan.enter(b'[')?;
            while scan.element(values.is_empty())? {
                values.push(read(scan, depth - 1)?);
            }
            Value::Array(values)
        }
        Some(b'{') => {
            let mut fields = Map::new();
            let mut first = true;
            scan.enter(b'{')?;
            while let Some(key) = scan.key(first)? {
                first = false;
                fields.insert(key.into_owned(), read(scan, depth - 1)?);
            }
            Value::Object(fields)
        }
        _ => {
            let text = scan.number()?;
            let number = whole(text).or_else(|| Number::from_f64(text.parse().ok()?));
            Value::Number(number.ok_or_else(|| scan.fault(Why::Syntax))?)
        }
    })
}

/// A number without fraction, as exactly as it is written; minus nothing has none.
fn whole(text: &str) -> Option<Number> {
    let count = text.parse::<u64>().ok().map(Number::from);
    count.or_else(|| text.parse::<i64>().ok().filter(|number| *number != 0).map(Number::from))
}
