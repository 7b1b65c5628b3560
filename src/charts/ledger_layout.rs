//! Where the lines of the ledger stand: side by side what adds up, or two by two where the page is narrow.

use super::chart::Size;
use super::ledger::{LedgerText, TermText};
use super::svg::Svg;
use super::text::width as text_width;
use crate::metrics::Step;

/// Height of a bar.
pub(super) const BAR: f64 = 14.0;
/// Height of a number with its share, and of the place that is pressed.
pub(super) const TERM: f64 = 44.0;
/// Font size of a number.
pub(super) const NUMBER: f64 = 18.0;
/// What a page's font may be wider than our table: numbers in bold are most of it.
const SLACK: f64 = 1.14;
/// Side of the letter's square, and the space after it.
pub(super) const SQUARE: (f64, f64) = (22.0, 8.0);
/// Room for a sign between two numbers, and the space around it.
const SIGN: f64 = 44.0;
/// The space under a bar.
const BELOW: f64 = 16.0;

/// The layout of one ledger, in CSS pixels.
pub(super) struct LedgerLayout {
    pub(super) width: f64,
    /// Whether all that adds up stands side by side.
    pub(super) is_wide: bool,
    /// Where the first number stands.
    left: f64,
    /// From one number to the next.
    step: f64,
    /// The end of the bars.
    right: f64,
    /// The top of each line, of the sum, and the end.
    tops: Vec<f64>,
}

impl LedgerLayout {
    pub(super) fn new(text: &LedgerText, size: Size) -> Self {
        let width = f64::from(size.drawn_width());
        let rows = text.rows.iter();
        let names = rows.clone().flat_map(|row| {
            let name = text_width(&row.stage, 15.0, false);
            [name, text_width(&row.over, 12.0, false)]
        });
        let name = names.fold(90.0, f64::max) * SLACK + SQUARE.0 + SQUARE.1;
        let left = (name + 24.0).max(184.0).min(0.3 * width);
        let back = rows.clone().map(|row| term_width(&row.back)).fold(0.0, f64::max);
        let right = if back > 0.0 { width - back - 24.0 } else { width };
        let step = (right - left) / 5.0;
        let terms = rows.flat_map(|row| &row.terms).chain(&text.sum.terms);
        let widest = terms.map(term_width).fold(0.0, f64::max);
        let is_wide = widest + SIGN <= step;
        let (left, right) = if is_wide { (left, right) } else { (0.0, width) };
        let mut layout = Self { width, is_wide, left, step, right, tops: vec![0.0] };
        let mut end = 0.0;
        for row in &text.rows {
            end += match is_wide {
                true => 10.0 + TERM + BAR + BELOW,
                false => layout.bar_within(!row.back.count.is_empty()) + BAR + BELOW,
            };
            layout.tops.push(end);
        }
        layout.tops.push(end + if is_wide { 10.0 + TERM } else { layout.grid() + 2.0 * TERM });
        layout
    }

    /// Top of a line; of the sum, the one after the last.
    pub(super) fn top(&self, index: usize) -> f64 {
        self.tops[index]
    }

    /// The height of the whole.
    pub(super) fn height(&self) -> u32 {
        self.tops.last().copied().unwrap_or_default().max(1.0) as u32
    }

    /// Left end and top of a number in a line: one of those that add up, or of those apart.
    pub(super) fn place(&self, step: Step, term: &TermText) -> (f64, f64) {
        let apart = self.width - term_width(term);
        let column = |index: usize| self.left + index as f64 * self.step;
        let half = (self.width + 16.0) / 2.0;
        if self.is_wide {
            let x = match step {
                Step::Entered | Step::Over => column(0),
                Step::WentOn => column(1),
                Step::Jumped => column(2),
                Step::Here => column(3),
                Step::Lost => column(4),
                Step::Back => apart,
            };
            return (x, 10.0);
        }
        let grid = self.grid();
        match step {
            Step::Entered | Step::Over => (apart, 8.0),
            Step::WentOn => (0.0, grid),
            Step::Jumped => (half, grid),
            Step::Here => (0.0, grid + TERM),
            Step::Lost => (half, grid + TERM),
            Step::Back => (0.0, grid + 2.0 * TERM),
        }
    }

    /// Where the sign before a number stands, its middle; only where all stands side by side.
    pub(super) fn sign(&self, index: usize) -> f64 {
        self.left + index as f64 * self.step - SIGN / 2.0
    }

    /// The bar of a line: left, right, and from the line's top to its own.
    pub(super) fn bar(&self, has_back: bool) -> (f64, f64, f64) {
        let down = if self.is_wide { 10.0 + TERM } else { self.bar_within(has_back) };
        (self.left, self.right, down)
    }

    /// How wide a name may be.
    pub(super) fn name_room(&self, entered: &TermText) -> f64 {
        let right = if self.is_wide { self.left } else { self.width - term_width(entered) };
        right - SQUARE.0 - SQUARE.1 - 12.0
    }

    /// From the top of a line to the first pair of numbers, where they stand two by two.
    const fn grid(&self) -> f64 {
        52.0
    }

    fn bar_within(&self, has_back: bool) -> f64 {
        self.grid() + if has_back { 3.0 } else { 2.0 } * TERM
    }
}

/// How wide a number stands with its word.
pub(super) fn term_width(term: &TermText) -> f64 {
    let count = text_width(&term.count, NUMBER, true);
    let word = Svg::TAIL_SPACE + text_width(&term.word, Svg::TAIL_SIZE, false);
    let share = text_width(&term.share, 12.0, false);
    (count + word).max(share) * SLACK
}
