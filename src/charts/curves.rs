//! Conversion over time, a small panel for each passage: the share that went on rises from the floor
//! with its band, the share that was lost hangs from the ceiling; what lies between is still open.

use plotters::chart::ChartBuilder;
use plotters::element::{PathElement, Polygon};
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Band, Label, StepCurve, Strokes};
use super::style::{Anchor, Dash, Face, Fill, Line, Look, SCALE, at};
use super::svg::{Area, Drawn, Svg, part};
use super::text::{fitted, width};
use crate::metrics::{Conversion, HORIZON_DAYS, Quantiles};

/// The words of the curves. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CurvesText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Under the middle of each axis, with its unit: "90 giorni".
    pub middle: String,
    /// Under the end of each axis: "180".
    pub end: String,
    /// One per conversion, in their order.
    pub panels: Vec<CurveText>,
}

/// The words of one passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CurveText {
    /// From where to where: "Sospetto → Prospect".
    pub name: String,
    /// The share that went on by the day at which it is read: "66 %".
    pub rate: String,
    /// Its band: "58–73".
    pub interval: String,
    /// The plain count: "108 su 182".
    pub counts: String,
    /// How long half of them stay: "metà esce in 23 giorni".
    pub half: String,
    /// How long nine in ten stay: "9 su 10 in 61 giorni".
    pub nine: String,
    /// On the empty panel, where too few are followed: "non ancora misurabile".
    pub missing: String,
}

/// The days of an axis: the day at which conversions are read stands in the middle.
const END: u32 = 2 * HORIZON_DAYS;

/// The least width of a panel, and the space between two, in CSS pixels.
const PANEL: f64 = 156.0;
const SPACE: (f64, f64) = (16.0, 24.0);
/// Within a panel: the plot's top and bottom, the cases in three lanes, the numbers of the axis, and four lines
/// under them.
const PLOT: (f64, f64) = (20.0, 108.0);
const LANES: (f64, f64) = (118.0, 145.0);
const NUMBERS: f64 = 157.0;
const LINES: [f64; 4] = [177.0, 195.0, 213.0, 229.0];
const HEIGHT: f64 = 235.0;
/// Room for half the first and half the last number of an axis.
const SIDES: (f64, f64) = (4.0, 12.0);

/// Draws `conversions` side by side, as many as fit into the width that `size` says.
///
/// A curve ends on the last day on which enough are still seen to speak of all; where too few are followed for it to be
/// read, its panel stays empty and says so.
#[must_use]
pub fn curves_chart(
    conversions: &[Conversion],
    stays: &[Quantiles],
    text: &CurvesText,
    size: Size,
) -> Chart {
    let wide = f64::from(size.drawn_width());
    let fit = ((wide + SPACE.0) / (PANEL + SPACE.0)).floor().max(1.0);
    let columns = (fit as usize).min(conversions.len().max(1));
    let rows = conversions.len().div_ceil(columns);
    let panel = (wide - SPACE.0 * (columns - 1) as f64) / columns as f64;
    let height = rows as f64 * (HEIGHT + SPACE.1) - SPACE.1;
    let size = Size { width: size.drawn_width(), height: height.max(1.0) as u32 };
    let blank = CurveText::default();
    let panels = || {
        conversions.iter().enumerate().map(|(index, conversion)| {
            let (row, column) = (index / columns, index % columns);
            let left = (column as f64 * (panel + SPACE.0)).floor();
            let top = row as f64 * (HEIGHT + SPACE.1);
            let words = text.panels.get(index).unwrap_or(&blank);
            let stay = stays.get(index).copied().unwrap_or_default();
            Panel { conversion, stay, text, words, left, top, width: panel.floor() }
        })
    };
    let hotspots = panels().enumerate().flat_map(|(row, panel)| panel.hotspots(row)).collect();
    let draw = |sheet: &Area| panels().try_for_each(|panel| panel.draw(sheet));
    Chart::draw(&text.name, &text.label, size, draw).showing(hotspots)
}

/// In the plot of a curve, from the ceiling down: those that were lost, those that are open, those that went
/// on. The columns of its parts.
pub const CURVE_PARTS: usize = 3;

struct Panel<'a> {
    conversion: &'a Conversion,
    stay: Quantiles,
    text: &'a CurvesText,
    words: &'a CurveText,
    left: f64,
    top: f64,
    width: f64,
}

