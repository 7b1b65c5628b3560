//! Why opportunities were lost: a row for each reason, a column for each stage, a small bar for each number.

use plotters::element::{PathElement, Rectangle};
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::Ink;
use super::marks::{Label, StageLetter};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::{fitted, two_lines};
use crate::domain::Stage;
use crate::metrics::{LostReasons, Why};

/// The words of the reasons. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LostText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Head of the reasons: "motivo scritto".
    pub reasons: String,
    /// Head of each stage that is recorded.
    pub stages: Vec<String>,
    /// Head of the sums: "perse".
    pub all: String,
    /// One per row, in their order.
    pub rows: Vec<LostRowText>,
    /// All rows together.
    pub sum: LostRowText,
}

/// The words of one reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LostRowText {
    /// The reason.
    pub reason: String,
    /// How many in each stage that is recorded.
    pub counts: Vec<String>,
    /// How many in all.
    pub all: String,
}

/// Under this width there is no room for bars, nor for the names of stages beside their letters.
const NARROW: f64 = 700.0;
/// Height of the head, and of a row.
const HEAD: f64 = 30.0;
const ROW: f64 = 30.0;
/// Height of a row under a finger.
const NARROW_ROW: f64 = 44.0;
/// Height of a bar.
const BAR: f64 = 10.0;
/// Room for the sums at the right, on a wide and on a narrow page; for the number after a bar, and between two columns.
const ALL: (f64, f64) = (56.0, 48.0);
const NUMBER: f64 = 34.0;
const SPACE: f64 = 20.0;

