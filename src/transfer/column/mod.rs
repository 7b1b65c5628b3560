//! How the dates and numbers of a column are written: decided by the column's own values where they
//! leave no doubt, asked where they do.

mod currency;
mod date;
mod date_text;
mod day_words;
mod number;
mod number_text;
mod time_text;

pub use date::{Century, DateFault, DateOrder, Epoch};
pub use number::{DecimalMark, NumberFault, parse_amount};

pub(super) use currency::{CurrencyHint, currency_cell, known_currency};
pub(super) use date::{DateAnswers, DateStyle};
pub(super) use date_text::DateForm;
pub(super) use number::{MarkStyle, NumberForm};

/// What decided how a column is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// Its own values: they fit no other way.
    Evidence,
    /// The preset knows how that program writes.
    Preset,
    /// The person, now or when the mapping was remembered.
    Answer,
}

/// Decides between two readings: evidence first, where it points one way; then an answer; then what
/// the preset knows. `None` is a question for the person.
fn decide<T: PartialEq + Copy>(
    evidence: [Option<T>; 2],
    answer: Option<T>,
    preset: Option<T>,
) -> Option<(T, DecidedBy)> {
    match evidence {
        [Some(one), None] | [None, Some(one)] => Some((one, DecidedBy::Evidence)),
        _ => (answer.map(|answer| (answer, DecidedBy::Answer)))
            .or(preset.map(|preset| (preset, DecidedBy::Preset))),
    }
}
