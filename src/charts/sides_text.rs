//! The words of two sides, and whether they fit into a line.

use super::text::width;

/// What a page's font may be wider than our table.
const SLACK: f64 = 1.06;
/// A line more under a stacked row whose words do not fit into one.
pub(super) const LINE: f64 = 16.0;

/// The words of two sides. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SidesText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// What stands after the axis's last number: " %", with the space the language wants.
    pub unit: String,
    /// Over the time that both sides are given.
    pub time: String,
    /// The names of the two sides.
    pub sides: [String; 2],
    /// Over what may be said.
    pub verdict: String,
    /// One per row, in their order.
    pub rows: Vec<SidesRowText>,
}

/// The words of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SidesRowText {
    /// Its name: "Chiusura".
    pub name: String,
    /// From where to where: "offerta → cliente".
    pub passage: String,
    /// The time that both are given: "entro 77 giorni".
    pub time: String,
    /// What is left out: "fuori 2 e 5 più giovani".
    pub left_out: String,
    /// The rate of each side.
    pub values: [String; 2],
    /// What each is made of: "4 su 8".
    pub counts: [String; 2],
    /// What may be said.
    pub verdict: String,
    /// What is missing to say more.
    pub why: String,
    /// Whether one is better.
    pub is_said: bool,
}

impl SidesRowText {
    /// Whether what is missing fits beside the verdict.
    pub(super) fn fits_beside(&self, room: f64) -> bool {
        let dotted = format!("· {}", self.why);
        let verdict = width(&self.verdict, 15.0, self.is_said) * SLACK;
        !self.why.is_empty() && verdict + 6.0 + width(&dotted, 12.0, false) <= room
    }

    /// What stands under the verdict of a stacked row, in one line if it fits into it.
    pub(super) fn under(&self, room: f64) -> (String, Option<String>) {
        let joined = |parts: &[&str]| {
            let parts = parts.iter().copied().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(" · ")
        };
        let why = if self.fits_beside(room) { "" } else { self.why.as_str() };
        let all = joined(&[why, &self.time, &self.left_out]);
        match width(&all, 12.0, false) * SLACK > room && !why.is_empty() {
            true => (why.to_owned(), Some(joined(&[&self.time, &self.left_out]))),
            false => (all, None),
        }
    }
}
