//! A disc or a ring.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::style::{Look, steps};
use crate::charts::svg::{Marked, Svg};

/// A disc in a coordinate system.
pub(in crate::charts) struct Dot {
    pub(in crate::charts) at: (f64, f64),
    /// In CSS pixels.
    pub(in crate::charts) radius: f64,
    pub(in crate::charts) look: Look,
}

impl PointCollection<'_, (f64, f64)> for &Dot {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.at]
    }
}

impl Drawable<Svg> for Dot {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let Some(place) = places.next() {
            svg.dot(place, steps(self.radius).unsigned_abs(), self.look);
        }
        Ok(())
    }
}
