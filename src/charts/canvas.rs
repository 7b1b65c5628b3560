//! The sheet that charts draw on: plotters' SVG back-end, wrapped.
//!
//! plotters places everything on whole numbers, so the sheet is drawn at four times its size and
//! scaled back by its `viewBox`. What the back-end cannot say (hatching, dots, halos, two weights
//! in one line) is noted beside each element and written in by [`rewrite`](super::rewrite). Texts
//! are measured by our own table: plotters would ask the browser through a hidden element, and a
//! host build would get another answer.

use std::convert::Infallible;

use plotters::prelude::{DrawingBackend, FontFamily, SVGBackend};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

use super::chart::Size;
use super::rewrite::{self, Frame};
use super::text::width;
use super::theme::Colour;
use crate::domain::Stage;

/// Steps of the sheet in one CSS pixel.
pub(super) const SCALE: u32 = 4;

/// How an element looks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    /// As a plotters style says: for elements that come through [`DrawingBackend`].
    Styled,
    /// A shape.
    Shape { fill: Option<Fill>, line: Option<Line> },
    /// A text.
    Type(Type),
}

/// The inside of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    /// A colour.
    Solid(Colour),
    /// A colour seen through, in per cent.
    Tint(Colour, u32),
    /// Slanted stripes in the stage's colour.
    Hatch(Stage),
    /// A colour, with corners rounded by 2 px.
    Rounded(Colour),
}

/// A stroke; lengths in steps of the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) colour: Colour,
    pub(super) width: u32,
    pub(super) dotted: bool,
    /// Opacity, in per cent.
    pub(super) opacity: u32,
}

/// A face for text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) colour: Colour,
    /// Font size in CSS pixels.
    pub(super) size: f64,
    pub(super) weight: u32,
    pub(super) anchor: Anchor,
    /// A colour laid around the letters.
    pub(super) halo: Option<Colour>,
    /// The colour of what follows [`TAIL`], set in 12 px and weight 400.
    pub(super) tail: Colour,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// In a text, where its tail begins.
pub(super) const TAIL: char = '\u{1f}';

/// The size of a text's tail in CSS pixels.
pub(super) const TAIL_SIZE: f64 = 12.0;
/// The space before a text's tail in CSS pixels.
pub(super) const TAIL_SPACE: f64 = 6.0;

impl Line {
    /// A plain line, `width` CSS pixels thick.
    pub(super) fn new(colour: Colour, width: f64) -> Self {
        Self { colour, width: steps(width).unsigned_abs(), dotted: false, opacity: 100 }
    }
}

impl Type {
    /// Weight 400, from its left end.
    pub(super) const fn new(colour: Colour, size: f64) -> Self {
        Self { colour, size, weight: 400, anchor: Anchor::Start, halo: None, tail: colour }
    }

    /// Weight 600.
    pub(super) const fn strong(self) -> Self {
        Self { weight: 600, ..self }
    }

    /// Standing at another end.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// The back-end. Its own methods take CSS pixels; [`DrawingBackend`]'s take steps of the sheet.
pub(super) struct Canvas<'a> {
    svg: SVGBackend<'a>,
    inks: &'a mut Vec<Ink>,
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

type Drawn = Result<(), DrawingErrorKind<std::io::Error>>;

/// So that plotters' own areas, axes and series can be drawn on the same sheet.
impl DrawingBackend for Canvas<'_> {
    type ErrorType = std::io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.svg.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.svg.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.styled(colour, |svg| svg.draw_pixel(point, colour))
    }

    fn draw_line<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, s: &S) -> Drawn {
        self.styled(s.color(), |svg| svg.draw_line(a, b, s))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.styled(style.color(), |svg| svg.draw_rect(a, b, style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.styled(style.color(), |svg| svg.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.styled(style.color(), |svg| svg.draw_circle(at, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.styled(style.color(), |svg| svg.fill_polygon(path, style))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, s: &S, at: BackendCoord) -> Drawn {
        let text: String = text.chars().filter_map(printable).collect();
        self.styled(s.color(), |svg| svg.draw_text(&text, s, at))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<std::io::Error>> {
        // The SVG back-end writes a style's size as a font size of 1 / 1.24 of it.
        let size = style.size() / 1.24;
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((width(text, size, bold).ceil() as u32, (size * 1.2).ceil() as u32))
    }
}

impl<'a> Canvas<'a> {
    /// The back-end leaves out what can't be seen: then there is no element to note an ink for.
    fn styled(
        &mut self,
        colour: BackendColor,
        draw: impl FnOnce(&mut SVGBackend<'a>) -> Drawn,
    ) -> Drawn {
        if colour.alpha != 0.0 {
            self.inks.push(Ink::Styled);
        }
        draw(&mut self.svg)
    }
}
