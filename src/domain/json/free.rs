//! JSON without a type: fields of other versions, kept as they are.

use std::borrow::Cow;

use super::JsonFault;
use super::scan::{Fault, Scan};
use super::write::push_text;

/// How deep lists and objects may stand in each other.
pub(super) const DEPTH: usize = 120;

/// A value of any kind, word for word as it was written, but for the space between its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json(String);

impl Json {
    /// The value that a text is.
    ///
    /// # Errors
    /// [`JsonFault`]: it is none, or more than one.
    pub fn parse(text: &str) -> Result<Self, JsonFault> {
        Scan::new(text).whole(read)
    }

    /// A text as a value.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let mut value = String::with_capacity(text.len() + 2);
        push_text(&mut value, text);
        Self(value)
    }

    /// The text that it is, if it is one.
    #[must_use]
    pub fn to_text(&self) -> Option<Cow<'_, str>> {
        Scan::new(&self.0).whole(Scan::text).ok()
    }

    /// How it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a value of any kind.
pub(super) fn read(scan: &mut Scan<'_>) -> Result<Json, Fault> {
    scan.passed(|scan| scan.skip_within(DEPTH)).map(|text| Json(without_space(text)))
}

/// A value without the space that stands between its parts.
fn without_space(value: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let counts = |letter: &char| {
        quoted ^= *letter == '"' && !escaped;
        escaped = *letter == '\\' && !escaped;
        quoted || !matches!(letter, ' ' | '\n' | '\r' | '\t')
    };
    value.chars().filter(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let read = Json::parse(text).ok();
        assert_eq!(read.as_ref().map(Json::as_str), expected, "{text}");
    }

    #[test]
    fn a_value_is_kept_word_for_word() {
        check(
            " {\"b\" : [ 1.50, -0,\n1e400 ],\"a\": \" \\\" { \\\\\" } ",
            Some("{\"b\":[1.50,-0,1e400],\"a\":\" \\\" { \\\\\"}"),
        );
        check("18446744073709551616", Some("18446744073709551616"));
        check("\"\\u00e9\t\"", None);
        check("null null", None);
        check("", None);
        check(&"[".repeat(DEPTH + 1), None);
    }

    #[test]
    fn a_text_is_told_from_other_values() {
        assert_eq!(Json::text("a \"b\"").to_text().as_deref(), Some("a \"b\""));
        assert_eq!(Json::parse("7").ok().as_ref().and_then(Json::to_text), None);
    }
}
