//! The macros with which a stored type says what is inside it, and so becomes `Serialize` and
//! `Deserialize`. They know no type.

/// Writes a type as its view and reads it through its slot.
macro_rules! stored {
    ($($type:ty),*) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::domain::fields::Value::view(self), to)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let mut read = <Self as $crate::domain::fields::Value>::blank();
                let slot = $crate::domain::fields::Value::slot(&mut read);
                serde::de::DeserializeSeed::deserialize(slot, from)?;
                Ok(read)
            }
        }
    )*};
}

/// Lists the fields of a struct: number, name, presence, and what it is where it is absent. The last
/// line names the field that keeps what this version has no name for, if there is one.
///
/// ```text
/// fields! { Settings {
///     1 name required,
///     2 currency optional,
///     3 fulfilment_days always = 30,
///     .. unknown
/// } }
/// ```
///
/// A field of the struct that is not listed does not compile.
macro_rules! fields {
    ($type:ident {
        $($number:literal $name:ident $presence:ident $(= $blank:expr)?,)*
        $(.. $unknown:ident)?
    }) => {
        impl $crate::domain::fields::Fields for $type {
            fn fields(&self) -> &'static [$crate::domain::fields::Field] {
                const FIELDS: &[$crate::domain::fields::Field] =
                    &[$($crate::domain::fields::Field {
                        number: $number,
                        name: stringify!($name),
                        presence: $crate::domain::fields::fields!(@$presence),
                    }),*];
                FIELDS
            }

            fn value(&self, number: u8) -> Option<&dyn $crate::domain::fields::Value> {
                match number {
                    $($number => Some(&self.$name),)*
                    _ => None,
                }
            }

            fn value_mut(&mut self, number: u8) -> Option<&mut dyn $crate::domain::fields::Value> {
                match number {
                    $($number => Some(&mut self.$name),)*
                    _ => None,
                }
            }

            $(
                fn unknown(&self) -> Option<&$crate::domain::Unknown> {
                    Some(&self.$unknown)
                }

                fn unknown_mut(&mut self) -> Option<&mut $crate::domain::Unknown> {
                    Some(&mut self.$unknown)
                }
            )?
        }

        impl $crate::domain::fields::Value for $type {
            fn blank() -> Self {
                Self {
                    $($name: $crate::domain::fields::fields!(@blank $($blank)?),)*
                    $($unknown: $crate::domain::Unknown::default(),)?
                }
            }

            fn view(&self) -> $crate::domain::fields::View<'_> {
                $crate::domain::fields::View::Fields(self)
            }

            fn slot(&mut self) -> $crate::domain::fields::Slot<'_> {
                $crate::domain::fields::Slot::Fields(self)
            }
        }

        $crate::domain::fields::stored!($type);
    };
    (@required) => { $crate::domain::fields::Presence::Required };
    (@always) => { $crate::domain::fields::Presence::Always };
    (@optional) => { $crate::domain::fields::Presence::Optional };
    (@blank) => { $crate::domain::fields::Value::blank() };
    (@blank $blank:expr) => { $blank };
}

/// Lists the variants of an enum without content, in the order of its definition, each with its
/// name in text where that is another.
///
/// ```text
/// codes! { Stage { Suspect "S", Prospect "P" } }
/// ```
///
/// A variant that is not listed, or in another place, does not compile.
macro_rules! codes {
    ($type:ident { $($variant:ident $($name:literal)?),* $(,)? }) => {
        const _: () = {
            const ALL: &[$type] = &[$($type::$variant),*];
            const NAMES: &[&str] =
                &[$($crate::domain::fields::codes!(@name $variant $($name)?)),*];

            let mut place = 0;
            while place < ALL.len() {
                assert!(ALL[place] as usize == place);
                match ALL[place] {
                    $($type::$variant => {})*
                }
                place += 1;
            }

            impl $crate::domain::fields::Choice for $type {
                fn names(&self) -> &'static [&'static str] {
                    NAMES
                }

                fn chosen(&self) -> usize {
                    *self as usize
                }

                fn choose(&mut self, place: usize) -> bool {
                    if let Some(chosen) = ALL.get(place) {
                        *self = *chosen;
                    }
                    place < ALL.len()
                }
            }

            impl $crate::domain::fields::Value for $type {
                fn blank() -> Self {
                    ALL[0]
                }

                fn view(&self) -> $crate::domain::fields::View<'_> {
                    $crate::domain::fields::View::Choice(self)
                }

                fn slot(&mut self) -> $crate::domain::fields::Slot<'_> {
                    $crate::domain::fields::Slot::Choice(self)
                }
            }

            $crate::domain::fields::stored!($type);
        };
    };
    (@name $variant:ident) => { stringify!($variant) };
    (@name $variant:ident $name:literal) => { $name };
}

