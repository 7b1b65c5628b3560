//! Numbers, days and money as the browser's `Intl` writes them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::domain::{Currency, Money, days_between};
use crate::words::Format;

/// `Intl` for one language tag. Formatters are made once each: making one costs far more than
/// using it.
pub struct IntlFormat {
    tags: Array,
    numbers: RefCell<BTreeMap<Kind, Intl::NumberFormat>>,
    day: Intl::DateTimeFormat,
    near_day: Intl::DateTimeFormat,
    long_day: Intl::DateTimeFormat,
    month: Intl::DateTimeFormat,
    month_of_year: Intl::DateTimeFormat,
    time: Intl::DateTimeFormat,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Decimal(u8),
    Percent(u8),
    /// With so many decimals.
    Money(Currency, u8),
}

impl IntlFormat {
    /// The habits of this tag. One that the browser does not know falls back to its own choice.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let tags = Array::of1(&JsValue::from_str(tag));
        let day =
            [("timeZone", "UTC"), ("day", "numeric"), ("month", "numeric"), ("year", "numeric")];
        let near =
            [("timeZone", "UTC"), ("weekday", "short"), ("day", "numeric"), ("month", "short")];
        let long =
            [("timeZone", "UTC"), ("weekday", "long"), ("day", "numeric"), ("month", "long")];
        let month = [("timeZone", "UTC"), ("month", "short")];
        let month_of_year = [("timeZone", "UTC"), ("month", "long"), ("year", "numeric")];
        let time = [("timeZone", "UTC"), ("hour", "numeric"), ("minute", "2-digit")];
        Self {
            numbers: RefCell::default(),
            day: Intl::DateTimeFormat::new(&tags, &options(&day)),
            near_day: Intl::DateTimeFormat::new(&tags, &options(&near)),
            long_day: Intl::DateTimeFormat::new(&tags, &options(&long)),
            month: Intl::DateTimeFormat::new(&tags, &options(&month)),
            month_of_year: Intl::DateTimeFormat::new(&tags, &options(&month_of_year)),
            time: Intl::DateTimeFormat::new(&tags, &options(&time)),
            tags,
        }
    }

    fn number(&self, kind: Kind, value: f64) -> String {
        let mut numbers = self.numbers.borrow_mut();
        let format = numbers.entry(kind).or_insert_with(|| {
            let options = match kind {
                Kind::Decimal(_) => Object::new(),
                Kind::Percent(_) => options(&[("style", "percent")]),
                Kind::Money(currency, _) => {
                    options(&[("style", "currency"), ("currency", currency.code())])
                }
            };
            let decimals = match kind {
                Kind::Decimal(decimals) | Kind::Percent(decimals) | Kind::Money(_, decimals) => {
                    f64::from(decimals)
                }
            };
            // Italian leaves four digits together otherwise: 5900 beside 12.000 reads as less.
            set(&options, "useGrouping", &JsValue::from_str("always"));
            for name in ["minimumFractionDigits", "maximumFractionDigits"] {
                set(&options, name, &JsValue::from_f64(decimals));
            }
            Intl::NumberFormat::new(&self.tags, &options)
        });
        written(&format.format(), &JsValue::from_f64(value))
    }
}

impl Format for IntlFormat {
    fn count(&self, value: u64) -> String {
        self.number(Kind::Decimal(0), value as f64)
    }

    fn decimal(&self, value: f64, decimals: u8) -> String {
        self.number(Kind::Decimal(decimals), value)
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        self.number(Kind::Percent(decimals), share)
    }

    fn money(&self, amount: Money) -> String {
        let major = amount.minor as f64 / amount.currency.minor_per_major() as f64;
        self.number(Kind::Money(amount.currency, 0), major)
    }

    fn exact_money(&self, amount: Money) -> String {
        let unit = amount.currency.minor_per_major();
        let decimals = if amount.minor % unit == 0 { 0 } else { amount.currency.decimals() as u8 };
        self.number(Kind::Money(amount.currency, decimals), amount.minor as f64 / unit as f64)
    }

    fn day(&self, day: Date) -> String {
        written(&self.day.format(), &noon(day))
    }

    fn near_day(&self, day: Date) -> String {
        written(&self.near_day.format(), &noon(day))
    }

    fn long_day(&self, day: Date) -> String {
        written(&self.long_day.format(), &noon(day))
    }

    fn month(&self, day: Date) -> String {
        written(&self.month.format(), &noon(day))
    }

    fn month_of_year(&self, day: Date) -> String {
        written(&self.month_of_year.format(), &noon(day))
    }

    fn time(&self, at: Time) -> String {
        let minutes = f64::from(at.hour()) * 60.0 + f64::from(at.minute());
        written(&self.time.format(), &JsValue::from_f64(minutes * 60_000.0))
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        set(&options, name, &JsValue::from_str(value));
    }
    options
}

fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

fn noon(day: Date) -> JsValue {
    let days = days_between(Date::constant(1970, 1, 1), day);
    JsValue::from_f64((f64::from(days) + 0.5) * 86_400_000.0)
}

fn written(format: &js_sys::Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}
