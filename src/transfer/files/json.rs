//! JSON: a list of objects, alone, under a name, or one a line. What is inside an object becomes
//! columns of its own, as `company.name`; columns stand in the order of their names.

use serde_json::{Map, Value};

use super::{FileError, cells};

/// Names under which programs put their lists.
const LISTS: [&str; 8] =
    ["data", "results", "records", "value", "items", "rows", "deals", "opportunities"];

/// Whether a text begins as a list or object of JSON does.
pub(super) fn looks_so(text: &[u8]) -> bool {
    let next = |at: usize| text[at..].trim_ascii_start().first().copied();
    match text.first() {
        Some(b'[') => matches!(next(1), Some(b'{' | b']')),
        Some(b'{') => matches!(next(1), Some(b'"')),
        _ => false,
    }
}

pub(super) fn table(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let records = match serde_json::from_slice::<Value>(text) {
        Ok(value) => list(value).ok_or(FileError::NoRecords)?,
        Err(_) => by_lines(text).ok_or(FileError::Damaged)?,
    };
    let records: Vec<Vec<(String, String)>> = records.iter().map(flat).collect();
    let written = cells::table(records.iter().map(Vec::as_slice))?;
    written.ok_or(FileError::NoRecords)
}

/// The list of objects in a value: the one under a known name, else the first.
fn list(value: Value) -> Option<Vec<Map<String, Value>>> {
    match value {
        Value::Array(values) => {
            let objects = values.into_iter().map(|value| match value {
                Value::Object(object) => Some(object),
                _ => None,
            });
            objects.collect()
        }
        Value::Object(mut fields) => {
            for name in LISTS {
                if let Some(found) = fields.remove(name).and_then(list) {
                    return Some(found);
                }
            }
            let lists = fields.into_iter().filter(|(_, value)| value.is_array());
            lists.map(|(_, value)| value).find_map(list)
        }
        _ => None,
    }
}

/// One object a line, as programs stream them.
fn by_lines(text: &[u8]) -> Option<Vec<Map<String, Value>>> {
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
    lines.map(|line| serde_json::from_slice(line).ok()).collect()
}

/// The fields of an object, those within others by both names.
fn flat(object: &Map<String, Value>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    collect("", object, &mut fields);
    fields
}

/// What holds nothing but the fields, in the answers of programs.
const WRAPPINGS: [&str; 3] = ["properties", "fields", "attributes"];

fn collect(within: &str, object: &Map<String, Value>, into: &mut Vec<(String, String)>) {
    for (name, value) in object {
        let whole = match (within, WRAPPINGS.contains(&name.as_str())) {
            ("", false) => name.clone(),
            (within, true) => within.to_owned(),
            (within, false) => format!("{within}.{name}"),
        };
        match value {
            Value::Object(inner) => collect(&whole, inner, into),
            value => into.push((whole, text(value))),
        }
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(values) => {
            let texts = values.iter().map(text).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join("\n")
        }
        // In a list of objects each is known by its name or its value.
        Value::Object(object) => {
            let known = ["value", "name", "label", "title", "id"].iter();
            known.filter_map(|name| object.get(*name)).map(text).next().unwrap_or_default()
        }
    }
}
