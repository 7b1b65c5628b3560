//! Fields that a record carries without this version knowing them.

use std::collections::BTreeMap;

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::json;

/// Fields met in stored or imported data that this version has no name for. They are kept and
/// written back as they were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown(pub BTreeMap<String, RawJson>);

/// A value of any kind, word for word as it was written: a number is not rounded, and nothing is put
/// in another order.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct RawJson(Box<RawValue>);

impl RawJson {
    /// A text as a value.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self(json::raw(text))
    }

    /// The text that it is, if it is one.
    #[must_use]
    pub fn to_text(&self) -> Option<String> {
        json::read(self.as_str()).ok()
    }

    /// How it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

/// What is kept word for word is passed without a look. So it is read once for the sake of those who
/// will have to: half a character and lists in lists without end are refused where they come in.
impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(from)?;
        match serde_json::from_str::<Value>(raw.get()) {
            Ok(_) => Ok(Self(raw)),
            Err(error) => Err(D::Error::custom(format_args!("not to be kept ({error})"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let read = json::read::<RawJson>(text).ok();
        assert_eq!(read.as_ref().map(RawJson::as_str), expected, "{text}");
    }

    #[test]
    fn a_value_is_kept_word_for_word() {
        let value = r#"{"b" : [ 1.50, -0, 1e40 ],"a": " \" { \\" , "a":1}"#;
        check(&format!(" {value}\n"), Some(value));
        check("18446744073709551616", Some("18446744073709551616"));
        check(r#"{"__proto__":{}}"#, Some(r#"{"__proto__":{}}"#));
        check("\"\\u00e9\t\"", None);
        check(r#""\ud834""#, None);
        check("null null", None);
        check("", None);
        check(&"[".repeat(200), None);
        check(&("[".repeat(100_000) + &"]".repeat(100_000)), None);
    }

    #[test]
    fn a_text_is_told_from_other_values() {
        assert_eq!(RawJson::text("a \"b\"").to_text().as_deref(), Some("a \"b\""));
        assert_eq!(json::read::<RawJson>("7").ok().and_then(|value| value.to_text()), None);
    }
}
