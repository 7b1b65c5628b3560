//! Two sides, measure by measure: a dot and a square on one track each, then what may be said. The first
//! row is the whole way; on a narrow page each row stands in lines below its name.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Label, Series, SideRow, SideSign};
use super::sides_text::{LINE, SidesRowText, SidesText};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::metrics::{Comparison, Ratio};

/// Under this width a row stands in lines.
const STACKED: u32 = 900;
/// The height of a row and of its head; and of a stacked row.
const ROW: f64 = 45.0;
const HEAD: f64 = 32.0;
const STACK: f64 = 138.0;
const STACK_HEAD: f64 = 30.0;
/// What the whole takes more than a row.
const WHOLE: f64 = 5.0;
/// Half the height of a track, and how far a side stands from its middle.
const TRACK: f64 = 19.0;
const SIDE: f64 = 8.0;
/// What a page's font may be wider than our table.
const SLACK: f64 = 1.06;
/// Between two columns.
const GAP: f64 = 22.0;
/// Before a name in the head stands its sign.
const SIGN: f64 = 15.0;

/// Draws the comparisons as wide as `size` says and as tall as they need.
#[must_use]
pub fn sides_chart(rows: &[Comparison], text: &SidesText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let places = Places::new(rows.len(), text, wide);
    let drawing = Drawing { rows, text, places: &places };
    let size = Size { width: wide, height: places.height() };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

/// Where everything stands, in CSS pixels.
struct Places {
    rows: usize,
    width: f64,
    is_stacked: bool,
    /// How much taller a stacked row is, for a second line of small words.
    more: f64,
    name: f64,
    /// The left end of the time; none where nothing has a clock.
    time: Option<f64>,
    /// The right end of each side's values.
    values: [f64; 2],
    track: (f64, f64),
    verdict: f64,
}

impl Places {
    fn new(rows: usize, text: &SidesText, wide: u32) -> Self {
        let width_of = f64::from(wide);
        let is_stacked = wide < STACKED;
        let widest = |of: &dyn Fn(&SidesRowText) -> f64| {
            (text.rows.iter().map(of).fold(0.0, f64::max) * SLACK).ceil()
        };
        let small = |text: &str| width(text, 12.0, false);
        let side = |at: usize| {
            let own = widest(&|row: &SidesRowText| {
                width(&row.values[at], 15.0, true).max(small(&row.counts[at]))
            });
            let head = SIGN + width(&text.sides[at], 13.0, false) * SLACK;
            own.max(if is_stacked { 0.0 } else { head.min(150.0) }).max(56.0)
        };
        let (a, b) = (side(0), side(1));
        if is_stacked {
            let values = [width_of - b - 20.0, width_of];
            let name = width_of - a - b - 40.0;
            let track = (5.5, (width_of - 5.5).max(60.5));
            return Self {
                rows,
                width: width_of,
                is_stacked,
                more: if text.rows.iter().any(|row| row.under(width_of).1.is_some()) {
                    LINE
                } else {
                    0.0
                },
                name,
                time: None,
                values,
                track,
                verdict: 0.0,
            };
        }
        let name =
            widest(&|row: &SidesRowText| width(&row.name, 15.0, true).max(small(&row.passage)));
        let name = name.clamp(150.0, 236.0);
        let time =
            widest(&|row: &SidesRowText| width(&row.time, 13.0, false).max(small(&row.left_out)));
        let time = time.min(170.0);
        let verdict = widest(&|row: &SidesRowText| {
            width(&row.verdict, 15.0, row.is_said).max(small(&row.why))
        });
        let verdict = width_of - verdict.clamp(150.0, 272.0);
        let time_at = name + GAP;
        let before = if time > 0.0 { time_at + time } else { name };
        let values = [before + GAP + a, before + GAP + a + GAP + b];
        let left = (values[1] + GAP).floor() + 0.5;
        let right = left + 4.0 * (((verdict - GAP - left) / 4.0).floor()).max(10.0);
        let time = (time > 0.0).then_some(time_at);
        Self {
            rows,
            width: width_of,
            is_stacked,
            more: 0.0,
            name,
            time,
            values,
            track: (left, right),
            verdict,
        }
    }

    fn head(&self) -> f64 {
        if self.is_stacked { STACK_HEAD } else { HEAD }
    }

    fn row(&self) -> f64 {
        if self.is_stacked { STACK + self.more } else { ROW }
    }

    fn top(&self, index: usize) -> f64 {
        let whole = if index > 0 { WHOLE } else { 0.0 };
        self.head() + self.row() * index as f64 + whole
    }

    /// The middle of a row's track.
    fn middle(&self, index: usize) -> f64 {
        self.top(index) + if self.is_stacked { 68.0 } else { 23.0 }
    }

    fn height(&self) -> u32 {
        if self.rows == 0 { 1 } else { self.top(self.rows) as u32 }
    }
}

struct Drawing<'a> {
    rows: &'a [Comparison],
    text: &'a SidesText,
    places: &'a Places,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        if self.rows.is_empty() {
            return Ok(());
        }
        self.head(sheet)?;
        for (index, row) in self.rows.iter().enumerate() {
            let ink = if index == 1 { Ink::LineStrong } else { Ink::Line };
            let top = self.places.top(index).floor() + 0.5;
            let line = [at(0.0, top), at(self.places.width, top)];
            sheet.draw(&PathElement::new(line, ink.stroke_width(SCALE)))?;
            self.track(sheet, index, row)?;
            if let Some(words) = self.text.rows.get(index) {
                match self.places.is_stacked {
                    true => self.stacked(sheet, index, words)?,
                    false => self.beside(sheet, index, words)?,
                }
            }
        }
        Ok(())
    }

    fn head(&self, sheet: &Area) -> Drawn {
        let places = self.places;
        let face = Face::new(Ink::Ink2, 13.0);
        let line = places.head() - 12.0;
        let mut left = 0.0;
        for (side, series) in [Series::A, Series::B].into_iter().enumerate() {
            let name = &self.text.sides[side];
            let room = if places.is_stacked { places.width / 2.0 - 30.0 } else { 150.0 - SIGN };
            let name = fitted(name, 13.0, false, room);
            let wide = width(&name, 13.0, false);
            let x = match places.is_stacked {
                true => left + SIGN,
                false => places.values[side] - wide,
            };
            sheet.draw(&SideSign { series, at: at(x - SIGN + 6.0, line - 4.5) })?;
            sheet.draw(&Label::new(x, line, &name, face))?;
            left = x + wide + 24.0;
        }
        if places.is_stacked {
            return Ok(());
        }
        if let Some(time) = places.time {
            let room = places.values[0] - time;
            let time_head = fitted(&self.text.time, 13.0, false, room);
            sheet.draw(&Label::new(time, line, &time_head, face))?;
        }
        let verdict = fitted(&self.text.verdict, 13.0, false, places.width - places.verdict);
        sheet.draw(&Label::new(places.verdict, line, &verdict, face))?;
        let (left, right) = places.track;
        let end = format!("100{}", self.text.unit);
        let numbers = [("0", 0.0), ("25", 0.25), ("50", 0.5), ("75", 0.75), (end.as_str(), 1.0)];
        for (number, share) in numbers {
            let anchor = match share {
                0.0 => Anchor::Start,
                1.0 => Anchor::End,
                _ => Anchor::Middle,
            };
            let face = Face::new(Ink::Ink3, 12.0).anchored(anchor);
            sheet.draw(&Label::new(left + (right - left) * share, line, number, face))?;
        }
        Ok(())
    }

    fn track(&self, sheet: &Area, index: usize, row: &Comparison) -> Drawn {
        let ((left, right), middle) = (self.places.track, self.places.middle(index));
        let area = part(sheet, (left, middle - TRACK), (right, middle + TRACK));
        let mut track = ChartBuilder::on(&area)
            .build_cartesian_2d(FromZero { end: 1.0, parts: 4 }, -TRACK..TRACK)?;
        let hairline = Ink::Line.stroke_width(SCALE);
        track.configure_mesh().disable_y_mesh().disable_axes().bold_line_style(hairline).draw()?;
        let side = |series, y, ratio: Option<Ratio>| {
            let (rate, interval) =
                ratio.and_then(|ratio| Some((ratio.rate()?, ratio.interval()?)))?;
            Some(SideRow {
                series,
                y,
                places: [interval.low, rate, interval.high].map(|at| at.min(1.0)),
            })
        };
        let both = [side(Series::A, SIDE, row.a), side(Series::B, -SIDE, row.b)];
        track.draw_series(both.into_iter().flatten())?;
        Ok(())
    }

    fn beside(&self, sheet: &Area, index: usize, words: &SidesRowText) -> Drawn {
        let places = self.places;
        let (first, second) = (places.top(index) + 20.0, places.top(index) + 36.0);
        let small = Face::new(Ink::Ink3, 12.0);
        self.name(sheet, index, words)?;
        if let Some(time) = places.time {
            let room = places.values[0] - time - 60.0;
            let within = fitted(&words.time, 13.0, false, room.max(120.0));
            sheet.draw(&Label::new(time, first, &within, Face::new(Ink::Ink2, 13.0)))?;
            let out = fitted(&words.left_out, 12.0, false, room.max(120.0));
            sheet.draw(&Label::new(time, second, &out, small))?;
        }
        self.values(sheet, index, words)?;
        let room = places.width - places.verdict;
        let verdict = fitted(&words.verdict, 15.0, words.is_said, room);
        let one_line = words.why.is_empty();
        let first = if one_line { places.middle(index) + 5.0 } else { first };
        sheet.draw(&Label::new(places.verdict, first, &verdict, said(words)))?;
        let why = fitted(&words.why, 12.0, false, room);
        sheet.draw(&Label::new(places.verdict, second, &why, small))
    }

    fn stacked(&self, sheet: &Area, index: usize, words: &SidesRowText) -> Drawn {
        let places = self.places;
        let small = Face::new(Ink::Ink3, 12.0);
        self.name(sheet, index, words)?;
        self.values(sheet, index, words)?;
        let line = |below: f64| places.top(index) + below;
        let verdict = fitted(&words.verdict, 15.0, words.is_said, places.width);
        let dotted = format!("· {}", words.why);
        let beside = if words.fits_beside(places.width) { dotted.as_str() } else { "" };
        let label = Label::new(0.0, line(105.0), &verdict, said(words));
        sheet.draw(&label.then(beside, Ink::Ink3))?;
        let (first, second) = words.under(places.width);
        let second = second.unwrap_or_default();
        for (under, below) in [(first, 123.0), (second, 123.0 + LINE)] {
            let under = fitted(&under, 12.0, false, places.width);
            sheet.draw(&Label::new(0.0, line(below), &under, small))?;
        }
        Ok(())
    }

    fn name(&self, sheet: &Area, index: usize, words: &SidesRowText) -> Drawn {
        let (first, second) = (self.places.top(index) + 20.0, self.places.top(index) + 36.0);
        let face = Face::new(Ink::Ink1, 15.0);
        let face = if index == 0 { face.strong() } else { face };
        let name = fitted(&words.name, 15.0, index == 0, self.places.name);
        sheet.draw(&Label::new(0.0, first, &name, face))?;
        let passage = fitted(&words.passage, 12.0, false, self.places.name);
        sheet.draw(&Label::new(0.0, second, &passage, Face::new(Ink::Ink3, 12.0)))
    }

    fn values(&self, sheet: &Area, index: usize, words: &SidesRowText) -> Drawn {
        let (first, second) = (self.places.top(index) + 20.0, self.places.top(index) + 36.0);
        for side in 0..2 {
            let x = self.places.values[side];
            let strong = Face::new(Ink::Ink1, 15.0).strong().anchored(Anchor::End);
            sheet.draw(&Label::new(x, first, &words.values[side], strong))?;
            let small = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
            sheet.draw(&Label::new(x, second, &words.counts[side], small))?;
        }
        Ok(())
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let (places, row) = (self.places, self.places.row());
        let spot = |(index, row_of): (usize, &Comparison)| Hotspot {
            x: 0.0,
            y: places.top(index),
            width: places.width,
            height: row,
            target: Target::Compared(row_of.measure),
        };
        self.rows.iter().enumerate().map(spot).collect()
    }
}

fn said(words: &SidesRowText) -> Face {
    match words.is_said {
        true => Face::new(Ink::Ink1, 15.0).strong(),
        false => Face::new(Ink::Ink2, 15.0),
    }
}
