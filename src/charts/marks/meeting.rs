//! What somebody did on a day, and the days on which two of them met.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Dash, Fill, Line, Look, steps};
use crate::charts::svg::{Marked, Svg};

/// One thing that was done: an arrowhead where it led forward, else a ring.
pub(in crate::charts) struct Deed {
    /// The day, and the lane.
    pub(in crate::charts) at: (f64, f64),
    pub(in crate::charts) is_advance: bool,
}

impl PointCollection<'_, (f64, f64)> for &Deed {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.at]
    }
}

impl Drawable<Svg> for Deed {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let Some((x, y)) = places.next() else { return Ok(()) };
        if self.is_advance {
            let (back, front, half) = (steps(5.0), steps(6.0), steps(5.5));
            let corners = [(x - back, y - half), (x + front, y), (x - back, y + half)];
            svg.path(corners, true, Look::filled(Fill::Solid(Ink::Won)));
        } else {
            let ring = Look {
                line: Some(Line::new(Ink::Ink1, 6)),
                ..Look::filled(Fill::Solid(Ink::Paper))
            };
            svg.dot((x, y), steps(4.0) as u32, ring);
        }
        Ok(())
    }
}

/// The days on which two met, over all lanes.
pub(in crate::charts) struct Meeting {
    /// Two corners that face each other.
    pub(in crate::charts) corners: [(f64, f64); 2],
}

/// So far the tint reaches past the first and the last day, in CSS pixels.
const AROUND: f64 = 7.0;

impl PointCollection<'_, (f64, f64)> for &Meeting {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 2];

    fn point_iter(self) -> Self::IntoIter {
        self.corners
    }
}

impl Drawable<Svg> for Meeting {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let (Some((left, top)), Some((right, bottom))) = (places.next(), places.next()) {
            let look = Look {
                line: Some(Line { dash: Dash::Dashed, ..Line::new(Ink::Warn, 4) }),
                rounded: true,
                ..Look::filled(Fill::Solid(Ink::WarnTint))
            };
            svg.rect((left - steps(AROUND), top), (right + steps(AROUND), bottom), look);
        }
        Ok(())
    }
}
