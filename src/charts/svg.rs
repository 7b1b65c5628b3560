//! Our back-end of plotters: it writes the final SVG, element by element, as plotters and our own
//! marks draw. Knows no figure.
//!
//! Two things speak against the back-end that plotters brings along: it writes colours, where the
//! page has tokens; and a text is measured by a hidden element of the page, which costs a layout,
//! needs a laxer content policy, and gives another answer than a host build. Here a text is
//! measured by our own table of widths.
//!
//! A mark of ours that needs more than plotters' styles can say is `Drawable` on this back-end
//! alone, and calls its own methods: [`Svg::rect`], [`Svg::dot`], [`Svg::polyline`],
//! [`Svg::path`], [`Svg::text`].

use std::cell::RefCell;
use std::fmt::{Display, Formatter, Write as _};
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle, FontTransform,
};

use super::chart::Size;
use super::drawing::Drawing;
use super::style::{Anchor, Dash, Face, Fill, Line, Look, SCALE, at, steps};
use super::text::width;
use super::theme::Ink;
use crate::domain::Stage;

/// A sheet, or a part of it, in steps of the sheet.
pub(super) type Area = DrawingArea<Svg, Shift>;

/// What drawing on an area comes to.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<ForeignColour>>;

/// What a mark's drawing comes to.
pub(super) type Marked = Result<(), DrawingErrorKind<ForeignColour>>;

/// A plotters style with a colour that is none of our inks: the page could not colour it.
#[derive(Debug)]
pub(super) struct ForeignColour(u8, u8, u8);

impl Display for ForeignColour {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "rgb({}, {}, {}) is no ink", self.0, self.1, self.2)
    }
}

impl std::error::Error for ForeignColour {}

/// The sheet that a chart is drawn on.
#[derive(Default)]
pub(super) struct Svg {
    /// In steps.
    size: (u32, u32),
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

