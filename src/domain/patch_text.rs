//! Patches written down:
//!
//! ```text
//! {"in":"owners","id":"…","set":{"name":"Ada"},"was":{"name":"Ida"}}
//! ```
//!
//! `set` has some fields of a record, `put` a whole one, and neither means that it goes; `was` is the
//! same before.

use serde::de::{Deserializer, Error};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

use super::fields::{FieldSet, Fill, Part, View};
use super::{Patch, Record, RecordId, RecordKind, json};

/// A patch written without what was before.
pub struct Onward<'a>(pub &'a Patch);

/// A patch as it is written; its records are of a kind that is only known once `in` is read.
#[derive(Serialize, Deserialize)]
struct Text<R> {
    #[serde(rename = "in")]
    kind: RecordKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    put: Option<R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    set: Option<R>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<R>,
}

/// The fields of a record that a patch is about.
#[derive(Serialize)]
#[serde(untagged)]
enum Side<'a> {
    Whole(View<'a>),
    Some(Part<'a>),
}

impl Serialize for Patch {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        text(self, self.before.as_ref()).serialize(to)
    }
}

impl Serialize for Onward<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        text(self.0, None).serialize(to)
    }
}

fn text<'a>(patch: &'a Patch, was: Option<&'a Record>) -> Text<Side<'a>> {
    let whole = patch.fields == FieldSet::ALL;
    let side = |record: &'a Record| match whole {
        true => Side::Whole(View::Fields(record.fields())),
        false => Side::Some(Part { of: record.fields(), fields: patch.fields }),
    };
    let after = patch.after.as_ref().map(side);
    let (put, set) = if whole { (after, None) } else { (None, after) };
    Text { kind: patch.id.kind(), id: patch.id.uuid(), put, set, was: was.map(side) }
}

impl<'de> Deserialize<'de> for Patch {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Text { kind, id, put, set, was } = Text::<Box<RawValue>>::deserialize(from)?;
        let (is_part, after) = match (put, set) {
            (Some(_), Some(_)) => return Err(D::Error::custom("both \"put\" and \"set\"")),
            (whole, None) => (false, whole),
            (None, some) => (true, some),
        };
        let read = |text: Box<RawValue>| {
            let mut record = Record::blank(kind);
            let fill = if is_part { Fill::some } else { Fill::whole };
            match json::fill(text.get(), fill(record.fields_mut())) {
                Ok(fields) => Ok((record, fields)),
                Err(fault) => Err(D::Error::custom(format_args!("a record of no use ({fault})"))),
            }
        };
        let after = after.map(read).transpose()?;
        let before = was.map(read).transpose()?.map(|(record, _)| record);
        let fields = after.as_ref().filter(|_| is_part).map_or(FieldSet::ALL, |(_, had)| *had);
        let after = after.map(|(record, _)| record);
        // A record that says to be another would be found under neither id; a part says none.
        let id = RecordId::new(kind, id.unwrap_or_default());
        let none = RecordId::new(kind, Uuid::nil());
        let is_own = |record: &Record| record.id() == id || (is_part && record.id() == none);
        match before.iter().chain(&after).all(is_own) {
            true => Ok(Self { id, fields, before, after }),
            false => Err(D::Error::custom("a record of another id")),
        }
    }
}
