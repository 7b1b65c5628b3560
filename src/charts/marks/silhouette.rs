//! One side of a reference funnel over one's own: a dotted line with a pale halo.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Dash, Line, Look};
use crate::charts::svg::{Marked, Svg};

/// A dotted line through points.
pub(in crate::charts) struct Silhouette(pub(in crate::charts) Vec<(f64, f64)>);

impl<'a> PointCollection<'a, (f64, f64)> for &'a Silhouette {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.0
    }
}

impl Drawable<Svg> for Silhouette {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let corners: Vec<_> = corners.collect();
        let halo = Look { opacity: 75, ..Look::line(Line::new(Ink::Paper, 16)) };
        svg.polyline(corners.iter().copied(), halo);
        svg.polyline(corners, Look::line(Line { dash: Dash::Dotted, ..Line::new(Ink::Ink1, 6) }));
        Ok(())
    }
}
