//! What is expected by month: an upright bar for each, hatched by stage, nearest to the signature at the
//! bottom.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::ink::Ink;
use super::marks::{Bar, Label};
use super::style::{Anchor, Face, Fill, Look, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::width;
use crate::domain::Stage;
use crate::metrics::AheadMonth;

/// The words of the months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AheadText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// The name of each month, and over its bar what is expected.
    pub months: Vec<(String, String)>,
}

/// The top of the highest bar and the floor, in CSS pixels, and the widest column.
const TOP: f64 = 20.0;
const FLOOR: f64 = 150.0;
const HEIGHT: u32 = 172;
const COLUMN: f64 = 92.0;

/// Draws the months side by side, as many of the first as fit.
#[must_use]
pub fn ahead_chart(months: &[AheadMonth], text: &AheadText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let size = Size { width: wide, height: HEIGHT };
    Chart::draw(&text.name, &text.label, size, |sheet| draw(sheet, months, text, f64::from(wide)))
}

fn draw(sheet: &Area, months: &[AheadMonth], text: &AheadText, wide: f64) -> Drawn {
    let column = (wide / months.len().max(1) as f64).min(COLUMN);
    let expected = |month: &AheadMonth| month.expected_minor().unwrap_or(0.0);
    let most = months.iter().map(expected).fold(0.0, f64::max).max(1.0);
    let line = [at(0.0, FLOOR), at(column * months.len() as f64, FLOOR)];
    sheet.draw(&PathElement::new(line, Ink::LineStrong.stroke_width(SCALE)))?;
    let (mut after_name, mut after_sum) = (f64::MIN, f64::MIN);
    for (index, (month, (name, sum))) in months.iter().zip(&text.months).enumerate() {
        let left = column * index as f64;
        let (from, to, middle) = (left + 0.16 * column, left + 0.84 * column, left + column / 2.0);
        let mut floor = FLOOR;
        for stage in Stage::OPEN.into_iter().rev() {
            let tall = (FLOOR - TOP) * month.expected_by_stage[stage.index()] / most;
            let look = Look::filled(Fill::Hatch(stage));
            sheet.draw(&Bar::new((from, floor - tall), (to, floor), look))?;
            floor -= tall;
        }
        let face = |ink| Face::new(ink, 12.0).anchored(Anchor::Middle);
        // What would run into the one before is left out.
        let fits = |text: &str, after: &mut f64| {
            let half = width(text, 12.0, false) / 2.0;
            let is_free = middle - half > *after && middle - half >= 0.0 && middle + half <= wide;
            *after = if is_free { middle + half + 4.0 } else { *after };
            is_free
        };
        if fits(name, &mut after_name) {
            sheet.draw(&Label::new(middle, FLOOR + 16.0, name, face(Ink::Ink3)))?;
        }
        if fits(sum, &mut after_sum) {
            sheet.draw(&Label::new(middle, floor - 5.0, sum, face(Ink::Ink1)))?;
        }
    }
    Ok(())
}
