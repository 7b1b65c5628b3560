//! A [`Slot`] filled from any format of serde. Knows no type.

use std::fmt::{Formatter, Result as Written};

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::{Choice, Field, FieldSet, Fields, List, Map, Maybe, Presence, Slot};
use crate::domain::Currency;

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        match self {
            Self::Text(text) => put(text, from),
            Self::Count(count) => put(count, from),
            Self::SmallCount(count) => put(count, from),
            Self::Signed(number) => put(number, from),
            Self::Flag(flag) => put(flag, from),
            Self::Day(day) => put(day, from),
            Self::Time(time) => put(time, from),
            Self::Instant(instant) => put(instant, from),
            Self::Currency(currency) => {
                let text = String::deserialize(from)?;
                *currency = Currency::parse(&text).map_err(D::Error::custom)?;
                Ok(())
            }
            Self::Id(_, id) => put(id, from),
            Self::Choice(choice) => from.deserialize_enum("", choice.names(), Choose(choice)),
            Self::Fields(fields) => Fill::whole(fields).deserialize(from).map(drop),
            Self::List(list) => from.deserialize_seq(Elements(list)),
            Self::Map(map) => from.deserialize_map(Entries(map)),
            Self::Maybe(maybe) => from.deserialize_option(Held(maybe)),
        }
    }
}

fn put<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    place: &mut T,
    from: D,
) -> Result<(), D::Error> {
    *place = T::deserialize(from)?;
    Ok(())
}

/// Fills fields from an object, and tells which it had.
pub struct Fill<'a> {
    into: &'a mut dyn Fields,
    whole: bool,
}

impl<'a> Fill<'a> {
    /// None that is required may be missing.
    pub fn whole(into: &'a mut dyn Fields) -> Self {
        Self { into, whole: true }
    }

    /// Whatever fields the object has.
    pub fn some(into: &'a mut dyn Fields) -> Self {
        Self { into, whole: false }
    }
}

impl<'de> DeserializeSeed<'de> for Fill<'_> {
    type Value = FieldSet;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<FieldSet, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Fill<'_> {
    type Value = FieldSet;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<FieldSet, A::Error> {
        let Self { into, whole } = self;
        let fields = into.fields();
        let mut had = FieldSet::default();
        while let Some(name) = object.next_key_seed(NameOf(fields))? {
            match name {
                Name::Known(field) if had.has(field.number) => {
                    return Err(A::Error::duplicate_field(field.name));
                }
                Name::Known(field) => {
                    had = had.with(field.number);
                    let place = into.value_mut(field.number).ok_or_else(|| {
                        A::Error::custom(format_args!("\"{}\" has no place", field.name))
                    })?;
                    object.next_value_seed(place.slot())?;
                }
                Name::Unknown(name) => {
                    had = had.with(FieldSet::UNKNOWN);
                    match into.unknown_mut() {
                        Some(unknown) => _ = unknown.0.insert(name, object.next_value()?),
                        None => _ = object.next_value::<IgnoredAny>()?,
                    }
                }
            }
        }
        let is_missing =
            |field: &&Field| field.presence == Presence::Required && !had.has(field.number);
        match fields.iter().find(is_missing).filter(|_| whole) {
            Some(field) => Err(A::Error::missing_field(field.name)),
            None => Ok(had),
        }
    }
}

/// The name of a field: one of these, or one that is not known here.
struct NameOf(&'static [Field]);

enum Name {
    Known(&'static Field),
    Unknown(String),
}

impl<'de> DeserializeSeed<'de> for NameOf {
    type Value = Name;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Name, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for NameOf {
    type Value = Name;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        let known = self.0.iter().find(|field| field.name == name);
        Ok(known.map_or_else(|| Name::Unknown(name.to_owned()), Name::Known))
    }
}

/// `"Won"`, or `{"Lost":{"reason":"price"}}` for a variant with content.
struct Choose<'a>(&'a mut dyn Choice);

impl<'de> Visitor<'de> for Choose<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        write!(f, "one of {}", self.0.names().join(", "))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, read: A) -> Result<(), A::Error> {
        let names = self.0.names();
        let (place, content) = read.variant_seed(Variant(names))?;
        self.0.choose(place);
        match self.0.content_mut() {
            Some(slot) => content.newtype_variant_seed(slot),
            None => content.unit_variant(),
        }
    }
}

/// The place of a variant by its name.
struct Variant(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Variant {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<usize, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Variant {
    type Value = usize;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("the name of a variant")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        let place = self.0.iter().position(|known| *known == name);
        place.ok_or_else(|| E::unknown_variant(name, self.0))
    }
}

struct Elements<'a>(&'a mut dyn List);

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut read: A) -> Result<(), A::Error> {
        self.0.clear();
        while read.next_element_seed(OneMore(self.0))?.is_some() {}
        if self.0.settle() { Ok(()) } else { Err(A::Error::custom("two have the same id")) }
    }
}

/// One more element of a list.
struct OneMore<'a>(&'a mut dyn List);

impl<'de> DeserializeSeed<'de> for OneMore<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.0.push().slot().deserialize(from)
    }
}

struct Entries<'a>(&'a mut dyn Map);

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut read: A) -> Result<(), A::Error> {
        self.0.clear();
        while let Some(key) = read.next_key::<String>()? {
            let count = self.0.count();
            let place = self.0.entry(&key);
            let place =
                place.ok_or_else(|| A::Error::custom(format_args!("\"{key}\" is no key")))?;
            read.next_value_seed(place.slot())?;
            if self.0.count() == count {
                return Err(A::Error::custom(format_args!("\"{key}\" is there twice")));
            }
        }
        Ok(())
    }
}

struct Held<'a>(&'a mut dyn Maybe);

impl<'de> Visitor<'de> for Held<'_> {
    type Value = ();

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.0.clear();
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.0.fill().deserialize(from)
    }
}
