//! The sheet that charts are drawn on: it writes the final SVG, element by element. Knows no figure.
//!
//! To plotters it is a back-end, see `backend`. A mark of ours that needs more than plotters' styles
//! can say is `Drawable` on this sheet alone, and calls its own methods: [`Svg::rect`],
//! [`Svg::dot`], [`Svg::polyline`], [`Svg::path`], [`Svg::text`].

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::{BackendCoord, DrawingErrorKind, FontTransform};

use super::backend::ForeignColour;
use super::chart::Size;
use super::drawing::Drawing;
use super::ink::Ink;
use super::style::{Anchor, Dash, Face, Fill, Look, SCALE, at, steps};
use crate::domain::Stage;

/// A sheet, or a part of it, in steps of the sheet.
pub(super) type Area = DrawingArea<Svg, Shift>;

/// What drawing on an area comes to.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<ForeignColour>>;

/// What a mark's drawing comes to.
pub(super) type Marked = Result<(), DrawingErrorKind<ForeignColour>>;

/// The sheet that a chart is drawn on.
#[derive(Default)]
pub(super) struct Svg {
    /// In steps.
    pub(super) size: (u32, u32),
    /// Tells this chart's ids from those of the others on the page.
    name: String,
    drawing: Drawing,
    /// The stages that something is hatched for.
    hatched: [bool; 6],
}

/// Draws a sheet of `size`; `name` tells its ids from those of the other charts on the page.
pub(super) fn sheet(name: &str, size: Size, draw: impl FnOnce(&Area) -> Drawn) -> Drawing {
    let svg = Svg {
        size: (size.width * SCALE, size.height * SCALE),
        name: name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect(),
        drawing: Drawing::new(),
        hatched: [false; 6],
    };
    let svg = Rc::new(RefCell::new(svg));
    let drawn = draw(&Area::from(&svg));
    // Marks take inks only, and one is drawn after the other: nothing is left that could fail.
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    svg.take().finished()
}

/// The part of a sheet between two corners, in CSS pixels, for a coordinate system to cover from
/// end to end: one step longer, as plotters leaves an area's last one out.
pub(super) fn part(sheet: &Area, (left, top): (f64, f64), (right, bottom): (f64, f64)) -> Area {
    let (width, height) = at(right - left, bottom - top);
    sheet.clone().shrink(at(left, top), (width + 1, height + 1))
}

