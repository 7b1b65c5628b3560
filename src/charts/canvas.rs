//! The sheet that charts draw on, in CSS pixels.
//!
//! plotters places everything on whole numbers, so the sheet is drawn at four times its size and
//! scaled back by its `viewBox`. What plotters' SVG back-end cannot say (hatching, dots, halos, two
//! weights in one line) is noted as [`Ink`] beside each element and written in by
//! `rewrite`.

use std::convert::Infallible;

use plotters::prelude::{DrawingBackend, FontFamily, SVGBackend};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle};

use super::chart::Size;
use super::ink::{Fill, Ink, Line, TAIL, Type};
use super::rewrite::{self, Frame};
use super::theme::Colour;

/// Steps of the sheet in one CSS pixel.
pub(super) const SCALE: u32 = 4;

/// The sheet while it is drawn on. Its own methods take CSS pixels; as plotters' back-end it takes
/// steps of the sheet.
pub(super) struct Canvas<'a> {
    pub(super) svg: SVGBackend<'a>,
    pub(super) inks: &'a mut Vec<Ink>,
}

/// Draws a sheet of `size` and hands back the finished SVG.
pub(super) fn sheet(
    size: Size,
    frame: &Frame<'_>,
    draw: &mut dyn FnMut(&mut Canvas<'_>),
) -> String {
    let (mut raw, mut inks) = (String::with_capacity(16 * 1024), Vec::with_capacity(128));
    {
        let svg = SVGBackend::with_string(&mut raw, (size.width * SCALE, size.height * SCALE));
        let mut canvas = Canvas { svg, inks: &mut inks };
        draw(&mut canvas);
        // Closes the root. Nothing here can fail: the target is a string.
        let _ = canvas.svg.present();
    }
    rewrite::rewrite(&raw, &inks, size, frame)
}

/// CSS pixels to steps of the sheet.
fn steps(px: f64) -> i32 {
    (px * f64::from(SCALE)).round() as i32
}

impl Canvas<'_> {
    /// A rectangle from its top left corner; nothing if it has no width or height.
    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, fill: Fill) {
        self.boxed(x, y, width, height, Ink::Shape { fill: Some(fill), line: None });
    }

    /// A rectangle with an outline of 1 px that stays inside it.
    pub(super) fn outlined(&mut self, [x, y, width, height]: [f64; 4], fill: Colour, line: Colour) {
        let line = Some(Line::new(line, 1.0));
        let ink = Ink::Shape { fill: Some(Fill::Solid(fill)), line };
        self.boxed(x + 0.5, y + 0.5, width - 1.0, height - 1.0, ink);
    }

    fn boxed(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink) {
        let (from, to) = ((steps(x), steps(y)), (steps(x + width), steps(y + height)));
        if from.0 < to.0 && from.1 < to.1 {
            self.inks.push(ink);
            let _ = self.svg.draw_rect(from, to, &Plain, true);
        }
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), line: Line) {
        self.inks.push(Ink::Shape { fill: None, line: Some(line) });
        let (from, to) = ((steps(from.0), steps(from.1)), (steps(to.0), steps(to.1)));
        let _ = self.svg.draw_line(from, to, &Plain);
    }

    /// A line through points.
    pub(super) fn path(&mut self, points: &[(f64, f64)], line: Line) {
        self.inks.push(Ink::Shape { fill: None, line: Some(line) });
        let points = points.iter().map(|(x, y)| (steps(*x), steps(*y)));
        let _ = self.svg.draw_path(points, &Plain);
    }

    /// A disc.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, fill: Colour) {
        self.inks.push(Ink::Shape { fill: Some(Fill::Solid(fill)), line: None });
        let radius = steps(radius).unsigned_abs();
        let _ = self.svg.draw_circle((steps(x), steps(y)), radius, &Plain, true);
    }

    /// A text whose capitals are centred on `middle`; nothing if it is empty.
    pub(super) fn text(&mut self, x: f64, middle: f64, text: &str, face: Type) {
        self.text_on(x, middle + 0.36 * face.size, text, face);
    }

    /// A text on its baseline.
    pub(super) fn text_on(&mut self, x: f64, baseline: f64, text: &str, face: Type) {
        self.tailed(x, baseline, text, "", face);
    }

    /// A text on its baseline, and after it a smaller one on the same line.
    pub(super) fn tailed(&mut self, x: f64, baseline: f64, text: &str, tail: &str, face: Type) {
        let mut line: String = text.chars().filter_map(printable).collect();
        if !tail.is_empty() {
            line.push(TAIL);
            line.extend(tail.chars().filter_map(printable));
        }
        if !line.is_empty() {
            self.inks.push(Ink::Type(face));
            let _ = self.svg.draw_text(&line, &Plain, (steps(x), steps(baseline)));
        }
    }
}

/// A character as it may stand in an SVG: without those that XML forbids, and without those that
/// turn the reading direction and could make a figure read as another.
pub(super) fn printable(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => None,
        other => Some(other),
    }
}

/// The style of our own elements, as far as plotters needs one: the ink says the rest.
struct Plain;

impl BackendStyle for Plain {
    fn color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (0, 0, 0) }
    }
}

impl BackendTextStyle for Plain {
    type FontError = Infallible;

    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
