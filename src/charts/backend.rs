//! The sheet as a back-end of plotters.
//!
//! Two things speak against the back-end that plotters brings along: it writes colours, where the
//! page has tokens; and a text is measured by a hidden element of the page, which costs a layout,
//! needs a laxer content policy, and gives another answer than a host build. Here colours are inks,
//! and a text is measured by our own table of widths.

use std::fmt::{Display, Formatter};

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::ink::Ink;
use super::style::{Anchor, Face, Fill, Line, Look, SCALE, steps};
use super::svg::{Marked, Svg};
use super::text::width;

/// A plotters style with a colour that is none of our inks: the page could not colour it.
#[derive(Debug)]
pub(super) struct ForeignColour(u8, u8, u8);

impl Display for ForeignColour {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "rgb({}, {}, {}) is no ink", self.0, self.1, self.2)
    }
}

impl std::error::Error for ForeignColour {}

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
            self.line(from, to, look);
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
    use super::super::ink::Ink;
    use super::super::svg::{Area, Drawn, sheet};

    const SIZE: Size = Size { width: 100, height: 50 };

    /// plotters' own elements come out in our inks: as classes, and as colours.
    #[track_caller]
    fn check(draw: impl FnOnce(&Area) -> Drawn, page: &str, file: &str) {
        let drawing = sheet("own", SIZE, draw);
        let (mut classes, mut colours) = (String::new(), String::new());
        drawing.write_classes(&mut classes);
        drawing.write_colours(&mut colours);
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
        check(|area| area.draw(&Rectangle::new([(0, 0), (9, 9)], Ink::Ink1.mix(0.0))), "", "");
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
