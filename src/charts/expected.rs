//! What is open, stage by stage: how much of it is expected, hatched, with its interval under it.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::ink::Ink;
use super::marks::{Bar, Label, StageLetter, Whisker};
use super::style::{Anchor, Face, Fill, Look, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::fitted;
use crate::domain::Stage;

/// What is expected of a stage, in minor units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedRow {
    /// The furthest stage.
    pub stage: Stage,
    /// So much, and between so much and so much four times in five; `None` where it cannot be measured.
    pub expected: Option<(f64, Option<(f64, f64)>)>,
}

/// The words of the stages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpectedText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Over the columns: how many, days, chance, expected.
    pub heads: [String; 4],
    /// A row for each stage, in their order.
    pub rows: Vec<ExpectedRowText>,
}

/// The words of one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpectedRowText {
    /// The stage: "Negotiation".
    pub name: String,
    /// How many: "6".
    pub count: String,
    /// The days that half of them have waited: "22".
    pub days: String,
    /// How likely one is to be won: "46 %".
    pub chance: String,
    /// What is expected: "104,000 €", or why that is not known.
    pub expected: String,
    /// Its interval: "27,000–180,000".
    pub interval: String,
}

/// The height of a row and of the heads, in CSS pixels.
const ROW: f64 = 40.0;
const NARROW_ROW: f64 = 62.0;
const HEADS: f64 = 22.0;
/// Where the columns of numbers end, the bars begin, and the width of the money.
const COLUMNS: [f64; 3] = [172.0, 274.0, 344.0];
const BARS: f64 = 368.0;
const MONEY: f64 = 196.0;

/// Draws the stages as wide as `size` says.
#[must_use]
pub fn expected_chart(rows: &[ExpectedRow], text: &ExpectedText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let is_narrow = wide < 640;
    let row = if is_narrow { NARROW_ROW } else { ROW };
    let size = Size { width: wide, height: (HEADS + row * rows.len() as f64).max(1.0) as u32 };
    let drawing = Drawing { rows, text, wide: f64::from(wide), row, is_narrow };
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet))
}

struct Drawing<'a> {
    rows: &'a [ExpectedRow],
    text: &'a ExpectedText,
    wide: f64,
    row: f64,
    is_narrow: bool,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let high = |row: &ExpectedRow| {
            row.expected.map_or(0.0, |(sum, ends)| ends.map_or(sum, |(_, high)| high.max(sum)))
        };
        let most = self.rows.iter().map(high).fold(0.0, f64::max).max(1.0);
        self.heads(sheet)?;
        for (index, (row, words)) in self.rows.iter().zip(&self.text.rows).enumerate() {
            let top = HEADS + self.row * index as f64;
            let line = [at(0.0, top + 0.5), at(self.wide, top + 0.5)];
            sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            self.words(sheet, top, row, words)?;
            self.bar(sheet, top, row, most)?;
        }
        Ok(())
    }

    /// Where the columns of numbers end: on a narrow sheet the days are left out.
    fn columns(&self) -> [(usize, f64); 3] {
        match self.is_narrow {
            true => [(0, 0.52 * self.wide), (1, f64::NAN), (2, 0.72 * self.wide)],
            false => [(0, COLUMNS[0]), (1, COLUMNS[1]), (2, COLUMNS[2])],
        }
    }

    fn heads(&self, sheet: &Area) -> Drawn {
        let face = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
        for (column, x) in self.columns().into_iter().filter(|(_, x)| x.is_finite()) {
            sheet.draw(&Label::new(x, 12.0, &self.text.heads[column], face))?;
        }
        sheet.draw(&Label::new(self.wide, 12.0, &self.text.heads[3], face))
    }

    fn words(&self, sheet: &Area, top: f64, row: &ExpectedRow, words: &ExpectedRowText) -> Drawn {
        let middle = top + ROW / 2.0;
        sheet.draw(&StageLetter::new(row.stage, 0.0, middle, 22.0))?;
        let ends = self.columns();
        let name = fitted(&words.name, 13.0, false, ends[0].1 - 30.0 - 40.0);
        sheet.draw(&Label::centred(30.0, middle, &name, Face::new(Ink::Ink1, 13.0)))?;
        let number = Face::new(Ink::Ink1, 13.0).anchored(Anchor::End);
        let numbers = [&words.count, &words.days, &words.chance];
        for (column, x) in ends.into_iter().filter(|(_, x)| x.is_finite()) {
            sheet.draw(&Label::centred(x, middle, numbers[column], number))?;
        }
        let grey = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
        if row.expected.is_none() {
            let room = if self.is_narrow { 0.28 * self.wide - 8.0 } else { self.wide - BARS };
            let why_not = fitted(&words.expected, 12.0, false, room);
            return sheet.draw(&Label::centred(self.wide, middle, &why_not, grey));
        }
        sheet.draw(&Label::new(self.wide, top + 17.0, &words.expected, number.strong()))?;
        let y = if self.is_narrow { top + 34.0 } else { top + 32.0 };
        sheet.draw(&Label::new(self.wide, y, &words.interval, grey))
    }

    fn bar(&self, sheet: &Area, top: f64, row: &ExpectedRow, most: f64) -> Drawn {
        let Some((sum, ends)) = row.expected else { return Ok(()) };
        let (left, right, y) = match self.is_narrow {
            true => (0.0, self.wide - 1.0, top + 40.0),
            false => (BARS, (self.wide - MONEY).max(BARS + 40.0), top + 11.0),
        };
        let place = |minor: f64| left + (right - left) * minor.max(0.0) / most;
        let hatched = Look::filled(Fill::Hatch(row.stage));
        sheet.draw(&Bar::new((left, y), (place(sum), y + 9.0), hatched))?;
        match ends {
            Some((low, high)) => {
                let places = (place(low), place(sum), place(high));
                sheet.draw(&Whisker::new(places, y + 16.0))
            }
            None => Ok(()),
        }
    }
}
