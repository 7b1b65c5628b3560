//! A text in one of our faces.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Face, at};
use crate::charts::svg::{Area, Drawn, Marked, Svg};
use crate::charts::text::{fitted, two_lines};

/// A text on its baseline; nothing if it is empty.
pub(in crate::charts) struct Label<'a> {
    at: BackendCoord,
    text: &'a str,
    tail: Option<(&'a str, Ink)>,
    face: Face,
}

impl<'a> Label<'a> {
    /// A text on its baseline; places are CSS pixels.
    pub(in crate::charts) fn new(x: f64, baseline: f64, text: &'a str, face: Face) -> Self {
        Self { at: at(x, baseline), text, tail: None, face }
    }

    /// A text whose capitals are centred on `middle`.
    pub(in crate::charts) fn centred(x: f64, middle: f64, text: &'a str, face: Face) -> Self {
        Self::new(x, middle + face.half_capital(), text, face)
    }

    /// Followed by a smaller text on the same line.
    pub(in crate::charts) fn then(self, tail: &'a str, ink: Ink) -> Self {
        Self { tail: Some((tail, ink)), ..self }
    }
}

/// Draws a small text in one or two lines that are centred on `middle`, each cut where it is wider than
/// `room`; places are CSS pixels.
pub(in crate::charts) fn small_lines(
    sheet: &Area,
    (x, middle): (f64, f64),
    text: &str,
    ink: Ink,
    room: f64,
) -> Drawn {
    const SIZE: f64 = 12.0;
    let (first, second) = two_lines(text, SIZE, room);
    let half = if second.is_empty() { 0.0 } else { 7.0 };
    for (line, y) in [(first, middle - half), (second, middle + half)] {
        let line = fitted(line, SIZE, false, room);
        sheet.draw(&Label::centred(x, y, &line, Face::new(ink, SIZE)))?;
    }
    Ok(())
}

impl PointCollection<'_, BackendCoord> for &Label<'_> {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.at]
    }
}

impl Drawable<Svg> for Label<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let Some(place) = places.next().filter(|_| !self.text.is_empty()) {
            svg.text(place, self.text, self.tail, self.face);
        }
        Ok(())
    }
}