    fn turned_text(
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

    fn through(&mut self, tag: &str, points: impl IntoIterator<Item = BackendCoord>, look: Look) {
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

fn ink(colour: BackendColor) -> Result<Ink, DrawingErrorKind<ForeignColour>> {
    let (r, g, b) = colour.rgb;
    Ink::carried_by(colour).ok_or(DrawingErrorKind::DrawingError(ForeignColour(r, g, b)))
}

/// The look of one of plotters' styles; none where it can't be seen.
fn look<S: BackendStyle>(
    style: &S,
    fill: bool,
) -> Result<Option<Look>, DrawingErrorKind<ForeignColour>> {
    let colour = style.color();
    let opacity = (colour.alpha * 100.0).round() as u32;
    if opacity == 0 {
        return Ok(None);
    }
    let ink = ink(colour)?;
    let look = match fill {
        true => Look::filled(Fill::Solid(ink)),
        false => Look::line(Line::new(ink, style.stroke_width())),
    };
    Ok(Some(Look { opacity, ..look }))
}

impl DrawingBackend for Svg {
    type ErrorType = ForeignColour;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Marked {
        Ok(())
    }

    fn present(&mut self) -> Marked {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Marked {
        self.draw_rect((x, y), (x + 1, y + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Marked {
        if let Some(look) = look(style, false)? {
            self.open("line");
            let ((x1, y1), (x2, y2)) = (from, to);
            let out = self.drawing.text();
            let _ = write!(out, " x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"");
            self.close(look);
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Marked {
        if let Some(look) = look(style, fill)? {
            self.rect(from, to, look);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Marked {
        if let Some(look) = look(style, false)? {
            self.polyline(path, look);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Marked {
        if let Some(look) = look(style, fill)? {
            self.dot(centre, radius, look);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Marked {
        if let Some(look) = look(style, true)? {
            self.through("polygon", path, look);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Marked {
        if style.color().alpha > 0.0 {
            let face = face(style)?;
            let down = match style.anchor().v_pos {
                VPos::Top => 2.0 * face.half_capital(),
                VPos::Center => face.half_capital(),
                VPos::Bottom => 0.0,
            };
            self.turned_text((x, y + steps(down)), text, None, face, &style.transform());
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<ForeignColour>> {
        let size = style.size();
        let wide = width(text, size, is_bold(style));
        Ok((wide.ceil() as u32, (size * 1.2).ceil() as u32))
    }
}

fn is_bold<S: BackendTextStyle>(style: &S) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

fn face<S: BackendTextStyle>(style: &S) -> Result<Face, DrawingErrorKind<ForeignColour>> {
    let anchor = match style.anchor().h_pos {
        HPos::Left => Anchor::Start,
        HPos::Center => Anchor::Middle,
        HPos::Right => Anchor::End,
    };
    let face = Face::new(ink(style.color())?, style.size() / f64::from(SCALE)).anchored(anchor);
    Ok(if is_bold(style) { face.strong() } else { face })
}

#[cfg(test)]
mod tests {
    use plotters::prelude::{Circle, Color, IntoFont, Polygon, RED, Rectangle, Text};
    use plotters::style::FontTransform;

    use super::super::chart::Size;
    use super::super::theme::{Ink, Theme};
    use super::{Area, Drawn, sheet};

    const SIZE: Size = Size { width: 100, height: 50 };

    /// plotters' own elements come out in our inks: as classes, and as colours.
    #[track_caller]
    fn check(draw: impl FnOnce(&Area) -> Drawn, page: &str, file: &str) {
        let drawing = sheet("own", SIZE, draw);
        let (mut classes, mut colours) = (String::new(), String::new());
        drawing.write_classes(&mut classes);
        drawing.write_colours(&mut colours, Theme::Light);
        assert_eq!((classes.as_str(), colours.as_str()), (page, file));
    }

    #[test]
    fn elements_of_plotters_take_our_inks() {
        check(
            |area| area.draw(&Rectangle::new([(40, 8), (8, 40)], Ink::Pour.filled())),
            "<rect x=\"8\" y=\"8\" width=\"32\" height=\"32\" class=\"fill-pour\"/>\n",
            "<rect x=\"8\" y=\"8\" width=\"32\" height=\"32\" fill=\"#f1f1ef\"/>\n",
        );
        check(
            |area| area.draw(&Circle::new((5, 6), 4, Ink::Warn.mix(0.5).stroke_width(2))),
            "<circle cx=\"5\" cy=\"6\" r=\"4\" class=\"stroke-warn\" fill=\"none\" stroke-width=\"2\" opacity=\".50\"/>\n",
            "<circle cx=\"5\" cy=\"6\" r=\"4\" stroke=\"#855000\" fill=\"none\" stroke-width=\"2\" opacity=\".50\"/>\n",
        );
        check(
            |area| area.draw(&Polygon::new([(0, 0), (4, 0), (4, 4)], Ink::LostTint)),
            "<polygon points=\"0,0 4,0 4,4\" class=\"fill-lost-tint\"/>\n",
            "<polygon points=\"0,0 4,0 4,4\" fill=\"#f8e9e4\"/>\n",
        );
        check(
            |area| area.draw_pixel((3, 3), &Ink::Open),
            "<rect x=\"3\" y=\"3\" width=\"1\" height=\"1\" class=\"fill-open\"/>\n",
            "<rect x=\"3\" y=\"3\" width=\"1\" height=\"1\" fill=\"#55606b\"/>\n",
        );
        check(|area| area.draw(&Rectangle::new([(0, 0), (9, 9)], Ink::Ink.mix(0.0))), "", "");
    }

    #[test]
    fn texts_of_plotters_stand_where_their_anchor_says() {
        let style = ("sans-serif", 50).into_font().color(&Ink::Ink3);
        check(
            |area| area.draw(&Text::new("a\n<b>", (0, 0), style.clone())),
            "<text x=\"0\" y=\"36\" class=\"fill-ink-3\" font-size=\"50\">a &lt;b&gt;</text>\n",
            "<text x=\"0\" y=\"36\" fill=\"#63656b\" font-size=\"50\">a &lt;b&gt;</text>\n",
        );
        check(
            |area| area.draw_text("up", &style.transform(FontTransform::Rotate270), (7, 0)),
            "<text x=\"7\" y=\"36\" transform=\"rotate(270 7 36)\" class=\"fill-ink-3\" font-size=\"50\">up</text>\n",
            "<text x=\"7\" y=\"36\" transform=\"rotate(270 7 36)\" fill=\"#63656b\" font-size=\"50\">up</text>\n",
        );
        sheet("own", SIZE, |area| {
            assert_eq!(area.dim_in_pixel(), (400, 200));
            assert_eq!(area.estimate_text_size("aaaa", &style)?, (112, 60));
            Ok(())
        });
    }

    #[test]
    fn a_colour_that_is_no_ink_is_refused() {
        sheet("own", SIZE, |area| {
            let refused = area.draw(&Rectangle::new([(0, 0), (9, 9)], RED));
            assert!(refused.is_err_and(|error| error.to_string().contains("rgb(255, 0, 0)")));
            Ok(())
        });
    }
}
