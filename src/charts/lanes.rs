//! Who has been in touch with a company: a lane for each colleague, a mark for each thing that was done,
//! a dashed band over the days on which two of them met.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Size};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Deed, Label, Meeting};
use super::style::{Face, SCALE};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::metrics::Lanes;

/// The words of the lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LanesText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// The name and the count of each lane, in their order.
    pub lanes: Vec<(String, String)>,
    /// The months: how many days after the first each begins, and its name.
    pub months: Vec<(u32, String)>,
}

/// How tall a lane is, in CSS pixels; above the first and under the last there is some room, and under
/// that stand the months.
const LANE: f64 = 40.0;
const ABOVE: f64 = 4.0;
const MONTHS: f64 = 24.0;
/// The width of the names, on a wide and on a narrow sheet.
const NAMES: (f64, f64) = (144.0, 96.0);
/// Room for half a mark at the end.
const END: f64 = 12.0;
/// Between two names of months.
const SPACE: f64 = 6.0;

/// Draws the lanes as wide as `size` says and as tall as they need.
#[must_use]
pub fn lanes_chart(lanes: &Lanes, text: &LanesText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let names = if wide < Size::NARROW { NAMES.1 } else { NAMES.0 };
    let bottom = ABOVE + LANE * lanes.lanes.len() as f64;
    let size = Size { width: wide, height: (bottom + MONTHS) as u32 };
    let drawing = Drawing { lanes, text, names, right: f64::from(wide) - END, bottom };
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet))
}

struct Drawing<'a> {
    lanes: &'a Lanes,
    text: &'a LanesText,
    names: f64,
    right: f64,
    bottom: f64,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let (count, days) = (self.lanes.lanes.len() as f64, f64::from(self.lanes.days.max(1)));
        let area = part(sheet, (self.names, ABOVE), (self.right, self.bottom));
        let mut plot = ChartBuilder::on(&area)
            .build_cartesian_2d(FromZero { end: days, parts: 1 }, count..0.0)?;
        let bands = self.lanes.bands.iter().map(|(first, last)| Meeting {
            corners: [(f64::from(*first), 0.0), (f64::from(*last), count)],
        });
        plot.draw_series(bands)?;
        let middles = (0..self.lanes.lanes.len()).map(|lane| lane as f64 + 0.5);
        let line = Ink::Line.stroke_width(SCALE);
        let lines = middles.clone().map(|y| PathElement::new([(0.0, y), (days, y)], line));
        plot.draw_series(lines)?;
        let deeds = self.lanes.lanes.iter().zip(middles).flat_map(|(lane, y)| {
            let marks = lane.marks.iter();
            marks
                .map(move |mark| Deed { at: (f64::from(mark.day), y), is_advance: mark.is_advance })
        });
        plot.draw_series(deeds)?;
        let place =
            |day: u32| f64::from(plot.backend_coord(&(f64::from(day), 0.0)).0) / f64::from(SCALE);
        self.months(sheet, place)?;
        self.names(sheet)
    }

    fn names(&self, sheet: &Area) -> Drawn {
        for (lane, (name, count)) in self.text.lanes.iter().enumerate() {
            let middle = ABOVE + LANE * (lane as f64 + 0.5);
            let room = self.names - 20.0 - width(count, 12.0, false);
            let name = fitted(name, 13.0, false, room);
            let label = Label::centred(0.0, middle, &name, Face::new(Ink::Ink1, 13.0));
            sheet.draw(&label.then(count, Ink::Ink3))?;
        }
        Ok(())
    }

    /// What would run into the one before is left out.
    fn months(&self, sheet: &Area, place: impl Fn(u32) -> f64) -> Drawn {
        let mut end = 0.0;
        for (day, name) in &self.text.months {
            let (x, wide) = (place(*day), width(name, 12.0, false));
            if x < end || x + wide > self.right + END {
                continue;
            }
            end = x + wide + SPACE;
            let face = Face::new(Ink::Ink3, 12.0);
            sheet.draw(&Label::new(x, self.bottom + MONTHS - 8.0, name, face))?;
        }
        Ok(())
    }
}
