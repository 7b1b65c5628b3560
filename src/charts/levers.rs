//! What each lever brings: the work that it adds to the left, outlined; the customers that it adds to the
//! right, with their interval under them.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::ink::Ink;
use super::marks::{Bar, Label, Whisker};
use super::style::{Anchor, Face, Fill, Line, Look, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::{fitted, width};
use crate::domain::Stage;
use crate::metrics::LeverEffect;

/// The words of the levers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeversText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Over the bars at the left: "more work".
    pub work: String,
    /// Over the bars at the right: "more customers".
    pub gain: String,
    /// A row for each lever, in their order.
    pub rows: Vec<LeverText>,
}

/// The words of one lever.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeverText {
    /// What it is: "Closing".
    pub name: String,
    /// From where to where: "52 % → 57 %".
    pub step: String,
    /// The work that it adds: "+54".
    pub work: String,
    /// The customers that it adds: "+2.7".
    pub gain: String,
    /// Their interval: "1.9–3.6".
    pub interval: String,
}

/// The height of a row and of the heads over the first, in CSS pixels; on a narrow sheet a row has its bars
/// under its words.
const ROW: f64 = 46.0;
const NARROW_ROW: f64 = 70.0;
const HEADS: f64 = 22.0;
/// The names are at least so wide, and at most this part of the sheet; the numbers of work, and those at the
/// right.
const NAMES: (f64, f64) = (164.0, 0.36);
/// What a page's font may be wider than our table.
const SLACK: f64 = 1.06;
const WORK: f64 = 48.0;
const VALUES: f64 = 74.0;
/// Between the two sides.
const MIDDLE: f64 = 5.0;
/// The height of a bar, and from its top to the interval under it.
const BAR: f64 = 9.0;
const UNDER: f64 = 17.0;

/// Draws the levers as wide as `size` says, and as tall as they need.
#[must_use]
pub fn levers_chart(levers: &[LeverEffect], text: &LeversText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let is_narrow = wide < 480;
    let row = if is_narrow { NARROW_ROW } else { ROW };
    let size = Size { width: wide, height: (HEADS + row * levers.len() as f64).max(1.0) as u32 };
    let wide = f64::from(wide);
    let widest = |row: &LeverText| width(&row.name, 13.0, false).max(width(&row.step, 12.0, false));
    let names = text.rows.iter().map(widest).fold(0.0, f64::max) * SLACK + 8.0;
    let names = names.min(NAMES.1 * wide).max(NAMES.0).ceil();
    let drawing = Drawing { levers, text, wide, names, row, is_narrow };
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet))
}

struct Drawing<'a> {
    levers: &'a [LeverEffect],
    text: &'a LeversText,
    wide: f64,
    /// How wide the names are, beside which the bars stand.
    names: f64,
    row: f64,
    is_narrow: bool,
}

impl Drawing<'_> {
    /// Where the bars of work begin, where both sides meet, and where those of customers end.
    fn columns(&self) -> (f64, f64, f64) {
        let (left, right) = match self.is_narrow {
            true => (WORK, self.wide - 1.0),
            false => (self.names + WORK, self.wide - VALUES),
        };
        (left, left + 0.36 * (right - left), right)
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        let (_, middle, _) = self.columns();
        let small = Face::new(Ink::Ink3, 12.0);
        let work = small.anchored(Anchor::End);
        sheet.draw(&Label::new(middle - MIDDLE, 12.0, &self.text.work, work))?;
        sheet.draw(&Label::new(middle + MIDDLE, 12.0, &self.text.gain, small))?;
        let largest = |of: fn(&LeverEffect) -> f64| {
            self.levers.iter().map(of).fold(0.0, f64::max).max(f64::MIN_POSITIVE)
        };
        let most_work = largest(|lever| lever.work);
        let most_gain = largest(|lever| {
            let band = lever.band.map_or(lever.gain, |band| band.high);
            lever.possible.map_or(band, |step| band.max(step.gain))
        });
        for (index, (lever, words)) in self.levers.iter().zip(&self.text.rows).enumerate() {
            let top = HEADS + self.row * index as f64;
            let line = [at(0.0, top + 0.5), at(self.wide, top + 0.5)];
            sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            self.words(sheet, top, words)?;
            self.bars(sheet, top, lever, (most_work, most_gain))?;
        }
        Ok(())
    }

    fn words(&self, sheet: &Area, top: f64, words: &LeverText) -> Drawn {
        let small = Face::new(Ink::Ink3, 12.0);
        let room = if self.is_narrow { self.wide - VALUES } else { self.names - 8.0 };
        let name = fitted(&words.name, 13.0, false, room);
        sheet.draw(&Label::new(0.0, top + 18.0, &name, Face::new(Ink::Ink1, 13.0)))?;
        let step = fitted(&words.step, 12.0, false, room);
        sheet.draw(&Label::new(0.0, top + 34.0, &step, small))?;
        let end = |face: Face| face.anchored(Anchor::End);
        let strong = end(Face::new(Ink::Ink1, 15.0).strong());
        sheet.draw(&Label::new(self.wide, top + 18.0, &words.gain, strong))?;
        sheet.draw(&Label::new(self.wide, top + 34.0, &words.interval, end(small)))?;
        let (left, ..) = self.columns();
        let y = self.bar_top(top) + BAR;
        sheet.draw(&Label::new(left - 10.0, y, &words.work, end(Face::new(Ink::Ink2, 12.0))))
    }

    fn bar_top(&self, top: f64) -> f64 {
        if self.is_narrow { top + 43.0 } else { top + 11.0 }
    }

    fn bars(&self, sheet: &Area, top: f64, lever: &LeverEffect, most: (f64, f64)) -> Drawn {
        let (left, middle, right) = self.columns();
        let top = self.bar_top(top);
        let work = (middle - left) * lever.work / most.0;
        let outline = Line::new(Ink::LineStrong, SCALE);
        let outlined = Look { line: Some(outline), ..Look::filled(Fill::Solid(Ink::Surface)) };
        if lever.work > 0.0 {
            let from = (middle - MIDDLE - work.max(1.0) + 0.5, top + 0.5);
            sheet.draw(&Bar::new(from, (middle - MIDDLE, top + BAR - 0.5), outlined))?;
        }
        let axis = [at(middle - MIDDLE, top - 4.0), at(middle - MIDDLE, top + UNDER + 5.0)];
        sheet.draw(&PathElement::new(axis, Ink::Ink1.stroke_width(5)))?;
        let begin = middle + MIDDLE;
        let place = |gain: f64| begin + (right - begin) * gain.max(0.0) / most.1;
        if let Some(step) = lever.possible.filter(|step| step.gain > lever.gain) {
            let (from, to) = ((begin, top + 0.5), (place(step.gain), top + BAR - 0.5));
            sheet.draw(&Bar::new(from, to, outlined))?;
        }
        let solid = Look::filled(Fill::Solid(Ink::Stage(Stage::Order)));
        sheet.draw(&Bar::new((begin, top), (place(lever.gain), top + BAR), solid))?;
        if let Some(band) = lever.band {
            let places = (place(band.low), place(lever.gain), place(band.high));
            sheet.draw(&Whisker::new(places, top + UNDER))?;
        }
        Ok(())
    }
}
