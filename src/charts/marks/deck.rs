//! A stage of the bridge: its deck, solid for those that crossed and hatched for those on their way, and
//! the fall of those that did not get across. And a break in the deck.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Fill, Line, Look, SCALE, at, steps};
use crate::charts::svg::{Marked, Svg};
use crate::domain::Stage;

/// A stage of the deck, in CSS pixels.
pub(in crate::charts) struct DeckPiece {
    pub(in crate::charts) stage: Stage,
    /// Left and right end.
    pub(in crate::charts) x: (f64, f64),
    /// The road.
    pub(in crate::charts) road: f64,
    /// How thick those that crossed lie, those on their way, and those that fell.
    pub(in crate::charts) thick: [f64; 3],
    /// Where the water is.
    pub(in crate::charts) water: f64,
}

/// Those on their way stop short of the pier, at this part of the stage; the fall bends down here.
const ON_WAY: f64 = 0.86;
const BENDS: f64 = 0.6;
/// The inner bend of a fall, in CSS pixels.
const BEND: (f64, f64) = (10.0, 9.0);

impl DeckPiece {
    /// The two edges of the fall, the outer first: along the deck, around the bend, down to the water.
    fn edges(&self) -> [Vec<(f64, f64)>; 2] {
        let [crossed, on_way, fallen] = self.thick;
        let top = self.road + crossed + on_way;
        let bottom = top + fallen;
        let wide = self.x.1 - self.x.0;
        // The outer edge stays on this side of the pier.
        let reach = (wide * (1.0 - BENDS) - 3.0).max(4.0);
        let inner = (BEND.0.min(0.4 * reach), BEND.1);
        let outer = ((inner.0 + fallen).min(reach), inner.1 + fallen);
        let bends = self.x.0 + BENDS * wide;
        let edge = |y: f64, (across, down): (f64, f64)| {
            // A fall that bends deeper than the water is met by it.
            let down = down.min((self.water - y).max(1.0));
            let quarter = (0..=8).map(|step| f64::from(step) * std::f64::consts::FRAC_PI_2 / 8.0);
            let bend =
                quarter.map(|turn| (bends + across * turn.sin(), y + down * (1.0 - turn.cos())));
            [(self.x.0, y)].into_iter().chain(bend).chain([(bends + across, self.water)]).collect()
        };
        [edge(top, outer), edge(bottom, inner)]
    }
}

impl PointCollection<'_, BackendCoord> for &DeckPiece {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [at(self.x.0, self.road)]
    }
}

impl Drawable<Svg> for DeckPiece {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if places.next().is_none() {
            return Ok(());
        }
        let [crossed, on_way, fallen] = self.thick;
        if fallen > 0.0 {
            let [outer, inner] = self.edges();
            let points =
                |edge: &[(f64, f64)]| edge.iter().map(|(x, y)| at(*x, *y)).collect::<Vec<_>>();
            let (outer, inner) = (points(&outer), points(&inner));
            let around = outer.iter().chain(inner.iter().rev()).copied();
            svg.through("polygon", around, Look::filled(Fill::Solid(Ink::Surface)));
            let line = Look::line(Line::new(Ink::LineStrong, SCALE));
            svg.polyline(outer, line);
            svg.polyline(inner, line);
        }
        let hatched = self.x.0 + ON_WAY * (self.x.1 - self.x.0);
        let road = |below: f64, right: f64| at(right, self.road + below);
        let hatch = Look::filled(Fill::Hatch(self.stage));
        svg.rect(road(crossed, self.x.0), road(crossed + on_way, hatched), hatch);
        let solid = Look::filled(Fill::Solid(Ink::Stage(self.stage)));
        svg.rect(road(0.0, self.x.0), road(crossed, self.x.1), solid);
        Ok(())
    }
}

/// A break in the deck, across all of its thickness: a crooked gap, in CSS pixels.
pub(in crate::charts) struct Broken {
    pub(in crate::charts) x: f64,
    /// Top and bottom.
    pub(in crate::charts) y: (f64, f64),
}

impl PointCollection<'_, BackendCoord> for &Broken {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [at(self.x, self.y.0)]
    }
}

impl Drawable<Svg> for Broken {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        let Some((x, top)) = places.next() else { return Ok(()) };
        let tall = steps(self.y.1 - self.y.0);
        let (half, crook) = (steps(3.0), steps(4.0));
        let edge = |side: i32| {
            [0, 1, 2, 3].map(|part| {
                let bent = if part % 2 == 0 { crook / 2 } else { -crook / 2 };
                (x + side * half + bent, top + tall * part / 3)
            })
        };
        let (left, mut right) = (edge(-1), edge(1));
        right.reverse();
        let look =
            Look { line: Some(Line::new(Ink::Warn, 6)), ..Look::filled(Fill::Solid(Ink::Paper)) };
        svg.through("polygon", left.into_iter().chain(right), look);
        Ok(())
    }
}
