//! Any record there can be: filled through the list of its fields, as a format would, with what a
//! seed draws.

use imbuto::domain::fields::{Choice, Fields, Slot};
use imbuto::domain::{Currency, Record, RecordKind, json as text};
use imbuto::stats::Random;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

/// Any record.
pub fn record() -> impl Strategy<Value = Record> {
    (prop::sample::select(RecordKind::ALL.to_vec()), any::<u64>()).prop_map(|(kind, seed)| {
        let mut record = Record::blank(kind);
        Values(Random::seeded(seed)).fields(record.fields_mut());
        record
    })
}

/// Two records of one kind.
pub fn pair() -> impl Strategy<Value = (Record, Record)> {
    (record(), any::<u64>()).prop_map(|(one, seed)| {
        let mut other = Record::blank(one.id().kind());
        Values(Random::seeded(seed)).fields(other.fields_mut());
        (one, other)
    })
}

/// Values drawn from a seed.
struct Values(Random);

impl Values {
    fn below(&mut self, limit: usize) -> usize {
        self.0.index(limit)
    }

    fn text(&mut self) -> String {
        let letters = ['a', 'Z', '"', '\\', '\n', '\u{1}', '\u{1f}', '/', 'é', '𝄞', '\u{7f}', ' '];
        (0..self.below(5)).map(|_| letters[self.below(letters.len())]).collect()
    }

    /// A number of any size, small ones and the ends more often.
    fn number(&mut self) -> u64 {
        match self.below(4) {
            0 => self.0.next_u64() % 10,
            1 => u64::MAX - self.0.next_u64() % 2,
            _ => self.0.next_u64() >> self.below(64),
        }
    }

    fn day(&mut self) -> Date {
        let year = [-9999, -1, 0, 2026, 9999][self.below(5)];
        let (month, day) = (self.below(12) as i8 + 1, self.below(28) as i8 + 1);
        Date::new(year, month, day).unwrap_or_default()
    }

    fn time(&mut self) -> Time {
        let nanosecond = [0, 1, 500_000_000, 999_999_999][self.below(4)];
        let [hour, minute, second] = [24, 60, 60].map(|limit| self.below(limit) as i8);
        Time::new(hour, minute, second, nanosecond).unwrap_or_default()
    }

    fn instant(&mut self) -> Timestamp {
        let (lowest, highest) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        let second = lowest + (self.0.next_u64() % (highest - lowest) as u64) as i64;
        Timestamp::new(second, [0, 120_000_000, 999_999_999][self.below(3)]).unwrap_or_default()
    }

    fn fields(&mut self, fields: &mut dyn Fields) {
        for field in fields.fields() {
            if let Some(value) = fields.value_mut(field.number) {
                self.slot(value.slot());
            }
        }
        if let Some(unknown) = fields.unknown_mut() {
            for at in 0..self.below(3) {
                let value = json!([self.text(), self.number(), -1.5, { "a": null }]);
                let value = text::read(value.to_string());
                unknown.0.extend(value.map(|value| (format!("later {at}"), value)));
            }
        }
    }

    fn choice(&mut self, choice: &mut dyn Choice) {
        let place = self.below(choice.names().len());
        assert!(choice.choose(place) && choice.chosen() == place);
        if let Some(content) = choice.content_mut() {
            self.slot(content);
        }
    }

    fn slot(&mut self, slot: Slot<'_>) {
        match slot {
            Slot::Text(text) => *text = self.text(),
            Slot::Count(count) => *count = self.number(),
            Slot::SmallCount(count) => *count = self.number() as u32,
            Slot::Signed(number) => *number = self.number() as i64,
            Slot::Flag(flag) => *flag = self.below(2) == 0,
            Slot::Day(day) => *day = self.day(),
            Slot::Time(time) => *time = self.time(),
            Slot::Instant(instant) => *instant = self.instant(),
            Slot::Currency(currency) => {
                *currency = [Currency::EUR, Currency::USD][self.below(2)];
            }
            Slot::Id(_, id) => *id = Uuid::from_u64_pair(self.0.next_u64(), self.0.next_u64()),
            Slot::Choice(choice) => self.choice(choice),
            Slot::Fields(fields) => self.fields(fields),
            Slot::List(list) => {
                for _ in 0..self.below(4) {
                    self.slot(list.push().slot());
                }
            }
            Slot::Map(map) => {
                for key in ["S", "O", "won", "targets", "any"] {
                    if self.below(2) == 0
                        && let Some(value) = map.entry(key)
                    {
                        self.slot(value.slot());
                    }
                }
            }
            Slot::Maybe(maybe) => {
                if self.below(3) > 0 {
                    self.slot(maybe.fill());
                }
            }
        }
    }
}
