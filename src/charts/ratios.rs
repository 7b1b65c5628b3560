//! The ratios between stages, each on its own track of one common scale: the rate as a dot, its
//! 95 % interval as a soft band. A ratio that can't be measured keeps its row and says so.

use super::canvas::{Canvas, sheet};
use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::{Anchor, Fill, Line, Type};
use super::ratio_rows::{Rows, SIGN};
use super::rewrite::Frame;
use super::scale::Axis;
use super::text::{fitted, width};
use super::theme::Theme;
use crate::metrics::{Ratio, RatioCode, RatioRow, Ratios};

/// The words of the ratios. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatioText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// What stands after the axis's last number: " %", with the space the language wants.
    pub unit: String,
    /// One per row of the ratios, in their order.
    pub rows: Vec<RatioRowText>,
}

/// The words of one ratio.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatioRowText {
    /// Its name: "Qualificazione".
    pub name: String,
    /// From where to where: "sospetto → prospect".
    pub passage: String,
    /// The rate: "59 %". Left out where there is no rate.
    pub value: String,
    /// What it is made of: "108 su 182".
    pub counts: String,
    /// On the empty track, where there is no rate: "non registrato", "non ancora misurabile".
    pub missing: String,
    /// A line under the row that asks for something: "3 appuntamenti senza esito:".
    pub warning: String,
    /// What follows the warning in a calm face: "fuori dal conto."
    pub note: String,
}

/// Draws `ratios` as wide as `size` says and as tall as the rows need; under 560 px each track
/// stands below its name.
///
/// `before` holds the same ratios of the time before, or of the team: an upright tick on the track.
/// The axis ends at 1, or further where a ratio of counts passes 1.
#[must_use]
pub fn ratio_chart(
    ratios: &Ratios,
    before: Option<&Ratios>,
    text: &RatioText,
    theme: &Theme,
    size: Size,
) -> Chart {
    let before = |code: RatioCode| {
        let row = before?.rows.iter().find(|row| row.code == code)?;
        row.ratio?.rate()
    };
    let rates = ratios.rows.iter().flat_map(|row| {
        let own = row.ratio.and_then(|ratio| ratio.rate());
        own.into_iter().chain(before(row.code))
    });
    // An interval may run far past its rate: it widens the axis to 200 %, further on it is cut.
    let highs = ratios.rows.iter().filter_map(|row| Some(row.ratio?.interval()?.high.min(2.0)));
    let top = Axis::top_for(rates.chain(highs).fold(0.0, f64::max));
    let rows = Rows::new(ratios, text, top, size);
    let drawing = Drawing { ratios, text, theme, rows: &rows };

    let size = Size { width: rows.width as u32, height: rows.height() };
    let frame = Frame { name: &text.name, label: &text.label, theme };
    let svg = sheet(size, &frame, &mut |canvas| {
        for (index, row) in ratios.rows.iter().enumerate() {
            drawing.track(canvas, index);
            drawing.rate(canvas, index, row.ratio, before(row.code));
            drawing.words(canvas, index, row);
        }
        if !ratios.rows.is_empty() {
            drawing.axis(canvas);
        }
    });
    Chart { svg, size, hotspots: drawing.hotspots() }
}

struct Drawing<'a> {
    ratios: &'a Ratios,
    text: &'a RatioText,
    theme: &'a Theme,
    rows: &'a Rows,
}

