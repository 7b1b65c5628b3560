//! Funnel plots, a panel for each: a dot for each side, its rate over the number of its cases, between the
//! limits within which chance alone leaves a side of that size. A side outside is marked and named.

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
use super::text::{fitted, width};
use crate::metrics::FunnelPlot;

/// The words of the plots. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunnelPlotsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per plot, in their order.
    pub panels: Vec<FunnelPlotText>,
}

/// The words of one plot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunnelPlotText {
    /// What its sides are: "Fonte".
    pub name: String,
    /// The name of each side, in their order.
    pub sides: Vec<String>,
    /// Under the end of the axis: "46 casi".
    pub most: String,
}

/// Within a panel: the plot's top and bottom; under it the numbers of the axis.
const PLOT: (f64, f64) = (26.0, 158.0);
const HEIGHT: f64 = 180.0;
/// In so many places the limits are drawn at the most.
const PLACES: u64 = 60;
/// Around a dot, what shows it.
const AROUND: f64 = 12.0;
/// Beyond the largest side, so that its dot does not stand on the edge.
const BEYOND: f64 = 1.1;

/// Draws the plots, as many side by side as fit into the width that `size` says.
#[must_use]
pub fn funnel_plots_chart(plots: &[FunnelPlot], text: &FunnelPlotsText, size: Size) -> Chart {
    let panels = Panels::new(plots.len(), HEIGHT, size);
    let each = || {
        plots.iter().zip(&text.panels).enumerate().map(|(index, (plot, words))| {
            let (left, top) = panels.corner(index);
            Panel { plot, words, left, top, width: panels.width }
        })
    };
    let hotspots = each().enumerate().flat_map(|(row, panel)| panel.hotspots(row)).collect();
    let draw = |sheet: &Area| each().try_for_each(|panel| panel.draw(sheet));
    Chart::draw(&text.name, &text.label, panels.size(), draw).showing(hotspots)
}

struct Panel<'a> {
    plot: &'a FunnelPlot,
    words: &'a FunnelPlotText,
    left: f64,
    top: f64,
    width: f64,
}

impl Panel<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { left, top, width, .. } = *self;
        let face = Face::new(Ink::Ink1, 13.0).strong();
        sheet.draw(&Label::new(left, top + 12.0, &self.words.name, face))?;
        let area = part(sheet, (left, top + PLOT.0), (left + width, top + PLOT.1));
        let end = self.end();
        let mut plot = ChartBuilder::on(&area)
            .build_cartesian_2d(FromZero { end, parts: 1 }, FromZero { end: 1.0, parts: 2 })?;
        plot.configure_mesh()
            .disable_x_mesh()
            .disable_axes()
            .bold_line_style(Ink::Line.stroke_width(SCALE))
            .draw()?;
        plot.draw_series([self.limits()])?;
        let rate = self.plot.rate;
        plot.draw_series([PathElement::new(
            [(0.0, rate), (end, rate)],
            Ink::Ink3.stroke_width(5),
        )])?;
        plot.draw_series((0..self.plot.sides.len()).map(|index| self.dot(index)))?;
        self.names(sheet)?;
        let (base, small) = (top + HEIGHT - 4.0, Face::new(Ink::Ink3, 12.0));
        sheet.draw(&Label::new(left, base, "0", small))?;
        let most = small.anchored(Anchor::End);
        sheet.draw(&Label::new(left + width, base, &self.words.most, most))
    }

    fn largest(&self) -> u64 {
        self.plot.sides.iter().map(|side| side.group.trials).max().unwrap_or(1).max(1)
    }

    fn end(&self) -> f64 {
        (self.largest() as f64 * BEYOND).ceil()
    }

    fn limits(&self) -> Band {
        let end = self.end() as u64;
        let step = end.div_ceil(PLACES).max(1);
        let places = (1..=end).step_by(step as usize).chain([end]);
        let points = places.filter_map(|trials| {
            let (low, high) = self.plot.limits(trials)?;
            Some((trials as f64, low, high))
        });
        let look = Look { opacity: 14, ..Look::filled(Fill::Solid(Ink::Ink1)) };
        Band { points: points.collect(), look }
    }

    fn rate(&self, index: usize) -> (f64, f64) {
        let group = self.plot.sides[index].group;
        (group.trials as f64, group.successes as f64 / group.trials.max(1) as f64)
    }

    fn dot(&self, index: usize) -> Dot {
        let at = self.rate(index);
        match self.plot.sides[index].is_named {
            false => Dot { at, radius: 4.0, look: Look::filled(Fill::Solid(Ink::Ink1)) },
            true => Dot {
                at,
                radius: 5.0,
                look: Look {
                    line: Some(Line::new(Ink::Warn, 2 * SCALE)),
                    ..Look::filled(Fill::Solid(Ink::Paper))
                },
            },
        }
    }

    /// Where a side stands, in CSS pixels.
    fn place(&self, index: usize) -> (f64, f64) {
        let (trials, rate) = self.rate(index);
        let x = self.left + self.width * trials / self.end();
        (x, self.top + PLOT.1 - (PLOT.1 - PLOT.0) * rate)
    }

    /// Around each dot that stands apart from those before it; the rows of the table lead to all.
    fn hotspots(&self, row: usize) -> Vec<Hotspot> {
        let mut found: Vec<Hotspot> = Vec::new();
        for column in 0..self.plot.sides.len() {
            let (x, y) = self.place(column);
            let x = (x - AROUND).clamp(self.left, self.left + self.width - 2.0 * AROUND);
            let y = y - AROUND;
            let is_apart = |other: &Hotspot| {
                let sides = [(x - other.x).abs(), (y - other.y).abs()];
                sides.into_iter().any(|far| far >= 2.0 * AROUND)
            };
            if found.iter().all(is_apart) {
                let (width, height) = (2.0 * AROUND, 2.0 * AROUND);
                found.push(Hotspot { x, y, width, height, target: Target::Cell { row, column } });
            }
        }
        found
    }

    /// Those outside by their names, beside their dots.
    fn names(&self, sheet: &Area) -> Drawn {
        let face = Face { halo: Some(Ink::Paper), ..Face::new(Ink::Warn, 12.0).strong() };
        for (index, (side, name)) in self.plot.sides.iter().zip(&self.words.sides).enumerate() {
            if !side.is_named {
                continue;
            }
            let (x, y) = self.place(index);
            let name = fitted(name, 12.0, true, 0.6 * self.width);
            let half = width(&name, 12.0, true) / 2.0;
            let x = x.min(self.left + self.width - half).max(self.left + half);
            let above = if y > self.top + PLOT.0 + 24.0 { y - 10.0 } else { y + 20.0 };
            sheet.draw(&Label::new(x, above, &name, face.anchored(Anchor::Middle)))?;
        }
        Ok(())
    }
}
