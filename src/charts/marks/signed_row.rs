//! A difference on its interval: a full dot where it may be said, else a ring.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look};
use crate::charts::svg::{Marked, Svg};

/// A difference on an axis: x is the difference, and the axis lies on y = 0.
pub(in crate::charts) struct SignedRow {
    /// Low end, difference, high end.
    pub(in crate::charts) places: [f64; 3],
    /// Whether it may be said.
    pub(in crate::charts) is_said: bool,
}

impl PointCollection<'_, (f64, f64)> for &SignedRow {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 3];

    fn point_iter(self) -> Self::IntoIter {
        self.places.map(|place| (place, 0.0))
    }
}

impl Drawable<Svg> for SignedRow {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let (Some(low), Some(at), Some(high)) = (places.next(), places.next(), places.next())
        else {
            return Ok(());
        };
        let (ink, fill) = match self.is_said {
            true => (Ink::Ink1, Ink::Ink1),
            false => (Ink::Ink3, Ink::Paper),
        };
        let bar = Look { opacity: 14, ..Look::filled(Fill::Solid(Ink::Ink1)) };
        svg.rect((low.0, low.1 - 12), (high.0, high.1 + 12), bar);
        svg.line(low, high, Look::line(Line::new(ink, 5)));
        let dot = Look { line: Some(Line::new(ink, 6)), ..Look::filled(Fill::Solid(fill)) };
        svg.dot(at, 15, dot);
        Ok(())
    }
}
