//! A text with what was typed underlined in it.

use std::ops::Range;

use leptos::prelude::*;

use crate::search::{Field, Typed, marks};
use crate::ui::browser::unfold;

/// A text, and what is underlined in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    text: String,
    marks: Vec<Range<usize>>,
}

impl Marked {
    /// A text in which nothing is underlined.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), marks: Vec::new() }
    }

    /// A text with what was typed.
    pub fn of(field: Field, text: impl Into<String>, typed: &Typed) -> Self {
        let text = text.into();
        let marks = marks(field, &text, typed, unfold);
        Self { text, marks }
    }

    /// A text of which it is known what stands there.
    pub const fn at(text: String, marks: Vec<Range<usize>>) -> Self {
        Self { text, marks }
    }

    /// Texts one after the other.
    pub fn joined(parts: Vec<Self>, between: &str) -> Self {
        let mut all = Self::default();
        for part in parts.into_iter().filter(|part| !part.text.is_empty()) {
            if !all.text.is_empty() {
                all.text.push_str(between);
            }
            let from = all.text.len();
            all.text.push_str(&part.text);
            all.marks.extend(part.marks.iter().map(|mark| mark.start + from..mark.end + from));
        }
        all
    }

    /// The text as `put` sets it among others, the marks with it.
    pub fn within(self, put: impl FnOnce(&str) -> String) -> Self {
        let around = put(&self.text);
        let from = around.find(&self.text).unwrap_or_default();
        let marks = self.marks.iter().map(|mark| mark.start + from..mark.end + from).collect();
        Self { text: around, marks }
    }

    /// The text alone.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text, drawn.
    pub fn view(&self) -> impl IntoView + use<> {
        let mut from = 0;
        let mut pieces = Vec::new();
        for mark in &self.marks {
            let (before, held) = (self.text.get(from..mark.start), self.text.get(mark.clone()));
            let (Some(before), Some(held)) = (before, held) else { continue };
            pieces.push(before.to_owned().into_any());
            pieces.push(view! { <mark>{held.to_owned()}</mark> }.into_any());
            from = mark.end;
        }
        pieces.push(self.text[from..].to_owned().into_any());
        pieces
    }
}