impl Svg {
    /// A rectangle between two corners; nothing if it has no width or height.
    pub(super) fn rect(&mut self, from: BackendCoord, to: BackendCoord, look: Look) {
        let (x, y, w, h) =
            (from.0.min(to.0), from.1.min(to.1), from.0.abs_diff(to.0), from.1.abs_diff(to.1));
        if w > 0 && h > 0 {
            self.open("rect");
            let _ =
                write!(self.drawing.text(), " x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
            self.close(look);
        }
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: BackendCoord, to: BackendCoord, look: Look) {
        self.open("line");
        let ((x1, y1), (x2, y2)) = (from, to);
        let out = self.drawing.text();
        let _ = write!(out, " x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"");
        self.close(look);
    }

    /// A circle, or a disc.
    pub(super) fn dot(&mut self, (x, y): BackendCoord, radius: u32, look: Look) {
        self.open("circle");
        let _ = write!(self.drawing.text(), " cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
        self.close(look);
    }

    /// A line through points.
    pub(super) fn polyline(&mut self, points: impl IntoIterator<Item = BackendCoord>, look: Look) {
        self.through("polyline", points, look);
    }

    /// A line through many points, closed or open, as short as it can be written: a curve in steps
    /// has hundreds of corners.
    pub(super) fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        closed: bool,
        look: Look,
    ) {
        let mut points = points.into_iter();
        let Some(mut from) = points.next() else { return };
        self.open("path");
        let out = self.drawing.text();
        let _ = write!(out, " d=\"M{},{}", from.0, from.1);
        for to in points {
            let _ = match (to.0 - from.0, to.1 - from.1) {
                (0, 0) => Ok(()),
                (0, down) => write!(out, "v{down}"),
                (right, 0) => write!(out, "h{right}"),
                (right, down) => write!(out, "l{right},{down}"),
            };
            from = to;
        }
        out.push_str(if closed { "z\"" } else { "\"" });
        self.close(look);
    }

    /// A text on its baseline; after it, if need be, a smaller one in another ink on the same line.
    pub(super) fn text(
        &mut self,
        at: BackendCoord,
        text: &str,
        tail: Option<(&str, Ink)>,
        face: Face,
    ) {
        self.turned_text(at, text, tail, face, &FontTransform::None);
    }

    /// The same, turned around its place.
    pub(super) fn turned_text(
        &mut self,
        (x, y): BackendCoord,
        text: &str,
        tail: Option<(&str, Ink)>,
        face: Face,
        turn: &FontTransform,
    ) {
        self.open("text");
        let _ = write!(self.drawing.text(), " x=\"{x}\" y=\"{y}\"");
        let degrees = match turn {
            FontTransform::None => 0,
            FontTransform::Rotate90 => 90,
            FontTransform::Rotate180 => 180,
            FontTransform::Rotate270 => 270,
        };
        if degrees > 0 {
            let _ = write!(self.drawing.text(), " transform=\"rotate({degrees} {x} {y})\"");
        }
        self.drawing.inks(Some(face.ink), face.halo);
        let out = self.drawing.text();
        let _ = write!(out, " font-size=\"{}\"", steps(face.size));
        if face.weight != 400 {
            let _ = write!(out, " font-weight=\"{}\"", face.weight);
        }
        out.push_str(match face.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        });
        if face.halo.is_some() {
            out.push_str(r#" stroke-width="20" stroke-linejoin="round" paint-order="stroke""#);
        }
        out.push('>');
        escape(out, text);
        if let Some((tail, ink)) = tail.filter(|(tail, _)| !tail.is_empty()) {
            let _ = write!(out, "<tspan dx=\"{}\"", steps(Self::TAIL_SPACE));
            self.drawing.inks(Some(ink), None);
            let out = self.drawing.text();
            let _ = write!(out, " font-size=\"{}\" font-weight=\"400\">", steps(Self::TAIL_SIZE));
            escape(out, tail);
            out.push_str("</tspan>");
        }
        self.drawing.text().push_str("</text>\n");
    }

    /// The size of a text's tail in CSS pixels.
    pub(super) const TAIL_SIZE: f64 = 12.0;
    /// The space before a text's tail in CSS pixels.
    pub(super) const TAIL_SPACE: f64 = 6.0;

    /// A shape through points: a `polyline`, or a `polygon`.
    pub(super) fn through(
        &mut self,
        tag: &str,
        points: impl IntoIterator<Item = BackendCoord>,
        look: Look,
    ) {
        self.open(tag);
        self.drawing.text().push_str(" points=\"");
        for (index, (x, y)) in points.into_iter().enumerate() {
            let space = if index > 0 { " " } else { "" };
            let _ = write!(self.drawing.text(), "{space}{x},{y}");
        }
        self.drawing.text().push('"');
        self.close(look);
    }

    fn open(&mut self, tag: &str) {
        let out = self.drawing.text();
        out.push('<');
        out.push_str(tag);
    }

    /// The look of a shape, and its end.
    fn close(&mut self, look: Look) {
        let solid = match look.fill {
            Some(Fill::Solid(ink)) => Some(ink),
            Some(Fill::Hatch(_)) | None => None,
        };
        self.drawing.inks(solid, look.line.map(|line| line.ink));
        if let Some(Fill::Hatch(stage)) = look.fill {
            self.hatched[stage.index()] = true;
            let _ =
                write!(self.drawing.text(), " fill=\"url(#{}-open-{})\"", self.name, stage.code());
        }
        let out = self.drawing.text();
        if look.fill.is_none() {
            out.push_str(r#" fill="none""#);
        }
        if let Some(line) = look.line {
            let _ = write!(out, " stroke-width=\"{}\"", line.width);
            out.push_str(match line.dash {
                Dash::Whole => "",
                Dash::Dashed => r#" stroke-dasharray="16 12""#,
                Dash::Dotted => r#" stroke-dasharray="8 12""#,
            });
        }
        if look.rounded {
            let _ = write!(out, " rx=\"{}\"", 2 * SCALE);
        }
        if look.opacity != 100 {
            let _ = write!(out, " opacity=\".{:02}\"", look.opacity);
        }
        out.push_str("/>\n");
    }

    /// The drawing, with a pattern for each stage that is hatched: stripes 2 px wide every 5 px.
    fn finished(mut self) -> Drawing {
        for stage in Stage::ALL.into_iter().filter(|stage| self.hatched[stage.index()]) {
            let _ = write!(
                self.drawing.text(),
                r#"<pattern id="{}-open-{}" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="20""#,
                self.name,
                stage.code(),
            );
            self.drawing.inks(Some(Ink::Stage(stage)), None);
            self.drawing.text().push_str("/></pattern>\n");
        }
        self.drawing
    }
}

/// The characters that XML gives a meaning, as entities. Those that it forbids are left out, and
/// those that turn the reading direction, which could make a figure read as another.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => {}
            other => out.push(other),
        }
    }
}
