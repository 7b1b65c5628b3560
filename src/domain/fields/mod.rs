//! What is inside a record, field by field, for whoever writes records down, reads them back or
//! compares them.
//!
//! Every record lists its fields once, beside its definition, with `fields!`: a number that is never
//! used again, a name, and whether it must be there. All else goes by that list, through `dyn`:
//!
//! - to write, ask a [`Value`] for its [`View`] and match on it;
//! - to read, ask it for its [`Slot`] and fill that. What is not filled stays as it was: so a part of
//!   a record is brought to what another tab or a newer text says, and the rest is left alone. To
//!   read a whole record, begin with [`Value::blank`] and refuse it where a
//!   [`Required`](Presence::Required) field was not filled.
//!
//! `write.rs` does the first for serde and `read.rs` the second, once for all types: so every one is
//! `Serialize` and `Deserialize` without saying its fields again, a patch has some of them
//! ([`Part`]), and those without a name here are kept. Pages (storage) are the other format.
//! What is no record and in no page derives serde's traits as usual.

mod basic;
mod compare;
mod copy;
mod describe;
mod ids;
mod read;
mod write;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::{Currency, Unknown};

pub use basic::Key;
pub use compare::{FieldSet, changed_fields, same};
pub use copy::copy_fields;
pub(in crate::domain) use describe::{codes, fields, stored, variants};
pub use ids::for_each_id;
pub use read::Fill;
pub use write::Part;

/// One field of a stored type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its number among the fields of its type, from 1 to 63: the same for ever, and never given to
    /// another field.
    pub number: u8,
    /// Its name in JSON: the same for ever, too.
    pub name: &'static str,
    /// Whether it is there.
    pub presence: Presence,
}

/// Whether a field is written, and whether it must be there to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always written; what is read without it is damaged.
    Required,
    /// Always written; where it is absent, [`Value::blank`] says what it is.
    Always,
    /// Not written while it [is blank](View::is_blank).
    Optional,
}

/// Anything that a field can hold.
pub trait Value {
    /// One to read into. It is no value of its own: a required one is refused unless it was filled.
    fn blank() -> Self
    where
        Self: Sized;

    /// What it is, to be written.
    fn view(&self) -> View<'_>;

    /// Where to put what is read.
    fn slot(&mut self) -> Slot<'_>;
}

/// A value as whoever writes it sees it.
#[derive(Clone, Copy)]
#[expect(missing_docs, reason = "each variant holds what its name says")]
pub enum View<'a> {
    Text(&'a str),
    /// A whole number from 0.
    Count(u64),
    /// A whole number, also below 0.
    Signed(i64),
    Flag(bool),
    Day(Date),
    Time(Time),
    Instant(Timestamp),
    Currency(Currency),
    /// An id, and of what: references to records can be written as their place in a table.
    Id(IdKind, Uuid),
    Choice(&'a dyn Choice),
    Fields(&'a dyn Fields),
    List(&'a dyn List),
    Map(&'a dyn Map),
    /// A value that may be absent.
    Maybe(Option<&'a dyn Value>),
}

/// A value as whoever reads it fills it.
#[expect(missing_docs, reason = "each variant takes what its name says")]
pub enum Slot<'a> {
    Text(&'a mut String),
    /// A whole number from 0; its view is [`View::Count`].
    Count(&'a mut u64),
    /// A whole number from 0 to `u32::MAX`; its view is [`View::Count`].
    SmallCount(&'a mut u32),
    Signed(&'a mut i64),
    Flag(&'a mut bool),
    Day(&'a mut Date),
    Time(&'a mut Time),
    Instant(&'a mut Timestamp),
    Currency(&'a mut Currency),
    Id(IdKind, &'a mut Uuid),
    Choice(&'a mut dyn Choice),
    Fields(&'a mut dyn Fields),
    List(&'a mut dyn List),
    Map(&'a mut dyn Map),
    Maybe(&'a mut dyn Maybe),
}

/// A value made of fields: a record, or a part of one. Made by `fields!`.
pub trait Fields: Value {
    /// Its fields, in the order in which they are written.
    fn fields(&self) -> &'static [Field];

    /// The value of the field of this number.
    fn value(&self, number: u8) -> Option<&dyn Value>;

    /// The value of the field of this number, to be filled.
    fn value_mut(&mut self, number: u8) -> Option<&mut dyn Value>;

    /// Fields that this version has no name for; `None` where the type keeps none.
    fn unknown(&self) -> Option<&Unknown> {
        None
    }

    /// The same, to be filled.
    fn unknown_mut(&mut self) -> Option<&mut Unknown> {
        None
    }
}

/// One of a few variants, some with content. Made by `codes!` and `variants!`.
pub trait Choice {
    /// The names of the variants. The place of each is the same for ever; new ones come last.
    fn names(&self) -> &'static [&'static str];

    /// The place of the variant that it is.
    fn chosen(&self) -> usize;

    /// Becomes the variant of this place, its content blank; `false` where there is none.
    fn choose(&mut self, place: usize) -> bool;

    /// What the variant holds, if it holds anything.
    fn content(&self) -> Option<View<'_>> {
        None
    }

    /// The same, to be filled.
    fn content_mut(&mut self) -> Option<Slot<'_>> {
        None
    }
}

/// Values in an order.
pub trait List {
    /// How many there are.
    fn count(&self) -> usize;

    /// The one at this place, from 0.
    fn at(&self, place: usize) -> Option<&dyn Value>;

    /// The same, to be changed; a record of a table keeps its id.
    fn at_mut(&mut self, place: usize) -> Option<&mut dyn Value>;

    /// Takes all out.
    fn clear(&mut self);

    /// Adds a blank one at the end, to be filled.
    fn push(&mut self) -> &mut dyn Value;

    /// Puts in order what was pushed; `false` where two are one and the same record.
    fn settle(&mut self) -> bool {
        true
    }
}

/// Values by a key, which can be written as text.
pub trait Map {
    /// How many there are.
    fn count(&self) -> usize;

    /// All of them, in the order of their keys.
    fn entries(&self) -> Vec<(std::borrow::Cow<'_, str>, &dyn Value)>;

    /// Takes all out.
    fn clear(&mut self);

    /// The value of this key, a blank one if there was none, to be filled; `None` where the text is
    /// no key.
    fn entry(&mut self, key: &str) -> Option<&mut dyn Value>;
}

/// A value that may be absent.
pub trait Maybe {
    /// Takes it out.
    fn clear(&mut self);

    /// Puts a blank one in, to be filled.
    fn fill(&mut self) -> Slot<'_>;

    /// What it holds, to be changed.
    fn held_mut(&mut self) -> Option<Slot<'_>>;
}

/// What an id is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum IdKind {
    Workspace,
    Lineage,
    Owner,
    Account,
    Contact,
    Relation,
    Opportunity,
    Activity,
    Tally,
    PlaybookItem,
    ReferenceFunnel,
    Goal,
    Note,
    Merge,
}

impl View<'_> {
    /// Whether it says nothing: absent, `false`, without letters, without entries. A number is
    /// never blank: 0 is zero.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Flag(flag) => !flag,
            Self::List(list) => list.count() == 0,
            Self::Map(map) => map.count() == 0,
            Self::Maybe(held) => held.is_none(),
            _ => false,
        }
    }
}
