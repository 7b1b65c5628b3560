//! The bar of a funnel: solid for those that went on, hatched for those that are open, outlined for
//! those that are lost, all around one axis.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look, SCALE};
use crate::charts::svg::{Marked, Svg};
use crate::domain::Stage;

/// A bar in a coordinate system whose x is a count to either side of the axis.
pub(in crate::charts) struct FunnelBar {
    /// Whose colour it has.
    pub(in crate::charts) stage: Stage,
    /// Top and bottom.
    pub(in crate::charts) y: (f64, f64),
    /// How many went on.
    pub(in crate::charts) on: f64,
    /// How many went on or are open.
    pub(in crate::charts) open: f64,
    /// How many reached the stage.
    pub(in crate::charts) reached: f64,
}

impl PointCollection<'_, (f64, f64)> for &FunnelBar {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 6];

    fn point_iter(self) -> Self::IntoIter {
        let (top, bottom) = self.y;
        let corners = |count: f64| [(-count, top), (count, bottom)];
        let ([a, b], [c, d], [e, f]) =
            (corners(self.reached), corners(self.open), corners(self.on));
        [a, b, c, d, e, f]
    }
}

impl Drawable<Svg> for FunnelBar {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let mut part = || Some((corners.next()?, corners.next()?));
        let (Some(reached), Some(open), Some(on)) = (part(), part(), part()) else {
            return Ok(());
        };
        let solid = |ink| Look::filled(Fill::Solid(ink));
        if open != reached {
            // The outline stays inside the bar.
            let half = SCALE as i32 / 2;
            let ((left, top), (right, bottom)) = reached;
            let line = Some(Line::new(Ink::LineStrong, SCALE));
            let look = Look { line, ..solid(Ink::Surface) };
            svg.rect((left + half, top + half), (right - half, bottom - half), look);
            if on != open {
                svg.rect(open.0, open.1, solid(Ink::Paper));
            }
        }
        if on != open {
            svg.rect(open.0, open.1, Look::filled(Fill::Hatch(self.stage)));
        }
        svg.rect(on.0, on.1, solid(Ink::Stage(self.stage)));
        Ok(())
    }
}
