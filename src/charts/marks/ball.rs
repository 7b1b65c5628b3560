//! A ball that was passed on, by what became of it: a diamond is a goal, full moved on, dashed is open, a
//! ring fell.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Dash, Fill, Line, Look, at, steps};
use crate::charts::svg::{Marked, Svg};
use crate::domain::Stage;
use crate::metrics::BallFate;

/// A ball around a place in CSS pixels.
pub(in crate::charts) struct BallMark {
    pub(in crate::charts) at: (f64, f64),
    pub(in crate::charts) fate: BallFate,
}

impl PointCollection<'_, BackendCoord> for &BallMark {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [at(self.at.0, self.at.1)]
    }
}

impl Drawable<Svg> for BallMark {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let Some((x, y)) = places.next() else { return Ok(()) };
        let ring = |dash| Look {
            line: Some(Line { dash, ..Line::new(Ink::LineStrong, 5) }),
            ..Look::filled(Fill::Solid(Ink::Surface))
        };
        match self.fate {
            BallFate::Goal => {
                let half = steps(5.0);
                let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
                svg.through(
                    "polygon",
                    corners,
                    Look::filled(Fill::Solid(Ink::Stage(Stage::Order))),
                );
            }
            BallFate::Advanced => {
                svg.dot((x, y), 16, Look::filled(Fill::Solid(Ink::Stage(Stage::Prospect))));
            }
            BallFate::Open => svg.dot((x, y), 14, ring(Dash::Dashed)),
            BallFate::Fallen => svg.dot((x, y), 14, ring(Dash::Whole)),
        }
        Ok(())
    }
}
