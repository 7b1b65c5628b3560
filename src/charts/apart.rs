//! Two things drawn apart that are easily taken for one: how many somebody won, as a bar, and from how
//! many, as a rate on its interval.

use plotters::chart::ChartBuilder;
use plotters::element::{PathElement, Rectangle};
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{IntervalRow, Label};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::domain::Stage;
use crate::metrics::Ratio;

/// How many somebody won, and from how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ApartRow {
    /// How many.
    pub won: u64,
    /// Out of those that had the time; `None` where it is not known.
    pub ratio: Option<Ratio>,
}

/// The words of the chart. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApartText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Over the bars, and over the rates.
    pub heads: [String; 2],
    /// One per row.
    pub rows: Vec<ApartRowText>,
}

/// The words of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApartRowText {
    /// Whose.
    pub name: String,
    /// Beside the bar.
    pub won: String,
    /// The rate, and what it is made of.
    pub rate: String,
    /// The second in grey.
    pub counts: String,
}

/// Under this width the rates stand below the bars.
const NARROW: u32 = 700;
const HEAD: f64 = 26.0;
const ROW: f64 = 32.0;
/// Between the two panels.
const GAP: f64 = 40.0;
const HALF: f64 = 7.0;
/// Room for what stands beside a bar and beside a track.
const BESIDE: (f64, f64) = (34.0, 124.0);

/// Draws the rows as wide as `size` says and as tall as they need.
#[must_use]
pub fn apart_chart(rows: &[ApartRow], text: &ApartText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let is_narrow = wide < NARROW;
    let whole = f64::from(wide);
    let names = text.rows.iter().map(|row| width(&row.name, 13.0, false)).fold(0.0, f64::max);
    let names = (names * 1.06).ceil().clamp(60.0, 0.3 * whole);
    let panel = HEAD + ROW * rows.len() as f64;
    let (height, half) = match (rows.is_empty(), is_narrow) {
        (true, _) => (1.0, whole),
        (_, true) => (2.0 * panel + 16.0, whole),
        (_, false) => (panel, (whole - GAP) / 2.0),
    };
    let size = Size { width: wide, height: height as u32 };
    let second = if is_narrow { (0.0, panel + 16.0) } else { (half + GAP, 0.0) };
    let drawing = Drawing { rows, text, names, half };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| {
        if rows.is_empty() {
            return Ok(());
        }
        drawing.bars(sheet)?;
        drawing.rates(sheet, second)
    });
    // A row in either panel.
    let spot = |(left, top): (f64, f64), row: usize| {
        let from = (left, top + HEAD + ROW * row as f64);
        Hotspot::between(from, (left + half, from.1 + ROW), Target::Row(row))
    };
    let spots = (0..rows.len()).flat_map(|row| [spot((0.0, 0.0), row), spot(second, row)]);
    chart.showing(spots.collect())
}

struct Drawing<'a> {
    rows: &'a [ApartRow],
    text: &'a ApartText,
    names: f64,
    /// The width of one panel.
    half: f64,
}

impl Drawing<'_> {
    fn head(&self, sheet: &Area, (left, top): (f64, f64), head: &str) -> Drawn {
        let head = fitted(head, 13.0, false, self.half);
        sheet.draw(&Label::new(left, top + 14.0, &head, Face::new(Ink::Ink2, 13.0)))?;
        for (index, row) in self.text.rows.iter().enumerate().take(self.rows.len()) {
            let y = top + HEAD + ROW * index as f64;
            let line = [at(left, y.floor() + 0.5), at(left + self.half, y.floor() + 0.5)];
            sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            let name = fitted(&row.name, 13.0, false, self.names);
            let face = Face::new(Ink::Ink1, 13.0);
            sheet.draw(&Label::centred(left, y + ROW / 2.0, &name, face))?;
        }
        Ok(())
    }

    fn bars(&self, sheet: &Area) -> Drawn {
        self.head(sheet, (0.0, 0.0), &self.text.heads[0])?;
        let most = self.rows.iter().map(|row| row.won).max().unwrap_or(0).max(1);
        let (left, right) = (self.names + 12.0, self.half - BESIDE.0);
        for (index, row) in self.rows.iter().enumerate() {
            let middle = HEAD + ROW * (index as f64 + 0.5);
            let area = part(sheet, (left, middle - HALF), (right.max(left + 20.0), middle + HALF));
            let mut bar = ChartBuilder::on(&area)
                .build_cartesian_2d(FromZero { end: most as f64, parts: 1 }, -HALF..HALF)?;
            let fill = Ink::Stage(Stage::Order).filled();
            let shape = Rectangle::new([(0.0, -HALF), (row.won as f64, HALF)], fill);
            bar.draw_series((row.won > 0).then_some(shape))?;
            let end = bar.backend_coord(&(row.won as f64, 0.0)).0;
            let x = f64::from(end) / f64::from(SCALE) + 8.0;
            if let Some(words) = self.text.rows.get(index) {
                let face = Face::new(Ink::Ink1, 13.0).strong();
                sheet.draw(&Label::centred(x, middle, &words.won, face))?;
            }
        }
        Ok(())
    }

    fn rates(&self, sheet: &Area, (shift, top): (f64, f64)) -> Drawn {
        self.head(sheet, (shift, top), &self.text.heads[1])?;
        let left = (shift + self.names + 12.0).floor() + 0.5;
        let right = (shift + self.half - BESIDE.1).max(left + 20.0);
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + HEAD + ROW * (index as f64 + 0.5);
            let area = part(sheet, (left, middle - 11.0), (right, middle + 11.0));
            let mut track = ChartBuilder::on(&area)
                .build_cartesian_2d(FromZero { end: 1.0, parts: 4 }, -11.0..11.0)?;
            let line = Ink::Line.stroke_width(SCALE);
            track.configure_mesh().disable_y_mesh().disable_axes().bold_line_style(line).draw()?;
            let interval = row.ratio.and_then(|ratio| ratio.interval());
            track.draw_series([IntervalRow {
                interval: interval.map(|interval| (interval.low, interval.high.min(1.0))),
                before: None,
                counted: None,
                rate: row.ratio.and_then(|ratio| ratio.rate()).map(|rate| rate.min(1.0)),
                end: 1.0,
            }])?;
            if let Some(words) = self.text.rows.get(index) {
                let small = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
                let x = shift + self.half;
                sheet.draw(&Label::centred(x, middle, &words.counts, small))?;
                let x = shift + self.half - BESIDE.1 + 12.0;
                let face = Face::new(Ink::Ink1, 13.0).strong();
                sheet.draw(&Label::centred(x, middle, &words.rate, face))?;
            }
        }
        Ok(())
    }
}
