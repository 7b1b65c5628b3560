//! Balls that were passed on, in rows: a ball for each deal, or for as many as it takes to fit.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::Ink;
use super::marks::{BallMark, Label};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::{fitted, width};
use crate::metrics::BallFate;

/// The words of the balls. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per row: what it is of, and how many.
    pub rows: Vec<[String; 2]>,
}

/// From so many balls in a row on one stands for several deals.
const MOST: usize = 120;
const SPACE: f64 = 12.0;
const LINE: f64 = 14.0;
const LEAST_ROW: f64 = 32.0;
const SLACK: f64 = 1.06;

/// How many deals a ball stands for.
#[must_use]
pub fn deals_a_ball(rows: &[Vec<BallFate>]) -> usize {
    rows.iter().map(Vec::len).max().unwrap_or(0).div_ceil(MOST).max(1)
}

/// Draws the rows as wide as `size` says and as tall as they need.
#[must_use]
pub fn balls_chart(rows: &[Vec<BallFate>], text: &BallsText, size: Size) -> Chart {
    let wide = f64::from(size.drawn_width());
    let drawing = Drawing::new(rows, text, wide);
    let height = drawing.tops.last().copied().unwrap_or(0.0).max(1.0);
    let size = Size { width: size.drawn_width(), height: height as u32 };
    let hotspots = drawing.hotspots(deals_a_ball(rows) == 1);
    let draw = |sheet: &Area| drawing.draw(sheet);
    Chart::draw(&text.name, &text.label, size, draw).showing(hotspots)
}

struct Drawing<'a> {
    text: &'a BallsText,
    width: f64,
    names: f64,
    /// Where the balls begin, and how many stand in a line.
    left: f64,
    in_a_line: usize,
    /// What is drawn of each row.
    balls: Vec<Vec<BallFate>>,
    /// The top of each row, then the end of the last.
    tops: Vec<f64>,
    values: f64,
}

impl<'a> Drawing<'a> {
    fn new(rows: &[Vec<BallFate>], text: &'a BallsText, wide: f64) -> Self {
        let widest = |part: usize, size: f64, bold: bool| {
            let of = text.rows.iter().map(|row| width(&row[part], size, bold));
            (of.fold(0.0, f64::max) * SLACK).ceil()
        };
        let names = widest(0, 13.0, false).clamp(60.0, 0.34 * wide);
        let right = widest(1, 13.0, true).min(0.34 * wide);
        let (left, values) = (names + 18.0, wide - right - 12.0);
        let in_a_line = (((values - left) / SPACE).floor() as usize).max(4);
        let each = deals_a_ball(rows);
        let balls: Vec<Vec<BallFate>> = rows.iter().map(|row| thinned(row, each)).collect();
        let mut tops = vec![0.0];
        let mut end = 0.0;
        for row in &balls {
            let lines = row.len().div_ceil(in_a_line).max(1);
            end += (LINE * lines as f64 + 10.0).max(LEAST_ROW + 6.0);
            tops.push(end);
        }
        Self { text, width: wide, names, left, in_a_line, balls, tops, values }
    }

    /// The count of each row, and each ball that is one deal.
    fn hotspots(&self, is_a_deal: bool) -> Vec<Hotspot> {
        let mut found = Vec::new();
        for (row, balls) in self.balls.iter().enumerate() {
            let (top, end) = (self.tops[row], self.tops[row + 1]);
            let from = (self.values.min(self.width - LEAST_ROW), top + 2.0);
            found.push(Hotspot::between(from, (self.width, end - 2.0), Target::Row(row)));
            for column in (0..balls.len()).filter(|_| is_a_deal) {
                let (x, y) = self.place(row, column);
                let (half, tall) = (SPACE / 2.0, LINE / 2.0);
                let target = Target::Cell { row, column };
                found.push(Hotspot::between((x - half, y - tall), (x + half, y + tall), target));
            }
        }
        found
    }

    /// Where a ball stands.
    fn place(&self, row: usize, ball: usize) -> (f64, f64) {
        let lines = self.balls[row].len().div_ceil(self.in_a_line).max(1);
        let first = (self.tops[row] + self.tops[row + 1] - LINE * (lines - 1) as f64) / 2.0;
        let x = self.left + SPACE * (ball % self.in_a_line) as f64;
        (x, first + LINE * (ball / self.in_a_line) as f64)
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        for (index, row) in self.balls.iter().enumerate() {
            let (top, end) = (self.tops[index], self.tops[index + 1]);
            if index > 0 {
                let y = top.floor() + 0.5;
                let line = [at(0.0, y), at(self.width, y)];
                sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            }
            for (place, fate) in row.iter().enumerate() {
                sheet.draw(&BallMark { at: self.place(index, place), fate: *fate })?;
            }
            let Some([name, value]) = self.text.rows.get(index) else { continue };
            let middle = (top + end) / 2.0;
            let name = fitted(name, 13.0, false, self.names);
            sheet.draw(&Label::centred(0.0, middle, &name, Face::new(Ink::Ink1, 13.0)))?;
            let room = self.width - self.values;
            let strong = Face::new(Ink::Ink1, 13.0).strong().anchored(Anchor::End);
            let value = fitted(value, 13.0, true, room);
            sheet.draw(&Label::centred(self.width, middle, &value, strong))?;
        }
        Ok(())
    }
}

/// One of so many, those of one fate together; of each fate at least one.
fn thinned(row: &[BallFate], each: usize) -> Vec<BallFate> {
    let fates = [BallFate::Goal, BallFate::Advanced, BallFate::Open, BallFate::Fallen];
    let some = |fate: BallFate| {
        let count = row.iter().filter(|one| **one == fate).count();
        std::iter::repeat_n(fate, count.div_ceil(each))
    };
    fates.into_iter().flat_map(some).collect()
}
