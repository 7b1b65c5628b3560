//! Which fields two states of a record differ in. Knows no type and no format.

use super::{Fields, View};

/// Some of the fields of one type, by number; 0 stands for all that this version has no name for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

impl FieldSet {
    /// The number that stands for the fields without a name here.
    pub const UNKNOWN: u8 = 0;

    /// Every field that there can be.
    pub const ALL: Self = Self(u64::MAX);

    /// These fields.
    #[must_use]
    pub const fn of(numbers: &[u8]) -> Self {
        let mut set = Self(0);
        let mut at = 0;
        while at < numbers.len() {
            set = set.with(numbers[at]);
            at += 1;
        }
        set
    }

    /// The fields that are in both.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The fields that are in one or the other.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without those of the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// With this field.
    #[must_use]
    pub const fn with(self, number: u8) -> Self {
        Self(self.0 | 1_u64.wrapping_shl(number as u32))
    }

    /// Whether this field is among them.
    #[must_use]
    pub const fn has(self, number: u8) -> bool {
        number < 64 && self.0 & 1_u64.wrapping_shl(number as u32) != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The fields in which `after` is not as `before`; all of both where they are not of one type.
#[must_use]
pub fn changed_fields(before: &dyn Fields, after: &dyn Fields) -> FieldSet {
    if before.fields() != after.fields() {
        return FieldSet::ALL;
    }
    let mut changed = FieldSet::default();
    for field in after.fields() {
        let values = (before.value(field.number), after.value(field.number));
        if let (Some(before), Some(after)) = values
            && !same(before.view(), after.view())
        {
            changed = changed.with(field.number);
        }
    }
    if before.unknown() != after.unknown() {
        changed = changed.with(FieldSet::UNKNOWN);
    }
    changed
}

/// Whether two values are the same.
#[must_use]
pub fn same(one: View<'_>, other: View<'_>) -> bool {
    match (one, other) {
        (View::Text(one), View::Text(other)) => one == other,
        (View::Count(one), View::Count(other)) => one == other,
        (View::Signed(one), View::Signed(other)) => one == other,
        (View::Flag(one), View::Flag(other)) => one == other,
        (View::Day(one), View::Day(other)) => one == other,
        (View::Time(one), View::Time(other)) => one == other,
        (View::Instant(one), View::Instant(other)) => one == other,
        (View::Currency(one), View::Currency(other)) => one == other,
        (View::Id(kind, one), View::Id(other_kind, other)) => kind == other_kind && one == other,
        (View::Choice(one), View::Choice(other)) => {
            one.chosen() == other.chosen()
                && match (one.content(), other.content()) {
                    (Some(one), Some(other)) => same(one, other),
                    (one, other) => one.is_none() && other.is_none(),
                }
        }
        (View::Fields(one), View::Fields(other)) => changed_fields(one, other).is_empty(),
        (View::List(one), View::List(other)) => {
            one.count() == other.count()
                && (0..one.count()).all(|place| match (one.at(place), other.at(place)) {
                    (Some(one), Some(other)) => same(one.view(), other.view()),
                    _ => false,
                })
        }
        (View::Map(one), View::Map(other)) => {
            let (one, other) = (one.entries(), other.entries());
            one.len() == other.len()
                && one.iter().zip(&other).all(|((key, value), (other_key, other))| {
                    key == other_key && same(value.view(), other.view())
                })
        }
        (View::Maybe(one), View::Maybe(other)) => match (one, other) {
            (Some(one), Some(other)) => same(one.view(), other.view()),
            (one, other) => one.is_none() && other.is_none(),
        },
        _ => false,
    }
}
