//! The axis of progress, a panel for each owner: passage by passage how far their rate is from that of the
//! others, with its interval. A full dot where that may be said; a ring where it may be chance.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::Ink;
use super::marks::{Label, SignedRow, small_lines};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::metrics::{Comparison, Verdict};

/// The words of the axes. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AxisText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Who is better at the left of the middle: "gli altri". At the right it is the owner.
    pub others: String,
    /// The owner of each panel.
    pub panels: Vec<String>,
    /// The passages, in the order of the rows.
    pub rows: Vec<String>,
}

/// The least width of a panel, and the space between two.
const PANEL: f64 = 272.0;
const SPACE: (f64, f64) = (32.0, 20.0);
const HEAD: f64 = 26.0;
/// A row, and one whose name takes two lines; the names take at most this part of a panel.
const ROW: f64 = 24.0;
const TWO_LINES: f64 = 34.0;
const NAMES: f64 = 0.48;
const FOOT: f64 = 24.0;
/// Half the height of a row's part of the axis.
const HALF: f64 = ROW / 2.0;

/// Draws the panels side by side, as many as fit into the width that `size` says. Each has the same rows.
#[must_use]
pub fn axis_chart(panels: &[Vec<Comparison>], text: &AxisText, size: Size) -> Chart {
    let wide = f64::from(size.drawn_width());
    let fit = ((wide + SPACE.0) / (PANEL + SPACE.0)).floor().max(1.0) as usize;
    let columns = fit.min(panels.len().max(1));
    let rows = panels.iter().map(Vec::len).max().unwrap_or(0);
    let panel = ((wide - SPACE.0 * (columns - 1) as f64) / columns as f64).floor();
    let names = text.rows.iter().map(|row| width(row, 12.0, false)).fold(0.0, f64::max) * 1.06;
    let row = if names > NAMES * panel { TWO_LINES } else { ROW };
    let names = names.ceil().min(NAMES * panel);
    let tall = HEAD + row * rows as f64 + FOOT;
    let lines = panels.len().div_ceil(columns);
    let height = lines as f64 * (tall + SPACE.1) - SPACE.1;
    let size = Size { width: size.drawn_width(), height: height.max(1.0) as u32 };
    let most = panels
        .iter()
        .flatten()
        .filter_map(Comparison::difference)
        .map(|(at, band)| at.abs().max(band.low.abs()).max(band.high.abs()));
    let end = (most.fold(0.25, f64::max) * 4.0).ceil() / 4.0;
    let place = |index: usize| {
        let (line, column) = (index / columns, index % columns);
        ((column as f64 * (panel + SPACE.0)).floor(), line as f64 * (tall + SPACE.1))
    };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| {
        for (index, rows) in panels.iter().enumerate() {
            let (left, top) = place(index);
            let name = text.panels.get(index).map_or("", String::as_str);
            Panel { rows, text, name, left, top, width: panel, names, row, end }.draw(sheet)?;
        }
        Ok(())
    });
    let spot = |index: usize| {
        let (left, top) = place(index);
        Hotspot::between((left, top), (left + panel, top + tall), Target::Row(index))
    };
    chart.showing((0..panels.len()).map(spot).collect())
}

struct Panel<'a> {
    rows: &'a [Comparison],
    text: &'a AxisText,
    name: &'a str,
    left: f64,
    top: f64,
    width: f64,
    /// The width of the names, and the height of a row.
    names: f64,
    row: f64,
    /// The difference at either end.
    end: f64,
}

impl Panel<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { left, top, width: wide, .. } = *self;
        let face = Face::new(Ink::Ink1, 13.0).strong();
        let name = fitted(self.name, 13.0, true, wide);
        sheet.draw(&Label::new(left, top + 14.0, &name, face))?;
        let names = self.names;
        let (from, to) = ((left + names + 12.0).floor() + 0.5, left + wide - 5.0);
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + HEAD + self.row * (index as f64 + 0.5);
            let label = self.text.rows.get(index).map_or("", String::as_str);
            small_lines(sheet, (left, middle), label, Ink::Ink2, names)?;
            let area = part(sheet, (from, middle - HALF), (to, middle + HALF));
            let mut axis =
                ChartBuilder::on(&area).build_cartesian_2d(-self.end..self.end, -HALF..HALF)?;
            let lines = [
                PathElement::new(
                    [(-self.end, 0.0), (self.end, 0.0)],
                    Ink::Line.stroke_width(SCALE),
                ),
                PathElement::new([(0.0, -HALF), (0.0, HALF)], Ink::LineStrong.stroke_width(SCALE)),
            ];
            axis.draw_series(lines)?;
            let row = row.difference().map(|(at, band)| SignedRow {
                places: [band.low, at, band.high],
                is_said: matches!(row.verdict, Verdict::Better(_)),
            });
            axis.draw_series(row)?;
        }
        let line = top + HEAD + self.row * self.rows.len() as f64 + 15.0;
        let small = Face::new(Ink::Ink3, 12.0);
        let room = (to - from) / 2.0 - 6.0;
        let others = fitted(&self.text.others, 12.0, false, room);
        sheet.draw(&Label::new(from, line, &others, small))?;
        let own = fitted(self.name, 12.0, false, room);
        sheet.draw(&Label::new(to, line, &own, small.anchored(Anchor::End)))?;
        let y = (top + HEAD).floor() + 0.5;
        let rule = [at(left, y), at(left + wide, y)];
        sheet.draw(&PathElement::new(rule, Ink::Line.stroke_width(SCALE)))
    }
}
