//! How numbers, days and money are written: passed in, so that words know no browser.

use jiff::civil::{Date, Time};

use crate::domain::{Currency, Money, Stage};
use crate::stats::Interval;

use super::{Counted, Language, marks};

/// Writes values as a language does.
pub trait Format {
    /// A whole number, grouped.
    fn count(&self, value: u64) -> String;
    /// A number with so many decimals.
    fn decimal(&self, value: f64, decimals: u8) -> String;
    /// A share of 1 as a percentage with so many decimals, with its sign.
    fn percent(&self, share: f64, decimals: u8) -> String;
    /// An amount in whole major units.
    fn money(&self, amount: Money) -> String;
    /// An amount with its minor units, where it has any.
    fn exact_money(&self, amount: Money) -> String;
    /// A day as in tables: 3/4/2026.
    fn day(&self, day: Date) -> String;
    /// A day as on cards: Thu 26 Nov.
    fn near_day(&self, day: Date) -> String;
    /// A day as a title: Thursday 26 November.
    fn long_day(&self, day: Date) -> String;
    /// A month as on an axis: Nov.
    fn month(&self, day: Date) -> String;
    /// A month with its year, in a sentence: November 2026.
    fn month_of_year(&self, day: Date) -> String;
    /// A time of day: 9:30.
    fn time(&self, at: Time) -> String;
}

/// What a firm calls a stage; `None` where it has no name of its own for it.
pub type StageLabels = Box<dyn Fn(Stage) -> Option<String>>;

/// A language and its way of writing values.
pub struct Locale {
    /// The language.
    pub language: Language,
    /// The tag that stands on the page: `fr-CH`.
    pub tag: String,
    /// Its way of writing values.
    pub format: Box<dyn Format>,
    /// The firm's own names of stages.
    pub labels: StageLabels,
}

impl Locale {
    pub(super) fn own_label(&self, stage: Stage) -> Option<String> {
        (self.labels)(stage)
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, value: u64) -> String {
        self.format.count(value)
    }

    /// A whole number that decides the form of a text.
    #[must_use]
    pub fn counted(&self, number: u64) -> Counted {
        Counted { number, written: self.count(number) }
    }

    /// A number with so many decimals; without them where it is whole.
    #[must_use]
    pub fn number(&self, value: f64, decimals: u8) -> String {
        let decimals = if value.fract() == 0.0 { 0 } else { decimals };
        self.format.decimal(value, decimals)
    }

    /// A share as tables write it: with one decimal, but for all and none.
    #[must_use]
    pub fn share(&self, share: f64) -> String {
        let whole = share == 0.0 || share == 1.0;
        self.format.percent(share, u8::from(!whole))
    }

    /// A probability: never none or all, which nobody can know.
    #[must_use]
    pub fn chance(&self, chance: f64) -> String {
        match chance {
            chance if chance > 0.999 => format!("> {}", self.format.percent(0.999, 1)),
            chance if chance < 0.001 => format!("< {}", self.format.percent(0.001, 1)),
            chance => self.format.percent(chance, 1),
        }
    }

    /// A rate as charts and sentences write it: whole percents, one decimal under 10 %.
    #[must_use]
    pub fn rate(&self, share: f64) -> String {
        let decimals = u8::from(share > 0.0 && share < 0.0995);
        self.format.percent(share, decimals)
    }

    /// An interval beside a rate: `52–66`, in percent without the sign.
    #[must_use]
    pub fn range(&self, interval: Interval) -> String {
        let (low, high) = self.ends(interval);
        format!("{low}–{high}")
    }

    /// The two ends of an interval in percent, without the sign. Where whole percents would hide
    /// that the ends differ, or read as zero or all, they get a decimal.
    #[must_use]
    pub fn ends(&self, interval: Interval) -> (String, String) {
        let narrow = interval.high - interval.low < 0.02;
        let end = |share: f64| {
            let edge = (share > 0.0 && share < 0.01) || (share > 0.99 && share < 1.0);
            self.format.decimal(share * 100.0, u8::from(edge || narrow))
        };
        (end(interval.low), end(interval.high))
    }

    /// An amount; a sum that is more than can be held says so.
    #[must_use]
    pub fn amount(&self, amount: Money) -> String {
        self.at_least(amount.minor, self.format.money(amount))
    }

    /// An amount with its minor units, where it has any.
    #[must_use]
    pub fn exact_amount(&self, amount: Money) -> String {
        self.at_least(amount.minor, self.format.exact_money(amount))
    }

    fn at_least(&self, minor: i64, written: String) -> String {
        match minor {
            i64::MAX => marks::more_than(self.language, &written),
            _ => written,
        }
    }

    /// Minor units of a currency as money; a plain number where there is no currency yet.
    #[must_use]
    pub fn money(&self, minor: i64, currency: Option<Currency>) -> String {
        match currency {
            Some(currency) => self.amount(Money { minor, currency }),
            None => self.format.decimal(minor as f64 / 100.0, 0),
        }
    }

    /// A sum that is expected, to the thousand; a small one whole.
    #[must_use]
    pub fn about_money(&self, minor: f64, currency: Option<Currency>) -> String {
        let whole = currency.map_or(100, Currency::minor_per_major);
        let thousand = 1_000 * whole;
        let unit = if minor < 10.0 * thousand as f64 { whole } else { thousand };
        self.money((minor / unit as f64).round() as i64 * unit, currency)
    }

    /// A probability as sentences and drawings say it: whole per cents, but for the last one on either side.
    #[must_use]
    pub fn whole_chance(&self, chance: f64) -> String {
        match (0.005..0.995).contains(&chance) {
            true => self.format.percent(chance, 0),
            false => self.chance(chance),
        }
    }
}
