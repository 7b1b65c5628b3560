//! JSON by serde_json, for backups, journals, snapshots and what a device remembers: every text is
//! read here, so that whatever is wrong with one is told with its place.
//!
//! Nothing here knows a record: how each is written down is in [`fields`](super::fields).

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::Value;
use serde_json::value::RawValue;
use serde_path_to_error::Track;

use super::fields::{FieldSet, Fill};

/// What is wrong with a text, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct JsonFault {
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// Which value it is about: `workspace.owners[2].name`; `.` for the whole.
    pub path: String,
    /// All of it in a sentence, with the name of a field that is missing or there twice.
    pub what: String,
}

/// The text of a value.
#[must_use]
pub fn write(value: &impl Serialize) -> String {
    written(serde_json::to_string(value))
}

/// A value by the names of what is in it.
#[must_use]
pub fn value(value: &impl Serialize) -> Value {
    written(serde_json::to_value(value))
}

/// A value as it stands in a text.
#[must_use]
pub fn raw(value: &(impl Serialize + ?Sized)) -> Box<RawValue> {
    written(serde_json::value::to_raw_value(value))
}

/// Memory takes all, and every key of ours is a text: no value is refused. Were one to be, it is
/// better to stop than to keep an empty text in its place.
fn written<T>(written: serde_json::Result<T>) -> T {
    written.unwrap_or_else(|error| unreachable!("{error}"))
}

/// The value that a text is.
///
/// # Errors
/// [`JsonFault`]
pub fn read<T: DeserializeOwned>(text: impl AsRef<[u8]>) -> Result<T, JsonFault> {
    seeded(text.as_ref(), PhantomData)
}

/// Fills a record with the fields that a text has, and tells which they are; the others stay as they
/// are.
///
/// # Errors
/// [`JsonFault`]; the record may then be filled in part.
pub fn fill(text: &str, fill: Fill<'_>) -> Result<FieldSet, JsonFault> {
    seeded(text.as_bytes(), fill)
}

fn seeded<'de, S: DeserializeSeed<'de>>(text: &'de [u8], seed: S) -> Result<S::Value, JsonFault> {
    let mut json = serde_json::Deserializer::from_slice(text);
    let mut track = Track::new();
    let read = seed.deserialize(serde_path_to_error::Deserializer::new(&mut json, &mut track));
    let read = read.and_then(|read| json.end().map(|()| read));
    read.map_err(|error| {
        let error = serde_path_to_error::Error::new(track.path(), error);
        JsonFault {
            line: error.inner().line(),
            column: error.inner().column(),
            path: error.path().to_string(),
            what: error.to_string(),
        }
    })
}
