//! How probable it is to win so many, by how many enter: one line that rises, and on it today's pace, what
//! is enough on average, and what is enough four times in five.

use plotters::chart::ChartBuilder;
use plotters::element::{Circle, PathElement};
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Label, StepCurve};
use super::style::{Anchor, Dash, Face, Line, SCALE, steps};
use super::svg::{Area, Drawn, part};
use super::text::width;
use crate::domain::Stage;
use crate::metrics::ChanceCurve;

/// The words of the curve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChanceText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// The end of the upright axis: "100 %".
    pub all: String,
    /// Under each quarter of the level axis, from 0.
    pub numbers: [String; 5],
    /// What stands beside each point that is marked, in their order.
    pub marks: Vec<ChanceMarkText>,
}

/// What stands beside a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChanceMarkText {
    /// What it is: "34 on average".
    pub name: String,
    /// How probable that makes it: "59 %".
    pub chance: String,
}

/// The plot within the sheet, in CSS pixels: its left, top and bottom, and the room at its right.
const LEFT: f64 = 42.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 230.0;
const RIGHT: f64 = 14.0;
/// The numbers under it.
const NUMBERS: f64 = 24.0;
/// The chance that is enough to be at ease.
const SURE: f64 = 0.8;
/// Two lines beside a point, and how far from it they stand.
const LINE: f64 = 16.0;
const AWAY: f64 = 10.0;

/// Draws the curve as wide as `size` says.
#[must_use]
pub fn chance_chart(curve: &ChanceCurve, text: &ChanceText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let size = Size { width: wide, height: (BOTTOM + NUMBERS) as u32 };
    let drawing = Drawing { curve, text, right: f64::from(wide) - RIGHT };
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet))
}

struct Drawing<'a> {
    curve: &'a ChanceCurve,
    text: &'a ChanceText,
    right: f64,
}

/// Where a text stands: left, top, right, bottom.
type Place = (f64, f64, f64, f64);

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let end = self.curve.end().max(1) as f64;
        let mut plot = ChartBuilder::on(&part(sheet, (LEFT, TOP), (self.right, BOTTOM)))
            .build_cartesian_2d(FromZero { end, parts: 4 }, FromZero { end: 1.0, parts: 5 })?;
        plot.configure_mesh()
            .disable_x_mesh()
            .disable_axes()
            .bold_line_style(Ink::Line.stroke_width(SCALE))
            .draw()?;
        let dotted = |points| StepCurve {
            points,
            line: Line { dash: Dash::Dotted, ..Line::new(Ink::LineStrong, SCALE) },
        };
        let marks = || self.curve.marks.iter().map(|(_, at, chance)| (*at as f64, *chance));
        plot.draw_series([dotted(vec![(0.0, SURE), (end, SURE)])])?;
        plot.draw_series(marks().map(|(at, chance)| dotted(vec![(at, 0.0), (at, chance)])))?;
        let points = self.curve.points.iter().map(|(at, chance)| (*at as f64, *chance));
        let line = Ink::Stage(Stage::Order).stroke_width(2 * SCALE);
        plot.draw_series([PathElement::new(points.collect::<Vec<_>>(), line)])?;
        let dot = Ink::Ink1.filled();
        plot.draw_series(marks().map(|place| Circle::new(place, steps(4.5), dot)))?;
        let places: Vec<(f64, f64)> = marks()
            .map(|place| {
                let (x, y) = plot.backend_coord(&place);
                (f64::from(x) / f64::from(SCALE), f64::from(y) / f64::from(SCALE))
            })
            .collect();
        self.axes(sheet)?;
        self.marks(sheet, &places)
    }

    fn axes(&self, sheet: &Area) -> Drawn {
        let face = Face::new(Ink::Ink3, 12.0);
        let numbers = ["0", "20", "40", "60", "80", &self.text.all];
        for (at, number) in numbers.into_iter().enumerate() {
            let y = BOTTOM + (TOP - BOTTOM) * at as f64 / 5.0;
            sheet.draw(&Label::centred(LEFT - 8.0, y, number, face.anchored(Anchor::End)))?;
        }
        for (at, number) in self.text.numbers.iter().enumerate() {
            let x = LEFT + (self.right - LEFT) * at as f64 / 4.0;
            let anchor = if at == 4 { Anchor::End } else { Anchor::Middle };
            let x = if at == 4 { x + RIGHT } else { x };
            sheet.draw(&Label::new(x, BOTTOM + 18.0, number, face.anchored(anchor)))?;
        }
        Ok(())
    }

    /// Beside each point what it is, where there is room: below it at its right first, where the curve is
    /// not.
    fn marks(&self, sheet: &Area, places: &[(f64, f64)]) -> Drawn {
        let mut taken: Vec<Place> = Vec::new();
        for ((x, y), words) in places.iter().zip(&self.text.marks) {
            let wide = width(&words.name, 12.0, true).max(width(&words.chance, 12.0, false));
            let tall = 2.0 * LINE;
            let below = (y + AWAY).min(BOTTOM - tall - 2.0);
            let above = (y - tall - AWAY / 2.0).max(0.0);
            let right = (x + AWAY, Anchor::Start, x + AWAY, x + AWAY + wide);
            let left = (x - AWAY, Anchor::End, x - AWAY - wide, x - AWAY);
            let spots = [(right, below), (left, above), (right, above), (left, below)];
            let fits = |place: &Place| {
                let apart = |other: &Place| {
                    place.2 < other.0 || other.2 < place.0 || place.3 < other.1 || other.3 < place.1
                };
                place.0 >= 0.0 && place.2 <= self.right + RIGHT && taken.iter().all(apart)
            };
            let spot = spots.into_iter().find_map(|((at, anchor, from, to), top)| {
                let place = (from, top, to, top + tall);
                fits(&place).then_some((at, anchor, place))
            });
            let Some((at, anchor, place)) = spot else { continue };
            let face = Face { halo: Some(Ink::Paper), ..Face::new(Ink::Ink1, 12.0) };
            let face = face.anchored(anchor);
            sheet.draw(&Label::new(at, place.1 + 11.0, &words.name, face.strong()))?;
            let grey = Face { ink: Ink::Ink3, ..face };
            sheet.draw(&Label::new(at, place.1 + 11.0 + LINE, &words.chance, grey))?;
            taken.push(place);
        }
        Ok(())
    }
}
