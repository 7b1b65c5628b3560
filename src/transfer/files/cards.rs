//! Cards of people (vCard 2.1 to 4.0), one a row.

use super::{FileError, cells};

/// The columns, and the property of a card that each holds.
const COLUMNS: [(&str, &str); 4] =
    [("Full name", "FN"), ("Email", "EMAIL"), ("Website", "URL"), ("Note", "NOTE")];

pub(super) fn table(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Cards of before UTF-8 say so of each text, or are Western.
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    };
    let mut people: Vec<Vec<(String, String)>> = Vec::new();
    for line in unfolded(&text) {
        let Some(property) = Property::of(&line) else { continue };
        match property.name.as_str() {
            "BEGIN" => people.push(Vec::new()),
            "END" | "VERSION" => {}
            _ => {
                if let Some(person) = people.last_mut() {
                    take(person, &property);
                }
            }
        }
    }
    let written = cells::table(people.iter().map(Vec::as_slice))?;
    written.ok_or(FileError::NoRecords)
}

fn take(person: &mut Vec<(String, String)>, property: &Property) {
    let mut put = |name: &str, text: String| {
        let is_there = person.iter().any(|(known, _)| known == name);
        if !text.is_empty() && !is_there {
            person.push((name.to_owned(), text));
        }
    };
    let parts = property.parts();
    let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
    match property.name.as_str() {
        "N" => {
            put("Last name", part(0));
            put("First name", part(1));
        }
        "ORG" => {
            put("Company", part(0));
            put("Department", part(1));
        }
        "TEL" => {
            let mobile = property.about.contains("CELL");
            put(if mobile { "Mobile" } else { "Phone" }, unescaped(&property.text));
        }
        "ADR" => {
            put("Company address", [part(2), part(5), part(3)].join(" ").trim().to_owned());
            put("City", part(3));
        }
        name => {
            if let Some((column, _)) = COLUMNS.iter().find(|(_, known)| *known == name) {
                put(column, unescaped(&property.text));
            }
        }
    }
}

/// A line of a card.
struct Property {
    name: String,
    /// What is said of it, in capitals: `TYPE=CELL`.
    about: String,
    text: String,
}

impl Property {
    fn of(line: &str) -> Option<Self> {
        let (head, text) = line.split_once(':')?;
        let (name, about) = head.split_once(';').unwrap_or((head, ""));
        // `item1.EMAIL`
        let name = name.rsplit('.').next().unwrap_or(name).trim().to_ascii_uppercase();
        let about = about.to_ascii_uppercase();
        let text = if about.contains("QUOTED-PRINTABLE") { printed(text) } else { text.to_owned() };
        Some(Self { name, about, text })
    }

    /// The parts between its semicolons.
    fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut escaped = false;
        for letter in self.text.chars() {
            if letter == ';' && !escaped {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(letter);
            }
            escaped = letter == '\\' && !escaped;
        }
        parts.iter().map(|part| unescaped(part)).collect()
    }
}

fn unescaped(text: &str) -> String {
    let text = text.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",");
    text.replace("\\;", ";").replace("\\\\", "\\").trim().to_owned()
}

/// The lines of a card: one that begins with a space goes on the one before, and so does one after
/// `=` at the end of a line of printed letters.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let printed = |last: &String| last.contains("QUOTED-PRINTABLE") && last.ends_with('=');
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            Some(last) if printed(last) => {
                last.pop();
                last.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// `=C3=A9` as `é`.
fn printed(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|digits| str::from_utf8(digits).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (bytes[at], byte) {
            (b'=', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    match String::from_utf8(out) {
        Ok(text) => text,
        Err(error) => error.into_bytes().into_iter().map(char::from).collect(),
    }
}
