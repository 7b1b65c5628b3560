//! A rate as a dot on its interval, a soft bar with a line; a ring for what is counted so far, and a tick for
//! what it is held against.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look};
use crate::charts::svg::{Marked, Svg};

/// A rate on a track: x is the rate, and the track lies on y = 0.
pub(in crate::charts) struct IntervalRow {
    /// Low and high end.
    pub(in crate::charts) interval: Option<(f64, f64)>,
    /// The same rate of the time before, or of the team.
    pub(in crate::charts) before: Option<f64>,
    /// What is counted so far, where that is another: a ring.
    pub(in crate::charts) counted: Option<f64>,
    /// The rate: a dot.
    pub(in crate::charts) rate: Option<f64>,
    /// The end of the track. An interval that goes on past it is cut there, with an arrow.
    pub(in crate::charts) end: f64,
}

impl PointCollection<'_, (f64, f64)> for &IntervalRow {
    type Point = (f64, f64);
    type IntoIter = Vec<(f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        let interval = self.interval.into_iter().flat_map(|(low, high)| [low, high]);
        let places = interval.chain(self.before).chain(self.counted).chain(self.rate);
        places.map(|place| (place.min(self.end), 0.0)).collect()
    }
}

impl Drawable<Svg> for IntervalRow {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let line = Look::line(Line::new(Ink::Ink3, 5));
        let ends = self.interval.and_then(|(_, high)| Some((high, places.next()?, places.next()?)));
        if let Some((high, (left, y), (right, _))) = ends {
            let bar = Look { opacity: 14, ..Look::filled(Fill::Solid(Ink::Ink1)) };
            svg.rect((left, y - 16), (right, y + 16), bar);
            svg.polyline([(left, y), (right, y)], line);
            if high > self.end {
                svg.polyline([(right - 16, y - 16), (right, y), (right - 16, y + 16)], line);
            }
        }
        if let Some((x, y)) = self.before.and_then(|_| places.next()) {
            svg.polyline([(x, y - 44), (x, y + 44)], Look::line(Line::new(Ink::Ink1, 6)));
        }
        if let Some(place) = self.counted.and_then(|_| places.next()) {
            let ring = Line::new(Ink::Ink2, 6);
            svg.dot(place, 14, Look { line: Some(ring), ..Look::filled(Fill::Solid(Ink::Paper)) });
        }
        if let Some(place) = self.rate.and_then(|_| places.next()) {
            svg.dot(place, 18, Look::filled(Fill::Solid(Ink::Ink1)));
        }
        Ok(())
    }
}
