//! Where the columns of a funnel stand: letter and label, bars, and the figures at the right. They
//! are as wide as the design says, and wider where a text needs it; the bars get what is left.

use super::chart::Size;
use super::funnel::{FunnelRowText, FunnelText, rate_width};
use super::text::width as text_width;
use crate::metrics::Funnel;

/// Height of a bar in CSS pixels.
pub(super) const ROW: f64 = 36.0;
/// Height of the space between two bars in CSS pixels.
pub(super) const GAP: f64 = 40.0;
/// What a page's font may be wider than our table.
const SLACK: f64 = 1.08;

/// The layout of one funnel, in CSS pixels.
pub(super) struct FunnelLayout {
    pub(super) width: f64,
    pub(super) narrow: bool,
    /// Top of the first bar.
    pub(super) top: f64,
    /// Left and right end of the widest possible bar.
    pub(super) bars: (f64, f64),
    /// Side of the letter's square.
    pub(super) square: f64,
    pub(super) label_size: f64,
    pub(super) count_size: f64,
    gap: f64,
    figures: [Option<Column>; 4],
}

/// A column of figures.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) right: f64,
    pub(super) width: f64,
}

type Head = fn(&FunnelText) -> &str;
type Of = fn(&FunnelRowText) -> &str;

/// What stands in a column of figures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    Count,
    Share,
    /// How sure the share before it is.
    Interval,
}

/// The columns of figures from left to right: least width, what stands in them, head, text.
const FIGURES: [(f64, Figures, Head, Of); 4] = [
    (52.0, Figures::Count, |text| &text.reached, |row| &row.reached),
    (64.0, Figures::Share, |text| &text.from_first, |row| &row.from_first),
    (36.0, Figures::Interval, |_| "", |row| &row.first_interval),
    (68.0, Figures::Share, |text| &text.reference, |row| &row.reference),
];

impl FunnelLayout {
    pub(super) fn new(funnel: &Funnel, text: &FunnelText, size: Size) -> Self {
        let width = f64::from(size.drawn_width());
        let narrow = size.drawn_width() < Size::NARROW;
        let rows = &text.rows[..text.rows.len().min(funnel.rows.len())];
        let (gap, square, label_size) = if narrow { (8.0, 18.0, 12.0) } else { (16.0, 22.0, 15.0) };
        let widest = |size: f64, bold: bool, of: Of| {
            rows.iter().map(|row| text_width(of(row), size, bold)).fold(0.0, f64::max) * SLACK
        };
        let mut count_size = 18.0;
        while count_size > 12.0 && widest(count_size, true, |row| &row.reached) > 0.3 * width {
            count_size -= 1.0;
        }

        let mut figures = [None; 4];
        let mut right = width;
        for place in (0..if narrow { 1 } else { FIGURES.len() }).rev() {
            let (least, kind, head, of) = FIGURES[place];
            let (size, bold) = match kind {
                Figures::Count => (count_size, true),
                Figures::Share => (15.0, false),
                Figures::Interval => (12.0, false),
            };
            let head = head(text);
            if place > 0 && head.is_empty() && rows.iter().all(|row| of(row).is_empty()) {
                continue;
            }
            let word = head.split(' ').map(|word| text_width(word, 12.0, false) * SLACK);
            let least = if narrow { 46.0 } else { least };
            let column = word.fold(widest(size, bold, of), f64::max).max(least).ceil();
            figures[place] = Some(Column { right, width: column });
            right -= column + gap;
        }
        if !narrow {
            // The line between two bars has to fit beside the bars too.
            right = right.min(width - gap - widest(12.0, false, |row| &row.waiting).ceil());
        }

        let label = square + label_gap(narrow) + widest(label_size, false, |row| &row.label);
        let least = if narrow { 78.0 } else { 132.0 };
        let rate = rows.iter().map(rate_width).fold(88.0, f64::max) * SLACK;
        let left =
            label.clamp(least, 0.34 * width).min(right - gap - rate).max(square).ceil() + gap;
        let two_lines = figures.iter().zip(FIGURES).any(|(column, (_, _, head, _))| {
            column.is_some_and(|column| text_width(head(text), 12.0, false) > column.width)
        });
        Self {
            width,
            narrow,
            top: if two_lines { 38.0 } else { 23.0 },
            bars: (left, right.max(left)),
            square,
            label_size,
            count_size,
            gap,
            figures,
        }
    }

    /// Top of a row's bar.
    pub(super) fn row(&self, index: usize) -> f64 {
        self.top + index as f64 * (ROW + GAP)
    }

    /// The height of the whole.
    pub(super) fn height(&self, rows: usize) -> u32 {
        match rows {
            0 => self.top as u32,
            rows => (self.row(rows - 1) + ROW) as u32,
        }
    }

    /// The columns of figures that are drawn, each with its head and its text in a row.
    pub(super) fn figures<'a>(
        &self,
        text: &'a FunnelText,
    ) -> impl Iterator<Item = (Column, &'a str, Of, Figures)> + use<'a> {
        let columns = self.figures.into_iter().zip(FIGURES);
        columns
            .filter_map(move |(column, (_, kind, head, of))| Some((column?, head(text), of, kind)))
    }

    /// Where labels begin.
    pub(super) fn label_left(&self) -> f64 {
        self.square + label_gap(self.narrow)
    }

    /// How wide a label may be.
    pub(super) fn label_room(&self) -> f64 {
        self.bars.0 - self.gap - self.label_left()
    }
}

fn label_gap(narrow: bool) -> f64 {
    if narrow { 5.0 } else { 8.0 }
}
