//! The values that records are made of: texts, numbers, days, and lists, maps and absences of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::{List, Map, Maybe, Slot, Value, View, stored};
use crate::domain::{Currency, Milestone, Stage};

macro_rules! basic {
    ($($type:ty: $blank:expr, $value:ident => $view:expr, $slot:ident;)*) => {$(
        impl Value for $type {
            fn blank() -> Self {
                $blank
            }

            fn view(&self) -> View<'_> {
                let $value = self;
                $view
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        }
    )*};
}

basic! {
    String: String::new(), text => View::Text(text), Text;
    u64: 0, count => View::Count(*count), Count;
    u32: 0, count => View::Count(u64::from(*count)), SmallCount;
    i64: 0, number => View::Signed(*number), Signed;
    bool: false, flag => View::Flag(*flag), Flag;
    Date: Date::ZERO, day => View::Day(*day), Day;
    Time: Time::MIN, time => View::Time(*time), Time;
    Timestamp: Timestamp::UNIX_EPOCH, instant => View::Instant(*instant), Instant;
    Currency: Currency::EUR, currency => View::Currency(*currency), Currency;
}

stored!(Currency);

impl<T: Value> Value for Option<T> {
    fn blank() -> Self {
        None
    }

    fn view(&self) -> View<'_> {
        View::Maybe(self.as_ref().map(|value| value as &dyn Value))
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Maybe(self)
    }
}

impl<T: Value> Maybe for Option<T> {
    fn clear(&mut self) {
        *self = None;
    }

    fn fill(&mut self) -> Slot<'_> {
        self.insert(T::blank()).slot()
    }

    fn held_mut(&mut self) -> Option<Slot<'_>> {
        self.as_mut().map(Value::slot)
    }
}

impl<T: Value> Value for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
}

impl<T: Value> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn at(&self, place: usize) -> Option<&dyn Value> {
        self.get(place).map(|value| value as &dyn Value)
    }

    fn at_mut(&mut self, place: usize) -> Option<&mut dyn Value> {
        self.get_mut(place).map(|value| value as &mut dyn Value)
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn push(&mut self) -> &mut dyn Value {
        let place = self.len();
        self.push(T::blank());
        &mut self[place]
    }
}

/// A key of a [`Map`].
pub trait Key: Ord + Sized {
    /// As text.
    fn text(&self) -> Cow<'_, str>;

    /// The key of a text, if there is one.
    fn of(text: &str) -> Option<Self>;
}

impl Key for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn of(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Key for Stage {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code())
    }

    fn of(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

impl Key for Milestone {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code())
    }

    fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|milestone| milestone.code() == text)
    }
}

impl<K: Key, T: Value> Value for BTreeMap<K, T> {
    fn blank() -> Self {
        Self::new()
    }

    fn view(&self) -> View<'_> {
        View::Map(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }
}

impl<K: Key, T: Value> Map for BTreeMap<K, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn entries(&self) -> Vec<(Cow<'_, str>, &dyn Value)> {
        self.iter().map(|(key, value)| (key.text(), value as &dyn Value)).collect()
    }

    fn clear(&mut self) {
        self.clear();
    }

    fn entry(&mut self, key: &str) -> Option<&mut dyn Value> {
        Some(self.entry(K::of(key)?).or_insert_with(T::blank))
    }
}
