//! All that is stored of workspaces, text by text, as it is offered where something of it cannot be read;
//! and read back, by this version or by one that can read more.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::json;

const FORMAT: &str = "imbuto-rescue";

/// The file, as the page writes it, too, where the app itself has stopped.
#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    version: u32,
    wrong: &'a str,
    entries: BTreeMap<&'a str, &'a RawValue>,
}

#[derive(Deserialize)]
struct Read {
    format: String,
    entries: BTreeMap<String, Box<RawValue>>,
}

/// The file of stored texts, each a key and its text as JSON, and what is wrong with them.
#[must_use]
pub fn rescue_file(wrong: &str, texts: &[(String, String)]) -> String {
    let raw: Vec<Option<Box<RawValue>>> =
        texts.iter().map(|(_, text)| RawValue::from_string(text.clone()).ok()).collect();
    let entries = texts.iter().zip(&raw);
    let entries = entries.filter_map(|((key, _), raw)| Some((key.as_str(), &**raw.as_ref()?)));
    json::write(&Written { format: FORMAT, version: 1, wrong, entries: entries.collect() })
}

/// The texts of such a file, each with its key; `None` where it is another file. A text that cannot be
/// one, with half of a surrogate pair in it, is blank: it could not be read where it stood either.
#[must_use]
pub fn rescued_texts(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let Read { format, entries } = json::read(bytes).ok()?;
    let text = |raw: &RawValue| json::read::<String>(raw.get()).unwrap_or_default();
    let texts = entries.iter().map(|(key, raw)| (key.clone(), text(raw)));
    (format == FORMAT).then(|| texts.collect())
}