/// Lists the variants of an enum of which some have content: one value in brackets, or fields in
/// braces, as `fields!` lists them. Behind `=` stands the blank one.
///
/// ```text
/// variants! { Status = Self::Open; { Open, Won, Lost { 1 reason optional, } } }
/// ```
macro_rules! variants {
    ($type:ident = $blank:expr; { $(
        $variant:ident
        $(($content:ident))?
        $({ $($number:literal $name:ident $presence:ident,)* })?
    ),* $(,)? }) => {
        impl $crate::domain::fields::Choice for $type {
            fn names(&self) -> &'static [&'static str] {
                const NAMES: &[&str] = &[$(stringify!($variant)),*];
                NAMES
            }

            fn chosen(&self) -> usize {
                enum Place {
                    $($variant,)*
                }
                match self {
                    $(Self::$variant { .. } => Place::$variant as usize,)*
                }
            }

            fn choose(&mut self, place: usize) -> bool {
                let mut at = 0;
                $(
                    if at == place {
                        *self = $crate::domain::fields::variants!(
                            @new $variant $(($content))? $({ $($name)* })?
                        );
                        return true;
                    }
                    at += 1;
                )*
                place < at
            }

            fn content(&self) -> Option<$crate::domain::fields::View<'_>> {
                $($crate::domain::fields::variants!(
                    @content self view View $variant $(($content))? $({ $($name)* })?
                );)*
                None
            }

            fn content_mut(&mut self) -> Option<$crate::domain::fields::Slot<'_>> {
                $($crate::domain::fields::variants!(
                    @content self slot Slot $variant $(($content))? $({ $($name)* })?
                );)*
                None
            }
        }

        impl $crate::domain::fields::Fields for $type {
            fn fields(&self) -> &'static [$crate::domain::fields::Field] {
                match self {
                    $(Self::$variant { .. } => {
                        const FIELDS: &[$crate::domain::fields::Field] =
                            &[$($($crate::domain::fields::Field {
                                number: $number,
                                name: stringify!($name),
                                presence: $crate::domain::fields::fields!(@$presence),
                            }),*)?];
                        FIELDS
                    })*
                }
            }

            fn value(&self, number: u8) -> Option<&dyn $crate::domain::fields::Value> {
                match self {
                    $(Self::$variant { $($($name,)*)? .. } => match number {
                        $($($number => Some($name),)*)?
                        _ => None,
                    },)*
                }
            }

            fn value_mut(&mut self, number: u8) -> Option<&mut dyn $crate::domain::fields::Value> {
                match self {
                    $(Self::$variant { $($($name,)*)? .. } => match number {
                        $($($number => Some($name),)*)?
                        _ => None,
                    },)*
                }
            }
        }

        impl $crate::domain::fields::Value for $type {
            fn blank() -> Self {
                $blank
            }

            fn view(&self) -> $crate::domain::fields::View<'_> {
                $crate::domain::fields::View::Choice(self)
            }

            fn slot(&mut self) -> $crate::domain::fields::Slot<'_> {
                $crate::domain::fields::Slot::Choice(self)
            }
        }

        $crate::domain::fields::stored!($type);
    };
    (@new $variant:ident) => { Self::$variant };
    (@new $variant:ident ($content:ident)) => {
        Self::$variant($crate::domain::fields::Value::blank())
    };
    (@new $variant:ident { $($name:ident)* }) => {
        Self::$variant { $($name: $crate::domain::fields::Value::blank()),* }
    };
    (@content $self:ident $method:ident $kind:ident $variant:ident) => {};
    (@content $self:ident $method:ident $kind:ident $variant:ident ($content:ident)) => {
        if let Self::$variant($content) = $self {
            return Some($crate::domain::fields::Value::$method($content));
        }
    };
    (@content $self:ident $method:ident $kind:ident $variant:ident { $($name:ident)* }) => {
        if let Self::$variant { .. } = $self {
            return Some($crate::domain::fields::$kind::Fields($self));
        }
    };
}

pub(in crate::domain) use {codes, fields, stored, variants};
