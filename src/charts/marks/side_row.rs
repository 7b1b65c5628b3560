//! A rate of one of two sides on its interval: a dot or a square, so that shape tells them apart before
//! colour does.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look, steps};
use crate::charts::svg::{Marked, Svg};

/// One of two that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Series {
    /// A filled dot.
    A,
    /// An open square.
    B,
}

impl Series {
    const fn ink(self) -> Ink {
        match self {
            Self::A => Ink::SeriesA,
            Self::B => Ink::SeriesB,
        }
    }

    /// Its sign around a place.
    pub(in crate::charts) fn sign(self, svg: &mut Svg, (x, y): BackendCoord) {
        match self {
            Self::A => svg.dot((x, y), 18, Look::filled(Fill::Solid(self.ink()))),
            Self::B => {
                let half = steps(4.25);
                let line = Some(Line::new(self.ink(), 8));
                let look = Look { line, ..Look::filled(Fill::Solid(Ink::Paper)) };
                svg.rect((x - half, y - half), (x + half, y + half), look);
            }
        }
    }
}

/// A rate of one side: x is the rate, y the line that it stands on.
pub(in crate::charts) struct SideRow {
    pub(in crate::charts) series: Series,
    pub(in crate::charts) y: f64,
    /// Low end, rate, high end.
    pub(in crate::charts) places: [f64; 3],
}

impl PointCollection<'_, (f64, f64)> for &SideRow {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 3];

    fn point_iter(self) -> Self::IntoIter {
        self.places.map(|place| (place, self.y))
    }
}

impl Drawable<Svg> for SideRow {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let (Some(low), Some(rate), Some(high)) = (places.next(), places.next(), places.next())
        else {
            return Ok(());
        };
        let ink = self.series.ink();
        let bar = Look { opacity: 18, ..Look::filled(Fill::Solid(ink)) };
        svg.rect((low.0, low.1 - 12), (high.0, high.1 + 12), bar);
        svg.line(low, high, Look::line(Line::new(ink, 5)));
        self.series.sign(svg, rate);
        Ok(())
    }
}

/// The sign of a side by itself: in a head, in a legend.
pub(in crate::charts) struct SideSign {
    pub(in crate::charts) series: Series,
    pub(in crate::charts) at: BackendCoord,
}

impl PointCollection<'_, BackendCoord> for &SideSign {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.at]
    }
}

impl Drawable<Svg> for SideSign {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let Some(place) = places.next() {
            self.series.sign(svg, place);
        }
        Ok(())
    }
}

/// One of many points: of a side, or of nobody who is told apart.
pub(in crate::charts) struct Mote {
    pub(in crate::charts) at: (f64, f64),
    pub(in crate::charts) series: Option<Series>,
}

impl PointCollection<'_, (f64, f64)> for &Mote {
    type Point = (f64, f64);
    type IntoIter = [(f64, f64); 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.at]
    }
}

impl Drawable<Svg> for Mote {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let Some(place) = places.next() else { return Ok(()) };
        match self.series {
            Some(series) => series.sign(svg, place),
            None => {
                let ring = Look { opacity: 70, ..Look::line(Line::new(Ink::LineStrong, 5)) };
                svg.dot(place, 13, ring);
            }
        }
        Ok(())
    }
}
