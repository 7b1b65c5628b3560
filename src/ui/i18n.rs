//! The language of the page, handed to every component.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::domain::{Currency, Money, Stage, days_between};
use crate::stats::Interval;
use crate::transfer::DecimalMark;
use crate::words::{Counted, Language, Locale};

use super::browser::today;

/// The locale in use. A page is drawn anew when the language changes, so this never changes under
/// a component.
#[derive(Clone, Copy)]
pub struct I18n {
    /// The language.
    pub language: Language,
    locale: StoredValue<Locale, LocalStorage>,
}

/// So many days before or after today a day is near.
const NEAR_DAYS: u32 = 300;

impl I18n {
    /// The i18n of this locale.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        Self { language: locale.language, locale: StoredValue::new_local(locale) }
    }

    /// Says something with the whole locale at hand.
    pub fn say<T>(self, say: impl FnOnce(&Locale) -> T) -> T {
        self.locale.with_value(say)
    }

    /// The name of a stage: the firm's own, else the language's. Whoever shows it follows it.
    #[must_use]
    pub fn stage(self, stage: Stage) -> String {
        self.say(|locale| locale.stage(stage))
    }

    /// What stands before the decimals of a number that is typed.
    #[must_use]
    pub const fn decimal_mark(self) -> DecimalMark {
        match self.language {
            Language::It | Language::Fr => DecimalMark::Comma,
            Language::En => DecimalMark::Point,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn count(self, value: impl TryInto<u64>) -> String {
        let value = value.try_into().unwrap_or_default();
        self.say(|locale| locale.count(value))
    }

    /// A whole number that decides the form of a text.
    #[must_use]
    pub fn counted(self, number: impl TryInto<u64>) -> Counted {
        let number = number.try_into().unwrap_or_default();
        self.say(|locale| locale.counted(number))
    }

    /// A rate in percent.
    #[must_use]
    pub fn rate(self, share: f64) -> String {
        self.say(|locale| locale.rate(share))
    }

    /// An interval beside a rate.
    #[must_use]
    pub fn range(self, interval: Interval) -> String {
        self.say(|locale| locale.range(interval))
    }

    /// A share as tables write it: with one decimal, but for all and none.
    #[must_use]
    pub fn share(self, share: f64) -> String {
        self.say(|locale| locale.share(share))
    }

    /// A probability.
    #[must_use]
    pub fn chance(self, chance: f64) -> String {
        self.say(|locale| locale.chance(chance))
    }

    /// An amount.
    #[must_use]
    pub fn amount(self, amount: Money) -> String {
        self.say(|locale| locale.amount(amount))
    }

    /// An amount with its minor units, where it has any.
    #[must_use]
    pub fn exact_amount(self, amount: Money) -> String {
        self.say(|locale| locale.exact_amount(amount))
    }

    /// Minor units of a currency that may not be known yet.
    #[must_use]
    pub fn money(self, minor: i64, currency: Option<Currency>) -> String {
        self.say(|locale| locale.money(minor, currency))
    }

    /// A day as in tables.
    #[must_use]
    pub fn day(self, day: Date) -> String {
        self.say(|locale| locale.format.day(day))
    }

    /// A day as on cards.
    #[must_use]
    pub fn near_day(self, day: Date) -> String {
        // Without its year a day further off would pass for one of this year.
        match days_between(today(), day).unsigned_abs() <= NEAR_DAYS {
            true => self.say(|locale| locale.format.near_day(day)),
            false => self.day(day),
        }
    }

    /// A day as a title.
    #[must_use]
    pub fn long_day(self, day: Date) -> String {
        self.say(|locale| locale.format.long_day(day))
    }

    /// A month as on an axis.
    #[must_use]
    pub fn month(self, day: Date) -> String {
        self.say(|locale| locale.format.month(day))
    }

    /// A time of day.
    #[must_use]
    pub fn time(self, at: Time) -> String {
        self.say(|locale| locale.format.time(at))
    }
}
