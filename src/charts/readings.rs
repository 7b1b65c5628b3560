//! Ways of reading one funnel, each a small one of centred bars. What stands in the stages today is an outline,
//! and the quotients between its columns are no rates.

use plotters::chart::ChartBuilder;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::Counts;
use super::ink::Ink;
use super::marks::{Block, Label, StageLetter};
use super::style::{Anchor, Face, Fill, Line, Look, SCALE};
use super::svg::{Area, Drawn, part};
use super::text::fitted;
use crate::metrics::{ReadAs, Readings};

/// The words of the readings. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per way that is drawn, in their order.
    pub panels: Vec<ReadingText>,
}

/// The words of one way of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingText {
    /// Its name: "Ha raggiunto almeno".
    pub name: String,
    /// How many, stage by stage.
    pub counts: Vec<String>,
    /// How each stage stands to the one before; of the first nothing.
    pub quotients: Vec<String>,
}

/// Under this width a panel stands below the other.
const LEAST: f64 = 240.0;
const SPACE: f64 = 40.0;
/// Height of a panel's name, of a bar, and of the space below it.
const NAME: f64 = 26.0;
const BAR: f64 = 20.0;
const BELOW: f64 = 18.0;
/// Room for the letter before the bars, and for the number behind them.
const LETTER: f64 = 30.0;
const NUMBER: f64 = 52.0;

/// Draws `readings` in these ways, side by side as far as the width that `size` says has room for them.
#[must_use]
pub fn readings_chart(
    readings: &Readings,
    ways: &[ReadAs],
    text: &ReadingsText,
    size: Size,
) -> Chart {
    let wide = f64::from(size.drawn_width());
    let fit = (((wide + SPACE) / (LEAST + SPACE)).floor() as usize).clamp(1, ways.len().max(1));
    let width = (wide - SPACE * (fit - 1) as f64) / fit as f64;
    let tall = NAME + readings.0.len() as f64 * (BAR + BELOW);
    let height = ways.len().div_ceil(fit) as f64 * tall - BELOW;
    let size = Size { width: wide as u32, height: height.max(1.0) as u32 };
    let panels = || {
        ways.iter().zip(&text.panels).enumerate().map(|(index, (way, words))| {
            let (row, column) = (index / fit, index % fit);
            let left = (column as f64 * (width + SPACE)).floor();
            let top = row as f64 * tall;
            Panel { readings, way: *way, words, left, top, width: width.floor() }
        })
    };
    let hotspots = panels().enumerate().flat_map(|(row, panel)| panel.hotspots(row)).collect();
    let draw = |sheet: &Area| panels().try_for_each(|panel| panel.draw(sheet));
    Chart::draw(&text.name, &text.label, size, draw).showing(hotspots)
}

struct Panel<'a> {
    readings: &'a Readings,
    way: ReadAs,
    words: &'a ReadingText,
    left: f64,
    top: f64,
    width: f64,
}

impl Panel<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { left, top, width, words, .. } = *self;
        let name = fitted(&words.name, 13.0, true, width);
        let face = Face::new(Ink::Ink1, 13.0).strong();
        sheet.draw(&Label::new(left, top + 12.0, &name, face))?;
        let largest =
            self.readings.0.iter().map(|one| one.count(self.way) as f64).fold(0.0, f64::max);
        let (from, to) = (left + LETTER, left + width - NUMBER);
        let number = Face::new(Ink::Ink1, 15.0).strong().anchored(Anchor::End);
        let quotient = Face::new(Ink::Ink3, 12.0).anchored(Anchor::Middle);
        for (index, reading) in self.readings.0.iter().enumerate() {
            let y = top + NAME + index as f64 * (BAR + BELOW);
            let middle = y + BAR / 2.0;
            sheet.draw(&StageLetter::new(reading.stage, left, middle, BAR))?;
            let mut plot = ChartBuilder::on(&part(sheet, (from, y), (to, y + BAR)))
                .build_cartesian_2d(Counts { largest }, 0.0..1.0)?;
            let count = reading.count(self.way) as f64;
            let corners = [(-count, 0.0), (count, 1.0)];
            plot.draw_series((count > 0.0).then(|| Block { corners, look: self.look(index) }))?;
            let count = words.counts.get(index).map_or("", String::as_str);
            sheet.draw(&Label::centred(left + width, middle, count, number))?;
            let said = words.quotients.get(index).map_or("", String::as_str);
            let between = y - BELOW / 2.0;
            sheet.draw(&Label::centred((from + to) / 2.0, between, said, quotient))?;
        }
        Ok(())
    }

    /// Each bar, with the number behind it.
    fn hotspots(&self, row: usize) -> Vec<Hotspot> {
        let bar = |column: usize| {
            let y = self.top + NAME + column as f64 * (BAR + BELOW) - 4.0;
            let end = (self.left + self.width, y + BAR + 4.0);
            Hotspot::between((self.left, y), end, Target::Cell { row, column })
        };
        (0..self.readings.0.len()).map(bar).collect()
    }

    fn look(&self, index: usize) -> Look {
        match self.way {
            ReadAs::AtLeast | ReadAs::Through => {
                Look::filled(Fill::Solid(Ink::Stage(self.readings.0[index].stage)))
            }
            ReadAs::Now => Look {
                line: Some(Line::new(Ink::LineStrong, SCALE)),
                ..Look::filled(Fill::Solid(Ink::Surface))
            },
        }
    }
}
