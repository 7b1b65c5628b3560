//! A goal as one bar: what is won, solid; after it what is expected of those that are open, hatched, nearest
//! to the signature first; under it the interval of the sum, and the goal as an upright line.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::ink::Ink;
use super::marks::{Bar, Label, Whisker};
use super::style::{Anchor, Face, Fill, Look, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::{fitted, width};
use crate::domain::Stage;
use crate::metrics::{Coverage, Covered};

/// The words of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Over the beginning: "won 185,000 €".
    pub won: String,
    /// Over the line: "goal 400,000 €".
    pub goal: String,
    /// Under the interval: "351,000 €, between 248,000 and 452,000".
    pub expected: String,
}

/// The rows of the sheet, in CSS pixels: two lines of words, the bar, the interval, the words under it.
const GOAL: f64 = 12.0;
const WON: f64 = 30.0;
const BAR: (f64, f64) = (38.0, 62.0);
const WHISKER: f64 = 71.0;
const UNDER: f64 = 92.0;
const HEIGHT: u32 = 100;

/// Draws the bar as wide as `size` says.
#[must_use]
pub fn goal_chart(
    coverage: &Coverage,
    covered: Option<Covered>,
    text: &GoalText,
    size: Size,
) -> Chart {
    let wide = size.drawn_width();
    let size = Size { width: wide, height: HEIGHT };
    let won = coverage.won_minor.max(0) as f64;
    let high = covered.map_or(coverage.expected_minor, |covered| covered.interval.high);
    let end = (won + high).max(coverage.target.minor as f64).max(1.0) * 1.03;
    let drawing = Drawing { coverage, covered, text, wide: f64::from(wide), won, end };
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet))
}

struct Drawing<'a> {
    coverage: &'a Coverage,
    covered: Option<Covered>,
    text: &'a GoalText,
    wide: f64,
    won: f64,
    end: f64,
}

impl Drawing<'_> {
    fn place(&self, minor: f64) -> f64 {
        self.wide * (minor / self.end).clamp(0.0, 1.0)
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        let small = Face::new(Ink::Ink2, 12.0);
        sheet.draw(&Label::new(0.0, WON, &self.text.won, small))?;
        let solid = Look::filled(Fill::Solid(Ink::Stage(Stage::Order)));
        sheet.draw(&Bar::new((0.0, BAR.0), (self.place(self.won), BAR.1), solid))?;
        let mut sum = self.won;
        for stage in Stage::OPEN.into_iter().rev() {
            let more = self.coverage.expected_by_stage[stage.index()];
            let (from, to) = ((self.place(sum), BAR.0), (self.place(sum + more), BAR.1));
            sheet.draw(&Bar::new(from, to, Look::filled(Fill::Hatch(stage))))?;
            sum += more;
        }
        if let Some(covered) = self.covered {
            let ends = [covered.interval.low, covered.interval.high];
            let [low, high] = ends.map(|minor| self.place(self.won + minor));
            sheet.draw(&Whisker::new((low, self.place(sum), high), WHISKER))?;
        }
        let words = fitted(&self.text.expected, 12.0, false, self.wide);
        let half = width(&words, 12.0, false) / 2.0;
        let x = self.place(sum).clamp(half, (self.wide - half).max(half));
        sheet.draw(&Label::new(x, UNDER, &words, small.anchored(Anchor::Middle)))?;
        self.goal(sheet)
    }

    fn goal(&self, sheet: &Area) -> Drawn {
        let x = self.place(self.coverage.target.minor as f64);
        let line = [at(x, GOAL + 6.0), at(x, WHISKER + 8.0)];
        sheet.draw(&PathElement::new(line, Ink::Ink1.stroke_width(2 * SCALE)))?;
        let face = Face::new(Ink::Ink1, 12.0).strong();
        let fits = width(&self.text.goal, 12.0, true) <= x;
        let (x, anchor) = if fits { (x, Anchor::End) } else { (0.0, Anchor::Start) };
        sheet.draw(&Label::new(x, GOAL, &self.text.goal, face.anchored(anchor)))
    }
}
