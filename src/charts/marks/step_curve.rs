//! A curve that rises in steps, and the band around one.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::style::{Line, Look};
use crate::charts::svg::{Marked, Svg};

/// A curve that keeps its value until the next point.
pub(in crate::charts) struct StepCurve {
    /// In order of x.
    pub(in crate::charts) points: Vec<(f64, f64)>,
    pub(in crate::charts) line: Line,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a StepCurve {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl Drawable<Svg> for StepCurve {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        svg.path(stairs(points), false, Look::line(self.line));
        Ok(())
    }
}

/// What lies between two such curves.
pub(in crate::charts) struct Band {
    /// x, low and high end, in order of x.
    pub(in crate::charts) points: Vec<(f64, f64, f64)>,
    pub(in crate::charts) look: Look,
}

impl PointCollection<'_, (f64, f64)> for &Band {
    type Point = (f64, f64);
    type IntoIter = Vec<(f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        let low = self.points.iter().map(|(x, low, _)| (*x, *low));
        low.chain(self.points.iter().map(|(x, _, high)| (*x, *high))).collect()
    }
}

impl Drawable<Svg> for Band {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let points: Vec<_> = points.collect();
        let (low, high) = points.split_at(self.points.len());
        let mut back: Vec<_> = stairs(high.iter().copied()).collect();
        back.reverse();
        svg.path(stairs(low.iter().copied()).chain(back), true, self.look);
        Ok(())
    }
}

/// The corners of the steps through these points.
fn stairs(points: impl Iterator<Item = BackendCoord>) -> impl Iterator<Item = BackendCoord> {
    let mut level = None;
    points.flat_map(move |(x, y)| {
        let before = level.replace(y).map(|before| (x, before));
        before.into_iter().chain([(x, y)])
    })
}
