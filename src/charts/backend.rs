//! The sheet as a back-end of plotters, so that plotters' own areas, axes and series can be drawn
//! beside our elements: `canvas.into_drawing_area()`.
//!
//! Texts are measured by our own table. plotters would ask the browser through a hidden element,
//! which costs a layout, needs a laxer content policy, and gives another answer than a host build.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

use super::canvas::{Canvas, printable};
use super::ink::Ink;
use super::text::width;

type Drawn = Result<(), DrawingErrorKind<std::io::Error>>;

impl DrawingBackend for &mut Canvas<'_> {
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

#[cfg(test)]
mod tests {
    use plotters::prelude::{IntoDrawingArea, IntoFont, RED, Rectangle, Text};

    use super::super::canvas::sheet;
    use super::super::chart::Size;
    use super::super::ink::Fill;
    use super::super::rewrite::Frame;
    use super::super::theme::{Colour, Theme};

    /// Elements of plotters keep the look that plotters gave them, beside ours.
    #[test]
    fn takes_plotters_own_elements() {
        let frame = Frame { name: "mixed", label: "", theme: &Theme::LIGHT };
        let size = Size { width: 100, height: 50 };
        let svg = sheet(size, &frame, &mut |canvas| {
            canvas.rect(1.0, 1.0, 2.0, 2.0, Fill::Solid(Colour(0x123456)));
            let area = canvas.into_drawing_area();
            assert_eq!(area.dim_in_pixel(), (400, 200));
            let drawn = area.draw(&Rectangle::new([(8, 8), (40, 40)], RED)).is_ok()
                && area.draw(&Text::new("a\n<b>", (0, 0), ("serif", 62).into_font())).is_ok()
                && area.draw_text("", &("serif", 20).into(), (0, 0)).is_ok();
            assert!(drawn);
            let style = ("serif", 62).into_font().into();
            assert_eq!(area.estimate_text_size("aaaa", &style).ok(), Some((112, 60)));
            canvas.dot(5.0, 5.0, 1.0, Colour(0xabcdef));
        });
        for expected in [
            r##"<rect x="4" y="4" width="8" height="8" fill="#123456"/>"##,
            r##"<rect x="8" y="8" width="32" height="32" opacity="1" fill="none" stroke="#FF0000"/>"##,
            r##"font-size="50" opacity="1" fill="#000000">a &lt;b&gt;</text>"##,
            r##"<circle cx="20" cy="20" r="4" fill="#abcdef"/>"##,
        ] {
            assert!(svg.contains(expected), "{expected} in {svg}");
        }
    }
}
