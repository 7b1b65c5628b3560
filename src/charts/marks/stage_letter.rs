//! A stage's letter on a square of its colour.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::BackendCoord;

use crate::charts::ink::Ink;
use crate::charts::style::{Anchor, Face, Fill, Look, at, steps};
use crate::charts::svg::{Marked, Svg};
use crate::domain::Stage;

/// A stage's letter.
pub(in crate::charts) struct StageLetter {
    stage: Stage,
    centre: BackendCoord,
    side: i32,
}

impl StageLetter {
    /// On a square `side` wide that begins at `left` and is centred on `middle`, in CSS pixels.
    pub(in crate::charts) fn new(stage: Stage, left: f64, middle: f64, side: f64) -> Self {
        Self { stage, centre: at(left + side / 2.0, middle), side: steps(side) }
    }
}

impl PointCollection<'_, BackendCoord> for &StageLetter {
    type Point = BackendCoord;
    type IntoIter = [BackendCoord; 1];

    fn point_iter(self) -> Self::IntoIter {
        [self.centre]
    }
}

impl Drawable<Svg> for StageLetter {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut places: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Marked {
        if let Some((x, y)) = places.next() {
            let half = self.side / 2;
            let square = Look::filled(Fill::Solid(Ink::Stage(self.stage)));
            let square = Look { rounded: true, ..square };
            svg.rect((x - half, y - half), (x + half, y + half), square);
            let face = Face::new(Ink::OnStage(self.stage), 12.0).anchored(Anchor::Middle);
            let face = Face { weight: 700, ..face };
            svg.text((x, y + steps(face.half_capital())), self.stage.code(), None, face);
        }
        Ok(())
    }
}
