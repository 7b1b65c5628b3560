//! The values of attributes in two mixes, a block for each attribute: a dot for the customers and an open square
//! for the file, each on the interval of its share. One scale for all blocks.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::blocks::Blocks;
use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Label, Series, SideRow};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::fitted;
use crate::metrics::{Mix, MixedValue, Ratio};

/// The words of the mixes. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MixesText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per attribute, in their order.
    pub blocks: Vec<MixText>,
}

/// The words of one attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MixText {
    /// Its name: "Fonte".
    pub name: String,
    /// What may be said of it: "non si può dire ancora".
    pub verdict: String,
    /// One per value, in their order.
    pub rows: Vec<MixRowText>,
}

/// The words of one value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MixRowText {
    /// The value: "Raccomandazione".
    pub name: String,
    /// Of the customers and of the file: "5 su 18".
    pub counts: [String; 2],
    /// What may be said of it: "da cercare".
    pub verdict: String,
}

/// Under this width a track stands under its words.
const NARROW: f64 = 460.0;
/// Height of a block's head, of a row, and of a row whose track stands under its words.
const HEAD: f64 = 26.0;
const ROW: f64 = 48.0;
const NARROW_ROW: f64 = 70.0;
/// The middles of the two lines of a track, within a row.
const LINES: [f64; 2] = [15.0, 33.0];
/// Room for the counts.
const COUNTS: f64 = 80.0;

/// Draws `mixes` as wide as `size` says, and as tall as they need.
#[must_use]
pub fn mixes_chart(mixes: &[Mix], text: &MixesText, size: Size) -> Chart {
    let blocks = Blocks::new(size);
    let width = blocks.width;
    let row = if width < NARROW { NARROW_ROW } else { ROW };
    let height_of = |mix: &Mix| HEAD + row * mix.values.len() as f64;
    let (places, size) = blocks.places(mixes.iter().map(height_of));
    let blocks: Vec<Block<'_>> = mixes
        .iter()
        .zip(&text.blocks)
        .zip(places)
        .map(|((mix, words), (left, top))| Block { mix, words, left, top, width, row })
        .collect();
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| {
        blocks.iter().try_for_each(|block| block.draw(sheet))
    });
    let spots = blocks.iter().enumerate().flat_map(|(place, block)| block.hotspots(place));
    chart.showing(spots.collect())
}

struct Block<'a> {
    mix: &'a Mix,
    words: &'a MixText,
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
        let names = self.mix.differ.names();
        let verdict = Face::new(if names { Ink::Ink1 } else { Ink::Ink3 }, 12.0);
        let verdict = if names { verdict.strong() } else { verdict }.anchored(Anchor::End);
        sheet.draw(&Label::new(left + width, top + 14.0, &words.verdict, verdict))?;
        for (index, (value, said)) in self.mix.values.iter().zip(&words.rows).enumerate() {
            self.value(sheet, top + HEAD + index as f64 * self.row, value, said)?;
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
        (0..self.mix.values.len()).map(row).collect()
    }

    fn value(&self, sheet: &Area, top: f64, value: &MixedValue, said: &MixRowText) -> Drawn {
        let (left, right) = (self.left, self.left + self.width);
        let hairline = Ink::Line.stroke_width(SCALE);
        sheet.draw(&PathElement::new([at(left, top), at(right, top)], hairline))?;
        let is_narrow = self.row == NARROW_ROW;
        let counts = right - COUNTS;
        let names = if is_narrow { self.width } else { (0.28 * self.width).max(96.0) };
        let tracks = if is_narrow { top + NARROW_ROW - ROW } else { top };
        let plain = Face::new(Ink::Ink1, 13.0);
        let name_at = top + if is_narrow { 14.0 } else { LINES[0] };
        let name = fitted(&said.name, 13.0, false, names - 12.0);
        sheet.draw(&Label::centred(left, name_at, &name, plain))?;
        let strong = Face::new(Ink::Ink1, 12.0).strong();
        let verdict = fitted(&said.verdict, 12.0, true, names - 12.0);
        match is_narrow {
            false => sheet.draw(&Label::centred(left, top + LINES[1], &verdict, strong))?,
            true => {
                let end = strong.anchored(Anchor::End);
                sheet.draw(&Label::centred(right, name_at, &verdict, end))?;
            }
        }
        let small = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
        for (line, counted) in LINES.into_iter().zip(&said.counts) {
            let counted = fitted(counted, 12.0, false, COUNTS - 8.0);
            sheet.draw(&Label::centred(right, tracks + line, &counted, small))?;
        }
        let from = if is_narrow { left + 5.0 } else { left + names };
        self.tracks(&part(sheet, (from, tracks), (counts - 12.0, tracks + ROW)), value)
    }

    fn tracks(&self, area: &Area, value: &MixedValue) -> Drawn {
        let mut plot = ChartBuilder::on(area)
            .build_cartesian_2d(FromZero { end: 1.0, parts: 2 }, FromZero { end: ROW, parts: 1 })?;
        plot.configure_mesh()
            .disable_y_mesh()
            .disable_axes()
            .bold_line_style(Ink::Line.stroke_width(SCALE))
            .draw()?;
        let sides = [
            (Series::A, value.customers, self.mix.customers, LINES[0]),
            (Series::B, value.file, self.mix.file, LINES[1]),
        ];
        let rows = sides.into_iter().filter_map(|(series, count, of, line)| {
            let ratio = Ratio::nested(count, of);
            let (rate, interval) = (ratio.rate()?, ratio.interval()?);
            Some(SideRow { series, y: ROW - line, places: [interval.low, rate, interval.high] })
        });
        plot.draw_series(rows)?;
        Ok(())
    }
}
