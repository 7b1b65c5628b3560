//! What a step did to one record: only the fields that changed, so that what another page did to
//! the other fields stays.

use super::fields::{FieldSet, changed_fields, copy_fields};
use super::{Record, RecordId, RecordKind};

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