/// Draws why some were lost as wide as `size` says, and as tall as the rows need.
#[must_use]
pub fn lost_chart(lost: &LostReasons, text: &LostText, size: Size) -> Chart {
    let wide = f64::from(size.drawn_width());
    let stages: Vec<Stage> = lost.stages().collect();
    let is_narrow = wide < NARROW;
    let reason = if is_narrow { 0.25 * wide } else { (0.2 * wide).max(150.0) }.floor();
    let all = if is_narrow { ALL.1 } else { ALL.0 };
    let column = ((wide - reason - all) / stages.len().max(1) as f64).floor();
    let counts = lost.rows.iter().flat_map(|row| row.at);
    let drawing = Drawing {
        lost,
        text,
        stages,
        is_narrow,
        width: wide,
        reason,
        column,
        all,
        row: if is_narrow { NARROW_ROW } else { ROW },
        most: counts.max().unwrap_or_default(),
    };
    let height = HEAD + drawing.row * (lost.rows.len() + 1) as f64;
    let size = Size { width: wide as u32, height: height as u32 };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

struct Drawing<'a> {
    lost: &'a LostReasons,
    text: &'a LostText,
    stages: Vec<Stage>,
    is_narrow: bool,
    width: f64,
    /// How wide the reasons' column is, and that of a stage.
    reason: f64,
    column: f64,
    /// How wide the sums' column is.
    all: f64,
    row: f64,
    /// The largest number, whose bar is as long as its column.
    most: u64,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        self.heads(sheet)?;
        for (index, (row, words)) in self.lost.rows.iter().zip(&self.text.rows).enumerate() {
            self.line(sheet, index, Ink::Line, SCALE)?;
            let ink = if row.why == Why::NotWritten { Ink::Ink3 } else { Ink::Ink1 };
            self.words(sheet, index, words, ink)?;
            self.bars(sheet, index, &row.at)?;
        }
        let last = self.lost.rows.len();
        self.line(sheet, last, Ink::Ink1, 6)?;
        self.words(sheet, last, &self.text.sum, Ink::Ink1)
    }

    fn heads(&self, sheet: &Area) -> Drawn {
        let face = Face::new(Ink::Ink3, 12.0);
        let head = fitted(&self.text.reasons, 12.0, false, self.reason - 8.0);
        sheet.draw(&Label::new(0.0, HEAD - 11.0, &head, face))?;
        for (place, (stage, name)) in self.stages.iter().zip(&self.text.stages).enumerate() {
            let (left, right) = self.column_at(place);
            let middle = HEAD / 2.0;
            if self.is_narrow {
                sheet.draw(&StageLetter::new(*stage, right - 18.0, middle, 18.0))?;
                continue;
            }
            sheet.draw(&StageLetter::new(*stage, left, middle, 20.0))?;
            let name = fitted(name, 12.0, false, right - left - 28.0);
            sheet.draw(&Label::centred(left + 28.0, middle, &name, face))?;
        }
        let all = Label::new(self.width, HEAD - 11.0, &self.text.all, face.anchored(Anchor::End));
        sheet.draw(&all)
    }

    /// Left and right end of a stage's column.
    fn column_at(&self, place: usize) -> (f64, f64) {
        let left = self.reason + place as f64 * self.column;
        (left, left + self.column - if self.is_narrow { 0.0 } else { SPACE })
    }

    fn top(&self, index: usize) -> f64 {
        HEAD + index as f64 * self.row
    }

    fn line(&self, sheet: &Area, index: usize, ink: Ink, width: u32) -> Drawn {
        let y = self.top(index);
        sheet.draw(&PathElement::new([at(0.0, y), at(self.width, y)], ink.stroke_width(width)))
    }

    fn words(&self, sheet: &Area, index: usize, words: &LostRowText, ink: Ink) -> Drawn {
        let middle = self.top(index) + self.row / 2.0;
        self.reason(sheet, middle, &words.reason, ink)?;
        let number = Face::new(Ink::Ink1, 13.0).anchored(Anchor::End);
        for (place, count) in words.counts.iter().enumerate() {
            let (_, right) = self.column_at(place);
            let quiet = Face { ink: Ink::Ink3, ..number };
            let face = if count == "·" { quiet } else { number };
            sheet.draw(&Label::centred(right, middle, count, face))?;
        }
        sheet.draw(&Label::centred(self.width, middle, &words.all, number.strong()))
    }

    /// A reason, its lines around `middle`: two where one has no room.
    fn reason(&self, sheet: &Area, middle: f64, reason: &str, ink: Ink) -> Drawn {
        let size = if self.is_narrow { 12.0 } else { 13.0 };
        let room = self.reason - 8.0;
        let (first, second) = match self.is_narrow {
            true => two_lines(reason, size, room),
            false => (reason, ""),
        };
        let half = if second.is_empty() { 0.0 } else { 8.0 };
        for (text, y) in [(first, middle - half), (second, middle + half)] {
            let text = fitted(text, size, false, room);
            sheet.draw(&Label::centred(0.0, y, &text, Face::new(ink, size)))?;
        }
        Ok(())
    }

    fn bars(&self, sheet: &Area, index: usize, at_stages: &[u64; 5]) -> Drawn {
        if self.is_narrow || self.most == 0 {
            return Ok(());
        }
        let middle = self.top(index) + self.row / 2.0;
        for (place, stage) in self.stages.iter().enumerate() {
            let count = at_stages[stage.index()];
            let (left, right) = self.column_at(place);
            let long = (right - left - NUMBER) * count as f64 / self.most as f64;
            if count > 0 {
                let corners =
                    [at(left, middle - BAR / 2.0), at(left + long.max(3.0), middle + BAR / 2.0)];
                sheet.draw(&Rectangle::new(corners, Ink::Surface.filled()))?;
                sheet.draw(&Rectangle::new(corners, Ink::LineStrong.stroke_width(SCALE)))?;
            }
        }
        Ok(())
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let mut spots = Vec::new();
        for (index, row) in self.lost.rows.iter().enumerate() {
            let mut spot = |(left, right): (f64, f64), stage| {
                let y = self.top(index);
                let target = Target::Lost(index, stage);
                let height = self.row;
                spots.push(Hotspot { x: left, y, width: right - left, height, target });
            };
            for (place, stage) in self.stages.iter().enumerate() {
                if row.at[stage.index()] > 0 {
                    spot(self.column_at(place), Some(*stage));
                }
            }
            spot((self.width - self.all + 4.0, self.width), None);
        }
        spots
    }
}
