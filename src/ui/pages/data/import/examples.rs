//! A value of the file read both ways, written out, so that a question can be answered by looking.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// `3/1/2017` with the day first and with the month first, where both are days.
#[must_use]
pub fn both_days(example: &str) -> Option<(Date, Date)> {
    let mut numbers = example.split(|letter: char| !letter.is_ascii_digit());
    let mut next = || numbers.find(|part| !part.is_empty())?.parse::<i16>().ok();
    let (first, second, year) = (next()?, next()?, next()?);
    let small = |number| i8::try_from(number).ok();
    let (first, second) = (small(first)?, small(second)?);
    Some((Date::new(year, second, first).ok()?, Date::new(year, first, second).ok()?))
}

/// `1.234` with the comma and with the point before the decimals, each with its decimals.
#[must_use]
pub fn both_numbers(example: &str) -> Option<[(f64, u8); 2]> {
    let read = |mark: char| {
        let kept = example.chars().filter(|letter| letter.is_ascii_digit() || *letter == mark);
        let text: String = kept.map(|letter| if letter == mark { '.' } else { letter }).collect();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        Some((text.parse().ok()?, u8::try_from(decimals).ok()?))
    };
    Some([read(',')?, read('.')?])
}

/// The year of two digits in `3/1/17`: the number at its end, or at its beginning.
#[must_use]
pub fn last_two(example: &str) -> &str {
    let mut numbers = example.split(|letter: char| !letter.is_ascii_digit());
    let day = numbers.clone().filter(|part| !part.is_empty()).take(3).last();
    let first = numbers.find(|part| !part.is_empty());
    let over = |part: &&str| part.parse::<u8>().is_ok_and(|number| number > 31);
    first.filter(over).or(day).unwrap_or_default()
}

/// `42736` counted from 1900 and from 1904.
#[must_use]
pub fn both_epochs(example: &str) -> Option<(Date, Date)> {
    let whole = example.split(['.', ',']).next()?.trim();
    let days = whole.parse::<i32>().ok().filter(|days| days.abs() < 1_000_000)?.days();
    // Excel counts a 29 February 1900 that never was: past it, a day earlier.
    let from = |first: Date| first.checked_add(days).ok();
    Some((from(date(1899, 12, 30))?, from(date(1904, 1, 1))?))
}

/// A day in full, as the language of this tag writes it: 3 gennaio 2017.
#[must_use]
pub fn long_day(tag: &str, day: Date) -> String {
    let days = (day - date(1970, 1, 1)).get_days();
    let noon = js_sys::Date::new(&JsValue::from_f64((f64::from(days) + 0.5) * 86_400_000.0));
    let options = [("timeZone", "UTC"), ("day", "numeric"), ("month", "long"), ("year", "numeric")];
    noon.to_locale_date_string(tag, &object(&options)).into()
}

/// What the language of this tag calls a currency; `None` where there is none of that code.
#[must_use]
pub fn currency_name(tag: &str, code: &str) -> Option<String> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let intl = get(&js_sys::global(), "Intl")?;
    let names: Function = get(&intl, "DisplayNames")?.dyn_into().ok()?;
    let options = object(&[("type", "currency"), ("fallback", "none")]);
    let names = Reflect::construct(&names, &Array::of2(&JsValue::from_str(tag), &options)).ok()?;
    let of: Function = get(&names, "of")?.dyn_into().ok()?;
    of.call1(&names, &JsValue::from_str(code)).ok()?.as_string()
}

fn object(pairs: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a fresh object does not fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object.into()
}
