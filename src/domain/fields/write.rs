//! What a [`View`] shows, written by any format of serde. Knows no type.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{FieldSet, Fields, Presence, View};

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Text(text) => to.serialize_str(text),
            Self::Count(count) => to.serialize_u64(count),
            Self::Signed(number) => to.serialize_i64(number),
            Self::Flag(flag) => to.serialize_bool(flag),
            Self::Day(day) => day.serialize(to),
            Self::Time(time) => time.serialize(to),
            Self::Instant(instant) => instant.serialize(to),
            Self::Currency(currency) => to.serialize_str(currency.code()),
            Self::Id(_, id) => id.serialize(to),
            Self::Choice(choice) => {
                let place = choice.chosen();
                let (name, index) = (choice.names()[place], place as u32);
                match choice.content() {
                    None => to.serialize_unit_variant("", index, name),
                    Some(content) => to.serialize_newtype_variant("", index, name, &content),
                }
            }
            Self::Fields(of) => object(of, None, to),
            Self::List(list) => {
                let held = (0..list.count()).filter_map(|place| list.at(place));
                to.collect_seq(held.map(|held| held.view()))
            }
            Self::Map(map) => {
                to.collect_map(map.entries().iter().map(|(key, held)| (key, held.view())))
            }
            Self::Maybe(None) => to.serialize_none(),
            Self::Maybe(Some(held)) => to.serialize_some(&held.view()),
        }
    }
}

/// Some fields of a record, written also where they are blank: what
/// [`Fill::some`](super::Fill::some) needs to bring another state of the record to
/// this one. Of fields without a name here all are written or none, and none can be said to be gone.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The record.
    pub of: &'a dyn Fields,
    /// Which of its fields.
    pub fields: FieldSet,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        object(self.of, Some(self.fields), to)
    }
}

/// Fields that say something or, where some are chosen, just those.
fn object<S: Serializer>(
    of: &dyn Fields,
    chosen: Option<FieldSet>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut object = to.serialize_map(None)?;
    for field in of.fields() {
        let Some(held) = of.value(field.number) else { continue };
        let view = held.view();
        let wanted = match chosen {
            Some(chosen) => chosen.has(field.number),
            None => field.presence != Presence::Optional || !view.is_blank(),
        };
        if wanted {
            object.serialize_entry(field.name, &view)?;
        }
    }
    if chosen.is_none_or(|chosen| chosen.has(FieldSet::UNKNOWN)) {
        for (name, held) in of.unknown().into_iter().flat_map(|unknown| &unknown.0) {
            object.serialize_entry(name, held)?;
        }
    }
    object.end()
}
