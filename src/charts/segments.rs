//! Segments: a block for each attribute, a row for each of its values. The dot is the rate drawn towards the
//! mean, on its interval; the ring is the plain count; the tick is the rate of its values
//! together. One scale for all blocks.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::blocks::Blocks;
use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{IntervalRow, Label};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::fitted;
use crate::metrics::{Attribute, Segment, Segments};

/// The words of the segments. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per attribute, in their order.
    pub blocks: Vec<SegmentBlockText>,
}

/// The words of one attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentBlockText {
    /// Its name: "Fonte".
    pub name: String,
    /// Whether its values differ: "differenze reali".
    pub verdict: String,
    /// One per segment, in their order.
    pub rows: Vec<SegmentRowText>,
}

/// The words of one segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentRowText {
    /// Its value: "Raccomandazione".
    pub name: String,
    /// The rate drawn towards the mean: "75 %".
    pub rate: String,
    /// The count: "25 su 30".
    pub counts: String,
    /// What may be said of it: "sopra la media".
    pub verdict: String,
}

/// Under this width a block's track stands under its words.
const NARROW: f64 = 460.0;
/// Height of a block's head, of a row, and of a row whose track stands under its words.
const HEAD: f64 = 26.0;
const ROW: f64 = 32.0;
const NARROW_ROW: f64 = 56.0;
/// The words at the right of a track: rate, counts and verdict.
const RATE: f64 = 46.0;
const COUNTS: f64 = 76.0;
const VERDICT: f64 = 118.0;

/// Draws `segments` as wide as `size` says, and as tall as they need.
#[must_use]
pub fn segments_chart(segments: &Segments, text: &SegmentsText, size: Size) -> Chart {
    let blocks = Blocks::new(size);
    let width = blocks.width;
    let row = if width < NARROW { NARROW_ROW } else { ROW };
    let height_of = |one: &Attribute| HEAD + row * one.segments.len() as f64;
    let (places, size) = blocks.places(segments.attributes.iter().map(height_of));
    let blocks = || {
        let each = segments.attributes.iter().zip(&text.blocks).zip(&places);
        each.map(|((attribute, words), (left, top))| Block {
            attribute,
            words,
            left: *left,
            top: *top,
            width,
            row,
        })
    };
    let hotspots = blocks().enumerate().flat_map(|(index, block)| block.hotspots(index)).collect();
    let draw = |sheet: &Area| blocks().try_for_each(|block| block.draw(sheet));
    Chart::draw(&text.name, &text.label, size, draw).showing(hotspots)
}

struct Block<'a> {
    attribute: &'a Attribute,
    words: &'a SegmentBlockText,
    left: f64,
    top: f64,
    width: f64,
    row: f64,
}

impl Block<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { words, left, top, width, .. } = *self;
        let face = Face::new(Ink::Ink1, 13.0).strong();
        sheet.draw(&Label::new(left, top + 14.0, &words.name, face))?;
        let names = self.attribute.differ.names();
        let verdict = Face::new(if names { Ink::Ink1 } else { Ink::Ink3 }, 12.0);
        let verdict = if names { verdict.strong() } else { verdict }.anchored(Anchor::End);
        sheet.draw(&Label::new(left + width, top + 14.0, &words.verdict, verdict))?;
        for (index, (segment, said)) in self.attribute.segments.iter().zip(&words.rows).enumerate()
        {
            self.segment(sheet, self.top + HEAD + index as f64 * self.row, segment, said)?;
        }
        Ok(())
    }

    /// A row each.
    fn hotspots(&self, block: usize) -> Vec<Hotspot> {
        let row = |index: usize| {
            let top = self.top + HEAD + index as f64 * self.row;
            let end = (self.left + self.width, top + self.row);
            Hotspot::between((self.left, top), end, Target::Cell { row: block, column: index })
        };
        (0..self.attribute.segments.len()).map(row).collect()
    }

    fn segment(&self, sheet: &Area, top: f64, segment: &Segment, said: &SegmentRowText) -> Drawn {
        let (left, right) = (self.left, self.left + self.width);
        let hairline = Ink::Line.stroke_width(SCALE);
        sheet.draw(&PathElement::new([at(left, top), at(right, top)], hairline))?;
        let is_narrow = self.row == NARROW_ROW;
        let verdict = if is_narrow { right } else { right - VERDICT };
        let counts = verdict - COUNTS;
        let rate = counts - RATE;
        let name = if is_narrow { rate - left } else { (0.24 * self.width).max(96.0) };
        let middle = top + ROW / 2.0;
        let plain = Face::new(Ink::Ink1, 13.0);
        let value = fitted(&said.name, 13.0, false, name - 12.0);
        sheet.draw(&Label::centred(left, middle, &value, plain))?;
        let end = |x: f64| x - 8.0;
        let strong = plain.strong().anchored(Anchor::End);
        sheet.draw(&Label::centred(end(counts), middle, &said.rate, strong))?;
        let small = Face::new(Ink::Ink3, 12.0);
        let counted = fitted(&said.counts, 12.0, false, COUNTS - 8.0);
        sheet.draw(&Label::centred(counts, middle, &counted, small))?;
        let stands_out = self.attribute.is_above(segment).is_some();
        let word = match stands_out {
            true => Face::new(Ink::Ink1, 12.0).strong(),
            false => small,
        };
        if !is_narrow {
            let said = fitted(&said.verdict, 12.0, stands_out, VERDICT);
            sheet.draw(&Label::centred(verdict, middle, &said, word))?;
        } else if stands_out {
            let word = word.anchored(Anchor::End);
            sheet.draw(&Label::centred(right, top + 42.0, &said.verdict, word))?;
        }
        let track = match (is_narrow, stands_out) {
            (false, _) => ((left + name, top), (rate - 12.0, middle)),
            (true, false) => ((left + 5.0, top), (right - 5.0, top + 40.0)),
            (true, true) => ((left + 5.0, top), (right - VERDICT, top + 40.0)),
        };
        self.track(&part(sheet, track.0, track.1), segment)
    }

    fn track(&self, area: &Area, segment: &Segment) -> Drawn {
        let mut plot = ChartBuilder::on(area)
            .build_cartesian_2d(FromZero { end: 1.0, parts: 1 }, FromZero { end: 1.0, parts: 1 })?;
        let hairline = Ink::Line.stroke_width(SCALE);
        plot.draw_series([PathElement::new([(0.0, 0.0), (1.0, 0.0)], hairline)])?;
        let Some(shrunk) = segment.shrunk else { return Ok(()) };
        let interval = Some((shrunk.interval.low, shrunk.interval.high));
        let (group, rate) = (segment.cases.group, Some(shrunk.mean));
        let counted = (group.trials > 0).then(|| group.successes as f64 / group.trials as f64);
        plot.draw_series([IntervalRow {
            interval,
            before: self.attribute.rate(),
            rate,
            counted,
            end: 1.0,
        }])?;
        Ok(())
    }
}
