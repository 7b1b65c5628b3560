//! Where the rows of the ratio chart stand: name, track and value side by side, or on a narrow
//! page the track below the other two. The track gets what the texts leave.

use super::chart::Size;
use super::ratios::{RatioRowText, RatioText};
use super::svg::Svg;
use super::text::{two_lines, width as text_width};
use crate::metrics::Ratios;

/// Height of the line under a row, with the space after it.
const NOTE: f64 = 24.0;
/// Height of a second line under a row.
const NOTE_MORE: f64 = 16.0;
/// Height of a line of what a row tells.
const TELLS: f64 = 16.0;
/// Where a warning begins, after its sign.
pub(super) const SIGN: f64 = 16.0;
/// Height of the numbers under the last track.
const AXIS: f64 = 26.0;
/// What a page's font may be wider than our table.
const SLACK: f64 = 1.08;

/// Under this width a track between name and value would be too short to read.
const NARROW: u32 = 460;

/// The layout of one chart of ratios, in CSS pixels.
pub(super) struct Rows {
    pub(super) width: f64,
    /// How wide a name may be.
    pub(super) name: f64,
    /// Font size of the rates: smaller where a number would take too much room.
    pub(super) value_size: f64,
    /// Left and right end of the tracks: on the middle of a pixel and a multiple of four pixels
    /// apart, so that the hairline at each quarter is one pixel wide.
    pub(super) track: (f64, f64),
    /// The height of a row without the lines under it.
    row: f64,
    /// The height of each row with what it tells.
    bodies: Vec<f64>,
    /// From the top of a row to the middle of its track.
    middle: f64,
    /// The top of each row, then the end of the last.
    tops: Vec<f64>,
}

impl Rows {
    pub(super) fn new(ratios: &Ratios, text: &RatioText, size: Size) -> Self {
        let width = f64::from(size.drawn_width());
        let narrow = size.drawn_width() < NARROW;
        let rows = &text.rows[..text.rows.len().min(ratios.rows.len())];
        let widest = |of: fn(&RatioRowText) -> f64| rows.iter().map(of).fold(0.0, f64::max) * SLACK;
        let value_at = |size: f64| {
            let value = rows.iter().map(|row| text_width(&row.value, size, true));
            value.fold(0.0, f64::max) * SLACK
        };
        let mut value_size = 18.0;
        while value_size > 12.0 && value_at(value_size) > 0.4 * width {
            value_size -= 1.0;
        }
        let counts = widest(|row| text_width(&row.counts, 12.0, false));
        let value = value_at(value_size).max(counts).max(76.0).ceil();
        let names = widest(|row| {
            text_width(&row.name, 15.0, false).max(text_width(&row.passage, 12.0, false))
        });
        let (name, left, right) = if narrow {
            // Room for a dot at either end.
            (width - value - 12.0, 5.0, width - 5.0)
        } else {
            let name = names.clamp(160.0, (0.44 * width).max(160.0)).ceil();
            (name, name + 16.0, (width - value - 17.0).max(name + 56.0))
        };
        let (row, middle) = if narrow { (83.0, 62.0) } else { (53.0, 27.0) };

        let left = left.floor() + 0.5;
        let right = left + 4.0 * ((right - left) / 4.0).floor();

        let mut tops = vec![0.0];
        let mut end = 0.0;
        let mut bodies = Vec::new();
        for index in 0..ratios.rows.len() {
            let tells = rows.get(index).map_or("", |row| row.tells.as_str());
            let body = row + TELLS * lines_of(tells, width).len() as f64;
            bodies.push(body);
            end += body;
            end += match rows.get(index).map_or(0, |row| row.note_lines(width)) {
                0 => 0.0,
                1 => NOTE,
                _ => NOTE + NOTE_MORE,
            };
            tops.push(end);
        }
        Self {
            width,
            name: name.max(0.0),
            value_size,
            track: (left, right),
            row,
            bodies,
            middle,
            tops,
        }
    }

    /// Top of a row.
    pub(super) fn top(&self, index: usize) -> f64 {
        self.tops[index]
    }

    /// Middle of a row's track.
    pub(super) fn middle(&self, index: usize) -> f64 {
        self.top(index) + self.middle
    }

    /// The height of a row with what it tells.
    pub(super) fn body(&self, index: usize) -> f64 {
        self.bodies[index]
    }

    /// The lines of what a row tells, each with its base.
    pub(super) fn tells<'a>(
        &self,
        index: usize,
        tells: &'a str,
    ) -> impl Iterator<Item = (&'a str, f64)> + use<'a> {
        let first = self.top(index) + self.row + 5.0;
        let lines = lines_of(tells, self.width).into_iter().enumerate();
        lines.map(move |(line, text)| (text, first + TELLS * line as f64))
    }

    /// Top and height of the line under a row, where there is one.
    pub(super) fn note(&self, index: usize) -> Option<(f64, f64)> {
        let y = self.top(index) + self.body(index);
        let height = self.tops[index + 1] - y;
        (height > 0.0).then_some((y, height))
    }

    /// The height of the whole, with the numbers of the axis.
    pub(super) fn height(&self) -> u32 {
        let axis = if self.tops.len() > 1 { AXIS } else { 0.0 };
        (self.tops.last().copied().unwrap_or_default() + axis).max(1.0) as u32
    }
}

/// What a row tells, on as many lines as it takes: none, one or two.
fn lines_of(tells: &str, width: f64) -> Vec<&str> {
    let (first, second) = two_lines(tells, 12.0, width);
    [first, second].into_iter().filter(|line| !line.is_empty()).collect()
}

impl RatioRowText {
    /// How many lines its warning and note take on a chart of this width.
    pub(super) fn note_lines(&self, width: f64) -> u32 {
        let warning = SIGN + text_width(&self.warning, 12.0, true) + Svg::TAIL_SPACE;
        let note = text_width(&self.note, 12.0, false);
        match (self.warning.is_empty(), self.note.is_empty()) {
            (true, true) => 0,
            (false, false) if (warning + note) * SLACK > width => 2,
            _ => 1,
        }
    }
}
