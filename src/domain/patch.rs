//! What a step did to one record: only the fields that changed, so that what another page did to
//! the other fields stays.
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

use super::fields::{FieldSet, Fill, Part, View, changed_fields, copy_fields};
use super::{Record, RecordId, RecordKind, json};

/// One record before and after, in some of its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Patch {
    /// Which record.
    pub id: RecordId,
    /// The fields it is about: all where the record is made or removed.
    pub fields: FieldSet,
    /// The record as it was; of it only `fields` mean anything. `None`: it was not there.
    pub before: Option<Record>,
    /// The record as it is to be; of it only `fields` mean anything. `None`: it is to go.
    pub after: Option<Record>,
}

impl Patch {
    /// What leads from one state of a record to another; `None` where they are the same.
    #[must_use]
    pub fn between(before: Option<Record>, after: Option<Record>) -> Option<Self> {
        let id = after.as_ref().or(before.as_ref())?.id();
        let fields = match (&before, &after) {
            (Some(before), Some(after)) => {
                id.kind().together(changed_fields(before.fields(), after.fields()))
            }
            _ => FieldSet::ALL,
        };
        (!fields.is_empty()).then_some(Self { id, fields, before, after })
    }

    /// What leads back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let Self { id, fields, ref before, ref after } = *self;
        Self { id, fields, before: after.clone(), after: before.clone() }
    }

    /// The record that comes of `now`: another record for one that is whole, else `now` with the
    /// fields changed. Fields of a record that is not there lead nowhere.
    #[must_use]
    pub fn onto(&self, now: Option<Record>) -> Option<Record> {
        let after = self.after.as_ref()?;
        if self.fields == FieldSet::ALL {
            return Some(after.clone());
        }
        let mut now = now?;
        copy_fields(after.fields(), now.fields_mut(), self.fields);
        Some(now)
    }

    /// Those of its fields that can be led back while `changed` are no longer as it left them.
    pub(super) fn unchanged_part(&self, changed: FieldSet) -> FieldSet {
        self.fields.without(self.id.kind().together(changed))
    }

    /// The fields in which `now` is no longer as this patch left it; all where the record is gone,
    /// or there again.
    #[must_use]
    pub fn changed_since(&self, now: Option<&Record>) -> FieldSet {
        match (&self.after, now) {
            (None, None) => FieldSet::default(),
            (Some(after), Some(now)) => {
                changed_fields(after.fields(), now.fields()).both(self.fields)
            }
            _ => FieldSet::ALL,
        }
    }
}

impl RecordKind {
    /// With the fields that must change together: the three histories of an opportunity number
    /// their entries as one, and a win stands in two of them.
    fn together(self, fields: FieldSet) -> FieldSet {
        const HISTORIES: FieldSet = FieldSet::of(&[12, 13, 14]);
        let histories = self == Self::Opportunity && !fields.both(HISTORIES).is_empty();
        if histories { fields.or(HISTORIES) } else { fields }
    }
}

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
        let (whole, some) = match (put, set) {
            (Some(_), Some(_)) => return Err(D::Error::custom("both \"put\" and \"set\"")),
            (put, set) => (put, set),
        };
        let is_part = some.is_some();
        let read = |text: Box<RawValue>| -> Result<(Record, FieldSet), D::Error> {
            let mut record = Record::blank(kind);
            let fill = if is_part { Fill::some } else { Fill::whole };
            let fields = json::fill(text.get(), fill(record.fields_mut()));
            let fields = fields.map_err(D::Error::custom)?;
            Ok((record, fields))
        };
        let after = whole.or(some).map(read).transpose()?;
        let before = was.map(read).transpose()?.map(|(record, _)| record);
        let fields = match &after {
            Some((_, fields)) if is_part => *fields,
            _ => FieldSet::ALL,
        };
        let id = RecordId::new(kind, id.unwrap_or_default());
        let after = after.map(|(record, _)| record);
        // A record that says to be another would be found under neither id; a part says none.
        let none = RecordId::new(kind, Uuid::nil());
        let is_own = |record: &Record| record.id() == id || (is_part && record.id() == none);
        match before.iter().chain(&after).all(is_own) {
            true => Ok(Self { id, fields, before, after }),
            false => Err(D::Error::custom("a record of another id")),
        }
    }
}