impl Drawing<'_> {
    fn track(&self, canvas: &mut Canvas<'_>, index: usize) {
        let (rows, y) = (self.rows, self.rows.track(index));
        let hairline = Line::new(self.theme.line, 1.0);
        if index > 0 {
            let top = rows.top(index) + 0.5;
            canvas.line((0.0, top), (rows.width, top), hairline);
        }
        let mut tick = |rate, line| {
            // On the middle of a pixel, so that it is one pixel wide.
            let x = rows.axis.at(rate).floor() + 0.5;
            canvas.line((x, y - 13.0), (x, y + 13.0), line);
        };
        rows.axis.quarters().into_iter().for_each(|rate| tick(rate, hairline));
        if rows.axis.top > 1.0 {
            tick(1.0, Line::new(self.theme.line_strong, 1.0));
        }
    }

    fn rate(
        &self,
        canvas: &mut Canvas<'_>,
        index: usize,
        ratio: Option<Ratio>,
        before: Option<f64>,
    ) {
        let (axis, theme, y) = (&self.rows.axis, self.theme, self.rows.track(index));
        if let Some(interval) = ratio.and_then(|ratio| ratio.interval()) {
            let (low, high) = (axis.at(interval.low), axis.at(interval.high));
            canvas.rect(low, y - 4.0, high - low, 8.0, Fill::Tint(theme.ink, 14));
            let line = Line::new(theme.ink_3, 1.25);
            canvas.line((low, y), (high, y), line);
            if interval.high > axis.top {
                // It goes on past the end of the axis.
                canvas.path(&[(high - 4.0, y - 4.0), (high, y), (high - 4.0, y + 4.0)], line);
            }
        }
        if let Some(before) = before {
            let x = axis.at(before);
            canvas.line((x, y - 11.0), (x, y + 11.0), Line::new(theme.ink, 1.5));
        }
        if let Some(rate) = ratio.and_then(|ratio| ratio.rate()) {
            canvas.dot(axis.at(rate), y, 4.5, theme.ink);
        }
    }

    fn words(&self, canvas: &mut Canvas<'_>, index: usize, row: &RatioRow) {
        let Some(words) = self.text.rows.get(index) else { return };
        let (rows, theme) = (self.rows, self.theme);
        let (first, second) = (rows.top(index) + 23.0, rows.top(index) + 40.0);
        let small = Type::new(theme.ink_3, 12.0);
        let name = fitted(&words.name, 15.0, false, rows.name);
        canvas.text_on(0.0, first, &name, Type::new(theme.ink, 15.0));
        canvas.text_on(0.0, second, &fitted(&words.passage, 12.0, false, rows.name), small);
        let end = |face: Type| face.anchored(Anchor::End);
        if row.ratio.and_then(|ratio| ratio.rate()).is_some() {
            let face = Type::new(theme.ink, rows.value_size).strong();
            canvas.text_on(rows.width, first, &words.value, end(face));
        } else {
            let (x, y) = (rows.axis.left + 8.0, rows.track(index));
            let missing = fitted(&words.missing, 12.0, false, rows.axis.right - x);
            canvas.text(x, y, &missing, Type { halo: Some(theme.paper), ..small });
        }
        canvas.text_on(rows.width, second, &words.counts, end(small));
        if let Some((y, _)) = rows.note(index) {
            self.note(canvas, y + 9.0, words);
        }
    }

    /// The line under a row, its capitals centred on `y`; a note that does not fit beside its
    /// warning stands below it.
    fn note(&self, canvas: &mut Canvas<'_>, y: f64, words: &RatioRowText) {
        let (theme, width) = (self.theme, self.rows.width);
        let calm = Type::new(theme.ink_3, 12.0);
        let note = |room| fitted(&words.note, 12.0, false, room);
        if words.warning.is_empty() {
            canvas.text(0.0, y, &note(width), calm);
            return;
        }
        let line = Line::new(theme.warn, 1.25);
        let corners = [(6.0, -4.5), (10.75, 4.5), (1.25, 4.5), (6.0, -4.5), (10.75, 4.5)];
        canvas.path(&corners.map(|(x, dy)| (x, y + dy)), line);
        canvas.line((6.0, y - 1.25), (6.0, y + 1.5), line);
        canvas.line((6.0, y + 2.5), (6.0, y + 3.5), line);
        let warning = fitted(&words.warning, 12.0, true, width - SIGN);
        let face = Type { tail: theme.ink_3, ..Type::new(theme.warn, 12.0).strong() };
        if words.note_lines(width) > 1 {
            canvas.text(SIGN, y, &warning, face);
            canvas.text(SIGN, y + 16.0, &note(width - SIGN), calm);
        } else {
            canvas.tailed(SIGN, y + 0.36 * face.size, &warning, &words.note, face);
        }
    }

    /// Numbers under the last track: both ends, the middle, and 100 where it is neither. What would
    /// run into another is left out.
    fn axis(&self, canvas: &mut Canvas<'_>) {
        let (axis, y) = (&self.rows.axis, f64::from(self.rows.height()) - 8.0);
        let face = Type::new(self.theme.ink_3, 12.0);
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let places = [
            (0.0, Anchor::Start),
            (axis.top, Anchor::End),
            (1.0, Anchor::Middle),
            (axis.top / 2.0, Anchor::Middle),
        ];
        for (rate, anchor) in places {
            let mut label = ((rate * 100.0).round() as u64).to_string();
            if anchor == Anchor::End {
                label.push_str(&self.text.unit);
            }
            let (x, wide) = (axis.at(rate), width(&label, 12.0, false));
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            if taken.iter().all(|(from, to)| left > to + 6.0 || left + wide < from - 6.0) {
                taken.push((left, left + wide));
                canvas.text_on(x, y, &label, face.anchored(anchor));
            }
        }
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let rows = self.rows;
        let place = |y, height, target| Hotspot { x: 0.0, y, width: rows.width, height, target };
        let both = self.ratios.rows.iter().enumerate().flat_map(|(index, row)| {
            let ratio = place(rows.top(index), rows.row, Target::Ratio(row.code));
            let note = rows.note(index).map(|(y, height)| place(y, height, Target::Note(row.code)));
            std::iter::once(ratio).chain(note)
        });
        both.collect()
    }
}
