//! Upright strokes in a lane, a case each: one shape for all of them, however many they are.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Look, at, steps};
use crate::charts::svg::{Marked, Svg};

/// How tall a stroke is, and how wide for each case of it, in CSS pixels.
const TALL: f64 = 6.0;
const WIDE: f64 = 1.0;
/// A stroke of more cases than this is no wider.
const MOST: u32 = 3;

/// Strokes on a line.
pub(in crate::charts) struct Strokes {
    /// The top of the lane, in CSS pixels.
    pub(in crate::charts) top: f64,
    /// Where each stands, in CSS pixels, and how many cases it is; from left to right.
    pub(in crate::charts) cases: Vec<(f64, u32)>,
    pub(in crate::charts) ink: Ink,
}

impl PointCollection<'_, BackendCoord> for &Strokes {
    type Point = BackendCoord;
    type IntoIter = Vec<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        let corners = self.cases.iter().flat_map(|(x, count)| {
            let half = WIDE * f64::from((*count).min(MOST)) / 2.0;
            let (left, right) = (at(x - half, self.top).0, at(x + half, self.top).0);
            let (top, base) = (steps(self.top), steps(self.top + TALL));
            [(left, base), (left, top), (right, top), (right, base)]
        });
        corners.collect()
    }
}

impl Drawable<Svg> for Strokes {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        // Between two strokes the shape is a line of no width, which a fill does not show.
        svg.path(corners, true, Look::filled(Fill::Solid(self.ink)));
        Ok(())
    }
}
