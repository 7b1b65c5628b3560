//! Counts as bars of one scale: solid for what is known, an outlined end for what is not; a value at the
//! right, and beside it a grey note.

use plotters::chart::ChartBuilder;
use plotters::element::{PathElement, Rectangle};
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{Label, small_lines};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, two_lines, width};
use crate::domain::Stage;

/// One bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BarRow {
    /// Its solid part.
    pub solid: u64,
    /// Its outlined end.
    pub outlined: u64,
    /// Whose colour it has; ink where it is of no stage.
    pub stage: Option<Stage>,
}

/// The words of the bars. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per bar.
    pub rows: Vec<BarRowText>,
}

/// The words of one bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BarRowText {
    /// What it counts.
    pub name: String,
    /// How many.
    pub value: String,
    /// More of it, in grey.
    pub note: String,
}

const ROW: f64 = 28.0;
const HALF: f64 = 6.0;
const SLACK: f64 = 1.06;
/// A bar with what stands between it and its words.
const LEAST_BAR: f64 = 92.0;

/// Draws the bars as wide as `size` says and as tall as they need; the longest is as long as `most`, where
/// several charts share a scale.
#[must_use]
pub fn bars_chart(rows: &[BarRow], most: Option<u64>, text: &BarsText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let height = (ROW * rows.len() as f64).max(1.0) as u32;
    let longest = rows.iter().map(|row| row.solid + row.outlined).max().unwrap_or(0);
    let most = most.unwrap_or(longest).max(longest).max(1);
    let drawing = Drawing::new(rows, most, text, f64::from(wide));
    let size = Size { width: wide, height };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    let spot = |row: usize| Hotspot {
        x: 0.0,
        y: ROW * row as f64,
        width: f64::from(wide),
        height: ROW,
        target: Target::Cell { row, column: 0 },
    };
    chart.showing((0..rows.len()).map(spot).collect())
}

struct Drawing<'a> {
    rows: &'a [BarRow],
    /// What the whole width stands for.
    most: u64,
    text: &'a BarsText,
    width: f64,
    names: f64,
    bars: (f64, f64),
    values: f64,
}

impl<'a> Drawing<'a> {
    fn new(rows: &'a [BarRow], most_counted: u64, text: &'a BarsText, wide: f64) -> Self {
        let widest = |of: &dyn Fn(&BarRowText) -> f64| {
            (text.rows.iter().map(of).fold(0.0, f64::max) * SLACK).ceil()
        };
        let value = widest(&|row: &BarRowText| width(&row.value, 13.0, true)).min(0.3 * wide);
        let note = widest(&|row: &BarRowText| width(&row.note, 12.0, false)).min(0.52 * wide);
        // A long name takes what the others leave, before it is cut.
        let room = (0.4 * wide).max(wide - note - value - LEAST_BAR);
        let names =
            widest(&|row: &BarRowText| width(&row.name, 13.0, false)).clamp(60.0, room.max(60.0));
        // So does a note: where a bar would have no room beside it, it takes two lines.
        let beside = wide - names - value - LEAST_BAR;
        let halves = |row: &BarRowText| {
            let (first, second) = two_lines(&row.note, 12.0, beside);
            width(first, 12.0, false).max(width(second, 12.0, false))
        };
        let note = if note > beside { widest(&halves).min(note) } else { note };
        let most = wide - if note > 0.0 { note + 8.0 } else { 0.0 };
        let left = names + 12.0;
        let bars = (left, (most - value - 12.0).clamp(left + 24.0, left + 520.0));
        let values = (bars.1 + value + 12.0).min(most);
        Self { rows, most: most_counted, text, width: wide, names, bars, values }
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        let total = |row: &BarRow| row.solid + row.outlined;
        let most = self.most as f64;
        for (index, row) in self.rows.iter().enumerate() {
            let top = ROW * index as f64;
            let middle = top + ROW / 2.0;
            if index > 0 {
                let line = [at(0.0, top.floor() + 0.5), at(self.width, top.floor() + 0.5)];
                sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            }
            let area = part(sheet, (self.bars.0, middle - HALF), (self.bars.1, middle + HALF));
            let mut bar = ChartBuilder::on(&area)
                .build_cartesian_2d(FromZero { end: most, parts: 1 }, -HALF..HALF)?;
            let (solid, end) = (row.solid as f64, total(row) as f64);
            let outline = Ink::LineStrong.stroke_width(SCALE);
            let open = Rectangle::new([(solid, -HALF + 0.5), (end, HALF - 0.5)], outline);
            bar.draw_series((row.outlined > 0).then_some(open))?;
            let ink = row.stage.map_or(Ink::Ink2, Ink::Stage);
            let full = Rectangle::new([(0.0, -HALF), (solid, HALF)], ink.filled());
            bar.draw_series((row.solid > 0).then_some(full))?;
            let Some(words) = self.text.rows.get(index) else { continue };
            let name = fitted(&words.name, 13.0, false, self.names);
            sheet.draw(&Label::centred(0.0, middle, &name, Face::new(Ink::Ink1, 13.0)))?;
            let strong = Face::new(Ink::Ink1, 13.0).strong().anchored(Anchor::End);
            sheet.draw(&Label::centred(self.values, middle, &words.value, strong))?;
            let room = self.width - self.values - 8.0;
            small_lines(sheet, (self.values + 8.0, middle), &words.note, Ink::Ink3, room)?;
        }
        Ok(())
    }
}
