//! What was said on earlier days and what came: a row for each day, the interval that was said, the number in
//! it as an upright tick, and what came as a dot.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{IntervalRow, Label};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::fitted;
use crate::metrics::{Scorecard, ScoredDay};

/// The words of the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// The day, what came, and what was said: one for each, in their order.
    pub days: Vec<(String, String, String)>,
}

const ROW: f64 = 42.0;
const DAY: f64 = 92.0;
const CAME: f64 = 104.0;

/// Draws the days as wide as `size` says.
#[must_use]
pub fn said_chart(scorecard: &Scorecard, text: &SaidText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let height = (ROW * scorecard.days.len() as f64).max(1.0) as u32;
    let size = Size { width: wide, height };
    Chart::draw(&text.name, &text.label, size, |sheet| {
        draw(sheet, &scorecard.days, text, f64::from(wide))
    })
}

fn draw(sheet: &Area, days: &[ScoredDay], text: &SaidText, wide: f64) -> Drawn {
    let highest = |day: &ScoredDay| day.said.map_or(0, |(.., high)| high).max(day.came) as f64;
    let end = days.iter().map(highest).fold(1.0, f64::max) * 1.04;
    for (index, (day, (name, came, said))) in days.iter().zip(&text.days).enumerate() {
        let (top, middle) = (ROW * index as f64, ROW * (index as f64 + 0.5));
        if index > 0 {
            let line = [at(0.0, top + 0.5), at(wide, top + 0.5)];
            sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
        }
        let face = Face::new(Ink::Ink1, 13.0);
        let name = fitted(name, 13.0, false, DAY - 8.0);
        sheet.draw(&Label::centred(0.0, middle, &name, face))?;
        let right = face.anchored(Anchor::End).strong();
        sheet.draw(&Label::new(wide, middle - 2.0, came, right))?;
        let grey = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
        let said = fitted(said, 12.0, false, CAME + 40.0);
        sheet.draw(&Label::new(wide, middle + 14.0, &said, grey))?;
        let area = part(sheet, (DAY, middle - 13.0), (wide - CAME - 48.0, middle + 13.0));
        let mut track =
            ChartBuilder::on(&area).build_cartesian_2d(FromZero { end, parts: 1 }, -13.0..13.0)?;
        let line = Ink::Line.stroke_width(SCALE);
        track.draw_series([PathElement::new([(0.0, 0.0), (end, 0.0)], line)])?;
        track.draw_series([IntervalRow {
            counted: None,
            interval: day.said.map(|(_, low, high)| (low as f64, high as f64)),
            before: day.said.map(|(said, ..)| said),
            rate: Some(day.came as f64),
            end,
        }])?;
    }
    Ok(())
}
