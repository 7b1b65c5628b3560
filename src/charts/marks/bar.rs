//! A bar in any look, and the interval of what it is expected to come to.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look, at};
use crate::charts::svg::{Marked, Svg};

/// A rectangle between two corners, in CSS pixels.
pub(in crate::charts) struct Bar {
    corners: [BackendCoord; 2],
    look: Look,
}

impl Bar {
    /// From the left top to the right bottom.
    pub(in crate::charts) fn new(from: (f64, f64), to: (f64, f64), look: Look) -> Self {
        Self { corners: [at(from.0, from.1), at(to.0, to.1)], look }
    }
}

impl PointCollection<'_, BackendCoord> for &Bar {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 2];

    fn point_iter(self) -> Self::IntoIter {
        self.corners
    }
}

impl Drawable<Svg> for Bar {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let (Some(from), Some(to)) = (corners.next(), corners.next()) {
            svg.rect(from, to, self.look);
        }
        Ok(())
    }
}

/// A line with two ends, and a dot on it: an amount to come lies in it four times in five.
pub(in crate::charts) struct Whisker {
    places: [BackendCoord; 3],
}

impl Whisker {
    /// From low to high with the dot between them, at a height; in CSS pixels.
    pub(in crate::charts) fn new((low, dot, high): (f64, f64, f64), y: f64) -> Self {
        Self { places: [low, dot, high].map(|x| at(x, y)) }
    }
}

impl PointCollection<'_, BackendCoord> for &Whisker {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 3];

    fn point_iter(self) -> Self::IntoIter {
        self.places
    }
}

impl Drawable<Svg> for Whisker {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let (Some(low), Some(dot), Some(high)) = (places.next(), places.next(), places.next()) {
            let line = Look::line(Line::new(Ink::Ink2, 5));
            svg.line(low, high, line);
            for (x, y) in [low, high] {
                svg.line((x, y - 16), (x, y + 16), line);
            }
            svg.dot(dot, 13, Look::filled(Fill::Solid(Ink::Ink1)));
        }
        Ok(())
    }
}
