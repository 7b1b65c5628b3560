//! The months of each ratio: a dot for each month over the band in which chance alone leaves it, and a line at
//! the rate of all of them. A month outside is marked and named, where any may be.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Band, Dot, Label};
use super::panels::Panels;
use super::style::{Anchor, Face, Fill, Line, Look, SCALE};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, two_lines, width};
use crate::metrics::ControlChart;

/// The words of the months. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per ratio, in their order.
    pub panels: Vec<MonthsPanelText>,
}

/// The words of one ratio's months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthsPanelText {
    /// Its name: "Qualificazione".
    pub name: String,
    /// The rate of all of its months: "di lungo periodo 67 %, 80 su 120, entro 29 giorni".
    pub rate: String,
    /// Its months: "mar".
    pub months: Vec<String>,
}

/// Within a panel: the plot's top and bottom, and the months under it.
const PLOT: (f64, f64) = (52.0, 164.0);
const HEIGHT: f64 = 184.0;
/// Radius of a dot, in CSS pixels.
const DOT: f64 = 4.0;

/// Draws the months of each ratio, as many ratios side by side as fit into the width that `size` says.
#[must_use]
pub fn months_chart(charts: &[ControlChart], text: &MonthsText, size: Size) -> Chart {
    let panels = Panels::new(charts.len(), HEIGHT, size);
    let each = || {
        charts.iter().zip(&text.panels).enumerate().map(|(index, (chart, words))| {
            let (left, top) = panels.corner(index);
            Panel { chart, words, left, top, width: panels.width }
        })
    };
    let hotspots = each().enumerate().flat_map(|(row, panel)| panel.hotspots(row));
    let hotspots = hotspots.collect();
    let draw = |sheet: &Area| each().try_for_each(|panel| panel.draw(sheet));
    Chart::draw(&text.name, &text.label, panels.size(), draw).showing(hotspots)
}

struct Panel<'a> {
    chart: &'a ControlChart,
    words: &'a MonthsPanelText,
    left: f64,
    top: f64,
    width: f64,
}

impl Panel<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { left, top, width, .. } = *self;
        let count = self.chart.points.len();
        let area = part(sheet, (left, top + PLOT.0), (left + width, top + PLOT.1));
        let mut plot = ChartBuilder::on(&area).build_cartesian_2d(
            FromZero { end: count.max(1) as f64, parts: 1 },
            FromZero { end: 1.0, parts: 2 },
        )?;
        plot.configure_mesh()
            .disable_x_mesh()
            .disable_axes()
            .bold_line_style(Ink::Line.stroke_width(SCALE))
            .draw()?;
        plot.draw_series([self.band()])?;
        let rate = self.chart.rate;
        let line = Ink::Ink3.stroke_width(5);
        plot.draw_series([PathElement::new([(0.0, rate), (count as f64, rate)], line)])?;
        plot.draw_series((0..count).map(|index| self.dot(index)))?;
        self.words(sheet)
    }

    /// A strip for each month.
    fn hotspots(&self, row: usize) -> Vec<Hotspot> {
        let count = self.chart.points.len();
        let strip = |column: usize| {
            let x = |place: usize| self.left + self.width * place as f64 / count as f64;
            let (top, end) = (self.top + PLOT.0, self.top + HEIGHT);
            let target = Target::Cell { row, column };
            Hotspot::between((x(column), top), (x(column + 1), end), target)
        };
        (0..count).map(strip).collect()
    }

    fn shares(&self, index: usize) -> Option<(f64, f64, f64)> {
        let month = self.chart.points.get(index)?;
        let trials = month.cases.group.trials as f64;
        let share = |of: u64| of as f64 / trials;
        Some((share(month.band.0), share(month.cases.group.successes), share(month.band.1)))
    }

    fn band(&self) -> Band {
        let count = self.chart.points.len();
        let places = (0..count).chain(count.checked_sub(1));
        let points = places.enumerate().filter_map(|(x, index)| {
            let (low, _, high) = self.shares(index)?;
            Some((x as f64, low, high))
        });
        let look = Look { opacity: 14, ..Look::filled(Fill::Solid(Ink::Ink1)) };
        Band { points: points.collect(), look }
    }

    /// Whether a month is marked: it is outside, and so few are that it can be the exception.
    fn is_marked(&self, index: usize) -> bool {
        let is_outside = self.chart.points.get(index).is_some_and(|month| month.is_outside);
        is_outside && !self.chart.is_more_than_chance()
    }

    fn dot(&self, index: usize) -> Dot {
        let share = self.shares(index).map_or(0.0, |(_, share, _)| share);
        let at = (index as f64 + 0.5, share);
        match self.is_marked(index) {
            false => Dot { at, radius: DOT, look: Look::filled(Fill::Solid(Ink::Ink1)) },
            true => Dot {
                at,
                radius: DOT + 1.0,
                look: Look {
                    line: Some(Line::new(Ink::Warn, 2 * SCALE)),
                    ..Look::filled(Fill::Solid(Ink::Paper))
                },
            },
        }
    }

    /// Where a month stands, in CSS pixels.
    fn place(&self, index: usize) -> (f64, f64) {
        let count = self.chart.points.len().max(1) as f64;
        let share = self.shares(index).map_or(0.0, |(_, share, _)| share);
        let x = self.left + self.width * (index as f64 + 0.5) / count;
        (x, self.top + PLOT.1 - (PLOT.1 - PLOT.0) * share)
    }

    fn words(&self, sheet: &Area) -> Drawn {
        let Self { words, left, top, .. } = *self;
        let name = fitted(&words.name, 13.0, true, self.width);
        let face = Face::new(Ink::Ink1, 13.0).strong();
        sheet.draw(&Label::new(left, top + 12.0, &name, face))?;
        let small = Face::new(Ink::Ink3, 12.0);
        let (first, second) = two_lines(&words.rate, 12.0, self.width);
        let line = |text| fitted(text, 12.0, false, self.width);
        sheet.draw(&Label::new(left, top + 28.0, &line(first), small))?;
        sheet.draw(&Label::new(left, top + 43.0, &line(second), small))?;
        self.months(sheet)
    }

    /// The months under the plot that do not run into each other, and those that are marked beside their dots.
    fn months(&self, sheet: &Area) -> Drawn {
        let small = Face::new(Ink::Ink3, 12.0).anchored(Anchor::Middle);
        let named = Face { halo: Some(Ink::Paper), ..small.strong() };
        let (base, mut taken) = (self.top + HEIGHT - 4.0, f64::NEG_INFINITY);
        let end = self.left + self.width;
        for (index, month) in self.words.months.iter().enumerate() {
            let (x, y) = self.place(index);
            let half = width(month, 12.0, true) / 2.0;
            let x = x.min(end - half).max(self.left + half);
            if self.is_marked(index) {
                let face = Face { ink: Ink::Warn, ..named };
                let above = if y > self.top + PLOT.0 + 24.0 { y - 10.0 } else { y + 20.0 };
                sheet.draw(&Label::new(x, above, month, face))?;
            }
            if x - half > taken + 8.0 {
                taken = x + half;
                sheet.draw(&Label::new(x, base, month, small))?;
            }
        }
        Ok(())
    }
}