impl Panel<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let (left, right) = (self.left + SIDES.0, self.left + self.width - SIDES.1);
        let (top, bottom) = (self.top + PLOT.0, self.top + PLOT.1);
        let mut plot = ChartBuilder::on(&part(sheet, (left, top), (right, bottom)))
            .build_cartesian_2d(
                FromZero { end: f64::from(END), parts: 2 },
                FromZero { end: 1.0, parts: 2 },
            )?;
        let last = self.conversion.curve.last_watched().unwrap_or(0).min(END);
        let readable = self.conversion.horizon_days.map(|horizon| (horizon, last));
        plot.draw_series(readable.into_iter().flat_map(|(_, last)| self.bands(last)))?;
        plot.configure_mesh()
            .disable_x_mesh()
            .disable_axes()
            .bold_line_style(Ink::Line.stroke_width(SCALE))
            .draw()?;
        let floor = [(0.0, 0.0), (f64::from(END), 0.0)];
        plot.draw_series([PathElement::new(floor, Ink::LineStrong.stroke_width(SCALE))])?;
        plot.draw_series(readable.into_iter().flat_map(|(day, last)| self.curves(day, last)))?;
        let place =
            |day: u32| f64::from(plot.backend_coord(&(day.into(), 0.0)).0) / f64::from(SCALE);
        self.stays(sheet, place)?;
        self.cases(sheet, place)?;
        self.numbers(sheet, (left, right))?;
        self.words(sheet)
    }

    /// A stroke for each day on which cases ended: those that went on, those that were lost, and how long those
    /// that are open have waited.
    fn cases(&self, sheet: &Area, place: impl Fn(u32) -> f64) -> Drawn {
        let pitch = (LANES.1 - LANES.0) / 3.0;
        let steps = self.conversion.curve.steps().iter().filter(|step| step.day <= END);
        let counts = steps.map(|step| {
            let fates = &step.fates;
            (place(step.day), [fates.advanced, fates.lost, fates.censored])
        });
        let counts: Vec<(f64, [u32; 3])> = counts.collect();
        let inks = [Ink::Stage(self.conversion.from), Ink::Lost, Ink::Ink3];
        for (lane, ink) in inks.into_iter().enumerate() {
            let of_lane = counts.iter().map(|(x, counts)| (*x, counts[lane]));
            let cases = of_lane.filter(|(_, count)| *count > 0).collect();
            let top = self.top + LANES.0 + pitch * lane as f64;
            sheet.draw(&Strokes { top, cases, ink })?;
        }
        Ok(())
    }

    /// Under the beginning, the middle and the end of the axis.
    fn numbers(&self, sheet: &Area, (left, right): (f64, f64)) -> Drawn {
        let small = Face::new(Ink::Ink3, 12.0);
        let base = self.top + NUMBERS;
        sheet.draw(&Label::new(left, base, "0", small))?;
        let middle = small.anchored(Anchor::Middle);
        sheet.draw(&Label::new((left + right) / 2.0, base, &self.text.middle, middle))?;
        let end = small.anchored(Anchor::End);
        sheet.draw(&Label::new(right + SIDES.1, base, &self.text.end, end))
    }

    /// The three parts of the plot, and the cases under it.
    fn hotspots(&self, row: usize) -> Vec<Hotspot> {
        let (left, right) = (self.left, self.left + self.width);
        let tall = (PLOT.1 - PLOT.0) / CURVE_PARTS as f64;
        let part = |column: usize| {
            let top = self.top + PLOT.0 + tall * column as f64;
            Hotspot::between((left, top), (right, top + tall), Target::Cell { row, column })
        };
        let (top, end) = (self.top + LANES.0 - 2.0, self.top + LANES.1 + 2.0);
        let way = Target::Passage(self.conversion.from, self.conversion.to);
        let cases = Hotspot::between((left, top), (right, end), way);
        (0..CURVE_PARTS).map(part).chain([cases]).collect()
    }

    /// Under the floor: a triangle where half have left, an upright where nine in ten have. `place` is where
    /// a day stands, in CSS pixels.
    fn stays(&self, sheet: &Area, place: impl Fn(u32) -> f64) -> Drawn {
        let floor = self.top + PLOT.1;
        let seen = |day: Option<u32>| day.filter(|day| *day <= END).map(&place);
        if let Some(x) = seen(self.stay.median) {
            let corners = [at(x, floor - 1.0), at(x - 4.5, floor + 7.0), at(x + 4.5, floor + 7.0)];
            sheet.draw(&Polygon::new(corners, Ink::Ink1))?;
        }
        if let Some(x) = seen(self.stay.p90) {
            let upright = [at(x, floor), at(x, floor + 7.0)];
            sheet.draw(&PathElement::new(upright, Ink::Ink1.stroke_width(7)))?;
        }
        Ok(())
    }

    /// Each day on which the curves change, until the last one watched.
    fn days(&self, last: u32) -> impl Iterator<Item = u32> {
        let steps = self.conversion.curve.steps().iter();
        let days = steps.map(|step| step.day).filter(move |day| (1..last).contains(day));
        [0].into_iter().chain(days).chain([last])
    }

    /// Behind the lines: the band of those that went on, and what was lost.
    fn bands(&self, last: u32) -> [Band; 2] {
        let curve = &self.conversion.curve;
        let band = self.days(last).filter_map(|day| {
            let band = curve.band(day)?;
            Some((f64::from(day), band.low, band.high))
        });
        let lost = self.days(last).map(|day| (f64::from(day), 1.0 - curve.lost(day), 1.0));
        let filled = |ink| Look::filled(Fill::Solid(ink));
        [
            Band { points: lost.collect(), look: filled(Ink::LostTint) },
            Band {
                points: band.collect(),
                look: Look { opacity: 22, ..filled(Ink::Stage(self.conversion.from)) },
            },
        ]
    }

    /// The day at which the conversion is read, those that were lost, and those that went on.
    fn curves(&self, horizon: u32, last: u32) -> [StepCurve; 3] {
        let curve = &self.conversion.curve;
        let day = f64::from(horizon);
        let lost = self.days(last).map(|day| (f64::from(day), 1.0 - curve.lost(day)));
        let on = self.days(last).map(|day| (f64::from(day), curve.advanced(day)));
        [
            StepCurve {
                points: vec![(day, 0.0), (day, 1.0)],
                line: Line { dash: Dash::Dotted, ..Line::new(Ink::LineStrong, SCALE) },
            },
            StepCurve {
                points: lost.collect(),
                line: Line { dash: Dash::Dashed, ..Line::new(Ink::Lost, 5) },
            },
            StepCurve {
                points: on.collect(),
                line: Line::new(Ink::Stage(self.conversion.from), 7),
            },
        ]
    }

    fn words(&self, sheet: &Area) -> Drawn {
        let Self { words, left, top, .. } = *self;
        let face = Face::new(Ink::Ink1, 12.0).strong();
        let small = Face::new(Ink::Ink3, 12.0);
        let name = fitted(&words.name, 12.0, true, self.width);
        sheet.draw(&Label::new(left, top + 11.0, &name, face))?;
        let strong = Face::new(Ink::Ink1, 12.0).strong();
        let line = |text, bold| fitted(text, 12.0, bold, self.width);
        sheet.draw(&Label::new(left, top + LINES[2], &line(&words.half, true), strong))?;
        sheet.draw(&Label::new(left, top + LINES[3], &line(&words.nine, false), small))?;
        if self.conversion.horizon_days.is_none() {
            let missing = fitted(&words.missing, 12.0, false, self.width - SIDES.1 - 10.0);
            let middle = top + (PLOT.0 + PLOT.1) / 2.0;
            let face = Face { halo: Some(Ink::Paper), ..small };
            return sheet.draw(&Label::centred(left + 10.0, middle, &missing, face));
        }
        let rate = fitted(&words.rate, 15.0, true, self.width);
        let room = self.width - width(&rate, 15.0, true) - Svg::TAIL_SPACE;
        let interval = fitted(&words.interval, Svg::TAIL_SIZE, false, room);
        let face = Face::new(Ink::Ink1, 15.0).strong();
        sheet.draw(&Label::new(left, top + LINES[0], &rate, face).then(&interval, Ink::Ink3))?;
        let counts = fitted(&words.counts, 12.0, false, self.width);
        sheet.draw(&Label::new(left, top + LINES[1], &counts, small))
    }
}
