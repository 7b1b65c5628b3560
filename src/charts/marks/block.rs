//! A rectangle in any look: hatched, outlined, solid.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::style::Look;
use crate::charts::svg::{Marked, Svg};

/// A rectangle in a coordinate system.
pub(in crate::charts) struct Block {
    /// Two corners that face each other.
    pub(in crate::charts) corners: [(f64, f64); 2],
    pub(in crate::charts) look: Look,
}

impl PointCollection<'_, (f64, f64)> for &Block {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 2];

    fn point_iter(self) -> Self::IntoIter {
        self.corners
    }
}

impl Drawable<Svg> for Block {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let (Some((left, top)), Some((right, bottom))) = (places.next(), places.next()) {
            // An outline stays inside.
            let half = self.look.line.map_or(0, |line| line.width as i32 / 2);
            let (left, right) = (left.min(right), left.max(right));
            let (top, bottom) = (top.min(bottom), top.max(bottom));
            svg.rect((left + half, top + half), (right - half, bottom - half), self.look);
        }
        Ok(())
    }
}
